import { expect } from '@open-wc/testing';
import type { Interval } from '../../src/time/interval.js';
import { constrain, extentBetween, panBy, widest, zoomBy } from '../../src/viewport/viewport.js';
import { timeScale } from '../../src/layout/scales/time.js';
import { seeded } from '../support/random.js';
import { allScales, DAY, MINUTE, NOW, randomStarts, YEAR } from '../layout/scales/samples.js';

const time = timeScale();
const span = (start: number, end: number): Interval => ({ start, end });
const full = span(0, 1000);

describe('panBy', () => {
  it('moves by a share of the visible width, later for positive shares', () => {
    expect(panBy(time, span(100, 200), 0.5)).to.deep.equal(span(150, 250));
    expect(panBy(time, span(100, 200), -1)).to.deep.equal(span(0, 100));
  });

  it('hands back the same extent when it does not move', () => {
    const extent = span(1, 2);
    expect(panBy(time, extent, 0)).to.equal(extent);
  });
});

describe('zoomBy', () => {
  it('keeps the middle, or the anchor, where it is', () => {
    expect(zoomBy(time, span(100, 200), 2)).to.deep.equal(span(125, 175));
    expect(zoomBy(time, span(100, 200), 2, 100)).to.deep.equal(span(100, 150));
    expect(zoomBy(time, span(100, 200), 0.5, 200)).to.deep.equal(span(0, 200));
  });

  it('ends at the shortest span without creeping towards the anchor', () => {
    const near = zoomBy(time, span(100, 200), 1000, 190, 10);
    expect(near.start).to.be.closeTo(181, 1e-9);
    expect(near.end).to.be.closeTo(191, 1e-9);
    const smallest = span(100, 110);
    expect(zoomBy(time, smallest, 2, 100, 10)).to.equal(smallest);
  });

  it('is undone by the inverse factor on every scale', () => {
    const random = seeded(8);
    for (let round = 0; round < 100; round++) {
      for (const scale of allScales(randomStarts(random))) {
        const extent = span(NOW - random.int(1, 900) * DAY, NOW + random.int(1, 900) * DAY);
        const anchor = extent.start + random.next() * (extent.end - extent.start);
        const back = zoomBy(scale, zoomBy(scale, extent, 4, anchor), 0.25, anchor);
        const width = scale.place(extent.end) - scale.place(extent.start);
        expect(scale.place(back.start)).to.be.closeTo(scale.place(extent.start), width * 1e-6);
        expect(scale.place(back.end)).to.be.closeTo(scale.place(extent.end), width * 1e-6);
      }
    }
  });
});

describe('constrain', () => {
  const limits = { full, minSpan: 10, margin: 0.1 };
  const cases: [string, Interval, Interval][] = [
    ['wider than everything becomes everything and its margin', span(-5000, 5000), span(-100, 1100)],
    ['too early moves in at its width', span(-300, 0), span(-100, 200)],
    ['too late moves in at its width', span(900, 1300), span(700, 1100)],
    ['too narrow is widened about its middle', span(500, 502), span(496, 506)],
    ['too narrow at the very start stays inside', span(-100, -99), span(-100, -90)],
    ['too narrow at the very end stays inside', span(1099, 1100), span(1090, 1100)],
    ['far outside and too narrow comes in', span(9000, 9001), span(1090, 1100)],
    ['a single moment is widened', span(500, 500), span(495, 505)],
    ['reversed is everything', span(5, 1), span(-100, 1100)],
    ['infinite is everything', span(-Infinity, 5), span(-100, 1100)],
    ['not a number is everything', span(NaN, 5), span(-100, 1100)],
  ];
  for (const [name, given, expected] of cases) {
    it(name, () => {
      const { start, end } = constrain(time, given, limits);
      expect(start).to.be.closeTo(expected.start, 1e-6);
      expect(end).to.be.closeTo(expected.end, 1e-6);
    });
  }

  it('hands back the same extent when it keeps the limits', () => {
    for (const extent of [span(0, 1000), span(5, 15), widest(time, limits)]) {
      expect(constrain(time, extent, limits)).to.equal(extent);
    }
  });

  it('makes room around a single moment', () => {
    expect(constrain(time, span(0, 1e9), { full: span(50, 50), minSpan: 20, margin: 0 })).to.deep.equal(span(40, 60));
  });

  it('keeps the limits, is content with its own answer and keeps the width, on every scale', () => {
    const random = seeded(21);
    for (let round = 0; round < 300; round++) {
      const starts = randomStarts(random);
      const all = { start: Math.min(NOW, ...starts), end: Math.max(NOW, ...starts) + DAY };
      const bounds = { full: all, minSpan: random.pick([MINUTE, DAY]) };
      for (const scale of allScales(starts)) {
        const start = all.start + (random.next() * 3 - 1) * (all.end - all.start);
        const extent = span(start, start + YEAR * 10 ** random.int(-8, 6));
        const kept = constrain(scale, extent, bounds);
        const whole = widest(scale, bounds);
        const fine = Math.max(1, Math.abs(kept.start) * 1e-9, (whole.end - whole.start) * 1e-7);
        expect(kept.start).to.be.at.least(whole.start - fine);
        expect(kept.end).to.be.at.most(whole.end + fine);
        expect(kept.end - kept.start).to.be.at.least(bounds.minSpan * 0.99);
        expect(constrain(scale, kept, bounds)).to.equal(kept);
      }
    }
  });

  it('ends zooming where deep time is finer than the numbers', () => {
    const deep = span(-13.8e9 * YEAR, -13.8e9 * YEAR + 1e6 * YEAR);
    let extent = deep;
    for (let i = 0; i < 100; i++) extent = constrain(time, zoomBy(time, extent, 2), { full: deep, minSpan: MINUTE });
    expect(extent.end - extent.start).to.be.within(DAY, YEAR);
  });
});

describe('extentBetween', () => {
  const a = span(0, 1000);
  const b = span(900, 910);

  it('begins and ends with the very extents', () => {
    expect(extentBetween(time, a, b, 0)).to.equal(a);
    expect(extentBetween(time, a, b, 1)).to.equal(b);
    expect(extentBetween(time, a, b, 1.2)).to.equal(b);
  });

  it('pans in a straight line', () => {
    expect(extentBetween(time, span(0, 10), span(100, 110), 0.25)).to.deep.equal(span(25, 35));
  });

  it('zooms by the same factor in equal times', () => {
    const widths = [0, 0.25, 0.5, 0.75, 1].map((t) => {
      const { start, end } = extentBetween(time, a, b, t);
      return end - start;
    });
    for (const [i, width] of widths.entries()) {
      if (i > 0) expect(widths[i - 1]! / width).to.be.closeTo(100 ** 0.25, 1e-6);
    }
  });

  it('goes back the way it came', () => {
    const there = extentBetween(time, a, b, 0.3);
    const back = extentBetween(time, b, a, 0.7);
    expect(there.start).to.be.closeTo(back.start, 1e-9);
    expect(there.end).to.be.closeTo(back.end, 1e-9);
  });

  it('stays between both extents and an extent, on every scale', () => {
    const random = seeded(2);
    for (let round = 0; round < 100; round++) {
      for (const scale of allScales(randomStarts(random))) {
        const one = span(NOW - random.int(1, 9000) * DAY, NOW + random.int(0, 90) * DAY);
        const other = span(NOW - random.int(1, 900) * DAY, NOW + random.int(0, 9) * DAY);
        const { start, end } = extentBetween(scale, one, other, random.next());
        expect(start).to.be.within(Math.min(one.start, other.start) - 1, Math.max(one.start, other.start) + 1);
        expect(end).to.be.within(Math.min(one.end, other.end) - 1, Math.max(one.end, other.end) + 1);
        expect(end).to.be.greaterThan(start);
      }
    }
  });
});
