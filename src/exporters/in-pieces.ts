import type { NewsEvent } from '../document/event.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import { toCSV } from './to-csv.js';
import { toJSONLD } from './to-json-ld.js';
import { toJSON } from './to-json.js';

/** Formats that hold every event, whatever is drawn. */
export type WholeFormat = 'json' | 'csv' | 'jsonld';

/** Very many events, a few hundred at a time; in JSON-LD in the order of time, else in that of the document. */
export type Chunks = Iterator<readonly NewsEvent[]>;

/** A document without its events, and what it would be with them. */
export interface LargeDocument {
  readonly head: TimelineDocument;
  readonly locale: string;
  /** Of all chunks together. */
  readonly total: number;
}

/** The list of an object that grows by each chunk. */
interface Growing {
  readonly shell: readonly (readonly [string, unknown])[];
  readonly list: string;
  /** `before`: how many there are already. */
  entries(events: readonly NewsEvent[], before: number): readonly unknown[];
}

/** The text of a file, piece by piece: the same as of the whole document at once. */
export function* filePieces(format: WholeFormat, document: LargeDocument, chunks: Chunks): Generator<string, void> {
  const { head, locale } = document;
  if (format === 'csv') {
    const header = toCSV({ ...head, events: [] }, { locale });
    yield toCSV({ ...head, events: [] }, { locale, bom: true });
    for (const events of all(chunks)) yield toCSV({ ...head, events }, { locale }).slice(header.length);
    return;
  }
  const first = next(chunks);
  const { shell, list, entries } = growing(format, document, first);
  for (const [i, [key, value]] of shell.entries()) {
    const name = `${i > 0 ? ',' : '{'}\n  ${JSON.stringify(key)}: `;
    if (key !== list || first.length === 0) {
      yield name + indented(value, 2);
      continue;
    }
    yield `${name}[`;
    let count = 0;
    for (const events of both(first, chunks)) {
      const written = entries(events, count).map(
        (entry, at) => `${count + at > 0 ? ',' : ''}\n    ${indented(entry, 4)}`,
      );
      yield written.join('');
      count += events.length;
    }
    yield '\n  ]';
  }
  yield '\n}\n';
}

/** The object that a file would hold, in as many steps as there are chunks. */
export function* objectPieces(
  format: Exclude<WholeFormat, 'csv'>,
  document: LargeDocument,
  chunks: Chunks,
): Generator<undefined, object> {
  const first = next(chunks);
  const { shell, list, entries } = growing(format, document, first);
  const whole: unknown[] = [];
  for (const events of both(first, chunks)) {
    for (const entry of entries(events, whole.length)) whole.push(entry);
    yield;
  }
  return Object.fromEntries(shell.map(([key, value]) => [key, key === list ? whole : value]));
}

function growing(
  format: Exclude<WholeFormat, 'csv'>,
  { head, locale, total }: LargeDocument,
  first: readonly NewsEvent[],
): Growing {
  const write = (events: readonly NewsEvent[]): object =>
    format === 'json' ? toJSON({ ...head, events }) : toJSONLD({ ...head, events }, locale);
  const list = format === 'json' ? 'events' : 'itemListElement';
  const shell = Object.entries(write(first)).map(
    ([key, value]) => [key, key === 'numberOfItems' ? total : (value as unknown)] as const,
  );
  const entries = (events: readonly NewsEvent[], before: number): readonly unknown[] => {
    const own = ((write(events) as Readonly<Record<string, unknown>>)[list] ?? []) as readonly object[];
    if (format === 'json') return own;
    return own.map((entry, at) => ({ ...entry, position: before + at + 1 }));
  };
  return { shell, list, entries };
}

const indented = (value: unknown, by: number): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(by)}`);

function next(chunks: Chunks): readonly NewsEvent[] {
  const { done, value } = chunks.next();
  return done ? [] : value;
}

function* both(first: readonly NewsEvent[], chunks: Chunks): Generator<readonly NewsEvent[]> {
  yield first;
  yield* all(chunks);
}

function* all(chunks: Chunks): Generator<readonly NewsEvent[]> {
  for (let step = chunks.next(); !step.done; step = chunks.next()) yield step.value;
}
