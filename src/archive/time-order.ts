import type { EpochMs } from '../time/interval.js';
import { COLUMNS, EventStore, ODD } from './event-store.js';
import { inPieces } from './slices.js';

/** Up to so many in one bucket are put in order one by one. */
const FEW = 128;
/** More than this are thrown into few buckets first, each of which then fits a processor's nearest memory. */
const MANY = 131_072;
const COARSE = 256;
/** Events between two pauses: some 2 ms. */
const SLICE = 131_072;
/** Seconds. */
const DAY = 86_400;

/**
 * Puts the events of a store in the order of time, in place: by start, then by end, then as they stand. Events are thrown
 * whole into about as many buckets as there are; what a bucket holds is put in order one by one, or, when it is much,
 * thrown again into buckets of its own, so that one event of the Jurassic does not spoil the order of this year's. O(n)
 * but for adversaries; takes as much memory again while it runs. Yields every few ms.
 */
export function* putInOrder(store: EventStore): Generator<undefined> {
  const { length } = store;
  if (store.isInOrder) return;
  if (length > FEW) yield* sort(store);
  yield* inPieces(0, length, (from, to) => settle(store, from, to));
  if (length > SLICE / 4) yield;
  store.isInOrder = true;
}

/**
 * Places by the ends of their events; those of the same end as they stand. `positions`: what stands at a place; null: the
 * same.
 */
export function* endOrder(
  places: Uint32Array,
  store: EventStore,
  positions: Uint32Array | null,
): Generator<undefined, Uint32Array> {
  // Moments at the ends, in the order of time.
  const ends = new EventStore(places.length);
  yield* inPieces(0, places.length, (from, to) => readEnds(ends, places, store, positions, from, to));
  yield;
  yield* putInOrder(ends);
  return ends.row;
}

function readEnds(
  ends: EventStore,
  places: Uint32Array,
  store: EventStore,
  positions: Uint32Array | null,
  from: number,
  to: number,
): void {
  let { low, high, isInOrder } = ends;
  for (let i = from; i < to; i++) {
    const place = places[i]!;
    const end = store.end(positions ? positions[place]! : place);
    ends.start[i] = end;
    ends.row[i] = place;
    if (end < low) low = end;
    // Less than what is highest is less than what stands before it, or what stands before is.
    if (end < high) isInOrder = false;
    else high = end;
  }
  ends.length = to;
  ends.low = low;
  ends.high = high;
  ends.isInOrder = isInOrder;
}

/** Events by stretches of time, all of the same length. */
export interface Buckets {
  readonly low: EpochMs;
  /** Stretches for each ms. */
  readonly factor: number;
  /** Where each begins; one more entry for the end of the last. */
  readonly from: Uint32Array;
}

/** The stretch that a moment is in, or the nearest. A later one is in no earlier stretch. */
export function bucketOf({ low, factor, from }: Buckets, time: EpochMs): number {
  return Math.max(0, Math.min(from.length - 2, (time - low) * factor)) >>> 0;
}

/**
 * Throws the events of a store into `buckets` stretches of time, as they stand, in slices. `low` and `high` of the store
 * are apart, and so little that `buckets / (high - low)` is finite.
 */
export function* throwApart(store: EventStore, buckets: number): Generator<undefined, Buckets> {
  const { length, low, high } = store;
  const spare = new EventStore(length);
  const plan: Plan = { low, factor: buckets / (high - low), long: Infinity, counts: new Uint32Array(2 * buckets) };
  yield* inPieces(0, length, (at, to) => count(plan, store.start, store.span, at, to));
  yield;
  begin(plan.counts, 0);
  yield* inPieces(0, length, (at, to) => scatter(plan, store.start, store, spare, at, to));
  yield;
  for (const name of COLUMNS) Object.assign(store, { [name]: spare[name] });
  // Where the next one of a stretch would go is where the one after begins.
  const from = Uint32Array.from({ length: buckets + 1 }, (_, b) => (b > 0 ? plan.counts[2 * b - 2]! : 0));
  return { low, factor: plan.factor, from };
}

/** Places that are not in order yet. */
interface Range {
  readonly from: number;
  readonly to: number;
  /** They are in the spare columns. */
  readonly isSpare: boolean;
  /** They start together. */
  readonly byEnd: boolean;
}

/** Throws events into buckets until none holds much; stable but for what lasts longer, which comes last in a bucket. */
function* sort(store: EventStore): Generator<undefined> {
  const { length } = store;
  const spare = new EventStore(length);
  spare.odd = store.odd;
  const ranges: Range[] = [{ from: 0, to: length, isSpare: false, byEnd: false }];
  let keys: Float64Array | null = null;
  let done = 0;
  for (let range = ranges.pop(); range; range = ranges.pop()) {
    if (range.byEnd) {
      if (range.isSpare) copy(spare, store, range.from, range.to);
      keys ??= new Float64Array(length);
      for (let i = range.from; i < range.to; i++) keys[i] = store.end(i);
      // Of one start, nearly all end together.
      const from = firstMisplaced(keys, range.from, range.to);
      if (range.to - from > FEW) yield* sortRange({ ...range, from, isSpare: false }, keys, store, spare, ranges);
    } else {
      const { start } = range.isSpare ? spare : store;
      yield* sortRange(range, start, store, spare, ranges);
    }
    done += range.to - range.from;
    if (done < SLICE) continue;
    done = 0;
    yield;
  }
}

function* sortRange(
  range: Range,
  keys: Float64Array,
  store: EventStore,
  spare: EventStore,
  ranges: Range[],
): Generator<undefined> {
  const { from, to, isSpare, byEnd } = range;
  const [source, target] = isSpare ? [spare, store] : [store, spare];
  const size = to - from;
  const [low, high] = size === store.length && !byEnd ? [store.low, store.high] : extremesOf(keys, from, to);
  if (!(low < high)) {
    if (!byEnd) ranges.push({ ...range, byEnd: true });
    return;
  }
  const isCoarse = size > MANY;
  // A step of its own for each pass.
  const isMuch = size > SLICE / 4;
  const buckets = isCoarse ? COARSE : 2 ** Math.ceil(Math.log2(size));
  // Not finite where they are all but the same: those of the least go into the first bucket, all others into the last.
  const plan = {
    low,
    factor: buckets / (high - low),
    long: byEnd ? 2 ** 32 : DAY,
    counts: new Uint32Array(2 * buckets),
  };
  yield* inPieces(from, to, (at, end) => count(plan, keys, source.span, at, end));
  if (isMuch) yield;
  const much = begin(plan.counts, from);
  yield* inPieces(from, to, (at, end) => scatter(plan, keys, source, target, at, end));
  if (isMuch) yield;
  // What was thrown into few buckets is not done with where it is.
  const staysThere = target === spare && isCoarse;
  if (target === spare && !isCoarse) copy(spare, store, from, to);
  let last = from;
  for (const [first, end] of much) {
    if (staysThere) copy(spare, store, last, first);
    ranges.push({ from: first, to: end, isSpare: staysThere, byEnd });
    last = end;
  }
  if (staysThere) copy(spare, store, last, to);
}

/** How a range is thrown into buckets. */
interface Plan {
  readonly low: number;
  /** Buckets for each unit of the keys. */
  readonly factor: number;
  /** Seconds: what lasts longer has the second half of a bucket. */
  readonly long: number;
  /** How much each half of a bucket holds, or where the next one of it goes. */
  readonly counts: Uint32Array;
}

// Small loops, one for each pass: an engine that has never seen them makes them quick within a fraction of a ms.

export function extremesOf(keys: Float64Array, from: number, to: number): readonly [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = from; i < to; i++) {
    const key = keys[i]!;
    if (key < low) low = key;
    if (key > high) high = key;
  }
  return [low, high];
}

/** Up to here, all are where they belong. */
function firstMisplaced(keys: Float64Array, from: number, to: number): number {
  let sorted = from + 1;
  while (sorted < to && keys[sorted - 1]! <= keys[sorted]!) sorted++;
  let least = Infinity;
  for (let i = sorted; i < to; i++) if (keys[i]! < least) least = keys[i]!;
  while (sorted > from && keys[sorted - 1]! > least) sorted--;
  return sorted;
}

function count(plan: Plan, keys: Float64Array, span: Uint32Array, from: number, to: number): void {
  const { low, factor, long, counts } = plan;
  const last = counts.length / 2 - 1;
  for (let i = from; i < to; i++) {
    const bucket = Math.min(last, (keys[i]! - low) * factor) >>> 0;
    counts[2 * bucket + (span[i]! > long ? 1 : 0)]!++;
  }
}

/** Makes of how many a bucket holds where it begins. Gives those that hold much. */
function begin(counts: Uint32Array, from: number): (readonly [from: number, to: number])[] {
  const much: (readonly [number, number])[] = [];
  let sum = from;
  for (let b = 0; b < counts.length; b += 2) {
    const first = sum;
    const short = counts[b]!;
    const long = counts[b + 1]!;
    counts[b] = first;
    counts[b + 1] = first + short;
    sum = first + short + long;
    if (sum - first > FEW) much.push([first, sum]);
  }
  return much;
}

function scatter(
  plan: Plan,
  keys: Float64Array,
  source: EventStore,
  target: EventStore,
  from: number,
  to: number,
): void {
  const { low, factor, long, counts } = plan;
  const last = counts.length / 2 - 1;
  const { start, row, flags, group, span } = source;
  const { start: starts, row: rows, flags: allFlags, group: groups, span: spans } = target;
  for (let i = from; i < to; i++) {
    const bucket = Math.min(last, (keys[i]! - low) * factor) >>> 0;
    const lasts = span[i]!;
    const at = counts[2 * bucket + (lasts > long ? 1 : 0)]!++;
    starts[at] = start[i]!;
    rows[at] = row[i]!;
    allFlags[at] = flags[i]!;
    groups[at] = group[i]!;
    spans[at] = lasts;
  }
}

function copy(source: EventStore, target: EventStore, from: number, to: number): void {
  if (from < to) for (const name of COLUMNS) target[name].set(source[name].subarray(from, to), from);
}

/** Puts in order what is nearly so, by start and then by end. */
function settle(store: EventStore, from: number, to: number): void {
  const { start, span } = store;
  let last = -Infinity;
  let lastSpan = 0;
  for (let i = Math.max(0, from - 1); i < to; i++) {
    const own = start[i]!;
    const ownSpan = span[i]!;
    if (own > last || (own === last && ownSpan >= lastSpan && ownSpan < ODD)) {
      last = own;
      lastSpan = ownSpan;
      continue;
    }
    insert(store, i);
    last = start[i]!;
    lastSpan = span[i]!;
  }
}

/** Puts one in its place among those before it, which are in order. */
function insert(store: EventStore, i: number): void {
  const { start, row, flags, group, span } = store;
  const own = start[i]!;
  const end = store.end(i);
  const ownRow = row[i]!;
  const ownFlags = flags[i]!;
  const ownGroup = group[i]!;
  const ownSpan = span[i]!;
  let j = i;
  for (; j > 0; j--) {
    const before = start[j - 1]!;
    if (before < own || (before === own && store.end(j - 1) <= end)) break;
    start[j] = before;
    row[j] = row[j - 1]!;
    flags[j] = flags[j - 1]!;
    group[j] = group[j - 1]!;
    span[j] = span[j - 1]!;
  }
  start[j] = own;
  row[j] = ownRow;
  flags[j] = ownFlags;
  group[j] = ownGroup;
  span[j] = ownSpan;
}
