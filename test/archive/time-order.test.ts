import { expect } from '@open-wc/testing';
import { EventStore } from '../../src/archive/event-store.js';
import { finish } from '../../src/archive/slices.js';
import { endOrder, putInOrder } from '../../src/archive/time-order.js';
import { seeded, type Random } from '../support/random.js';

const day = 86_400_000;

/** Moments and lengths that break ways of sorting. */
const shapes = new Map<string, (random: Random, i: number) => [start: number, length: number]>([
  ['any moment', (random) => [random.next() * 1e12, random.next() * 1e9]],
  ['few days', (random) => [random.int(0, 4) * day, random.pick([day, day, day, 3 * day, 60_000, 0])]],
  ['one start, any end', (random) => [7, random.next() * 1e11]],
  ['one start, few ends', (random) => [7, random.pick([day, 2 * day])]],
  ['all alike', () => [5 * day, day]],
  ['each ten times as far as the last', (random) => [10 ** random.int(-12, 22), random.int(0, 9) * day]],
  ['as near as numbers can be', (random) => [random.int(0, 3) * Number.MIN_VALUE, random.int(0, 2)]],
  ['both sides of 1970', (random) => [random.int(-1e6, 1e6), random.int(-5, 5)]],
  ['one far away', (random, i) => [i === 9 ? -5e18 : random.int(0, 900) * day, day]],
  [
    'exact moments, some with exact ends',
    (random) => [random.int(-9e11, 1e12), random.pick([1, 1, random.int(1, 1e9)])],
  ],
  [
    'bursts',
    (random) => [Math.floor(random.next() ** 9 * 1000) * day, random.pick([day, day, day, random.int(1, 9) * day])],
  ],
  ['before Christ', (random) => [-6e13 - random.int(0, 3000) * 365 * day, 365 * day]],
  ['short and long of one day', (random) => [day * random.int(0, 2), random.pick([random.int(1, 1e6), 40 * day])]],
  ['nearly in order', (random, i) => [i * day - (random.chance(0.01) ? 40 * day : 0), day]],
]);

function storeOf(shape: (random: Random, i: number) => [number, number], count: number, seed: number): EventStore {
  const random = seeded(seed);
  const store = new EventStore(count);
  for (let i = 0; i < count; i++) {
    const [start, length] = shape(random, i);
    store.push(start, start + length, i, i % 50_021, i % 251);
  }
  return store;
}

describe('the order of time', () => {
  for (const [name, shape] of shapes) {
    it(`is by start, then by end, then as they stand: ${name}`, () => {
      for (const count of [0, 1, 2, 127, 128, 129, 1500, 9000]) {
        const store = storeOf(shape, count, count);
        const places = Array.from({ length: count }, (_, i) => i);
        const byEnd = [...places].sort((a, b) => store.end(a) - store.end(b) || a - b);
        expect([...finish(endOrder(Uint32Array.from(places), store, null))]).to.deep.equal(byEnd);
        const positions = Uint32Array.from(places.filter((place) => place % 3 > 0));
        const odd = Uint32Array.from(positions.keys()).filter((place) => place % 2 > 0);
        const partByEnd = [...odd].sort((a, b) => store.end(positions[a]!) - store.end(positions[b]!) || a - b);
        expect([...finish(endOrder(odd, store, positions))]).to.deep.equal(partByEnd);
        const before = places.map((at) => eventAt(store, at));
        // The row is the place that an event had.
        before.sort((a, b) => a.start - b.start || a.end - b.end || a.row - b.row);
        finish(putInOrder(store));
        expect(places.map((at) => eventAt(store, at))).to.deep.equal(before);
        expect(store.isInOrder).to.equal(true);
      }
    });
  }

  it('of more events than one step throws into buckets is the same', () => {
    for (const [name, shape] of shapes) {
      const store = storeOf(shape, 140_000, 5);
      const ends = finish(
        endOrder(
          Uint32Array.from({ length: store.length }, (_, i) => i),
          store,
          null,
        ),
      );
      const isByEnd = ends.every(
        (at, i) =>
          i === 0 ||
          store.end(ends[i - 1]!) < store.end(at) ||
          isTie(store.end(ends[i - 1]!), store.end(at), ends[i - 1]!, at),
      );
      expect(isByEnd, `${name}, by end`).to.equal(true);
      finish(putInOrder(store));
      const isByTime = store.row.every((row, at) => {
        if (at === 0) return true;
        const [before, own] = [eventAt(store, at - 1), eventAt(store, at)];
        return (
          before.start < own.start ||
          (before.start === own.start && (before.end < own.end || isTie(before.end, own.end, before.row, row)))
        );
      });
      expect(isByTime, `${name}, by time`).to.equal(true);
      expect(
        [...store.row].sort((a, b) => a - b).every((row, at) => row === at),
        `${name}, all are there`,
      ).to.equal(true);
    }
  });

  it('costs nothing where it is there', () => {
    const store = storeOf((_, i) => [i * day, day], 500, 1);
    const { start } = store;
    expect(putInOrder(store).next().done).to.equal(true);
    expect(store.start).to.equal(start);
    store.start[400] = 0;
    store.settle();
    expect(store.isInOrder).to.equal(false);
    finish(putInOrder(store));
    expect([...store.row.subarray(0, 3)]).to.deep.equal([0, 400, 1]);
  });

  it('is made in many steps', () => {
    const store = storeOf((random) => [random.next() * 1e12, day], 600_000, 3);
    let steps = 0;
    for (const work = putInOrder(store); !work.next().done;) steps++;
    expect(steps).to.be.greaterThan(12);
  });
});

function eventAt(store: EventStore, at: number) {
  return {
    start: store.start[at]!,
    end: store.end(at),
    row: store.row[at]!,
    flags: store.flags[at]!,
    group: store.group[at]!,
  };
}

const isTie = (before: number, own: number, first: number, second: number): boolean => before === own && first < second;
