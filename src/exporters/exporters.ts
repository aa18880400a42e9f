import { pickText } from '../document/pick-text.js';
import type { LocalizedText } from '../document/text.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import { formatEventTime } from '../i18n/format-event-time.js';
import { safeLocale } from '../i18n/intl-cache.js';
import { messagesFor } from '../i18n/messages.js';
import type { Scene } from '../layout/scene.js';
import type { TextMetrics } from '../layout/text-metrics.js';
import type { MarkLook } from '../view/marks-view.js';
import { archiveDrawing, type ArchivePrint } from './archive-drawing.js';
import type { Drawing } from './drawing.js';
import { readColours, readFont, type DrawingLook, type EventLook } from './look.js';
import { sceneDrawing } from './scene-drawing.js';
import { tellingDrawing, type TellingPicture } from './telling-drawing.js';
import { toCSV } from './to-csv.js';
import { toJSONLD } from './to-json-ld.js';
import { toJSON } from './to-json.js';
import { toPNG } from './to-png.js';
import { toSVG } from './to-svg.js';

export { download, fileName } from './download.js';
export { toCSV, toJSON, toJSONLD };

export const formats = ['json', 'csv', 'jsonld', 'svg', 'png'] as const;
export type Format = (typeof formats)[number];

/** What is on the screen, for the formats that show it. */
export interface Screen {
  readonly scene: Scene;
  /** The widths with which the scene was made. */
  readonly text: TextMetrics;
  readonly look: (id: string) => Pick<MarkLook, 'hue' | 'status' | 'enriched'>;
  readonly words: DrawingLook['words'];
  /** Where the style sheet of the drawing holds: colours and font are read off it. */
  readonly root: ShadowRoot;
}

export interface ExportInput {
  readonly document: TimelineDocument;
  /** BCP 47; picks the language of texts and dates. */
  readonly locale: string;
  /** IANA name, for events with a clock time. */
  readonly timeZone?: string | null;
  /** null when nothing is drawn, as in the list: then there is neither SVG nor PNG. */
  readonly screen: Screen | null;
  /** Instead of `screen` where that is what is drawn. */
  readonly telling?: TellingPicture | null;
  /** Instead of `screen` for very many events. */
  readonly archive?: ArchiveScreen | null;
  /** Small print under the drawing, before the source: what the screen says is left out. */
  readonly notes?: readonly string[];
  /** Pixels of a PNG for each CSS px. Default 2. */
  readonly scale?: number;
}

/** A drawing of very many events, as `Screen`. */
export interface ArchiveScreen extends Pick<Screen, 'text' | 'words' | 'root'> {
  readonly print: ArchivePrint;
}

/** Media types. */
export const types: ReadonlyMap<Format, string> = new Map([
  ['json', 'application/json'],
  ['csv', 'text/csv;charset=utf-8'],
  ['jsonld', 'application/ld+json'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
]);

/** A file of the timeline; its `type` is the format's media type. Rejects when there is no drawing to export. */
export async function exportTimeline(format: Format, input: ExportInput): Promise<Blob> {
  const { document, locale } = input;
  const text = (content: string): Blob => new Blob([content], { type: types.get(format) });
  switch (format) {
    case 'json':
      return text(`${JSON.stringify(toJSON(document), null, 2)}\n`);
    case 'csv':
      // For people: without the mark Excel takes UTF-8 for something else.
      return text(toCSV(document, { locale, bom: true }));
    case 'jsonld':
      return text(`${JSON.stringify(toJSONLD(document, locale), null, 2)}\n`);
    case 'svg':
      return text(timelineSVG(input));
    case 'png':
      return toPNG(timelineDrawing(input), input.scale);
  }
}

/** What the reader sees, as the text of an SVG file. Throws when nothing is drawn. */
export function timelineSVG(input: ExportInput): string {
  return toSVG(timelineDrawing(input));
}

function timelineDrawing(input: ExportInput): Drawing {
  const { locale, timeZone, screen, telling, archive, notes = [] } = input;
  const drawn = telling ?? archive ?? screen;
  if (!drawn) throw new Error('Only a timeline that is drawn can become a picture, and this one is a list');
  const { text, root } = drawn;
  const { document } = input;
  const isMirrored = telling ? telling.rightToLeft : (archive?.print ?? screen!).scene.mirrored;
  const { colours, hues } = readColours(root);
  const say = { locale: safeLocale(locale), messages: messagesFor(locale), timeZone };
  const pick = (texts: LocalizedText): string => pickText(texts, locale).text;
  // In small print of one direction each part may be of the other: kept together, it reads in its own.
  const part = (words: string): string => (isMirrored ? `\u2068${words}\u2069` : words);
  // What is needed of an archive's events has been read; asking for all of them would read the others.
  const events = new Map(archive ? [] : document.events.map((event) => [event.id, event]));
  const undated = (telling || archive ? [] : screen!.scene.events)
    .filter((e) => e.shown === 'shelf')
    .flatMap(({ id }) => events.get(id) ?? []);
  const event = (id: string): EventLook => {
    const own = events.get(id);
    const hueName = own?.importance === 3 ? 'hue-main' : 'hue-plain';
    const { hue, status, enriched } =
      telling || archive ? { hue: hueName, status: null, enriched: false } : screen!.look(id);
    const date = own?.displayDate ? pick(own.displayDate) : own && formatEventTime(own.time, own.kind, say).text;
    return {
      hue: hues.get(hue.replace(/^hue-/, '')) ?? colours.accent,
      status,
      enriched,
      importance: own?.importance ?? 2,
      name: own ? `${pick(own.title)}, ${date}` : '',
    };
  };
  const look: DrawingLook = {
    title: document.title ? pick(document.title) : '',
    lang: document.title ? pickText(document.title, locale).lang || locale : locale,
    colours,
    event,
    font: readFont(root.querySelector('.base') ?? root.host),
    text,
    words: telling ? noWords : (archive ?? screen!).words,
    notes: [
      ...(undated.length > 0
        ? [
            `${say.messages.marks.undated(undated.length)}: ${undated.map(({ title }) => part(pick(title))).join(' · ')}`,
          ]
        : []),
      ...notes,
      sourceOf(document, locale).map(part).join(' · '),
    ],
  };
  if (archive) return archiveDrawing(archive.print, look, hues);
  return telling ? tellingDrawing(telling, look) : sceneDrawing(screen!.scene, look);
}

/** Nothing lies outside, and nothing is cut. */
const noWords: DrawingLook['words'] = { now: '', gaps: [], earlier: () => '', later: () => '' };

/** Publisher, title and day of the article, as far as they are known. */
function sourceOf({ article }: TimelineDocument, locale: string): string[] {
  if (!article) return [];
  const words = { locale: safeLocale(locale), messages: messagesFor(locale) };
  const published = article.published && formatEventTime(article.published, 'event', words).text;
  const title = article.title && pickText(article.title, locale).text;
  return [article.publisher, title, published].flatMap((words) => words || []);
}
