import { dateParts } from '../time/calendar.js';
import { isDate } from '../time/event-time.js';
import type { Bound, DatePoint, EventKind, EventTime, Member } from '../time/event-time.js';
import { intlDate, unitOf, wordsOf, type DateWord, type Style, type Words } from './date-words.js';
import { dateFormat, listFormat } from './intl-cache.js';
import type { DateUnit } from './messages.js';

export type { Words } from './date-words.js';

/** A date as readers see it, and as they hear it: `February 2022` and `February 2022, day not given`. */
export interface FormattedTime {
  readonly text: string;
  readonly spoken: string;
}

/** Sets are said up to here; a label with a hundred dates is none. */
const mostMembers = 5;

const missingFrom = new Map<DateUnit, 'year' | 'month' | 'day'>([
  ['millennium', 'year'],
  ['century', 'year'],
  ['decade', 'year'],
  ['year', 'month'],
  ['half', 'month'],
  ['season', 'month'],
  ['quarter', 'month'],
  ['month', 'day'],
]);

/**
 * A date in words; null is said as "undated". The precision is never raised: a month has no day in any of the texts.
 * `kind`: a month of a *state* is its extent, so nothing is missing in it; a month of an *event* leaves the day open.
 * Never empty, never throws.
 */
export function formatEventTime(time: EventTime | null, kind: EventKind, words: Words): FormattedTime {
  if (!time) return { text: words.messages.date.undated, spoken: words.messages.date.undated };
  return { text: textOf(time, words, 'long'), spoken: spokenOf(time, kind, words) };
}

/** The visible text with short months and centuries, for drawings: `c. Feb 2025`. */
export function formatShort(time: EventTime | null, words: Words): string {
  return time ? textOf(time, words, 'short') : words.messages.date.undated;
}

function spokenOf(time: EventTime, kind: EventKind, words: Words): string {
  const { date } = words.messages;
  const text = textOf(time, words, 'spoken');
  const missing = kind === 'state' && time.form === 'date' ? null : missingIn(time);
  const remarked = missing ? date.remark(text, date.notGiven[missing]) : text;
  return time.uncertain ? date.uncertain(remarked) : remarked;
}

function textOf(time: EventTime, words: Words, style: Style): string {
  switch (time.form) {
    case 'date':
    case 'interval':
      return spanText(time.start, time.end, words, style);
    case 'one-of':
      return listText(time.members, 'disjunction', words, style, choiceText);
    case 'all-of':
      return listText(time.members, 'conjunction', words, style, spanText);
  }
}

type Phrase = (start: Bound, end: Bound, words: Words, style: Style, alone: boolean) => string;

function listText(
  members: readonly Member[],
  type: 'disjunction' | 'conjunction',
  words: Words,
  style: Style,
  phrase: Phrase,
): string {
  const texts = members
    .slice(0, mostMembers)
    .map(({ start, end }) => phrase(start, end, words, style, members.length === 1));
  if (members.length > mostMembers) texts[mostMembers - 1] = '…';
  return listFormat(words.locale, { type }).format(texts) || words.messages.date.undated;
}

/** From one side to the other: it lasted that long. */
function spanText(start: Bound, end: Bound, words: Words, style: Style): string {
  const { date } = words.messages;
  if (isDate(start) && isDate(end)) return rangeText(start, end, words, style);
  if (isDate(start)) {
    const { text, unit } = wordsOf(start, words, style);
    return end === 'open' ? date.since(text, unit) : date.endNotGiven(text, unit);
  }
  if (isDate(end)) {
    const { text, unit } = wordsOf(end, words, style);
    return start === 'open' ? date.until(text, unit) : date.startNotGiven(text, unit);
  }
  if (end === 'unknown') return date.undated;
  return start === 'open' ? date.always : date.asOfPublication;
}

/** Some time between two sides: it did not last that long. */
function choiceText(start: Bound, end: Bound, words: Words, style: Style, alone: boolean): string {
  const { date } = words.messages;
  if (isDate(start) && isDate(end)) {
    return alone && start.source !== end.source
      ? betweenText(start, end, words, style)
      : rangeText(start, end, words, style);
  }
  if (isDate(start)) {
    const { text, unit } = wordsOf(start, words, style);
    return date.orLater(text, unit);
  }
  if (isDate(end)) {
    const { text, unit } = wordsOf(end, words, style);
    return date.byThen(text, unit);
  }
  return date.undated;
}

function rangeText(start: DatePoint, end: DatePoint, words: Words, style: Style): string {
  const { date } = words.messages;
  const first = wordsOf(start, words, style);
  const last = wordsOf(end, words, style);
  if (first.text === last.text) return first.text;
  if (style === 'spoken') return date.fromTo(first.text, first.unit, last.text, last.unit);
  return nativeRange(start, end, words, style) ?? date.range(first.text, last.text);
}

/** The range as `Intl` says it (`3.–5. Februar 2022`); null where it does not, or would lose a qualifier or a word. */
function nativeRange(start: DatePoint, end: DatePoint, words: Words, style: Style): string | null {
  if (start.approximate || start.uncertain || end.approximate || end.uncertain) return null;
  const first = intlDate(start, words, style);
  const last = intlDate(end, words, style);
  if (!first || !last || unitOf(start) !== unitOf(end) || first.zone !== last.zone) return null;
  if (first.ms > last.ms) return null;
  const options = { ...first.options };
  // "800–1200" is clear without an era, "500 BC – 480 AD" is not.
  if (!last.options.era && dateParts(first.ms).year > 0) delete options.era;
  const format = dateFormat(words.locale, options);
  const text = format.formatRange(first.ms, last.ms) + first.zone;
  // Japanese and Chinese ranges fall back to 2022/02～2024/05.
  return /\p{L}/u.test(format.format(first.ms)) && !/\p{L}/u.test(text) ? null : text;
}

function betweenText(start: DatePoint, end: DatePoint, words: Words, style: Style): string {
  const months = unitOf(start) === 'month' && unitOf(end) === 'month';
  const width = style === 'long' && months ? 'short' : style;
  const first = withoutYear(start, end, words, width) ?? wordsOf(start, words, width);
  const last = wordsOf(end, words, width);
  return words.messages.date.between(first.text, first.unit, last.text, last.unit);
}

/** "between Jan and Feb 2026": where the year comes last, the first date need not say it too. */
function withoutYear(start: DatePoint, end: DatePoint, words: Words, style: Style): DateWord | null {
  const unit = unitOf(start);
  if ((unit !== 'month' && unit !== 'day') || unitOf(end) !== unit) return null;
  if (start.approximate || start.uncertain || end.approximate || end.uncertain) return null;
  const first = intlDate(start, words, style);
  const last = intlDate(end, words, style);
  if (!first || !last || first.options.era || last.options.era) return null;
  if (dateParts(first.ms).year !== dateParts(last.ms).year) return null;
  const parts = dateFormat(words.locale, first.options).formatToParts(first.ms);
  if (parts.at(-1)?.type !== 'year') return null;
  const text = parts.slice(0, -1).reduce((all, { value }) => all + value, '');
  return { text: text.replace(/[\s,،]+$/u, ''), unit };
}

/** What its dates leave open; null when that is nothing, or not the same in all of them and so heard anyway. */
function missingIn(time: EventTime): 'year' | 'month' | 'day' | null {
  if (time.form === 'one-of' && time.members.some(({ start, end }) => start !== end)) return null;
  const [missing, ...others] = new Set(pointsOf(time).map((point) => missingFrom.get(unitOf(point)) ?? null));
  return others.length ? null : (missing ?? null);
}

function pointsOf({ start, end, members }: EventTime): readonly DatePoint[] {
  return [start, end, ...members.flatMap((member) => [member.start, member.end])].filter(isDate);
}
