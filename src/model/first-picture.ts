import { pairs } from 'd3';
import type { Interval } from '../time/interval.js';
import type { TimelineItem, TimelineModel } from './timeline-model.js';

/**
 * The first window, when nobody asks for another: everything, unless background far away would squeeze the news. An end
 * of the data is left out when it holds no main news (importance 3) and the empty stretch that parts it from the rest is
 * longer than all the rest. What is left out shows as a pointer at the edge. Eras do not widen it: they are background.
 * null when nothing is dated.
 */
export function firstWindow(model: TimelineModel): Interval | null {
  const spans = model.dated.map((item) => ({ item, span: item.known! }));
  if (spans.length === 0) return model.extent;
  let first = 0;
  let last = spans.length;
  for (let i = 1; i < spans.length && isBackground(spans[i - 1]!.item); i++) {
    const before = Math.max(...spans.slice(0, i).map((s) => s.span.end));
    const rest = spanOf(spans.slice(i));
    if (rest.start - before > rest.end - rest.start) first = i;
  }
  for (let i = last - 1; i > first && isBackground(spans[i]!.item); i--) {
    const rest = spanOf(spans.slice(first, i));
    if (spans[i]!.span.start - rest.end > rest.end - rest.start) last = i;
  }
  return spanOf(spans.slice(first, last));
}

/**
 * The scale for `auto`: `breaks` when the gaps that scale would cut are more than half of the window, so that most of a
 * true-to-time drawing would be empty while the events pile up; else `time`.
 */
export function firstScale(window: Interval, gaps: readonly Interval[]): 'time' | 'breaks' {
  const cut = gaps.reduce(
    (sum, g) => sum + Math.max(0, Math.min(g.end, window.end) - Math.max(g.start, window.start)),
    0,
  );
  return cut > (window.end - window.start) / 2 ? 'breaks' : 'time';
}

/** True when the distance between neighbours never changes order: used to see whether a scale chooser is of use. */
export function hasSeveralMoments(model: TimelineModel): boolean {
  return pairs(model.dated).some(([a, b]) => a.known!.start !== b.known!.start);
}

const isBackground = (item: TimelineItem) => item.event.importance < 3;

function spanOf(spans: readonly { span: Interval }[]): Interval {
  let start = Infinity;
  let end = -Infinity;
  for (const { span } of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}
