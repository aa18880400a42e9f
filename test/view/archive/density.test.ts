import { expect } from '@open-wc/testing';
import { densityPath } from '../../../src/view/archive/density.js';
import { archiveFrame } from '../../../src/view/archive/archive-frame.js';
import type { TextMetrics } from '../../../src/layout/text-metrics.js';

const text: TextMetrics = {
  strong: (t) => t.length * 8,
  regular: (t) => t.length * 7,
  small: (t) => t.length * 6,
  lineHeight: 18,
  smallLineHeight: 15,
  markSize: 9,
  laneHeight: 0,
};

describe('a density', () => {
  it('is one outline, as high as its fullest bin, and nothing where nothing is', () => {
    expect(densityPath(new Uint32Array([0, 0]))).to.equal('');
    expect(densityPath(new Uint32Array([0, 1, 1, 0]))).to.equal('M0 0H1V-1H3V0H4V0Z');
  });

  it('shows more where more is', () => {
    const heights = [1, 2, 10, 1000].map((count) =>
      Number(/V-([\d.]+)/.exec(densityPath(new Uint32Array([count])))![1]),
    );
    expect([...heights].sort((a, b) => a - b)).to.deep.equal(heights);
    expect(new Set(heights).size).to.equal(4);
  });
});

describe('the measures of an archive', () => {
  for (const orientation of ['horizontal', 'vertical'] as const)
    for (const lanes of orientation === 'horizontal' ? [1, 2, 6, 24] : [1])
      for (const width of [320, 768, 1920])
        it(`keep everything inside: ${orientation}, ${lanes} lanes, ${width} px`, () => {
          const height = orientation === 'vertical' ? 640 : Math.max(300, lanes * 150 + 44);
          const frame = archiveFrame({
            orientation,
            turned: false,
            mirrored: false,
            width,
            height,
            lanes,
            text,
            eraRows: 0,
          });
          const across = orientation === 'horizontal' ? height : width;
          expect(frame.lanes.length).to.equal(lanes);
          for (const { base, counts, bars, start, size } of frame.lanes) {
            expect(base).to.be.within(start, start + size);
            expect(counts).to.be.within(0, across);
            expect(bars).to.be.within(0, across);
          }
          expect(frame.rows).to.be.at.least(lanes);
          expect(frame.maxTextWidth).to.be.at.least(90);
          expect(frame.maxTextWidth).to.be.at.most(320);
        });
});
