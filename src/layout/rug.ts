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
/** Between two marks. */
const gap = 2;

/** What a mark without a title takes, so that it can be pressed, CSS px. */
export const looseSize = 16;

/** CSS px that a count takes in the direction of writing; 18 px across it. */
export const countWidth = (count: number) => 20 + 6 * String(count).length;

/**
 * Joins neighbours that would touch, first to last. `at` gives the place of an item, `sizeOf` what a mark of so many
 * takes along the axis; items in any order. No two marks of the result meet, here or further apart. O(n log n).
 */
export function buildRug(
  items: readonly TimelineItem[],
  at: (item: TimelineItem) => number,
  sizeOf = (count: number) => (count > 1 ? countWidth(count) : looseSize),
): RugMark[] {
  const places = items.map((item) => ({ item, px: at(item) })).sort((a, b) => a.px - b.px);
  const runs: (typeof places)[] = [];
  const middleOf = (run: typeof places) => (run[0]!.px + run.at(-1)!.px) / 2;
  const touch = (a: typeof places, b: typeof places) =>
    middleOf(b) - middleOf(a) < (sizeOf(a.length) + sizeOf(b.length)) / 2 + gap;
  for (const place of places) {
    let run = [place];
    // Measured from the first of a run, so that a chain of near neighbours cannot swallow the whole axis. A count is
    // wider than what it counts may be apart, and joining two moves their middle.
    for (
      let before = runs.at(-1);
      before && (place.px - before[0]!.px < nearest || touch(before, run));
      before = runs.at(-1)
    ) {
      run = [...runs.pop()!, ...run];
    }
    runs.push(run);
  }
  return runs.map((run) => ({ key: run[0]!.item.event.id, items: run.map(({ item }) => item), at: middleOf(run) }));
}
