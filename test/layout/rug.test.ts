import { expect } from '@open-wc/testing';
import { buildRug, countWidth } from '../../src/layout/rug.js';
import { idsOf, modelOf } from '../support/builders.js';
import { seeded } from '../support/random.js';

const items = modelOf(Array.from({ length: 300 }, (_, i) => ({ date: String(1700 + i) }))).dated;
const sizeOf = (count: number): number => (count > 1 ? countWidth(count) : 16);

/** The rug of marks at these places, in any order. */
const rugAt = (places: readonly number[]) => {
  const own = items.slice(0, places.length);
  return buildRug(own, (item) => places[item.written]!, sizeOf);
};

describe('marks on the axis', () => {
  it('are one for each event when they are apart', () => {
    expect(rugAt([100, 0, 50]).map(({ at, items: [only] }) => [at, only!.event.id])).to.deep.equal([
      [0, 'e1'],
      [50, 'e2'],
      [100, 'e0'],
    ]);
  });

  it('are counted together in the middle when they would touch', () => {
    expect(rugAt([0, 10, 100]).map((mark) => [mark.at, mark.items.length])).to.deep.equal([
      [5, 2],
      [100, 1],
    ]);
  });

  it('are none without events', () => {
    expect(buildRug([], () => 0)).to.deep.equal([]);
  });

  it('hold every event once, and no two of them meet', () => {
    const random = seeded(4);
    for (let round = 0; round < 300; round++) {
      const span = random.pick([50, 500, 5000]);
      const places = Array.from({ length: random.int(1, 300) }, () => random.next() * span);
      const rug = rugAt(places);
      expect(rug.flatMap((mark) => idsOf(mark.items)).sort()).to.deep.equal(
        idsOf(items.slice(0, places.length)).sort(),
      );
      for (const [i, mark] of rug.entries()) {
        const before = rug[i - 1];
        if (before)
          expect(mark.at - before.at).to.be.at.least((sizeOf(mark.items.length) + sizeOf(before.items.length)) / 2);
      }
    }
  });

  it('do not swallow the whole axis when they stand in an endless row', () => {
    const rug = rugAt(Array.from({ length: 300 }, (_, i) => i * 5));
    expect(rug.length).to.be.at.least(20);
  });

  it('stay the same when the axis is moved', () => {
    const random = seeded(7);
    const places = Array.from({ length: 100 }, () => random.int(0, 1000));
    const keys = (shift: number) =>
      rugAt(places.map((px) => px + shift)).map(({ key, items: own }) => [key, own.length]);
    expect(keys(-333)).to.deep.equal(keys(0));
  });
});
