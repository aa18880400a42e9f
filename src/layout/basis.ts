import type { TimelineItem } from '../model/timeline-model.js';
import { union, type EpochMs, type Interval } from '../time/interval.js';
import type { TickUnit } from '../time/ticks.js';
import type { Limits } from '../viewport/viewport.js';
import type { Lines } from './blocks.js';
import type { PictureOptions } from './picture.js';
import type { Scale } from './scales/scale.js';
import { balanceTitle } from './wrap-title.js';

const day = 86_400_000;

/** No block grows thicker than this, CSS px. */
export const tallestBlock = 420;

/** What is asked of a drawing from one frame to the next. */
export type View = Pick<PictureOptions, 'extent' | 'found' | 'height' | 'rightToLeft'>;

/** What a drawing is made from, whatever is visible of it just now. */
export interface Basis extends Omit<PictureOptions, keyof View | 'window' | 'scale'> {
  /** Those drawn or counted, in time order; at least one. */
  readonly items: readonly TimelineItem[];
  readonly scale: Scale;
  /** The first window asked for; never a single moment. */
  readonly window: Interval;
  /** The least visible time, ms: a day, or a minute when there are clock times. */
  readonly minSpan: number;
  /** What a time without any date is drawn beside. */
  readonly reference: EpochMs;
  /** How far an open end is drawn when nothing stops it: beyond everything there is to see. */
  readonly horizon: EpochMs;
}

/** Everything there is to see: the events, the first window, and "now" when the story ended not long before it. */
export function limitsOf({ model, now, minSpan }: Basis, home: Interval, margin: number): Limits {
  const all = union(model.extent!, home);
  const isNear = now !== null && now > all.end && now - all.end <= (all.end - all.start) / 4;
  return { full: isNear ? { start: all.start, end: now } : all, minSpan, margin };
}

/** The finest ticks that make sense. */
export const finestOf = ({ minSpan }: Basis): TickUnit => (minSpan < day ? 'minute' : 'day');

/** Dates and titles broken into lines of at most `maxTextWidth` CSS px; each once, since no zoom changes them. */
export function linesWithin({ words, text }: Basis, maxTextWidth: number, maxLines: number) {
  const known = new Map<TimelineItem, Lines>();
  return (item: TimelineItem): Lines => {
    let lines = known.get(item);
    if (!lines) {
      const measure = item.event.importance === 3 ? text.strong : text.regular;
      lines = {
        heading: balanceTitle(words.heading(item), maxTextWidth, 2, text.small),
        title: balanceTitle(words.title(item), maxTextWidth, maxLines, measure),
      };
      known.set(item, lines);
    }
    return lines;
  };
}

/** Those that search and filter leave. */
export function foundAmong(items: readonly TimelineItem[], found: View['found']): readonly TimelineItem[] {
  return found ? items.filter((item) => found.has(item.event.id)) : items;
}
