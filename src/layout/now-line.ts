import type { Scene } from './scene.js';

/**
 * From where to where across the axis the line of "now" is drawn, in CSS px; one stretch or two. It leaves out the words
 * of the axis: through them neither could be read. Beside titles that stand in a column of their own it stops before them.
 */
export function nowLine({
  orientation,
  axisStart,
  axisSize,
  mirrored,
  width,
  height,
  events,
}: Scene): readonly (readonly [from: number, to: number])[] {
  const axisEnd = axisStart + axisSize;
  if (orientation === 'horizontal')
    return [
      [6, axisStart + 5],
      [axisEnd - 2, height],
    ];
  const edges = events.flatMap(({ label }) => (label ? [mirrored ? label.x + label.width : label.x] : []));
  return mirrored ? [[Math.max(...edges, 0) + 6, axisStart + 5]] : [[axisEnd - 5, Math.min(...edges, width) - 6]];
}
