import { expect } from '@open-wc/testing';
import { rowHeight, rowWindow, scrollFor } from '../../../src/view/archive/rows-view.js';
import { seeded } from '../../support/random.js';

const height = 400;

describe('the rows of a long list', () => {
  it('are all in the document when there are few', () => {
    expect(rowWindow(5, 0, height)).to.deep.equal({ first: 0, count: 5, top: 0, height: 5 * rowHeight });
    expect(rowWindow(0, 0, height).count).to.equal(0);
  });

  for (const length of [100, 10_000, 1_000_000, 4_000_000])
    it(`of ${length}: whatever is seen is in the document, wherever one scrolls to`, () => {
      const random = seeded(length);
      const { height: whole } = rowWindow(length, 0, height);
      expect(whole).to.be.at.most(8_000_000);
      for (const at of [0, whole - height, ...Array.from({ length: 200 }, () => random.next() * (whole - height))]) {
        const { first, count, top } = rowWindow(length, at, height);
        expect(count).to.be.below(24);
        expect(first).to.be.within(0, length - 1);
        expect(first === 0 || top <= at, 'begins before what is seen').to.equal(true);
        const end = top + count * rowHeight;
        expect(first + count === length || end >= at + height, 'ends behind it').to.equal(true);
      }
    });

  for (const length of [100, 1_000_000])
    it(`of ${length}: the place for a row shows that row`, () => {
      const random = seeded(length);
      for (let i = 0; i < 200; i++) {
        const row = random.int(0, length - 1);
        const { height: whole } = rowWindow(length, 0, height);
        const at = Math.min(scrollFor(row, length, height), whole - height);
        const { first, count, top } = rowWindow(length, at, height);
        expect(row).to.be.within(first, first + count - 1);
        const y = top + (row - first) * rowHeight;
        expect(y).to.be.within(at - 1, at + height - rowHeight + 1);
      }
    });
});
