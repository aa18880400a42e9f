import type { Interval } from './interval.js';
import type { Precision } from './precision.js';

/** A thing that happened within its span, or one that held through it. */
export type EventKind = 'event' | 'state';

/** One written date: what stands alone, beside a slash, or in brackets. */
export interface DatePoint {
  /** As written, qualifiers included: `2022-02~`. */
  readonly source: string;
  /** From the first to behind the last moment it may mean; always finite. */
  readonly interval: Interval;
  readonly precision: Precision;
  /** `~` or `%` */
  readonly approximate: boolean;
  /** `?` or `%` */
  readonly uncertain: boolean;
  /** Digits were left open with X: `198X`, `2022-XX`, `2022-02-XX`, `2025-10-1X`. */
  readonly unspecified: boolean;
  /** EDTF's number of a season (21–24), quarter (33–36) or half (40, 41); absent otherwise. */
  readonly division?: number;
  /** Zone of a clock time as written (`Z`, `+01:00`); null without a zone or without a clock time. */
  readonly zone: string | null;
}

/** One side of an interval: a date, `..` (open: it goes on), or nothing (unknown: nobody says). */
export type Bound = DatePoint | 'open' | 'unknown';

/** A member of a set: a single date or a range with possibly one open side. */
export interface Member {
  readonly start: Bound;
  readonly end: Bound;
}

/** What an EDTF text says. Extent and doubt are two things; `form` tells them apart. */
export interface EventTime {
  /** The whole text as written. */
  readonly source: string;
  /** `date` one date; `interval` lasted from–to; `one-of` some time within; `all-of` at each of these. */
  readonly form: 'date' | 'interval' | 'one-of' | 'all-of';
  /** The first and the last side; for `date` the same DatePoint twice. */
  readonly start: Bound;
  readonly end: Bound;
  /** Members of a set in the order written; empty for `date` and `interval`. */
  readonly members: readonly Member[];
  /** Earliest to latest moment; -Infinity / Infinity on a side that is open or unknown. */
  readonly bounds: Interval;
  /** The coarsest precision among its dates; `day` when it has none (`/..`). */
  readonly precision: Precision;
  /** Any of its dates is approximate / uncertain. */
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** Whether a side of an interval is a date, neither open nor unknown. */
export function isDate(side: Bound): side is DatePoint {
  return typeof side === 'object';
}
