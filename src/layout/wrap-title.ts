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
 * without the ellipsis. Never returns no line. O(letters), one measurement a word and a handful for a cut.
 */
export function wrapTitle(title: string, maxWidth: number, maxLines: number, measure: Measure): WrappedTitle {
  const lines: string[] = [];
  let line = '';
  let shortened = false;
  for (const { text, glue } of piecesOf(title)) {
    const longer = line ? line + glue + text : text;
    if (measure(longer) <= maxWidth) {
      line = longer;
    } else if (line && lines.length + 1 < maxLines) {
      lines.push(line);
      line = text;
    } else if (line) {
      line = withEllipsis(line, maxWidth, measure);
      shortened = true;
      break;
    } else line = text;
    if (measure(line) > maxWidth) {
      line = cutWord(line, maxWidth, measure);
      shortened = true;
      break;
    }
  }
  lines.push(line);
  return { lines, width: Math.max(...lines.map(measure)), shortened };
}

/** Blanks at which a line may end; \s would take the non-breaking ones too. */
const blanks = /[^\S\u00a0\u202f\ufeff]+/u;
/** Between blanks: behind a hyphen in a word, and beside letters of Chinese and Japanese but for their punctuation. */
const borders =
  /(?<=\p{L}{2}-)(?=\p{L}{2})|(?<=[\p{Ideo}\p{sc=Hira}\p{sc=Kana}])(?![\p{P}\p{M}ー])|(?<![\p{Ps}\p{Pi}])(?=[\p{Ideo}\p{sc=Hira}\p{sc=Kana}])/u;

/** What may stand on a line of its own, and what joins it to the piece before it. */
function piecesOf(title: string): { readonly text: string; readonly glue: '' | ' ' }[] {
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
