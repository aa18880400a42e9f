import type { EpochMs } from '../time/interval.js';
import type { EventStore } from './event-store.js';

/** Class c holds lengths from 2^(c-1) s up to 2^c s; class 0 those below a second. */
export const CLASSES = 96;

/** ms; nothing in the class is as long. */
export const classLength = (c: number): number => 1000 * 2 ** c;

/** The first class whose events are all at least `length` ms long. */
export function classFrom(length: number): number {
  return Math.min(CLASSES, Math.max(1, Math.ceil(Math.log2(length / 1000)) + 1));
}

function classOf(store: EventStore, position: number): number {
  const span = store.span[position]!;
  if (span < 2 ** 31) return 32 - Math.clz32(span);
  const seconds = (store.end(position) - store.start[position]!) / 1000;
  return seconds < 1 ? 0 : Math.min(CLASSES - 1, 1 + Math.floor(Math.log2(seconds)));
}

/**
 * Positions by how long their events last, and within a class as they were. What began before a moment and goes on at
 * it is then near it in its own class, however long others last. 4 bytes an event.
 */
export interface LengthClasses {
  readonly order: Uint32Array;
  /** Where each class begins in `order`; one more entry for the end of the last. */
  readonly from: Uint32Array;
}

/** O(n). `positions`: ascending. */
export function lengthClasses(store: EventStore, positions: ArrayLike<number> | null): LengthClasses {
  const n = positions?.length ?? store.length;
  const classes = new Uint8Array(n);
  const from = new Uint32Array(CLASSES + 1);
  for (let i = 0; i < n; i++) {
    const own = classOf(store, positions ? positions[i]! : i);
    classes[i] = own;
    from[own + 1]!++;
  }
  for (let c = 1; c <= CLASSES; c++) from[c]! += from[c - 1]!;
  const next = from.slice();
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[next[classes[i]!]!++] = positions ? positions[i]! : i;
  return { order, from };
}

/** The first place in order[from, to) whose event starts at `time` or later. O(log n). */
export function firstStart(
  store: EventStore,
  order: Uint32Array | null,
  from: number,
  to: number,
  time: EpochMs,
): number {
  const { start } = store;
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (start[order ? order[middle]! : middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
