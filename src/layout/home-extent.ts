import type { EpochMs, Interval } from '../time/interval.js';
import type { Basis } from './basis.js';
import { sameDate, textEnd, type BlockOptions } from './blocks.js';
import { greatest } from './greatest.js';
import type { WrappedTitle } from './wrap-title.js';

const padStart = 18;
const padEnd = 26;
/** Titles never squeeze the time itself into less than this share of the room. */
const leastTime = 0.45;

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
    const dates = sameDate(items).filter(([item]) => item!.known!.start <= end && item!.known!.end > start);
    const fits = (factor: number): boolean => {
      const options = { ...block, position: (time: EpochMs) => padStart + (scale.place(time) - from) * factor };
      // Only what begins near the end has to be measured.
      return dates.every((group) => {
        const first = group[0]!;
        const room = length - 4 - textEnd(first, 0, options);
        const isNarrow = (title: WrappedTitle) => title.width <= room;
        return (
          room >= block.maxTextWidth ||
          (isNarrow(block.lines(first).heading) && group.every((item) => isNarrow(block.lines(item).title)))
        );
      });
    };
    const most = perPlace / 1000;
    perPlace = most * greatest(leastTime * 1000, 1000, (share) => fits(most * share));
  }
  return { start: scale.time(from - padStart / perPlace), end: scale.time(from + (length - padStart) / perPlace) };
}
