import { html, nothing, type TemplateResult } from 'lit';
import type { Box } from '../layout/scene.js';
import { place } from './place.js';

export interface PreviewInput {
  readonly target: Box;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly titleLang: string;
  readonly date: string;
  /** First words of the excerpt, in quotation marks; `` without one. */
  readonly quote: string;
  readonly quoteLang: string;
}

const previewWidth = 260;
const nearestEdge = 4;

/**
 * What hovering or focusing an event shows, beside it and never over it. Hidden from assistive technology, which hears
 * the same from the list.
 */
export function previewView(input: PreviewInput): TemplateResult {
  const { target, width, height } = input;
  const size = Math.min(previewWidth, width - 2 * nearestEdge);
  const x = Math.min(Math.max(target.x, nearestEdge), Math.max(width - size - nearestEdge, nearestEdge));
  const isAbove = target.y + target.height / 2 > height / 2;
  const y = isAbove ? target.y - 6 : target.y + target.height + 6;
  return html`<div
    part="preview"
    class=${isAbove ? 'preview above' : 'preview'}
    aria-hidden="true"
    ${place(x, y, size)}
  >
    <div class="preview-body">
      <p class="preview-date">${input.date}</p>
      <p class="preview-title" lang=${input.titleLang || nothing}>${input.title}</p>
      ${input.quote ? html`<p class="preview-quote" lang=${input.quoteLang || nothing}>${input.quote}</p>` : nothing}
    </div>
  </div>`;
}
