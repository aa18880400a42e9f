import { html, nothing, type TemplateResult } from 'lit';
import { place } from '../place.js';
import type { TellingScene } from '../../layout/telling/telling-scene.js';
import { linesView, type LinesLook } from './telling-lines-view.js';
import { stripWordsView, type StripWords } from './telling-strip-view.js';
import { columnListsView, rowListsView, type TellingActions, type TellingLists } from './telling-lists-view.js';
import { textView } from './telling-text-view.js';

export interface TellingView {
  /** null: there is nothing to tell; `caption` says so. */
  readonly scene: TellingScene | null;
  /** Sentences. */
  readonly caption: readonly string[];
  /** What the two kinds of lines mean; null where there is only one. */
  readonly legend: { readonly on: string; readonly back: string } | null;
  readonly look: LinesLook;
  readonly strip: StripWords;
  readonly lists: TellingLists;
}

/** Of more lines than this each is drawn thinner. */
const many = 60;

/** The order of telling beside the order of time: what it says in a sentence, the picture, the words at both axes. */
export function tellingView(
  { scene, caption, legend, look, strip, lists }: TellingView,
  on: TellingActions,
): TemplateResult {
  return html`<div
    part="telling"
    class=${`telling-view ${scene?.kind ?? 'none'}${look.lit.size > 0 ? ' some-lit' : ''}${(scene?.connectors.length ?? 0) > many ? ' dense' : ''}`}
    @keydown=${on.key}
    @focusin=${on.focused}
    @focusout=${on.leave}
    @pointerover=${on.hover}
    @pointerleave=${on.leave}
  >
    <div class="telling-head">
      <p part="caption" class="telling-caption">${caption.join(' ')}</p>
      ${legend && scene ? legendView(legend) : nothing}
    </div>
    ${
      scene === null
        ? nothing
        : html`<div class="plate" ${place(0, 0, undefined, scene.height)}>
              ${linesView(scene, look, on.select)} ${scene.names.map((name) => textView(name, 'axis-name'))}
              ${scene.kind === 'columns' ? columnListsView(scene, lists, on) : stripWordsView(scene, strip, look)}
            </div>
            ${scene.kind === 'strip' ? rowListsView(lists, on) : nothing}`
    }
  </div>`;
}

/** For eyes only: the entries say it of themselves. */
function legendView({ on, back }: { readonly on: string; readonly back: string }): TemplateResult {
  const sample = (kind: string) =>
    html`<svg class="sample-line" width="30" height="10"><path class=${`connector ${kind}`} d="M1 5H29"></path></svg>`;
  return html`<p class="telling-legend" aria-hidden="true">
    <span>${sample('on')} ${on}</span> <span>${sample('back')} ${back}</span>
  </p>`;
}
