import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Pointer, Scene } from '../layout/scene.js';
import { axisLinesView, axisWordsView } from './axis-view.js';
import { heading } from './card-view.js';
import { decorView, pointerView, type DecorWords } from './decor-view.js';
import { eventListView, type EventListActions, type EventListOptions } from './event-list-view.js';
import { marksView, type MarkLook } from './marks-view.js';

/** The parts of the page in order; each is already a template or nothing. */
export interface TimelineRegions {
  readonly title: string;
  readonly titleLang: string;
  readonly description: string;
  readonly descriptionLang: string;
  readonly headingLevel: number;
  /** Accessible name; where it is empty, the title is. */
  readonly label: string;
  readonly controls: unknown;
  readonly find: unknown;
  readonly notices: unknown;
  readonly before: unknown;
  readonly main: unknown;
  readonly after: unknown;
  readonly shelf: unknown;
  readonly eras: unknown;
  readonly overview: unknown;
  readonly card: unknown;
  readonly live: string;
  /** The children are shown as they are: nothing could be read, or nothing yet. */
  readonly fallback: boolean;
  /** `own`: as high as it needs. `waiting`, `folded`: as high as the room kept for it. */
  readonly room: 'own' | 'waiting' | 'folded';
  /** An event is selected: its card wants room, too. */
  readonly chosen: boolean;
  readonly unfold: { readonly label: string; readonly act: () => void };
  readonly busy: boolean;
  readonly keydown: (event: KeyboardEvent) => void;
}

export function timelineView(r: TimelineRegions): TemplateResult {
  return html`
    <section
      part="base"
      class=${`base ${r.room}${r.chosen ? ' chosen' : ''}`}
      aria-labelledby=${r.label ? nothing : 'title'}
      aria-label=${r.label || nothing}
      aria-busy=${r.busy ? 'true' : nothing}
      @keydown=${r.keydown}
      @focusin=${r.room === 'folded' ? unfoldBehind(r.unfold.act) : nothing}
    >
      <div class="top">
        <header part="header" class="header">
          <div part="title" class="title">
            <slot name="title"
              >${r.title ? heading(r.headingLevel, html`<span id="title" lang=${r.titleLang || nothing}>${r.title}</span>`) : nothing}</slot
            >
          </div>
          <slot name="description"
            >${r.description ? html`<p class="description" lang=${r.descriptionLang || nothing}>${r.description}</p>` : nothing}</slot
          >
        </header>
        ${r.controls}
      </div>
      ${r.find} ${r.notices} ${r.before} ${r.main} ${r.after} ${r.shelf} ${r.eras} ${r.overview} ${r.card}
      <slot name="footer"></slot>
      ${
        r.room === 'folded'
          ? html`<p class="unfold">
              <button part="button" type="button" aria-expanded="false" @click=${r.unfold.act}>
                ${r.unfold.label}
              </button>
            </p>`
          : nothing
      }
      <div part="live" class="hidden" role="status">${r.live}</div>
      <span class="sample strong" aria-hidden="true"></span><span class="sample regular" aria-hidden="true"></span
      ><span class="sample small" aria-hidden="true"></span><span class="sample sizes" aria-hidden="true"></span>
    </section>
    <div class="surface"></div>
    <slot class=${r.fallback ? '' : 'unused'}></slot>
  `;
}

/** The keyboard goes where the eye cannot follow: then everything is shown. */
const unfoldBehind = (act: () => void) => (event: FocusEvent) => {
  const target = event.target as HTMLElement;
  const frame = (event.currentTarget as HTMLElement).getBoundingClientRect();
  if (!target.closest('.unfold') && target.getBoundingClientRect().bottom > frame.bottom - 48) act();
};

export interface DrawingInput {
  readonly scene: Scene;
  readonly look: (id: string) => MarkLook;
  /** Everything `look` depends on: marks are drawn again only when the scene or one of these changes. */
  readonly lookKeys: readonly unknown[];
  /** Titles are cut off where the window ends: fading them takes longer than all else in a frame. */
  readonly isMoving: boolean;
  readonly decor: DecorWords;
  readonly gapNames: readonly string[];
  readonly list: EventListOptions;
  readonly preview: unknown;
}

export interface DrawingActions extends EventListActions {
  goTo(pointer: Pointer, direction: 1 | -1): void;
  hover(event: Event): void;
  leave(event: Event): void;
  blur(event: FocusEvent): void;
}

/** Beside an upright drawing the ways out stand before and after it, so that they cover no title. */
export function uprightPointerView(
  scene: Scene | null,
  which: 'before' | 'after',
  words: DecorWords,
  go: DrawingActions['goTo'],
): TemplateResult | typeof nothing {
  if (scene?.orientation !== 'vertical') return nothing;
  const isEarlier = (which === 'before') !== scene.turned;
  const pointer = pointerView(scene, isEarlier ? -1 : 1, words, go);
  return pointer === nothing ? nothing : html`<div class="pointers">${pointer}</div>`;
}

/** Titles run out of the window, as they may while a reader moves it: then they fade at its sides. */
function isCropped({ orientation, events, width }: Scene): boolean {
  return (
    orientation === 'horizontal' && events.some(({ label }) => label && (label.x < 0 || label.x + label.width > width))
  );
}

/** The drawing: lines and marks below, the list of events above them. */
export function drawingView(input: DrawingInput, on: DrawingActions): TemplateResult {
  const { scene } = input;
  const pointer = (direction: 1 | -1) => pointerView(scene, direction, input.decor, on.goTo, input.list.still);
  return html`<div
    part="viewport"
    class=${`viewport ${scene.orientation}`}
    @pointerover=${on.hover}
    @pointerleave=${on.leave}
    @focusout=${on.blur}
  >
    <div class=${!input.isMoving && isCropped(scene) ? 'stage cropped' : 'stage'}>
      <svg class="drawing" aria-hidden="true" width=${scene.width} height=${scene.height}>
        ${guard([scene, ...input.lookKeys], () => svg`${axisLinesView(scene)}${marksView(scene, input.look, input.list.still)}`)}
      </svg>
      ${decorView(scene, input.decor)} ${axisWordsView(scene, input.gapNames)} ${eventListView(scene, input.list, on)}
    </div>
    ${scene.orientation === 'horizontal' ? html`${pointer(-1)}${pointer(1)}` : nothing} ${input.preview}
  </div>`;
}
