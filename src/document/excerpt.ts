import { MAX_CONTEXT, MAX_EXCERPT } from './limits.js';
import { cut, readInteger, readLanguage, readUrl, readVerbatim, reportUnknownFields } from './read.js';
import type { Written } from './written.js';

/** A short quotation: W3C TextQuoteSelector (`exact`, `prefix`, `suffix`) and TextPositionSelector (`start`, `end`). */
export interface Excerpt {
  readonly exact: string;
  /** At most 32 characters before and after; `` when not given. */
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offsets into the article's text, a hint only; null when not given. */
  readonly start: number | null;
  readonly end: number | null;
  /** Address of the article quoted, when it is not the document's own. */
  readonly article: string | null;
  /** BCP 47 tag of the quoted words, when they are not in the article's language. */
  readonly lang: string | null;
}

/** An object, or just the quoted words. null without words. Too long a quotation keeps its beginning. */
export function readExcerpt(at: Written): Excerpt | null {
  if (typeof at.value === 'string') at.report('warning', 'not-an-object', 'an excerpt such as {"exact": "…"}');
  else if (!at.record) {
    at.report('error', 'not-an-object', 'an excerpt such as {"exact": "…"}');
    return null;
  }
  const words = at.record ? at.get('exact') : at;
  const text = readVerbatim(words);
  if (!text?.trim()) {
    words.report('error', 'missing', 'the quoted words');
    return null;
  }
  const exact = cut(text, MAX_EXCERPT);
  const shortened = exact.length < text.length;
  if (shortened) words.report('warning', 'shortened', `at most ${MAX_EXCERPT} characters`);
  reportUnknownFields(at, 'excerpt', ['exact', 'prefix', 'suffix', 'start', 'end', 'article', 'lang']);
  const start = readInteger(at.get('start'), 0, Number.MAX_SAFE_INTEGER);
  const end = start === null ? null : readInteger(at.get('end'), start, Number.MAX_SAFE_INTEGER);
  return {
    exact,
    prefix: (readVerbatim(at.get('prefix')) ?? '').slice(-MAX_CONTEXT).replace(/^[\uDC00-\uDFFF]/, ''),
    // Behind a shortened quotation comes its own rest, not the suffix that was given.
    suffix: shortened
      ? cut(text.slice(exact.length), MAX_CONTEXT)
      : cut(readVerbatim(at.get('suffix')) ?? '', MAX_CONTEXT),
    start,
    end: shortened && start !== null ? start + exact.length : end,
    article: readUrl(at.get('article')),
    lang: readLanguage(at.get('lang')),
  };
}

/** Whether it quotes the document's own article, which is at `url`. */
export const quotesArticle = ({ article }: Excerpt, url: string | null | undefined): boolean =>
  article === null || article === url;

/** Language of the quoted words; `` when nobody knows. */
export function languageOf(excerpt: Excerpt, article: { url: string | null; lang: string } | null): string {
  return excerpt.lang ?? (quotesArticle(excerpt, article?.url) ? (article?.lang ?? '') : '');
}
