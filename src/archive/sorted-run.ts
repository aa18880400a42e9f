import type { EpochMs } from '../time/interval.js';
import { Champions } from './champions.js';
import { importanceOf } from './event-flags.js';
import type { EventStore } from './event-store.js';
import { CLASSES, classLength, firstStart, lengthClasses, type LengthClasses } from './length-classes.js';
import { finish } from './slices.js';
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
  #last: { readonly place: number; readonly end: EpochMs } | null = null;
  #classes: LengthClasses | null = null;
  #champions: Champions | null = null;
  #sizes: Uint32Array | null = null;
  #split: { readonly key: string; readonly runs: readonly SortedRun[] } | null = null;
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

  /** The latest end; -Infinity without events. O(n) once. */
  get lastEnd(): EpochMs {
    return this.endBefore(this.length);
  }

  /** The latest end of the events before a place; -Infinity when there are none. O(n) once, then mostly at once. */
  endBefore(place: number): EpochMs {
    this.#last ??= this.#latest(this.length);
    // What ends last of all is nearly always among those before.
    return (this.#last.place < place ? this.#last : this.#latest(place)).end;
  }

  #latest(count: number): { readonly place: number; readonly end: EpochMs } {
    let last = { place: -1, end: -Infinity };
    for (let place = 0; place < count; place++) {
      const end = this.store.end(this.at(place));
      if (end > last.end) last = { place, end };
    }
    return last;
  }

  /** Positions by end. */
  ends(): Uint32Array {
    if (!this.#ends) finish(this.endsInSlices());
    return this.#ends!;
  }

  /** Does in slices what the first drawing needs. */
  *readying(): Generator<undefined> {
    this.classes();
    yield;
    this.#byTime();
    yield;
    this.#byClass();
    yield;
  }

  /** Does in slices what windows that do not begin with the first event need. */
  *endsInSlices(): Generator<undefined> {
    if (this.#ends) return;
    let { positions } = this;
    if (!positions) {
      positions = new Uint32Array(this.length);
      for (let i = 0; i < positions.length; i++) positions[i] = i;
    }
    yield;
    this.#ends = yield* endOrder(positions, this.store);
  }

  classes(): LengthClasses {
    this.#classes ??= lengthClasses(this.store, this.positions);
    return this.#classes;
  }

  /** Positions of the weightiest `count` of those at the places from `from` up to `to`, weightiest first. */
  weightiest(from: number, to: number, count: number): number[] {
    return this.#byTime()
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
      ? this.#byClass()
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
    const run = new SortedRun(this.store, kept.slice(0, count));
    yield* run.readying();
    return run;
  }

  /** How many events each group has, from 0 (none) to `groups`. O(n) once. */
  groupSizes(groups: number): Uint32Array {
    if (this.#sizes?.length !== groups + 1) {
      this.#sizes = new Uint32Array(groups + 1);
      for (let place = 0; place < this.length; place++) this.#sizes[this.store.group[this.at(place)]!]!++;
    }
    return this.#sizes;
  }

  /** The events in `parts` runs: `partOf` says which part a group (from 0: none) is in. O(n), but at once for the same again. */
  split(partOf: Uint8Array, parts: number): readonly SortedRun[] {
    const key = `${parts} ${partOf.join()}`;
    if (this.#split?.key === key) return this.#split.runs;
    const { group } = this.store;
    const counts = new Uint32Array(parts);
    for (let place = 0; place < this.length; place++) counts[partOf[group[this.at(place)]!]!]!++;
    const positions = Array.from(counts, (count) => new Uint32Array(count));
    counts.fill(0);
    for (let place = 0; place < this.length; place++) {
      const position = this.at(place);
      const part = partOf[group[position]!]!;
      positions[part]![counts[part]!++] = position;
    }
    this.#split = { key, runs: positions.map((own) => new SortedRun(this.store, own)) };
    return this.#split.runs;
  }

  /** Bytes of all that is kept here beside the store. */
  get bytes(): number {
    const lists = [this.positions, this.#ends, this.#classes?.order].filter(
      (list) => list !== null && list !== undefined,
    );
    const trees = [this.#champions, this.#classChampions].reduce((sum, tree) => sum + (tree?.bytes ?? 0), 0);
    return [...new Set(lists)].reduce((sum, list) => sum + list.byteLength, trees);
  }

  /** By the order of time. */
  #byTime(): Champions {
    const { positions, store } = this;
    const { flags, row } = store;
    this.#champions ??= new Champions(this.length, (place) => {
      const at = positions ? positions[place]! : place;
      return weightOf(flags[at]!, row[at]!);
    });
    return this.#champions;
  }

  /** By class, and in a class by the order of time. */
  #byClass(): Champions {
    const { flags, row } = this.store;
    const { order } = this.classes();
    this.#classChampions ??= new Champions(this.length, (place) =>
      weightOf(flags[order[place]!]!, row[order[place]!]!),
    );
    return this.#classChampions;
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
