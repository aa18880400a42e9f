import { trimmed, type Span } from './article-text.js';

/** Longer stretches are cut: a short passage is quoted, not the article. */
const LONGEST = 600;

/** Languages that write ordinals with a full stop: `am 3. September`. */
const ORDINAL_DOT = new Set('bs cs da de et fi hr hu is lb lv nb nn no pl rm se sk sl sr tr'.split(' '));
/** Ends in an initial or a common abbreviation, behind which no sentence ends: `J.`, `z. B.`, `Dr.`, `Sept.` */
const SHORT =
  /(?:^|[\s(„“"'«])(?:\p{L}|Dr|Prof|Mr|Mrs|Ms|Mme|Sr|Jr|St|Nr|No|Str|vs|ca|c|cf|vgl|bzw|u\.a|z\.B|d\.h|Jan|Feb|Mar|Mär|Apr|Jun|Jul|Aug|Sept?|Okt|Oct|Nov|Dec|Dez|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|Rev|Hon|Art|Abs|Co|Inc|Ltd|Mt|Ft)\.\s*$/u;
const ORDINAL = /(?:^|[\s(])\d{1,2}\.\s*$/;

/**
 * The sentences of one line of `text`. A sentence never ends within one of `whole` (dates with full stops, in order),
 * nor behind an abbreviation or an ordinal. Linear in the length of the line.
 */
export function sentencesOf(text: string, line: Span, lang: string, whole: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  const hasOrdinals = ORDINAL_DOT.has(lang.split('-')[0]!.toLowerCase());
  let start = line.start;
  let next = 0;
  for (const end of endsOf(text.slice(line.start, line.end), lang)) {
    const at = line.start + end;
    while (next < whole.length && whole[next]!.end < at) next++;
    const isInside = next < whole.length && whole[next]!.start < at && at <= whole[next]!.end && at < line.end;
    // Enough for any abbreviation.
    const last = text.slice(Math.max(start, at - 12), at);
    if (at < line.end && (isInside || SHORT.test(last) || (hasOrdinals && ORDINAL.test(last)))) continue;
    const sentence = trimmed(text, { start, end: at });
    if (sentence.end > sentence.start) found.push(sentence);
    start = at;
  }
  return found;
}

/** Where the sentences end as Unicode has it, the last at the end of the text. */
function endsOf(text: string, lang: string): readonly number[] {
  if (typeof Intl.Segmenter === 'function') {
    const segments = segmenterFor(lang).segment(text);
    return Array.from(segments, ({ index, segment }) => index + segment.length);
  }
  const ends = Array.from(text.matchAll(/[.!?…。！？؟]+["'”»)\]]*\s+/g), ({ 0: end, index }) => index + end.length);
  return ends.at(-1) === text.length ? ends : [...ends, text.length];
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known) return known;
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(lang || undefined, { granularity: 'sentence' });
  } catch {
    segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
  segmenters.set(lang, segmenter);
  return segmenter;
}

/** A stretch short enough to be quoted: around `core`, cut between words. */
export function quotable(text: string, span: Span, core: Span = span): Span {
  if (span.end - span.start <= LONGEST) return span;
  const start = Math.max(span.start, Math.min(core.start - LONGEST / 3, span.end - LONGEST));
  const from = start <= span.start ? span.start : wordStart(text, Math.floor(start), core.start);
  const end = Math.min(span.end, from + LONGEST);
  const blank = text.lastIndexOf(' ', end);
  return trimmed(text, { start: from, end: end === span.end || blank <= from + LONGEST / 2 ? end : blank });
}

function wordStart(text: string, from: number, limit: number): number {
  const blank = text.indexOf(' ', from);
  return blank < 0 || blank >= limit ? from : blank + 1;
}
