import { readEvent, type NewsEvent } from '../document/event.js';
import type { Group } from '../document/group.js';
import { createIssueLog, type IssueLog } from '../document/issue.js';
import { readString } from '../document/read.js';
import { Written, type ReadContext } from '../document/written.js';
import type { EventTime } from '../time/event-time.js';
import { readEdtf } from '../time/read-edtf.js';
import { CarefulColumns, readTags, type ColumnsRead } from './careful-columns.js';
import { dateText, endOf, writtenDate } from './column-dates.js';
import { DocumentRows, type ArchiveHead } from './document-rows.js';
import { columnEntry, groupOf, knownColumns, type KnownColumns, type TextColumn } from './event-columns.js';
import { MAX_GROUPS, SLICE, type EventSource, type LaneField, type Progress, type RowsRead } from './event-source.js';
import { EventStore } from './event-store.js';
import { readPlainColumns } from './plain-columns.js';

/** Texts and rows of events in columns. Columns of any quality: a bad entry costs its own event, at most. */
export class ColumnRows implements EventSource {
  readonly #head: ArchiveHead;
  readonly #groups: readonly Group[];
  /** Rows of the columns. */
  readonly #own: number;
  readonly #columns: KnownColumns;
  readonly #log: IssueLog = createIssueLog();
  /** Rows that came later, as events; null before the first. */
  #later: DocumentRows | null = null;

  constructor(columns: unknown, head: ArchiveHead) {
    this.#head = head;
    this.#groups = head.groups.slice(0, MAX_GROUPS);
    const { columns: known, rows } = knownColumns(columns, this.#log);
    this.#columns = known;
    this.#own = rows;
  }

  get length(): number {
    return this.#later?.length ?? this.#own;
  }

  get groups(): readonly Group[] {
    return this.#later?.groups ?? this.#groups;
  }

  /** More rows at the end, as events of a document, to be read from the number that is returned. */
  add(events: readonly unknown[]): number {
    // Rows count on from those of the columns, which nobody asks it for.
    this.#later ??= new DocumentRows(new Array<unknown>(this.#own), this.#head);
    return this.#later.add(events);
  }

  title(row: number, locale: string): string {
    if (row >= this.#own) return this.#later?.title(row, locale) ?? '';
    // Each zoom step asks for dozens of titles: an event is read in full only where this does not do.
    const context: ReadContext = { log: createIssueLog(), lang: '', base: null, unknown: new Set() };
    return readString(new Written(this.#columns.title?.[row], context)) ?? this.detail(row)?.title[0]?.text ?? '';
  }

  detail(row: number): NewsEvent | null {
    if (row >= this.#own) return this.#later?.detail(row) ?? null;
    const { start, state, importance } = this.#columns;
    const text = (name: TextColumn) => this.#columns[name]?.[row] || undefined;
    const from = start?.[row] ?? NaN;
    const end = endOf(this.#columns, row, from);
    const date = writtenDate(this.#columns, row) ?? (end === undefined ? undefined : dateText(from, end));
    const group = this.groups[groupOf(this.#columns, row)]?.id;
    const fields = {
      id: this.id(row),
      title: text('title'),
      summary: text('summary'),
      place: text('place'),
      url: text('url'),
      status: text('status'),
      tags: this.#columns.tags?.[row],
    };
    const rest = { date, kind: state?.[row] === 1 ? 'state' : 'event', importance: importance?.[row] ?? 2, group };
    const context: ReadContext = {
      log: createIssueLog(),
      lang: this.#head.lang,
      base: this.#head.base ?? null,
      unknown: new Set(),
    };
    return readEvent(new Written({ ...fields, ...rest }, context), this.#head.lang);
  }

  time(row: number): EventTime | undefined {
    const from = this.#columns.start?.[row];
    // What somebody wrote is read in full, with all its mistakes.
    if (row >= this.#own || typeof from !== 'number') return undefined;
    const end = endOf(this.#columns, row, from);
    return (end === undefined ? null : readEdtf(dateText(from, end))) ?? undefined;
  }

  titleLang(row: number): string | undefined {
    return row < this.#own ? this.#head.lang : undefined;
  }

  id(row: number): string {
    if (row >= this.#own) return this.#later?.id(row) ?? '';
    const id = this.#columns.id?.[row];
    return typeof id === 'string' && id ? id : `event-${row + 1}`;
  }

  rowOf(id: string): number {
    const ids = this.#columns.id;
    const written = Math.min(this.#own, ids?.length ?? 0);
    for (let row = 0; row < written; row++) if (ids![row] === id && id) return row;
    const number = Number(/^event-(\d{1,9})$/.exec(id)?.[1] ?? 0) - 1;
    if (number >= 0 && number < this.#own && this.id(number) === id) return number;
    return this.#later?.rowOf(id) ?? -1;
  }

  texts(row: number): readonly string[] {
    if (row >= this.#own) return this.#later?.texts(row) ?? [];
    const { title, place, summary } = this.#columns;
    const tags = this.#columns.tags ? this.tags(row) : [];
    const label = this.groups[groupOf(this.#columns, row)]?.label.map(({ text }) => text) ?? [];
    return [title?.[row], place?.[row], summary?.[row], ...tags, ...label].filter((text) => typeof text === 'string');
  }

  tags(row: number): readonly string[] {
    if (row >= this.#own) return this.#later?.tags(row) ?? [];
    const tags = this.#columns.tags?.[row];
    return tags === undefined || tags === null ? [] : readTags(this.#entry('tags', row));
  }

  laneLabel(row: number, field: LaneField, locale: string): string | null {
    if (row >= this.#own) return this.#later?.laneLabel(row, field, locale) ?? null;
    if (field === 'tag') return this.tags(row)[0] ?? null;
    return field === 'place' ? readString(this.#entry('place', row)) : null;
  }

  /** Reads all rows. Never throws on data; what a column says wrong is reported, and costs no other row. */
  *read(first = 0): Generator<Progress, RowsRead> {
    if (this.#later && first >= this.#own) return yield* this.#later.read(first);
    const total = this.#own;
    const careful = new CarefulColumns(this.#columns, this.#groups.length, this.#head, this.#log);
    const rows: ColumnsRead = { dated: new EventStore(total), undated: [], unusable: 0 };
    let work = 0;
    for (let row = 0; row < total;) {
      const end = Math.min(total, row + SLICE);
      const next = readPlainColumns(this.#columns, this.#groups.length, row, end, rows.dated);
      work += next - row;
      row = next;
      if (row < end) {
        careful.read(row++, rows);
        work += CAREFUL;
      }
      if (work < SLICE) continue;
      work = 0;
      yield { stage: 'reading', read: row, total };
    }
    return { ...rows, issues: this.#log.issues, moreIssues: this.#log.more };
  }

  #entry(name: 'tags' | 'place', row: number): Written {
    return columnEntry(this.#columns, name, row, this.#head, createIssueLog());
  }
}

/** Reading a row with care takes as long as so many quick looks. */
const CAREFUL = 100;
