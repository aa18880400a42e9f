import { dateParts, zoneOffset } from './calendar.js';
import { pad } from './iso-date.js';
import type { DateParts } from './calendar.js';
import { isDate } from './event-time.js';
import type { Bound, DatePoint, EventTime, Member } from './event-time.js';

/** Digits of the year that stay when its last ones are unknown. */
const KNOWN_DIGITS = new Map([
  ['millennium', 1],
  ['century', 2],
  ['decade', 3],
]);

/**
 * The canonical EDTF text of a time, made from its structure, whatever `source` says. Reading it again gives the same
 * structure but for the `source` texts. `2022-XX-XX` becomes `2022-XX`, `[2022..2022]` becomes `[2022]`.
 */
export function printEdtf(time: EventTime): string {
  if (time.form === 'date') return printSide(time.start);
  if (time.form === 'interval') return `${printSide(time.start)}/${printSide(time.end)}`;
  const members = time.members.map(printMember).join(',');
  return time.form === 'one-of' ? `[${members}]` : `{${members}}`;
}

function printMember({ start, end }: Member): string {
  const from = isDate(start) ? printSide(start) : '';
  const to = isDate(end) ? printSide(end) : '';
  return from === to ? from : `${from}..${to}`;
}

function printSide(side: Bound): string {
  if (!isDate(side)) return side === 'open' ? '..' : '';
  const qualifier = side.approximate ? (side.uncertain ? '%' : '~') : side.uncertain ? '?' : '';
  return printFields(side) + qualifier;
}

function printFields(date: DatePoint): string {
  const { interval, precision, zone, division, unspecified } = date;
  const first = dateParts(interval.start + (zone === null ? 0 : zoneOffset(zone)));
  const last = dateParts(interval.end - 1);
  const known = KNOWN_DIGITS.get(precision);
  if (known) return printYear(first.year).slice(0, known - 4) + 'X'.repeat(4 - known);
  const year = printYear(first.year);
  if (division) return `${year}-${division}`;
  if (precision === 'year') return unspecified ? `${year}-${masked(first.month, last.month)}` : year;
  const month = `${year}-${pad(first.month)}`;
  if (precision === 'month') return unspecified ? `${month}-${masked(first.day, last.day)}` : month;
  const day = `${month}-${pad(first.day)}`;
  return precision === 'day' ? day : `${day}T${printClock(first, precision === 'second')}${zone ?? ''}`;
}

function printYear(year: number): string {
  const digits = Math.abs(year);
  return (digits > 9999 ? 'Y' : '') + (year < 0 ? '-' : '') + pad(digits, 4);
}

/** Two digits that may mean any number from `first` to `last`. */
function masked(first: number, last: number): string {
  const tens = Math.floor(first / 10);
  return tens === Math.floor(last / 10) ? `${tens}X` : 'XX';
}

function printClock({ hour, minute, second }: DateParts, seconds: boolean): string {
  return `${pad(hour)}:${pad(minute)}${seconds ? `:${pad(second)}` : ''}`;
}
