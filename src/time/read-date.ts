import { daysInMonth, fromParts } from './calendar.js';
import type { DateFields, DatePoint } from './event-time.js';
import type { Precision } from './precision.js';
import { readClock } from './read-clock.js';
import { readDivision } from './read-division.js';
import { isRefusal, refuse, unknownShape } from './refusal.js';
import type { Refusal } from './refusal.js';

/**
 * Reads one date: year to second, masked digits, division of a year, with one qualifier at the end.
 * A year of `Y` is exact to 12 digits. `not-a-date` is the answer to anything whose shape it does not know.
 */
export function readDate(source: string): DatePoint | Refusal {
  const mark = source.slice(-1);
  const text = isQualifier(mark) ? source.slice(0, -1) : source;
  if (/[~?%]/.test(text)) return qualifierInside(source);
  const fields = text.startsWith('Y') ? readLongYear(text) : readFields(text);
  if (isRefusal(fields)) return fields;
  const approximate = mark === '~' || mark === '%';
  const uncertain = mark === '?' || mark === '%';
  return { source, approximate, uncertain, unspecified: false, zone: null, ...fields };
}

function isQualifier(mark: string): boolean {
  return mark === '~' || mark === '?' || mark === '%';
}

function qualifierInside(source: string): Refusal {
  const bare = source.replace(/[~?%]/g, '');
  const both = source.includes('%') || (source.includes('~') && source.includes('?'));
  const mended = readDate(bare + (both ? '%' : source.includes('~') ? '~' : '?'));
  if (isRefusal(mended)) return mended;
  return refuse('qualifier-inside', `A qualifier stands once, at the end: write ${mended.source}.`);
}

function readLongYear(text: string): DateFields | Refusal {
  const digits = text.slice(text[1] === '-' ? 2 : 1);
  if (/[^0-9]/.test(digits) || digits.length > 12) {
    return refuse('unsupported', 'A year with Y stands alone and has up to 12 digits: write Y12022 or Y-13798000000.');
  }
  if (digits.length < 5 || digits.startsWith('0')) {
    return refuse('other-notation', 'Y is for years of more than four digits: write others as 2022 or -0490.');
  }
  const year = Number(text.slice(1));
  return { interval: { start: fromParts(year), end: fromParts(year + 1) }, precision: 'year' };
}

/** `text` without qualifier; a year of four digits with an optional minus, and what follows it. */
function readFields(text: string): DateFields | Refusal {
  const bc = text.startsWith('-');
  const body = bc ? text.slice(1) : text;
  const shape = body.replace(/[0-9X]/g, '0');
  const clocked = shape.startsWith('0000-00-00T');
  if (!clocked && shape !== '0000' && shape !== '0000-00' && shape !== '0000-00-00') {
    return unknownShape;
  }

  const mask = body.indexOf('X');
  if (mask === 0)
    return refuse('nothing-known', 'Without the first digit of its year a date says next to nothing: leave it out.');
  if (mask > 10 || (mask > 0 && /[0-9]/.test(body.slice(mask)))) {
    const known = text.slice(0, text.length - body.length + Math.min(mask, 10));
    const open = body.slice(mask, 10).replace(/[0-9]/g, 'X');
    return refuse('mask-inside', `Behind an X nothing can be known, and a clock time has none: write ${known}${open}.`);
  }
  if (bc && body.startsWith('0000')) return refuse('impossible-date', 'There is no year -0000: write 0000 for 1 BC.');

  const [least, most] = masked(body.slice(0, 4));
  const years = bc ? ([-most, Math.min(-least, -1)] as const) : ([least, most] as const);
  const months = within(body.slice(5, 7), 12);
  if (!months) return readDivision(body.slice(5), years[0]);
  const days = within(body.slice(8, 10), daysInMonth(years[1], months[1]));
  if (!days) {
    const month = text.slice(0, bc ? 8 : 7);
    const last = daysInMonth(years[1], months[1]);
    return refuse('impossible-date', `Days of ${month} are 01 to ${last}: write one, or ${month} if none is known.`);
  }
  const start = fromParts(years[0], months[0], days[0]);
  if (clocked) return readClock(body.slice(11), start);
  const end = fromParts(years[1], months[1], days[1] + 1);
  return { interval: { start, end }, precision: precisionOf(mask < 0 ? body.length : mask), unspecified: mask > 0 };
}

/** Least and greatest number that two or four digits with X may mean. */
function masked(digits: string): readonly [number, number] {
  return [Number(digits.replaceAll('X', '0')), Number(digits.replaceAll('X', '9'))];
}

/** The same for a month or day, from 1 to `limit`; everything when nothing is written; null when there is none such. */
function within(digits: string, limit: number): readonly [number, number] | null {
  const [least, most] = masked(digits || 'XX');
  const range = [Math.max(least, 1), Math.min(most, limit)] as const;
  return range[0] <= range[1] ? range : null;
}

function precisionOf(known: number): Precision {
  if (known > 9) return 'day';
  if (known > 6) return 'month';
  if (known > 3) return 'year';
  return known > 2 ? 'decade' : known > 1 ? 'century' : 'millennium';
}
