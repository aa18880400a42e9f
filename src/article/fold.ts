/** A text as it is compared, and the way back to the text as it is written. */
export interface Folded {
  readonly text: string;
  /**
   * UTF-16 offsets into the written text for those of a stretch of the folded one, 0 <= start <= end <= text.length.
   * What was dropped at either end stays outside; a sign that became several comes whole.
   */
  written(start: number, end: number): [start: number, end: number];
}

/** Soft hyphens, joiners, marks of direction, selectors of variants: seen by nobody. */
const INVISIBLE = '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';
/** Runs of white space and of what nobody sees, but not the single blank between words, which stays. */
const BLANKS = `[\\s${INVISIBLE}]{2,}|[^\\S ]|[${INVISIBLE}]`;
const DOUBLE = '«»“”„‟″〝〞〟＂';
const SINGLE = '‘’‚‛‹›′`´ʹʼ＇';
const DASHES = '‐‑‒–—―−﹘﹣－';
const SIGNS = `[${DOUBLE}${SINGLE}${DASHES}…]`;
/** A letter with its accents, or a syllable of Hangul, in however many pieces they are written. */
const LETTERS = '[\\u1100-\\u115f][\\u1160-\\u11ff]*|[^\\0-\\x7f]\\p{M}*|[!-~]\\p{M}+';

const COMPOSED = new RegExp(`${BLANKS}|${SIGNS}`, 'gu');
const ANY = new RegExp(`${BLANKS}|${SIGNS}|${LETTERS}`, 'gu');
const UNSEEN = new RegExp(`[${INVISIBLE}]+`, 'gu');
const WHITE = /[^\S\ufeff]/;

/**
 * What two writings of the same words have in common, for comparing only: white space of any kind and length is one
 * blank (line feeds, too), what nobody sees is gone, quotation marks, apostrophes and dashes are the straight ones,
 * an ellipsis is three full stops, accented letters are one character (NFC). Case stays: it tells "Essen" from "essen".
 * Linear time.
 */
export function fold(text: string): Folded {
  // Where the two texts run apart: [folded offset, its length there, written offset, its length there].
  const breaks: [number, number, number, number][] = [];
  let shift = 0;
  const folded = text.replace(text.normalize() === text ? COMPOSED : ANY, (found, at: number) => {
    const instead = foldSign(found);
    if (instead.length !== found.length) {
      breaks.push([at + shift, instead.length, at, found.length]);
      shift += instead.length - found.length;
    }
    return instead;
  });

  /** Where the unit at a folded offset begins, and where it ends. */
  const unit = (offset: number): [number, number] => {
    let low = 0;
    let high = breaks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle]?.[0] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const [at, length, origin, width] = breaks[low - 1] ?? [0, 0, 0, 0];
    if (offset < at + length) return [origin, origin + width];
    const begin = origin + width + offset - at - length;
    return [begin, begin + 1];
  };

  return {
    text: folded,
    written(start, end) {
      const first = unit(start)[0];
      return [first, end > start ? unit(end - 1)[1] : first];
    },
  };
}

function foldSign(found: string): string {
  const first = found.charAt(0);
  if (DOUBLE.includes(first)) return '"';
  if (SINGLE.includes(first)) return "'";
  if (DASHES.includes(first)) return '-';
  if (first === '…') return '...';
  if (WHITE.test(found)) return ' ';
  return found.normalize().replace(UNSEEN, '');
}
