import { Archive } from '../archive/archive.js';
import { DocumentRows } from '../archive/document-rows.js';
import { ColumnRows } from '../archive/column-rows.js';
import { MAX_ROWS } from '../archive/event-source.js';
import { createIssueLog, isList, type Issue } from '../document/issue.js';
import { MAX_ISSUES } from '../document/limits.js';
import { webAddress } from '../document/read.js';
import { readDocument, type ReadOptions, type ReadResult } from '../document/timeline-document.js';
import { Written } from '../document/written.js';
import { nowOf } from '../model/timeline-model.js';
import { ArchiveRecords } from './archive-records.js';
import { Turns } from './turns.js';
import type { Heard } from './load-problem.js';

export interface ArchiveRead {
  /** The document without its events, and what is wrong anywhere in it. */
  readonly result: ReadResult;
  readonly archive: ArchiveRecords;
}

/**
 * A document of very many events, or of columns, in turns of a few ms. `data` is kept and must not be changed. Never
 * rejects because of data, only with the reason of an abort.
 */
export async function readArchive(
  data: unknown,
  options: ReadOptions,
  signal: AbortSignal,
  heard: Heard,
): Promise<ArchiveRead> {
  const turns = new Turns(signal, heard);
  const { head, events, columns } = parts(data);
  const read = readDocument(head, options);
  const { document } = read;
  const rowsHead = { ...document, base: options.base === undefined ? null : webAddress(options.base) };
  const rows = columns === null ? new DocumentRows(events, rowsHead) : new ColumnRows(columns, rowsHead);
  const work = Archive.reading(rows, nowOf(document));
  for (;;) {
    const step = work.next();
    if (step.done) {
      const archive = step.value;
      const found = [...read.issues, ...tooMany(events), ...archive.issues];
      const issues = found.slice(0, MAX_ISSUES);
      const moreIssues = read.moreIssues + archive.moreIssues + found.length - issues.length;
      return {
        result: { ...read, issues, moreIssues, eventsWritten: rows.length },
        archive: new ArchiveRecords(archive),
      };
    }
    turns.say({ stage: 'ordering', events: rows.length, share: null });
    await turns.rest();
  }
}

/** The fields of the document apart from its events, which are either a list or columns. */
function parts(data: unknown): { head: unknown; events: readonly unknown[]; columns: unknown } {
  const context = { log: createIssueLog(), lang: '', base: null, unknown: new Set<string>() };
  if (isList(data)) return { head: [], events: data, columns: null };
  const at = new Written(data, context);
  const written = at.get('events').value;
  const names = new Set(['version', 'title', 'description', 'lang', 'article', 'groups', 'eras', ...at.keys]);
  const head = new Map([...names].map((name) => [name, at.get(name).value]));
  const columns = isList(written) ? null : head.get('columns');
  head.set('events', []);
  // Columns beside a list of events are a field that nobody knows.
  if (columns !== null) head.delete('columns');
  return { head: Object.fromEntries(head), events: isList(written) ? written : [], columns };
}

function tooMany(events: readonly unknown[]): readonly Issue[] {
  if (events.length <= MAX_ROWS) return [];
  const log = createIssueLog();
  log.add('error', 'too-large', 'events', events, `at most ${MAX_ROWS} events`);
  return log.issues;
}
