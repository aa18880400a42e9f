/** Letters that no decomposition takes apart, as readers without them on their keyboard write them. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ς', 'σ'],
  ['ى', 'ي'],
  ['ة', 'ه'],
  ['ـ', ''],
]);
/** Two letters for one: the other way to write it. */
const SPELT: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['å', 'aa'],
  ['ø', 'oe'],
]);

const plainLetters = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'gu');
const speltLetters = new RegExp(`[${[...SPELT.keys()].join('')}]`, 'gu');
const digits = /[\u0660-\u0669\u06f0-\u06f9]/g;

export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** `isSpelt`: umlauts as two letters (`ae`) and not as one (`a`). */
function folded(text: string, isSpelt: boolean): string {
  if (isAscii(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, ' ');
  const small = text.normalize('NFC').toLowerCase();
  return (isSpelt ? small.replace(speltLetters, (letter) => SPELT.get(letter)!) : small)
    .replace(plainLetters, (letter) => PLAIN.get(letter)!)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(digits, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}

const hasSpelt = /[äöüåø]/iu;

/**
 * A text as it is searched: small letters and digits without accents, all other signs as single blanks. A text with
 * umlauts stands in it twice, parted by a line feed: ` muller\n mueller`. A blank stands before each word. O(length).
 */
export function foldText(text: string): string {
  const plain = ` ${folded(text, false).trim()}`;
  return hasSpelt.test(text.normalize('NFC')) ? `${plain}\n ${folded(text, true).trim()}` : plain;
}

/** The words of what a reader searches for, each in its ways to be written; without signs. */
export function foldWords(text: string): readonly (readonly string[])[] {
  return text
    .normalize('NFC')
    .split(/\s+/u)
    .flatMap((word) => {
      const ways = [...new Set([folded(word, false), folded(word, true)])].map((way) => way.trim().split(' '));
      // A word with a sign in it is several: `Ukraine-Krieg`.
      const [plain = [], spelt = plain] = ways;
      return plain.map((part, i) => [...new Set([part, spelt[i] ?? part])]);
    })
    .filter(([way]) => way !== '');
}

/** Numbers are looked for where words begin: `02` is not in `2020`. */
export const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** Whether a word, written in one of its ways, is in a text that went through `foldText`. */
export function hasWord(folded: string, ways: readonly string[]): boolean {
  return ways.some((way) => folded.includes(isNumber(way) ? ` ${way}` : way));
}

/** A stretch of a text, UTF-16 offsets; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the words stand in a text as it is written; in order, none meets another. */
export function stretchesOf(text: string, words: readonly (readonly string[])[]): readonly Stretch[] {
  if (words.length === 0) return [];
  const found: Stretch[] = [];
  for (const isSpelt of hasSpelt.test(text.normalize('NFC')) ? [false, true] : [false]) {
    let flat = '';
    const starts: number[] = [];
    const ends: number[] = [];
    // Letters with the marks above them.
    for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
      const plain = folded(letter, isSpelt);
      for (let i = 0; i < plain.length; i++) {
        starts.push(index);
        ends.push(index + letter.length);
      }
      flat += plain;
    }
    for (const way of words.flat())
      for (let i = flat.indexOf(way); i >= 0; i = flat.indexOf(way, i + 1))
        if (!isNumber(way) || i === 0 || flat[i - 1] === ' ')
          found.push({ start: starts[i]!, end: ends[i + way.length - 1]! });
  }
  return united(found);
}

function united(stretches: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last && next.start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else out.push(next);
  }
  return out;
}
