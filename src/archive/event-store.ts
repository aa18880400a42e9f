import type { EpochMs } from '../time/interval.js';
import { hasClock } from './event-flags.js';

/**
 * Dated events as columns, 19 bytes each. A position is a place in the columns, a row the event's place in the data: rows
 * stay the same for good, positions are in the order of time once `putInOrder` has seen to it.
 */
export class EventStore {
  length = 0;
  start: Float64Array;
  row: Uint32Array;
  /** EventTraits, packed. */
  flags: Uint16Array;
  /** Number of its group, from 1; 0: none. */
  group: Uint8Array;
  /** Length in whole seconds; 0: an instant; with the highest bit: where in `odd` its end is. */
  span: Uint32Array;
  /** Ends that are not a whole number of seconds (at most 68 years of them) after their start. */
  odd: EpochMs[] = [];
  /** Some of it has no date, or goes on: it is to be settled before anybody asks for it. */
  isLoose = false;
  /** First and last start, in whatever order; NaN is neither. */
  low: EpochMs = Infinity;
  high: EpochMs = -Infinity;
  /** By start, then by end. */
  isInOrder = true;
  /** Some event has a clock time. */
  hasClock = false;

  constructor(capacity: number) {
    this.start = new Float64Array(capacity);
    this.row = new Uint32Array(capacity);
    this.flags = new Uint16Array(capacity);
    this.group = new Uint8Array(capacity);
    this.span = new Uint32Array(capacity);
  }

  /** Adds an event; room grows by itself. `end` at or before `start`: an instant. */
  push(start: EpochMs, end: EpochMs, row: number, flags: number, group: number): void {
    const at = this.length++;
    if (at === this.start.length) this.#grow();
    this.start[at] = start;
    this.row[at] = row;
    this.flags[at] = flags;
    this.group[at] = group;
    this.setEnd(at, end);
    this.hasClock ||= hasClock(flags);
    this.#note(at);
  }

  /** `low`, `high` and `isInOrder` after starts or ends were changed. O(n). */
  settle(): void {
    [this.low, this.high, this.isInOrder] = [Infinity, -Infinity, true];
    for (let at = 0; at < this.length; at++) this.#note(at);
    this.isLoose = false;
  }

  #note(at: number): void {
    const start = this.start[at]!;
    if (start < this.low) this.low = start;
    if (start > this.high) this.high = start;
    if (!this.isInOrder || at === 0) return;
    const before = this.start[at - 1]!;
    this.isInOrder = start > before || (start === before && this.end(at) >= this.end(at - 1));
  }

  /** Always later than the start: an instant ends a millisecond after it, or as soon as numbers can tell. */
  end(at: number): EpochMs {
    const span = this.span[at]!;
    const start = this.start[at]!;
    return span >= ODD ? this.odd[span - ODD]! : span > 0 ? start + span * 1000 : start + 1;
  }

  setEnd(at: number, end: EpochMs): void {
    const start = this.start[at]!;
    const seconds = (end - start) / 1000;
    // One way to write each end: what starts and ends together is told apart by nothing else.
    if ((!(seconds > 0) || end === start + 1) && start + 1 > start) this.span[at] = 0;
    else if (Number.isInteger(seconds) && seconds > 0 && seconds < ODD && start + seconds * 1000 === end)
      this.span[at] = seconds;
    else {
      this.span[at] = ODD + this.odd.length;
      // Deep in the past the next number is more than a millisecond away.
      this.odd.push(end > start ? end : start + Math.abs(start) * 2 ** -52);
    }
  }

  /** Gives back room that nothing stands in. */
  trim(): void {
    if (this.length === this.start.length) return;
    for (const name of COLUMNS) Object.assign(this, { [name]: this[name].slice(0, this.length) });
  }

  /** Bytes that the columns take. */
  get bytes(): number {
    const { start, row, flags, group, span, odd } = this;
    return [start, row, flags, group, span].reduce((sum, column) => sum + column.byteLength, odd.length * 8);
  }

  #grow(): void {
    const larger = new EventStore(Math.max(64, this.start.length * 2));
    for (const name of COLUMNS) {
      larger[name].set(this[name]);
      Object.assign(this, { [name]: larger[name] });
    }
  }
}

/** From here on, a span says where an end is. */
export const ODD = 2 ** 31;
export const COLUMNS = ['start', 'row', 'flags', 'group', 'span'] as const;
