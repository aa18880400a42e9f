import { expect } from '@open-wc/testing';
import { project } from '../../../src/layout/projection.js';
import { evenScale } from '../../../src/layout/scales/even.js';
import { timeScale } from '../../../src/layout/scales/time.js';
import { seeded } from '../../support/random.js';
import { allScales, DAY, NOW, randomStarts } from './samples.js';

describe('project', () => {
  it('puts the ends of the extent at the ends of the axis', () => {
    const { position } = project(timeScale(), { start: 0, end: 100 }, 500, false);
    expect([0, 50, 100, -10].map(position)).to.deep.equal([0, 250, 500, -50]);
  });

  it('runs from right to left when mirrored', () => {
    const { position } = project(timeScale(), { start: 0, end: 100 }, 500, true);
    expect([0, 50, 100, -10].map(position)).to.deep.equal([500, 250, 0, 550]);
  });

  it('sends infinite times out at the right side', () => {
    const extent = { start: 0, end: 100 };
    expect([-Infinity, Infinity].map(project(timeScale(), extent, 500, false).position)).to.deep.equal([
      -Infinity,
      Infinity,
    ]);
    expect([-Infinity, Infinity].map(project(timeScale(), extent, 500, true).position)).to.deep.equal([
      Infinity,
      -Infinity,
    ]);
  });

  it('shows a single moment in the middle', () => {
    const { position, invert } = project(timeScale(), { start: NOW, end: NOW }, 500, false);
    expect(position(NOW)).to.equal(250);
    expect(invert(100)).to.equal(NOW);
  });

  it('says where every time is even when there is no room yet', () => {
    const { position, invert } = project(evenScale([1, 2]), { start: 0, end: 3 }, 0, false);
    expect(position(2)).to.equal(0);
    expect(invert(0)).to.equal(0);
  });

  it('refuses what is no extent', () => {
    expect(() => project(timeScale(), { start: 2, end: 1 }, 10, false)).to.throw(RangeError);
    expect(() => project(timeScale(), { start: 2, end: Infinity }, 10, false)).to.throw(RangeError);
    expect(() => project(timeScale(), { start: NaN, end: 1 }, 10, false)).to.throw(RangeError);
  });

  it('finds the time under a pixel on every scale, in both directions', () => {
    const random = seeded(3);
    for (let round = 0; round < 200; round++) {
      for (const scale of allScales(randomStarts(random))) {
        const start = NOW + (random.next() - 0.5) * 10 ** random.int(8, 16);
        const extent = { start, end: start + DAY * 10 ** random.int(-1, 5) };
        const { position, invert } = project(scale, extent, 800, random.chance(0.5));
        const px = random.int(-100, 900);
        expect(position(invert(px))).to.be.closeTo(px, 0.5);
      }
    }
  });
});
