import { expect } from '@open-wc/testing';
import { seeded } from './random.js';

describe('seeded random', () => {
  it('repeats itself for the same seed and differs for another', () => {
    const first = (seed: number): number[] => {
      const random = seeded(seed);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(first(7)).to.deep.equal(first(7));
    expect(first(7)).not.to.deep.equal(first(8));
  });

  it('gives every whole number of a range, both ends included, and nothing outside', () => {
    const random = seeded(1);
    const seen = new Set(Array.from({ length: 500 }, () => random.int(-2, 3)));
    expect([...seen].sort((a, b) => a - b)).to.deep.equal([-2, -1, 0, 1, 2, 3]);
  });

  it('shuffles a copy that holds the same things', () => {
    const list = Array.from({ length: 50 }, (_, i) => i);
    const shuffled = seeded(3).shuffle(list);
    expect(list[49]).to.equal(49);
    expect(shuffled).not.to.deep.equal(list);
    expect(shuffled.sort((a, b) => a - b)).to.deep.equal(list);
  });

  it('takes chance 0 as never, 1 as always and 0.25 as about every fourth time', () => {
    const random = seeded(5);
    const hits = (p: number): number => Array.from({ length: 4000 }, () => random.chance(p)).filter(Boolean).length;
    expect(hits(0)).to.equal(0);
    expect(hits(1)).to.equal(4000);
    expect(hits(0.25)).to.be.within(880, 1120);
  });

  it('refuses to pick from nothing', () => {
    expect(() => seeded(1).pick([])).to.throw(RangeError);
  });
});
