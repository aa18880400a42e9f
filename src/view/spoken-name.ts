import { html, type TemplateResult } from 'lit';

/**
 * The name of an event's button for those who listen: its title, `lang` where that is another language than the
 * reader's, and what is said after it.
 */
export const spokenName = (title: string, lang: string, spoken: string): TemplateResult =>
  lang
    ? html`<span class="hidden"><span lang=${lang}>${title}</span>, ${spoken}</span>`
    : html`<span class="hidden" .textContent=${`${title}, ${spoken}`}></span>`;
