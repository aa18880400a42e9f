import { daysInMonth } from '../time/calendar.js';
import type { EpochMs } from '../time/interval.js';
import type { Precision } from '../time/precision.js';

const DAY = 86_400_000;

/** Where a date that was read is put: one object for a million of them. */
export interface PlainDate {
  start: EpochMs;
  end: EpochMs;
  precision: Precision;
  isInterval: boolean;
}

/**
 * The quick way for what nearly all dates look like: `2022`, `2022-02`, `2022-02-24`, `2022-02-24T11:30(:00)(Z)`, and
 * intervals of two of these. False for anything else, also for what is wrong: then `readEdtf` decides.
 * What it reads it reads as `readEdtf` does.
 */
export function readPlainDate(text: string, into: PlainDate): boolean {
  const slash = text.indexOf('/');
  if (slash < 0) {
    into.isInterval = false;
    return readSide(text, 0, text.length, into);
  }
  if (!readSide(text, slash + 1, text.length, into)) return false;
  const { end, precision } = into;
  if (!readSide(text, 0, slash, into) || into.start >= end) return false;
  into.end = end;
  if (precision !== into.precision && COARSE.indexOf(precision) < COARSE.indexOf(into.precision))
    into.precision = precision;
  into.isInterval = true;
  return true;
}

const COARSE: readonly Precision[] = ['year', 'month', 'day', 'minute', 'second'];

function readSide(text: string, from: number, to: number, into: PlainDate): boolean {
  const length = to - from;
  if (length < 4) return false;
  const year = digits(text, from) * 100 + digits(text, from + 2);
  if (!(year >= 0)) return false;
  if (length === 4) return put(into, dayNumber(year, 1, 1) * DAY, dayNumber(year + 1, 1, 1) * DAY, 'year');
  if (length < 7 || text.charCodeAt(from + 4) !== HYPHEN) return false;
  const month = digits(text, from + 5);
  if (!(month >= 1 && month <= 12)) return false;
  if (length === 7) {
    const end = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
    return put(into, dayNumber(year, month, 1) * DAY, end * DAY, 'month');
  }
  if (length < 10 || text.charCodeAt(from + 7) !== HYPHEN) return false;
  const day = digits(text, from + 8);
  if (!(day >= 1 && day <= daysInMonth(year, month))) return false;
  const start = dayNumber(year, month, day) * DAY;
  return length === 10 ? put(into, start, start + DAY, 'day') : readTime(text, from + 10, to, start, into);
}

/** `T11:30`, `T11:30:00`, either with a Z behind it or nothing. */
function readTime(text: string, from: number, to: number, day: EpochMs, into: PlainDate): boolean {
  const last = text.charCodeAt(to - 1) === Z ? to - 1 : to;
  const length = last - from;
  if ((length !== 6 && length !== 9) || text.charCodeAt(from) !== T || text.charCodeAt(from + 3) !== COLON)
    return false;
  const hour = digits(text, from + 1);
  const minute = digits(text, from + 4);
  if (!(hour < 24 && minute < 60)) return false;
  const start = day + hour * 3_600_000 + minute * 60_000;
  if (length === 6) return put(into, start, start + 60_000, 'minute');
  const second = digits(text, from + 7);
  if (text.charCodeAt(from + 6) !== COLON || !(second < 60)) return false;
  return put(into, start + second * 1000, start + second * 1000 + 1000, 'second');
}

const HYPHEN = 45;
const COLON = 58;
const T = 84;
const Z = 90;

function put(into: PlainDate, start: EpochMs, end: EpochMs, precision: Precision): true {
  into.start = start;
  into.end = end;
  into.precision = precision;
  return true;
}

/** Two digits as a number; NaN when they are none. */
function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** Days from 1970-01-01 to a day of the Gregorian calendar. After: Howard Hinnant, days_from_civil, public domain. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + (yearOfEra >> 2) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}
