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
 * Breaks a title at blanks into at most `maxLines` lines of at most `maxWidth` px. What does not fit is left out at a
 * word border and marked with an ellipsis; a single word wider than a line is cut between letters, never without the
 * ellipsis. Never returns no line. O(letters), one measurement a word and a handful for a cut.
 */
export function wrapTitle(title: string, maxWidth: number, maxLines: number, measure: Measure): WrappedTitle {
  const words = title.trim().split(/\s+/);
  const lines: string[] = [];
  let line = '';
  let shortened = false;
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= maxWidth) {
      line = longer;
    } else if (lines.length + 1 < maxLines && line) {
      lines.push(line);
      line = word;
    } else if (lines.length + 1 < maxLines) {
      line = word;
    } else {
      line = line ? withEllipsis(line, maxWidth, measure) : longer;
      shortened = line !== longer;
      break;
    }
    if (measure(line) > maxWidth) {
      line = cutWord(line, maxWidth, measure);
      shortened = true;
      break;
    }
  }
  if (measure(line) > maxWidth) {
    line = cutWord(line, maxWidth, measure);
    shortened = true;
  }
  lines.push(line);
  return { lines, width: Math.max(...lines.map(measure)), shortened };
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

/** Keeps whole letters (grapheme by code point) of a word that is wider than the line. */
function cutWord(word: string, maxWidth: number, measure: Measure): string {
  const letters = [...word];
  let low = 1;
  let high = letters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(letters.slice(0, middle).join('') + ellipsis) <= maxWidth) low = middle;
    else high = middle - 1;
  }
  return letters.slice(0, low).join('') + ellipsis;
}
