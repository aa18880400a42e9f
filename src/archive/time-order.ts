import { ODD, type EventStore } from './event-store.js';

/** Up to so many in one bucket are put in order one by one. */
const FEW = 48;
const MOST_BUCKETS = 65_536;
/** Events between two pauses: some 2 ms. */
const SLICE = 131_072;

/**
 * Positions in the order of time: by start, then by end, then as they stand. null when that is how they stand. Starts are
 * thrown into about as many buckets as there are events; what a bucket holds is put in order one by one, or, when it is
 * much, thrown again into buckets of its own, so that one event of the Jurassic does not spoil the order of this year's.
 * O(n) but for adversaries. Yields every few ms.
 */
export function* timeOrder(store: EventStore): Generator<undefined, Uint32Array | null> {
  if (isInOrder(store, 1, store.length)) return null;
  const order = identity(store.length);
  yield;
  yield* sort(order, store, false);
  return order;
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
  const order = places.slice();
  if (positions) for (let i = 0; i < order.length; i++) order[i] = positions[order[i]!]!;
  yield;
  yield* sort(order, store, true);
  if (positions) {
    // Positions ascend with their places.
    for (let i = 0; i < order.length; i++) order[i] = placeIn(positions, order[i]!);
  }
  return order;
}

function placeIn(positions: Uint32Array, position: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (positions[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function identity(length: number): Uint32Array {
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  return order;
}

function isInOrder(store: EventStore, from: number, to: number): boolean {
  const { start } = store;
  for (let i = from; i < to; i++) {
    const [a, b] = [start[i - 1]!, start[i]!];
    if (a > b || (a === b && endsLater(store, i - 1, i))) return false;
  }
  return true;
}

/** Whether an event ends later than another that starts with it. */
function endsLater({ span, odd, start }: EventStore, a: number, b: number): boolean {
  const [own, other] = [span[a]!, span[b]!];
  if (own < ODD && other < ODD) return own > other;
  const end = (length: number, at: number) => (length < ODD ? start[at]! + (length * 1000 || 1) : odd[length - ODD]!);
  return end(own, a) > end(other, b);
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly byEnd: boolean;
}

/** Sorts positions, stable. */
function* sort(order: Uint32Array, store: EventStore, byEnd: boolean): Generator<undefined> {
  const { length } = order;
  const keys = new Float64Array(length);
  const spare = new Uint32Array(length);
  const tooFull: Range[] = [{ from: 0, to: length, byEnd }];
  let done = 0;
  for (let range = tooFull.pop(); range; range = tooFull.pop()) {
    if (range.to - range.from > FEW) yield* scatter(range, order, spare, keys, store, tooFull);
    done += range.to - range.from;
    if (done < SLICE) continue;
    done = 0;
    yield;
  }
  for (let from = 0; from < length; from += SLICE) {
    if (byEnd) settleByEnd(order, store, from, Math.min(length, from + SLICE));
    else settle(order, store, from, Math.min(length, from + SLICE));
    yield;
  }
}

/** Throws a range into buckets, which are in order then; those that hold too much are added to `tooFull`. */
function* scatter(
  { from, to, byEnd }: Range,
  order: Uint32Array,
  spare: Uint32Array,
  keys: Float64Array,
  store: EventStore,
  tooFull: Range[],
): Generator<undefined> {
  const isLong = to - from > SLICE;
  const bounds = { low: Infinity, high: -Infinity };
  for (let at = from; at < to; at += SLICE) {
    if (byEnd) readEnds(keys, order, store, at, Math.min(to, at + SLICE));
    else readStarts(keys, order, store.start, at, Math.min(to, at + SLICE));
    widen(bounds, keys, at, Math.min(to, at + SLICE));
    if (isLong) yield;
  }
  const { low, high } = bounds;
  if (low === high) {
    if (!byEnd) tooFull.push({ from, to, byEnd: true });
    return;
  }
  const buckets = Math.min(MOST_BUCKETS, 2 ** Math.ceil(Math.log2(to - from)));
  const factor = Math.min(Number.MAX_VALUE, buckets / (high - low));
  const counts = new Uint32Array(buckets + 1);
  for (let at = from; at < to; at += SLICE) {
    count(counts, keys, low, factor, at, Math.min(to, at + SLICE));
    if (isLong) yield;
  }
  begin(counts, from);
  for (let at = from; at < to; at += SLICE) {
    place(spare, order, counts, keys, low, factor, at, Math.min(to, at + SLICE));
    if (isLong) yield;
  }
  order.set(spare.subarray(from, to), from);
  // Each count is where its bucket ends by now.
  for (let b = 0, first = from; b < buckets; b++) {
    const last = counts[b]!;
    if (last - first > FEW) tooFull.push({ from: first, to: last, byEnd });
    first = last;
  }
}

// Small loops, one for each pass: an engine that has never seen them makes them quick within a fraction of a ms.

function readStarts(keys: Float64Array, order: Uint32Array, start: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) keys[i] = start[order[i]!]!;
}

function readEnds(keys: Float64Array, order: Uint32Array, store: EventStore, from: number, to: number): void {
  for (let i = from; i < to; i++) keys[i] = store.end(order[i]!);
}

function widen(bounds: { low: number; high: number }, keys: Float64Array, from: number, to: number): void {
  let { low, high } = bounds;
  for (let i = from; i < to; i++) {
    const key = keys[i]!;
    if (key < low) low = key;
    if (key > high) high = key;
  }
  bounds.low = low;
  bounds.high = high;
}

function count(counts: Uint32Array, keys: Float64Array, low: number, factor: number, from: number, to: number): void {
  const last = counts.length - 2;
  for (let i = from; i < to; i++) counts[Math.min(last, (keys[i]! - low) * factor) >>> 0]!++;
}

/** Makes of how many a bucket holds where it begins. */
function begin(counts: Uint32Array, from: number): void {
  let sum = from;
  for (let b = 0; b < counts.length; b++) {
    const own = counts[b]!;
    counts[b] = sum;
    sum += own;
  }
}

function place(
  into: Uint32Array,
  order: Uint32Array,
  counts: Uint32Array,
  keys: Float64Array,
  low: number,
  factor: number,
  from: number,
  to: number,
): void {
  const last = counts.length - 2;
  for (let i = from; i < to; i++) into[counts[Math.min(last, (keys[i]! - low) * factor) >>> 0]!++] = order[i]!;
}

/** Puts in order what is nearly so, by start and then by end. */
function settle(order: Uint32Array, store: EventStore, from: number, to: number): void {
  const { start } = store;
  for (let i = Math.max(1, from); i < to; i++) {
    const at = order[i]!;
    const value = start[at]!;
    let j = i;
    for (; j > 0; j--) {
      const other = order[j - 1]!;
      const before = start[other]!;
      if (before < value || (before === value && !endsLater(store, other, at))) break;
      order[j] = other;
    }
    order[j] = at;
  }
}

function settleByEnd(order: Uint32Array, store: EventStore, from: number, to: number): void {
  for (let i = Math.max(1, from); i < to; i++) {
    const at = order[i]!;
    const end = store.end(at);
    let j = i;
    for (; j > 0 && store.end(order[j - 1]!) > end; j--) order[j] = order[j - 1]!;
    order[j] = at;
  }
}
