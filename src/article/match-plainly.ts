import type { Excerpt } from '../document/excerpt.js';
import { before, behind, sameCount } from './context.js';
import { fold, type Folded } from './fold.js';

/** Where a quotation stands, as UTF-16 offsets into the text as written, and how surely: from `MISSING` to 1. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** Below this score a passage is missing. */
export const MISSING = 0.6;
/** From this score on a passage is the one that was quoted; below, its words were changed. */
export const CERTAIN = 0.8;

/** As many characters in a row tell where they stand, whatever is around them. */
export const TELLING = 32;
/** Places of the same words that are looked at, and that are weighed. */
const GLANCES = 5_000;
export const MOST = 6;

/** A quotation and what stood around it, folded, without blanks at the ends, and where it stood. */
export interface Sought {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly at: number | null;
}

export const seek = ({ exact, prefix, suffix, start }: Excerpt): Sought => ({
  exact: fold(exact).text.trim(),
  prefix: fold(prefix).text.trim(),
  suffix: fold(suffix).text.trim(),
  at: start,
});

/** Where the very words stand. */
export interface Place {
  readonly start: number;
  /** Characters around them that are the same. */
  readonly same: number;
  /** From where they stood. */
  readonly distance: number;
}

/** The places of the very words with the most alike around them, the nearest of these first. */
export function placesOf(text: string, { exact, prefix, suffix, at }: Sought): readonly Place[] {
  const places: Place[] = [];
  let start = exact ? text.indexOf(exact) : -1;
  for (let glances = 0; start >= 0 && glances < GLANCES; glances++, start = text.indexOf(exact, start + 1)) {
    const same =
      sameCount(before(text, start, prefix), prefix, true) +
      sameCount(behind(text, start + exact.length, suffix), suffix, false);
    const place = { start, same, distance: at === null ? 0 : Math.abs(start - at) };
    const last = places[MOST - 1];
    if (last && nearer(last, place) <= 0) continue;
    if (last) places.pop();
    places.push(place);
    places.sort(nearer);
  }
  return places;
}

const nearer = (one: Place, other: Place): number => other.same - one.same || one.distance - other.distance;

/** How surely a place is told by the words that are the same, 0 to 1. */
export const toldBy = ({ exact, prefix, suffix }: Sought, { same }: Place): number =>
  Math.min(1, (exact.length + same) / Math.min(TELLING, exact.length + prefix.length + suffix.length));

/**
 * What `matchExactly` finds where there is nothing to weigh: the words stand in one place and tell it themselves, or in
 * several, one of which is as it was. null when it takes a closer look.
 */
export function matchPlainly(folded: Folded, excerpt: Excerpt): Match | null {
  const sought = seek(excerpt);
  const { exact, prefix, suffix } = sought;
  const [first, second] = placesOf(folded.text, sought);
  if (!first || toldBy(sought, first) < 1) return null;
  if (second && (first.distance || first.same < prefix.length + suffix.length)) return null;
  return toWritten(folded, { start: first.start, end: first.start + exact.length, score: 1 });
}

export function toWritten(folded: Folded, match: Match | null): Match | null {
  if (!match || match.score < MISSING) return null;
  const [start, end] = folded.written(match.start, match.end);
  return { start, end, score: match.score };
}
