import type { EpochMs, Interval } from '../time/interval.js';
import type { SortedRun } from './sorted-run.js';
import { weightOf } from './weight.js';

/** An event found, with what a drawing needs of it. */
export interface IndexedEvent {
  /** Its place in the data, the same for good. */
  readonly row: number;
  readonly start: EpochMs;
  /** Later than the start. */
  readonly end: EpochMs;
  /** `unpackTraits` says what they mean. */
  readonly flags: number;
  /** Number of its group, from 1; 0: none. */
  readonly group: number;
}

/** What an index has more than another. */
export interface Added {
  /** From the first start to the last end; null: nothing. */
  readonly extent: Interval | null;
  /** ms of the longest. */
  readonly longest: number;
}

/**
 * Finds events by windows of time. A window holds what shares a moment with it: `start < to && end > from`. Events lie in
 * one long run and, when some came later, a short one; nobody outside sees the difference. Immutable.
 */
export class EventIndex {
  readonly runs: readonly SortedRun[];
  readonly length: number;

  constructor(runs: readonly SortedRun[]) {
    this.runs = runs.filter((run) => run.length > 0);
    this.length = this.runs.reduce((sum, run) => sum + run.length, 0);
  }

  /** From the first start to the last end; null without events. */
  get extent(): Interval | null {
    if (this.length === 0) return null;
    const starts = this.runs.map((run) => run.store.start[run.at(0)]!);
    return { start: Math.min(...starts), end: Math.max(...this.runs.map((run) => run.lastEnd)) };
  }

  /**
   * What came later than an index that this one grew out of; null when it did not grow out of it, or was merged since:
   * then anything may be otherwise. O(later events).
   */
  addedTo(before: EventIndex): Added | null {
    const [base, tail] = this.runs;
    const [oldBase, oldTail] = before.runs;
    if (base !== oldBase) return null;
    if (!tail) return oldTail ? null : { extent: null, longest: 0 };
    const old = new Set(oldTail ? rowsOf(oldTail) : []);
    let [start, end, longest, known] = [Infinity, -Infinity, 0, 0];
    for (let place = 0; place < tail.length; place++) {
      const event = eventAt(tail, tail.at(place));
      if (old.has(event.row)) known++;
      else {
        start = Math.min(start, event.start);
        end = Math.max(end, event.end);
        longest = Math.max(longest, event.end - event.start);
      }
    }
    return known === old.size ? { extent: start < end ? { start, end } : null, longest } : null;
  }

  /** How many start before `time`. O(log n), like all counts. */
  startsBefore(time: EpochMs): number {
    return this.runs.reduce((sum, run) => sum + run.startsBefore(time), 0);
  }

  /** How many start between each two of the ascending `edges`. O(edges log n). */
  countBetween(edges: Float64Array): Uint32Array {
    const counts = new Uint32Array(edges.length - 1);
    for (const run of this.runs) run.countBetween(edges, counts);
    return counts;
  }

  /** How many have ended at `time`. */
  endsBefore(time: EpochMs): number {
    // What has not begun has not ended: saves the order by end while nothing lies before the window.
    if (this.startsBefore(time) === 0) return 0;
    return this.runs.reduce((sum, run) => sum + run.endsBefore(time), 0);
  }

  /** How many share a moment with the window. */
  overlapping(from: EpochMs, to: EpochMs): number {
    return this.startsBefore(to) - this.endsBefore(from);
  }

  /** Those that start from `from` up to `to`, in the order of time, the first `skip` left out. */
  *starting(from: EpochMs, to: EpochMs, skip = 0): Generator<IndexedEvent> {
    const first = this.startsBefore(from);
    const last = this.startsBefore(to);
    for (let place = first + skip; place < last; place++) yield this.at(place);
  }

  /** Those that started before `time` and go on at it, in no order of time; to be taken before anything else is asked. */
  *running(time: EpochMs): Generator<IndexedEvent> {
    for (const run of this.runs) for (const position of run.running(time)) yield eventAt(run, position);
  }

  /** The event at a place in the order of time, from 0. O(log n) with one run, O(log² n) with two. */
  at(place: number): IndexedEvent {
    const [base, tail] = this.runs;
    if (!tail) return eventAt(base!, base!.at(place));
    // Ranks of the tail ascend: how many of it stand before this place?
    const rank = (i: number) => i + rankIn(base!, eventAt(tail, tail.at(i)));
    let low = 0;
    let high = tail.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (rank(middle) < place) low = middle + 1;
      else high = middle;
    }
    const isTail = low < tail.length && rank(low) === place;
    return isTail ? eventAt(tail, tail.at(low)) : eventAt(base!, base!.at(place - low));
  }

  /** The place of one of its events in the order of time. O(log n). */
  placeOf(event: IndexedEvent): number {
    return this.runs.reduce((sum, run) => sum + rankIn(run, event), 0);
  }

  /** The weightiest that start from `from` up to `to`, weightiest first. O(count log n). */
  weightiest(from: EpochMs, to: EpochMs, count: number): IndexedEvent[] {
    const found = this.runs.map((run) =>
      run.weightiest(run.startsBefore(from), run.startsBefore(to), count).map((at) => eventAt(run, at)),
    );
    return merged(found, count);
  }

  /** The same among those of one length class, from `LONG` on. */
  weightiestOfClass(c: number, from: EpochMs, to: EpochMs, count: number): IndexedEvent[] {
    return merged(
      this.runs.map((run) => run.weightiestOfClass(c, from, to, count).map((at) => eventAt(run, at))),
      count,
    );
  }

  /** How many are of a length class from `LONG` on. */
  classSize(c: number): number {
    return this.runs.reduce((sum, run) => sum + run.classSize(c), 0);
  }

  /** What ended last at `time`; null when nothing did. */
  lastEnded(time: EpochMs): IndexedEvent | null {
    let last: IndexedEvent | null = null;
    for (const run of this.runs) {
      const position = run.lastEnded(time);
      const event = position < 0 ? null : eventAt(run, position);
      if (event && (!last || event.end > last.end)) last = event;
    }
    return last;
  }

  /** Those of the rows that are marked in `rows` (not 0), as an index of their own. O(n), in slices. */
  *where(rows: Uint8Array): Generator<undefined, EventIndex> {
    const runs: SortedRun[] = [];
    for (const run of this.runs) runs.push(yield* run.where((position) => rows[run.store.row[position]!] !== 0));
    return new EventIndex(runs);
  }

  /** How many events each group has, from 0 (none) to `groups`. O(n) once for each run. */
  groupSizes(groups: number): Uint32Array {
    const sizes = new Uint32Array(groups + 1);
    for (const run of this.runs) for (const [group, size] of run.groupSizes(groups).entries()) sizes[group]! += size;
    return sizes;
  }

  /** The same by the number of each row in `numbers`, from 0 to `most`. O(n). */
  sizesBy(numbers: Uint16Array, most: number): Uint32Array {
    const sizes = new Uint32Array(most + 1);
    for (const run of this.runs)
      for (let place = 0; place < run.length; place++) sizes[numbers[run.store.row[run.place(place)]!]!]!++;
    return sizes;
  }

  /**
   * The events in `parts` indexes: `partOf` says which part a group (from 0: none) is in, or a row by its number in
   * `numbers`. O(n) once for each run.
   */
  split(partOf: Uint8Array, parts: number, numbers: Uint16Array | null = null): EventIndex[] {
    const runs = this.runs.map((run) => run.split(partOf, parts, numbers));
    return Array.from({ length: parts }, (_, part) => new EventIndex(runs.map((split) => split[part]!)));
  }

  /** Puts in order, in slices, what nobody has looked into yet: whoever walks through the stores needs it. */
  *inOrder(): Generator<undefined> {
    for (const run of this.runs) yield* run.inOrder();
  }

  /** Does in slices what the first look at a part of it would do at once. Not needed for the first drawing. */
  *preparing(): Generator<undefined> {
    for (const run of this.runs) {
      yield* run.readying();
      yield* run.endsInSlices();
    }
  }

  /** Bytes of all that is kept of its events beside the columns. */
  get bytes(): number {
    return this.runs.reduce((sum, run) => sum + run.bytes, 0);
  }
}

function eventAt({ store }: SortedRun, position: number): IndexedEvent {
  return {
    row: store.row[position]!,
    start: store.start[position]!,
    end: store.end(position),
    flags: store.flags[position]!,
    group: store.group[position]!,
  };
}

function rowsOf(run: SortedRun): number[] {
  return Array.from({ length: run.length }, (_, place) => run.store.row[run.at(place)]!);
}

/** How many stand before an event: by start, by end, by row. */
function rankIn(run: SortedRun, event: IndexedEvent): number {
  const { store } = run;
  let low = 0;
  let high = run.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = run.at(middle);
    const order = store.start[at]! - event.start || store.end(at) - event.end || store.row[at]! - event.row;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function merged(found: readonly IndexedEvent[][], count: number): IndexedEvent[] {
  return found.length === 1 ? found[0]! : found.flat().sort(byWeight).slice(0, count);
}

/** Weightiest first. */
export function byWeight(a: IndexedEvent, b: IndexedEvent): number {
  return weightOf(b.flags, b.row) - weightOf(a.flags, a.row);
}
