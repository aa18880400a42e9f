import type { TimelineItem, TimelineModel } from '../model/timeline-model.js';
import { union, type EpochMs, type Interval } from '../time/interval.js';
import type { TickUnit } from '../time/ticks.js';
import type { Limits } from '../viewport/viewport.js';
import type { BlockOptions, Wraps } from './blocks.js';
import type { PictureWords } from './picture.js';
import type { Scale } from './scales/scale.js';
import type { TextMetrics } from './text-metrics.js';

const day = 86_400_000;

/** What a drawing is made from, whatever is visible of it just now. */
export interface Basis {
  readonly model: TimelineModel;
  /** Those drawn or counted, in time order; at least one. */
  readonly items: readonly TimelineItem[];
  readonly scale: Scale;
  /** The first window asked for. */
  readonly window: Interval;
  readonly text: TextMetrics;
  readonly words: PictureWords;
  /** Where "now" is drawn, if anywhere. */
  readonly now: EpochMs | null;
  /** CSS px of the drawing, from left to right. */
  readonly width: number;
  /** From the first to the last known moment. */
  readonly full: Interval;
  /** What a time without any date is drawn beside. */
  readonly reference: EpochMs;
}

/** `model` must have dated events. */
export function basisOf(
  model: TimelineModel,
  items: readonly TimelineItem[],
  scale: Scale,
  window: Interval,
  text: TextMetrics,
  words: PictureWords,
  now: EpochMs | null,
  width: number,
): Basis {
  return { model, items, scale, window, text, words, now, width, full: model.extent!, reference: model.reference! };
}

/**
 * How blocks are made when moments stand at `position`, CSS px. `flat`: beside an upright axis. `wraps`: broken lines of
 * this width, words and fonts.
 */
export function blockOptions(
  { text, words, now, reference }: Basis,
  position: (time: EpochMs) => number,
  horizon: EpochMs,
  maxTextWidth: number,
  flat: boolean,
  wraps?: Wraps,
): BlockOptions {
  const { heading, title, countMore } = words;
  const maxLines = flat ? 6 : 3;
  return {
    position,
    horizon,
    maxTextWidth,
    flat,
    maxLines,
    text,
    now,
    reference,
    heading,
    title,
    countMore,
    maxSize: 420,
    wraps,
  };
}

/** Everything there is to see: the events, the first window, and "now" when the story ended not long before it. */
export function limitsOf({ full, items, now }: Basis, home: Interval, margin: number): Limits {
  const all = union(full, home);
  const isNear = now !== null && now > all.end && now - all.end <= (all.end - all.start) / 4;
  return { full: isNear ? { start: all.start, end: now } : all, minSpan: shortest(items), margin };
}

/** The least visible time: a day, or a minute when there are clock times. */
export function shortest(items: readonly TimelineItem[]): number {
  return items.some((i) => ['hour', 'minute', 'second'].includes(i.time!.precision)) ? 60_000 : day;
}

/** The finest ticks that make sense. */
export function finestOf({ minSpan }: Limits): TickUnit {
  return minSpan < day ? 'minute' : 'day';
}

/** Room for widths of labels, to be kept as long as both stay the same. */
export function widthsOf(_words: PictureWords, _text: TextMetrics): Map<string, number> {
  return new Map();
}
