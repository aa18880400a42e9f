import { ODD, type EventStore } from './event-store.js';
import { finish, inPieces } from './slices.js';

/** Class c holds lengths from 2^(c-1) s up to 2^c s; class 0 those below a second. */
export const CLASSES = 96;
/** The first class in which all events last more than a day. */
export const LONG = 18;

/** ms; nothing in the class is as long. */
export const classLength = (c: number): number => 1000 * 2 ** c;

/** The first class whose events are all at least `length` ms long. */
export function classFrom(length: number): number {
  return Math.min(CLASSES, Math.max(1, Math.ceil(Math.log2(length / 1000)) + 1));
}

function classOf(store: EventStore, position: number): number {
  const span = store.span[position]!;
  if (span < ODD) return 32 - Math.clz32(span);
  const seconds = (store.end(position) - store.start[position]!) / 1000;
  return seconds < 1 ? 0 : Math.min(CLASSES - 1, 1 + Math.floor(Math.log2(seconds)));
}

/**
 * Places by how long their events last, and within a class as they were. What began before a moment and goes on at it is
 * then near it in its own class, however long others last. 4 bytes an event.
 */
export interface LengthClasses {
  readonly order: Uint32Array;
  /** Where each class begins in `order`; one more entry for the end of the last. */
  readonly from: Uint32Array;
}

/** O(places). `places`: ascending; null: all. `positions`: what stands at a place; null: the same. */
export function lengthClasses(
  store: EventStore,
  places: Uint32Array | null,
  positions: Uint32Array | null,
): LengthClasses {
  const n = places?.length ?? positions?.length ?? store.length;
  const classes = new Uint8Array(n);
  const from = new Uint32Array(CLASSES + 1);
  finish(inPieces(0, n, (low, high) => classify(classes, from, store, places, positions, low, high)));
  for (let c = 1; c <= CLASSES; c++) from[c]! += from[c - 1]!;
  const next = from.slice();
  const order = new Uint32Array(n);
  finish(inPieces(0, n, (low, high) => put(order, next, classes, places, low, high)));
  return { order, from };
}

function classify(
  classes: Uint8Array,
  from: Uint32Array,
  store: EventStore,
  places: Uint32Array | null,
  positions: Uint32Array | null,
  low: number,
  high: number,
): void {
  for (let i = low; i < high; i++) {
    const place = places ? places[i]! : i;
    const own = classOf(store, positions ? positions[place]! : place);
    classes[i] = own;
    from[own + 1]!++;
  }
}

function put(
  order: Uint32Array,
  next: Uint32Array,
  classes: Uint8Array,
  places: Uint32Array | null,
  low: number,
  high: number,
): void {
  for (let i = low; i < high; i++) order[next[classes[i]!]!++] = places ? places[i]! : i;
}

/**
 * To be called when the events at the places from `low` up to `high` have changed places among themselves: sets `order`
 * right, and says where it changed. `places`: those of `lengthClasses`, set right already, that lie in there.
 */
export function renewClasses(
  { order, from }: LengthClasses,
  store: EventStore,
  places: Uint32Array | null,
  low: number,
  high: number,
): (readonly [from: number, to: number])[] {
  const begins = new Uint32Array(CLASSES);
  for (let c = 0; c < CLASSES; c++) {
    let [first, last] = [from[c]!, from[c + 1]!];
    while (first < last) {
      const middle = (first + last) >>> 1;
      if (order[middle]! < low) first = middle + 1;
      else last = middle;
    }
    begins[c] = first;
  }
  const next = begins.slice();
  const count = places ? places.length : high - low;
  for (let i = 0; i < count; i++) {
    const place = places ? places[i]! : low + i;
    order[next[classOf(store, place)]!++] = place;
  }
  return Array.from(begins, (begin, c) => [begin, next[c]!] as const).filter(([begin, end]) => begin < end);
}

/** The length in seconds, a day at most, that most events share, if most do; else -1. Asks a thousand of them. */
export function usualSpan(store: EventStore, positions: Uint32Array | null): number {
  const n = positions?.length ?? store.length;
  const asked = Math.min(n, 1000);
  const counts = new Map<number, number>();
  let usual = -1;
  let most = asked / 2;
  for (let i = 0; i < asked; i++) {
    const place = Math.floor((i * n) / asked);
    const span = store.span[positions ? positions[place]! : place]!;
    const count = (counts.get(span) ?? 0) + 1;
    counts.set(span, count);
    if (count > most && span <= DAY) [usual, most] = [span, count];
  }
  return usual;
}

const DAY = 86_400;
