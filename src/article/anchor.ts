import type { Excerpt } from '../document/excerpt.js';
import { fold } from './fold.js';
import { giveWay } from './give-way.js';
import { lazy } from './lazy-part.js';
import type { Anchor, Wanted } from './linking.js';
import { CERTAIN, matchPlainly, type Match } from './match-plainly.js';
import type { TextMap } from './text-map.js';

export interface AnchorOptions {
  /** Milliseconds of work at a time; then the page has its turn. 8 when not given. */
  readonly slice?: number;
  /** Ends the search: the promise is refused with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told once, when others than those that stand there plainly are still looked for: those others are missing yet. */
  readonly onPlain?: (anchors: Anchor[]) => void;
}

/** For quotations that do not stand in the article word for word, or in several places. */
export const closely = lazy(() => import('./match-quote.js'));

/** What was found for an excerpt in which text: the same text asks for no second search. */
const known = new WeakMap<Excerpt, { readonly text: string; readonly match: Match | null }>();

/**
 * Finds the passages of all wanted excerpts in an article, in the order given.
 * A function of the article's text and the excerpts alone, whatever was found before. Passages in other words
 * are looked for after all that are there verbatim, in small steps, so that a page stays responsive, and by a part of
 * the script that is loaded for them; while it cannot be, they are missing.
 */
export async function anchorAll(
  map: TextMap,
  wanted: readonly Wanted[],
  options: AnchorOptions = {},
): Promise<Anchor[]> {
  const { slice = 8, signal } = options;
  let until = performance.now() + slice;
  const work = search(map, wanted, options);
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = work.next();
    if (done) return value;
    if (value) await value.load();
    else if (performance.now() < until) continue;
    else await giveWay();
    until = performance.now() + slice;
  }
}

/** The same without pauses; what takes `closely` is missing while that is not there. */
export function anchorAtOnce(map: TextMap, wanted: readonly Wanted[], options: AnchorOptions = {}): Anchor[] {
  const work = search(map, wanted, options);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

function* search(
  map: TextMap,
  wanted: readonly Wanted[],
  { onPlain }: AnchorOptions,
): Generator<typeof closely | undefined, Anchor[]> {
  const { text } = map;
  const matches = new Map<Excerpt, Match | null>();
  const keep = (excerpt: Excerpt, match: Match | null): void => {
    matches.set(excerpt, match);
    known.set(excerpt, { text, match });
  };
  const anchors = (): Anchor[] => wanted.map((one) => toAnchor(map, one, matches.get(one.excerpt) ?? null));

  const folded = fold(text);
  const open = new Set<Excerpt>();
  yield;
  for (const { excerpt } of wanted) {
    const before = known.get(excerpt);
    const match = before?.text === text ? before.match : matchPlainly(folded, excerpt);
    if (match || before?.text === text) keep(excerpt, match);
    else open.add(excerpt);
    yield;
  }
  if (open.size === 0) return anchors();
  onPlain?.(anchors());
  if (!closely.now()) yield closely;
  const matching = closely.now();
  if (!matching) return anchors();
  for (const excerpt of open)
    keep(excerpt, matching.matchExactly(folded, excerpt) ?? (yield* matching.matchApproximately(folded, excerpt)));
  return anchors();
}

function toAnchor(map: TextMap, wanted: Wanted, match: Match | null): Anchor {
  if (!match) return { ...wanted, state: 'missing', score: 0, range: null, start: null, end: null };
  const { start, end, score } = match;
  return { ...wanted, state: score < CERTAIN ? 'changed' : 'exact', score, range: map.rangeOf(start, end), start, end };
}
