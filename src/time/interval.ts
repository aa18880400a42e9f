/** Milliseconds since 1970-01-01T00:00Z; negative before. Event dates are always UTC in here. */
export type EpochMs = number;

/** Half-open: `start` belongs to it, `end` does not. `start <= end`; an infinite side means "without end". */
export interface Interval {
  readonly start: EpochMs;
  readonly end: EpochMs;
}
