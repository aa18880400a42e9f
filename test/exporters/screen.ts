import { readDocument } from '../../src/document/timeline-document.js';
import type { TimelineDocument } from '../../src/document/timeline-document.js';
import type { ExportInput, Screen } from '../../src/exporters/exporters.js';
import { formatEventTime, formatShort } from '../../src/i18n/format-event-time.js';
import { formatTick } from '../../src/i18n/format-tick.js';
import { messagesFor } from '../../src/i18n/messages.js';
import { pickText } from '../../src/document/pick-text.js';
import { PictureBuilder, type PictureOptions } from '../../src/layout/picture.js';
import { laneGroups } from '../../src/layout/lane-groups.js';
import { unevenScale } from '../../src/layout/scales/uneven.js';
import { verticalPicture } from '../../src/layout/vertical-picture.js';
import type { TextMetrics } from '../../src/layout/text-metrics.js';
import { buildModel } from '../../src/model/timeline-model.js';

export interface Shown {
  readonly document: TimelineDocument;
  readonly screen: Screen;
  readonly input: ExportInput;
}

const family = '"DejaVu Sans", sans-serif';

/** Every letter equally wide. */
export const even: TextMetrics = metrics((letters, size) => 0.55 * size * letters.length);

/** As this browser draws the letters that are exported. */
export function real(): TextMetrics {
  const context = document.createElement('canvas').getContext('2d')!;
  return metrics((letters, size, weight) => {
    context.font = `${weight} ${size}px ${family}`;
    return context.measureText(letters).width;
  });
}

function metrics(measure: (letters: string, size: number, weight: number) => number): TextMetrics {
  return {
    strong: (letters) => measure(letters, 14, 650),
    regular: (letters) => measure(letters, 14, 400),
    small: (letters) => measure(letters, 11.2, 400),
    lineHeight: 18,
    smallLineHeight: 15,
    markSize: 9,
    laneHeight: 0,
  };
}

/** Custom properties as the style sheet of the drawing has them. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`:host {
  --_accent: light-dark(#b3202a, #ff8f86); --_surface: light-dark(#ffffff, #16181c);
  --_text: light-dark(#1a1c20, #eceef1); --_muted: light-dark(#5b6068, #a9afb8);
  --_axis: light-dark(#6f757e, #8d949e); --_hairline: color-mix(in srgb, var(--_text) 15%, var(--_surface));
  --_gap: light-dark(#f1f2f4, #1f2227); --_plain: light-dark(#47505c, #b4bcc7);
  ${['#b3202a', '#1f5fa8', '#8a5a00', '#22714a', '#6b4aa5', '#0f7285', '#a23b78', '#5c6a1e'].map((c, i) => `--_group-${i + 1}: ${c};`).join('')}
  font: 14px ${family};
}`);

export function shadow(scheme: 'light' | 'dark' = 'light'): ShadowRoot {
  const host = document.body.appendChild(document.createElement('div'));
  host.style.colorScheme = scheme;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  return root;
}

/** A document as the element would draw it, in the fonts that `text` measures. */
export function shown(
  data: unknown,
  text: TextMetrics,
  options: Partial<PictureOptions> & { readonly scheme?: 'light' | 'dark' } = {},
): Shown {
  const { document } = readDocument(data);
  const locale = options.locale ?? 'de';
  const say = { locale, messages: messagesFor(locale) };
  const published = document.article?.published?.bounds.end ?? null;
  const picture = new PictureBuilder().build({
    model: buildModel(document),
    importance: 1,
    found: null,
    layout: 'horizontal',
    verticalPicture,
    unevenScale,
    laneGroups,
    scale: 'auto',
    grouping: 'none',
    newestFirst: false,
    locale,
    rightToLeft: false,
    width: 960,
    height: null,
    text,
    now: published,
    window: { start: null, end: null },
    extent: null,
    words: {
      heading: ({ event, time }) =>
        event.displayDate ? pickText(event.displayDate, locale).text : formatShort(time, say),
      title: ({ event }) => pickText(event.title, locale).text,
      countMore: (count) => `+ ${count}`,
      ungrouped: '–',
      tick: (time, unit, style) => formatTick(time, unit, style, locale),
    },
    ...options,
  });
  if (!picture) throw new Error('nothing is drawn');
  const { scene } = picture;
  const events = new Map(document.events.map((event) => [event.id, event]));
  const screen: Screen = {
    scene,
    text,
    root: shadow(options.scheme),
    look: (id) => {
      const { importance, status, enriched } = events.get(id)!;
      return { hue: importance === 3 ? 'hue-main' : 'hue-plain', status, enriched: enriched !== null };
    },
    words: {
      now: 'Stand des Artikels',
      gaps: scene.axis.gaps.map(({ startPx, endPx }, i) => (Math.abs(endPx - startPx) > 50 ? `Lücke ${i + 1}` : '')),
      earlier: ({ count }) => `${count} früher`,
      later: ({ count }) => `${count} später`,
    },
  };
  return { document, screen, input: { document, locale, screen } };
}

/** The title and the date of an event in words, as its mark is named. */
export function nameOf({ document, input }: Shown, id: string): string {
  const event = document.events.find((e) => e.id === id)!;
  const say = { locale: input.locale, messages: messagesFor(input.locale) };
  const date = event.displayDate
    ? pickText(event.displayDate, input.locale).text
    : formatEventTime(event.time, event.kind, say).text;
  return `${pickText(event.title, input.locale).text}, ${date}`;
}
