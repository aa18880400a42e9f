import { expect } from '@open-wc/testing';
import { archiveScale } from '../../src/archive/archive-scales.js';
import type { Archive } from '../../src/archive/archive.js';
import { firstWindow } from '../../src/archive/first-window.js';
import { bordersOf, levelAt } from '../../src/archive/level.js';
import { peakOf } from '../../src/archive/peak.js';
import { finish } from '../../src/archive/slices.js';
import { breaksScale } from '../../src/layout/scales/breaks.js';
import { evenScale } from '../../src/layout/scales/even.js';
import { firstWindow as firstWindowOfModel } from '../../src/model/first-picture.js';
import { archiveEvents, archiveKinds, archiveOf, eventsOf } from '../support/archive-events.js';
import { isoDate } from '../../src/time/iso-date.js';
import { modelOf } from '../support/builders.js';
import { seeded } from '../support/random.js';

const day = 86_400_000;

/** Whether the cuts of its uneven scale take more than half of the first window. */
function cutsHalf(archive: Archive): boolean {
  const { start, end } = firstWindow(archive.index);
  const { gaps } = archiveScale(archive, archive.index, 'breaks');
  const within = gaps.map((gap) => Math.max(0, Math.min(gap.end, end) - Math.max(gap.start, start)));
  return within.reduce((sum, ms) => sum + ms, 0) > (end - start) / 2;
}

describe('scales of an archive', () => {
  for (const kind of archiveKinds.keys()) {
    it(`are those of short documents: ${kind}`, () => {
      const events = archiveEvents(kind, 500, 41);
      const archive = finish(archiveOf(events.slice(0, 480)).appending(events.slice(480)));
      const all = eventsOf(archive.index);
      const random = seeded(2);
      const even = archiveScale(archive, archive.index, 'even');
      const reference = evenScale(all.map(({ start }) => start));
      for (let i = 0; i < 60; i++) {
        const time = random.pick(all).start + random.int(-3, 3) * random.int(0, 5) * day;
        expect(even.place(time)).to.be.closeTo(reference.place(time), 1e-6 * (1 + Math.abs(reference.place(time))));
        const place = even.place(time);
        expect(even.time(place)).to.be.closeTo(reference.time(place), 1 + Math.abs(time) * 1e-9);
      }
      const { gaps } = archiveScale(archive, archive.index, 'breaks');
      const exact = breaksScale(all);
      expect(gaps).to.have.length(exact.gaps.length);
      const { start, end } = archive.index.extent!;
      for (const [i, gap] of gaps.entries())
        expect(Math.abs(gap.start - exact.gaps[i]!.start)).to.be.at.most((end - start) / 100);
      expect(archiveScale(archive, archive.index, 'auto').name).to.equal(cutsHalf(archive) ? 'breaks' : 'time');
    });
  }

  it('are chosen by how much of the first window is empty', () => {
    const random = seeded(17);
    const names = Array.from({ length: 60 }, () => {
      const clusters = Array.from({ length: random.int(1, 5) }, () => [random.int(0, 30_000), random.int(1, 9000)]);
      const events = Array.from({ length: 300 }, () => {
        const [from, days] = random.pick(clusters) as [number, number];
        return { title: 'an event', date: isoDate((from + random.int(0, days)) * day) };
      });
      const archive = archiveOf(events);
      const { name } = archiveScale(archive, archive.index, 'auto');
      expect(name).to.equal(cutsHalf(archive) ? 'breaks' : 'time');
      return name;
    });
    expect(new Set(names)).to.have.all.keys('time', 'breaks');
  });

  it('cut the empty time before one distant event', () => {
    const archive = archiveOf(archiveEvents('one of the Jurassic', 500));
    expect(archiveScale(archive, archive.index, 'breaks').gaps).to.have.length(1);
    const spread = archiveOf(archiveEvents('evenly spread', 500));
    expect(archiveScale(spread, spread.index, 'breaks').gaps).to.deep.equal([]);
    expect(archiveScale(spread, spread.index, 'auto').name).to.equal('time');
  });
});

describe('the first window of an archive', () => {
  it('leaves out what short documents leave out', () => {
    const random = seeded(8);
    let cut = 0;
    for (let i = 0; i < 120; i++) {
      const far = () => ({
        date: `${random.pick(['1850', '1910', '2090', '1750/1760'])}`,
        importance: random.pick([1, 2, 2, 3]),
      });
      const near = () => ({
        date: `20${random.int(10, 20)}-0${random.int(1, 9)}-1${random.int(0, 9)}`,
        importance: random.pick([2, 3]),
      });
      const events = [
        ...Array.from({ length: random.int(0, 3) }, far),
        ...Array.from({ length: random.int(8, 20) }, near),
      ].map((e) => ({ title: 'x', ...e }));
      const { index } = archiveOf(events);
      const found = firstWindow(index);
      const { start, end } = index.extent!;
      if (found.start > start || found.end < end) cut++;
      expect(found).to.deep.equal(firstWindowOfModel(modelOf(events)));
    }
    expect(cut).to.be.within(20, 110);
  });
});

describe('levels', () => {
  it('have cells of 80 to 160 px, two of the next to each, at any zoom', () => {
    for (let zoom = 1e-12; zoom < 1e6; zoom *= 1.07) {
      const { cell, half, layoutPx, exponent } = levelAt(zoom);
      expect(cell).to.equal(2 ** exponent);
      expect(cell * zoom).to.be.within(79.99, 160.01);
      expect(layoutPx).to.be.at.most(cell * zoom * 1.00001);
      expect(cell * zoom).to.be.below(layoutPx * Math.SQRT2 * 1.00001);
      expect(levelAt(zoom * 2).cell * 2).to.equal(cell);
      expect(half).to.equal(cell * zoom >= 80 * Math.SQRT2 * 0.999999 ? 1 : 0);
    }
  });

  it('know their fullest bin', () => {
    for (const kind of archiveKinds.keys()) {
      const archive = archiveOf(archiveEvents(kind, 3000, 51));
      const { index } = archive;
      const scale = archiveScale(archive, index, 'time');
      const { start, end } = index.extent!;
      for (const zoom of [1, 8, 200]) {
        const level = levelAt((1200 / (end - start)) * zoom);
        const first = Math.floor(start / level.cell);
        const cells = Math.floor(end / level.cell) - first + 1;
        if (cells > 20_000) continue;
        const counts = index.countBetween(bordersOf(scale, level, first, cells, 64));
        expect(peakOf(index, scale, level), kind).to.equal(counts.reduce((a, b) => Math.max(a, b), 0));
      }
    }
  });
});
