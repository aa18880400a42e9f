import type { EventTime } from './event-time.js';

/** Order in time: by the earliest moment, then by the latest; 0 leaves the order to the text. Open and unknown starts first. */
export function compareTimes(a: EventTime, b: EventTime): number {
  return compare(a.bounds.start, b.bounds.start) || compare(a.bounds.end, b.bounds.end);
}

/** Unlike a difference, right for two infinite sides too. */
function compare(a: number, b: number): number {
  return a < b ? -1 : Number(a > b);
}
