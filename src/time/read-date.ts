import { daysInMonth, fromParts, zoneOffset } from './calendar.js';
import type { DatePoint } from './event-time.js';
import type { EpochMs } from './interval.js';
import { LENGTHS, type Precision } from './precision.js';

/** Year of `Y`; year, month or division, day, hour, minute, second, zone; qualifier. */
const DATE =
  /^(?:Y(-?[1-9]\d{4,11})|(?!-0000)(-?\d[\dX]{3})(?:-([\dX]{2})(?:-([\dX]{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-](?:[01]\d|2[0-3])(?::[0-5]\d)?)?)?)?)?)([~?%]?)$/;

/** By the number of digits that are known. */
const PRECISIONS: readonly Precision[] = ['millennium', 'century', 'decade', 'year', 'year', 'month', 'month', 'day'];

/** First number in EDTF, month in which that one begins. */
const DIVISIONS: readonly (readonly [precision: Precision, first: number, month: number])[] = [
  ['season', 21, 3],
  ['quarter', 33, 1],
  ['half', 40, 1],
];

/**
 * Reads one date: year to second, masked digits, division of a year, with one qualifier at the end; null for anything
 * else. A year of `Y` is exact to 12 digits. Clock times without a zone are taken as UTC, so that their numbers stay the
 * ones written. EDTF leaves the months of a season to its users; here they are the northern, meteorological ones: spring
 * is March to May, and the winter of a year starts in that year's December and ends with the next year's February.
 */
export function readDate(source: string): DatePoint | null {
  const [found, far, year = '', month = '', day = '', hour, minute, second, zone = null, mark] =
    DATE.exec(source) ?? [];
  // Behind an open digit nothing can be known, and a clock time has none.
  if (found === undefined || /X.*\d/.test(source)) return null;
  const date = (start: EpochMs, end: EpochMs, precision: Precision): DatePoint => ({
    source,
    interval: { start, end },
    precision,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
    unspecified: source.includes('X'),
    zone,
  });
  if (far) return date(fromParts(Number(far)), fromParts(Number(far) + 1), 'year');

  const [firstYear, lastYear] = yearsOf(year);
  const months = within(month, 12);
  if (!months) return day ? null : divisionOf(Number(month), firstYear, date);
  const days = within(day, daysInMonth(lastYear, months[1]));
  if (!days) return null;
  const start = fromParts(firstYear, months[0], days[0]);
  if (hour) {
    const ahead = zone === null ? 0 : zoneOffset(zone);
    // ISO 8601 keeps -00:00 out.
    if (zone?.startsWith('-') && !ahead) return null;
    const moment = start + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second ?? 0)) * 1000 - ahead;
    return second ? date(moment, moment + 1000, 'second') : date(moment, moment + 60_000, 'minute');
  }
  const known = (year + month + day).replace(/\D/g, '').length;
  return date(start, fromParts(lastYear, months[1], days[1] + 1), PRECISIONS[known - 1]!);
}

function divisionOf(
  division: number,
  year: number,
  date: (start: EpochMs, end: EpochMs, precision: Precision) => DatePoint,
): DatePoint | null {
  for (const [precision, first, month] of DIVISIONS) {
    const length = LENGTHS[precision];
    const start = month + (division - first) * length;
    // All of them begin within a year.
    if (start >= month && start < month + 12)
      return { ...date(fromParts(year, start), fromParts(year, start + length), precision), division };
  }
  return null;
}

/** Least and greatest year that four digits with X and an optional minus may mean. */
function yearsOf(year: string): readonly [number, number] {
  const [zeros, nines] = masked(year);
  return year.startsWith('-') ? [nines, Math.min(zeros, -1)] : [zeros, nines];
}

/** The number with each X a 0, and with each a 9. */
function masked(digits: string): readonly [number, number] {
  return [Number(digits.replaceAll('X', '0')), Number(digits.replaceAll('X', '9'))];
}

/** Least and greatest month or day from 1 to `limit`; everything when nothing is written; null when there is none such. */
export function within(digits: string, limit: number): readonly [number, number] | null {
  const [zeros, nines] = masked(digits || 'XX');
  const [least, most] = [Math.max(zeros, 1), Math.min(nines, limit)];
  return least <= most ? [least, most] : null;
}
