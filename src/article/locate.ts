import type { Excerpt } from '../document/excerpt.js';
import { clean, cleaned, type Located } from './text-fragment.js';

/** Nowhere inside a word: browsers let a directive begin and end only where words do. */
const EDGE = '(?<![\\p{L}\\p{N}](?=[\\p{L}\\p{N}]))';

/**
 * Where an excerpt stands in the article's whole text (blocks joined by line feeds): at its position, else where prefix
 * and suffix are as stored, or one of them, or none; null when it does not stand there.
 */
export function locate(excerpt: Excerpt, text: string): Located | null {
  const { before, exact, after } = cleaned(excerpt);
  if (!exact) return null;
  const whole = clean(text);
  const folded = fold(whole);
  const start = startOf(
    folded.replace(/\n/g, ' '),
    exact.replace(/\n/g, ' '),
    before.trim(),
    after.trim(),
    excerpt.start,
  );
  if (start < 0) return null;
  const end = start + exact.length;
  return {
    before: whole.slice(0, start),
    exact: whole.slice(start, end),
    after: whole.slice(end),
    isFirst(prefix, terms, suffix) {
      const match = find(folded, EDGE, prefix, terms, suffix);
      return match?.index === start && match[0].length === exact.length;
    },
  };
}

function startOf(flat: string, term: string, lead: string, tail: string, hint: number | null): number {
  if (hint !== null && flat.startsWith(fold(term), hint)) return hint;
  for (const [prefix, suffix] of [[lead, tail], [lead], ['', tail], []]) {
    const match = find(flat, '', prefix ?? '', [term], suffix ?? '');
    if (match) return match.index;
  }
  return -1;
}

/** The first match in folded text, as a browser looks for it: blanks and blocks may lie between context and quotation. */
function find(
  text: string,
  edge: string,
  prefix: string,
  terms: readonly string[],
  suffix: string,
): RegExpExecArray | null {
  const quote = (term: string): string =>
    fold(term)
      .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
      .replace(/\s+/g, '\\s+');
  const open = prefix ? `(?<=${edge}${quote(prefix)}\\s*)` : edge;
  const close = suffix ? `(?=\\s*${quote(suffix)}${edge})` : edge;
  return new RegExp(open + terms.map(quote).join(`[^]*?${edge}`) + close, 'u').exec(text);
}

/** The same length, with what browsers take for the same letter: case, accents, shapes of quotation marks. */
function fold(text: string): string {
  return text
    .replace(/['„“”«»‘’‚]/g, '"')
    .replace(/[^\n -@[-~]/g, (letter) => letter.normalize('NFD').toLowerCase().charAt(0));
}
