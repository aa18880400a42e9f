import { languageTag } from '../../document/read.js';
import type { Span } from './article-text.js';

/** An event as `readDocument` takes it. */
export interface WrittenEvent {
  readonly id?: unknown;
  readonly title?: unknown;
  readonly date?: string | undefined;
  readonly excerpts?: readonly unknown[] | undefined;
  readonly [field: string]: unknown;
}

/** An event that was found on the page. */
export interface Found {
  readonly event: WrittenEvent;
  /** Where, for whoever mends it: `time[3]`, `data-timeline-event[0]`, `ld+json[0].about[1]`. */
  readonly place: string;
  /** Its passage in the article's text; null when it has none. */
  readonly span: Span | null;
}

/** The language written around an element, `` when nobody says. */
export function langOf(element: Element): string {
  return languageTag(element.closest('[lang]')?.getAttribute('lang') ?? '') ?? '';
}

/** The text, as a language map when it is in another language than the article. */
export function inLanguage(text: string | undefined, lang: string, articleLang: string): unknown {
  return text === undefined || !lang || lang === articleLang ? text : { [lang]: text };
}
