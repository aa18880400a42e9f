import { giveWay } from '../article/give-way.js';
import type { Archive } from '../archive/archive.js';
import type { NewsEvent } from '../document/event.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import { filePieces, objectPieces, type LargeDocument, type WholeFormat } from '../exporters/in-pieces.js';

/** Events that are read and written between two looks at the page: a few ms. */
const chunk = 200;

/** An archive with the document it belongs to. */
export interface LargeExport {
  readonly archive: Archive;
  readonly document: TimelineDocument;
  /** BCP 47 */
  readonly locale: string;
}

/** The text of a file that holds all events, written in turns, between which the page can be painted and used. */
export async function writeAll(format: WholeFormat, from: LargeExport): Promise<string[]> {
  const parts: string[] = [];
  for (const piece of filePieces(format, largeOf(from), chunksOf(format, from))) {
    parts.push(piece);
    await giveWay();
  }
  return parts;
}

/** The object that such a file holds. */
export async function objectOfAll(format: Exclude<WholeFormat, 'csv'>, from: LargeExport): Promise<object> {
  const work = objectPieces(format, largeOf(from), chunksOf(format, from));
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await giveWay();
  }
}

function largeOf({ archive, document, locale }: LargeExport): LargeDocument {
  // The getter of the events would read them all at once.
  const { lang, title, description, article, eras } = document;
  const head = { lang, title, description, article, eras, groups: archive.groups, events: [] };
  return { head, locale, total: archive.index.length + archive.undated.length };
}

function* chunksOf(format: WholeFormat, { archive }: LargeExport): Generator<readonly NewsEvent[]> {
  const { source, index, undated } = archive;
  const inTime = format === 'jsonld';
  const length = inTime ? index.length + undated.length : source.length;
  const rowAt = (at: number) => (at < index.length ? index.at(at).row : undated[at - index.length]!);
  for (let from = 0; from < length; from += chunk) {
    const size = Math.min(chunk, length - from);
    const events = Array.from({ length: size }, (_, i) => source.detail(inTime ? rowAt(from + i) : from + i));
    const readable = events.filter((event) => event !== null);
    if (readable.length > 0) yield readable;
  }
}
