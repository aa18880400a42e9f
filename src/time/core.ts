import { isDate } from './event-time.js';
import type { Bound, DatePoint } from './event-time.js';
import type { Interval } from './interval.js';
import { comparePrecision } from './precision.js';

/**
 * What certainly belongs to what lasted, for the solid part of a drawing; null when nothing does. `isSingle`: all through
 * one date, which is both sides; else from one side to the other.
 *
 * - One date: all of it. Nothing of it when it is approximate or uncertain, or when its month or day was left open with X
 *   (some day in there is not all days).
 * - An interval: between the last moment it may have started and the first it may have ended. Ends of a day or less are
 *   included, their doubt is not worth drawing. It runs to infinity on an open side; on an unknown side nobody says more
 *   than the date on the other side.
 */
export function core(start: DatePoint, end: Bound, isSingle: boolean): Interval | null {
  const { interval, approximate, uncertain, unspecified, precision } = start;
  if (isSingle) {
    const hasOpenDigits = unspecified && comparePrecision(precision, 'year') >= 0;
    return approximate || uncertain || hasOpenDigits ? null : interval;
  }
  const from = isExact(start) ? interval.start : interval.end;
  const to = isDate(end) ? end.interval[isExact(end) ? 'end' : 'start'] : end === 'open' ? Infinity : interval.end;
  return from < to ? { start: from, end: to } : null;
}

/** A day or less, without a qualifier. */
export function isExact(date: DatePoint): boolean {
  return comparePrecision(date.precision, 'day') >= 0 && !date.approximate && !date.uncertain;
}
