import type { IssueLog } from '../document/issue.js';
import { isoDate } from '../time/iso-date.js';
import { FARTHEST } from './event-source.js';
import type { KnownColumns } from './event-columns.js';

const DAY = 86_400_000;
/** ms that a date in numbers lasts. */
export const LENGTHS = { day: DAY, minute: 60_000, second: 1000 };

/** A date that is written as text, with the end that stands beside it; null for numbers. */
export function writtenDate(columns: KnownColumns, row: number): string | null {
  const from: unknown = columns.start?.[row];
  if (typeof from !== 'string') return null;
  const end: unknown = columns.end?.[row];
  return typeof end === 'string' && end !== from ? `${from}/${end}` : from;
}

/** The end in ms, or the start again for what is no interval; undefined when undated. `log`: where mistakes are reported. */
export function endOf(columns: KnownColumns, row: number, from: number, log?: IssueLog): number | undefined {
  if (typeof from !== 'number' || !(Math.abs(from) <= FARTHEST)) {
    if (!Number.isNaN(from)) log?.add('error', 'bad-date', `columns.start[${row}]`, from, 'a time in ms');
    return undefined;
  }
  const end = columns.end?.[row] ?? NaN;
  if (Number.isNaN(end) || end === from) return from;
  if (typeof end === 'number' && end > from && end <= FARTHEST) return end;
  log?.add('error', 'bad-date', `columns.end[${row}]`, end, 'a time in ms that is not before its start');
  return undefined;
}

/** `%` of numbers this large is a call for each. */
export const isWhole = (time: number, length: number): boolean => Math.floor(time / length) * length === time;

/** What numbers are exact to; `end` of null: no interval. */
export function precisionOf(start: number, end: number | null): keyof typeof LENGTHS {
  const whole = (length: number) => isWhole(start, length) && isWhole(end ?? 0, length);
  return whole(DAY) ? 'day' : whole(60_000) ? 'minute' : 'second';
}

/** As EDTF; the end is the last day or second within. */
export function dateText(start: number, end: number): string {
  const precision = precisionOf(start, end > start ? end : null);
  const text = (ms: number) => {
    const day = isoDate(ms);
    if (precision === 'day' || !/^-?\d{4}-/.test(day)) return /^-?\d{4}-/.test(day) ? day : yearText(day);
    const inDay = Math.floor((ms - Math.floor(ms / DAY) * DAY) / 1000);
    const parts = [inDay / 3600, (inDay / 60) % 60, inDay % 60].map((part) =>
      String(Math.floor(part)).padStart(2, '0'),
    );
    return `${day}T${parts.slice(0, precision === 'second' ? 3 : 2).join(':')}Z`;
  };
  return end > start ? `${text(start)}/${text(end - LENGTHS[precision])}` : text(start);
}

/** Years of more than four digits are written without month and day: `Y12022`. */
function yearText(day: string): string {
  const [, sign = '', digits = ''] = /^([+-]?)0*(\d+)-/.exec(day) ?? [];
  return `Y${sign === '-' ? '-' : ''}${digits}`;
}
