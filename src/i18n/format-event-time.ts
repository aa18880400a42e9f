import { dateParts } from '../time/calendar.js';
import { isDate } from '../time/event-time.js';
import type { Bound, DatePoint, EventKind, EventTime } from '../time/event-time.js';
import { comparePrecision } from '../time/precision.js';
import { intlDate, unitOf, wordsOf, type DateWord, type IntlDate, type Style, type Words } from './date-words.js';
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

function textOf({ form, start, end, members }: EventTime, words: Words, style: Style): string {
  if (form === 'date' || form === 'interval') return spanText(start, end, words, style);
  const texts = members
    .slice(0, mostMembers)
    .map((member) => spanText(member.start, member.end, words, style, form, members.length === 1));
  if (members.length > mostMembers) texts[mostMembers - 1] = '…';
  // The first list of a page takes Intl a millisecond.
  if (texts.length === 1) return texts[0]!;
  return listFormat(words.locale, { type: form === 'one-of' ? 'disjunction' : 'conjunction' }).format(texts);
}

/** From one side to the other: it lasted that long, or, `one-of`, it was some time between them. */
function spanText(
  start: Bound,
  end: Bound,
  words: Words,
  style: Style,
  form: EventTime['form'] = 'interval',
  isAlone = false,
): string {
  const { date } = words.messages;
  const isChoice = form === 'one-of';
  if (isDate(start) && isDate(end)) {
    return isChoice && isAlone && start.source !== end.source
      ? betweenText(start, end, words, style)
      : rangeText(start, end, words, style);
  }
  if (isDate(start)) {
    const { text, unit } = wordsOf(start, words, style);
    return date[isChoice ? 'orLater' : end === 'open' ? 'since' : 'endNotGiven'](text, unit);
  }
  if (isDate(end)) {
    const { text, unit } = wordsOf(end, words, style);
    return date[isChoice ? 'byThen' : start === 'open' ? 'until' : 'startNotGiven'](text, unit);
  }
  return end === 'unknown' ? date.undated : start === 'open' ? date.always : date.asOfPublication;
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
  const pair = plainPair(start, end, words, style);
  if (!pair) return null;
  const [first, last] = pair;
  if (first.zone !== last.zone || first.ms > last.ms) return null;
  const options = { ...first.options };
  // "800–1200" is clear without an era, "500 BC – 480 AD" is not.
  if (!last.options.era && dateParts(first.ms).year > 0) delete options.era;
  const format = dateFormat(words.locale, options);
  const text = format.formatRange(first.ms, last.ms) + first.zone;
  // Japanese and Chinese ranges fall back to 2022/02～2024/05.
  return /\p{L}/u.test(format.format(first.ms)) && !/\p{L}/u.test(text) ? null : text;
}

/** Both dates for `Intl`; null where it has no words for one, or they are not of the same unit, or have qualifiers. */
function plainPair(start: DatePoint, end: DatePoint, words: Words, style: Style): readonly [IntlDate, IntlDate] | null {
  if (unitOf(start) !== unitOf(end) || [start, end].some((point) => point.approximate || point.uncertain)) return null;
  const first = intlDate(start, words, style);
  const last = intlDate(end, words, style);
  return first && last && [first, last];
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
  const pair = plainPair(start, end, words, style);
  if (!pair || (unit !== 'month' && unit !== 'day')) return null;
  const [first, last] = pair;
  if (first.options.era || last.options.era || dateParts(first.ms).year !== dateParts(last.ms).year) return null;
  const parts = dateFormat(words.locale, first.options).formatToParts(first.ms);
  if (parts.at(-1)?.type !== 'year') return null;
  const text = parts.slice(0, -1).reduce((all, { value }) => all + value, '');
  return { text: text.replace(/[\s,،]+$/u, ''), unit };
}

/** What its dates leave open; null when that is nothing, or not the same in all of them and so heard anyway. */
function missingIn({ form, start, end, members }: EventTime): 'year' | 'month' | 'day' | null {
  if (form === 'one-of' && members.some((member) => member.start !== member.end)) return null;
  const points = [start, end, ...members.flatMap((member) => [member.start, member.end])].filter(isDate);
  const [missing = null, ...others] = new Set(points.map((point) => missingFrom(unitOf(point))));
  return others.length ? null : missing;
}

function missingFrom(unit: DateUnit): 'year' | 'month' | 'day' | null {
  if (unit === 'ago' || comparePrecision(unit, 'month') > 0) return null;
  if (unit === 'month') return 'day';
  return comparePrecision(unit, 'year') < 0 ? 'year' : 'month';
}
