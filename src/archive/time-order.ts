import { ODD, type EventStore } from './event-store.js';

/** Up to so many in one bucket are put in order one by one. */
const FEW = 128;
const MOST_BUCKETS = 65_536;
/** Events between two pauses: some 2 ms. */
const SLICE = 131_072;
const DAY = 86_400;

/**
 * Positions in the order of time: by start, then by end, then as they stand. null when that is how they stand. Starts are
 * thrown into about as many buckets as there are events; what a bucket holds is put in order one by one, or, when it is
 * much, thrown again into buckets of its own, so that one event of the Jurassic does not spoil the order of this year's.
 * O(n) but for adversaries. Yields every few ms.
 */
export function* timeOrder(store: EventStore): Generator<undefined, Uint32Array | null> {
  const { start, span, length, low, high } = store;
  if (store.isInOrder) return null;
  const order = new Uint32Array(length);
  const plan = planOf({ from: 0, to: length, byEnd: false }, low, high);
  const slices = slicesOf(length);
  for (const [from, to] of slices) {
    count(plan, start, from, to);
    yield;
  }
  const ranges: Range[] = [];
  begin(plan, ranges);
  // What lasts longer comes later among those of a start: little is left to do then.
  for (const [least, most] of [
    [0, DAY],
    [DAY + 1, 2 ** 32],
  ] as const) {
    for (const [from, to] of slices) {
      placeFresh(plan, start, span, least, most, order, from, to);
      yield;
    }
  }
  yield* sort(order, store, ranges);
  for (const [from, to] of slices) {
    settle(order, store, from, to);
    yield;
  }
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
  yield* sort(order, store, [{ from: 0, to: order.length, byEnd: true }]);
  for (const [from, to] of slicesOf(order.length)) {
    settleByEnd(order, store, from, to);
    yield;
  }
  // Positions ascend with their places.
  if (positions) for (let i = 0; i < order.length; i++) order[i] = placeIn(positions, order[i]!);
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

/** What is done between two pauses. */
function slicesOf(length: number): (readonly [from: number, to: number])[] {
  return Array.from({ length: Math.ceil(length / SLICE) }, (_, i) => [i * SLICE, Math.min(length, (i + 1) * SLICE)]);
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly byEnd: boolean;
}

/** Throws what is in these ranges into buckets until none holds much; stable. */
function* sort(order: Uint32Array, store: EventStore, ranges: Range[]): Generator<undefined> {
  if (ranges.length === 0) return;
  const keys = new Float64Array(order.length);
  const spare = new Uint32Array(order.length);
  let done = 0;
  for (let range = ranges.pop(); range; range = ranges.pop()) {
    const { from, to, byEnd } = range;
    if (byEnd) readEnds(keys, order, store, from, to);
    else readStarts(keys, order, store.start, from, to);
    // Of one start, nearly all end together.
    const first = byEnd ? firstMisplaced(keys, from, to) : from;
    if (to - first > FEW) sortRange({ from: first, to, byEnd }, keys, order, spare, ranges);
    done += to - from;
    if (done < SLICE) continue;
    done = 0;
    yield;
  }
}

function sortRange(range: Range, keys: Float64Array, order: Uint32Array, spare: Uint32Array, ranges: Range[]): void {
  const { from, to, byEnd } = range;
  let low = Infinity;
  let high = -Infinity;
  for (let i = from; i < to; i++) {
    const key = keys[i]!;
    if (key < low) low = key;
    if (key > high) high = key;
  }
  if (low < high) {
    const plan = planOf(range, low, high);
    count(plan, keys, from, to);
    begin(plan, ranges);
    place(plan, keys, order, spare);
    order.set(spare.subarray(from, to), from);
  } else if (!byEnd) ranges.push({ from, to, byEnd: true });
}

/** How a range is thrown into buckets. */
interface Plan extends Range {
  readonly low: number;
  /** Buckets for each unit of the keys. */
  readonly factor: number;
  /** How much each bucket holds, or where the next one of it goes. */
  readonly counts: Uint32Array;
}

function planOf(range: Range, low: number, high: number): Plan {
  const buckets = Math.min(MOST_BUCKETS, 2 ** Math.ceil(Math.log2(range.to - range.from)));
  // Not finite where they are all but the same: those of the least go into the first bucket, all others into the last.
  return { ...range, low, factor: buckets / (high - low), counts: new Uint32Array(buckets) };
}

// Small loops, one for each pass: an engine that has never seen them makes them quick within a fraction of a ms.

function readStarts(keys: Float64Array, order: Uint32Array, start: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) keys[i] = start[order[i]!]!;
}

function readEnds(keys: Float64Array, order: Uint32Array, store: EventStore, from: number, to: number): void {
  for (let i = from; i < to; i++) keys[i] = store.end(order[i]!);
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

function count({ low, factor, counts }: Plan, keys: Float64Array, from: number, to: number): void {
  const last = counts.length - 1;
  for (let i = from; i < to; i++) counts[Math.min(last, (keys[i]! - low) * factor) >>> 0]!++;
}

/** Makes of how many a bucket holds where it begins. Those that hold much are to be sorted by themselves. */
function begin({ from, byEnd, counts }: Plan, ranges: Range[]): void {
  let sum = from;
  for (let b = 0; b < counts.length; b++) {
    const own = counts[b]!;
    counts[b] = sum;
    if (own > FEW) ranges.push({ from: sum, to: sum + own, byEnd });
    sum += own;
  }
}

function place(
  { from, to, low, factor, counts }: Plan,
  keys: Float64Array,
  order: Uint32Array,
  into: Uint32Array,
): void {
  const last = counts.length - 1;
  for (let i = from; i < to; i++) into[counts[Math.min(last, (keys[i]! - low) * factor) >>> 0]!++] = order[i]!;
}

/** Places what lasts from `least` to `most` seconds, as it stands. */
function placeFresh(
  { low, factor, counts }: Plan,
  keys: Float64Array,
  span: Uint32Array,
  least: number,
  most: number,
  into: Uint32Array,
  from: number,
  to: number,
): void {
  const last = counts.length - 1;
  for (let i = from; i < to; i++) {
    const seconds = span[i]!;
    if (seconds >= least && seconds <= most) into[counts[Math.min(last, (keys[i]! - low) * factor) >>> 0]!++] = i;
  }
}

/** Puts in order what is nearly so, by start and then by end. */
function settle(order: Uint32Array, store: EventStore, from: number, to: number): void {
  const { start, span } = store;
  let last = -Infinity;
  let lastSpan = 0;
  for (let i = Math.max(0, from - 1); i < to; i++) {
    const at = order[i]!;
    const own = start[at]!;
    const ownSpan = span[at]!;
    if (own > last || (own === last && ownSpan >= lastSpan && ownSpan < ODD)) {
      last = own;
      lastSpan = ownSpan;
      continue;
    }
    insert(order, store, i);
    last = start[order[i]!]!;
    lastSpan = span[order[i]!]!;
  }
}

/** Puts one in its place among those before it, which are in order. */
function insert(order: Uint32Array, store: EventStore, i: number): void {
  const { start } = store;
  const at = order[i]!;
  const own = start[at]!;
  let j = i;
  for (; j > 0; j--) {
    const other = order[j - 1]!;
    const before = start[other]!;
    if (before < own || (before === own && store.end(other) <= store.end(at))) break;
    order[j] = other;
  }
  order[j] = at;
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
