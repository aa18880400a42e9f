import { languageTag } from '../document/read.js';
import { data, eventFields, numberOf } from './data-attributes.js';

/** Has a reader of its own, or is no text: left out of titles and summaries. */
const APART = 'time, blockquote, q[cite], figure, img, ol, ul, script, style, template, noscript, svg, [hidden]';
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const QUOTES = 'blockquote, q[cite]';
/** `data-article-*` of the list. */
const ARTICLE = ['url', 'title', 'publisher', 'author', 'agency', 'published'];

/**
 * Reads the ordinary lists in `host` (none that is in a slot of ours, in another list or in a timeline within) as
 * plain data for `readDocument`; null when there is none. Of each item:
 *
 * - `data-date`, or the first `<time>`, is the date; what `<time>` shows is shown,
 *   unless it says `data-formatted`
 * - a heading, else strong text, else a link, else the item's own text is the title
 * - paragraphs and what text is left are the summary, with their emphasis and links
 * - `<blockquote>` and `<q cite>` are excerpts (`data-prefix`, `-suffix`, `-start`, `-end` on them), `<img>` images
 * - a link that is not in a paragraph is the address
 * - `data-*` say the rest; people and tags are separated by semicolons, or else by commas
 *
 * `data-article-url`, `-title`, `-publisher`, `-author`, `-agency`, `-published`, `-lang` of the first list tell the
 * article. Only reads; whether values are right is `readDocument`'s business.
 */
export function readHtmlList(host: Element): unknown {
  const lists = [...host.querySelectorAll('ol, ul')].filter((list) => isOwn(list, host));
  const [first] = lists;
  if (!first) return null;
  const quoteLang = langOf(first.querySelector(QUOTES) ?? first);
  const article = {
    ...Object.fromEntries(ARTICLE.map((name) => [name, data(first, `article-${name}`)])),
    lang: data(first, 'article-lang') ?? (quoteLang === langOf(first) ? undefined : quoteLang),
  };
  return {
    lang: langOf(first),
    title: titleOf(host, first),
    description: textOf(host.querySelector(':scope > [slot="description"]')),
    article: Object.values(article).some(Boolean) ? article : undefined,
    events: lists.flatMap((list) => [...list.children].filter(isItem).map((item) => readItem(item, langOf(first)))),
  };
}

function readItem(item: Element, lang: string | undefined): unknown {
  const time = all(item, 'time')[0];
  const datetime = time?.getAttribute('datetime')?.trim();
  const printed = textOf(time);
  // Words made from the date, as renderFallback marks them, must not freeze it in one language.
  const ownWords = datetime && printed !== datetime && !time?.hasAttribute('data-formatted');
  const heading = findTitle(item);
  const paragraphs = all(item, 'p');
  const loose = textOf(item, `${APART}, p`, heading, 'markup');
  const texts = [loose, ...paragraphs.map((p) => textOf(p, APART, heading, 'markup'))].filter(Boolean);
  const title = heading ? textOf(heading, APART) : withoutDash(texts.shift());
  const link = heading?.closest('a[href]') ?? heading?.querySelector('a[href]');
  const said = eventFields(item);
  return {
    ...said,
    id: data(item, 'id') ?? (item.id || undefined),
    title: inLanguage(title, heading ?? item, lang),
    date: data(item, 'date') ?? (datetime || printed),
    displayDate: said.displayDate ?? (ownWords ? printed : undefined),
    summary: inLanguage(withoutDash(texts.join('\n')), paragraphs[0] ?? item, lang),
    excerpts: all(item, QUOTES).map(readQuote),
    // An empty alt says that the image is decoration.
    media: all(item, 'img')
      .filter((image) => image.getAttribute('alt') !== '')
      .map(readImage),
    url: (link ?? all(item, 'a[href]').find((a) => !a.closest('p')))?.getAttribute('href') ?? undefined,
  };
}

/** Best outside of paragraphs; undefined when the item's own text has to do. */
function findTitle(item: Element): Element | undefined {
  const heading = all(item, HEADINGS)[0];
  if (heading) return heading;
  const marked = [...all(item, 'strong, b'), ...all(item, 'a[href]')].filter((each) => textOf(each));
  const outside = marked.find((each) => !each.closest('p'));
  return outside ?? (textOf(item, `${APART}, p`) ? undefined : marked.find((each) => opens(each.closest('p'), each)));
}

/** Whether the paragraph begins with `mark`, its date apart. */
function opens(paragraph: Element | null, mark: Element): boolean {
  const before = document.createRange();
  before.setStart(paragraph ?? mark, 0);
  before.setEndBefore(mark);
  return textOf(before.cloneContents(), APART) === undefined;
}

function readQuote(quote: Element): unknown {
  return {
    exact: textOf(quote, 'footer, cite, script, style', undefined, 'lines'),
    prefix: quote.getAttribute('data-prefix') ?? undefined,
    suffix: quote.getAttribute('data-suffix') ?? undefined,
    start: numberOf(data(quote, 'start')),
    end: numberOf(data(quote, 'end')),
    article: quote.getAttribute('cite') || undefined,
    lang: quote.getAttribute('lang') || undefined,
  };
}

function readImage(image: Element): unknown {
  return {
    src: image.getAttribute('src') ?? undefined,
    alt: image.getAttribute('alt') ?? undefined,
    caption: textOf(image.closest('figure')?.querySelector('figcaption')),
    credit: data(image, 'credit'),
    width: numberOf(image.getAttribute('width') ?? undefined),
    height: numberOf(image.getAttribute('height') ?? undefined),
  };
}

/** What is in the title slot, else the last heading or the caption before the list, else its label. */
function titleOf(host: Element, list: Element): unknown {
  const before = [...host.querySelectorAll(`${HEADINGS}, figcaption`)].filter(
    (each) => isOwn(each, host) && each.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const element = host.querySelector(':scope > [slot="title"]') ?? before.at(-1);
  return element ? inLanguage(textOf(element), element, langOf(list)) : (list.getAttribute('aria-label') ?? undefined);
}

const isItem = (element: Element): boolean => element.localName === 'li';

function isOwn(element: Element, host: Element): boolean {
  const item = element.parentElement?.closest('li, ol, ul');
  const slotted = element.closest('[slot]');
  const inside = (outer: Element | null | undefined): boolean => !!outer && outer !== host && host.contains(outer);
  return !inside(item) && !inside(slotted) && element.parentElement?.closest(host.localName) === host;
}

/** Descendants of an item that belong to it: not to an item or a quotation within. */
function all(item: Element, selector: string): Element[] {
  return [...item.querySelectorAll(selector)].filter((element) => {
    const quote = element.parentElement?.closest(QUOTES);
    return element.closest('li') === item && !(quote && item.contains(quote));
  });
}

function langOf(element: Element): string | undefined {
  return languageTag(element.closest('[lang]')?.getAttribute('lang') ?? '') ?? undefined;
}

/** The text, as a language map when it is in another language than the list. */
function inLanguage(text: string | undefined, element: Element, lang: string | undefined): unknown {
  const own = langOf(element);
  return text === undefined || own === undefined || own === lang ? text : { [own]: text };
}

/** `2022: Title` leaves `: Title` when the date is taken out. */
function withoutDash(text: string | undefined): string | undefined {
  return text?.replace(/^[\s:,;.–—-]+/, '') || undefined;
}

/**
 * The text within `root`, its blanks collapsed, without elements that match `skip` and without `but`; undefined when
 * there is none. `markup` keeps emphasis and links in the notation of summaries, `lines` keeps where a new line begins.
 */
function textOf(
  root: (ParentNode & Node) | null | undefined,
  skip = 'script, style, template',
  but?: Element,
  keep?: 'markup' | 'lines',
): string | undefined {
  const read = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (!(node instanceof Element) || node === but || node.matches(skip)) return '';
    const text = [...node.childNodes].map(read).join('');
    if (/^(?:br|p|div|li|h[1-6]|figcaption)$/.test(node.localName)) return `\u2028${text}\u2028`;
    return keep === 'markup' ? marked(node, text) : text;
  };
  const text = root ? [...root.childNodes].map(read).join('') : '';
  const lines = text.split('\u2028').map((line) => line.replace(/[ \t\n\f\r]+/g, ' '));
  const filled = lines.map((line) => line.replace(/^ | $/g, '')).filter(Boolean);
  return (keep === 'lines' ? filled.join('\n') : filled.join(' ').trim()) || undefined;
}

function marked(element: Element, text: string): string {
  const inner = text.trim();
  if (!inner || /[*[\]()]/.test(inner)) return text;
  if (element.localName === 'em' || element.localName === 'i') return `*${inner}*`;
  const href = element instanceof HTMLAnchorElement ? element.href : '';
  return /^https?:[^\s()]+$/.test(href) ? `[${inner}](${href})` : text;
}
