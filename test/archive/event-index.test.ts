import { expect } from '@open-wc/testing';
import { byWeight, EventIndex, type IndexedEvent } from '../../src/archive/event-index.js';
import { EventStore } from '../../src/archive/event-store.js';
import { CLASSES, classLength, LONG } from '../../src/archive/length-classes.js';
import { RoughOrder } from '../../src/archive/rough-order.js';
import { finish } from '../../src/archive/slices.js';
import { SortedRun } from '../../src/archive/sorted-run.js';
import { archiveEvents, archiveKinds, archiveOf, eventsOf, rowsOf } from '../support/archive-events.js';
import { seeded, type Random } from '../support/random.js';

const inOrder = (a: IndexedEvent, b: IndexedEvent) => a.start - b.start || a.end - b.end || a.row - b.row;

/** A window near the data: between two of its moments, or around them. */
function windowIn(all: readonly IndexedEvent[], random: Random): [number, number] {
  const moments = [0, 1].map(() => {
    const { start, end } = random.pick(all);
    return random.pick([start, end, start + 1, end - 1, start - 86_400_000, end + 1e9]);
  });
  const [from, to] = moments.sort((a, b) => a - b) as [number, number];
  return from < to ? [from, to] : [from, from + 1];
}

/** Compares every query with looking at each event. */
function check(index: EventIndex, random: Random, times = 12): void {
  const all = eventsOf(index);
  expect(all).to.deep.equal([...all].sort(inOrder));
  for (let i = 0; i < times && all.length > 0; i++) {
    const [from, to] = windowIn(all, random);
    const starting = all.filter((e) => e.start >= from && e.start < to);
    const running = all.filter((e) => e.start < from && e.end > from);
    expect(index.startsBefore(from)).to.equal(all.filter((e) => e.start < from).length);
    expect(index.endsBefore(from)).to.equal(all.filter((e) => e.end <= from).length);
    expect(index.overlapping(from, to)).to.equal(all.filter((e) => e.start < to && e.end > from).length);
    expect(rowsOf(index.starting(from, to))).to.deep.equal(rowsOf(starting));
    expect(rowsOf(index.starting(from, to, 3))).to.deep.equal(rowsOf(starting.slice(3)));
    expect(rowsOf(index.running(from)).sort((a, b) => a - b)).to.deep.equal(rowsOf(running).sort((a, b) => a - b));
    const count = random.int(1, 9);
    expect(rowsOf(index.weightiest(from, to, count))).to.deep.equal(
      rowsOf([...starting].sort(byWeight).slice(0, count)),
    );
    const ended = all.filter((e) => e.end <= from);
    expect(index.lastEnded(from)?.end ?? null).to.equal(ended.length ? Math.max(...ended.map((e) => e.end)) : null);
    const edges = Float64Array.from([from, from + (to - from) / 3, to, to, to + (to - from)]);
    const counts = [0, 1, 2, 3].map(
      (e) => all.filter(({ start }) => start >= edges[e]! && start < edges[e + 1]!).length,
    );
    expect([...index.countBetween(edges)]).to.deep.equal(counts);
  }
  for (const event of all.slice(0, 40)) expect(index.placeOf(event)).to.equal(all.indexOf(event));
  let classes = 0;
  for (let c = LONG; c < CLASSES; c++) {
    const found = index.weightiestOfClass(c, -Infinity, Infinity, all.length);
    expect(found).to.have.length(index.classSize(c));
    for (const { start, end } of found) {
      // Lengths in deep time are rounded.
      expect((end - start) / 1000).to.be.within(c > 1 ? 2 ** (c - 1) * 0.999999 : 0, 2 ** c * 1.000001);
    }
    classes += found.length;
  }
  expect(classes).to.equal(all.filter(({ start, end }) => end - start >= classLength(LONG - 1)).length);
  if (all.length === 0) expect(index.extent).to.equal(null);
  else {
    expect(index.extent).to.deep.equal({
      start: Math.min(...all.map((e) => e.start)),
      end: Math.max(...all.map((e) => e.end)),
    });
  }
}

const byNumber = (a: number, b: number) => a - b;

/** The same events as they were read. */
function storeByRow(store: EventStore): EventStore {
  const same = new EventStore(store.length);
  const places = Array.from({ length: store.length }, (_, at) => at).sort((a, b) => store.row[a]! - store.row[b]!);
  for (const at of places)
    same.push(store.start[at]!, store.end(at), store.row[at]!, store.flags[at]!, store.group[at]!);
  return same;
}

describe('the index of events', () => {
  for (const kind of archiveKinds.keys()) {
    it(`answers like looking at each event: ${kind}`, () => {
      for (const [seed, count] of [
        [1, 1],
        [2, 40],
        [3, 300],
      ] as const)
        // prettier-ignore
        check(archiveOf(archiveEvents(kind, count, seed)).index, seeded(seed));
    });

    it(`does so too for what was added later: ${kind}`, () => {
      const events = archiveEvents(kind, 260, 5);
      let archive = archiveOf(events.slice(0, 200));
      for (const [from, to] of [
        [200, 201],
        [201, 250],
        [250, 260],
      ] as const)
        // prettier-ignore
        archive = finish(archive.appending(events.slice(from, to)));
      check(archive.index, seeded(6));
      const whole = archiveOf(events);
      if (!/doubtful/.test(kind)) expect(eventsOf(archive.index)).to.deep.equal(eventsOf(whole.index));
    });
  }

  it('answers for a part of the events', () => {
    const events = archiveEvents('points and intervals', 400, 8);
    const archive = finish(archiveOf(events.slice(0, 350)).appending(events.slice(350)));
    const rows = new Uint8Array(400);
    const random = seeded(9);
    for (let row = 0; row < 400; row++) rows[row] = Number(random.chance(0.3));
    const part = finish(archive.index.where(rows));
    expect(rowsOf(eventsOf(part))).to.deep.equal(rowsOf(eventsOf(archive.index)).filter((row) => rows[row]));
    check(part, random);
    const sizes = archive.index.groupSizes(archive.groups.length);
    const lanes = archive.index.split(Uint8Array.from([0, 1, 1, 1, 2, 2]), 3);
    expect(lanes.map(({ length }) => length)).to.deep.equal([
      sizes[0],
      sizes[1]! + sizes[2]! + sizes[3]!,
      sizes[4]! + sizes[5]!,
    ]);
    for (const lane of lanes) check(lane, random);
  });

  it('says what it has more than the one it grew out of', () => {
    const events = archiveEvents('points and intervals', 500, 21);
    const first = archiveOf(events.slice(0, 400));
    const second = finish(first.appending(events.slice(400, 401)));
    const third = finish(second.appending(events.slice(401, 460)));
    for (const [later, before, from, to] of [
      [second, first, 400, 401],
      [third, second, 401, 460],
      [third, first, 400, 460],
    ] as const) {
      const added = eventsOf(later.index).filter(({ row }) => row >= from && row < to);
      expect(later.index.addedTo(before.index)).to.deep.equal({
        extent: { start: Math.min(...added.map((e) => e.start)), end: Math.max(...added.map((e) => e.end)) },
        longest: Math.max(...added.map((e) => e.end - e.start)),
      });
    }
    expect(second.index.addedTo(third.index)).to.equal(null);
    for (const { index } of [first, second]) expect(index.addedTo(index)).to.deep.equal({ extent: null, longest: 0 });
    expect(first.index.addedTo(second.index)).to.equal(null);
    expect(second.index.addedTo(archiveOf(events.slice(0, 400)).index)).to.equal(null);
    expect(archiveOf(events).index.addedTo(first.index)).to.equal(null);
    const merged = finish(first.appending(archiveEvents('bursts', 5000, 22)));
    expect(merged.index.addedTo(first.index)).to.equal(null);
  });

  it('has nothing to say about no events', () => {
    check(archiveOf([]).index, seeded(1));
    check(archiveOf([{ title: 'undated' }]).index, seeded(1));
  });

  it('puts 20,000 events in order, whatever they are', () => {
    for (const kind of archiveKinds.keys()) {
      const all = eventsOf(archiveOf(archiveEvents(kind, 20_000, 11)).index);
      expect(
        all.every((event, i) => i === 0 || inOrder(all[i - 1]!, event) < 0),
        kind,
      ).to.equal(true);
    }
  }).timeout(60_000);

  it('merges what came later once it has become much', () => {
    const archive = archiveOf(archiveEvents('points and intervals', 9000, 12));
    const later = finish(archive.appending(archiveEvents('points and intervals', 5000, 13)));
    expect(archive.index.runs).to.have.length(1);
    expect(later.index.runs).to.have.length(1);
    expect(finish(archive.appending(archiveEvents('bursts', 10, 14))).index.runs).to.have.length(2);
    const all = eventsOf(later.index);
    expect(all).to.have.length(14_000);
    expect(all.every((event, i) => i === 0 || inOrder(all[i - 1]!, event) < 0)).to.equal(true);
  });

  for (const kind of archiveKinds.keys()) {
    if (/doubtful/.test(kind)) continue;
    it(`has the same after a merge as if all had been there from the start: ${kind}`, () => {
      const events = archiveEvents(kind, 9000, 31);
      const { index } = finish(archiveOf(events.slice(0, 900)).appending(events.slice(900)));
      // Of broken ones, too few are left.
      if (!/broken/.test(kind)) expect(index.runs.length).to.be.lessThan(2);
      expect(eventsOf(index)).to.deep.equal(eventsOf(archiveOf(events).index));
      check(index, seeded(32), 2);
    });
  }

  for (const kind of archiveKinds.keys()) {
    it(`answers the same while most of it is in a rough order: ${kind}`, () => {
      const archive = archiveOf(archiveEvents(kind, 700, 51));
      const known = archive.index;
      const [run] = known.runs;
      if (!run) return;
      const all = eventsOf(known);
      const random = seeded(52);
      for (let round = 0; round < 6; round++) {
        const store = storeByRow(run.store);
        const rough = finish(RoughOrder.of(store, 8, random.pick([4, 16, 60])));
        expect(rough === null).to.equal(store.isInOrder);
        const own = new SortedRun(store, null, rough);
        finish(own.readying());
        const index = new EventIndex([own]);
        const extents = [index, known].map(({ extent }) => extent);
        expect(extents[0]).to.deep.equal(extents[1]);
        for (let i = 0; i < 8; i++) {
          const [from, to] = windowIn(all, random);
          const edges = Float64Array.from(
            { length: random.int(2, 60) },
            (_, e, n = 40) => from + ((to - from) * e) / n,
          );
          const count = random.int(1, 9);
          const c = random.int(LONG, LONG + 14);
          const asked = random.int(0, all.length - 1);
          const answers = [index, known].map((each) => {
            const queries = [
              () => [...each.countBetween(edges)],
              () => each.startsBefore(from),
              () => each.endsBefore(from),
              () => each.overlapping(from, to),
              () => each.weightiest(from, to, count),
              () => each.weightiest(-Infinity, Infinity, count),
              () => each.weightiestOfClass(c, from, to, count),
              () => each.lastEnded(to),
              () => each.at(asked),
              () => each.placeOf(all[asked]!),
              () => each.runs[0]!.endBefore(each.startsBefore(to)),
              () => each.extent,
            ];
            return queries.slice(i % 3 === 0 ? i : 0).map((query) => query());
          });
          expect(answers[0]).to.deep.equal(answers[1]);
        }
        const wasInOrder = store.isInOrder;
        for (let i = 0; i < 4; i++) {
          const { start, end } = all[random.int(0, all.length - 1)]!;
          const time = random.pick([start, end, start + 1, Math.floor((start + end) / 2)]);
          expect(rowsOf(index.running(time)).sort(byNumber)).to.deep.equal(rowsOf(known.running(time)).sort(byNumber));
        }
        expect(store.isInOrder).to.equal(wasInOrder);
        finish(index.preparing());
        expect(store.isInOrder).to.equal(true);
        expect(eventsOf(index)).to.deep.equal(all);
        check(index, random, 3);
      }
    });
  }

  it('is in a rough order at first where there are very many', () => {
    const archive = archiveOf(archiveEvents('bursts', 300_000, 61));
    const { store } = archive.index.runs[0]!;
    expect(store.isInOrder).to.equal(false);
    expect(store.start.every((start, i) => i === 0 || start >= store.start[i - 1]!)).to.equal(false);
    const later = finish(archive.appending(archiveEvents('bursts', 5000, 62)));
    expect(store.isInOrder).to.equal(true);
    for (const index of [archive.index, later.index]) {
      const own = index.runs[0]!.store;
      expect(own.start.every((start, i) => i === 0 || start >= own.start[i - 1]!)).to.equal(true);
    }
    expect(later.index.length).to.equal(305_000);
  }).timeout(60_000);

  it('merges in many steps', () => {
    const archive = archiveOf(archiveEvents('points and intervals', 150_000, 41));
    let steps = 0;
    for (const work = archive.appending(archiveEvents('bursts', 4200, 42)); !work.next().done;) steps++;
    // One for each 32,768 events that are moved; the rest are read and put in order before.
    const alone = archiveOf(archiveEvents('points and intervals', 1000, 43));
    let few = 0;
    for (const work = alone.appending(archiveEvents('bursts', 4200, 42)); !work.next().done;) few++;
    expect(steps - few).to.be.greaterThan(3);
  }).timeout(60_000);
});
