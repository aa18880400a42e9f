import { hasWords, lineAt, trimmed, type Span } from './article-text.js';

/** UTF-16 units of a title. */
const LONGEST = 90;
/** A part of a sentence with fewer words, its date apart, says too little. */
const FEWEST = 3;

/** Before a date in the middle or at the end of a title, where it can go: it is printed beside it anyway. */
const AT = /(?:^|\s)(?:on|in|at|during|am|im|um|en|em|le|il|nel|op|في|يوم)\s*$/iu;
/** Words that lean on the date, so that it cannot go. */
const LEANING =
  /(?:^|\s)(?:as|not|only|already|early|late|later|even|back|just|or|and|but|of|erst|schon|bereits|nur|nicht|noch|auch|und|oder|Anfang|Mitte|Ende)$/iu;
/** Behind the date the sentence goes on, and not with the date. */
const GOES_ON = /^,?\s(?!(?:and|or|und|oder|et|y|alone|allein)\s)/iu;
/** At the beginning, before a date behind which the sentence goes on in its usual order. */
const OPENING = /^(?:on|in|at|during)\s*$/i;
const OPENING_STRETCH = /^(?:from|between)\s*$/i;
/** A date that is two dates. */
const TWO = /\s(?:to|until|till|through|and)\s|[–—]/;
const JOINING = /^(?:and|but|then|or|und|aber|doch|dann|oder|et|puis|mais|y|e|ma|en|maar)\s+/iu;
/** A clause that hangs on the one before. */
const HANGING = /^(?:which|who|whom|whose|that|where|der|die|das|den|dem|deren|dessen|wo|qui|que|dont|où)\s/iu;

/**
 * What an event is called by the words around its date: the part of the sentence that is about this one of its
 * `dates`, else all of it; without the date where it can go, and shortened between words. `lang` decides what can go.
 */
export function titleOf(text: string, sentence: Span, dates: readonly Span[], index: number, lang: string): string {
  const date = dates[index]!;
  const part = partAround(text, sentence, dates, index);
  const ownPart = withoutDate(text, part, date, lang);
  if (part.start === sentence.start && part.end === sentence.end) return finish(ownPart, lang);
  if (wordsOf(ownPart) >= FEWEST && !HANGING.test(ownPart)) return finish(ownPart, lang);
  const all = dates.length > 1 ? text.slice(sentence.start, sentence.end) : withoutDate(text, sentence, date, lang);
  return finish(all, lang);
}

/** A heading or a run-in head, without the dates in it. */
export function headOf(text: string, head: Span, dates: readonly Span[], lang: string): string {
  const [date] = dates.filter(({ start, end }) => start >= head.start && end <= head.end);
  return finish(date ? withoutDate(text, head, date, lang) : text.slice(head.start, head.end), lang);
}

/** From the last good place to cut before this date to the last one before the next date. */
function partAround(text: string, sentence: Span, dates: readonly Span[], index: number): Span {
  const date = dates[index]!;
  const isLong = sentence.end - sentence.start > LONGEST;
  if (dates.length === 1 && !isLong) return sentence;
  const before = dates[index - 1];
  const after = dates[index + 1];
  let start = before ? cutIn(text, before.end, date.start) : sentence.start;
  let end = after ? cutIn(text, date.end, after.start) : sentence.end;
  if (start === null || end === null) return sentence;
  if (end - start > LONGEST) {
    start = commaBefore(text, start, date.start);
    end = commaBehind(text, date.end, end, start);
  }
  return trimmed(text, { start, end });
}

/** Behind the last mark between two dates where a part of a sentence may end; null when there is none. */
function cutIn(text: string, from: number, to: number): number | null {
  const between = text.slice(from, to);
  for (const marks of [/[;:–—]\s/g, /[,،؛]\s/g, /\s(?=(?:and|but|und|aber|et|y)\s)/g]) {
    const last = [...between.matchAll(marks)].at(-1);
    if (last) return from + last.index + last[0].length;
  }
  return null;
}

function commaBefore(text: string, from: number, to: number): number {
  const last = [...text.slice(from, to).matchAll(/[,;:،؛–—]\s/g)].at(-1);
  return last ? from + last.index + last[0].length : from;
}

/** The first comma behind the date with enough words before it. */
function commaBehind(text: string, from: number, to: number, start: number): number {
  for (const { index } of text.slice(from, to).matchAll(/[,;:،؛–—]\s/g))
    if (wordsOf(text.slice(start, from + index)) > FEWEST + 1) return from + index;
  return to;
}

function withoutDate(text: string, part: Span, date: Span, lang: string): string {
  const before = text.slice(part.start, date.start);
  const after = text.slice(date.end, part.end);
  const whole = text.slice(part.start, part.end).replace(JOINING, '');
  const isEnglish = /^en\b/i.test(lang);
  const start = before.replace(JOINING, '');

  const behind = /^\s*[:–—-]\s*(.*)$/su.exec(after)?.[1];
  if (!hasWords(start.replace(OPENING, '')) && behind && hasWords(behind)) return behind;
  const opening = TWO.test(text.slice(date.start, date.end)) ? OPENING_STRETCH : OPENING;
  if (isEnglish && opening.test(start.trim())) {
    const rest = after.replace(/^,?\s+/, '');
    // `On Monday, a holiday, the …` must keep its beginning.
    const isAside = after.startsWith(',') && wordsOf(/^[^,]*,/.exec(rest)?.[0] ?? 'a b c') < FEWEST;
    if (/^,?\s/.test(after) && !isAside && wordsOf(rest) > 1) return rest;
  }
  const bracketed = /^(.*)\(\s*$/su.exec(before)?.[1];
  if (bracketed !== undefined && /^\s*\)/.test(after))
    return `${bracketed.trimEnd()}${after.replace(/^\s*\)/, '')}`.replace(JOINING, '');
  const rest = before.replace(AT, '').replace(JOINING, '');
  if (rest.length < start.length && !LEANING.test(rest)) {
    if (/^[\s.,;:!?…。)"”»]*$/u.test(after) && wordsOf(rest) >= FEWEST) return rest;
    if (GOES_ON.test(after) && wordsOf(rest) > 1) return rest + after;
  }
  return whole;
}

function wordsOf(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
}

/** Tidied at its ends, begun with a capital, and at most LONGEST units long. */
export function finish(text: string, lang: string): string {
  const bare = text.replace(/^[\s,;:–—-]+/u, '').replace(/(?:[\s,;:–—-]|(?<!\.)\.(?!\.))+$/u, '');
  const short = shorten(bare);
  const first = /^\p{Ll}/u.exec(short)?.[0] ?? '';
  return capital(first, lang) + short.slice(first.length);
}

function capital(letter: string, lang: string): string {
  try {
    return letter.toLocaleUpperCase(lang || undefined);
  } catch {
    return letter.toUpperCase();
  }
}

/** At most LONGEST units, with `…`, cut between words where there is a blank. */
export function shorten(text: string): string {
  const line = lineAt(text, 0);
  const first = text.slice(line.start, line.end);
  if (first.length <= LONGEST) return first;
  const blank = first.lastIndexOf(' ', LONGEST - 1);
  const cut = first.slice(0, blank > LONGEST / 3 ? blank : LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:–—-]+$/u, '')}…`;
}
