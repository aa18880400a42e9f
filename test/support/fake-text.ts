import type { TextMetrics } from '../../src/layout/text-metrics.js';

/** Fonts in which every UTF-16 unit is equally wide: 8, 7 and 6 px, so that widths can be counted by hand. */
export const fakeText: TextMetrics = {
  strong: (text) => 8 * text.length,
  regular: (text) => 7 * text.length,
  small: (text) => 6 * text.length,
  lineHeight: 18,
  smallLineHeight: 15,
  markSize: 9,
  laneHeight: 0,
};
