import type { IssueLog } from '../../document/issue.js';
import { readEdtf } from '../../time/read-edtf.js';
import { lineAt, type ArticleText, type Span } from './article-text.js';
import { roleOf } from './dateline.js';
import { langOf } from './found.js';
import { readIsoDate } from './iso-date.js';
import { sentencesOf } from './sentences.js';

/** A date of the article's text: one `<time>`, or two that are the ends of a stretch. */
export interface Mention {
  readonly element: Element;
  /** Among all `<time>` of the article, from 0. */
  readonly index: number;
  readonly span: Span;
  /** EDTF */
  readonly date: string;
  /** It lasted from the one to the other. */
  readonly isStretch: boolean;
}

/** The dates of one sentence, in order, each date once. */
export interface DatedSentence {
  readonly span: Span;
  readonly line: Span;
  readonly lang: string;
  readonly mentions: readonly Mention[];
  /** Nothing else in its line has a date. */
  readonly isAlone: boolean;
}

export interface Mentions {
  readonly sentences: readonly DatedSentence[];
  /** The day of the article, EDTF; null when no `<time>` says it. */
  readonly published: string | null;
}

const EXPECTED = 'a date such as "2022", "2022-02-24", "2022-02~" or "2022-02/2024-05" in datetime';
/** Between two dates: from the one to the other. */
const TO =
  /^\s*(?:[–—-]|to|until|till|through|bis(?:\s+zum|\s+zur)?|à|au|jusqu['’]au|a|al|hasta(?:\s+el)?|fino\s+al|tot(?:\s+en\s+met)?|إلى|حتى)(?:\s+the)?\s*$/iu;
const AND = /^\s*(?:and|und|et|y|e|en|و)\s*$/iu;
const BETWEEN = /(?:^|[\s(])(?:between|zwischen|entre|tra|fra|tussen|بين)\s*$/iu;

/**
 * All dates in `<time>` that tell of events, by sentence, in small steps. What cannot be read is reported as `time[3]`.
 * Linear.
 */
export function* readMentions(
  article: Element,
  { text, spanOf }: ArticleText,
  log: IssueLog,
): Generator<void, Mentions> {
  let published: string | null = null;
  const shown: Mention[] = [];
  for (const [index, element] of [...article.querySelectorAll('time')].entries()) {
    yield;
    const written = element.getAttribute('datetime') ?? element.textContent ?? '';
    const read = readIsoDate(written);
    if (read.kind === 'bad') log.add('error', 'bad-date', `time[${index}]`, written.trim(), EXPECTED);
    if (read.kind !== 'date') continue;
    const span = spanOf(element);
    if (span) shown.push({ element, index, span, date: read.date, isStretch: false });
    else if (roleOf(element, article, false) === 'published') published ??= read.date;
  }

  const sentences: DatedSentence[] = [];
  for (let from = 0; from < shown.length;) {
    yield;
    const line = lineAt(text, shown[from]!.span.start);
    let to = from + 1;
    while (to < shown.length && shown[to]!.span.start < line.end) to++;
    const inLine = shown.slice(from, to);
    const lang = langOf(inLine[0]!.element);
    const spans = sentencesOf(
      text,
      line,
      lang,
      inLine.map(({ span }) => span),
    );
    const told: DatedSentence[] = [];
    let at = 0;
    for (const span of spans) {
      const isSentence = /[.!?…。؟]["'”»)\]]*$/u.test(text.slice(Math.max(span.start, span.end - 9), span.end));
      const events: Mention[] = [];
      for (; at < inLine.length && inLine[at]!.span.start < span.end; at++) {
        const mention = inLine[at]!;
        const role = roleOf(mention.element, article, isSentence);
        if (role === 'published') published ??= mention.date;
        if (role === 'event') events.push(mention);
      }
      const mentions = distinct(stretches(text, events));
      if (mentions.length) told.push({ span, line, lang, mentions, isAlone: false });
    }
    const isAlone = told.length === 1 && told[0]!.mentions.length === 1;
    sentences.push(...told.map((sentence) => ({ ...sentence, isAlone })));
    from = to;
  }
  return { sentences, published };
}

/** Puts two dates together that are the ends of one stretch. */
function stretches(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const both = before && !before.isStretch ? stretch(text, before, mention) : null;
    if (both) joined[joined.length - 1] = both;
    else joined.push(mention);
  }
  return joined;
}

function stretch(text: string, first: Mention, last: Mention): Mention | null {
  if (first.date === last.date || /[/[{]/.test(first.date + last.date)) return null;
  const gap = last.span.start - first.span.end;
  if (gap < 0 || gap > 20) return null;
  const between = text.slice(first.span.end, last.span.start);
  const isStretch =
    TO.test(between) ||
    (AND.test(between) && BETWEEN.test(text.slice(Math.max(0, first.span.start - 12), first.span.start)));
  const date = `${first.date}/${last.date}`;
  if (!isStretch || !readEdtf(date)) return null;
  return { ...first, span: { start: first.span.start, end: last.span.end }, date, isStretch: true };
}

function distinct(mentions: readonly Mention[]): readonly Mention[] {
  const dates = new Set<string>();
  return mentions.filter(({ date }) => !dates.has(date) && dates.add(date));
}
