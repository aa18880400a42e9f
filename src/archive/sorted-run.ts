import type { EpochMs } from '../time/interval.js';
import { Champions } from './champions.js';
import { importanceOf } from './event-flags.js';
import type { EventStore } from './event-store.js';
import { CLASSES, classLength, firstStart, lengthClasses, type LengthClasses } from './length-classes.js';
import { endOrder } from './time-order.js';

/**
 * Events in the order of time, all of a store or some of them, and what finds them by a window: two orders of 4 bytes an
 * event (by end, by length) and two trees of champions, each made when first needed. Nothing in here walks through the
 * events of a window but `starting` and `running`, which hand them out.
 */
export class SortedRun {
  /** In the order of time. */
  readonly store: EventStore;
  /** The positions it holds, ascending; null: all. */
  readonly positions: Uint32Array | null;
  readonly length: number;
  #ends: Uint32Array | null = null;
  #lastEnd: EpochMs | null = null;
  #classes: LengthClasses | null = null;
  #champions: Champions | null = null;
  #classChampions: Champions | null = null;

  constructor(store: EventStore, positions: Uint32Array | null = null) {
    this.store = store;
    this.positions = positions;
    this.length = positions?.length ?? store.length;
  }

  /** Position of the event at `place` in the order of time. */
  at(place: number): number {
    return this.positions ? this.positions[place]! : place;
  }

  /** How many start before `time`, which is the place of the first that does not. O(log n). */
  startsBefore(time: EpochMs): number {
    return firstStart(this.store, this.positions, 0, this.length, time);
  }

  /** Adds to `counts` how many start between each two of the ascending `edges`. O(edges log n). */
  countBetween(edges: Float64Array, counts: Uint32Array): void {
    let before = this.startsBefore(edges[0]!);
    for (let i = 0; i < counts.length && before < this.length; i++) {
      const edge = edges[i + 1]!;
      // Where there is nothing, one look is enough.
      if (this.store.start[this.at(before)]! >= edge) continue;
      const next = firstStart(this.store, this.positions, before, this.length, edge);
      counts[i]! += next - before;
      before = next;
    }
  }

  /** How many have ended at `time`. O(log n). */
  endsBefore(time: EpochMs): number {
    const { store } = this;
    const ends = this.ends();
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (store.end(ends[middle]!) <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The latest end; -Infinity without events. O(n) once, or nothing after `ends`. */
  get lastEnd(): EpochMs {
    if (this.#ends && this.length > 0) this.#lastEnd = this.store.end(this.#ends[this.length - 1]!);
    if (this.#lastEnd === null) {
      this.#lastEnd = -Infinity;
      for (let place = 0; place < this.length; place++)
        this.#lastEnd = Math.max(this.#lastEnd, this.store.end(this.at(place)));
    }
    return this.#lastEnd;
  }

  /** Positions by end. */
  ends(): Uint32Array {
    if (!this.#ends) for (const _ of this.preparing());
    return this.#ends!;
  }

  /** Does what the first look at a window that is not the whole would do, in slices. */
  *preparing(): Generator<undefined> {
    if (!this.#ends) {
      const positions = this.positions ?? Uint32Array.from({ length: 0 });
      const all = this.positions ? positions : new Uint32Array(this.length);
      if (!this.positions) for (let i = 0; i < all.length; i++) all[i] = i;
      const making = endOrder(all, this.store);
      for (let step = making.next(); ; step = making.next()) {
        if (step.done) {
          this.#ends = step.value;
          break;
        }
        yield;
      }
    }
    yield;
    this.classes();
    yield;
    this.#trees();
  }

  classes(): LengthClasses {
    this.#classes ??= lengthClasses(this.store, this.positions);
    return this.#classes;
  }

  /** Positions of the weightiest `count` of those at the places from `from` up to `to`, weightiest first. */
  weightiest(from: number, to: number, count: number): number[] {
    return this.#trees()[0]
      .heaviest(from, to, count)
      .map((place) => this.at(place));
  }

  /** The same among those of a length class that start from `from` up to `to`. */
  weightiestOfClass(c: number, from: EpochMs, to: EpochMs, count: number): number[] {
    const { order, from: begins } = this.classes();
    const [first, last] = [begins[c]!, begins[c + 1]!];
    if (first === last) return [];
    const low = firstStart(this.store, order, first, last, from);
    const high = firstStart(this.store, order, low, last, to);
    return low < high
      ? this.#trees()[1]
          .heaviest(low, high, count)
          .map((place) => order[place]!)
      : [];
  }

  /** Events of this length class; 0: skip it. */
  classSize(c: number): number {
    const { from } = this.classes();
    return from[c + 1]! - from[c]!;
  }

  /** Positions of all that started before `time` and go on at it, by length and then by start. */
  *running(time: EpochMs): Generator<number> {
    const { order, from } = this.classes();
    for (let c = 0; c < CLASSES; c++) {
      if (from[c] === from[c + 1]) continue;
      const last = firstStart(this.store, order, from[c]!, from[c + 1]!, time);
      const first = firstStart(
        this.store,
        order,
        from[c]!,
        last,
        time - Math.max(classLength(c), Math.abs(time) * 1e-15),
      );
      for (let i = first; i < last; i++) if (this.store.end(order[i]!) > time) yield order[i]!;
    }
  }

  /** Those for which `has` holds, as a run of their own. O(n), in slices. */
  *where(has: (position: number) => boolean): Generator<undefined, SortedRun> {
    const kept = new Uint32Array(this.length);
    let count = 0;
    for (let place = 0; place < this.length; place++) {
      if (place % 65_536 === 65_535) yield;
      const position = this.at(place);
      if (has(position)) kept[count++] = position;
    }
    return new SortedRun(this.store, kept.slice(0, count));
  }

  /** Bytes of all that is kept here beside the store. */
  get bytes(): number {
    const lists = [this.positions, this.#ends, this.#classes?.order].filter(
      (list) => list !== null && list !== undefined,
    );
    const trees = [this.#champions, this.#classChampions].reduce((sum, tree) => sum + (tree?.bytes ?? 0), 0);
    return [...new Set(lists)].reduce((sum, list) => sum + list.byteLength, trees);
  }

  #trees(): readonly [Champions, Champions] {
    const { flags, row } = this.store;
    const { positions } = this;
    this.#champions ??= new Champions(this.length, (place) => {
      const at = positions ? positions[place]! : place;
      return weightOf(flags[at]!, row[at]!);
    });
    if (!this.#classChampions) {
      const { order } = this.classes();
      this.#classChampions = new Champions(this.length, (place) =>
        weightOf(flags[order[place]!]!, row[order[place]!]!),
      );
    }
    return [this.#champions, this.#classChampions];
  }
}

/**
 * Who earns a mark first: by importance, and among equals by a number that is drawn from the row, so that they are spread
 * over time, come out the same every time and do not change when events are added. No two rows weigh the same.
 */
export function weightOf(flags: number, row: number): number {
  return importanceOf(flags) * 2 ** 32 + scattered(row);
}

/** A 32-bit number for each 32-bit number, no two the same. After: Chris Wellons' hash prospector, public domain. */
function scattered(row: number): number {
  let mixed = row ^ (row >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
