import { languageOf, quotesArticle, type Excerpt } from './document/excerpt.js';
import type { NewsEvent } from './document/event.js';
import { pickText } from './document/pick-text.js';
import { parseRichText } from './document/rich-text.js';
import type { LocalizedText } from './document/text.js';
import { readDocument } from './document/timeline-document.js';
import type { TimelineDocument } from './document/timeline-document.js';
import { formatEventTime } from './i18n/format-event-time.js';
import { messagesFor } from './i18n/messages.js';
import { compareTimes } from './time/compare-times.js';

export interface FallbackOptions {
  /** BCP 47: language of the dates, and which one of each text. Default: the document's, else English. */
  readonly lang?: string;
  /** IANA zone for clock times. Default: as written. */
  readonly timeZone?: string;
  /**
   * Makes the address that a quotation leads to; `sourceLink` of `article/text-fragment` makes one of the very sentence.
   * null: no link. Default: the article's address.
   */
  readonly link?: (articleUrl: string | null, excerpt: Excerpt, options: { readonly lang?: string }) => string | null;
}

/**
 * The list that stands between `<news-timeline>` and `</news-timeline>`: what readers without the script, feeds,
 * crawlers and printers get, and what the element reads when it has no other data. An `<ol>` in time order, the undated
 * last and without a date; `` when no event can be shown. `data`: a document of any quality (an object, not text). Never throws on data;
 * all of it is escaped, and only http(s) and relative addresses become links. Needs no DOM.
 */
export function renderFallback(data: unknown, options: FallbackOptions = {}): string {
  const { document } = readDocument(data);
  const locale = options.lang || document.lang || 'en';
  const { article } = document;
  const events = [...document.events].sort(({ time: a }, { time: b }) =>
    a && b ? compareTimes(a, b) : Number(!a) - Number(!b),
  );
  if (events.length === 0) return '';
  const { timeZone, link: linkTo = articleOf } = options;
  const items = events.map((event) => item(event, { document, locale, timeZone, linkTo }));
  const list = attributes({
    lang: locale,
    'aria-label': document.title && pickText(document.title, locale).text,
    'data-article-url': article?.url,
    'data-article-title': article?.title && pickText(article.title, article.lang).text,
    'data-article-publisher': article?.publisher,
    'data-article-author': article?.author,
    'data-article-agency': article?.agency,
    'data-article-published': article?.published?.source,
    'data-article-lang': article?.lang,
  });
  return `<ol${list}>\n${items.join('')}</ol>\n`;
}

interface Setting {
  readonly document: TimelineDocument;
  readonly locale: string;
  readonly timeZone: string | undefined;
  readonly linkTo: NonNullable<FallbackOptions['link']>;
}

function item(event: NewsEvent, setting: Setting): string {
  const { locale } = setting;
  const say = (text: LocalizedText | null): string | null => text && pickText(text, locale).text;
  const data = attributes({
    'data-id': event.id,
    'data-kind': event.kind === 'event' ? null : event.kind,
    'data-importance': event.importance,
    'data-basis': event.basis,
    'data-status': event.status,
    'data-group': event.group,
    'data-place': say(event.place),
    'data-people': joined(event.people.map(({ name }) => pickText(name, locale).text)),
    'data-tags': joined(event.tags),
    'data-display-date': event.date ? null : say(event.displayDate),
    'data-wording': event.wording,
    'data-reasoning': say(event.reasoning),
    'data-enriched-date': event.enriched?.date,
    'data-enriched-note': say(event.enriched?.note ?? null),
    'data-enriched-source': event.enriched?.source,
  });
  const title = escape(pickText(event.title, locale).text);
  const parts = [
    date(event, setting),
    `<strong${langOf(event.title, locale)}>${event.url ? link(event.url, title) : title}</strong>`,
    ...summary(event, locale),
    ...event.excerpts.map((excerpt) => quotation(excerpt, setting)),
    ...images(event, locale),
    ...sources(event, locale),
  ];
  return `<li${data}>${parts.join('\n')}</li>\n`;
}

/**
 * `data-formatted` says that the words are made from the date; those of an author (`displayDate`) come without it.
 * Without a date there is no `<time>`, whose text would be taken for one: the words are for readers without scripts.
 */
function date({ time, date: written, kind, displayDate }: NewsEvent, { locale, timeZone }: Setting): string {
  const own = displayDate && pickText(displayDate, locale).text;
  const messages = messagesFor(locale);
  if (!written) return `<noscript>${escape(own ?? messages.date.undated)}</noscript>`;
  const made = time ? formatEventTime(time, kind, { locale, messages, timeZone: timeZone ?? null }).text : written;
  const data = attributes({ datetime: written, 'data-formatted': own === null ? '' : null });
  return `<time${data}>${escape(own ?? made)}</time>`;
}

function summary({ summary: texts }: NewsEvent, locale: string): string[] {
  if (!texts) return [];
  const { text } = pickText(texts, locale);
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const words = parseRichText(line).map((token) => {
        const inner = escape(token.text);
        return token.type === 'link' ? link(token.href, inner) : token.type === 'em' ? `<em>${inner}</em>` : inner;
      });
      return `<p${langOf(texts, locale)}>${words.join('')}</p>`;
    });
}

function quotation(excerpt: Excerpt, { document, locale, linkTo }: Setting): string {
  const { article } = document;
  const cite = excerpt.article ?? article?.url;
  const isOwn = quotesArticle(excerpt, article?.url);
  const lang = languageOf(excerpt, article) || undefined;
  const href = linkTo(article?.url ?? null, excerpt, { lang });
  const name = isOwn ? (article?.publisher ?? article?.url) : excerpt.article;
  const data = attributes({
    cite,
    lang: lang === locale ? null : lang,
    'data-prefix': excerpt.prefix,
    'data-suffix': excerpt.suffix,
    'data-start': excerpt.start,
    'data-end': excerpt.end,
  });
  const footer = name ? `<footer>${href ? link(href, escape(name)) : escape(name)}</footer>` : '';
  // A line feed is the end of a block in the article.
  return `<blockquote${data}>${escape(excerpt.exact).replace(/\n/g, '<br>')}${footer}</blockquote>`;
}

function images({ media }: NewsEvent, locale: string): string[] {
  return media.map(({ src, alt, caption, credit, width, height }) => {
    const image = attributes({
      src,
      alt: pickText(alt, locale).text,
      width,
      height,
      loading: 'lazy',
      'data-credit': credit && pickText(credit, locale).text,
    });
    const below = caption ? `<figcaption>${escape(pickText(caption, locale).text)}</figcaption>` : '';
    return `<figure><img${image}>${below}</figure>`;
  });
}

function sources({ sources: list }: NewsEvent, locale: string): string[] {
  if (list.length === 0) return [];
  const entries = list.map(({ title, url, publisher }) => {
    const name = escape((title && pickText(title, locale).text) ?? publisher ?? url ?? '');
    return `<li>${url ? link(url, name) : name}</li>`;
  });
  return [`<ul>${entries.join('')}</ul>`];
}

function articleOf(articleUrl: string | null, { article }: Excerpt): string | null {
  return article ?? articleUrl;
}

/** In a list of one, the semicolon keeps a comma inside the name from parting it. */
function joined(names: readonly string[]): string | null {
  return names.length ? names.map((name) => `${name.replaceAll(';', ',')};`).join(' ') : null;
}

/** A `lang` where the text is in another language than the list. */
function langOf(text: LocalizedText, locale: string): string {
  const { lang } = pickText(text, locale);
  return lang && lang !== locale ? attributes({ lang }) : '';
}

function link(href: string, content: string): string {
  return `<a${attributes({ href })}>${content}</a>`;
}

function attributes(values: Readonly<Record<string, string | number | null | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null || value === undefined ? '' : ` ${name}="${escape(String(value))}"`))
    .join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
