import { dateParts } from '../time/calendar.js';
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

/** The options to format a date with, alone or in a range; null when it is no year, month, day or clock time. */
export function intlDate(point: DatePoint, words: Words, style: Style): IntlDate | null {
  const unit = unitOf(point);
  if (unit !== 'year' && unit !== 'month' && unit !== 'day' && !isClock(unit)) return null;
  if (point.unspecified && wholeMonths(point) !== (unit === 'year' ? 12 : 1)) return null;
  const { start } = point.interval;
  const options = yearOptions(start);
  if (unit !== 'year') options.month = style === 'short' ? 'short' : 'long';
  if (unit === 'day' || isClock(unit)) options.day = 'numeric';
  if (!isClock(unit)) return { ms: start, options, zone: '' };

  options.hour = 'numeric';
  if (unit !== 'hour') options.minute = 'numeric';
  if (unit === 'second') options.second = 'numeric';
  if (point.zone === null) return { ms: start, options, zone: '' };
  if (words.timeZone && isTimeZone(words.timeZone)) {
    if (style !== 'short') options.timeZoneName = 'short';
    return { ms: start, options: { ...options, timeZone: words.timeZone }, zone: '' };
  }
  const minutes = offsetOf(point.zone);
  return { ms: start + minutes * 60_000, options, zone: style === 'short' ? '' : ` ${offsetName(minutes)}` };
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

  const firstYear = dateParts(start).year;
  const lastYear = dateParts(end - 1).year;
  const middle = (firstYear + lastYear) / 2;
  const nth = (years: number): number => Math.floor(Math.abs(middle) / years) + 1;
  const short = style === 'short';
  switch (unit) {
    case 'millennium':
      return date.millennium(nth(1000), middle < 0, short);
    case 'century':
      return date.century(nth(100), middle < 0, short);
    case 'decade': {
      if (isWrittenInYears(point)) return dateFormat(locale, yearOptions(start)).formatRange(start, end - 1);
      return date.decade(digits(firstYear, locale));
    }
    case 'half':
      return date.half(point.division === 41 ? 2 : 1, yearText(start, locale));
    case 'quarter':
      return date.quarter(clamp((point.division ?? 33) - 32, 1, 4) as 1 | 2 | 3 | 4, yearText(start, locale), short);
    case 'season': {
      const over = lastYear > firstYear && firstYear > 0 ? `/${digits(lastYear % 100, locale, 2)}` : '';
      return date.season(clamp((point.division ?? 21) - 21, 0, 3) as 0 | 1 | 2 | 3, yearText(start, locale) + over);
    }
    default:
      return openDigitsText(point, words, style);
  }
}

/** Open digits that leave part of a year or month: `2025-1X` October to December, `2025-10-1X` mid October. */
function openDigitsText(point: DatePoint, { locale, messages }: Words, style: Style): string {
  const { start, end } = point.interval;
  const month: Intl.DateTimeFormatOptions = { ...yearOptions(start), month: style === 'short' ? 'short' : 'long' };
  if (wholeMonths(point)) return dateFormat(locale, month).formatRange(start, end - 1);
  const part = [1, 10, 20].indexOf(dateParts(start).day);
  if (part >= 0) return messages.date.partOfMonth(part as 0 | 1 | 2, dateFormat(locale, month).format(start));
  return dateFormat(locale, { ...month, day: 'numeric' }).formatRange(start, end - 1);
}

/** Beyond the reach of calendars: three digits are as much as anybody knows. */
export function deepText(start: EpochMs, { locale, messages }: Words, style: Style): string {
  const { year } = dateParts(start);
  if (year > 0) return digits(year, locale);
  return messages.date.ago(yearsText(2000 - year, locale, style === 'short'));
}

/** A number of years: `76 years`; from a million on in words and with three digits: `13.8 billion years`. */
export function yearsText(years: number, locale: string, short = false): string {
  const options = years < 10_000 ? {} : largeNumber(short, years);
  return numberFormat(locale, { ...options, style: 'unit', unit: 'year', unitDisplay: 'long' }).format(years);
}

function largeNumber(short: boolean, n = Infinity): Intl.NumberFormatOptions {
  const digits: Intl.NumberFormatOptions = { maximumSignificantDigits: 3 };
  return n < 1e6 ? digits : { ...digits, notation: 'compact', compactDisplay: short ? 'short' : 'long' };
}

function isDeep({ interval: { start, end }, precision }: DatePoint): boolean {
  if (Math.abs(start) > dateLimit || Math.abs(end) > dateLimit) return true;
  const coarse =
    precision === 'year' || precision === 'decade' || precision === 'century' || precision === 'millennium';
  return coarse && dateParts(start).year <= deepYear;
}

/** -048X is 490 to 481 BC, not "the 480s BC", which are 489 to 480; and "the 0s" are no decade at all. */
function isWrittenInYears({ interval }: DatePoint): boolean {
  return dateParts(interval.start).year < 10;
}

function isClock(unit: DateUnit): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second';
}

/** How many months a date fills; 0 when it is only part of one. */
function wholeMonths({ interval: { start, end } }: DatePoint): number {
  const first = dateParts(start);
  const next = dateParts(end);
  return first.day > 1 || next.day > 1 ? 0 : (next.year - first.year) * 12 + next.month - first.month;
}

function yearOptions(ms: EpochMs): Intl.DateTimeFormatOptions {
  return dateParts(ms).year < plainYear ? { year: 'numeric', era: 'short' } : { year: 'numeric' };
}

function yearText(ms: EpochMs, locale: string): string {
  return dateFormat(locale, yearOptions(ms)).format(ms);
}

function clamp(n: number, least: number, most: number): number {
  return Math.min(Math.max(n, least), most);
}

function digits(n: number, locale: string, minimumIntegerDigits = 1): string {
  return numberFormat(locale, { useGrouping: false, minimumIntegerDigits }).format(n);
}

/** Minutes east of Greenwich of `Z`, `+01`, `+0100` or `+01:00`; 0 for anything else. */
function offsetOf(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+\-−])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  return sign === '+' ? size : -size;
}

function offsetName(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const rest = Math.abs(minutes) % 60;
  const hours = Math.floor(Math.abs(minutes) / 60);
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
