import { isDate } from './event-time.js';
import type { Bound, DatePoint, EventTime, Member } from './event-time.js';
import type { EpochMs } from './interval.js';
import { comparePrecision } from './precision.js';
import { readDate } from './read-date.js';

/** Longer texts are refused unread. */
export const MAX_LENGTH = 1000;

/** What stands between two dates, and how a set of one or all of its dates begins and ends. */
export type SpanMark = '/' | '..';

/** What `parseEdtf` reads, in linear time; null for what it refuses, without a reason. Never throws. */
export function readEdtf(text: string): EventTime | null {
  if (text.length > MAX_LENGTH) return null;
  const source = text.trim();
  const form = setForm(source);
  if (form) {
    const members = setTexts(source).map((part) => readSpan(part, '..'));
    return members.every((member) => member !== null) ? timeOf(source, form, members, members) : null;
  }
  const span = readSpan(source, '/');
  return span && timeOf(source, source.includes('/') ? 'interval' : 'date', [span], []);
}

/** Which set a text in brackets is. */
export function setForm(text: string): 'one-of' | 'all-of' | null {
  const brackets = text.charAt(0) + text.slice(-1);
  return brackets === '[]' ? 'one-of' : brackets === '{}' ? 'all-of' : null;
}

/** The members of a set as written. */
export function setTexts(text: string): readonly string[] {
  const inside = text.slice(1, -1).split(',');
  return inside.map((part) => part.trim());
}

/** Both sides of a span as written; null for a single date. */
export function sidesOf(text: string, mark: SpanMark): readonly [string, string] | null {
  const at = text.indexOf(mark);
  return at < 0 ? null : [text.slice(0, at), text.slice(at + mark.length)];
}

/** One side of a span: without a date it is unknown in an interval, and open in a set or where two dots say so. */
export function readSide(text: string, mark: SpanMark): Bound | null {
  if (!text) return mark === '/' ? 'unknown' : 'open';
  return text === '..' && mark === '/' ? 'open' : readDate(text);
}

function readSpan(text: string, mark: SpanMark): Member | null {
  const sides = sidesOf(text, mark);
  if (!sides) return dateSpan(readDate(text));
  const [start, end] = sides.map((side) => readSide(side, mark));
  if (!start || !end || text === mark) return null;
  return isDate(start) && isDate(end) && start.interval.start >= end.interval.end ? null : { start, end };
}

const dateSpan = (date: DatePoint | null): Member | null => date && { start: date, end: date };

/** `spans` has at least one; the first and last side are those of the earliest and the latest. */
function timeOf(
  source: string,
  form: EventTime['form'],
  spans: readonly Member[],
  members: readonly Member[],
): EventTime {
  const starts = spans.map((span) => span.start);
  const ends = spans.map((span) => span.end);
  const start = starts.reduce((least, side) => (startOf(side) < startOf(least) ? side : least));
  const end = ends.reduce((most, side) => (endOf(side) > endOf(most) ? side : most));
  const dates = [...starts, ...ends].filter(isDate);
  const precisions = dates.map((date) => date.precision).sort(comparePrecision);
  return {
    source,
    form,
    start,
    end,
    members,
    bounds: { start: startOf(start), end: endOf(end) },
    precision: precisions[0] ?? 'day',
    approximate: dates.some((date) => date.approximate),
    uncertain: dates.some((date) => date.uncertain),
  };
}

function startOf(side: Bound): EpochMs {
  return isDate(side) ? side.interval.start : -Infinity;
}

function endOf(side: Bound): EpochMs {
  return isDate(side) ? side.interval.end : Infinity;
}
