import type { EpochMs } from '../time/interval.js';
import { ODD, type EventStore } from './event-store.js';
import { usualSpan } from './length-classes.js';
import { finish, inPieces } from './slices.js';
import { endOrder } from './time-order.js';

/** Events that do not last as long as most do: their places. */
export interface Others {
  /** ms that most last; NaN: there is no such length, and all are others. */
  readonly usual: number;
  /** The same in whole seconds; 0: an instant. */
  readonly span: number;
  /** Ascending; null: all. */
  readonly places: Uint32Array | null;
  readonly length: number;
}

/**
 * When the events of a run end. Nearly all of most archives last equally long, a day: their order by end is that of time.
 * The others have an order of their own, by end, 4 bytes for each of them, which is made when first needed.
 */
export class RunEnds {
  readonly #store: EventStore;
  readonly #positions: Uint32Array | null;
  readonly #length: number;
  readonly #ready: (place: number) => void;
  #others: Others | null = null;
  #ends: Uint32Array | null = null;
  #last: { readonly place: number; readonly end: EpochMs } | null = null;

  /**
   * `positions`: what stands at a place, in the order of time; null: the same. `ready`: puts what is around a place in
   * order, where it is not.
   */
  constructor(store: EventStore, positions: Uint32Array | null, ready: (place: number) => void) {
    this.#ready = ready;
    this.#store = store;
    this.#positions = positions;
    this.#length = positions?.length ?? store.length;
  }

  #at(place: number): number {
    return this.#positions ? this.#positions[place]! : place;
  }

  /** To be called when the events at the places from `from` up to `to` have changed places among themselves. */
  renew(from: number, to: number): void {
    if (this.#last && this.#last.place >= from && this.#last.place < to) this.#last = null;
    const places = this.#others?.places;
    if (!places) return;
    const { span } = this.#store;
    othersOf(places, this.othersBefore(from), span, null, this.#others!.span, from, to);
  }

  /** Places of the others from one place up to another; null where all are others. */
  othersWithin(from: number, to: number): Uint32Array | null {
    return this.known().places?.subarray(this.othersBefore(from), this.othersBefore(to)) ?? null;
  }

  /** What is kept beside the store. */
  get lists(): readonly (Uint32Array | null | undefined)[] {
    return [this.#others?.places, this.#ends];
  }

  /** `before` of events in a rough order; `count`: places that may have begun. O(count). */
  beforeRoughly(time: EpochMs, count: number): number {
    let ended = 0;
    for (let place = 0; place < count; place++) if (this.#store.end(place) <= time) ended++;
    return ended;
  }

  /** Those among the first `count` places, of events in a rough order, that go on at `time`. O(count). */
  runningRoughly(time: EpochMs, count: number): number[] {
    const running: number[] = [];
    for (let place = 0; place < count; place++) if (this.#store.end(place) > time) running.push(place);
    return running;
  }

  /** `lastAt` of events in a rough order. O(count). */
  lastRoughly(time: EpochMs, count: number): number {
    const { start, span, row } = this.#store;
    const { span: usual } = this.known();
    let last = -1;
    let lastEnd = -Infinity;
    for (let at = 0; at < count; at++) {
      const end = this.#store.end(at);
      if (end > time || end < lastEnd) continue;
      const order =
        end - lastEnd ||
        Number(span[at] === usual) - Number(span[last] === usual) ||
        start[at]! - start[last]! ||
        row[at]! - row[last]!;
      if (order < 0) continue;
      last = at;
      lastEnd = end;
    }
    return last;
  }

  /** How many have ended at `time`. O(log n). */
  before(time: EpochMs): number {
    const place = this.firstNotEnded(time);
    return place - this.othersBefore(place) + this.#othersEnded(time);
  }

  /** Position of the one that has ended at `time` and ended last; -1 when none has. O(log n). */
  lastAt(time: EpochMs): number {
    const ended = this.#othersEnded(time);
    const other = ended > 0 ? this.#at(this.#byEnd()[ended - 1]!) : -1;
    const usual = this.#lastUsual(this.firstNotEnded(time));
    if (usual < 0 || (other >= 0 && this.#store.end(other) > this.#store.end(this.#at(usual)))) return other;
    return this.#at(usual);
  }

  /** The latest end of the events before a place; -Infinity when there are none. O(n) once, then mostly at once. */
  latestBefore(place: number): EpochMs {
    let usual = this.#lastUsual(place);
    if (usual >= 0) {
      this.#ready(usual);
      usual = this.#lastUsual(place);
    }
    const end = usual < 0 ? -Infinity : this.#store.end(this.#at(usual));
    this.#last ??= this.#latestOther(this.#length);
    // What ends last of all is nearly always among those before.
    return Math.max(end, (this.#last.place < place ? this.#last : this.#latestOther(place)).end);
  }

  #latestOther(before: number): { readonly place: number; readonly end: EpochMs } {
    const { places } = this.known();
    const count = this.othersBefore(before);
    const last = { place: -1, end: -Infinity };
    const store = this.#store;
    finish(inPieces(0, count, (from, to) => findLatest(last, store, this.#positions, places, from, to)));
    return last;
  }

  /** O(n) once. */
  known(): Others {
    if (!this.#others) finish(this.partingOthers());
    return this.#others!;
  }

  /** Does in slices what `known` would do at once. */
  *partingOthers(): Generator<undefined> {
    if (this.#others) return;
    const store = this.#store;
    const positions = this.#positions;
    const length = this.#length;
    const span = usualSpan(store, positions);
    if (span < 0) {
      this.#others = { usual: NaN, span: -1, places: null, length };
      return;
    }
    const found = new Uint32Array(length);
    let count = 0;
    yield* inPieces(0, length, (from, to) => {
      count = othersOf(found, count, store.span, positions, span, from, to);
    });
    yield;
    this.#others = { usual: span * 1000 || 1, span, places: found.slice(0, count), length: count };
  }

  /** The first place whose event would go on at `time` if it lasted as long as most. */
  firstNotEnded(time: EpochMs): number {
    const { start } = this.#store;
    const { usual } = this.known();
    let low = 0;
    let high = Number.isNaN(usual) ? 0 : this.#length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (start[this.#at(middle)]! + usual <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many of the others stand before a place. */
  othersBefore(place: number): number {
    const { places, length } = this.known();
    if (!places) return place;
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (places[middle]! < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #othersEnded(time: EpochMs): number {
    const store = this.#store;
    const ends = this.#byEnd();
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (store.end(this.#at(ends[middle]!)) <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The last place before `place` that is none of the others; -1 when there is none. */
  #lastUsual(place: number): number {
    const { places } = this.known();
    if (!places) return -1;
    const others = this.othersBefore(place);
    const usual = place - others;
    // The first of the others that has as many usual ones before it: from there on, all up to `place` are others.
    let low = 0;
    let high = others;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (places[middle]! - middle < usual) low = middle + 1;
      else high = middle;
    }
    return usual === 0 ? -1 : (low < others ? places[low]! : place) - 1;
  }

  /** Places of the others, by end. */
  #byEnd(): Uint32Array {
    if (!this.#ends) finish(this.inSlices());
    return this.#ends!;
  }

  /** Does in slices what windows that do not begin with the first event need. */
  *inSlices(): Generator<undefined> {
    yield* this.partingOthers();
    if (this.#ends) return;
    const { places } = this.known();
    this.#ends = yield* endOrder(places ?? placesOf(this.#length), this.#store, this.#positions);
  }
}

function findLatest(
  last: { place: number; end: EpochMs },
  store: EventStore,
  positions: Uint32Array | null,
  places: Uint32Array | null,
  from: number,
  to: number,
): void {
  const { start, span } = store;
  for (let i = from; i < to; i++) {
    const place = places ? places[i]! : i;
    const at = positions ? positions[place]! : place;
    const seconds = span[at]!;
    const end = seconds < ODD && seconds > 0 ? start[at]! + seconds * 1000 : store.end(at);
    if (end <= last.end) continue;
    last.place = place;
    last.end = end;
  }
}

/** Adds to `found`, behind the first `count`, the places that do not last `usual` seconds. */
function othersOf(
  found: Uint32Array,
  count: number,
  span: Uint32Array,
  positions: Uint32Array | null,
  usual: number,
  from: number,
  to: number,
): number {
  for (let place = from; place < to; place++)
    if (span[positions ? positions[place]! : place] !== usual) found[count++] = place;
  return count;
}

function placesOf(length: number): Uint32Array {
  const places = new Uint32Array(length);
  for (let i = 0; i < length; i++) places[i] = i;
  return places;
}
