import type { Box } from './passage-lines.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a note stands, seen from its passage; `edge` is the lower edge of the window. */
export type Side = 'right' | 'left' | 'below' | 'above' | 'edge';

/** Windows narrower than this have no room beside or between their text, CSS px. */
const NARROW = 600;
const DISTANCE = 12;
const MARGIN = 8;

/**
 * The side of a passage with room for a note where nothing else is: beside its text column, first where lines end, else
 * under the passage or above it. Where there is none, a note that is answered at once (`isBrief`) covers some text beside
 * its passage; one that stays while somebody reads goes to the lower edge, as in narrow windows.
 */
export function sideFor(
  note: Size,
  passage: Box,
  column: Box,
  window: Size,
  { isRtl, isBrief }: { readonly isRtl: boolean; readonly isBrief: boolean },
  isFree: (box: Box) => boolean,
): Side {
  if (window.width < NARROW) return 'edge';
  const isInside = ({ left, top, right, bottom }: Box): boolean =>
    left >= MARGIN && right <= window.width - MARGIN && top >= MARGIN && bottom <= window.height - MARGIN;
  const boxOn = (side: Side): Box => {
    const { left, top } = spot(side, note, passage, column, isRtl);
    return { left, top, right: left + note.width, bottom: top + note.height };
  };
  const sides: readonly Side[] = isRtl ? ['left', 'right', 'below', 'above'] : ['right', 'left', 'below', 'above'];
  const free = sides.find((side) => isInside(boxOn(side)) && isFree(boxOn(side)));
  if (free || !isBrief) return free ?? 'edge';
  return boxOn('below').bottom <= window.height - MARGIN ? 'below' : 'above';
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
