import { html, nothing, type TemplateResult } from 'lit';
import type { Reading } from '../reading.js';

/** The eras in words: seen in the list, and beside a drawing only for those who cannot see its strips. */
export function erasRegion({
  document,
  words,
  settings,
  scene,
}: Pick<Reading, 'document' | 'words' | 'settings'> & {
  readonly scene: { readonly eras: readonly unknown[] } | null;
}): TemplateResult | typeof nothing {
  if (document.eras.length === 0) return nothing;
  const isDrawn = settings.layout !== 'list' && (scene?.eras.length ?? 0) > 0;
  return html`<div class=${isDrawn ? 'hidden' : 'shelf'}>
    <p class="shelf-title" id="eras-title">${words.messages.timeline.eras}</p>
    <ul class="era-list plain" aria-labelledby="eras-title">
      ${document.eras.map(({ label, time }) => {
        const { text, lang } = words.pick(label);
        return html`<li><span lang=${lang || nothing}>${text}</span>, ${words.time(time, 'state')}</li>`;
      })}
    </ul>
  </div>`;
}
