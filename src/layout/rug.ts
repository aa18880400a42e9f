import type { TimelineItem } from '../model/timeline-model.js';

/** Events that stand on the axis itself, without a title: one alone, or several counted together. */
export interface RugMark {
  readonly key: string;
  readonly items: readonly TimelineItem[];
  /** CSS px along the axis of its middle. */
  readonly at: number;
}

/** Marks nearer than this are counted together, CSS px. */
const nearest = 22;

/** Joins neighbours that would touch, first to last. `at` gives the place of an item; items in any order. O(n log n). */
export function buildRug(items: readonly TimelineItem[], at: (item: TimelineItem) => number): RugMark[] {
  const places = items.map((item) => ({ item, px: at(item) })).sort((a, b) => a.px - b.px);
  const marks: RugMark[] = [];
  let run: typeof places = [];
  const close = () => {
    if (run.length === 0) return;
    const middle = (run[0]!.px + run[run.length - 1]!.px) / 2;
    marks.push({ key: run[0]!.item.event.id, items: run.map((r) => r.item), at: middle });
    run = [];
  };
  for (const place of places) {
    // Measured from the first of the run, so that a chain of near neighbours cannot swallow the whole axis.
    if (run.length > 0 && place.px - run[0]!.px >= nearest) close();
    run.push(place);
  }
  close();
  return marks;
}
