import { html, type TemplateResult } from 'lit';
import type { SharingMessages } from '../i18n/sharing/sharing-words.js';
import { iconButton } from './icon-button.js';

/** Among the tools of a card. */
export function shareButton(name: string, act: () => void): TemplateResult {
  const arrowOutOfABox = 'M8 10V2M5 4.8L8 1.8l3 3M5 7H3v6.5h10V7h-2';
  return iconButton(name, arrowOutOfABox, act);
}

/** The link was copied; or, when that was refused, `url` stands there to be copied by hand. */
export function shareNote(url: string | null, words: SharingMessages): TemplateResult {
  if (url === null) return html`<p part="status" class="shared">${words.linkCopied}</p>`;
  const all = (event: Event) => (event.target as HTMLInputElement).select();
  return html`<label class="shared"
    ><span>${words.linkToCopy}</span
    ><input part="share-link" type="text" readonly dir="ltr" .value=${url} @focus=${all}
  /></label>`;
}
