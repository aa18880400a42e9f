import { pickText } from '../document/pick-text.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import type { Archive } from '../archive/archive.js';
import {
  download,
  exportTimeline,
  fileName,
  toCSV,
  toJSON,
  toJSONLD,
  types,
  type ArchiveScreen,
  type Format,
} from '../exporters/exporters.js';
import type { Scene } from '../layout/scene.js';
import type { Reading } from '../view/reading.js';
import { decorWords, gapNames, markLook } from '../view/regions/drawing-region.js';
import { objectOfAll, writeAll, type LargeExport } from './archive-files.js';
import type { FindingController } from './finding-controller.js';
import type { Inside } from './inside.js';
import { readingOf } from './readings.js';
import type { TellingPane } from './telling-pane.js';

/** What files are made from, at one moment. */
interface Exported {
  readonly document: TimelineDocument | null;
  /** The events of the document, where they are very many. */
  readonly archive: Archive | null;
  /** The drawing of very many events, and what is said below it; null where there is none. */
  readonly print?: (() => ArchiveScreen | null) | null;
  readonly notes?: (() => string[]) | null;
  /** BCP 47 */
  readonly locale: string;
  readonly timeZone: string | null;
  /** null while nothing is shown, and for an archive. */
  readonly reading: Reading | null;
  /** The drawing as it will stand, not on its way. */
  readonly scene: Scene | null;
  readonly root: ShadowRoot;
  readonly telling: TellingPane | null;
  readonly find: FindingController | null;
}

function exported(inside: Inside): Exported {
  const { host, composition, contents, surroundings, telling } = inside;
  const { archivePane } = composition;
  return {
    document: contents.document,
    archive: contents.archive?.archive ?? null,
    print: archivePane && (() => archivePane.print(host.shadowRoot!)),
    notes: archivePane && (() => archivePane.notes),
    locale: surroundings.locale,
    timeZone: host.timeZone,
    reading: readingOf(inside),
    scene: composition.picture?.scene ?? null,
    root: host.shadowRoot!,
    telling: telling.pane,
    find: composition.find,
  };
}

/** The document as written. */
export async function writeJSON(inside: Inside): Promise<object> {
  const from = exported(inside);
  const large = largeOf(from);
  return large ? objectOfAll('json', large) : toJSON(documentOf(from));
}

export async function writeCSV(inside: Inside): Promise<string> {
  const from = exported(inside);
  const large = largeOf(from);
  if (!large) return toCSV(documentOf(from), { locale: from.locale });
  const text = (await writeAll('csv', large)).join('');
  // Which is for files.
  return text.replace(/^\ufeff/, '');
}

export async function writeJSONLD(inside: Inside): Promise<object> {
  const from = exported(inside);
  const large = largeOf(from);
  return large ? objectOfAll('jsonld', large) : toJSONLD(documentOf(from), from.locale);
}

/** `scale`: pixels of a PNG for each CSS px. Rejects when there is no document, or no drawing for a picture of it. */
export async function writeFile(format: Format, inside: Inside, scale?: number): Promise<Blob> {
  const from = exported(inside);
  const { reading, scene, locale, timeZone, root } = from;
  const large = largeOf(from);
  if (large && format !== 'svg' && format !== 'png')
    return new Blob(await writeAll(format, large), { type: types.get(format) });
  return exportTimeline(format, {
    document: documentOf(from),
    locale,
    timeZone,
    screen:
      reading?.text && scene
        ? {
            scene,
            text: reading.text,
            look: (id: string) => markLook(reading, id),
            words: { ...decorWords(reading), gaps: gapNames(reading, scene) },
            root,
          }
        : null,
    archive: from.print?.() ?? null,
    telling: reading?.settings.layout === 'telling' ? (from.telling?.exported(reading) ?? null) : null,
    scale,
    notes: from.notes?.() ?? leftOut(from),
  });
}

/** A file for the reader's disk. */
export async function save(format: Format, inside: Inside): Promise<void> {
  const { title } = inside.contents.document ?? {};
  const name = title ? pickText(title, inside.surroundings.locale).text : '';
  download(fileName(name, format), await writeFile(format, inside));
}

/** null: few enough events to be written at once. */
function largeOf({ archive, document, locale }: Exported): LargeExport | null {
  return archive && document && { archive, document, locale };
}

function documentOf({ document }: Exported): TimelineDocument {
  if (!document) throw new Error('There is no document to export yet');
  return document;
}

/** What the picture leaves out, for those who only see the picture. */
function leftOut({ reading, find, locale }: Exported): string[] {
  if (!reading) return [];
  const hidden = reading.model.items.length - reading.ordered.length;
  if (hidden <= 0) return [];
  if (reading.found) return [find!.note(hidden, locale)];
  return [reading.words.messages.marks.hidden(hidden).replace(/ –.*$/u, '')];
}
