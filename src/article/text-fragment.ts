import type { Excerpt } from '../document/excerpt.js';

export interface TextFragmentOptions {
  /** The article's whole text when it is known, blocks joined by line feeds. */
  readonly text?: string;
  /** BCP 47 tag of the article's words; tells where a word ends. */
  readonly lang?: string;
}

/** Longer quotations, in UTF-16 units, are named by their first and last words. */
const WHOLE = 300;
/** Words named at either end of such a quotation. */
const END_WORDS = 5;
/** Quotations shorter than this, or of fewer than three words, are likely to occur twice. */
const SHORT = 20;
/** Stored context at least this long may have lost part of its outer word when it was cut after 32 characters. */
const CUT = 24;
/** Words of context, before and after together, until we give up telling a passage from its like. */
const MOST_CONTEXT = 40;

/** In texts that were put together with a line feed. */
const WORD_GOES_ON = /[\p{L}\p{N}]\n[\p{L}\p{N}]/u;

/** Nowhere inside a word: browsers let a directive begin and end only where words do. */
const EDGE = '(?<![\\p{L}\\p{N}](?=[\\p{L}\\p{N}]))';

/**
 * The directive that goes behind an address so that a browser scrolls to the excerpt and marks it:
 * `#:~:text=[prefix-,]start[,end][,-suffix]`; `` for an empty excerpt.
 * With `text`, words of context are added until the first passage that a browser can find is the right one; without
 * it, to short quotations only. Among repeated sentences the excerpt's position decides, then its prefix and suffix.
 * At most 40 searches of the text. Never throws, whatever the excerpt holds.
 */
export function textFragment(excerpt: Excerpt, { text, lang }: TextFragmentOptions = {}): string {
  let [before = '', exact = '', after = ''] = [excerpt.prefix, excerpt.exact.trim(), excerpt.suffix].map(clean);
  if (!exact) return '';
  const whole = clean(text ?? '');
  const start = locate(whole, exact, before.trim(), after.trim(), excerpt.start);
  const known = start >= 0;
  const end = start + exact.length;
  if (known) [before, exact, after] = [whole.slice(0, start), whole.slice(start, end), whole.slice(end)];

  // No term may reach across a block: only the lines next to the quotation serve as context.
  const leadLines = before.trim().split('\n');
  const tailLines = after.trim().split('\n');
  const lead = wordsOf(leadLines.at(-1), lang);
  const tail = wordsOf(tailLines[0], lang);
  if (!known && leadLines.length === 1 && before.length >= CUT) lead.shift();
  if (!known && tailLines.length === 1 && after.length >= CUT) tail.pop();

  const lines = exact.split('\n');
  const first = wordsOf(lines[0], lang);
  let terms = [exact];
  let context = 0;
  if (lines.length > 1 || (exact.length > WHOLE && first.length > 1)) {
    const last = wordsOf(lines.at(-1), lang);
    const count = lines.length > 1 ? END_WORDS : Math.min(END_WORDS, first.length >> 1);
    terms = [join(first.slice(0, count)), join(last.slice(-count))];
  } else if (
    exact.length < SHORT ||
    first.length < 3 ||
    WORD_GOES_ON.test(`${before.slice(-1)}\n${exact}\n${after.slice(0, 1)}`)
  ) {
    context = known ? 4 : MOST_CONTEXT;
  }

  for (; ; context += 1) {
    const prefix = join(lead.slice(Math.max(0, lead.length - ((context + 1) >> 1))));
    const suffix = join(tail.slice(0, context >> 1));
    if (known && context < MOST_CONTEXT) {
      const match = find(fold(whole), EDGE, prefix, terms, suffix);
      if (match?.index !== start || match[0].length !== exact.length) continue;
    }
    return `#:~:text=${prefix && `${encode(prefix)}-,`}${terms.map(encode).join()}${suffix && `,-${encode(suffix)}`}`;
  }
}

/**
 * The address of the very sentence, or null when the article has no http(s) address. A fragment of its own stays
 * (`url#chapter:~:text=…`), an old directive does not. An excerpt that names another article links there.
 */
export function sourceLink(
  articleUrl: string | null,
  excerpt: Excerpt,
  { text, lang }: TextFragmentOptions = {},
): string | null {
  const address = excerpt.article ?? articleUrl ?? '';
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const base = new URL(address).href.replace(/#?(:~:.*)?$/, '');
  const directive = textFragment(excerpt, { text: address === articleUrl ? text : '', lang });
  return base + directive.slice(base.includes('#') ? 1 : 0);
}

/** Where the excerpt stands: at its position, else where prefix and suffix are as stored, or one, or none; or -1. */
function locate(text: string, exact: string, lead: string, tail: string, hint: number | null): number {
  const flat = fold(text).replace(/\n/g, ' ');
  const term = exact.replace(/\n/g, ' ');
  if (hint !== null && flat.startsWith(fold(term), hint)) return hint;
  for (const [prefix, suffix] of [[lead, tail], [lead], ['', tail], []]) {
    const match = find(flat, '', prefix ?? '', [term], suffix ?? '');
    if (match) return match.index;
  }
  return -1;
}

/** The first match in folded text, as a browser looks for it: blanks and blocks may lie between context and quotation. */
function find(text: string, edge: string, prefix: string, terms: string[], suffix: string): RegExpExecArray | null {
  const quote = (term: string): string =>
    fold(term)
      .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
      .replace(/\s+/g, '\\s+');
  const open = prefix ? `(?<=${edge}${quote(prefix)}\\s*)` : edge;
  const close = suffix ? `(?=\\s*${quote(suffix)}${edge})` : edge;
  return new RegExp(open + terms.map(quote).join(`[^]*?${edge}`) + close, 'u').exec(text);
}

/** Soft hyphens and halves of characters gone, white space as readers see it; a line feed stays where a block ends. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\p{Cs}]/gu, '')
    .replace(/\s+/g, (blank) => (/[\n\r]/.test(blank) ? '\n' : ' '));
}

/** The same length, with what browsers take for the same letter: case, accents, shapes of quotation marks. */
function fold(text: string): string {
  return text
    .replace(/['„“”«»‘’‚]/g, '"')
    .replace(/[^\n -@[-~]/g, (letter) => letter.normalize('NFD').toLowerCase().charAt(0));
}

/** The words of a line, each with the signs behind it; signs before the first stand alone. Together the line. */
function wordsOf(line = '', lang?: string): string[] {
  const words: string[] = [];
  try {
    for (const { segment, isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(line)) {
      if (isWordLike || !words.length) words.push(segment);
      else words[words.length - 1] += segment;
    }
    return words;
  } catch {
    // No Segmenter here, or a language tag that it refuses.
    return line.match(/\S+\s*/g) ?? [];
  }
}

function join(words: string[]): string {
  return words.join('').trim();
}

/** Commas, ampersands and hyphens mean something in a directive: only ASCII letters and digits stay as they are. */
function encode(term: string): string {
  return encodeURIComponent(term).replace(/[-_.!~*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
