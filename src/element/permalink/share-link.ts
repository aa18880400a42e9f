import { sourceLink, textFragment } from '../../article/text-fragment.js';
import type { NewsEvent } from '../../document/event.js';
import { languageOf, quotesArticle } from '../../document/excerpt.js';
import type { ArticleInfo } from '../../document/timeline-document.js';
import { withEvent, type Place } from './parameter.js';

export interface ShareInput {
  readonly event: NewsEvent;
  readonly article: ArticleInfo | null;
  /** The page's own address, as it is. */
  readonly page: string;
  /** Where the page's address names events; null when it does not. */
  readonly place: Place | null;
  /** Name of the parameter that does. */
  readonly key: string;
  /** The article stands on the page. */
  readonly isHere: boolean;
}

/**
 * The address to give to others: the page with the event in it and, where the article stands on the page, its sentence;
 * else the sentence in the published article, else what the event itself links to. null when none of these is an
 * http(s) address.
 */
export function shareLink({ event, article, page, place, key, isHere }: ShareInput): string | null {
  const quoted = event.excerpts.find((e) => quotesArticle(e, article?.url));
  if ((place || isHere) && isWeb(page)) {
    const address = place ? withEvent(page, place, key, event.id) : page;
    const directive = isHere && quoted ? textFragment(quoted, { lang: languageOf(quoted, article) }) : '';
    if (address !== null) return address + directive.slice(address.includes('#') ? 1 : 0);
  }
  const excerpt = quoted ?? event.excerpts[0];
  const sentence = excerpt && sourceLink(article?.url ?? null, excerpt, { lang: languageOf(excerpt, article) });
  return [sentence, article?.url, event.url].find((url) => url && isWeb(url)) ?? null;
}

const isWeb = (address: string): boolean => /^https?:/i.test(address);
