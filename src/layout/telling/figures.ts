import type { TimelineItem } from '../../model/timeline-model.js';
import { endOf, isOverBefore, type Told } from './told.js';

/** What the picture shows, in numbers. Only what is certain counts: vague dates that may agree are not out of order. */
export interface TellingFigures {
  /** Where in its story the article begins: nothing told is later, or earlier, than the event it begins with. */
  readonly begins: 'at the end' | 'at the beginning' | null;
  /** How often the next passage tells of what was over before that of the passage in front of it. */
  readonly jumpsBack: number;
  /** The least number of events that would have to be told elsewhere for all to follow in time. */
  readonly outOfOrder: number;
  /** Events that are both told and dated. */
  readonly of: number;
}

/** O(n²) for n events, which are at most `mostEvents`. */
export function figuresOf({ tellings, told }: Told): TellingFigures {
  const dated = told.filter((i) => i.known);
  return {
    begins: beginningOf(dated),
    jumpsBack: tellings.filter((t) => t.isBack).length,
    outOfOrder: dated.length - longestInOrder(dated),
    of: dated.length,
  };
}

function beginningOf([first, ...others]: readonly TimelineItem[]): TellingFigures['begins'] {
  if (!first) return null;
  const [isEarliest, isLatest] = [
    !others.some((o) => isOverBefore(o, first)),
    !others.some((o) => isOverBefore(first, o)),
  ];
  if (isEarliest === isLatest) return null;
  return isLatest ? 'at the end' : 'at the beginning';
}

/**
 * The length of the longest part of a sequence in which nothing was over before something in front of it began. For each
 * latest beginning so far, the most events that lead to it.
 */
function longestInOrder(items: readonly TimelineItem[]): number {
  const most = new Map<number, number>([[-Infinity, 0]]);
  for (const item of items) {
    const end = endOf(item);
    // Those that this item adds are no beginnings of its own.
    const before = [...most.entries()];
    for (const [latest, count] of before) {
      if (end <= latest) continue;
      const next = Math.max(latest, item.known!.start);
      most.set(next, Math.max(most.get(next) ?? 0, count + 1));
    }
  }
  return Math.max(...most.values());
}
