import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Pointer, Scene } from '../layout/scene.js';
import { place } from './place.js';
import { keyed } from './keyed.js';

export interface DecorWords {
  readonly now: string;
  earlier(pointer: Pointer): string;
  later(pointer: Pointer): string;
}

/** What stands behind the events: eras, lanes, the words at the now line. */
export function decorView(scene: Scene, words: DecorWords): TemplateResult {
  const vertical = scene.orientation === 'vertical';
  return html`
    <div class="eras" aria-hidden="true">
      ${keyed(
        scene.eras,
        (e) => e.key,
        (e) =>
          html`<span part="era" class=${vertical ? 'era upright' : 'era'} ${place(e.x, e.y, e.width, e.height)}
            ><span
              class="era-label"
              ${vertical ? place(0, e.labelAt - e.y) : place(scene.mirrored ? 0 : e.labelAt - e.x, 0)}
              >${e.label}</span
            ></span
          >`,
      )}
    </div>
    ${keyed(
      scene.lanes,
      (l) => l.key,
      (l) =>
        html`<div part="lane" class="lane" ${place(l.x, l.y, l.width, l.height)}>
          <span part="lane-label" class="lane-label">${l.label}</span>
        </div>`,
    )}
    ${
      scene.now === null
        ? nothing
        : html`<span
            part="now"
            class=${nowClass(scene)}
            aria-hidden="true"
            ${vertical ? place(0, scene.now) : place(scene.now, 0)}
            ><span class="now-label">${words.now}</span></span
          >`
    }
  `;
}

/** The words stand on the side of the line that has more room. */
function nowClass(scene: Scene): string {
  if (scene.orientation === 'vertical') return 'now across';
  const before = scene.now! > scene.width * 0.55;
  return before ? 'now before' : 'now';
}

/**
 * The way to what lies outside the window on one side; nothing when nothing does. `still`: the same object as long as
 * `words` say the same.
 */
export function pointerView(
  scene: Scene,
  direction: 1 | -1,
  words: DecorWords,
  go: (pointer: Pointer, direction: 1 | -1) => void,
  still: unknown = {},
): TemplateResult | typeof nothing {
  const pointer = direction < 0 ? scene.earlier : scene.later;
  if (!pointer) return nothing;
  return html`<button
    part="pointer"
    class=${direction < 0 ? 'pointer earlier' : 'pointer later'}
    type="button"
    @click=${() => go(pointer, direction)}
  >
    <bdi
      >${guard([pointer.count, pointer.nearest, still], () => (direction < 0 ? words.earlier(pointer) : words.later(pointer)))}</bdi
    >
  </button>`;
}
