import type { IssueLog } from '../../document/issue.js';
import { data, eventFields } from '../data-attributes.js';
import { excerptOf, hasWords, lineAt, type ArticleText, type Span } from './article-text.js';
import { inLanguage, type Found } from './found.js';
import { readMentions, type DatedSentence, type Mention } from './mentions.js';
import { quotable, sentencesOf } from './sentences.js';
import { finish, headOf, titleOf } from './title.js';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** What belongs together with its date, and to nothing beside it. */
const CLOSED = 'li, tr, section, article, aside, figure, table, ul, ol, dl';
const BLOCKS = `p, li, dd, dt, td, th, figcaption, blockquote, div, summary, ${HEADINGS}`;
/** A head that runs into its paragraph is no longer than this, UTF-16 units. */
const LONGEST_HEAD = 120;

/** What an event is called, and where it is told. */
interface Told {
  readonly title: string;
  readonly span: Span;
  readonly url?: string | undefined;
}

/**
 * The events of the dates in `<time datetime>`: each with its sentence as excerpt, and a title from `data-title`, a head
 * in front, the cell or paragraph that belongs to a date which stands alone, or the words around it. Two dates with
 * `to` or a dash between them are one event; so are two of the same date in one sentence. The article's own date is
 * `published`. In small steps.
 */
export function* readTimes(
  article: Element,
  page: ArticleText,
  lang: string,
  log: IssueLog,
): Generator<void, { readonly found: readonly Found[]; readonly published: string | null }> {
  const { sentences, published } = yield* readMentions(article, page, log);
  const found: Found[] = [];
  for (const sentence of sentences) {
    for (const [index, mention] of sentence.mentions.entries()) {
      yield;
      const told = tell(article, page, sentence, mention, index);
      // A date without words tells of nothing.
      if (!told) continue;
      found.push({
        event: eventOf(page.text, mention, told, sentence.lang, lang),
        place: `time[${mention.index}]`,
        span: told.span,
      });
    }
  }
  return { found, published };
}

function eventOf(text: string, mention: Mention, told: Told, lang: string, articleLang: string): Found['event'] {
  const { element, date } = mention;
  const said = eventFields(element);
  const words = text.slice(mention.span.start, mention.span.end);
  const excerpt = excerptOf(text, told.span);
  return {
    ...said,
    id: data(element, 'id') ?? (element.id || undefined),
    title: inLanguage(told.title, lang, articleLang),
    date,
    kind: said.kind ?? (mention.isStretch ? 'state' : undefined),
    // "Tuesday" is worth quoting beside a date, "5 May 2027" is the date.
    wording: said.wording ?? (/\d{4}/.test(words) || words === date ? undefined : words),
    importance: said.importance ?? (element.closest('figcaption') ? 1 : undefined),
    url: told.url,
    excerpts: [lang && lang !== articleLang ? { ...excerpt, lang } : excerpt],
  };
}

function tell(
  article: Element,
  page: ArticleText,
  sentence: DatedSentence,
  mention: Mention,
  index: number,
): Told | null {
  const { text } = page;
  const { element } = mention;
  const { lang } = sentence;
  const span = quotable(text, sentence.span, mention.span);
  const dates = sentence.mentions.map((each) => each.span);
  const given = data(element, 'title') ?? wordsIn(element.getAttribute('title'));
  if (given) return { title: given, span };

  const isBare = sentence.mentions.length === 1 && !hasWords(without(text, sentence.span, mention.span));
  if (isBare) return tellBeside(article, page, sentence, mention);
  const head = sentence.isAlone ? runInHead(page, sentence, mention) : null;
  if (head) return { title: headOf(text, head.span, dates, lang), span, url: head.url };
  return { title: titleOf(text, span, dates, index, lang), span };
}

/** A date that stands alone: in a cell, before a paragraph, under or in a heading. */
function tellBeside(article: Element, page: ArticleText, { lang }: DatedSentence, { element }: Mention): Told | null {
  const { text, spanOf } = page;
  const block = element.closest(BLOCKS) ?? element;
  const before = block.matches(HEADINGS) ? null : block.previousElementSibling;
  const heading = before?.matches(HEADINGS) ? spanOf(before) : null;
  const beside = cellBeside(page, element) ?? blockBehind(article, page, element);
  const first = beside && firstSentence(text, beside, lang);
  if (heading) return { title: headOf(text, heading, [], lang), span: first ?? heading };
  if (first) return { title: finish(text.slice(first.start, first.end), lang), span: first };
  return null;
}

function cellBeside({ text, spanOf }: ArticleText, element: Element): Span | null {
  const cell = element.closest('td, th');
  for (const other of cell?.parentElement?.children ?? []) {
    const span = other === cell || other.querySelector('time') ? null : spanOf(other);
    if (span && hasWords(text.slice(span.start, span.end))) return span;
  }
  return null;
}

function blockBehind(article: Element, { text, spanOf }: ArticleText, element: Element): Span | null {
  for (
    let node: Element | null = element;
    node && node !== article && !node.matches(CLOSED);
    node = node.parentElement
  ) {
    for (let next = node.nextElementSibling; next; next = next.nextElementSibling) {
      const span = spanOf(next);
      if (!span || !hasWords(text.slice(span.start, span.end))) continue;
      return next.matches(HEADINGS) ? null : span;
    }
    if (node !== element && node.matches(BLOCKS)) return null;
  }
  return null;
}

function firstSentence(text: string, span: Span, lang: string): Span {
  const line = lineAt(text, span.start);
  const [first] = sentencesOf(text, { start: span.start, end: Math.min(span.end, line.end) }, lang, []);
  return quotable(text, first ?? span);
}

/** Strong words or a link that open the line, its date apart. */
function runInHead({ text, spanOf }: ArticleText, { line }: DatedSentence, { element, span: date }: Mention) {
  const block = element.closest(BLOCKS);
  if (!block || block.matches('div')) return null;
  const isItem = block.matches('li, dd, td, th');
  const head = block.querySelector(isItem ? 'strong, b, a[href]' : 'strong, b');
  const span = head && spanOf(head);
  if (!head || !span || span.start < line.start || span.end > line.end || span.end - span.start > LONGEST_HEAD)
    return null;
  const words = text.slice(span.start, span.end);
  const holdsDate = head.contains(element);
  const isFirst = !hasWords(without(text, { start: line.start, end: span.start }, date));
  const isHead =
    isItem || holdsDate || /[.:!?–—]$/u.test(words) || /^\s?[.:–—]/u.test(text.slice(span.end, span.end + 2));
  if (!isFirst || !isHead || !hasWords(holdsDate ? without(text, span, date) : words)) return null;
  const link = head.closest('a[href]') ?? head.querySelector('a[href]');
  return { span, url: link?.getAttribute('href') ?? undefined };
}

/** The text of a stretch without that of another in it. */
function without(text: string, { start, end }: Span, hole: Span): string {
  return (
    text.slice(start, Math.max(start, Math.min(end, hole.start))) +
    text.slice(Math.min(end, Math.max(start, hole.end)), end)
  );
}

/** A `title` attribute often repeats the date in full: only words count. */
function wordsIn(title: string | null): string | undefined {
  return title && !/\p{Nd}/u.test(title) && hasWords(title) ? title.trim() : undefined;
}
