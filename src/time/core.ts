import { isDate } from './event-time.js';
import type { Bound, DatePoint, EventKind, EventTime } from './event-time.js';
import type { EpochMs, Interval } from './interval.js';
import { comparePrecision } from './precision.js';

/**
 * What certainly belongs to an event, for the solid part of a drawing; null when nothing does.
 *
 * - One date: for a state all of it, for an event only a day or less. Nothing of it when it is approximate or uncertain,
 *   or for a state when its month or day was left open with X (some day in there is not all days).
 * - An interval: between the last moment it may have started and the first it may have ended. Ends of a day or less are
 *   included, their doubt is not worth drawing. It runs to infinity on an open side; on an unknown side nobody says more
 *   than the date on the other side.
 * - A set: null; one of them is nothing certain, and all of them are not one interval (see `members`).
 */
export function core(time: Pick<EventTime, 'form' | 'start' | 'end'>, kind: EventKind): Interval | null {
  const { start, end } = time;
  if (time.form === 'date') return isDate(start) ? dateCore(start, kind) : null;
  if (time.form !== 'interval') return null;
  const from = firstSure(start, end);
  const to = lastSure(start, end);
  return from < to ? { start: from, end: to } : null;
}

function dateCore(date: DatePoint, kind: EventKind): Interval | null {
  if (kind === 'event') return isExact(date) ? date.interval : null;
  const openDigits = date.unspecified && comparePrecision(date.precision, 'year') >= 0;
  return date.approximate || date.uncertain || openDigits ? null : date.interval;
}

function firstSure(start: Bound, end: Bound): EpochMs {
  if (isDate(start)) return isExact(start) ? start.interval.start : start.interval.end;
  if (start === 'open') return -Infinity;
  return isDate(end) ? end.interval.start : Infinity;
}

function lastSure(start: Bound, end: Bound): EpochMs {
  if (isDate(end)) return isExact(end) ? end.interval.end : end.interval.start;
  if (end === 'open') return Infinity;
  return isDate(start) ? start.interval.end : -Infinity;
}

/** A day or less, without a qualifier. */
export function isExact(date: DatePoint): boolean {
  return comparePrecision(date.precision, 'day') >= 0 && !date.approximate && !date.uncertain;
}
