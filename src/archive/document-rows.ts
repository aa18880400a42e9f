import { readEvent, type NewsEvent } from '../document/event.js';
import type { Group } from '../document/group.js';
import { createIssueLog } from '../document/issue.js';
import { readPerson } from '../document/person.js';
import { pickText } from '../document/pick-text.js';
import { languageTag, readString } from '../document/read.js';
import { readText } from '../document/text.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import { Written, type ReadContext } from '../document/written.js';
import { knownSpan } from '../model/timeline-model.js';
import { isOpenEnded, packTraits, timeTraits, type EventTraits } from './event-flags.js';
import {
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

/** A document without its events, as `readDocument` reads one. */
export interface ArchiveHead extends Pick<TimelineDocument, 'lang' | 'article' | 'groups'> {
  /** Its own address, which relative ones belong to. */
  readonly base?: string | null;
}

/** Texts and rows of events as authors write them. Each is read in full only when somebody selects it. */
export class DocumentRows implements EventSource {
  /** In the order of their numbers, which count from 1; those that only events name come last. */
  readonly groups: Group[];
  readonly #numbers: Map<string, number>;
  readonly #events: readonly unknown[];
  /** Rows that came later. */
  readonly #more: unknown[] = [];
  readonly #head: ArchiveHead;

  /** `events`: kept, not copied; what is in them must not change. */
  constructor(events: readonly unknown[], head: ArchiveHead) {
    this.#events = events.length > MAX_ROWS ? events.slice(0, MAX_ROWS) : events;
    this.#head = head;
    this.#quiet = { log: createIssueLog(), lang: head.lang, base: head.base ?? null, unknown: new Set() };
    this.groups = head.groups.slice(0, MAX_GROUPS);
    this.#numbers = new Map(this.groups.map((g, i) => [g.id, i + 1]));
  }

  get length(): number {
    return this.#events.length + this.#more.length;
  }

  /** More rows at the end, to be read from the number that is returned. */
  add(events: readonly unknown[]): number {
    const first = this.length;
    for (const event of events.slice(0, MAX_ROWS - first)) this.#more.push(event);
    return first;
  }

  title(row: number, locale: string): string {
    const written = this.#at(row);
    const text = readText(written.get('title')) ?? this.detail(row)?.title;
    return text ? pickText(text, locale).text : '';
  }

  detail(row: number): NewsEvent | null {
    const event = readEvent(this.#at(row), this.#head.article?.lang ?? this.#head.lang);
    return event && { ...event, id: event.id || `event-${row + 1}` };
  }

  id(row: number): string {
    return this.detail(row)?.id ?? '';
  }

  /** Looks through the rows, some 20 ms for a million: a table of ids would take more memory than all the columns. */
  rowOf(id: string): number {
    const number = Number(/^event-(\d{1,9})$/.exec(id)?.[1] ?? 0) - 1;
    const positional = number >= 0 && number < this.length && this.id(number) === id ? number : -1;
    for (let row = 0; row < this.length; row++) if (this.#rawId(row) === id) return row;
    if (positional >= 0 || !id) return positional;
    // Ids that are not written as they are read: numbers, blanks around them, letters that were composed.
    for (let row = 0; row < this.length; row++) {
      const raw = this.#rawId(row);
      const isPlain = raw === undefined || raw === null || (typeof raw === 'string' && /^[!-~]*$/.test(raw));
      if (!isPlain && this.id(row) === id) return row;
    }
    return -1;
  }

  texts(row: number): readonly string[] {
    try {
      const event = this.#raw(row) as Readonly<Record<string, unknown>>;
      const { title, date, group, people, place, summary, excerpts, tags, wording, displayDate } = event;
      // Most events of an archive are a title and a date.
      const isPlain = !people && !place && !summary && !excerpts && !tags && !wording && !displayDate;
      if (isPlain && typeof title === 'string' && typeof date === 'string')
        return group ? [title, date, ...this.#labelOf(group)] : [title, date];
    } catch {
      // What cannot be read this way is read with more care.
    }
    const event = this.#at(row);
    return [...allTexts(event), ...this.#labelOf(event.get('group').value)];
  }

  tags(row: number): readonly string[] {
    return [...list(this.#at(row).get('tags'))].flatMap((tag) => readString(tag) ?? []);
  }

  laneLabel(row: number, field: LaneField, locale: string): string | null {
    const event = this.#at(row);
    if (field === 'tag') return this.tags(row)[0] ?? null;
    if (field === 'place') return pickedText(event.get('place'), locale);
    for (const person of list(event.get('people'))) {
      const name = readPerson(person)?.name;
      if (name) return pickText(name, locale).text;
    }
    return null;
  }

  /**
   * Reads the rows from `first` on (0, or what `add` returned). Plain dates go the quick way; whatever is unusual or wrong is read as in a short
   * document, with the same issues. A side that is open ends at its known date; see `Archive`. Never throws on data.
   */
  *read(first = 0): Generator<Progress, RowsRead> {
    const total = this.length;
    const log = createIssueLog();
    const context: ReadContext = { log, lang: this.#head.lang, base: this.#head.base ?? null, unknown: new Set() };
    const isLater = first >= this.#events.length;
    const written = { events: isLater ? this.#more : this.#events };
    const before = isLater ? this.#events.length : 0;
    const root = new Written(written, context).get('events');
    const store = new EventStore(total - first);
    const undated: number[] = [];
    let unusable = 0;
    let work = 0;
    const read = (row: number): void => {
      work += CAREFUL;
      const event = readEvent(root.get(row - before), this.#head.article?.lang ?? this.#head.lang);
      if (!event) unusable++;
      else if (!event.time) undated.push(row);
      else {
        // NaN where no date is written at all: the archive puts it beside its reference.
        const span = knownSpan(event.time, NaN);
        const { kind, importance, status } = event;
        const flags = packTraits({ ...timeTraits(event.time), kind, importance, status });
        store.push(span.start, span.end, row, flags, this.#numberOf(event.group));
        store.isLoose ||= Number.isNaN(span.start) || isOpenEnded(flags);
        this.#rememberGroup(row, event.group);
      }
    };
    for (let row = first; row < total;) {
      const end = Math.min(total, row + SLICE);
      const next = row - first < SAMPLE ? row : this.#readPlain(row, end, store);
      work += next - row;
      row = next;
      if (row < end) read(row++);
      if (work < SLICE) continue;
      work = 0;
      yield { stage: 'reading', read: row, total };
    }
    return { dated: store, undated, unusable, issues: log.issues, moreIssues: log.more };
  }

  /** Reads rows in which all is as usual, from `row` up to `to`; gives the first that needs a closer look, or `to`. */
  #readPlain(row: number, to: number, store: EventStore): number {
    for (; row < to; row++) {
      const flags = this.#plainFlags(row, PLAIN);
      if (flags < 0) break;
      store.push(PLAIN.start, PLAIN.end, row, flags, this.#group);
    }
    return row;
  }

  /** Number of the group of the row that `#plainFlags` looked at last. */
  #group = 0;
  #lastGroup: unknown = null;
  /** Numbers of groups as written. */
  readonly #written = new Map<unknown, number>();
  readonly #last = { precision: '', status: null as unknown, flags: [] as number[] };

  /** The flags of an event in which all is as usual, its date in `plain`; -1 for one that needs a closer look. */
  #plainFlags(row: number, plain: PlainDate): number {
    try {
      const event = this.#raw(row) as Readonly<Record<string, unknown>> | null;
      if (typeof event !== 'object' || event === null) return -1;
      const { title, date, kind, importance = 2, group = null, status = null } = event;
      if (!hasText(title) || typeof date !== 'string') return -1;
      if (!readPlainDate(date, plain)) return -1;
      if (kind !== undefined && kind !== 'event' && kind !== 'state') return -1;
      if (importance !== 1 && importance !== 2 && importance !== 3) return -1;
      if (status !== null && (typeof status !== 'string' || !STATUSES.has(status))) return -1;
      const number = group === null ? 0 : group === this.#lastGroup ? this.#group : this.#written.get(group);
      if (number === undefined) return -1;
      this.#lastGroup = group;
      this.#group = number;
      const { precision, isInterval } = plain;
      const last = this.#last;
      // Of a document, a few dozen combinations.
      if (precision !== last.precision || status !== last.status) {
        last.precision = precision;
        last.status = status;
        last.flags = traitsFlags.get(`${precision} ${status}`) ?? [];
        traitsFlags.set(`${precision} ${status}`, last.flags);
      }
      const among = importance | (kind === 'state' ? 4 : 0) | (isInterval ? 8 : 0);
      return (last.flags[among] ||= packTraits({
        precision,
        kind: kind ?? 'event',
        form: isInterval ? 'interval' : 'date',
        looseStart: false,
        end: 'date',
        approximate: false,
        uncertain: false,
        importance,
        status: status as EventTraits['status'],
      }));
    } catch {
      return -1;
    }
  }

  /** 0 for no group; gives numbers to groups that only events name. */
  #numberOf(id: string | null): number {
    if (id === null) return 0;
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    if (this.groups.length >= MAX_GROUPS) return 0;
    this.groups.push({ id, label: [{ lang: '', text: id }] });
    this.#numbers.set(id, this.groups.length);
    return this.groups.length;
  }

  /** So that the same letters need not be read again. */
  #rememberGroup(row: number, id: string | null): void {
    const { value } = this.#at(row).get('group');
    if (this.#written.size < MAX_GROUPS * 8) this.#written.set(value, this.#numberOf(id));
  }

  /** For what is read again and again; issues were reported the first time. */
  readonly #quiet: ReadContext;

  #at(row: number): Written {
    return new Written(this.#raw(row), this.#quiet);
  }

  /** `group`: as written. */
  #labelOf(group: unknown): readonly string[] {
    return this.groups[(this.#written.get(group) ?? 0) - 1]?.label.map(({ text }) => text) ?? [];
  }

  #raw(row: number): unknown {
    const later = row - this.#events.length;
    return later < 0 ? this.#events[row] : this.#more[later];
  }

  #rawId(row: number): unknown {
    try {
      return (this.#raw(row) as Readonly<Record<string, unknown>> | null)?.id;
    } catch {
      return undefined;
    }
  }
}

/** Rows that are read in full whatever they look like, so that what is wrong all through a document is reported. */
const SAMPLE = 100;
/** Reading in full takes as long as so many quick looks. */
const CAREFUL = 100;

/** In the reader's language; null without any. */
function pickedText(at: Written, locale: string): string | null {
  const text = readText(at);
  return text && pickText(text, locale).text;
}

/** Where a plain date is put: one object for a million of them. */
const PLAIN: PlainDate = { start: 0, end: 0, precision: 'day', isInterval: false };

/** Some text, plain or in a language map. */
function hasText(title: unknown): boolean {
  // The first letter decides for nearly all.
  if (typeof title === 'string') return (title.charCodeAt(0) > 32 && title.charCodeAt(0) < 127) || /\S/.test(title);
  if (typeof title !== 'object' || title === null) return false;
  return Object.entries(title).some(([key, text]) => typeof text === 'string' && /\S/.test(text) && languageTag(key));
}

/** Flags by precision and status, then by importance, kind and form. */
const traitsFlags = new Map<string, number[]>();
const STATUSES: ReadonlySet<string> = new Set(['confirmed', 'reported', 'alleged', 'disputed', 'planned', 'corrected']);

function* allTexts(event: Written): Generator<string> {
  for (const field of ['title', 'place', 'summary', 'displayDate', 'wording', 'date']) yield* strings(event.get(field));
  for (const person of list(event.get('people'))) {
    const isNamed = person.record && (!person.get('name').absent || !person.get('role').absent);
    for (const at of isNamed ? [person.get('name'), person.get('role')] : [person]) yield* strings(at);
  }
  for (const excerpt of list(event.get('excerpts'))) yield* strings(excerpt.record ? excerpt.get('exact') : excerpt);
  for (const tag of list(event.get('tags'))) yield* strings(tag);
}

/** The texts of a string or a language map. */
function* strings(at: Written): Generator<string> {
  if (typeof at.value === 'string') yield at.value;
  else if (at.record)
    for (const key of at.keys) if (typeof at.get(key).value === 'string') yield at.get(key).value as string;
}

function* list(at: Written): Generator<Written> {
  if (!at.list) {
    if (!at.absent) yield at;
    return;
  }
  const { length } = at.value as readonly unknown[];
  for (let i = 0; i < Math.min(length, 100); i++) yield at.get(i);
}
