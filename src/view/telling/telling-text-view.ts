import { html, nothing, type TemplateResult } from 'lit';
import type { Box } from '../../layout/scene.js';
import type { TextBox } from '../../layout/telling/telling-scene.js';
import { place } from '../place.js';

/** Text in its place, line by line, as it was measured; `origin`: the corner that places count from. */
export function textView(
  { x, y, width, lines, edge }: TextBox,
  kind: string,
  {
    lang = '',
    origin = { x: 0, y: 0 },
    part = '',
  }: { lang?: string; origin?: Pick<Box, 'x' | 'y'>; part?: string } = {},
): TemplateResult {
  return html`<span
    class=${`placed ${kind}${edge === 'right' ? ' at-end' : ''}`}
    part=${part || nothing}
    aria-hidden="true"
    ${place(x - origin.x, y - origin.y, width)}
    >${lines.map((line) => html`<span class="line" lang=${lang || nothing}>${line}</span>`)}</span
  >`;
}
