import type { NewsEvent } from '../document/event.js';
import { pickText } from '../document/pick-text.js';
import type { LocalizedText } from '../document/text.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import { isoDate } from '../time/iso-date.js';

export type CsvColumn = keyof typeof columns;

export interface CsvOptions {
  /** BCP 47; picks one language of each text. Default: the document's. */
  readonly locale?: string;
  /** Headings for readers; a column without one is called by its name, which importers know. */
  readonly headings?: Partial<Readonly<Record<CsvColumn, string>>>;
  /**
   * Puts a byte order mark first. Wanted in a file for people (Excel takes UTF-8 for something else without it), not in
   * text for programs (many take the mark for a letter of the first heading). Default: false.
   */
  readonly bom?: boolean;
}

type Cell = (event: NewsEvent, say: (text: LocalizedText | null) => string, document: TimelineDocument) => string;

/** `date` is EDTF as written; `earliest` and `latest` are its first and last possible day, empty on an open side. */
const columns = {
  id: ({ id }) => id,
  date: ({ date }) => date,
  earliest: ({ time }) => (time && Number.isFinite(time.bounds.start) ? isoDate(time.bounds.start) : ''),
  latest: ({ time }) => (time && Number.isFinite(time.bounds.end) ? isoDate(time.bounds.end - 1) : ''),
  title: ({ title }, say) => say(title),
  kind: ({ kind }) => kind,
  importance: ({ importance }) => String(importance),
  basis: ({ basis }) => basis ?? '',
  wording: ({ wording }) => wording ?? '',
  reasoning: ({ reasoning }, say) => say(reasoning),
  enriched: ({ enriched }) => enriched?.date ?? '',
  summary: ({ summary }, say) => say(summary),
  excerpt: ({ excerpts }) => excerpts.map(({ exact }) => exact).join('\n'),
  group: ({ group }, say, { groups }) => say(groups.find(({ id }) => id === group)?.label ?? null),
  people: ({ people }, say) => listed(people.map(({ name }) => say(name))),
  place: ({ place }, say) => say(place),
  tags: ({ tags }) => listed(tags),
  status: ({ status }) => status ?? '',
  sources: ({ sources }, say) =>
    sources.map((source) => source.url ?? (say(source.title) || source.publisher)).join(' ; '),
  url: ({ url }) => url ?? '',
} satisfies Record<string, Cell>;

/**
 * One row per event in the order of the document, as RFC 4180 has it: CRLF after every row, quotation marks where they
 * are needed. Several values in a cell are parted by `; `, excerpts by line feeds. A cell that a spreadsheet would take
 * for a formula gets an apostrophe in front, also a date before Christ (`'-0489`).
 */
export function toCSV(document: TimelineDocument, options: CsvOptions = {}): string {
  const { locale = document.lang, headings = {}, bom = false } = options;
  const say = (text: LocalizedText | null): string => (text ? pickText(text, locale).text : '');
  const cells = Object.entries(columns) as [CsvColumn, Cell][];
  const rows = [
    cells.map(([name]) => headings[name] ?? name),
    ...document.events.map((event) => cells.map(([, cell]) => cell(event, say, document))),
  ];
  return (bom ? '\ufeff' : '') + rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

/** A semicolon behind a single value with a comma in it says that the comma parts nothing. */
function listed(values: readonly string[]): string {
  return values.length === 1 && values[0]!.includes(',') ? `${values[0]};` : values.join('; ');
}

function quoted(cell: string): string {
  // Also behind blanks, which some programs trim, and in full width, which East Asian ones read the same. One more where
  // apostrophes stand there already, so that whoever takes one away has what was written.
  const safe = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
