import { nothing, type TemplateResult } from 'lit';
import { languageOf } from '../../document/excerpt.js';
import type { Cluster, Pointer, Scene } from '../../layout/scene.js';
import type { DecorWords } from '../decor-view.js';
import type { MarkLook } from '../marks-view.js';
import { previewView } from '../preview-view.js';
import { cardId, statesOf, titleOf, type Reading, type ReaderActions } from '../reading.js';
import { drawingView, uprightPointerView } from '../timeline-view.js';

export interface DrawingRegionActions extends ReaderActions {
  openCluster(cluster: Cluster): void;
  goTo(pointer: Pointer, direction: 1 | -1): void;
  hover(event: Event): void;
  leave(event: Event): void;
}

export function drawingRegion(reading: Reading, on: DrawingRegionActions): TemplateResult | typeof nothing {
  const { scene, model, words, settings } = reading;
  if (!scene) return nothing;
  return drawingView(
    {
      scene,
      look: (id) => markLook(reading, id),
      lookKeys: [reading.selected, reading.hovered, reading.passages, settings.grouping, reading.document],
      isMoving: reading.isMoving,
      decor: decorWords(reading),
      gapNames: gapNames(reading, scene),
      list: {
        label: words.messages.timeline.events,
        active: reading.active,
        selected: reading.selected,
        cardId,
        mark: reading.mark,
        has: (id) => model.byId.get(id)!.event.importance >= settings.importance && (reading.found?.has(id) ?? true),
        isRead: reading.passages.isRead,
        still: reading.still,
        clusterName: (c) => words.messages.marks.clusterFrom(c.ids.length, words.span(c.extent, 'month')),
        name: (id) => {
          const item = model.byId.get(id)!;
          const { text: title, lang: titleLang } = titleOf(item, words);
          const { importance } = item.event;
          return { title, titleLang, spoken: words.spoken(item), importance, states: statesOf(reading, id) };
        },
      },
      preview: preview(reading, scene),
    },
    { ...on, blur: on.leave },
  );
}

/** Beside an upright drawing, before and after it. */
export function wayOutRegion(reading: Reading, which: 'before' | 'after', goTo: DrawingRegionActions['goTo']): unknown {
  return uprightPointerView(reading.scene, which, decorWords(reading), goTo);
}

export function markLook(reading: Reading, id: string): MarkLook {
  const { event } = reading.model.byId.get(id)!;
  const group =
    reading.settings.grouping === 'group' ? reading.document.groups.findIndex((g) => g.id === event.group) : -1;
  const hue = group >= 0 ? `group-${(group % 8) + 1}` : event.importance === 3 ? 'hue-main' : 'hue-plain';
  return { hue, states: statesOf(reading, id), status: event.status, enriched: event.enriched !== null };
}

export function decorWords({ settings, words }: Reading): DecorWords {
  const { marks } = words.messages;
  return {
    now: settings.now === 'auto' ? marks.now : marks.nowAt(words.dateText(settings.now)),
    earlier: (p) => words.pointer(p, true),
    later: (p) => words.pointer(p, false),
  };
}

/** A cut is named only where its name has room in it, whole; in two lines where one is too long. */
export function gapNames({ words, text }: Pick<Reading, 'words' | 'text'>, scene: Scene): string[] {
  const isUpright = scene.orientation === 'vertical';
  const length = isUpright ? scene.height : scene.width;
  return scene.axis.gaps.map(({ interval, startPx, endPx }) => {
    const name = words.gap(interval);
    const middle = (startPx + endPx) / 2;
    // Beside an upright axis it has the lines it needs; below a level one a second line, for its unit.
    const versions = isUpright ? [name] : [name, name.replace(/\s+/u, '\n')];
    const fits = (version: string) => {
      const size = isUpright ? text!.smallLineHeight : Math.max(...version.split('\n').map(text!.small));
      return Math.abs(endPx - startPx) >= size && middle >= size / 2 && middle <= length - size / 2;
    };
    return versions.find(fits) ?? '';
  });
}

const longestQuote = 110;

function preview(reading: Reading, scene: Scene): TemplateResult | typeof nothing {
  const { hovered, selected, words, model } = reading;
  const item = hovered === null || hovered === selected ? undefined : model.byId.get(hovered);
  const target = item && scene.events.find((e) => e.id === hovered)?.target;
  if (!item || !target) return nothing;
  const title = titleOf(item, words);
  const [excerpt] = item.event.excerpts;
  return previewView({
    target,
    width: scene.width,
    height: scene.height,
    title: title.text,
    titleLang: title.lang,
    date: words.date(item.event).text,
    quote: excerpt ? words.messages.card.quote(firstWords(excerpt.exact)) : '',
    quoteLang: excerpt ? words.foreign(languageOf(excerpt, reading.document.article)) : '',
  });
}

function firstWords(text: string): string {
  if (text.length <= longestQuote) return text;
  const cut = text.lastIndexOf(' ', longestQuote);
  return `${text.slice(0, cut > longestQuote / 2 ? cut : longestQuote)} …`;
}
