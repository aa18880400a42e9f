import { h } from '../support/dom.js';
import type { PageLanguage } from './texts.js';

export type DocumentChoice = 'xi' | 'stations' | 'marathon' | 'own';

/** Of the page's own story there is one file for each of its languages: its passages are those of the text shown. */
const addresses: ReadonlyMap<string, Readonly<Record<PageLanguage, string>>> = new Map([
  ['xi', { de: './story-de.json', en: './story-en.json' }],
  ['stations', { de: './space-stations.json', en: './space-stations.json' }],
  ['marathon', { de: './marathon.json', en: './marathon.json' }],
]);

export const isDocumentChoice = (value: string): value is DocumentChoice => value === 'own' || addresses.has(value);

/** Makes the timeline read one of the files, or `json` written into the page as an inline script for `own`. */
export function showDocument(
  timeline: HTMLElement,
  choice: DocumentChoice,
  { json, language }: { readonly json: string; readonly language: PageLanguage },
): void {
  const address = addresses.get(choice)?.[language];
  if (address !== undefined) {
    timeline.setAttribute('src', address);
    inlineScript(timeline)?.remove();
    return;
  }
  const script = h('script', { type: 'application/json' }, json);
  timeline.removeAttribute('src');
  const old = inlineScript(timeline);
  if (old) old.replaceWith(script);
  else timeline.append(script);
}

/** Which of the documents the timeline reads; null for an address that is none of them. */
export function shownDocument(timeline: HTMLElement): DocumentChoice | null {
  if (inlineScript(timeline)) return 'own';
  const src = timeline.getAttribute('src');
  for (const [choice, address] of addresses) {
    if (src !== null && Object.values(address).includes(src) && isDocumentChoice(choice)) return choice;
  }
  return null;
}

export function inlineScript(timeline: HTMLElement): HTMLScriptElement | null {
  return timeline.querySelector<HTMLScriptElement>(':scope > script[type="application/json"]');
}
