export interface WrappedTitle {
  readonly lines: readonly string[];
  /** CSS px of the widest line. */
  readonly width: number;
  readonly shortened: boolean;
}

/** How many px a text takes in one of the drawing's fonts. */
export type Measure = (text: string) => number;

const ellipsis = '…';

/**
 * Breaks a title into at most `maxLines` lines of at most `maxWidth` px: at blanks, behind hyphens, and between the
 * letters of scripts that write without blanks; never at a non-breaking blank. What does not fit is left out at a word
 * border and marked with an ellipsis; a single word wider than a line is cut between letters as readers see them, never
 * without the ellipsis. Never returns no line. O(letters), about three measurements a line and a handful for a cut.
 */
export function wrapTitle(title: string, maxWidth: number, maxLines: number, measure: Measure): WrappedTitle {
  const pieces = piecesOf(title);
  const lines: string[] = [];
  let shortened = false;
  for (let from = 0; from < pieces.length && !shortened;) {
    const to = lineEnd(pieces, from, maxWidth, measure);
    let line = joined(pieces, from, to);
    const isLast = lines.length + 1 >= maxLines;
    if (measure(line) > maxWidth) {
      line = cutWord(line, maxWidth, measure);
      shortened = true;
    } else if (isLast && to < pieces.length) {
      line = withEllipsis(line, maxWidth, measure);
      shortened = true;
    }
    lines.push(line);
    from = to;
  }
  return { lines, width: Math.max(...lines.map(measure)), shortened };
}

/** Behind the last piece that fits on a line which begins with piece `from`; at least one piece further. */
function lineEnd(pieces: readonly Piece[], from: number, maxWidth: number, measure: Measure): number {
  const rest = joined(pieces, from, pieces.length);
  const width = measure(rest);
  if (width <= maxWidth) return pieces.length;
  // Letters are about equally wide: so many should fit, and a word or two less or more are looked at.
  const letters = (rest.length * maxWidth) / width;
  let to = from + 1;
  for (let length = pieces[from]!.text.length; to < pieces.length; to++) {
    length += pieces[to]!.glue.length + pieces[to]!.text.length;
    if (length > letters) break;
  }
  const fits = (end: number) => measure(joined(pieces, from, end)) <= maxWidth;
  if (fits(to)) while (to + 1 < pieces.length && fits(to + 1)) to++;
  else
    do to--;
    while (to > from + 1 && !fits(to));
  return Math.max(to, from + 1);
}

/** What may stand on a line of its own, and what joins it to the piece before it. */
interface Piece {
  readonly text: string;
  readonly glue: '' | ' ';
}

function joined(pieces: readonly Piece[], from: number, to: number): string {
  let text = pieces[from]!.text;
  for (let i = from + 1; i < to; i++) text += pieces[i]!.glue + pieces[i]!.text;
  return text;
}

/** Blanks at which a line may end; \s would take the non-breaking ones too. */
const blanks = /[^\S\u00a0\u202f\ufeff]+/u;
/** Between blanks: behind a hyphen in a word, and beside letters of Chinese and Japanese but for their punctuation. */
const borders =
  /(?<=\p{L}{2}-)(?=\p{L}{2})|(?<=[\p{Ideo}\p{sc=Hira}\p{sc=Kana}])(?![\p{P}\p{M}ー])|(?<![\p{Ps}\p{Pi}])(?=[\p{Ideo}\p{sc=Hira}\p{sc=Kana}])/u;

function piecesOf(title: string): Piece[] {
  return title
    .trim()
    .split(blanks)
    .flatMap((word) => word.split(borders).map((text, i) => ({ text, glue: i > 0 ? ('' as const) : (' ' as const) })));
}

function withEllipsis(line: string, maxWidth: number, measure: Measure): string {
  let kept = line;
  for (;;) {
    const text = `${kept.replace(/[\s.,;:–—-]+$/u, '')} ${ellipsis}`;
    const blank = kept.lastIndexOf(' ');
    if (measure(text) <= maxWidth) return text;
    if (blank < 0) return cutWord(kept, maxWidth, measure);
    kept = kept.slice(0, blank);
  }
}

/** Keeps whole letters, with what is written on or joined to them, of a word that is wider than the line. */
function cutWord(word: string, maxWidth: number, measure: Measure): string {
  const letters = Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
  let low = 1;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(letters.slice(0, middle).join('') + ellipsis) <= maxWidth) low = middle;
    else high = middle - 1;
  }
  return letters.slice(0, low).join('') + ellipsis;
}
