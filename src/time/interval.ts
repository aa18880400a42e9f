/** Milliseconds since 1970-01-01T00:00Z; negative before. Event dates are always UTC in here. */
export type EpochMs = number;

/** Half-open: `start` belongs to it, `end` does not. `start <= end`; an infinite side means "without end". */
export interface Interval {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

/** Whether they share a moment. Neighbours that only touch do not; an empty interval overlaps what it lies strictly in. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether no part of `inner` lies outside `outer`; equal intervals cover each other. */
export function covers(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** From the earlier start to the later end, a gap between the two included. */
export function union(a: Interval, b: Interval): Interval {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The part within `limits`; of what lies outside, the empty interval at the nearer edge. */
export function clamp(interval: Interval, limits: Interval): Interval {
  const within = (ms: EpochMs): EpochMs => Math.min(Math.max(ms, limits.start), limits.end);
  return { start: within(interval.start), end: within(interval.end) };
}
