import type { EpochMs } from '../time/interval.js';
import { Champions, type Weights } from './champions.js';
import type { EventStore } from './event-store.js';
import { CLASSES, classLength, lengthClasses, renewClasses, type LengthClasses } from './length-classes.js';
import type { RoughOrder } from './rough-order.js';
import { RunEnds } from './run-ends.js';
import { finish } from './slices.js';
import { chooseHeaviest, weightOf } from './weight.js';

/**
 * Events in the order of time, all of a store or some of them, and what finds them by a window. Nearly all events of most
 * archives last equally long, a day: their order by end is that of time. For all others there are two orders of 4 bytes
 * an event (by end, by length), and there are two trees of champions; each is made when first needed. Nothing in here
 * walks through the events of a window but `starting` and `running`, which hand them out.
 */
export class SortedRun {
  /** In the order of time. */
  readonly store: EventStore;
  /** The positions it holds, ascending; null: all. */
  readonly positions: Uint32Array | null;
  readonly length: number;
  #rough: RoughOrder | null;
  readonly #ends: RunEnds;
  #classes: LengthClasses | null = null;
  #champions: Champions | null = null;
  #sizes: Uint32Array | null = null;
  #split: { readonly key: string; readonly numbers: Uint16Array | null; readonly runs: readonly SortedRun[] } | null =
    null;
  #classChampions: Champions | null = null;

  /** `positions`: in the order of time. `rough`: the store is in that order. */
  constructor(store: EventStore, positions: Uint32Array | null = null, rough: RoughOrder | null = null) {
    this.store = store;
    this.positions = positions;
    this.length = positions?.length ?? store.length;
    this.#ends = new RunEnds(store, positions, (place) => this.#rough?.readyAt(place));
    this.#rough = rough;
    if (rough) rough.onReady = (from, to) => this.#renew(from, to);
  }

  /** Position of the event at `place` in the order of time. */
  at(place: number): number {
    this.#rough?.readyAt(place);
    return this.place(place);
  }

  /** The same for those who ask for all places, in whatever order: of a stretch that nobody looked into yet, any. */
  place(place: number): number {
    return this.positions ? this.positions[place]! : place;
  }

  /** How many start before `time`, which is the place of the first that does not. O(log n). */
  startsBefore(time: EpochMs): number {
    return this.#firstStart(0, this.length, time);
  }

  /** The first place from `low` up to `high` whose event starts at `time` or later. */
  #firstStart(low: number, high: number, time: EpochMs): number {
    if (this.#rough) {
      const [from, to] = this.#rough.at(time);
      low = Math.min(high, Math.max(low, from));
      high = Math.max(low, Math.min(high, to));
    }
    const { start } = this.store;
    const { positions } = this;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (start[positions ? positions[middle]! : middle]! < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Adds to `counts` how many start between each two of the ascending `edges`. O(edges log n). */
  countBetween(edges: Float64Array, counts: Uint32Array): void {
    if (this.#rough) {
      const ranks = new Uint32Array(edges.length);
      this.#rough.rank(edges, ranks);
      for (let i = 0; i < counts.length; i++) counts[i]! += ranks[i + 1]! - ranks[i]!;
      return;
    }
    let before = this.startsBefore(edges[0]!);
    for (let i = 0; i < counts.length && before < this.length; i++) {
      const edge = edges[i + 1]!;
      // Where there is nothing, one look is enough.
      if (this.store.start[this.place(before)]! >= edge) continue;
      const next = this.#firstStart(before, this.length, edge);
      counts[i]! += next - before;
      before = next;
    }
  }

  /** How many have ended at `time`. O(log n). */
  endsBefore(time: EpochMs): number {
    return this.#rough ? this.#ends.beforeRoughly(time, this.startsBefore(time)) : this.#ends.before(time);
  }

  /** Position of the one that has ended at `time` and ended last; -1 when none has. O(log n). */
  lastEnded(time: EpochMs): number {
    return this.#rough ? this.#ends.lastRoughly(time, this.startsBefore(time)) : this.#ends.lastAt(time);
  }

  /** The latest end; -Infinity without events. O(n) once. */
  get lastEnd(): EpochMs {
    return this.endBefore(this.length);
  }

  /** The latest end of the events before a place; -Infinity when there are none. O(n) once, then mostly at once. */
  endBefore(place: number): EpochMs {
    return this.#ends.latestBefore(place);
  }

  /** Does in slices what windows that do not begin with the first event need. */
  *endsInSlices(): Generator<undefined> {
    yield* this.inOrder();
    yield* this.#ends.inSlices();
  }

  /** Puts in order, in slices, what nobody has looked into yet. */
  *inOrder(): Generator<undefined> {
    if (this.#rough) yield* this.#rough.readying();
    this.#rough = null;
  }

  /** The events of these places have changed places among themselves. */
  #renew(from: number, to: number): void {
    this.#ends.renew(from, to);
    this.#champions?.renew(from, to);
    if (!this.#classes) return;
    const changed = renewClasses(this.#classes, this.store, this.#ends.othersWithin(from, to), from, to);
    for (const [low, high] of changed) this.#classChampions?.renew(low, high);
  }

  /** Does in slices what the first drawing needs. */
  *readying(): Generator<undefined> {
    yield* this.#ends.partingOthers();
    const classes = this.#classed();
    yield;
    this.#champions ??= yield* Champions.growing(this.length, this.#weights(null));
    this.#classChampions ??= yield* Champions.growing(classes.order.length, this.#weights(classes.order));
  }

  #classed(): LengthClasses {
    this.#classes ??= lengthClasses(this.store, this.#ends.known().places, this.positions);
    return this.#classes;
  }

  /** Positions of the weightiest `count` of those at the places from `from` up to `to`, weightiest first. */
  weightiest(from: number, to: number, count: number): number[] {
    this.#champions ??= finish(Champions.growing(this.length, this.#weights(null)));
    return this.#champions.heaviest(from, to, count).map((place) => this.place(place));
  }

  /** The same among those of a length class, from `LONG` on, that start from `from` up to `to`. */
  weightiestOfClass(c: number, from: EpochMs, to: EpochMs, count: number): number[] {
    const { order, from: begins } = this.#classed();
    const [first, last] = [begins[c]!, begins[c + 1]!];
    if (first === last) return [];
    this.#rough?.at(from);
    this.#rough?.at(to);
    const low = this.#firstOf(order, first, last, from);
    const high = this.#firstOf(order, low, last, to);
    if (low >= high) return [];
    this.#classChampions ??= finish(Champions.growing(order.length, this.#weights(order)));
    return this.#classChampions.heaviest(low, high, count).map((i) => this.place(order[i]!));
  }

  /** Events of a length class from `LONG` on; 0: skip it. */
  classSize(c: number): number {
    const { from } = this.#classed();
    return from[c + 1]! - from[c]!;
  }

  /** The first of order[from, to) that starts at `time` or later. */
  #firstOf(order: Uint32Array, low: number, high: number, time: EpochMs): number {
    const { start } = this.store;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (start[this.place(order[middle]!)]! < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Positions of all that started before `time` and go on at it, in no order; good for as long as nothing else is asked.
   * O(log n + running), in a rough order O(n).
   */
  *running(time: EpochMs): Generator<number> {
    const { store } = this;
    if (this.#rough) {
      // To look at all once costs a small part of putting them in order.
      yield* this.#ends.runningRoughly(time, this.startsBefore(time));
      return;
    }
    const { places } = this.#ends.known();
    if (places) {
      const first = this.#ends.firstNotEnded(time);
      let other = this.#ends.othersBefore(first);
      const last = this.startsBefore(time);
      for (let place = first; place < last; place++) {
        if (places[other] === place) other++;
        else yield this.place(place);
      }
    }
    const { order, from } = this.#classed();
    for (let c = 0; c < CLASSES; c++) {
      if (from[c] === from[c + 1]) continue;
      const last = this.#firstOf(order, from[c]!, from[c + 1]!, time);
      const first = this.#firstOf(order, from[c]!, last, time - Math.max(classLength(c), Math.abs(time) * 1e-15));
      for (let i = first; i < last; i++) {
        const position = this.place(order[i]!);
        if (store.end(position) > time) yield position;
      }
    }
  }

  /** Those for which `has` holds, as a run of their own. O(n), in slices. */
  *where(has: (position: number) => boolean): Generator<undefined, SortedRun> {
    yield* this.inOrder();
    const kept = new Uint32Array(this.length);
    let count = 0;
    for (let place = 0; place < this.length; place++) {
      if (place % 65_536 === 65_535) yield;
      const position = this.place(place);
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
      for (let place = 0; place < this.length; place++) this.#sizes[this.store.group[this.place(place)]!]!++;
    }
    return this.#sizes;
  }

  /** The events in `parts` runs: `partOf` says which part a group (from 0: none) is in, or a row by its number in `numbers`. O(n), but at once for the same again. */
  split(partOf: Uint8Array, parts: number, numbers: Uint16Array | null = null): readonly SortedRun[] {
    const key = `${parts} ${partOf.join()}`;
    if (this.#split?.key === key && this.#split.numbers === numbers) return this.#split.runs;
    const { group, row } = this.store;
    const part = (position: number) => partOf[numbers ? numbers[row[position]!]! : group[position]!]!;
    finish(this.inOrder());
    const counts = new Uint32Array(parts);
    for (let place = 0; place < this.length; place++) counts[part(this.place(place))]!++;
    const positions = Array.from(counts, (count) => new Uint32Array(count));
    counts.fill(0);
    for (let place = 0; place < this.length; place++) {
      const position = this.place(place);
      const own = part(position);
      positions[own]![counts[own]!++] = position;
    }
    this.#split = { key, numbers, runs: positions.map((own) => new SortedRun(this.store, own)) };
    return this.#split.runs;
  }

  /** Bytes of all that is kept here beside the store. */
  get bytes(): number {
    const lists = [this.positions, ...this.#ends.lists, this.#classes?.order].filter(
      (list) => list !== null && list !== undefined,
    );
    const trees = [this.#champions, this.#classChampions].reduce((sum, tree) => sum + (tree?.bytes ?? 0), 0);
    return [...new Set(lists)].reduce((sum, list) => sum + list.byteLength, trees);
  }

  /** What the events at the places of `order` weigh; null: at all places. */
  #weights(order: Uint32Array | null): Weights {
    const { store, positions } = this;
    return {
      of: (entry) => {
        const at = this.place(order ? order[entry]! : entry);
        return weightOf(store.flags[at]!, store.row[at]!);
      },
      choose: (level, from, to) => chooseHeaviest(level, store, positions, order, from, to),
    };
  }
}
