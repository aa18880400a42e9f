import { expect } from '@open-wc/testing';
import { ArchivePictureBuilder, type ArchivePicture } from '../../src/archive/archive-picture.js';
import type { ArchivePictureOptions } from '../../src/archive/picture-options.js';
import type { ArchiveMark, ArchiveScene } from '../../src/archive/archive-scene.js';
import { groupMembers, runningMembers } from '../../src/archive/group-members.js';
import type { IndexedEvent } from '../../src/archive/event-index.js';
import { finish } from '../../src/archive/slices.js';
import { isoDate } from '../../src/time/iso-date.js';
import type { Interval } from '../../src/time/interval.js';
import { panBy, zoomBy } from '../../src/viewport/viewport.js';
import { archiveEvents, archiveKinds, archiveOf, eventsOf, rowsOf } from '../support/archive-events.js';
import { archiveOptions as optionsFor } from '../support/archive-options.js';
import { fakeText } from '../support/fake-text.js';
import { seeded } from '../support/random.js';

/** Pictures of a walk: zooming in and out and panning about, from the first window on. */
function* walk(options: ArchivePictureOptions, steps: number, seed = 1): Generator<ArchivePicture> {
  const builder = new ArchivePictureBuilder();
  const random = seeded(seed);
  let picture = builder.build(options)!;
  yield picture;
  for (let i = 0; i < steps; i++) {
    const { scale, extent, limits } = picture;
    const wanted = random.chance(0.5)
      ? zoomBy(
          scale,
          extent,
          random.pick([0.4, 1.1, 1.5, 3, 20]),
          scale.time(scale.place(extent.start) + random.next() * (scale.place(extent.end) - scale.place(extent.start))),
          limits.minSpan,
        )
      : panBy(scale, extent, random.next() - 0.5);
    picture = builder.build({ ...options, extent: wanted })!;
    yield picture;
  }
}

/** Every event in view is in exactly one place, and the numbers say so. */
function checkCounts(scene: ArchiveScene, picture: ArchivePicture, options: ArchivePictureOptions): void {
  const { counts, window, lanes } = scene;
  const all = eventsOf(options.index);
  const inView = all.filter((e) => e.start < window.end && e.end > window.start);
  expect(counts.total).to.equal(inView.length);
  expect(counts.marks + counts.clustered + counts.dense).to.equal(counts.total);
  expect(counts.before + counts.total + counts.after).to.equal(all.length);
  expect(counts.before).to.equal(all.filter((e) => e.end <= window.start).length);
  expect(scene.earlier?.count ?? 0).to.equal(counts.before);
  expect(scene.later?.count ?? 0).to.equal(counts.after);
  expect(window.start).to.be.at.most(picture.extent.start);
  expect(window.end).to.be.at.least(picture.extent.end);
  const seen: number[] = [];
  for (const lane of lanes) {
    const index = lanes.length === 1 ? options.index : null;
    seen.push(...rowsOf(lane.marks.filter((m) => m.inView).map((m) => m.event)));
    expect(lane.running).to.be.at.least(0);
    if (!index) continue;
    for (const group of lane.groups) {
      const members = groupMembers(index, group, 0, Infinity);
      expect(members).to.have.length(group.count);
      expect(rowsOf(groupMembers(index, group, 3, 4))).to.deep.equal(rowsOf(members.slice(3, 7)));
      expect(group.isOneMoment).to.equal(group.extent.start === group.extent.end);
      for (const { start } of members) expect(start).to.be.within(group.extent.start, group.extent.end);
      for (const top of group.top) expect(rowsOf(members)).to.include(top.row);
      seen.push(...rowsOf(members));
    }
    const running = runningMembers(index, lane, window, Infinity);
    expect(running).to.have.length(lane.running);
    seen.push(...rowsOf(running));
  }
  expect(new Set(seen).size, 'nobody twice').to.equal(seen.length);
  if (lanes.length === 1) expect(seen.sort((a, b) => a - b)).to.deep.equal(rowsOf(inView).sort((a, b) => a - b));
}

const box = (mark: ArchiveMark) => ({ from: mark.at - 6, to: mark.at - 6 + mark.label!.size, row: mark.row });

function checkTitles(scene: ArchiveScene, rows: number): void {
  for (const { marks } of scene.lanes) {
    const boxes = marks.filter((m) => m.shown === 'label').map(box);
    for (const a of boxes) {
      expect(a.row).to.be.within(0, rows - 1);
      for (const b of boxes)
        if (a !== b && a.row === b.row) expect(a.to <= b.from || b.to <= a.from, 'titles of a row').to.equal(true);
    }
    const bars = marks.filter((m) => m.shown === 'bar');
    for (const a of bars)
      for (const b of bars)
        if (a !== b && a.row === b.row)
          expect(a.event.end <= b.event.start || b.event.end <= a.event.start, 'bars of a row').to.equal(true);
  }
}

describe('the picture of an archive', () => {
  for (const kind of archiveKinds.keys()) {
    it(`counts everything once at every zoom, and no titles meet: ${kind}`, () => {
      for (const [count, scale] of [
        [1, 'time'],
        [60, 'time'],
        [1500, 'time'],
        [1500, 'even'],
        [800, 'breaks'],
        [800, 'recent'],
        [800, 'auto'],
      ] as const) {
        // prettier-ignore
        const archive = archiveOf(archiveEvents(kind, count, count));
        if (archive.index.length === 0) continue;
        const options = optionsFor(archive, { scale });
        for (const picture of walk(options, 14, count)) {
          checkCounts(picture.scene, picture, options);
          checkTitles(picture.scene, options.rows);
        }
      }
    }).timeout(60_000);
  }

  it('names more of a cell than it asks for where rows stay free', () => {
    const archive = archiveOf(archiveEvents('bursts', 4000, 2));
    const narrow = { maxTextWidth: 120, rows: 30, text: { ...fakeText, strong: () => 40, regular: () => 40 } };
    const options = optionsFor(archive, { ...narrow, extent: archive.index.extent });
    const picture = new ArchivePictureBuilder().build(options)!;
    checkCounts(picture.scene, picture, options);
    checkTitles(picture.scene, options.rows);
    const [lane] = picture.scene.lanes;
    const titled = lane!.marks.filter(({ shown }) => shown === 'label');
    const most = Math.max(
      ...lane!.groups.map(
        ({ starts }) => titled.filter(({ event }) => event.start >= starts.start && event.start < starts.end).length,
      ),
    );
    // Twelve are asked for.
    expect(most).to.be.greaterThan(12);
  });

  it('names more of very many long titles, and measures less for it', () => {
    let [titles, measured] = [0, 0];
    const strong = (text: string) => {
      measured++;
      return fakeText.strong(text);
    };
    for (const seed of [1, 2, 3, 4]) {
      const archive = archiveOf(archiveEvents('evenly spread', 20_000, seed).map((e) => ({ ...e, importance: 3 })));
      const base = optionsFor(archive, { length: 1024, rows: 5, maxTextWidth: 190, text: { ...fakeText, strong } });
      const title = (row: number, flags: number) => `${base.words.title(row, flags)} in the harbour of the capital`;
      const options = { ...base, words: { ...base.words, title } };
      const builder = new ArchivePictureBuilder();
      let picture = builder.build(options)!;
      for (let i = 0; i < 12; i++) {
        const { scene, scale, extent, limits } = picture;
        titles += scene.lanes[0]!.marks.filter(({ shown, at }) => shown === 'label' && at > 0 && at < 1024).length;
        const at = extent.start + (extent.end - extent.start) * 0.55;
        picture = builder.build({ ...options, extent: zoomBy(scale, extent, 1.3, at, limits.minSpan) })!;
      }
    }
    // With holes of three quarters of a title that nothing fills: 793 titles, 44,441 measurements.
    expect(titles).to.be.at.least(805);
    expect(measured).to.be.at.most(43_000);
  });

  it('breaks titles into even lines', () => {
    const archive = archiveOf(archiveEvents('evenly spread', 3000, 4));
    const { scene } = new ArchivePictureBuilder().build(optionsFor(archive, { extent: archive.index.extent }))!;
    const broken = scene.lanes[0]!.marks.flatMap(({ label }) =>
      label?.title.lines.length === 2 && !label.title.shortened ? [label.title.lines] : [],
    );
    expect(broken.length).to.be.greaterThan(5);
    for (const [first, second] of broken) {
      const last = first!.slice(first!.lastIndexOf(' ') + 1);
      const before = Math.max(first!.length, second!.length);
      const after = Math.max(first!.length - last.length - 1, second!.length + last.length + 1);
      expect(before, `${first} / ${second}`).to.be.at.most(after);
    }
  });

  it('asks for dates only of titles that have room', () => {
    const archive = archiveOf(archiveEvents('evenly spread', 3000, 4));
    const options = optionsFor(archive, { rows: 4, extent: archive.index.extent });
    let dates = 0;
    const heading = ({ start }: IndexedEvent) => {
      dates++;
      return isoDate(start);
    };
    const { scene } = new ArchivePictureBuilder().build({ ...options, words: { ...options.words, heading } })!;
    const titles = scene.lanes.flatMap(({ marks }) => marks.filter(({ shown }) => shown === 'label')).length;
    expect(titles).to.be.greaterThan(12);
    // Tiles reach over both ends of the window; of twelve asked in each of their cells, most are passed over.
    expect(dates).to.be.within(titles, 4 * titles);
  });

  it('finds its first window made, whoever made it in pieces', () => {
    const archive = archiveOf(archiveEvents('evenly spread', 3000, 4));
    let dates = 0;
    const heading = ({ start }: IndexedEvent) => {
      dates++;
      return isoDate(start);
    };
    const options = optionsFor(archive);
    const counting = { ...options, words: { ...options.words, heading } };
    const builder = new ArchivePictureBuilder();
    let pieces = 0;
    for (const work = builder.ahead(counting, null); !work.next().done;) pieces++;
    expect(pieces, 'pieces are small').to.be.greaterThan(20);
    expect(dates, 'control: dates are asked for').to.be.greaterThan(10);
    dates = 0;
    const { scene, extent, home } = builder.build(counting)!;
    expect(dates).to.equal(0);
    expect(extent).to.deep.equal(home);
    expect(scene).to.deep.equal(new ArchivePictureBuilder().build(counting)!.scene);
  });

  it('counts in lanes, upright, filtered and with later events too', () => {
    const events = archiveEvents('points and intervals', 1500, 3);
    const archive = finish(archiveOf(events.slice(0, 1450)).appending(events.slice(1450)));
    const rows = new Uint8Array(1500).map((_, row) => Number(row % 3 === 0));
    const filtered = { index: finish(archive.index.where(rows)) };
    for (const rest of [
      { grouping: 'group' as const },
      { orientation: 'vertical' as const, length: 700, rows: 1, barRows: 2 },
      { rows: 1, barRows: 0 },
      { length: 320, rows: 3 },
      filtered,
      {},
    ]) {
      const options = optionsFor(archive, rest);
      for (const picture of walk(options, 30, 4)) {
        checkCounts(picture.scene, picture, options);
        checkTitles(picture.scene, options.rows);
      }
    }
  }).timeout(60_000);

  for (const kind of ['points and intervals', 'bursts', 'very long intervals', 'all on one day']) {
    it(`draws what is added as if it had always been there: ${kind}`, () => {
      const plain = (scene: ArchiveScene) => ({
        ...scene,
        lanes: scene.lanes.map((lane) => ({ ...lane, events: null })),
      });
      for (const rest of [{}, { grouping: 'group' as const }, { scale: 'auto' as const }, { scale: 'even' as const }]) {
        const events = archiveEvents(kind, 900, 9);
        const random = seeded(3);
        let options = optionsFor(archiveOf(events.slice(0, 800)), rest);
        const builder = new ArchivePictureBuilder();
        let { extent, scale, limits } = builder.build(options)!;
        for (let from = 800; from < 900;) {
          const to = from + random.int(1, 4);
          const archive = finish(options.archive.appending(events.slice(from, to)));
          from = to;
          options = { ...options, archive, index: archive.index };
          for (const zoom of [1, random.pick([0.3, 1.5, 4, 12])]) {
            const at = scale.time(
              scale.place(extent.start) + random.next() * (scale.place(extent.end) - scale.place(extent.start)),
            );
            const window = zoomBy(scale, extent, zoom, at, limits.minSpan);
            const picture = builder.build({ ...options, extent: window })!;
            const fresh = new ArchivePictureBuilder().build({ ...options, extent: window })!;
            expect(plain(picture.scene)).to.deep.equal(plain(fresh.scene));
            ({ extent, scale, limits } = picture);
          }
        }
      }
    }).timeout(60_000);
  }

  it('keeps its tiles when something is added elsewhere', () => {
    const archive = archiveOf(archiveEvents('evenly spread', 3000, 4));
    const options = optionsFor(archive);
    const builder = new ArchivePictureBuilder();
    const { extent, scene } = builder.build(options)!;
    const later = finish(archive.appending([{ title: 'later', date: '2004-05-06', importance: 3 }]));
    const after = builder.build({ ...options, archive: later, index: later.index, extent })!.scene;
    const known = new Set(scene.lanes[0]!.density.map(({ counts }) => counts));
    const made = after.lanes[0]!.density.filter(({ counts }) => !known.has(counts));
    expect(known.size).to.be.greaterThan(1);
    expect(made).to.have.length(1);
    expect(after.counts.total).to.equal(scene.counts.total + 1);
  });

  it('never reorganises while panning', () => {
    const archive = archiveOf(archiveEvents('points and intervals', 4000, 5));
    const options = optionsFor(archive);
    for (const zoom of [1, 3, 17, 90]) {
      const builder = new ArchivePictureBuilder();
      const home = builder.build(options)!;
      let extent: Interval = zoomBy(
        home.scale,
        home.extent,
        zoom,
        home.extent.start + (home.extent.end - home.extent.start) * 0.4,
      );
      const known = new Map<number, string>();
      const groups = new Map<string, string>();
      const { step, peak } = builder.build({ ...options, extent })!.scene;
      let met = 0;
      for (let i = 0; i < 60; i++) {
        extent = panBy(home.scale, extent, 0.037);
        // A builder of its own knows nothing of what was drawn before.
        const { scene } = (i % 2 ? builder : new ArchivePictureBuilder()).build({ ...options, extent })!;
        expect(scene.step).to.equal(step);
        expect(scene.peak).to.equal(peak);
        for (const { marks, groups: counted } of scene.lanes) {
          for (const { event, shown, row, label, inView } of marks) {
            const now = `${shown} ${row} ${shown === 'bar' ? '' : label?.title.lines.join('|')}`;
            if (!inView) continue;
            if (known.has(event.row)) met++;
            expect(known.get(event.row) ?? now).to.equal(now);
            known.set(event.row, now);
          }
          for (const { key, count, shown } of counted) {
            const now = `${count} ${shown}`;
            expect(groups.get(key) ?? now).to.equal(now);
            groups.set(key, now);
          }
        }
      }
      expect(met).to.be.greaterThan(100);
    }
  }).timeout(60_000);

  it('keeps to its budget, and names what weighs most', () => {
    for (const kind of archiveKinds.keys()) {
      const archive = archiveOf(archiveEvents(kind, 20_000, 2));
      for (const { scene } of walk(optionsFor(archive, { rows: 30 }), 12)) {
        const { marks, groups } = scene.lanes[0]!;
        expect(marks.filter((m) => m.shown === 'label').length, kind).to.be.at.most(96);
        expect(marks.length + groups.length, kind).to.be.at.most(260);
      }
    }
    const archive = archiveOf(archiveEvents('bursts', 20_000, 2));
    const { scene } = new ArchivePictureBuilder().build(optionsFor(archive))!;
    const labels = scene.lanes[0]!.marks.filter((m) => m.shown === 'label');
    expect(labels.length).to.be.greaterThan(15);
    expect(labels.every(({ event }) => (event.flags & 3) === 3)).to.equal(true);
  }).timeout(60_000);

  it('shows few events one by one, with their titles', () => {
    const archive = archiveOf(archiveEvents('evenly spread', 12, 3));
    const { scene } = new ArchivePictureBuilder().build(optionsFor(archive))!;
    expect(scene.counts).to.deep.equal({ total: 12, marks: 12, clustered: 0, dense: 0, before: 0, after: 0 });
    expect(scene.lanes[0]!.marks.every((m) => m.shown === 'label')).to.equal(true);
  });

  it('has lanes in the order of the document, the rest last, and no more than can be told apart', () => {
    const events = Array.from({ length: 300 }, (_, i) => ({
      title: `Event ${i}`,
      date: '2024-01-01',
      group: i % 3 ? `g${i % 40}` : undefined,
    }));
    const archive = archiveOf(events);
    const { scene } = new ArchivePictureBuilder().build(optionsFor(archive, { grouping: 'group' }))!;
    expect(scene.lanes).to.have.length(25);
    expect(scene.lanes.at(-1)!.label).to.equal('Other');
    expect(scene.lanes[0]!.label).to.equal('g1');
    expect(scene.lanes.reduce((sum, { size }) => sum + size, 0)).to.equal(300);
    expect(scene.counts.total).to.equal(300);
  });

  it('gives the density of all events, each where it begins', () => {
    const archive = archiveOf(archiveEvents('points and intervals', 3000, 6));
    for (const { scene, scale } of walk(optionsFor(archive), 12)) {
      const all = eventsOf(archive.index);
      const perPlace = 1200 / (scale.place(scene.extent.end) - scale.place(scene.extent.start));
      for (const { from, binPx, counts } of scene.lanes[0]!.density) {
        const place = scale.place(scene.extent.start) + from / perPlace;
        const end = place + (counts.length * binPx) / perPlace;
        const expected = all.filter((e) => e.start >= Math.round(place) && e.start < Math.round(end)).length;
        expect(counts.reduce((sum, c) => sum + c, 0)).to.equal(expected);
        expect(Math.max(...counts)).to.be.at.most(scene.peak);
      }
    }
  });

  it('is nothing without dates or without room', () => {
    const builder = new ArchivePictureBuilder();
    expect(builder.build(optionsFor(archiveOf([])))).to.equal(null);
    expect(builder.build(optionsFor(archiveOf([{ title: 'undated' }])))).to.equal(null);
    expect(builder.build(optionsFor(archiveOf(archiveEvents('bursts', 9)), { length: 0 }))).to.equal(null);
  });

  it('opens with the window that was asked for', () => {
    const archive = archiveOf(archiveEvents('evenly spread', 500, 3));
    const window = { start: Date.UTC(2010, 0, 1), end: Date.UTC(2012, 0, 1) };
    const { home } = new ArchivePictureBuilder().build(optionsFor(archive, { window }))!;
    expect(home.start).to.be.within(window.start - 3e9, window.start);
    expect(home.end).to.be.within(window.end, window.end + 2e10);
  });
});
