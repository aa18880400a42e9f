import { html, nothing, type TemplateResult } from 'lit';
import type { Pointer, Scene } from '../../layout/scene.js';
import { axisLinesView, axisWordsView } from '../axis-view.js';
import { decorView, pointerView, type DecorWords } from '../decor-view.js';
import { eventListView, type EventListActions } from '../event-list-view.js';
import { groundOf } from '../mark-paths.js';
import { marksView, type MarkLook } from '../marks-view.js';
import { statesOf, type Reading, type ReaderActions } from '../reading.js';
import { previewRegion } from './preview-region.js';

export interface DrawingRegionActions extends ReaderActions, EventListActions {
  goTo(pointer: Pointer, direction: 1 | -1): void;
  hover(event: Event): void;
  leave(event: Event): void;
}

/** The drawing: lines and marks below, the list of events above them. */
export function drawingRegion(reading: Reading, on: DrawingRegionActions): TemplateResult | typeof nothing {
  const { scene, isMoving, still } = reading;
  if (!scene) return nothing;
  const words = decorWords(reading);
  const isLevel = scene.orientation === 'horizontal';
  // Fading titles at the sides takes longer than all else in a frame.
  const isCropped = isLevel && !isMoving && scene.events.some((e) => isCutOff(e, scene));
  return html`<div
    part="viewport"
    class=${`viewport ${scene.orientation}`}
    @pointerover=${on.hover}
    @pointerleave=${on.leave}
    @focusout=${on.leave}
  >
    <div class=${isCropped ? 'stage cropped' : 'stage'}>
      <svg class="drawing" aria-hidden="true" width=${scene.width} height=${scene.height}>
        ${axisLinesView(scene)}${marksView(scene, (id) => markLook(reading, id), still)}
      </svg>
      ${decorView(scene, words)} ${axisWordsView(scene, gapNames(reading, scene))} ${eventListView(reading, scene, on)}
    </div>
    ${isLevel ? ([-1, 1] as const).map((side) => pointerView(scene, side, words, on.goTo)) : nothing}
    ${previewRegion(reading, scene)}
  </div>`;
}

/** Titles run out of the window, as they may while a reader moves it: then they fade at its sides. */
const isCutOff = ({ label }: Scene['events'][number], { width }: Scene): boolean =>
  label !== null && (label.x < 0 || label.x + label.width > width);

/** Beside an upright drawing the ways out stand before and after it, so that they cover no title. */
export function wayOutRegion(reading: Reading, which: 'before' | 'after', goTo: DrawingRegionActions['goTo']): unknown {
  const { scene } = reading;
  if (scene?.orientation !== 'vertical') return nothing;
  const isEarlier = (which === 'before') !== scene.turned;
  const pointer = pointerView(scene, isEarlier ? -1 : 1, decorWords(reading), goTo);
  return pointer === nothing ? nothing : html`<div class="pointers">${pointer}</div>`;
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
  const { isUpright, length } = groundOf(scene, 0);
  return scene.axis.gaps.map(({ interval, startPx, endPx }) => {
    const name = words.gap(interval);
    const middle = (startPx + endPx) / 2;
    // Beside an upright axis it has the lines it needs; below a level one a second line, for its unit.
    const versions = isUpright ? [name] : [name, name.replace(/\s+/u, '\n')];
    const fits = (version: string, i: number) => {
      // Labels of ticks may end where the cut begins: in their line it keeps a distance from them.
      const air = i === 0 ? 12 : 0;
      const size = isUpright ? text!.smallLineHeight : Math.max(...version.split('\n').map(text!.small)) + air;
      return Math.abs(endPx - startPx) >= size && middle >= size / 2 && middle <= length - size / 2;
    };
    return versions.find(fits) ?? '';
  });
}
