import { languageTag } from '../../document/read.js';
import type { ImportIssue } from '../imported.js';
import { columnNamed, readHead, type Column, type ColumnName } from './columns.js';
import { edtfOf } from './national-date.js';
import { rowsOf, type Row } from './rows.js';

export interface CsvReadOptions {
  /** How dates are written (`12/11/2025`) where the head of their column does not say it; BCP 47. */
  readonly lang?: string;
}

/** Data for `readDocument`. */
export interface CsvData {
  /** What the column `lang` says first. */
  readonly lang?: string;
  readonly events: readonly object[];
  readonly $issues: readonly ImportIssue[];
}

/**
 * The events of a table, one for each row below its head line. Columns are told by their heads, in any order and letter
 * case; separators are commas, semicolons or tabs, whichever makes more heads. A table without any rows has no events.
 * What is wrong is reported with its line and never hides a row. Throws when the first line names no column. Linear.
 */
export function readCsv(text: string, options: CsvReadOptions = {}): CsvData {
  const reading = readingCsv(text, options);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of some hundred rows. */
export function* readingCsv(text: string, options: CsvReadOptions = {}): Generator<undefined, CsvData, undefined> {
  const issues: ImportIssue[] = [];
  const rows = tableOf(text);
  const head = rows.next();
  if (head.done) return { events: [], $issues: [] };
  const { cells, line } = head.value;
  const columns = readHead(cells, `line ${line}`, issues);
  if (!columns.some(({ name }) => TELLING.includes(name)))
    throw new Error('The first line of a CSV file must name its columns, such as title,date,summary.');
  const named = cells.flatMap((cell, index) => (cell.trim() ? [index] : []));
  const table: Table = {
    columns,
    width: cells.length,
    lang: '',
    dates: languageTag(options.lang ?? '') ?? '',
    reported: new Set(named),
  };
  const events: object[] = [];
  for (const row of rows) {
    table.lang ||= languageOf(row, columns);
    reportRow(row, table, issues);
    events.push(readRow(row, table));
    if (events.length % 500 === 0) yield;
  }
  const broken = text.indexOf('\ufffd');
  if (broken >= 0) {
    const path = `line ${text.slice(0, broken).split(/\r\n?|\n/).length}`;
    issues.push({
      path,
      value: text.slice(Math.max(0, broken - 10), broken + 10),
      expected: 'a file saved as UTF-8',
      severity: 'warning',
    });
  }
  return { ...(table.lang && { lang: table.lang }), events, $issues: issues };
}

interface Table {
  readonly columns: readonly Column[];
  /** Cells of the head line. */
  readonly width: number;
  /** Of the texts, from the first row that says it; `` before that. */
  lang: string;
  /** How dates are written, where neither column nor row says it. */
  readonly dates: string;
  /** Which columns need not be reported any more: those with a head. */
  readonly reported: Set<number>;
}

/** An event needs one of these. */
const TELLING: readonly ColumnName[] = ['title', 'date', 'excerpt', 'summary'];

function tableOf(text: string): Generator<Row, void, undefined> {
  const from = text.startsWith('\ufeff') ? 1 : 0;
  // What spreadsheets write for each other.
  const hint = /^sep=([,;\t])(?:\r\n?|\n|$)/i.exec(text.slice(from, from + 10));
  if (hint) return rowsOf(text, hint[1]!, from + hint[0].length, 2);
  const counted = [',', ';', '\t'].map((separator) => {
    const cells = rowsOf(text, separator, from).next().value?.cells ?? [];
    return { separator, heads: cells.filter((cell) => columnNamed(cell)).length };
  });
  const [best] = counted.sort((a, b) => b.heads - a.heads);
  return rowsOf(text, best!.separator, from);
}

function reportRow({ line, cells, stray }: Row, { width, reported }: Table, issues: ImportIssue[]): void {
  const path = `line ${line}`;
  if (stray !== null)
    issues.push({ path, value: stray, expected: 'a closing quotation mark, and quotation marks within doubled' });
  for (const [index, value] of cells.entries()) {
    if (!value.trim() || (index < width && reported.has(index))) continue;
    const expected = index < width ? 'a head above this column' : `at most ${width} cells in a row`;
    issues.push({ path, value, expected });
    if (index >= width) return;
    reported.add(index);
  }
}

function languageOf(row: Row, columns: readonly Column[]): string {
  return cellOf(
    row,
    columns.find(({ name }) => name === 'lang'),
  ).trim();
}

function readRow(row: Row, { columns, lang, dates }: Table): object {
  const find = (name: ColumnName): Column | undefined => columns.find((column) => column.name === name);
  const say = (name: ColumnName): string | undefined => cellOf(row, find(name)) || undefined;
  const own = languageTag(languageOf(row, columns)) ?? '';
  /** A string in the language of the table, or a map of languages. */
  const text = (name: ColumnName): unknown => {
    const texts = columns.flatMap((column) => {
      const cell = column.name === name ? cellOf(row, column) : '';
      return cell ? [[column.lang || own || lang, cell] as const] : [];
    });
    if (texts.every(([tag]) => tag === lang)) return texts[0]?.[1];
    return Object.fromEntries(texts.map(([tag, cell]) => [tag || 'und', cell]));
  };
  const date = (name: 'date' | 'end'): string =>
    columns
      .filter((column) => column.name === name)
      .map((column) => edtfOf(cellOf(row, column), column.lang || own || dates))
      .find(Boolean) ?? '';
  const list = (name: ColumnName): string[] | undefined => {
    const cell = say(name);
    const parts = cell?.split(cell.includes(';') ? ';' : ',').map((part) => part.trim());
    return parts?.filter(Boolean);
  };
  const importance = say('importance')?.trim();
  const enriched = say('enriched');
  return {
    $place: `line ${row.line}`,
    id: say('id'),
    title: text('title'),
    date: spanned(date('date'), date('end')),
    kind: say('kind'),
    basis: say('basis'),
    wording: say('wording'),
    reasoning: text('reasoning'),
    enriched: enriched && { date: edtfOf(enriched, own || dates) },
    displayDate: text('displayDate'),
    summary: text('summary'),
    excerpts: readExcerpts(say('excerpt'), say('prefix'), say('suffix')),
    group: say('group'),
    people: list('people'),
    place: text('place'),
    tags: list('tags'),
    importance: importance && /^\d$/.test(importance) ? Number(importance) : importance,
    status: say('status'),
    sources: readSources(say('sources')),
    url: say('url')?.trim(),
  };
}

/** Without the apostrophe that keeps spreadsheets from taking a text for a formula. */
function cellOf({ cells }: Row, column: Column | undefined): string {
  const cell = column ? (cells[column.index] ?? '') : '';
  return /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(cell) ? cell.slice(1) : cell;
}

/** From the one to the other; where the date is a stretch already, its end stays and the reader reports the rest. */
function spanned(date: string, end: string): string | undefined {
  return end && end !== date ? `${date}/${end}` : date || undefined;
}

/** One on each line. What stands around it belongs to the first. */
function readExcerpts(cell: string | undefined, prefix: string | undefined, suffix: string | undefined): unknown {
  const lines = cell?.split(/\r\n?|\n/).filter((line) => line.trim()) ?? [];
  return lines.map((exact, index) => (index === 0 ? { exact, prefix, suffix } : { exact }));
}

/** Addresses and titles, parted by semicolons between blanks, which addresses do not have, or line feeds. */
function readSources(cell: string | undefined): unknown {
  const sources = cell?.split(/ ; |[\r\n]+/).map((source) => source.trim());
  return sources?.filter(Boolean).map((source) => (/^https?:/i.test(source) ? { url: source } : { title: source }));
}
