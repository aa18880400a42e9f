import type { EventTime } from '../time/event-time.js';
import { readFields } from './fields.js';
import { readLanguage, readString, readTime, readUrl } from './read.js';
import { readText } from './text.js';
import type { LocalizedText } from './text.js';
import type { Written } from './written.js';

export interface ArticleInfo {
  readonly url: string | null;
  readonly title: LocalizedText | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly agency: string | null;
  readonly published: EventTime | null;
  readonly publishedBasis: string | null;
  /** Language of the article's own words (wordings and excerpts). */
  readonly lang: string;
}

const READERS = {
  url: readUrl,
  title: readText,
  publisher: readString,
  author: readString,
  agency: readString,
  published: readTime,
  publishedBasis: readString,
  lang: (at: Written) => readLanguage(at) ?? at.context.lang,
};

/** null when absent. Its language is the document's unless it says another. */
export function readArticle(at: Written): ArticleInfo | null {
  return at.absent ? null : readFields(at, 'article', READERS);
}
