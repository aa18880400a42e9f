import type { Status } from '../document/event.js';
import { listOf, oneOf } from '../document/fields.js';
import type { IssueLog } from '../document/issue.js';
import { readString, readTime } from '../document/read.js';
import type { Written } from '../document/written.js';
import { knownSpan } from '../model/timeline-model.js';
import type { EpochMs } from '../time/interval.js';
import { endOf, LENGTHS, precisionOf, writtenDate } from './column-dates.js';
import type { ArchiveHead } from './document-rows.js';
import { columnEntry, groupOf, type KnownColumns } from './event-columns.js';
import { isOpenEnded, packTraits, STATUSES, timeTraits, type TimeTraits } from './event-flags.js';
import type { EventStore } from './event-store.js';
import { readPlainDate, type PlainDate } from './plain-date.js';
import { usual } from './plain-columns.js';

type Dated = { start: EpochMs; end: EpochMs; traits: TimeTraits };

/** What was read so far. */
export interface ColumnsRead {
  readonly dated: EventStore;
  readonly undated: number[];
  unusable: number;
}

/** Reads rows of columns in which something is unusual, as in a short document, with the same issues. */
export class CarefulColumns {
  readonly #columns: KnownColumns;
  readonly #groups: number;
  readonly #head: ArchiveHead;
  readonly #log: IssueLog;

  /** `groups`: how many there are. */
  constructor(columns: KnownColumns, groups: number, head: ArchiveHead, log: IssueLog) {
    this.#columns = columns;
    this.#groups = groups;
    this.#head = head;
    this.#log = log;
  }

  /** Reads a row with care. */
  read(row: number, rows: ColumnsRead): void {
    const { title, importance, state } = this.#columns;
    const dated: Dated = { start: 0, end: 0, traits: usual('day', false) };
    const isDated = this.#readTime(row, dated);
    const name = title?.[row];
    if (typeof name !== 'string' || !/\S/.test(name)) {
      this.#log.add('error', 'missing', `columns.title[${row}]`, name, 'a title');
      if (!isDated) {
        rows.unusable++;
        return;
      }
    }
    if (!isDated) {
      rows.undated.push(row);
      return;
    }
    const weight = importance?.[row] ?? 2;
    const isKnown = weight === 1 || weight === 2 || weight === 3;
    if (!isKnown) this.#log.add('warning', 'unknown-value', `columns.importance[${row}]`, weight, '1, 2 or 3');
    const kind = state?.[row] === 1 ? 'state' : 'event';
    const status = this.#columns.status?.[row] ? statusOf(this.#entry('status', row)) : null;
    if (this.#columns.tags?.[row]) readTags(this.#entry('tags', row));
    const flags = packTraits({ ...dated.traits, kind, importance: isKnown ? weight : 2, status });
    const group = groupOf(this.#columns, row);
    rows.dated.push(
      dated.start,
      dated.end,
      row,
      flags,
      Number.isInteger(group) && group >= 0 && group < this.#groups ? group + 1 : 0,
    );
    rows.dated.isLoose ||= Number.isNaN(dated.start) || isOpenEnded(flags);
  }

  /** Reads the time of a row; false, and reported when something stands there, if it has none. */
  #readTime(row: number, into: Dated): boolean {
    const text = writtenDate(this.#columns, row);
    if (text !== null) return this.#readText(row, text, into);
    const from = (this.#columns.start?.[row] as number | null | undefined) ?? NaN;
    const end = endOf(this.#columns, row, from, this.#log);
    if (end === undefined) return false;
    const isInterval = end > from;
    const precision = precisionOf(from, isInterval ? end : null);
    into.start = from;
    into.end = isInterval ? end : from + LENGTHS[precision];
    into.traits = usual(precision, isInterval);
    return true;
  }

  #readText(row: number, text: string, into: Dated): boolean {
    if (readPlainDate(text, PLAIN)) {
      into.start = PLAIN.start;
      into.end = PLAIN.end;
      into.traits = usual(PLAIN.precision, PLAIN.isInterval);
      return true;
    }
    const time = readTime(this.#entry('start', row, text));
    if (!time) return false;
    // NaN where no date is written at all: the archive puts it beside its reference.
    const span = knownSpan(time, NaN);
    into.start = span.start;
    into.end = span.end;
    into.traits = timeTraits(time);
    return true;
  }

  #entry(name: keyof KnownColumns, row: number, value?: unknown): Written {
    return columnEntry(this.#columns, name, row, this.#head, this.#log, value);
  }
}

export const readTags = listOf((at) => readString(at));
const statusOf = oneOf(STATUSES.slice(1) as Status[]);
const PLAIN: PlainDate = { start: 0, end: 0, precision: 'day', isInterval: false };
