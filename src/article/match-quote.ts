import search from 'approx-string-match';
import type { Excerpt } from '../document/excerpt.js';
import { before, behind } from './context.js';
import type { Folded } from './fold.js';
import { MOST, placesOf, seek, TELLING, toldBy, toWritten, type Match, type Sought } from './match-plainly.js';
import { toWords } from './passage-ends.js';

/** What likeness counts, of the quotation and of what is around it; what an excerpt has not got counts nothing. */
const QUOTE = 50;
const CONTEXT = 20;
const POSITION = 2;
/** What a score loses when a passage is told by its own words alone; more when it is shorter than so many characters. */
const MOVED = 0.1;
const LONG = 48;
/** Below this likeness of its own words a passage may be another one between the same neighbours: half of it is lost. */
const ALIKE = 0.7;
/** Shorter quotations are like everything once half of their letters may differ. */
const SHORTEST = 12;
/** Characters of the text searched at a time, so that nobody has to wait for long. */
const CHUNK = 2048;
/** Characters searched on either side of the stored position in texts longer than any article. */
const REACH = 1_000_000;

/**
 * Looks for the very words. Of several places the one with the most alike around it, then the nearest to the stored
 * position, then the first. Few words that stand elsewhere than between their prefix and suffix score low. null when
 * they are not there, or not to be believed.
 */
export function matchExactly(folded: Folded, excerpt: Excerpt): Match | null {
  const { text } = folded;
  const sought = seek(excerpt);
  const of = contextWeight(sought);
  let best: Match | null = null;
  let most = -1;
  for (const place of placesOf(text, sought)) {
    const { start } = place;
    const end = start + sought.exact.length;
    const points = weighContext(text, sought, start, end);
    if (points <= most) continue;
    most = points;
    const told = toldBy(sought, place);
    best = { start, end, score: told + (1 - told) * (of ? points / of : 1) };
  }
  return toWritten(folded, best);
}

/**
 * Looks for the passage most alike, with errors in at most half of the quotation's length; one step for each piece of
 * the text, so that others get their turn between. null when there is none to believe, and for quotations too short or
 * too uniform ("- - - -") for it.
 */
export function* matchApproximately(folded: Folded, excerpt: Excerpt): Generator<undefined, Match | null> {
  const { text } = folded;
  const sought = seek(excerpt);
  const { exact, at } = sought;
  const { length } = exact;
  if (length < SHORTEST || isUniform(exact)) return null;
  const weight = QUOTE * Math.min(1, length / TELLING);
  const of = contextWeight(sought);
  const from = text.length > 2 * REACH ? Math.max(0, Math.min(at ?? 0, text.length - REACH) - REACH) : 0;
  const to = Math.min(text.length, from + 2 * REACH);
  let best = null as Match | null;
  let rank = 0;
  for (let piece = from; piece < to; piece += CHUNK) {
    // With more errors than these not even the best context would do.
    const limit = Math.floor(Math.min(length / 2, length * (1 - (rank * (weight + of) - of) / weight)));
    if (limit < 0) break;
    const found = search(text.slice(piece, Math.min(to, piece + CHUNK + length + (length >> 1))), exact, limit);
    for (const { start, end, errors } of found.slice(0, MOST)) {
      const [first, last] = toWords(text, sought, piece + start, piece + end);
      if (best?.start === first && best.end === last) continue;
      const quote = 1 - errors / length;
      const ranked = (weight * quote + weighContext(text, sought, first, last)) / (weight + of);
      if (ranked <= rank) continue;
      rank = ranked;
      const inPlace = sought.prefix || sought.suffix ? ranked - Math.max(0, ALIKE - quote) / 2 : 0;
      const elsewhere = quote - MOVED * Math.max(1, LONG / length);
      best = { start: first, end: last, score: Math.max(inPlace, elsewhere) };
    }
    yield;
  }
  return toWritten(folded, best);
}

/** Exactly if possible, else approximately, in one go. null when the passage is missing. */
export function matchQuote(folded: Folded, excerpt: Excerpt): Match | null {
  const exactly = matchExactly(folded, excerpt);
  if (exactly) return exactly;
  const steps = matchApproximately(folded, excerpt);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Points that what is around a place can get. */
function contextWeight({ prefix, suffix, at }: Sought): number {
  return (prefix ? CONTEXT : 0) + (suffix ? CONTEXT : 0) + (at === null ? 0 : POSITION);
}

/** Points that it gets. */
function weighContext(text: string, { prefix, suffix, at }: Sought, start: number, end: number): number {
  return (
    CONTEXT * (likeness(before(text, start, prefix), prefix) + likeness(behind(text, end, suffix), suffix)) +
    (at === null ? 0 : POSITION * Math.max(0, 1 - Math.abs(start - at) / text.length))
  );
}

/** 1 for the same, 0 for nothing in common or nothing asked for. */
function likeness(text: string, wanted: string): number {
  if (!wanted || text === wanted) return wanted ? 1 : 0;
  const [found] = search(text, wanted, wanted.length);
  return found ? 1 - found.errors / wanted.length : 0;
}

/** Of few different triples of letters: such a thing matches everywhere in its like, which takes forever. */
function isUniform(quote: string): boolean {
  const triples = new Set<string>();
  for (let i = 2; i < quote.length; i++) triples.add(quote.slice(i - 2, i + 1));
  return triples.size * 4 < quote.length;
}
