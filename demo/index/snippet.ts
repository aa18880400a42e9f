import { attributes, type AttributeSpec } from '../../src/element/attributes.js';
import { markupOf } from '../support/markup.js';
import { inlineScript } from './documents.js';

// A document without a window: elements made in it are never upgraded, so writing them down starts nothing.
const inert = document.implementation.createHTMLDocument('');

/** The HTML that gives this timeline elsewhere: the script and the element with every attribute that is not at its default. */
export function snippetOf(timeline: HTMLElement): string {
  const copy = inert.createElement('news-timeline');
  for (const spec of attributes) {
    const value = timeline.getAttribute(spec.name);
    if (value !== null && value !== defaultOf(spec)) copy.setAttribute(spec.name, value);
  }
  const script = inlineScript(timeline);
  if (script) copy.append(inert.importNode(script, true));
  return `<script type="module" src="news-timeline.min.js"></script>\n${markupOf(copy)}`;
}

/** The value an attribute has when it is left out; null when there is none that could be written. */
export function defaultOf(spec: AttributeSpec): string | null {
  if (spec.type === 'choice') return spec.values[0] ?? null;
  if (spec.type === 'number') return String(spec.initial);
  if (spec.type === 'date' && spec.values) return spec.values[0] ?? null;
  return null;
}
