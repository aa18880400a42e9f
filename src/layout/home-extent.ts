import type { TimelineItem } from '../model/timeline-model.js';
import type { EpochMs, Interval } from '../time/interval.js';
import { blockOptions, shortest, type Basis } from './basis.js';
import { buildBlock, sameDate, textEnd, type Wraps } from './blocks.js';
import { unknownLength } from './mark-shape.js';

const day = 86_400_000;
const padStart = 18;
const padEnd = 26;
/** Titles never squeeze the time itself into less than this share of the room. */
const leastTime = 0.45;

/**
 * The extent that shows the window with room for what stands beyond it: in horizontal drawings the titles that begin near
 * the end, as far as they leave enough for the time itself. `length`: CSS px of the drawing; `flat`: it stands upright.
 * O(dates) and one measuring of each.
 */
export function homeExtent(basis: Basis, length: number, maxTextWidth: number, flat: boolean, wraps?: Wraps): Interval {
  const { scale, items } = basis;
  const { start, end } = widened(basis);
  const from = scale.place(start);
  const width = scale.place(end) - from;
  const room = Math.max(length - padStart - padEnd, 40);
  let perPlace = room / width;
  if (!flat) {
    const at = (factor: number) => {
      const position = (time: EpochMs) => padStart + (scale.place(time) - from) * factor;
      return blockOptions(basis, position, end + (end - start), maxTextWidth, flat, wraps);
    };
    // A title that begins far from the end cannot reach it; measuring it would be for nothing.
    const reach = length - maxTextWidth - unknownLength - 40;
    const isNearEnd = ({ known }: TimelineItem) => (scale.place(known!.end) - from) * (room / width) > reach;
    const blocks = sameDate(items)
      .filter(([item]) => item!.known!.start <= end && item!.known!.end > start && isNearEnd(item!))
      .map((group) => ({ first: group[0]!, textWidth: buildBlock(group, at(perPlace)).textWidth }));
    const fits = (factor: number): boolean => {
      const options = at(factor);
      return blocks.every(({ first, textWidth }) => textEnd(first, textWidth, options) <= length - 4);
    };
    perPlace = greatest(fits, leastTime * perPlace, perPlace);
  }
  return { start: scale.time(from - padStart / perPlace), end: scale.time(from + (length - padStart) / perPlace) };
}

/** The greatest value that fits, nearly; `low` when none does. */
function greatest(fits: (value: number) => boolean, low: number, high: number): number {
  if (fits(high)) return high;
  let [least, most] = [low, high];
  for (let i = 0; i < 10; i++) {
    const middle = (least + most) / 2;
    if (fits(middle)) least = middle;
    else most = middle;
  }
  return least;
}

/** A window of a moment is opened to twelve days, or four hours where there are clock times: a day stays a mark in it. */
function widened({ window, items }: Basis): Interval {
  const least = Math.max(12 * day * (shortest(items) < day ? 1 / 72 : 1), Math.abs(window.end) * 1e-9);
  const missing = least - (window.end - window.start);
  return missing <= 0 ? window : { start: window.start - missing / 2, end: window.end + missing / 2 };
}
