import { dateParts, zoneOffset } from '../time/calendar.js';
import type { DatePoint } from '../time/event-time.js';
import type { EpochMs } from '../time/interval.js';
import { comparePrecision } from '../time/precision.js';
import { dateFormat, numberFormat } from './intl-cache.js';
import type { DateUnit, Messages } from './messages.js';

/** What dates are written with. */
export interface Words {
  readonly locale: string;
  readonly messages: Messages;
  /** IANA name; clock times with a zone are shown in it, otherwise at the offset they were written with. */
  readonly timeZone?: string | null;
}

/** `short` is for drawings, `spoken` for screen readers, `long` for everything else. */
export type Style = 'long' | 'short' | 'spoken';

export interface DateWord {
  readonly text: string;
  readonly unit: DateUnit;
}

/** How a date is handed to `Intl`; null where `Intl` has no words for it. */
export interface IntlDate {
  readonly ms: EpochMs;
  readonly options: Intl.DateTimeFormatOptions;
  /** Put behind the text, because not every engine takes an offset as a time zone. */
  readonly zone: string;
}

/** The last moment a JavaScript date can hold; `Intl` throws beyond it. */
export const dateLimit = 8.64e15;
/** Before it, "20,000 years ago" is clearer than "18001 BC". */
export const deepYear = -20_000;
/** Years below it need their era: "79" alone would be taken for 1979. */
const plainYear = 1000;

/** One date in words, with its qualifiers, and what it is. Never finer than it was written. */
export function wordsOf(point: DatePoint, words: Words, style: Style): DateWord {
  const exact = unitOf(point);
  const text = plainText(point, exact, words, style);
  const unit = exact === 'decade' && isWrittenInYears(point) ? 'year' : exact;
  const { date } = words.messages;
  if (style === 'spoken') return { text: point.approximate ? date.roughly(text) : text, unit };
  const about = point.approximate ? date.about(text) : text;
  return { text: point.uncertain ? date.possibly(about) : about, unit };
}

/** What a date is when its open digits are counted out: `2022-XX` is a year, `2022-02-XX` a month. */
export function unitOf(point: DatePoint): DateUnit {
  if (isDeep(point)) return 'ago';
  if (!point.unspecified || comparePrecision(point.precision, 'year') < 0) return point.precision;
  return wholeMonths(point) > 1 ? 'year' : 'month';
}

/** Parts of a date, coarse to fine. */
const fields = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
type Field = (typeof fields)[number];

/** Parts of a date from `first` to `last`, for `Intl`. */
export function fieldOptions(first: Field, last: Field, month: 'short' | 'long'): Intl.DateTimeFormatOptions {
  const written = fields.slice(fields.indexOf(first), fields.indexOf(last) + 1);
  return Object.fromEntries(written.map((field) => [field, field === 'month' ? month : 'numeric']));
}

/** The options to format a date with, alone or in a range; null when it is no year, month, day or clock time. */
export function intlDate(point: DatePoint, words: Words, style: Style): IntlDate | null {
  const unit = fields.find((field) => field === unitOf(point));
  if (!unit || (point.unspecified && wholeMonths(point) !== (unit === 'year' ? 12 : 1))) return null;
  const { start } = point.interval;
  const options = { ...fieldOptions('year', unit, style === 'short' ? 'short' : 'long'), ...eraOptions(start) };
  const { zone } = point;
  if (zone === null) return { ms: start, options, zone: '' };
  const { timeZone } = words;
  if (timeZone && isTimeZone(timeZone)) {
    if (style !== 'short') options.timeZoneName = 'short';
    return { ms: start, options: { ...options, timeZone }, zone: '' };
  }
  return { ms: start + zoneOffset(zone), options, zone: style === 'short' ? '' : ` UTC${offsetName(zone)}` };
}

export function isTimeZone(name: string): boolean {
  try {
    return Boolean(dateFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

function plainText(point: DatePoint, unit: DateUnit, words: Words, style: Style): string {
  const { locale } = words;
  const { date } = words.messages;
  const { start, end } = point.interval;
  if (unit === 'ago') return deepText(start, words, style);
  const intl = intlDate(point, words, style);
  if (intl) return dateFormat(locale, intl.options).format(intl.ms) + intl.zone;

  const short = style === 'short';
  const firstYear = dateParts(start).year;
  const lastYear = dateParts(end - 1).year;
  const middle = (firstYear + lastYear) / 2;
  const years = { year: 'numeric', ...eraOptions(start) } as const;
  const year = dateFormat(locale, years).format(start);
  const { division = 0 } = point;
  switch (unit) {
    case 'millennium':
    case 'century': {
      const length = unit === 'century' ? 100 : 1000;
      return date[unit](Math.floor(Math.abs(middle) / length) + 1, middle < 0, short);
    }
    case 'decade':
      if (isWrittenInYears(point)) return dateFormat(locale, years).formatRange(start, end - 1);
      return date.decade(digits(firstYear, locale));
    case 'half':
      return date.half((division - 39) as 1 | 2, year);
    case 'quarter':
      return date.quarter((division - 32) as 1 | 2 | 3 | 4, year, short);
    case 'season': {
      const over = lastYear > firstYear && firstYear > 0 ? `/${digits(lastYear % 100, locale, 2)}` : '';
      return date.season((division - 21) as 0 | 1 | 2 | 3, year + over);
    }
    default:
      return openDigitsText(point, words, style);
  }
}

/** Open digits that leave part of a year or month: `2025-1X` October to December, `2025-10-1X` mid October. */
function openDigitsText(point: DatePoint, { locale, messages }: Words, style: Style): string {
  const { start, end } = point.interval;
  const format = (last: 'month' | 'day') =>
    dateFormat(locale, { ...fieldOptions('year', last, style === 'short' ? 'short' : 'long'), ...eraOptions(start) });
  if (wholeMonths(point)) return format('month').formatRange(start, end - 1);
  const part = [1, 10, 20].indexOf(dateParts(start).day);
  if (part >= 0) return messages.date.partOfMonth(part as 0 | 1 | 2, format('month').format(start));
  return format('day').formatRange(start, end - 1);
}

/** Beyond the reach of calendars: three digits are as much as anybody knows. */
export function deepText(start: EpochMs, { locale, messages }: Words, style: Style): string {
  const { year } = dateParts(start);
  if (year > 0) return digits(year, locale);
  return messages.date.ago(yearsText(2000 - year, locale, style === 'short'));
}

/** A number of years: `76 years`; from a million on in words and with three digits: `13.8 billion years`. */
export function yearsText(years: number, locale: string, short = false): string {
  return numberFormat(locale, {
    style: 'unit',
    unit: 'year',
    unitDisplay: 'long',
    ...(years >= 10_000 && { maximumSignificantDigits: 3 }),
    ...(years >= 1e6 && { notation: 'compact', compactDisplay: short ? 'short' : 'long' }),
  }).format(years);
}

function isDeep({ interval: { start, end }, precision }: DatePoint): boolean {
  if (Math.abs(start) > dateLimit || Math.abs(end) > dateLimit) return true;
  return comparePrecision(precision, 'year') <= 0 && dateParts(start).year <= deepYear;
}

/** -048X is 490 to 481 BC, not "the 480s BC", which are 489 to 480; and "the 0s" are no decade at all. */
function isWrittenInYears({ interval }: DatePoint): boolean {
  return dateParts(interval.start).year < 10;
}

/** How many months a date fills; 0 when it is only part of one. */
function wholeMonths({ interval: { start, end } }: DatePoint): number {
  const first = dateParts(start);
  const next = dateParts(end);
  return first.day > 1 || next.day > 1 ? 0 : (next.year - first.year) * 12 + next.month - first.month;
}

function eraOptions(ms: EpochMs): Intl.DateTimeFormatOptions {
  return dateParts(ms).year < plainYear ? { era: 'short' } : {};
}

function digits(n: number, locale: string, minimumIntegerDigits = 1): string {
  return numberFormat(locale, { useGrouping: false, minimumIntegerDigits }).format(n);
}

/** `Z` is nothing, `+01:00` is `+1`, `-03:30` is `−3:30`. */
function offsetName(zone: string): string {
  return zone
    .replace(/^(Z|.00(:00)?)$|:00$/, '')
    .replace('-', '−')
    .replace(/^(.)0/, '$1');
}
