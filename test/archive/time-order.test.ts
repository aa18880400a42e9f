import { expect } from '@open-wc/testing';
import { EventStore } from '../../src/archive/event-store.js';
import { finish } from '../../src/archive/slices.js';
import { endOrder, timeOrder } from '../../src/archive/time-order.js';
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
  ['nearly in order', (random, i) => [i * day - (random.chance(0.01) ? 40 * day : 0), day]],
]);

function storeOf(shape: (random: Random, i: number) => [number, number], count: number, seed: number): EventStore {
  const random = seeded(seed);
  const store = new EventStore(count);
  for (let i = 0; i < count; i++) {
    const [start, length] = shape(random, i);
    store.push(start, start + length, i, 0, 0);
  }
  return store;
}

describe('the order of time', () => {
  for (const [name, shape] of shapes) {
    it(`is by start, then by end, then as they stand: ${name}`, () => {
      for (const count of [0, 1, 2, 127, 128, 129, 1500, 9000]) {
        const store = storeOf(shape, count, count);
        const places = Array.from({ length: count }, (_, i) => i);
        const expected = [...places].sort(
          (a, b) => store.start[a]! - store.start[b]! || store.end(a) - store.end(b) || a - b,
        );
        expect([...(finish(timeOrder(store)) ?? places)]).to.deep.equal(expected);
        const byEnd = [...places].sort((a, b) => store.end(a) - store.end(b) || a - b);
        expect([...finish(endOrder(Uint32Array.from(places), store, null))]).to.deep.equal(byEnd);
        const positions = Uint32Array.from(places.filter((place) => place % 3 > 0));
        const odd = Uint32Array.from(positions.keys()).filter((place) => place % 2 > 0);
        const partByEnd = [...odd].sort((a, b) => store.end(positions[a]!) - store.end(positions[b]!) || a - b);
        expect([...finish(endOrder(odd, store, positions))]).to.deep.equal(partByEnd);
      }
    });
  }

  it('is said to be there where it is', () => {
    const store = storeOf((_, i) => [i * day, day], 500, 1);
    expect(finish(timeOrder(store))).to.equal(null);
    store.start[400] = 0;
    store.settle();
    expect(finish(timeOrder(store))).to.have.length(500);
  });

  it('is made in many steps', () => {
    const store = storeOf((random) => [random.next() * 1e12, day], 600_000, 3);
    let steps = 0;
    for (const work = timeOrder(store); !work.next().done;) steps++;
    expect(steps).to.be.greaterThan(7);
  });
});
