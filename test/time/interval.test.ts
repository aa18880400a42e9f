import { expect } from '@open-wc/testing';
import { clamp, covers, overlaps, union } from '../../src/time/interval.js';
import type { Interval } from '../../src/time/interval.js';

const at = (start: number, end: number): Interval => ({ start, end });
const always = at(-Infinity, Infinity);

describe('intervals', () => {
  it('overlap when they share a moment, not when they only touch', () => {
    expect(overlaps(at(0, 10), at(9, 20))).to.equal(true);
    expect(overlaps(at(9, 20), at(0, 10))).to.equal(true);
    expect(overlaps(at(0, 10), at(10, 20))).to.equal(false);
    expect(overlaps(at(10, 20), at(0, 10))).to.equal(false);
    expect(overlaps(at(0, 10), at(11, 20))).to.equal(false);
    expect(overlaps(at(0, 10), at(3, 4))).to.equal(true);
    expect(overlaps(at(5, 5), at(0, 10))).to.equal(true);
    expect(overlaps(at(0, 0), at(0, 10))).to.equal(false);
    expect(overlaps(always, at(0, 1))).to.equal(true);
    expect(overlaps(at(-Infinity, 0), at(0, Infinity))).to.equal(false);
  });

  it('cover what has no part outside', () => {
    expect(covers(at(0, 10), at(0, 10))).to.equal(true);
    expect(covers(at(0, 10), at(2, 3))).to.equal(true);
    expect(covers(at(0, 10), at(2, 11))).to.equal(false);
    expect(covers(at(0, 10), at(-1, 3))).to.equal(false);
    expect(covers(always, always)).to.equal(true);
    expect(covers(at(0, 10), always)).to.equal(false);
  });

  it('unite over the gap between them', () => {
    expect(union(at(0, 1), at(5, 6))).to.deep.equal(at(0, 6));
    expect(union(at(5, 6), at(0, 10))).to.deep.equal(at(0, 10));
    expect(union(at(-Infinity, 0), at(1, Infinity))).to.deep.equal(always);
  });

  it('are clamped to limits, to an empty one at the nearer edge when outside', () => {
    expect(clamp(at(-5, 5), at(0, 10))).to.deep.equal(at(0, 5));
    expect(clamp(always, at(0, 10))).to.deep.equal(at(0, 10));
    expect(clamp(at(2, 3), at(0, 10))).to.deep.equal(at(2, 3));
    expect(clamp(at(-5, -2), at(0, 10))).to.deep.equal(at(0, 0));
    expect(clamp(at(12, 20), at(0, 10))).to.deep.equal(at(10, 10));
  });
});
