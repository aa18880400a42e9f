import { isList } from '../document/issue.js';
import type { Importance, Status } from '../document/event.js';
import type { Precision } from '../time/precision.js';
import { isWhole } from './column-dates.js';
import type { KnownColumns } from './event-columns.js';
import { packTraits, STATUSES, type TimeTraits } from './event-flags.js';
import type { EventStore } from './event-store.js';
import { readPlainDate, type PlainDate } from './plain-date.js';

/** Reads rows in which all is as usual, from `row` up to `to`; gives the first that needs a closer look, or `to`.
 * `known`: groups that there are. */
export function readPlainColumns(
  columns: KnownColumns,
  known: number,
  row: number,
  to: number,
  store: EventStore,
): number {
  const { title, start: starts, end: ends, importance, state, group, status, tags } = columns;
  const { start, span, row: rows, flags, group: groups } = store;
  if (!title || !starts) return row;
  let at = store.length;
  let { low, high, isInOrder } = store;
  let last = at > 0 ? start[at - 1]! : -Infinity;
  let seen = 0;
  for (; row < to; row++, at++) {
    const name = title[row];
    if (typeof name !== 'string') break;
    const letter = name.charCodeAt(0);
    // What else can be seen takes a closer look.
    if (!(letter > 32 && letter < 127)) break;
    const from = starts[row];
    const end = ends ? ends[row] : null;
    const weight = importance ? importance[row] : 2;
    if (weight !== 1 && weight !== 2 && weight !== 3) break;
    let among = weight;
    if (typeof from === 'number') {
      if (!(from <= SAFE && from >= -SAFE)) break;
      if (typeof end === 'number' ? end !== end || end === from : end === null || end === undefined) {
        const precision = isWhole(from, DAY) ? 2 : isWhole(from, 60_000) ? 4 : 5;
        among |= precision << 4;
        span[at] = SECONDS[precision]!;
      } else {
        if (typeof end !== 'number' || !(end > from && end <= SAFE)) break;
        start[at] = from;
        store.setEnd(at, end);
        const precision =
          isWhole(from, DAY) && isWhole(end, DAY) ? 2 : isWhole(from, 60_000) && isWhole(end, 60_000) ? 4 : 5;
        among |= (precision << 4) | 8;
      }
      start[at] = from;
    } else {
      if (typeof from !== 'string' || typeof end === 'string' || !readPlainDate(from, PLAIN)) break;
      start[at] = PLAIN.start;
      store.setEnd(at, PLAIN.end);
      among |= (PRECISIONS.indexOf(PLAIN.precision) << 4) | (PLAIN.isInterval ? 8 : 0);
    }
    if (state && state[row] === 1) among |= 4;
    if (status) {
      const word: unknown = status[row];
      const number = word === null || word === undefined || word === '' ? 0 : STATUSES.indexOf(word as Status);
      if (number < 0) break;
      among |= number << 7;
    }
    if (tags && !isPlainTags(tags[row])) break;
    const number = group ? group[row] : -1;
    rows[at] = row;
    flags[at] = usualFlags[among] || flagsOf(among);
    groups[at] =
      typeof number === 'number' && number >= 0 && number < known && Math.floor(number) === number ? number + 1 : 0;
    seen |= among;
    const own = start[at]!;
    if (own < low) low = own;
    if (own > high) high = own;
    if (!(own > last) && (own !== last || store.end(at) < store.end(at - 1))) isInOrder = false;
    last = own;
  }
  store.length = at;
  store.low = low;
  store.high = high;
  store.isInOrder = isInOrder;
  if (seen & CLOCK) store.hasClock = true;
  return row;
}

const DAY = 86_400_000;
/** ms from 1970 within which every ms is a number. */
const SAFE = 2 ** 52;
const PLAIN: PlainDate = { start: 0, end: 0, precision: 'day', isInterval: false };

/** What a plain date can be exact to (none to a half), and how many seconds a number's date lasts. */
const PRECISIONS: readonly Precision[] = ['year', 'month', 'day', 'half', 'minute', 'second'];
const SECONDS = [0, 0, 86_400, 0, 60, 1];

const isText = (tag: unknown): boolean => typeof tag === 'string';
const isPlainTags = (tags: unknown): boolean =>
  tags === null || tags === undefined || (isList(tags) && tags.every(isText));

/** Bit of those with a clock time: minutes and seconds. */
const CLOCK = 64;

/** Flags of what is as usual. From the lowest bit: importance 2, state 1, interval 1, numbers of precision 3 and status 3. */
const usualFlags = new Uint16Array(1024);

function flagsOf(among: number): number {
  const traits = usual(PRECISIONS[(among >> 4) & 7]!, (among & 8) > 0);
  const flags = packTraits({
    ...traits,
    kind: among & 4 ? 'state' : 'event',
    importance: (among & 3) as Importance,
    status: STATUSES[among >> 7]!,
  });
  usualFlags[among] = flags;
  return flags;
}

/** The traits of a date that is plainly one. */
export const usual = (precision: Precision, isInterval: boolean): TimeTraits => ({
  precision,
  form: isInterval ? 'interval' : 'date',
  looseStart: false,
  end: 'date',
  approximate: false,
  uncertain: false,
});
