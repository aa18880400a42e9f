import type { EpochMs } from '../time/interval.js';
import { EventStore, COLUMNS } from './event-store.js';
import { finish } from './slices.js';
import { bucketOf, extremesOf, putInOrder, throwApart, type Buckets } from './time-order.js';

/** Fewer events are put in order at once: that is soon done, and looking into stretches has a price of its own. */
const LEAST = 262_144;
/** More events than this are not left to whoever looks at them first: some ms. */
const MOST = 32_768;
/** Events of a stretch, where they are spread evenly. */
const USUAL = 1024;
const MOST_STRETCHES = 1024;
/** Events between two pauses. */
const SLICE = 32_768;

/**
 * Events in the order of their stretches of time, and within a stretch as they came: each is put in order when somebody
 * first looks into it. A first picture looks into few, and of all others counts and weighs what is in them.
 */
export class RoughOrder {
  readonly #store: EventStore;
  readonly #buckets: Buckets;
  readonly #isReady: Uint8Array;
  #next = 0;
  /** Told of each stretch that was put in order, by its first place and the one behind its last. */
  onReady: (from: number, to: number) => void = () => {};

  private constructor(store: EventStore, buckets: Buckets) {
    this.#store = store;
    this.#buckets = buckets;
    this.#isReady = new Uint8Array(buckets.from.length - 1);
  }

  /**
   * Puts events in a rough order, in slices, or in that of time, where that is as good: then null. `least`, `usual`: fewer
   * events on the whole, and about as many in a stretch.
   */
  static *of(store: EventStore, least = LEAST, usual = USUAL): Generator<undefined, RoughOrder | null> {
    const { length, low, high } = store;
    const count = Math.min(MOST_STRETCHES, 2 ** Math.round(Math.log2(length / usual)));
    if (store.isInOrder || length < least || !Number.isFinite(count / (high - low))) {
      yield* putInOrder(store);
      return null;
    }
    const rough = new RoughOrder(store, yield* throwApart(store, count));
    const { from } = rough.#buckets;
    for (let stretch = 0; stretch < count; stretch++) {
      if (from[stretch + 1]! - from[stretch]! <= MOST) continue;
      yield* putInOrder(rough.#part(stretch));
      rough.#isReady[stretch] = 1;
    }
    return rough;
  }

  /** The stretch that a moment is in, in order: all before it start earlier, all behind it later. */
  at(time: EpochMs): readonly [from: number, to: number] {
    const stretch = bucketOf(this.#buckets, time);
    this.#ready(stretch);
    return this.#places(stretch);
  }

  /** Puts the stretch of a place in order. O(log stretches) when it is. */
  readyAt(place: number): void {
    const { from } = this.#buckets;
    let low = 0;
    let high = this.#isReady.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (from[middle + 1]! <= place) low = middle + 1;
      else high = middle;
    }
    this.#ready(low);
  }

  /**
   * How many start before each of the ascending `edges`, into `ranks`. A stretch with few edges in it is counted as it is.
   */
  rank(edges: Float64Array, ranks: Uint32Array): void {
    const { start } = this.#store;
    for (let first = 0; first < edges.length;) {
      const stretch = bucketOf(this.#buckets, edges[first]!);
      let last = first + 1;
      while (last < edges.length && bucketOf(this.#buckets, edges[last]!) === stretch) last++;
      if (last - first > MOST_EDGES) this.#ready(stretch);
      const [from, to] = this.#places(stretch);
      const isReady = this.#isReady[stretch] === 1;
      for (let e = first; e < last; e++) {
        const edge = edges[e]!;
        ranks[e] = isReady ? firstFrom(start, from, to, edge) : from + countBefore(start, from, to, edge);
      }
      first = last;
    }
  }

  /** Puts all that is left in order, in slices. */
  *readying(): Generator<undefined> {
    let work = 0;
    for (; this.#next < this.#isReady.length; this.#next++) {
      const [from, to] = this.#places(this.#next);
      if (this.#isReady[this.#next] === 1) continue;
      this.#ready(this.#next);
      work += to - from;
      if (work < SLICE) continue;
      work = 0;
      yield;
    }
    this.#store.isInOrder = true;
  }

  #places(stretch: number): readonly [from: number, to: number] {
    const { from } = this.#buckets;
    return [from[stretch]!, from[stretch + 1]!];
  }

  #ready(stretch: number): void {
    if (this.#isReady[stretch] === 1) return;
    this.#isReady[stretch] = 1;
    const [from, to] = this.#places(stretch);
    if (to - from < 2) return;
    finish(putInOrder(this.#part(stretch)));
    this.onReady(from, to);
  }

  /** The events of a stretch, where they stand. */
  #part(stretch: number): EventStore {
    const [from, to] = this.#places(stretch);
    const part = new EventStore(0);
    for (const name of COLUMNS) Object.assign(part, { [name]: this.#store[name].subarray(from, to) });
    part.odd = this.#store.odd;
    part.length = to - from;
    part.isInOrder = false;
    [part.low, part.high] = extremesOf(part.start, 0, part.length);
    return part;
  }
}

/** With more edges than this in a stretch, it is quicker to put it in order. */
const MOST_EDGES = 12;

function countBefore(start: Float64Array, from: number, to: number, time: EpochMs): number {
  let count = 0;
  for (let i = from; i < to; i++) if (start[i]! < time) count++;
  return count;
}

function firstFrom(start: Float64Array, low: number, high: number, time: EpochMs): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (start[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
