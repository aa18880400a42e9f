import { greatest } from './greatest.js';

export interface WrappedTitle {
  readonly lines: readonly string[];
  /** CSS px of the widest line. */
  readonly width: number;
  readonly shortened: boolean;
}

/** How many px a text takes in one of the drawing's fonts. */
export type Measure = (text: string) => number;

/**
 * Breaks a title into at most `maxLines` lines of at most `maxWidth` px: at blanks, behind hyphens, and between the
 * letters of scripts that write without blanks; never at a non-breaking blank. What does not fit is left out at a word
 * border and marked with an ellipsis; a single word wider than a line is cut between letters as readers see them, never
 * without the ellipsis. Never returns no line. O(letters), about three measurements a line and as many for a cut.
 */
export function wrapTitle(title: string, maxWidth: number, maxLines: number, measure: Measure): WrappedTitle {
  const pieces = piecesOf(title);
  const joined = (from: number, to: number) => pieces.slice(from, to).join('').replace(/^ /, '');
  const lines: string[] = [];
  let shortened = false;
  for (let from = 0; from < pieces.length && !shortened;) {
    const to = greatest(from + 1, pieces.length, (end) => measure(joined(from, end)) <= maxWidth);
    const line = joined(from, to);
    const isWide = measure(line) > maxWidth;
    shortened = isWide || (lines.length + 1 >= maxLines && to < pieces.length);
    lines.push(shortened ? cut(line, isWide, maxWidth, measure) : line);
    from = to;
  }
  return { lines, width: Math.max(...lines.map(measure)), shortened };
}

/**
 * The same in as many lines of about the same length: no word stands alone where all may stand together. Measures a
 * title of several lines some five times as often.
 */
export function balanceTitle(title: string, maxWidth: number, maxLines: number, measure: Measure): WrappedTitle {
  let best = wrapTitle(title, maxWidth, maxLines, measure);
  const count = best.lines.length;
  if (best.shortened || count < 2) return best;
  let [low, high] = [maxWidth / 2, best.width];
  while (high - low > 8) {
    const middle = (low + high) / 2;
    const next = wrapTitle(title, middle, count, measure);
    if (next.shortened) low = middle;
    else [high, best] = [middle, next];
  }
  return best;
}

/** Blanks at which a line may end; \s would take the non-breaking ones too. */
const blanks = /[^\S\u00a0\u202f\ufeff]+/u;
/** Between blanks: behind a hyphen in a word, and beside letters of Chinese and Japanese but for their punctuation. */
const borders =
  /(?<=\p{L}{2}-)(?=\p{L}{2})|(?<=[\p{Ideo}\p{sc=Hira}\p{sc=Kana}])(?![\p{P}\p{M}ー])|(?<![\p{Ps}\p{Pi}])(?=[\p{Ideo}\p{sc=Hira}\p{sc=Kana}])/u;

/** What may stand on a line of its own, each with the blank that joins it to the one before it. */
function piecesOf(title: string): string[] {
  return title
    .trim()
    .split(blanks)
    .flatMap((word) => word.split(borders).map((text, i) => (i > 0 ? text : ` ${text}`)));
}

/**
 * As much of a line as fits with an ellipsis behind it: whole words where some are left out and one of them fits, which
 * needs no look at letters; else letters with what is written on or joined to them.
 */
function cut(line: string, isWide: boolean, maxWidth: number, measure: Measure): string {
  const ending = isWide ? '…' : ' …';
  const longest = (parts: readonly string[], glue: string, least: number) => {
    const first = (count: number) => parts.slice(0, count).join(glue);
    return first(greatest(least, parts.length, (count) => measure(first(count) + ending) <= maxWidth));
  };
  const words = isWide ? '' : longest(line.split(' '), ' ', 0);
  if (words) return words.replace(/[\s.,;:–—-]+$/u, '') + ending;
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  return `${longest(letters, '', 1)}…`;
}
