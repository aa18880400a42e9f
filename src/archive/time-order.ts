import type { EventStore } from './event-store.js';

/** Up to here insertion is quicker than anything else. */
const FEW = 48;
/** Below this, counting 65,536 buckets costs more than comparing. */
const MANY = 4096;
const BUCKETS = 65_536;
/** Events between two pauses. */
const SLICE = 131_072;

/**
 * Positions in the order of time: by start, then by end, then as they stand. null when that is how they stand. Two passes
 * of a radix sort over 32 bits of the start, and the same again within what these bits do not tell apart, so that one
 * event of the Jurassic does not spoil the order of this year's. O(n) but for adversaries. Yields between the passes.
 */
export function* timeOrder(store: EventStore): Generator<undefined, Uint32Array | null> {
  if (isInOrder(store)) return null;
  const { length: n } = store;
  yield;
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  const work = { order, spare: new Uint32Array(n), keys: new Uint32Array(n), counts: new Uint32Array(BUCKETS) };
  if (n > MANY) byLength(work, store);
  yield;
  yield* sortRange(work, 0, n, store.start);
  yield;
  yield* sortTies(work, store);
  return order;
}

/** Positions by their end; positions of the same end as they stand. */
export function* endOrder(positions: Uint32Array, store: EventStore): Generator<undefined, Uint32Array> {
  const n = positions.length;
  const ends = new Float64Array(n);
  let ascending = true;
  for (let i = 0; i < n; i++) {
    ends[i] = store.end(positions[i]!);
    if (i > 0 && ends[i]! < ends[i - 1]!) ascending = false;
  }
  if (ascending) return positions;
  yield;
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  const work = { order, spare: new Uint32Array(n), keys: new Uint32Array(n), counts: new Uint32Array(BUCKETS) };
  yield* sortRange(work, 0, n, ends);
  yield;
  for (let i = 0; i < n; i++) order[i] = positions[order[i]!]!;
  return order;
}

interface Work {
  readonly order: Uint32Array;
  readonly spare: Uint32Array;
  readonly keys: Uint32Array;
  readonly counts: Uint32Array;
}

function isInOrder(store: EventStore): boolean {
  const { start, length } = store;
  for (let i = 1; i < length; i++) {
    const [a, b] = [start[i - 1]!, start[i]!];
    if (a > b || (a === b && store.end(i - 1) > store.end(i))) return false;
  }
  return true;
}

/** Nearly by length, so that little is left to do for events of the same start. */
function byLength({ order, spare, keys, counts }: Work, { span, length }: EventStore): void {
  for (let i = 0; i < length; i++) {
    const seconds = span[i]!;
    const bits = 31 - Math.clz32(seconds);
    // 5 bits for the power of two, 11 for what is behind it.
    keys[i] = bits > 11 ? (bits << 11) | ((seconds >>> (bits - 11)) & 2047) : seconds;
  }
  pass(order, spare, 0, length, keys, 0, counts);
  order.set(spare);
}

/** Sorts order[from, to) by `values`, stable. */
function* sortRange(work: Work, from: number, to: number, values: Float64Array): Generator<undefined> {
  const { order } = work;
  if (to - from <= MANY) {
    sortFew(order, from, to, values);
    return;
  }
  let low = Infinity;
  let high = -Infinity;
  for (let i = from; i < to; i++) {
    const value = values[order[i]!]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low === high) return;
  const { spare, keys } = work;
  const factor = (2 ** 32 - 1) / (high - low);
  for (let i = from; i < to; i++) keys[order[i]!] = (values[order[i]!]! - low) * factor;
  pass(order, spare, from, to, keys, 0, work.counts);
  yield;
  pass(spare, order, from, to, keys, 16, work.counts);
  // Runs that the 32 bits do not tell apart.
  for (let i = from; i < to;) {
    let j = i + 1;
    let differ = false;
    const key = keys[order[i]!]!;
    const value = values[order[i]!]!;
    while (j < to && keys[order[j]!] === key) differ = values[order[j++]!] !== value || differ;
    if (differ) yield* sortRange(work, i, j, values);
    i = j;
  }
}

function pass(
  from: Uint32Array,
  into: Uint32Array,
  low: number,
  high: number,
  keys: Uint32Array,
  shift: number,
  counts: Uint32Array,
): void {
  counts.fill(0);
  for (let i = low; i < high; i++) counts[(keys[from[i]!]! >>> shift) & 65_535]!++;
  let sum = low;
  for (let b = 0; b < BUCKETS; b++) {
    const count = counts[b]!;
    counts[b] = sum;
    sum += count;
  }
  for (let i = low; i < high; i++) {
    const at = from[i]!;
    into[counts[(keys[at]! >>> shift) & 65_535]!++] = at;
  }
}

/** Puts events of the same start in the order of their ends. */
function* sortTies(work: Work, store: EventStore): Generator<undefined> {
  const { order } = work;
  const { start, length } = store;
  const ends = new Float64Array(length);
  for (let i = 0; i < length; i++) ends[i] = store.end(i);
  yield;
  let rest = SLICE;
  for (let i = 0; i < length;) {
    const first = start[order[i]!]!;
    let j = i + 1;
    while (j < length && start[order[j]!] === first) j++;
    if (j - i > 1) yield* sortRange(work, i, j, ends);
    rest -= j - i;
    if (rest < 0) {
      rest = SLICE;
      yield;
    }
    i = j;
  }
}

function sortFew(order: Uint32Array, from: number, to: number, values: Float64Array): void {
  if (to - from > FEW) {
    // Typed arrays are sorted stably.
    order.subarray(from, to).sort((a, b) => values[a]! - values[b]!);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const at = order[i]!;
    const value = values[at]!;
    let j = i;
    for (; j > from && values[order[j - 1]!]! > value; j--) order[j] = order[j - 1]!;
    order[j] = at;
  }
}
