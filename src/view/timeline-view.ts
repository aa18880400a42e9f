import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageText } from '../document/text.js';
import { heading } from './card-view.js';

/** The parts of the page in order; each is already a template or nothing. */
export interface TimelineRegions {
  /** With the language where that is not the reader's, else ``; null without one. */
  readonly title: LanguageText | null;
  readonly description: LanguageText | null;
  readonly headingLevel: number;
  /** Accessible name; where it is empty, the title is. */
  readonly label: string;
  readonly controls?: unknown;
  readonly find?: unknown;
  readonly notices: unknown;
  readonly before?: unknown;
  readonly main: unknown;
  readonly after?: unknown;
  readonly shelf?: unknown;
  readonly eras?: unknown;
  readonly overview?: unknown;
  readonly card?: unknown;
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
              >${r.title && heading(r.headingLevel, html`<span id="title" lang=${r.title.lang || nothing}>${r.title.text}</span>`)}</slot
            >
          </div>
          <slot name="description"
            >${r.description && html`<p class="description" lang=${r.description.lang || nothing}>${r.description.text}</p>`}</slot
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
