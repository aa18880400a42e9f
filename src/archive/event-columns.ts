import { readEvent, type Importance, type NewsEvent, type Status } from '../document/event.js';
import type { Group } from '../document/group.js';
import { createIssueLog, isList, type IssueLog } from '../document/issue.js';
import { listOf } from '../document/fields.js';
import { oneOf } from '../document/fields.js';
import { readString, readTime } from '../document/read.js';
import { Written, type ReadContext } from '../document/written.js';
import { knownSpan } from '../model/timeline-model.js';
import type { EventTime } from '../time/event-time.js';
import { readEdtf } from '../time/read-edtf.js';
import { isoDate } from '../time/iso-date.js';
import type { EpochMs } from '../time/interval.js';
import type { Precision } from '../time/precision.js';
import { DocumentRows, type ArchiveHead } from './document-rows.js';
import { isOpenEnded, packTraits, STATUSES, timeTraits, type EventTraits } from './event-flags.js';
import {
  FARTHEST,
  MAX_GROUPS,
  MAX_ROWS,
  SLICE,
  type EventSource,
  type LaneField,
  type Progress,
  type RowsRead,
} from './event-source.js';
import { EventStore } from './event-store.js';
import { readPlainDate, type PlainDate } from './plain-date.js';

/** A column of numbers, one an event. */
export type Numbers = ArrayLike<number>;

/** Events as columns, for those who have them so: `columns` of a document in place of `events`. One entry an event. */
export interface EventColumns {
  readonly title: ArrayLike<string>;
  /**
   * ms since 1970: at midnight UTC, without an end, a day; else a minute or a second; not finite, or null: undated. Or
   * text, a date as events have it.
   */
  readonly start: ArrayLike<number | string | null>;
  /** ms, behind the last moment; NaN, null, or the start again: not an interval. Beside text: the last day, as text. */
  readonly end?: ArrayLike<number | string | null>;
  /** 1 to 3, 2 where it is left out. */
  readonly importance?: Numbers;
  /** 1: a state, something that lasted; 0: an event. */
  readonly state?: Numbers;
  /** Index into the document's groups; any other number: none. */
  readonly group?: Numbers;
  readonly id?: ArrayLike<string>;
  readonly summary?: ArrayLike<string>;
  readonly place?: ArrayLike<string>;
  readonly url?: ArrayLike<string>;
  /** How sure it is, in a word; null or `` for plain facts. */
  readonly status?: ArrayLike<string | null>;
  /** Of each event a list of words to filter by; null: none. */
  readonly tags?: ArrayLike<ArrayLike<string> | null>;
}

const NUMBERS = ['start', 'end', 'importance', 'state', 'group'] as const;
const TEXTS = ['title', 'id', 'summary', 'place', 'url', 'status'] as const;
const NAMES = [...NUMBERS, ...TEXTS, 'tags'] as const;
type Known = { readonly [K in (typeof NUMBERS)[number]]: Numbers | null } & {
  readonly [K in (typeof TEXTS)[number]]: ArrayLike<string> | null;
} & { readonly tags: ArrayLike<unknown> | null };
type TimeTraits = Omit<EventTraits, 'kind' | 'importance' | 'status'>;
type Dated = { start: EpochMs; end: EpochMs; traits: TimeTraits };
/** What was read so far. */
interface Rows {
  readonly dated: EventStore;
  readonly undated: number[];
  unusable: number;
}

/** Texts and rows of events in columns. Columns of any quality: a bad entry costs its own event, at most. */
export class ColumnRows implements EventSource {
  readonly #head: ArchiveHead;
  readonly #groups: readonly Group[];
  /** Rows of the columns. */
  readonly #own: number;
  readonly #columns: Known;
  readonly #log: IssueLog = createIssueLog();
  /** Rows that came later, as events; null before the first. */
  #later: DocumentRows | null = null;

  constructor(columns: unknown, head: ArchiveHead) {
    this.#head = head;
    this.#groups = head.groups.slice(0, MAX_GROUPS);
    this.#columns = this.#known(columns);
    const { title, start } = this.#columns;
    const most = Math.max(title?.length ?? 0, start?.length ?? 0);
    for (const name of NAMES) {
      const { length } = this.#columns[name] ?? { length: most };
      if (length !== most)
        this.#report('error', 'missing', `columns.${name}`, length, `${most} entries like the longest`);
    }
    if (most > MAX_ROWS) this.#report('error', 'too-large', 'columns', most, `at most ${MAX_ROWS} entries`);
    this.#own = Math.min(most, MAX_ROWS);
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
    const text = (name: (typeof TEXTS)[number]) => this.#columns[name]?.[row] || undefined;
    const from = start?.[row] ?? NaN;
    const end = this.#endOf(row, from);
    const date = this.#dateText(row) ?? (end === undefined ? undefined : dateText(from, end));
    const group = this.groups[this.#groupOf(row)]?.id;
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
    const end = this.#endOf(row, from);
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
    const label = this.groups[this.#groupOf(row)]?.label.map(({ text }) => text) ?? [];
    return [title?.[row], place?.[row], summary?.[row], ...tags, ...label].filter((text) => typeof text === 'string');
  }

  tags(row: number): readonly string[] {
    if (row >= this.#own) return this.#later?.tags(row) ?? [];
    const tags = this.#columns.tags?.[row];
    return tags === undefined || tags === null ? [] : readTags(this.#entry('tags', row, createIssueLog()));
  }

  laneLabel(row: number, field: LaneField, locale: string): string | null {
    if (row >= this.#own) return this.#later?.laneLabel(row, field, locale) ?? null;
    if (field === 'tag') return this.tags(row)[0] ?? null;
    return field === 'place' ? readString(this.#entry('place', row, createIssueLog())) : null;
  }

  /** Reads all rows. Never throws on data; what a column says wrong is reported, and costs no other row. */
  *read(first = 0): Generator<Progress, RowsRead> {
    if (this.#later && first >= this.#own) return yield* this.#later.read(first);
    const total = this.#own;
    const rows: Rows = { dated: new EventStore(total), undated: [], unusable: 0 };
    let work = 0;
    for (let row = 0; row < total;) {
      const end = Math.min(total, row + SLICE);
      const next = this.#readPlain(row, end, rows.dated);
      work += next - row;
      row = next;
      if (row < end) {
        this.#readRow(row++, rows);
        work += CAREFUL;
      }
      if (work < SLICE) continue;
      work = 0;
      yield { stage: 'reading', read: row, total };
    }
    return { ...rows, issues: this.#log.issues, moreIssues: this.#log.more };
  }

  /** Reads rows in which all is as usual, from `row` up to `to`; gives the first that needs a closer look, or `to`. */
  #readPlain(row: number, to: number, store: EventStore): number {
    const { title, start: starts, end: ends, importance, state, group, status, tags } = this.#columns;
    const { start, span, row: rows, flags, group: groups } = store;
    const known = this.#groups.length;
    if (!title || !starts) return row;
    let at = store.length;
    let { low, high, isInOrder } = store;
    let last = at > 0 ? start[at - 1]! : -Infinity;
    let seen = 0;
    for (; row < to; row++, at++) {
      const name = title[row];
      if (typeof name !== 'string') break;
      const letter = name.charCodeAt(0);
      // What else can be seen takes a closer look.
      if (!(letter > 32 && letter < 127)) break;
      const from = starts[row];
      const end = ends ? ends[row] : null;
      const weight = importance ? importance[row] : 2;
      if (weight !== 1 && weight !== 2 && weight !== 3) break;
      let among = weight;
      if (typeof from === 'number') {
        if (!(from <= SAFE && from >= -SAFE)) break;
        if (typeof end === 'number' ? end !== end || end === from : end === null || end === undefined) {
          const precision = isWhole(from, DAY) ? 2 : isWhole(from, 60_000) ? 4 : 5;
          among |= precision << 4;
          span[at] = SECONDS[precision]!;
        } else {
          if (typeof end !== 'number' || !(end > from && end <= SAFE)) break;
          start[at] = from;
          store.setEnd(at, end);
          const precision =
            isWhole(from, DAY) && isWhole(end, DAY) ? 2 : isWhole(from, 60_000) && isWhole(end, 60_000) ? 4 : 5;
          among |= (precision << 4) | 8;
        }
        start[at] = from;
      } else {
        if (typeof from !== 'string' || typeof end === 'string' || !readPlainDate(from, PLAIN)) break;
        start[at] = PLAIN.start;
        store.setEnd(at, PLAIN.end);
        among |= (PRECISIONS.indexOf(PLAIN.precision) << 4) | (PLAIN.isInterval ? 8 : 0);
      }
      if (state && state[row] === 1) among |= 4;
      if (status) {
        const word: unknown = status[row];
        const number = word === null || word === undefined || word === '' ? 0 : STATUSES.indexOf(word as Status);
        if (number < 0) break;
        among |= number << 7;
      }
      if (tags && !isPlainTags(tags[row])) break;
      const number = group ? group[row] : -1;
      rows[at] = row;
      flags[at] = usualFlags[among] || flagsOf(among);
      groups[at] =
        typeof number === 'number' && number >= 0 && number < known && Math.floor(number) === number ? number + 1 : 0;
      seen |= among;
      const own = start[at]!;
      if (own < low) low = own;
      if (own > high) high = own;
      if (!(own > last) && (own !== last || store.end(at) < store.end(at - 1))) isInOrder = false;
      last = own;
    }
    store.length = at;
    store.low = low;
    store.high = high;
    store.isInOrder = isInOrder;
    if (seen & CLOCK) store.hasClock = true;
    return row;
  }

  /** Reads a row with care. */
  #readRow(row: number, rows: Rows): void {
    const { title, importance, state } = this.#columns;
    const dated: Dated = { start: 0, end: 0, traits: usual('day', false) };
    const isDated = this.#readTime(row, dated);
    const name = title?.[row];
    if (typeof name !== 'string' || !/\S/.test(name)) {
      this.#report('error', 'missing', `columns.title[${row}]`, name, 'a title');
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
    if (!isKnown) this.#report('warning', 'unknown-value', `columns.importance[${row}]`, weight, '1, 2 or 3');
    const kind = state?.[row] === 1 ? 'state' : 'event';
    const status = this.#columns.status?.[row] ? statusOf(this.#entry('status', row, this.#log)) : null;
    if (this.#columns.tags?.[row]) readTags(this.#entry('tags', row, this.#log));
    const flags = packTraits({ ...dated.traits, kind, importance: isKnown ? weight : 2, status });
    const group = this.#groupOf(row);
    rows.dated.push(dated.start, dated.end, row, flags, this.groups[group] ? group + 1 : 0);
    rows.dated.isLoose ||= Number.isNaN(dated.start) || isOpenEnded(flags);
  }

  /** Reads the time of a row; false, and reported when something stands there, if it has none. */
  #readTime(row: number, into: Dated): boolean {
    const text = this.#dateText(row);
    if (text !== null) return this.#readText(row, text, into);
    const from = (this.#columns.start?.[row] as number | null | undefined) ?? NaN;
    const end = this.#endOf(row, from, true);
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
    const time = readTime(this.#entry('start', row, this.#log, text));
    if (!time) return false;
    // NaN where no date is written at all: the archive puts it beside its reference.
    const span = knownSpan(time, NaN);
    into.start = span.start;
    into.end = span.end;
    into.traits = timeTraits(time);
    return true;
  }

  /** A date that is written as text, with the end that stands beside it; null for numbers. */
  #dateText(row: number): string | null {
    const from: unknown = this.#columns.start?.[row];
    if (typeof from !== 'string') return null;
    const end: unknown = this.#columns.end?.[row];
    return typeof end === 'string' && end !== from ? `${from}/${end}` : from;
  }

  /** Index of its group; one that is none for an event without. */
  #groupOf(row: number): number {
    const written: unknown = this.#columns.group?.[row];
    return typeof written === 'number' ? written : -1;
  }

  /** The end, or the start again for what is no interval; undefined when undated. */
  #endOf(row: number, from: number, report = false): number | undefined {
    if (typeof from !== 'number' || !(Math.abs(from) <= FARTHEST)) {
      if (report && !Number.isNaN(from))
        this.#report('error', 'bad-date', `columns.start[${row}]`, from, 'a time in ms');
      return undefined;
    }
    const end = this.#columns.end?.[row] ?? NaN;
    if (Number.isNaN(end) || end === from) return from;
    if (typeof end === 'number' && end > from && end <= FARTHEST) return end;
    if (report)
      this.#report('error', 'bad-date', `columns.end[${row}]`, end, 'a time in ms that is not before its start');
    return undefined;
  }

  /** The entry of a column, to be read as in a short document. */
  #entry(name: keyof Known, row: number, log: IssueLog, value: unknown = this.#columns[name]?.[row]): Written {
    const path = `columns.${name}[${row}]`;
    const context: ReadContext = { log, lang: this.#head.lang, base: this.#head.base ?? null, unknown: new Set() };
    return new Written({ [path]: value }, context).get(path);
  }

  #known(columns: unknown): Known {
    const context: ReadContext = { log: this.#log, lang: '', base: null, unknown: new Set() };
    const at = new Written({ columns }, context).get('columns');
    const column = <T>(name: string): T | null => {
      const { value, absent } = at.get(name);
      if (absent) return null;
      if (isList(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))) return value as T;
      at.get(name).report('error', 'not-a-list', 'a typed array or a list');
      return null;
    };
    if (!at.record) at.report('error', 'not-an-object', 'columns such as {"title": […], "start": […]}');
    return Object.fromEntries(NAMES.map((name) => [name, column(name)])) as unknown as Known;
  }

  #report(
    severity: 'error' | 'warning',
    code: 'missing' | 'too-large' | 'unknown-value' | 'bad-date',
    path: string,
    found: unknown,
    expected: string,
  ): void {
    this.#log.add(severity, code, path, found, expected);
  }
}

const statusOf = oneOf(STATUSES.slice(1) as Status[]);
const DAY = 86_400_000;
const LENGTHS = { day: DAY, minute: 60_000, second: 1000 };
/** Reading a row with care takes as long as so many quick looks. */
const CAREFUL = 100;
/** ms from 1970 within which every ms is a number. */
const SAFE = 2 ** 52;
const PLAIN: PlainDate = { start: 0, end: 0, precision: 'day', isInterval: false };

/** What a plain date can be exact to (none to a half), and how many seconds a number's date lasts. */
const PRECISIONS: readonly Precision[] = ['year', 'month', 'day', 'half', 'minute', 'second'];
const SECONDS = [0, 0, 86_400, 0, 60, 1];

const readTags = listOf((at) => readString(at));
const isText = (tag: unknown): boolean => typeof tag === 'string';
const isPlainTags = (tags: unknown): boolean =>
  tags === null || tags === undefined || (isList(tags) && tags.every(isText));

/** Bit of those with a clock time: minutes and seconds. */
const CLOCK = 64;

/** Flags of what is as usual. From the lowest bit: importance 2, state 1, interval 1, numbers of precision 3 and status 3. */
const usualFlags = new Uint16Array(1024);

function flagsOf(among: number): number {
  const traits = usual(PRECISIONS[(among >> 4) & 7]!, (among & 8) > 0);
  const flags = packTraits({
    ...traits,
    kind: among & 4 ? 'state' : 'event',
    importance: (among & 3) as Importance,
    status: STATUSES[among >> 7]!,
  });
  usualFlags[among] = flags;
  return flags;
}

const usual = (precision: Precision, isInterval: boolean): TimeTraits => ({
  precision,
  form: isInterval ? 'interval' : 'date',
  looseStart: false,
  end: 'date',
  approximate: false,
  uncertain: false,
});

/** `%` of numbers this large is a call for each. */
const isWhole = (time: number, length: number): boolean => Math.floor(time / length) * length === time;

function precisionOf(start: number, end: number | null): keyof typeof LENGTHS {
  const whole = (length: number) => isWhole(start, length) && isWhole(end ?? 0, length);
  return whole(DAY) ? 'day' : whole(60_000) ? 'minute' : 'second';
}

/** As EDTF; the end is the last day or second within. */
function dateText(start: number, end: number): string {
  const precision = precisionOf(start, end > start ? end : null);
  const text = (ms: number) => {
    const day = isoDate(ms);
    if (precision === 'day' || !/^-?\d{4}-/.test(day)) return /^-?\d{4}-/.test(day) ? day : yearText(day);
    const inDay = Math.floor((ms - Math.floor(ms / DAY) * DAY) / 1000);
    const parts = [inDay / 3600, (inDay / 60) % 60, inDay % 60].map((part) =>
      String(Math.floor(part)).padStart(2, '0'),
    );
    return `${day}T${parts.slice(0, precision === 'second' ? 3 : 2).join(':')}Z`;
  };
  return end > start ? `${text(start)}/${text(end - LENGTHS[precision])}` : text(start);
}

/** Years of more than four digits are written without month and day: `Y12022`. */
function yearText(day: string): string {
  const [, sign = '', digits = ''] = /^([+-]?)0*(\d+)-/.exec(day) ?? [];
  return `Y${sign === '-' ? '-' : ''}${digits}`;
}
