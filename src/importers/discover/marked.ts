import type { IssueLog } from '../../document/issue.js';
import { data, eventFields } from '../data-attributes.js';
import { excerptOf, lineAt, trimmed, type ArticleText, type Span } from './article-text.js';
import { inLanguage, langOf, type Found } from './found.js';
import { readIsoDate } from './iso-date.js';
import { quotable, sentencesOf } from './sentences.js';
import { finish } from './title.js';

/**
 * The events of elements with `data-timeline-event="Title"`: the value, or else their own words, is the title, their
 * words are the excerpt, `data-date` (with `data-end`) or the first `<time>` in them the date, `data-*` the rest, as in
 * a list. In small steps.
 */
export function* readMarked(
  article: Element,
  page: ArticleText,
  lang: string,
  log: IssueLog,
): Generator<void, readonly Found[]> {
  const found: Found[] = [];
  for (const [index, element] of [...article.querySelectorAll('[data-timeline-event]')].entries()) {
    yield;
    const place = `data-timeline-event[${index}]`;
    const whole = page.spanOf(element);
    const own = langOf(element);
    const span = whole && passageOf(page.text, whole, own);
    const words = span ? page.text.slice(span.start, span.end) : '';
    const title = element.getAttribute('data-timeline-event')?.trim() || data(element, 'title') || finish(words, own);
    const excerpt = span && excerptOf(page.text, span);
    const event = {
      ...eventFields(element),
      id: data(element, 'id') ?? (element.id || undefined),
      title: inLanguage(title || undefined, own, lang),
      date: dateOf(element, place, log),
      url: data(element, 'url') ?? element.closest('a[href]')?.getAttribute('href') ?? undefined,
      excerpts: excerpt ? [own && own !== lang ? { ...excerpt, lang: own } : excerpt] : undefined,
    };
    found.push({ event, place, span });
  }
  return found;
}

function dateOf(element: Element, place: string, log: IssueLog): string | undefined {
  const start = data(element, 'date');
  const end = data(element, 'end');
  const written =
    start !== undefined || end !== undefined ? [start ?? '', end].filter((side) => side !== undefined).join('/') : null;
  const time = element.matches('time') ? element : element.querySelector('time');
  const text = written ?? time?.getAttribute('datetime') ?? time?.textContent ?? '';
  const read = readIsoDate(text);
  // What cannot be read is handed on as it is: the event stays, and the reader of documents says what is wrong.
  if (read.kind === 'none')
    log.add('error', 'bad-date', `${place}.date`, text, 'a date with its year, such as "2022-02-24"');
  return read.kind === 'date' ? read.date : read.kind === 'bad' && text.trim() ? text : undefined;
}

/** Of whole paragraphs the first sentences. */
function passageOf(text: string, whole: Span, lang: string): Span {
  const line = lineAt(text, whole.start);
  if (whole.end <= line.end) return quotable(text, trimmed(text, whole));
  const [first, ...rest] = sentencesOf(text, { start: whole.start, end: line.end }, lang, []);
  const last = rest.findLast(({ end }) => end - whole.start <= 300);
  return first ? quotable(text, { start: first.start, end: (last ?? first).end }) : trimmed(text, whole);
}
