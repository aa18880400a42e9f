import { union, type EpochMs, type Interval } from '../time/interval.js';
import type { TimelineItem, TimelineModel } from './timeline-model.js';

/** At most this share of the events is left out of the first window. */
const mostLeftOut = 0.25;

/**
 * The first window, when nobody asks for another: all events, unless background far away would squeeze the news. An end
 * of the data is left out when it holds no main news (importance 3) while the rest does, when the empty stretch that
 * parts it from the rest is longer than all the rest, and when it is at most a quarter of all events. What is left out
 * shows as a pointer at the edge. Eras do not widen the window: they are background. null when nothing is dated.
 */
export function firstWindow(model: TimelineModel): Interval | null {
  const all = model.dated.map((item) => ({ item, span: item.known! }));
  if (all.length === 0) return model.extent;
  const most = Math.floor(all.length * mostLeftOut);
  let first = 0;
  let last = all.length;
  for (let i = 1; i <= most && isBackground(all[i - 1]!.item); i++) {
    const before = Math.max(...all.slice(0, i).map((s) => s.span.end));
    if (isFar(before, all.slice(i), 'before')) first = i;
  }
  for (let i = last - 1; i > first && first + all.length - i <= most && isBackground(all[i]!.item); i--) {
    if (isFar(all[i]!.span.start, all.slice(first, i), 'after')) last = i;
  }
  return spanOf(all.slice(first, last));
}

/** Parted from the news by more than the news is long. */
function isFar(
  moment: EpochMs,
  rest: readonly { item: TimelineItem; span: Interval }[],
  side: 'before' | 'after',
): boolean {
  if (rest.every((r) => isBackground(r.item))) return false;
  const { start, end } = spanOf(rest);
  return (side === 'before' ? start - moment : moment - end) > end - start;
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
  const length = window.end - window.start;
  const cut = gaps.reduce(
    (sum, g) => sum + Math.max(0, Math.min(g.end, window.end) - Math.max(g.start, window.start)),
    0,
  );
  if (cut <= length / 2) return 'time';
  const starts = items.map((i) => i.known!.start).filter((t) => t >= window.start && t < window.end);
  const close = starts.filter((t, i) =>
    [starts[i - 1], starts[i + 1]].some((u) => u !== undefined && Math.abs(u - t) < length * crowded),
  );
  return close.length >= starts.length / 2 ? 'breaks' : 'time';
}

const isBackground = (item: TimelineItem) => item.event.importance < 3;

const spanOf = (spans: readonly { span: Interval }[]): Interval => spans.map((s) => s.span).reduce(union);
