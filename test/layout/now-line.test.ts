import { expect } from '@open-wc/testing';
import { nowLine } from '../../src/layout/now-line.js';
import type { Scene } from '../../src/layout/scene.js';
import { seeded } from '../support/random.js';
import { realText } from '../support/real-text.js';
import { randomViews } from './random-picture.js';

/** Depths of the words along an axis: two rows below a level one, the column beside an upright one. */
function wordsOf({ orientation, axisStart, axisSize, mirrored }: Scene): [from: number, to: number] {
  if (orientation === 'horizontal') return [axisStart + 6, axisStart + axisSize - 4];
  return mirrored ? [axisStart + 8, axisStart + axisSize] : [axisStart, axisStart + axisSize - 8];
}

describe('the line of now', () => {
  it('runs through no word of the axis, and through all else that is free', () => {
    const text = realText();
    const seen = new Set<string>();
    for (let seed = 1; seed < 60; seed++) {
      for (const { picture } of randomViews(seeded(seed), text, 20, 1)) {
        const { scene } = picture;
        const [top, foot] = wordsOf(scene);
        const stretches = nowLine(scene);
        for (const [from, to] of stretches) {
          expect(to, `seed ${seed}`).to.be.greaterThan(from);
          expect(to <= top || from >= foot, `seed ${seed}: ${from} to ${to} meets ${top} to ${foot}`).to.equal(true);
        }
        // What it leaves out is little more than the words.
        if (scene.orientation === 'horizontal') {
          const drawn = stretches.reduce((sum, [from, to]) => sum + to - from, 0);
          expect(drawn).to.be.at.least(Math.max(scene.axisStart, scene.height - scene.axisSize) - 14);
        }
        seen.add(`${scene.orientation}${scene.mirrored ? ' mirrored' : ''} ${stretches.length}`);
      }
    }
    expect([...seen]).to.include.members([
      'horizontal 2',
      'horizontal mirrored 2',
      'vertical 1',
      'vertical mirrored 1',
    ]);
  });
});
