import { isList, type IssueLog } from '../document/issue.js';
import { Written, type ReadContext } from '../document/written.js';
import type { ArchiveHead } from './document-rows.js';
import { MAX_ROWS } from './event-source.js';

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

export type TextColumn = (typeof TEXTS)[number];

/** Columns that are lists; null: left out, or no list. What is in them may be anything. */
export type KnownColumns = { readonly [K in (typeof NUMBERS)[number]]: Numbers | null } & {
  readonly [K in TextColumn]: ArrayLike<string> | null;
} & { readonly tags: ArrayLike<unknown> | null };

/** The columns of a document, and how many rows they have. Reports what is no column, too short or too long. */
export function knownColumns(
  columns: unknown,
  log: IssueLog,
): { readonly columns: KnownColumns; readonly rows: number } {
  const context: ReadContext = { log, lang: '', base: null, unknown: new Set() };
  const at = new Written({ columns }, context).get('columns');
  const column = <T>(name: string): T | null => {
    const { value, absent } = at.get(name);
    if (absent) return null;
    if (isList(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))) return value as T;
    at.get(name).report('error', 'not-a-list', 'a typed array or a list');
    return null;
  };
  if (!at.record) at.report('error', 'not-an-object', 'columns such as {"title": […], "start": […]}');
  const known = Object.fromEntries(NAMES.map((name) => [name, column(name)])) as unknown as KnownColumns;
  const most = Math.max(known.title?.length ?? 0, known.start?.length ?? 0);
  for (const name of NAMES) {
    const { length } = known[name] ?? { length: most };
    if (length !== most) log.add('error', 'missing', `columns.${name}`, length, `${most} entries like the longest`);
  }
  if (most > MAX_ROWS) log.add('error', 'too-large', 'columns', most, `at most ${MAX_ROWS} entries`);
  return { columns: known, rows: Math.min(most, MAX_ROWS) };
}

/** The entry of a column, to be read as in a short document. */
export function columnEntry(
  columns: KnownColumns,
  name: keyof KnownColumns,
  row: number,
  { lang, base = null }: ArchiveHead,
  log: IssueLog,
  value: unknown = columns[name]?.[row],
): Written {
  const path = `columns.${name}[${row}]`;
  return new Written({ [path]: value }, { log, lang, base, unknown: new Set() }).get(path);
}

/** Index of the group of a row; one that is none for an event without. */
export function groupOf({ group }: KnownColumns, row: number): number {
  const written: unknown = group?.[row];
  return typeof written === 'number' ? written : -1;
}
