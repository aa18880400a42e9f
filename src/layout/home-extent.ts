import type { TimelineItem } from '../model/timeline-model.js';
import type { EpochMs, Interval } from '../time/interval.js';
import { buildBlock, sameDate, textEnd, type BlockOptions } from './blocks.js';
import { unknownLength } from './mark-shape.js';
import type { PictureWords } from './picture.js';
import type { Scale } from './scales/scale.js';
import type { TextMetrics } from './text-metrics.js';

const day = 86_400_000;
const padStart = 18;
const padEnd = 26;
/** Titles never squeeze the time itself into less than this share of the room. */
const leastTime = 0.45;

/**
 * The extent that shows `window` with room for what stands beyond it: in horizontal drawings the titles that begin near
 * the end, as far as they leave enough for the time itself. O(dates) and one measuring of each.
 */
export function homeExtent(
  scale: Scale,
  window: Interval,
  items: readonly TimelineItem[],
  text: TextMetrics,
  words: PictureWords,
  length: number,
  maxTextWidth: number,
  layout: 'horizontal' | 'vertical',
  now: EpochMs | null,
  reference: EpochMs,
): Interval {
  const { start, end } = widened(window, items);
  const from = scale.place(start);
  const width = scale.place(end) - from;
  const room = Math.max(length - padStart - padEnd, 40);
  let perPlace = room / width;
  if (layout === 'horizontal') {
    const at = (factor: number): BlockOptions => {
      const position = (time: EpochMs) => padStart + (scale.place(time) - from) * factor;
      return blockOptions(position, {
        text,
        words,
        now,
        reference,
        horizon: end + (end - start),
        maxTextWidth,
        flat: false,
      });
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
function widened(window: Interval, items: readonly TimelineItem[]): Interval {
  const least = Math.max(12 * day * (shortest(items) < day ? 1 / 72 : 1), Math.abs(window.end) * 1e-9);
  const missing = least - (window.end - window.start);
  return missing <= 0 ? window : { start: window.start - missing / 2, end: window.end + missing / 2 };
}

/** The least visible time: a day, or a minute when there are clock times. */
export function shortest(items: readonly TimelineItem[]): number {
  return items.some((i) => ['hour', 'minute', 'second'].includes(i.time!.precision)) ? 60_000 : day;
}

export function blockOptions(
  position: (time: EpochMs) => number,
  rest: Omit<BlockOptions, 'position' | 'maxLines' | 'maxSize' | 'heading' | 'title' | 'countMore'> & {
    words: PictureWords;
  },
): BlockOptions {
  const { words, ...others } = rest;
  return {
    ...others,
    position,
    maxLines: rest.flat ? 6 : 3,
    maxSize: 420,
    heading: words.heading,
    title: words.title,
    countMore: words.countMore,
  };
}
