import { html, nothing, type TemplateResult } from 'lit';

/** Path data in 16 by 16 px. */
export const back = 'M10 3.5L5.5 8l4.5 4.5';
export const forward = 'M6 3.5L10.5 8L6 12.5';

export interface IconButtonOptions {
  /** Points in the direction of reading, and so the other way where that is to the left. */
  readonly turns?: boolean;
  readonly isOff?: boolean;
  /** What it opens, and whether that is open. */
  readonly opens?: string;
  readonly isOpen?: boolean;
}

/** A button that shows a drawing and says `name`. */
export function iconButton(
  name: string,
  d: string,
  act: () => void,
  { turns, isOff, opens, isOpen }: IconButtonOptions = {},
): TemplateResult {
  // aria-disabled and not disabled: a button that loses focus while it is being used loses its user.
  return html`<button
    part="button"
    type="button"
    title=${name}
    aria-label=${name}
    aria-disabled=${isOff ? 'true' : nothing}
    aria-expanded=${isOpen ?? nothing}
    data-opens=${opens ?? nothing}
    @click=${() => isOff || act()}
  >
    ${icon(d, turns)}
  </button>`;
}

export const icon = (d: string, turns = false): TemplateResult =>
  html`<svg class=${turns ? 'icon turn' : 'icon'} viewBox="0 0 16 16" aria-hidden="true"><path d=${d}></path></svg>`;
