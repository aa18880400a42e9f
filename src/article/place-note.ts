import type { Box } from './passage-box.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a note stands, seen from its passage; `edge` is the lower edge of a narrow window. */
export type Side = 'right' | 'left' | 'below' | 'above' | 'edge';

/** Windows narrower than this have no room beside or between their text, CSS px. */
const NARROW = 600;
const DISTANCE = 12;
const MARGIN = 8;

/**
 * The side of a passage with room for a note: beside its text column, first where lines end, when nothing else is
 * there; else under the passage or above it.
 */
export function sideFor(
  note: Size,
  passage: Box,
  column: Box,
  window: Size,
  isRtl: boolean,
  isFree: (box: Box) => boolean,
): Side {
  if (window.width < NARROW) return 'edge';
  const beside: readonly Side[] = isRtl ? ['left', 'right'] : ['right', 'left'];
  const fits = (side: Side): boolean => {
    const { left, top } = spot(side, note, passage, column, isRtl);
    const box = { left, top, right: left + note.width, bottom: top + note.height };
    return left >= MARGIN && box.right <= window.width - MARGIN && isFree(box);
  };
  return beside.find(fits) ?? (passage.bottom + DISTANCE + note.height + MARGIN <= window.height ? 'below' : 'above');
}

/** The upper left corner of a note on a side of its passage, never outside of the window. */
export function placeNote(
  side: Side,
  note: Size,
  passage: Box,
  column: Box,
  window: Size,
  isRtl: boolean,
): { readonly left: number; readonly top: number } {
  if (side === 'edge') return { left: (window.width - note.width) / 2, top: window.height - note.height - 2 * MARGIN };
  const { left, top } = spot(side, note, passage, column, isRtl);
  return {
    left: within(left, MARGIN, window.width - note.width - MARGIN),
    top: within(top, MARGIN, window.height - note.height - MARGIN),
  };
}

function spot(side: Side, note: Size, passage: Box, column: Box, isRtl: boolean): { left: number; top: number } {
  if (side === 'right') return { left: Math.max(column.right, passage.right) + DISTANCE, top: passage.top };
  if (side === 'left') return { left: Math.min(column.left, passage.left) - DISTANCE - note.width, top: passage.top };
  return {
    left: isRtl ? passage.right - note.width : passage.left,
    top: side === 'above' ? passage.top - DISTANCE - note.height : passage.bottom + DISTANCE,
  };
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
