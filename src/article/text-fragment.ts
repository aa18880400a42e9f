import type { Excerpt } from '../document/excerpt.js';

export interface TextFragmentOptions {
  /** Where the excerpt stands in the article's whole text, when that is known. */
  readonly located?: Located | null;
  /** BCP 47 tag of the article's words; tells where a word ends. */
  readonly lang?: string;
}

/** A passage of a known text; see `locate`. */
export interface Located {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
  /** Whether a browser that looks for this finds the passage and nothing before it. */
  isFirst(prefix: string, terms: readonly string[], suffix: string): boolean;
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

/**
 * The directive that goes behind an address so that a browser scrolls to the excerpt and marks it:
 * `#:~:text=[prefix-,]start[,end][,-suffix]`; `` for an empty excerpt.
 * With `located`, words of context are added until the first passage that a browser can find is the right one, with at
 * most 40 searches; without it, to short quotations only. Never throws, whatever the excerpt holds.
 */
export function textFragment(excerpt: Excerpt, { located = null, lang }: TextFragmentOptions = {}): string {
  const { before, exact, after } = located ?? cleaned(excerpt);
  if (!exact) return '';

  // No term may reach across a block: only the lines next to the quotation serve as context.
  const leadLines = before.trim().split('\n');
  const tailLines = after.trim().split('\n');
  const lead = wordsOf(leadLines.at(-1), lang);
  const tail = wordsOf(tailLines[0], lang);
  if (!located && leadLines.length === 1 && before.length >= CUT) lead.shift();
  if (!located && tailLines.length === 1 && after.length >= CUT) tail.pop();

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
    context = located ? 4 : MOST_CONTEXT;
  }

  for (; ; context += 1) {
    const prefix = join(lead.slice(Math.max(0, lead.length - ((context + 1) >> 1))));
    const suffix = join(tail.slice(0, context >> 1));
    if (located && context < MOST_CONTEXT && !located.isFirst(prefix, terms, suffix)) continue;
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
  { located = null, lang }: TextFragmentOptions = {},
): string | null {
  const address = excerpt.article ?? articleUrl ?? '';
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const base = new URL(address).href.replace(/#?(:~:.*)?$/, '');
  const directive = textFragment(excerpt, { located: address === articleUrl ? located : null, lang });
  return base + directive.slice(base.includes('#') ? 1 : 0);
}

/** The words of an excerpt as browsers compare them. */
export function cleaned({ prefix, exact, suffix }: Excerpt): { before: string; exact: string; after: string } {
  return { before: clean(prefix), exact: clean(exact.trim()), after: clean(suffix) };
}

/** Soft hyphens and halves of characters gone, white space as readers see it; a line feed stays where a block ends. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\p{Cs}]/gu, '')
    .replace(/\s+/g, (blank) => (/[\n\r]/.test(blank) ? '\n' : ' '));
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
