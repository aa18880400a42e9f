import { MAX_LIST } from './limits.js';
import { languageTag, readString } from './read.js';
import type { TextShape } from './read.js';
import type { Written } from './written.js';

/** One text for readers in one or more languages, best first. Never empty. A list, not a map: keys come from data. */
export type LocalizedText = readonly LanguageText[];

export interface LanguageText {
  /** BCP 47 tag, or `` when the document names no language. */
  readonly lang: string;
  readonly text: string;
}

/**
 * A string, or a language map `{"de": "…", "en": "…"}`. The document's own language comes first, the others as
 * written. null when absent or without any text.
 */
export function readText(at: Written, shape: TextShape = 'line'): LocalizedText | null {
  const { lang } = at.context;
  if (!at.record) {
    const text = readString(at, shape);
    return text === null ? null : [{ lang, text }];
  }
  const texts: LanguageText[] = [];
  for (const key of at.keys.slice(0, MAX_LIST)) {
    const tag = languageTag(key);
    if (tag === null) at.report('warning', 'unknown-field', [key.slice(0, 40)]);
    const text = tag === null ? null : readString(at.get(key), shape);
    if (tag !== null && text !== null) texts.push({ lang: tag, text });
  }
  if (at.keys.length > MAX_LIST) at.report('error', 'too-large', [MAX_LIST, 'languages']);
  return texts.length ? texts.sort((a, b) => nearness(b.lang, lang) - nearness(a.lang, lang)) : null;
}

/** Running text: summaries, reasonings, descriptions. */
export const readProse = (at: Written): LocalizedText | null => readText(at, 'prose');

/** A text in no language in particular. */
export const untagged = (text: string): LocalizedText => [{ lang: '', text }];

/** 2 the same language, 1 a relative of it (`de` and `de-CH`), 0 another. */
function nearness(tag: string, lang: string): number {
  const [a, b] = [tag.toLowerCase(), lang.toLowerCase()];
  return a === b ? 2 : a.split('-')[0] === b.split('-')[0] ? 1 : 0;
}
