import { html, nothing, type TemplateResult } from 'lit';
import { loadingWords } from '../i18n/loading/loading-words.js';

export { progress as styles } from './styles/progress.styles.js';

/** The shape of the element's LoadProgress. */
export interface Progress {
  readonly stage: 'loading' | 'ordering';
  readonly events: number;
  readonly share: number | null;
}

/** ms between two announcements: numbers that never stop would only be a noise. */
const QUIET = 5000;

/** What was announced last, by whose button it stands beside. */
const said = new WeakMap<() => void, { readonly at: number; readonly text: string }>();

/** How far a large document is, and the way out. `cancel`: always the same function for one timeline. */
export function loadingView({ stage, events, share }: Progress, locale: string, cancel: () => void): TemplateResult {
  const words = loadingWords(locale);
  const percent = share === null ? null : Math.floor(share * 100);
  const text = stage === 'ordering' ? words.ordering(events) : words.loading(events, percent);
  const now = performance.now();
  let spoken = said.get(cancel);
  if (!spoken || now - spoken.at > QUIET) said.set(cancel, (spoken = { at: now, text }));
  // A bar without a value is one that only moves: while ordering, and when the length is not known.
  return html`<div part="status" class="progress">
    <p aria-hidden="true">${text}</p>
    <progress aria-label=${text} max="1" value=${stage === 'loading' && share !== null ? share : nothing}></progress>
    <button part="button" type="button" @click=${cancel}>${words.cancel}</button>
    <p class="hidden" role="status">${spoken.text}</p>
  </div>`;
}
