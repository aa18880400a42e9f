import type { EpochMs, Interval } from '../time/interval.js';
import type { Basis } from './basis.js';
import { sameDate, textEnd, type BlockOptions } from './blocks.js';
import { greatest } from './greatest.js';
import { unknownLength } from './mark-shape.js';

const padStart = 18;
const padEnd = 26;
/** Titles never squeeze the time itself into less than this share of the room. */
const leastTime = 0.45;
/** From the end of what is known of a date its text begins no further away, CSS px. */
const farOff = 3 * unknownLength;

/**
 * The extent that shows the window with room for what stands beyond it: with `block` the titles that begin near the end,
 * as far as they leave enough for the time itself. `length`: CSS px of the drawing. O(dates).
 */
export function homeExtent(
  { scale, items, window: { start, end } }: Basis,
  length: number,
  block?: Omit<BlockOptions, 'position'> & { readonly maxTextWidth: number },
): Interval {
  const from = scale.place(start);
  let perPlace = Math.max(length - padStart - padEnd, 40) / (scale.place(end) - from);
  if (block) {
    const dates = sameDate(items)
      .filter(([item]) => item!.known!.start <= end && item!.known!.end > start)
      .map((group) => ({ first: group[0]!, group }));
    const widthOf = ({ first, group }: (typeof dates)[number]) =>
      Math.max(block.lines(first).heading.width, ...group.map((item) => block.lines(item).title.width));
    const fits = (factor: number): boolean => {
      const options = { ...block, position: (time: EpochMs) => padStart + (scale.place(time) - from) * factor };
      // Only what begins near the end has to be measured.
      const { maxTextWidth } = block;
      return dates.every((date) => {
        const { known, time } = date.first;
        if (time!.end !== 'open' && options.position(known!.end) + farOff + maxTextWidth <= length) return true;
        const room = length - 4 - textEnd(date.first, 0, options);
        return room >= maxTextWidth || widthOf(date) <= room;
      });
    };
    const most = perPlace / 1000;
    perPlace = most * greatest(leastTime * 1000, 1000, (share) => fits(most * share));
  }
  return { start: scale.time(from - padStart / perPlace), end: scale.time(from + (length - padStart) / perPlace) };
}
