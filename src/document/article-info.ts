import type { EventTime } from '../time/event-time.js';
import { readDate, readLanguage, readString, readUrl, reportUnknownFields } from './read.js';
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

const FIELDS = ['url', 'title', 'publisher', 'author', 'agency', 'published', 'publishedBasis', 'lang'];

/** null when absent. Its language is the document's unless it says another. */
export function readArticle(at: Written): ArticleInfo | null {
  if (at.absent) return null;
  if (!at.record) {
    at.report('error', 'not-an-object', 'an article such as {"url": "https://…", "title": "…"}');
    return null;
  }
  reportUnknownFields(at, 'article', FIELDS);
  return {
    url: readUrl(at.get('url')),
    title: readText(at.get('title')),
    publisher: readString(at.get('publisher')),
    author: readString(at.get('author')),
    agency: readString(at.get('agency')),
    published: readDate(at.get('published')).time,
    publishedBasis: readString(at.get('publishedBasis')),
    lang: readLanguage(at.get('lang')) ?? at.context.lang,
  };
}
