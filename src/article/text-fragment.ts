import type { Excerpt } from '../document/excerpt.js';

export interface TextFragmentOptions {
  /** The article's whole text when it is known: blocks joined by one line feed (a lone CR or CRLF counts as one too). */
  readonly text?: string;
  /** BCP 47 tag of the article's words; tells where a word ends. */
  readonly lang?: string;
}

/** Longer quotations, in UTF-16 units, are named by their first and last words only. */
const WHOLE = 300;
/** Shorter ones are too likely to occur twice to stand alone. */
const SHORT = 20;
/** Words named at either end of a long quotation. */
const END_WORDS = 5;
/** Words of context, before and after together, until we give up making a passage unique. */
const MOST_CONTEXT = 40;

/** Matches nowhere inside a word: browsers begin and end a directive only where words do. */
const EDGE = '(?<![\\p{L}\\p{N}](?=[\\p{L}\\p{N}]))';

/**
 * The directive that goes behind an address so that a browser scrolls to the excerpt and marks it:
 * `#:~:text=[prefix-,]start[,end][,-suffix]`. `` when the excerpt has no words.
 * With `text`, context is added until the first passage a browser can find is the right one; a repeated quotation is
 * told apart by its prefix and suffix, then by its position. Without it, context is added to short quotations only.
 * Linear in the length of the text for each of at most 40 trials; it never throws, whatever the excerpt holds.
 */
export function textFragment(excerpt: Excerpt, { text, lang }: TextFragmentOptions = {}): string {
  // Blocks at the ends that hold only signs (a row of asterisks) are no use to point at.
  let exact = clean(excerpt.exact)
    .replace(/^[^\p{L}\p{N}]*\n/u, '')
    .replace(/\n[^\p{L}\p{N}]*$/u, '')
    .trim();
  let before = clean(excerpt.prefix);
  let after = clean(excerpt.suffix);
  if (!/[\p{L}\p{N}]/u.test(exact)) return '';

  const whole = text && clean(text);
  const at = whole ? locate(whole, exact, before, after, excerpt.start) : -1;
  const known = whole && at >= 0 ? fold(whole) : '';
  const end = at + exact.length;
  if (whole && known) {
    exact = whole.slice(at, end);
    before = whole.slice(0, at);
    after = whole.slice(end);
  }

  const lines = exact.split('\n');
  const first = wordsOf(lines[0] ?? '', lang);
  const last = wordsOf(lines.at(-1) ?? '', lang);
  const isRange = lines.length > 1 || (exact.length > WHOLE && first.length > 1);
  const most = lines.length > 1 ? END_WORDS : Math.min(END_WORDS, first.length >> 1);
  const terms = isRange
    ? [firstWords(lines[0] ?? '', first, most), lastWords(lines.at(-1) ?? '', last, most)]
    : [exact];

  // A term must not cross a block, so only what shares the line with the quotation (or the line next to it) may serve.
  const lead = before.trim().split('\n').at(-1) ?? '';
  const tail = after.trim().split('\n')[0] ?? '';
  let leadWords = wordsOf(lead, lang);
  let tailWords = wordsOf(tail, lang);
  if (!known) {
    // Stored context is cut after 32 characters, maybe in the middle of a word, which no browser would find.
    if (isCut(before, lead)) leadWords = leadWords.slice(1);
    if (isCut(after, tail)) tailWords = tailWords.slice(0, -1);
  }

  const build = (words: number): [string, string] => [
    lastWords(lead, leadWords, (words + 1) >> 1),
    firstWords(tail, tailWords, words >> 1),
  ];
  const isShort = exact.length < SHORT || first.length < 3;
  const inWord = /[\p{L}\p{N}]\n[\p{L}\p{N}]/u;
  const isJoined = inWord.test(`${before.slice(-1)}\n${exact}`) || inWord.test(`${exact}\n${after.slice(0, 1)}`);
  let words = !isRange && (isShort || isJoined) ? (known ? 4 : MOST_CONTEXT) : 0;
  let [prefix, suffix] = build(words);
  if (known) {
    for (; words < MOST_CONTEXT && !leadsTo(known, prefix, terms, suffix, at, end); words += 1) {
      [prefix, suffix] = build(words + 1);
    }
  }
  return `#:~:text=${prefix && `${encode(prefix)}-,`}${terms.map(encode).join(',')}${suffix && `,-${encode(suffix)}`}`;
}

/**
 * The address of the very sentence, or null when the article has no http(s) address. A fragment of its own stays
 * (`url#chapter:~:text=…`), a text directive in it does not. An excerpt that names another article links there.
 */
export function sourceLink(
  articleUrl: string | null,
  excerpt: Excerpt,
  options: TextFragmentOptions = {},
): string | null {
  let url;
  try {
    url = new URL(excerpt.article ?? articleUrl ?? '');
  } catch {
    return null;
  }
  if (!/^https?:$/.test(url.protocol)) return null;
  const isElsewhere = excerpt.article !== null && excerpt.article !== articleUrl;
  const fragment = textFragment(excerpt, isElsewhere ? { lang: options.lang } : options);
  const base = url.href.replace(/:~:.*$/s, '').replace(/#$/, '');
  return base + (base.includes('#') ? fragment.slice(1) : fragment);
}

/** Where the excerpt stands in the text, best context first, then nearest to the hint; -1 when nowhere. */
function locate(text: string, exact: string, before: string, after: string, hint: number | null): number {
  const flat = (part: string): string => fold(part).replace(/\n/g, ' ');
  const [where, what, lead, tail] = [flat(text), flat(exact), flat(before).trim(), flat(after).trim()];
  let best = -1;
  let bestScore = -Infinity;
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
    const end = at + what.length;
    const score =
      Number(
        where
          .slice(Math.max(0, at - lead.length - 1), at)
          .trimEnd()
          .endsWith(lead),
      ) +
      Number(
        where
          .slice(end, end + tail.length + 1)
          .trimStart()
          .startsWith(tail),
      ) -
      (hint === null ? 0 : Math.abs(at - hint) / (where.length + hint));
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best;
}

/** Whether a browser, which takes the first match in the page, would find just `start` to `end` of the folded text. */
function leadsTo(text: string, prefix: string, terms: string[], suffix: string, start: number, end: number): boolean {
  const quoted = (term: string): string => fold(term).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const pattern =
    (prefix ? `(?<=${EDGE}${quoted(prefix)}\\s*)` : EDGE) +
    terms.map(quoted).join(`[^]*?${EDGE}`) +
    (suffix ? `(?=\\s*${quoted(suffix)}${EDGE})` : EDGE);
  const match = new RegExp(pattern, 'u').exec(text);
  return match?.index === start && start + match[0].length === end;
}

/** Stored context that is nearly as long as it may be, and did not end at a block, may have lost part of a word. */
function isCut(stored: string, used: string): boolean {
  return stored.length > 23 && used.length === stored.trim().length;
}

/** White space and soft hyphens as readers see them; a line feed remains where a block ends. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\p{Cs}]/gu, '')
    .replace(/\s+/g, (blank) => (/[\n\r]/.test(blank) ? '\n' : ' '));
}

/** What browsers take for the same letters, at the same length: case, accents and the shape of quotation marks. */
function fold(text: string): string {
  return text
    .replace(/[„“”«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/[^\n -~]|[A-Z]/g, (letter) => {
      const base = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return base.length === 1 ? base : letter;
    });
}

/** Start and end of each word. */
function wordsOf(text: string, lang?: string): [number, number][] {
  try {
    return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)]
      .filter((part) => part.isWordLike)
      .map(({ index, segment }) => [index, index + segment.length]);
  } catch {
    // No Segmenter here, or a language tag it does not take.
    return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => [index, index + word.length]);
  }
}

function firstWords(text: string, words: [number, number][], count: number): string {
  return count > 0 ? text.slice(0, words.at(Math.min(count, words.length) - 1)?.[1] ?? 0) : '';
}

function lastWords(text: string, words: [number, number][], count: number): string {
  return count > 0 && words.length > 0 ? text.slice(words.at(-Math.min(count, words.length))?.[0]) : '';
}

/** All but ASCII letters and digits: commas, ampersands and hyphens mean something in a directive. */
function encode(term: string): string {
  return encodeURIComponent(term).replace(
    /[-_.!~*'()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
