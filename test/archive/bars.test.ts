import { expect } from '@open-wc/testing';
import { barsWithin, type BarPlace } from '../../src/archive/bars.js';
import { LabelRows } from '../../src/archive/label-rows.js';
import { archiveEvents, archiveOf } from '../support/archive-events.js';
import { seeded } from '../support/random.js';

const day = 86_400_000;
const places = (bars: readonly BarPlace[]) => new Map(bars.map(({ event, row }) => [event.row, row]));

describe('bars of long events', () => {
  for (const kind of ['points and intervals', 'very long intervals', 'one start, many ends', 'one instant']) {
    it(`stand in the same row whatever the window is, and meet nobody: ${kind}`, () => {
      const random = seeded(7);
      const { index } = archiveOf(archiveEvents(kind, 2000, 31));
      const { start, end } = index.extent!;
      for (const least of [2 * day, 30 * day, 700 * day]) {
        const all = barsWithin(index, { start, end }, least, 5);
        const known = places(all);
        for (const a of all) {
          expect(a.event.end - a.event.start).to.be.at.least(least);
          for (const b of all)
            if (a !== b && a.row === b.row)
              expect(a.event.end <= b.event.start || b.event.end <= a.event.start).to.equal(true);
        }
        for (let i = 0; i < 40; i++) {
          const from = start + random.next() * (end - start);
          const window = { start: from, end: from + random.next() ** 4 * (end - start) + 1 };
          const inWindow = all.filter(({ event }) => event.start < window.end && event.end > window.start);
          expect(places(barsWithin(index, window, least, 5))).to.deep.equal(places(inWindow));
        }
        // Shorter ones may come in, but nobody moves.
        for (const { event, row } of barsWithin(index, { start, end }, least / 2, 5))
          if (known.has(event.row)) expect(row).to.equal(known.get(event.row));
      }
    });
  }

  it('are none without rows, and fill those there are', () => {
    const { index } = archiveOf(archiveEvents('very long intervals', 500, 2));
    expect(barsWithin(index, index.extent!, day, 0)).to.deep.equal([]);
    const rows = new Set(barsWithin(index, index.extent!, day, 4).map(({ row }) => row));
    expect([...rows]).to.have.members([0, 1, 2, 3]);
  });
});

describe('rows of titles', () => {
  it('never meet, neither in a tile nor in those beside it', () => {
    const random = seeded(5);
    for (const rows of [1, 2, 3, 6, 12]) {
      let taken = 0;
      const placed: { from: number; to: number; row: number }[] = [];
      for (let tile = 0; tile < 6; tile++) {
        const labels = new LabelRows(rows, 640, 210);
        for (let i = 0; i < 120; i++) {
          const from = random.next() * 640;
          const to = from + random.int(20, 210);
          if (!labels.hasRoom(from, 20)) continue;
          const row = labels.take(from, to);
          if (row < 0) continue;
          taken++;
          placed.push({ from: tile * 640 + from, to: tile * 640 + to, row });
        }
      }
      expect(taken).to.be.greaterThan(rows * 6);
      expect(placed.some(({ from, to }) => Math.floor(from / 640) !== Math.floor(to / 640))).to.equal(rows > 1);
      for (const a of placed)
        for (const b of placed) if (a !== b && a.row === b.row) expect(a.to <= b.from || b.to <= a.from).to.equal(true);
    }
  });

  it('say where they are free, and all that fits in there has room', () => {
    const random = seeded(8);
    for (const rows of [1, 2, 6]) {
      const labels = new LabelRows(rows, 640, 210);
      for (let i = 0; i < 40; i++) {
        const from = random.next() * 640;
        labels.take(from, from + random.int(20, 210));
      }
      const least = 60;
      let found = 0;
      for (let row = 0; row < rows; row++) {
        let after = 0;
        for (let hole = labels.hole(row, least, after); hole; hole = labels.hole(row, least, after)) {
          found++;
          expect(hole.to - hole.from).to.be.at.least(least);
          expect(hole.to).to.be.greaterThan(after);
          if (hole.from + least <= 640 || hole.from <= 640) expect(labels.hasRoom(hole.from, least)).to.equal(true);
          after = hole.to;
        }
      }
      expect(found).to.be.greaterThan(0);
      for (let from = 0; from < 640; from += 7) while (labels.take(from, from + least) >= 0);
      const isFull = Array.from({ length: rows }, (_, row) => labels.hole(row, 2 * least, 0)).every(
        (hole) => hole === null || hole.from >= 640,
      );
      expect(isFull).to.equal(true);
    }
  });
});
