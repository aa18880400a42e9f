import { html, nothing, type TemplateResult } from 'lit';
import type { Pointer, Scene } from '../layout/scene.js';
import { place } from './place.js';
import { keyed } from './keyed.js';

export interface DecorWords {
  readonly now: string;
  earlier(pointer: Pointer): string;
  later(pointer: Pointer): string;
}

/** What stands behind the events: eras, lanes, the words at the now line. */
export function decorView(
  { orientation, width, mirrored, eras, lanes, now }: Scene,
  words: DecorWords,
): TemplateResult {
  const isUpright = orientation === 'vertical';
  // The words stand on the side of the line that has more room.
  const side = isUpright ? 'across' : now! > width * 0.55 ? 'before' : '';
  return html`
    <div class="eras" aria-hidden="true">
      ${keyed(
        eras,
        (e) => e.key,
        (e) =>
          html`<span part="era" class=${isUpright ? 'era upright' : 'era'} ${place(e.x, e.y, e.width, e.height)}
            ><span class="era-label" ${isUpright ? place(0, e.labelAt - e.y) : place(mirrored ? 0 : e.labelAt - e.x, 0)}
              >${e.label}</span
            ></span
          >`,
      )}
    </div>
    ${keyed(
      lanes,
      (l) => l.key,
      (l) =>
        html`<div part="lane" class="lane" ${place(l.x, l.y, l.width, l.height)}>
          <span part="lane-label" class="lane-label">${l.label}</span>
        </div>`,
    )}
    ${
      now === null
        ? nothing
        : html`<span part="now" class=${`now ${side}`} aria-hidden="true" ${isUpright ? place(0, now) : place(now, 0)}
            ><span class="now-label">${words.now}</span></span
          >`
    }
  `;
}

/** The way to what lies outside the window on one side; nothing when nothing does. */
export function pointerView(
  scene: Scene,
  direction: 1 | -1,
  words: DecorWords,
  go: (pointer: Pointer, direction: 1 | -1) => void,
): TemplateResult | typeof nothing {
  const side = direction < 0 ? 'earlier' : 'later';
  const pointer = scene[side];
  if (!pointer) return nothing;
  return html`<button part="pointer" class=${`pointer ${side}`} type="button" @click=${() => go(pointer, direction)}>
    <bdi>${words[side](pointer)}</bdi>
  </button>`;
}
