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
  const upTo = spansOf(dated);
  const count = dated.length;
  const all = upTo[count - 1]!;
  if (dated.every(isBackground)) return all;
  const most = Math.floor(count * mostLeftOut);
  const from = spansOf([...dated].reverse()).reverse();
  let news = all;
  let first = 0;
  // Each end is looked at inwards as long as there is background, first before the news and then after them.
  for (let i = 1; i <= most && isBackground(dated[i - 1]!); i++) {
    const rest = from[i]!;
    if (isFar(rest.start - upTo[i - 1]!.end, rest)) [news, first] = [rest, i];
  }
  const within = spansOf(dated.slice(first));
  for (let i = count - 1; i > first && first + count - i <= most && isBackground(dated[i]!); i--) {
    const rest = within[i - first - 1]!;
    if (isFar(dated[i]!.known!.start - rest.end, rest)) news = rest;
  }
  return news;
}

/** Parted from a stretch by a gap of more ms than it is long. */
const isFar = (gap: number, { start, end }: Interval): boolean => gap > end - start;

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

/** What the first of them spans, the first two, and so on. */
function spansOf(items: readonly TimelineItem[]): Interval[] {
  let span: Interval | undefined;
  return items.map(({ known }) => (span = span ? union(span, known!) : known!));
}
