import { sum } from 'd3';
import { union, type Interval } from '../time/interval.js';
import type { TimelineItem, TimelineModel } from './timeline-model.js';

/** At most this share of the events is left out of the first window. */
const mostLeftOut = 0.25;

/**
 * The first window, when nobody asks for another: all events, unless background far away would squeeze the news. An end
 * of the data is left out when it holds no main news (importance 3) while the rest does, when the empty stretch that
 * parts it from the rest is longer than all the rest, and when it is at most a quarter of all events. What is left out
 * shows as a pointer at the edge. Eras do not widen the window: they are background. null when nothing is dated.
 */
export function firstWindow({ dated, extent }: TimelineModel): Interval | null {
  if (dated.length === 0) return extent;
  const most = Math.floor(dated.length * mostLeftOut);
  let news = dated;
  // Each end is looked at inwards as long as there is background, first before the news and then after them.
  for (let i = 1; i <= most && isBackground(dated[i - 1]!); i++) {
    const rest = dated.slice(i);
    const { end } = spanOf(dated.slice(0, i));
    if (isFar(({ start }) => start - end, rest)) news = rest;
  }
  const first = dated.length - news.length;
  for (let i = dated.length - 1; i > first && first + dated.length - i <= most && isBackground(dated[i]!); i--) {
    const rest = dated.slice(first, i);
    const { start } = dated[i]!.known!;
    if (isFar(({ end }) => start - end, rest)) news = rest;
  }
  return spanOf(news);
}

/** Parted from the news by more than these are long. `gapTo`: ms from there to a stretch. */
function isFar(gapTo: (span: Interval) => number, news: readonly TimelineItem[]): boolean {
  const span = spanOf(news);
  return gapTo(span) > span.end - span.start && !news.every(isBackground);
}

/** Nearer to each other than this share of the window, two events stand in each other's way. */
const crowded = 1 / 30;

/**
 * The scale for `auto`: `breaks` when a true-to-time drawing would be mostly empty and the events would pile up all the
 * same, that is when the gaps that scale would cut are more than half of the window and at least half of the events have
 * a neighbour within a thirtieth of it; else `time`.
 */
export function firstScale(
  window: Interval,
  gaps: readonly Interval[],
  items: readonly TimelineItem[],
): 'time' | 'breaks' {
  const { start, end } = window;
  const length = end - start;
  const cuts = gaps.map((gap) => Math.max(0, Math.min(gap.end, end) - Math.max(gap.start, start)));
  if (sum(cuts) <= length / 2) return 'time';
  const starts = items.map((i) => i.known!.start).filter((time) => time >= start && time < end);
  // A side without a neighbour is NaN away.
  const isNear = (distance: number) => Math.abs(distance) < length * crowded;
  const close = starts.filter((time, i) => isNear(starts[i - 1]! - time) || isNear(starts[i + 1]! - time));
  return close.length >= starts.length / 2 ? 'breaks' : 'time';
}

const isBackground = (item: TimelineItem) => item.event.importance < 3;

const spanOf = (items: readonly TimelineItem[]): Interval => items.map((i) => i.known!).reduce(union);
