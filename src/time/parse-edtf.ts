import { adviseOn } from './advise.js';
import { isDate } from './event-time.js';
import type { Bound, EventTime, Member } from './event-time.js';
import type { EpochMs } from './interval.js';
import { comparePrecision } from './precision.js';
import { readDate } from './read-date.js';
import { isRefusal, refuse } from './refusal.js';
import type { Refusal } from './refusal.js';

/** Longer texts are refused unread. */
export const MAX_LENGTH = 1000;

export type EdtfResult = { readonly ok: true; readonly time: EventTime } | Refusal;

/**
 * Reads the profile of EDTF (ISO 8601-2:2019) that news timelines need. Blanks around the text do not matter, blanks
 * within are refused except behind the commas of a set.
 *
 * - `2022`, `2022-02`, `2022-02-24`, `2026-02-04T11:30(:00)(Z|+01:00)`, `-0490-09-12`, `Y-13798000000`
 * - qualifiers at the end of a date or time: `~` approximate, `?` uncertain, `%` both
 * - X for unknown digits at the end: `198X`, `19XX`, `1XXX`, `2022-XX`, `2022-1X`, `2022-02-XX`, `2025-10-1X`;
 *   not for the first digit of the year: an event of `XXXX` is undated
 * - `2022-21` to `-24` seasons, `-33` to `-36` quarters, `-40` and `-41` halves
 * - `a/b` lasted from a to b; `..` on a side: open, it goes on; nothing on a side: unknown. At least one date or one `..`
 *   is needed: `/..`, `../` and `../..` are read, `/` says nothing.
 * - `[a,b]`, `[a..b]`, `[..b]`, `[a..]` one of these; `{…}` all of these; in any order
 *
 * Never throws; work is linear in the length of the text.
 */
export function parseEdtf(text: string): EdtfResult {
  if (text.length > MAX_LENGTH) {
    return refuse('too-long', `A date has at most ${MAX_LENGTH} characters: make several events of a long set.`);
  }
  const trimmed = text.trim();
  if (!trimmed) return refuse('empty', 'There is no date: write one like 2022-02-24 or leave it out.');
  const time = read(trimmed);
  if (!isRefusal(time)) return { ok: true, time };
  return time.code === 'not-a-date' ? adviseOn(trimmed, time, (other) => !isRefusal(read(other))) : time;
}

function read(text: string): EventTime | Refusal {
  const brackets = text.charAt(0) + text.slice(-1);
  if (brackets === '[]') return readSet(text, 'one-of');
  if (brackets === '{}') return readSet(text, 'all-of');
  const slash = text.indexOf('/');
  if (slash >= 0) return readInterval(text, text.slice(0, slash), text.slice(slash + 1));
  const date = readDate(text);
  return isRefusal(date) ? date : timeOf(text, 'date', [{ start: date, end: date }], []);
}

function readInterval(source: string, from: string, to: string): EventTime | Refusal {
  const span = readSpan(from, to, (side) => (side ? (side === '..' ? 'open' : readDate(side)) : 'unknown'));
  if (isRefusal(span)) return span;
  if (source === '/')
    return refuse('nothing-known', 'An interval without dates says nothing: write one like 2022/2024.');
  return timeOf(source, 'interval', [span], []);
}

function readSet(source: string, form: 'one-of' | 'all-of'): EventTime | Refusal {
  const members: Member[] = [];
  for (const part of source.slice(1, -1).split(',')) {
    const member = readMember(part.trim());
    if (isRefusal(member)) return member;
    members.push(member);
  }
  return timeOf(source, form, members, members);
}

function readMember(text: string): Member | Refusal {
  const dots = text.indexOf('..');
  if (text === '..') return refuse('nothing-known', 'A range without dates says nothing: write one like [2022..2024].');
  if (dots >= 0) return readSpan(text.slice(0, dots), text.slice(dots + 2), (side) => (side ? readDate(side) : 'open'));
  const date = readDate(text);
  return isRefusal(date) ? date : { start: date, end: date };
}

function readSpan(from: string, to: string, readSide: (side: string) => Bound | Refusal): Member | Refusal {
  const start = readSide(from);
  if (isRefusal(start)) return start;
  const end = readSide(to);
  if (isRefusal(end)) return end;
  if (isDate(start) && isDate(end) && start.interval.start >= end.interval.end) {
    return refuse('reversed', `${from} comes after ${to}: write the earlier date first.`);
  }
  return { start, end };
}

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
