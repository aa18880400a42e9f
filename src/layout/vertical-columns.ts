import type { TimelineItem } from '../model/timeline-model.js';
import { sameDate } from './blocks.js';
import { fadeLength, markShapes, type MarkShape, type ShapeOptions } from './mark-shape.js';

/** Between two bars side by side, CSS px. */
const columnGap = 4;
const mostColumns = 5;
/** From the axis to the first column, and from the last one to the titles. */
const beforeColumns = 12;
const afterColumns = 16;
/** Titles get at least this where fewer columns can make it so. */
const leastText = 120;
export const eraColumn = 20;
/** Narrower drawings, CSS px, need the room of the eras' strips for titles; there the eras are told in words only. */
const leastWithEras = 480;

/** How many strips of eras may stand beside the axis. */
export const eraColumnsWithin = (width: number) => (width < leastWithEras ? 0 : 3);

/** Where titles begin, CSS px from the side the axis is on: the more bars stand side by side, the further away. */
export function verticalGutter(columns: number, axisSize: number, eraRows: number, markSize: number): number {
  return eraRows * eraColumn + axisSize + beforeColumns + columns * (markSize + columnGap) + afterColumns;
}

/** Middle of a column, CSS px from the axis line; `strip`: what stands between the two. */
export function columnMiddle(column: number, strip: number, markSize: number): number {
  return strip + beforeColumns + column * (markSize + columnGap) + markSize / 2;
}

/** How many columns a drawing of `width` px can have, so that the titles find room beside them. 1 to 5. */
export function columnsWithin(width: number, axisSize: number, eraRows: number, markSize: number): number {
  const left = width - verticalGutter(0, axisSize, eraRows, markSize) - leastText;
  return Math.min(Math.max(Math.floor(left / (markSize + columnGap)), 1), mostColumns);
}

/** How many bars stand side by side at most, with the given positions. */
export function countColumns(items: readonly TimelineItem[], options: ShapeOptions, most = mostColumns): number {
  return Math.max(0, ...[...packColumns(items, options, most).values()].map((c) => c + 1));
}

/**
 * Bars and bands side by side: first fit by start, keyed by the first event of a date; the last of `most` columns takes
 * the rest. Independent of the window. O(n * most) after sorting.
 */
export function packColumns(items: readonly TimelineItem[], options: ShapeOptions, most: number): Map<string, number> {
  const columns = new Map<string, number>();
  const ends: number[] = [];
  const spans = sameDate(items)
    .map((group) => ({ id: group[0]!.event.id, shapes: markShapes(group[0]!.time!, group[0]!.event.kind, options) }))
    .filter(({ shapes }) => shapes.some((s) => s.kind === 'band' || s.kind === 'bar'))
    .map(({ id, shapes }) => ({ id, ...reach(shapes) }))
    .sort((a, b) => a.from - b.from);
  for (const { id, from, to } of spans) {
    let column = ends.findIndex((end) => end + 4 <= from);
    if (column < 0) column = Math.min(ends.length, Math.max(most, 1) - 1);
    ends[column] = Math.max(to, ends[column] ?? -Infinity);
    columns.set(id, column);
  }
  return columns;
}

function reach(shapes: readonly MarkShape[]): { from: number; to: number } {
  return {
    from: Math.min(...shapes.map((s) => s.from - (s.startEdge === 'fade' ? fadeLength : 0))),
    to: Math.max(...shapes.map((s) => s.to + (s.endEdge === 'fade' ? fadeLength : 0))),
  };
}
