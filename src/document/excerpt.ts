import { integer, needed, readFields } from './fields.js';
import { MAX_CONTEXT, MAX_EXCERPT } from './limits.js';
import { cut, readLanguage, readUrl, readVerbatim } from './read.js';
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

const READERS = {
  exact: needed(readWords),
  prefix: readContext,
  suffix: readContext,
  start: integer(0),
  end: integer(0),
  article: readUrl,
  lang: readLanguage,
};

/** An object, or just the quoted words. null without words. Too long a quotation keeps its beginning. */
export function readExcerpt(at: Written): Excerpt | null {
  const excerpt = readFields(at, 'excerpt', READERS, 'exact');
  if (!excerpt) return null;
  const { start, prefix, suffix } = excerpt;
  const exact = cut(excerpt.exact, MAX_EXCERPT);
  // Behind a shortened quotation comes its own rest, not the suffix that was given.
  const rest = excerpt.exact.slice(exact.length);
  let end = start === null ? null : rest ? start + exact.length : excerpt.end;
  if (end !== null && end < start!) {
    at.get('end').report('warning', 'unknown-value', [start!, Number.MAX_SAFE_INTEGER]);
    end = null;
  }
  return {
    ...excerpt,
    exact,
    prefix: prefix.slice(-MAX_CONTEXT).replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: cut(rest || suffix, MAX_CONTEXT),
    end,
  };
}

function readWords(at: Written): string | null {
  const text = readVerbatim(at);
  if (text && text.length > MAX_EXCERPT) at.report('warning', 'shortened', [MAX_EXCERPT]);
  return text?.trim() ? text : null;
}

function readContext(at: Written): string {
  return readVerbatim(at) ?? '';
}

/** Whether it quotes the document's own article, which is at `url`. */
export const quotesArticle = ({ article }: Excerpt, url: string | null | undefined): boolean =>
  article === null || article === url;

/** Language of the quoted words; `` when nobody knows. */
export function languageOf(excerpt: Excerpt, article: { url: string | null; lang: string } | null): string {
  return excerpt.lang ?? (quotesArticle(excerpt, article?.url) ? (article?.lang ?? '') : '');
}
