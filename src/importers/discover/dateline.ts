/** What a `<time>` is for: an event, the day of the article, or something else about the page. */
export type TimeRole = 'event' | 'published' | 'other';

const PUBLISHED = /(?:^|[\s_-])(?:dt-published|published|pubdate|entry-date|post-date|publish-date)(?:$|[\s_-])/i;
const CHANGED = /(?:^|[\s_-])(?:dt-updated|updated|modified)(?:$|[\s_-])/i;
const BYLINE =
  '.byline, .dateline, .meta, .post-meta, .article-meta, .entry-meta, [rel~="author"], [itemprop~="author"]';

/**
 * Tells the dates of the article from those in it: by `itemprop`, `pubdate`, the class names of microformats, and by its
 * place in a byline, an address, a footer, a navigation or the head of an article, where only whole sentences tell of
 * events. `isSentence`: its words end as a sentence does.
 */
export function roleOf(time: Element, article: Element, isSentence: boolean): TimeRole {
  const marks = `${time.getAttribute('itemprop') ?? ''} ${time.className}`;
  if (/\b(?:dateModified|dateCreated|uploadDate|startDate|endDate)\b/.test(marks)) {
    return /\b(?:start|end)Date\b/.test(marks) ? 'event' : 'other';
  }
  if (/\bdatePublished\b/.test(marks) || time.hasAttribute('pubdate')) return ofArticle(time, article);
  if (CHANGED.test(marks)) return 'other';
  if (PUBLISHED.test(marks)) return ofArticle(time, article);
  const about = within(time, article, `address, nav, ${BYLINE}`);
  if (about) return about.localName === 'nav' ? 'other' : ofArticle(time, article);
  const footer = within(time, article, 'footer');
  // Whoever quotes says when in the footer of the quotation.
  if (footer && !isSentence) return 'other';
  const header = within(time, article, 'header');
  const isHead = header?.parentElement?.closest('article, section, aside, main') ?? article;
  if (header && !isSentence && (isHead === article || isHead.localName === 'article')) {
    return time.closest('h1, h2, h3, h4, h5, h6') ? 'event' : ofArticle(time, article);
  }
  return 'event';
}

/** An article within the article, a comment or a teaser, has a day of its own. */
function ofArticle(time: Element, article: Element): TimeRole {
  const own = within(time, article, 'article');
  return own ? 'other' : 'published';
}

/** The nearest such element between `time` and the article. */
function within(time: Element, article: Element, selector: string): Element | null {
  const found = time.closest(selector);
  return found && found !== article && article.contains(found) ? found : null;
}
