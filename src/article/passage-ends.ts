import { before, behind, sameCount } from './context.js';
import type { Sought } from './match-plainly.js';

/** How far from where the search saw them the ends of a passage may be, in characters, and what each one costs. */
const NEAR = 24;
const FAR = 0.1;
/** What an end within a word costs: so many characters on its sides as they were make up for it. */
const TORN = 6;
/** A letter of a script that sets blanks between words. */
const LETTER =
  '(?![\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}])[\\p{L}\\p{N}]';
/** Two UTF-16 units that belong to one character or one word. */
const INSIDE = new RegExp(`^(?:.|.\\p{M}|(?:${LETTER}|\\p{M})${LETTER})$`, 'su');

/**
 * A passage begins and ends where words do: at that border near by on whose two sides the most is as it was. So a first
 * word that was replaced belongs to it, and one before it does not.
 */
export function toWords(
  text: string,
  { exact, prefix, suffix }: Omit<Sought, 'at'>,
  start: number,
  end: number,
): [number, number] {
  const first = nearestBorder(text, start, (at) => {
    if (text.charAt(at) === ' ') return -1;
    const inside = sameCount(text.slice(at, at + NEAR), exact, false);
    return inside + sameCount(before(text, at, prefix), prefix, true);
  });
  const last = nearestBorder(text, end, (at) => {
    if (text.charAt(at - 1) === ' ') return -1;
    const inside = sameCount(text.slice(Math.max(0, at - NEAR), at), exact, true);
    return inside + sameCount(behind(text, at, suffix), suffix, false);
  });
  return first < last ? [first, last] : [start, end];
}

/** The border of words with the most worth, which falls with the distance; `about` itself when there is none better. */
function nearestBorder(text: string, about: number, worth: (at: number) => number): number {
  let best = about;
  let most = -NEAR;
  for (let at = Math.max(0, about - NEAR); at <= Math.min(text.length, about + NEAR); at++) {
    const isInside = at > 0 && at < text.length && INSIDE.test(text.slice(at - 1, at + 1));
    if (isInside && at !== about) continue;
    const value = worth(at) - (isInside ? TORN : Math.abs(at - about) * FAR);
    if (value > most) [best, most] = [at, value];
  }
  return best;
}
