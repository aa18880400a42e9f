import type { Group } from '../document/group.js';
import type { Issue } from '../document/issue.js';
import type { EpochMs } from '../time/interval.js';
import { isOpenEnded } from './event-flags.js';
import type { EventSource, Progress, RowsRead } from './event-source.js';
import { EventIndex } from './event-index.js';
import { COLUMNS, EventStore, ODD } from './event-store.js';
import { RoughOrder } from './rough-order.js';
import { SortedRun } from './sorted-run.js';

/** Of an archive with many events: as many later ones wait in a run of their own before they are merged. */
const MOST_LATER = 4096;
/** Events between two pauses. */
const SLICE = 32_768;

/** Rows that can be read into columns, and what is known about them from elsewhere. */
export interface ArchiveSource extends EventSource {
  readonly groups: readonly Group[];
  read(first?: number): Generator<Progress, RowsRead>;
  /** More events at the end, to be read from the row that is returned. */
  add(events: readonly unknown[]): number;
}

/** A document of very many events, in the order of time. Immutable: what is added makes another one. */
export class Archive {
  readonly source: ArchiveSource;
  /** All dated events. */
  readonly index: EventIndex;
  /** Rows without a date that can be read, ascending. */
  readonly undated: readonly number[];
  /** Rows that cannot be shown at all. */
  readonly unusable: number;
  /** The article's date, else the last known end: where what is open still goes on. 0 without dates. */
  readonly reference: EpochMs;
  /** Some event has a clock time. */
  readonly hasClock: boolean;
  readonly issues: readonly Issue[];
  readonly moreIssues: number;

  private constructor(fields: Omit<Archive, 'groups' | 'appending' | 'bytes'>) {
    this.source = fields.source;
    this.index = fields.index;
    this.undated = fields.undated;
    this.unusable = fields.unusable;
    this.reference = fields.reference;
    this.hasClock = fields.hasClock;
    this.issues = fields.issues;
    this.moreIssues = fields.moreIssues;
  }

  get groups(): readonly Group[] {
    return this.source.groups;
  }

  /** Bytes that it takes for itself, without the data it was made from. */
  get bytes(): number {
    const stores = new Set(this.index.runs.map(({ store }) => store));
    const columns = [...stores].reduce((sum, store) => sum + store.bytes, 0);
    return columns + this.index.bytes + this.undated.length * 8;
  }

  /**
   * Reads a source and puts it in the order of time, in slices of a few ms: at 100,000 events none takes longer than 20.
   * `now`: the article's date. Never throws on data.
   */
  static *reading(source: ArchiveSource, now: EpochMs | null = null): Generator<Progress, Archive> {
    const rows = yield* source.read();
    const asked = now ?? (rows.dated.isLoose ? lastEnd(rows.dated) : null);
    const run = yield* sortedRun(rows.dated, asked ?? 0, { read: source.length, total: source.length });
    const { undated, unusable, issues, moreIssues } = rows;
    const index = new EventIndex([run]);
    const reference = asked ?? index.extent?.end ?? 0;
    return new Archive({
      source,
      index,
      undated,
      unusable,
      reference,
      hasClock: rows.dated.hasClock,
      issues,
      moreIssues,
    });
  }

  /**
   * The archive with more events at the end of its data. One or a thousand cost a millisecond or two, however many there
   * are already; only every few thousand the runs are merged. The source grows; the archive stays as it is. `issues` are
   * those of the new ones.
   */
  *appending(events: readonly unknown[]): Generator<Progress, Archive> {
    const { reference } = this;
    const { source } = this;
    const first = source.add(events);
    const rows = yield* source.read(first);
    const [base, tail] = this.index.runs;
    const at = { read: source.length, total: source.length };
    const later = tail ? joined(tail.store, rows.dated) : rows.dated;
    const added = yield* sortedRun(later, reference, at);
    let index = new EventIndex(base ? [base, added] : [added]);
    if (base && added.length > MOST_LATER) {
      const merging = merged(base, added.store);
      for (let step = merging.next(); ; step = merging.next()) {
        if (step.done) index = new EventIndex([step.value]);
        if (step.done) break;
        yield { stage: 'ordering', ...at };
      }
    }
    const { issues, moreIssues } = rows;
    const undated = [...this.undated, ...rows.undated];
    const unusable = this.unusable + rows.unusable;
    const clock = this.hasClock || rows.dated.hasClock;
    return new Archive({ source, index, undated, unusable, reference, hasClock: clock, issues, moreIssues });
  }
}

function* sortedRun(
  store: EventStore,
  reference: EpochMs,
  at: { readonly read: number; readonly total: number },
): Generator<Progress, SortedRun> {
  if (store.isLoose) settleOpenEnds(store, reference);
  yield { stage: 'ordering', ...at };
  const ordering = inOrder(store);
  for (;;) {
    const step = ordering.next();
    if (step.done) return step.value;
    yield { stage: 'ordering', ...at };
  }
}

function* inOrder(store: EventStore): Generator<undefined, SortedRun> {
  store.trim();
  const rough = yield* RoughOrder.of(store);
  const run = new SortedRun(store, null, rough);
  yield* run.readying();
  return run;
}

/** What goes on goes on until the reference; what has no date at all stands there. */
function settleOpenEnds(store: EventStore, reference: EpochMs): void {
  const { start, flags, length } = store;
  for (let i = 0; i < length; i++) {
    if (Number.isNaN(start[i]!)) {
      start[i] = reference;
      store.setEnd(i, reference);
    } else if (isOpenEnded(flags[i]!) && store.end(i) < reference) store.setEnd(i, reference);
  }
  store.settle();
}

function lastEnd(store: EventStore): EpochMs {
  let last = -Infinity;
  for (let i = 0; i < store.length; i++) if (!Number.isNaN(store.start[i]!)) last = Math.max(last, store.end(i));
  return Number.isFinite(last) ? last : 0;
}

function joined(first: EventStore, second: EventStore): EventStore {
  const store = new EventStore(first.length + second.length);
  for (const part of [first, second]) for (let i = 0; i < part.length; i++) copy(part, i, store);
  store.isLoose = second.isLoose;
  return store;
}

/** Two stores in the order of time as one, ready; at the same time, those of the first come first. O(n), in slices. */
function* merged(base: SortedRun, second: EventStore): Generator<undefined, SortedRun> {
  yield* base.inOrder();
  const first = base.store;
  const store = new EventStore(first.length + second.length);
  store.odd = first.odd.concat(second.odd);
  let from = 0;
  let since = 0;
  for (let j = 0; j <= second.length; j++) {
    // What comes before is copied as it stands, however much.
    const to = j < second.length ? firstAfter(first, from, second.start[j]!, second.end(j)) : first.length;
    for (; from < to; from = Math.min(to, from + SLICE)) {
      const part = Math.min(to, from + SLICE);
      for (const name of COLUMNS) store[name].set(first[name].subarray(from, part), from + j);
      since += part - from;
      if (since < SLICE) continue;
      since = 0;
      yield;
    }
    if (j === second.length) break;
    for (const name of COLUMNS) store[name][to + j] = second[name][j]!;
    if (second.span[j]! >= ODD) store.span[to + j] = second.span[j]! + first.odd.length;
  }
  store.length = first.length + second.length;
  store.low = Math.min(first.low, second.low);
  store.high = Math.max(first.high, second.high);
  store.hasClock = first.hasClock || second.hasClock;
  yield;
  const run = new SortedRun(store);
  yield* run.readying();
  yield* run.endsInSlices();
  return run;
}

/** The first position, from one on, of what comes after an event with this start and end. O(log n). */
function firstAfter(store: EventStore, low: number, start: EpochMs, end: EpochMs): number {
  let high = store.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const own = store.start[middle]!;
    if (own < start || (own === start && store.end(middle) <= end)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function copy(from: EventStore, at: number, into: EventStore): void {
  into.push(from.start[at]!, from.end(at), from.row[at]!, from.flags[at]!, from.group[at]!);
}
