import { daysInMonth } from './calendar.js';
import { isoDate, pad } from './iso-date.js';
import { isDate } from './event-time.js';
import type { EpochMs } from './interval.js';
import { readDate, within } from './read-date.js';
import { MAX_LENGTH, readSide, setForm, setTexts, sidesOf, type SpanMark } from './read-edtf.js';

/** Why a text is not read as a date. */
export type EdtfProblem =
  /** Nothing but blanks. */
  | 'empty'
  /** More characters than any honest date needs. */
  | 'too-long'
  /** Neither EDTF nor anything close to it. */
  | 'not-a-date'
  /** A date in another way of writing, or carelessly written: `24.02.2022`, `2022-2`, `99`. */
  | 'other-notation'
  /** EDTF that this profile leaves out: `Y-17E7`, `2022-29`. */
  | 'unsupported'
  /** A month or day that the calendar does not have: `2014-02-30`, `1945-13`. */
  | 'impossible-date'
  /** A time or zone that the clock does not have: `T24:00`, `T12:60`, `+25:00`. */
  | 'impossible-time'
  /** An interval or range that ends before it starts. */
  | 'reversed'
  /** `~`, `?`, `%` anywhere but once at the end. */
  | 'qualifier-inside'
  /** A known digit behind an X: `20X6`, `2022-XX-24`. */
  | 'mask-inside'
  /** Well-formed but without any statement: `/`, `XXXX`, `[..]`. */
  | 'nothing-known';

export interface Refusal {
  readonly ok: false;
  readonly code: EdtfProblem;
  /** One English sentence that says what to write instead. */
  readonly message: string;
}

export function refuse(code: EdtfProblem, message: string): Refusal {
  return { ok: false, code, message };
}

/** For a text whose shape says nothing. */
const unknownShape = refuse(
  'not-a-date',
  'Write figures, the year first: 2022, 2022-02, 2022-02-24 or 2022-02-24T11:30Z.',
);

/** Why `readEdtf` does not read a text: what is wrong with the first date or span of it that it does not read. */
export function refusalOf(text: string): Refusal {
  if (text.length > MAX_LENGTH) {
    return refuse('too-long', `A date has at most ${MAX_LENGTH} characters: make several events of a long set.`);
  }
  const source = text.trim();
  if (!source) return refuse('empty', 'There is no date: write one like 2022-02-24 or leave it out.');
  if (source === '/')
    return refuse('nothing-known', 'An interval without dates says nothing: write one like 2022/2024.');
  if (!setForm(source)) return ofSpan(source, '/') ?? unknownShape;
  for (const part of setTexts(source)) {
    const refusal = ofSpan(part, '..');
    if (refusal) return refusal;
  }
  return unknownShape;
}

/** null when nothing is wrong with it. */
function ofSpan(text: string, mark: SpanMark): Refusal | null {
  if (text === '..' && mark === '..') {
    return refuse('nothing-known', 'A range without dates says nothing: write one like [2022..2024].');
  }
  const sides = sidesOf(text, mark);
  if (!sides) return readDate(text) ? null : ofDate(text);
  const [start, end] = sides.map((side) => readSide(side, mark));
  const [from, to] = sides;
  if (!start) return ofDate(from);
  if (!end) return ofDate(to);
  if (!isDate(start) || !isDate(end) || start.interval.start < end.interval.end) return null;
  return refuse('reversed', `${from} comes after ${to}: write the earlier date first.`);
}

/** What is wrong with one date that `readDate` does not read. */
function ofDate(source: string): Refusal {
  const text = /[~?%]$/.test(source) ? source.slice(0, -1) : source;
  if (/[~?%]/.test(text)) return ofQualifiers(source);
  return text.startsWith('Y') ? ofLongYear(text.slice(text[1] === '-' ? 2 : 1)) : ofFields(text);
}

function ofQualifiers(source: string): Refusal {
  const both = source.includes('%') || (source.includes('~') && source.includes('?'));
  const mended = source.replace(/[~?%]/g, '') + (both ? '%' : source.includes('~') ? '~' : '?');
  if (!readDate(mended)) return ofDate(mended);
  return refuse('qualifier-inside', `A qualifier stands once, at the end: write ${mended}.`);
}

function ofLongYear(digits: string): Refusal {
  return /[^0-9]/.test(digits) || digits.length > 12
    ? refuse('unsupported', 'A year with Y stands alone and has up to 12 digits: write Y12022 or Y-13798000000.')
    : refuse('other-notation', 'Y is for years of more than four digits: write others as 2022 or -0490.');
}

/** `text` without qualifier; a year of four digits with an optional minus, and what follows it. */
function ofFields(text: string): Refusal {
  const bc = text.startsWith('-');
  const body = bc ? text.slice(1) : text;
  if (!/^0000(-00(-00(T.*)?)?)?$/.test(body.replace(/[0-9X]/g, '0'))) return unknownShape;

  const mask = body.indexOf('X');
  if (mask === 0) {
    return refuse('nothing-known', 'Without the first digit of its year a date says next to nothing: leave it out.');
  }
  if (mask > 10 || (mask > 0 && /[0-9]/.test(body.slice(mask)))) {
    const known = text.slice(0, text.length - body.length + Math.min(mask, 10));
    const open = body.slice(mask, 10).replace(/[0-9]/g, 'X');
    return refuse('mask-inside', `Behind an X nothing can be known, and a clock time has none: write ${known}${open}.`);
  }
  if (bc && body.startsWith('0000')) return refuse('impossible-date', 'There is no year -0000: write 0000 for 1 BC.');
  if (!within(body.slice(5, 7), 12)) return ofMonth(body.slice(5), bc ? -1 : Number(body.slice(0, 4)));
  const month = text.slice(0, bc ? 8 : 7);
  const day = readDate(text.slice(0, bc ? 11 : 10));
  if (day) return ofClock(body.slice(11), day.interval.start);
  const last = daysInMonth(Number(month.slice(0, -3)), Number(month.slice(-2)));
  return refuse('impossible-date', `Days of ${month} are 01 to ${last}: write one, or ${month} if none is known.`);
}

/** What stands behind the year and is neither a month nor a division of the year. */
function ofMonth(text: string, year: number): Refusal {
  const number = Number(text);
  // `1939-45` is how people write a span of years.
  const last = Math.floor(year / 100) * 100 + number;
  const span = year >= 0 && last > year ? `, or ${pad(year, 4)}/${pad(last, 4)} for a span of years` : '';
  return refuse(
    number > 24 && number < 40 ? 'unsupported' : 'impossible-date',
    `There is no month ${text.slice(0, 2)}: write 01 to 12, a season 21 to 24, a quarter 33 to 36, a half 40 or 41${span}.`,
  );
}

/** What stands behind the T; `day` is the start of the date. */
function ofClock(text: string, day: EpochMs): Refusal {
  const [, clock, zone = ''] = /^(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d(?::\d\d)?)?$/.exec(text) ?? [];
  if (clock === undefined) return unknownShape;
  if (/^24:00(:00)?$/.test(clock)) {
    return refuse('impossible-time', `There is no time 24:00: write ${isoDate(day + 86_400_000)}T00:00${zone}.`);
  }
  return readDate(`2000-01-01T${clock}`)
    ? refuse('impossible-time', `There is no zone ${zone}: write Z or +01:00.`)
    : refuse('impossible-time', `There is no time ${clock}: write 00:00 to 23:59, seconds up to 59.`);
}
