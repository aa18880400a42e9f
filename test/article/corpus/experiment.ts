import { anchorAtOnce } from '../../../src/article/anchor.js';
import type { Wanted } from '../../../src/article/linking.js';
import { readTextMap } from '../../../src/article/text-map.js';
import type { Excerpt } from '../../../src/document/excerpt.js';
import { MAX_CONTEXT } from '../../../src/document/limits.js';
import { excerptOf } from '../excerpt-of.js';
import { seeded, type Random } from '../../support/random.js';
import { placesOf, speaker, textOf, writeArticle, type Article } from './article.js';
import type { Bank } from './bank.js';
import { editArticle, type Edits } from './edits.js';
import { english } from './english.js';
import { german } from './german.js';
import { renderArticle } from './render.js';

export const BANKS: readonly Bank[] = [german, english];

/** An excerpt and the sentences it was taken from. */
export interface Quoted {
  readonly excerpt: Excerpt;
  readonly ids: readonly number[];
  readonly kind: 'sentence' | 'part' | 'two';
}

export interface Figures {
  articles: number;
  /** Passages that are still there, and those of them that were found where they are. */
  present: number;
  right: number;
  /** Found where they are, and called `exact`. */
  certain: number;
  /** Begin and end within 3 characters of where they should. */
  tight: number;
  /** Found elsewhere. */
  wrong: number;
  /** Passages that were deleted, and those of them that were found all the same. */
  gone: number;
  falsely: number;
  /** What the very words alone would have found, and the stored position alone. */
  verbatim: number;
  position: number;
  /** Articles whose text was not read as it should. */
  misread: number;
}

/** `count` articles, German and English by turns, each kind of news as often. */
export function writeCorpus(count: number, seed: number): { article: Article; bank: Bank }[] {
  return Array.from({ length: count }, (_, i) => {
    const bank = BANKS[i % BANKS.length] as Bank;
    const random = seeded(seed * 1000 + i);
    return { article: writeArticle(random, bank, Math.floor(i / BANKS.length) % bank.topics.length), bank };
  });
}

/** One excerpt for each sentence: mostly all of it, sometimes half of it, sometimes with the one that follows. */
export function quotesOf(random: Random, article: Article): Quoted[] {
  const text = textOf(article);
  const places = [...placesOf(article)];
  return places.map(([id, place], i): Quoted => {
    let { start, end } = place;
    const ids = [id];
    let kind: Quoted['kind'] = 'sentence';
    const next = places[i + 1];
    if (random.chance(0.1) && end - start > 60) {
      kind = 'part';
      const middle = text.indexOf(' ', (start + end) >> 1);
      if (random.chance(0.5)) start = middle + 1;
      else end = middle;
    } else if (next && next[1].start === end + 1 && random.chance(0.15)) {
      kind = 'two';
      ids.push(next[0]);
      end = next[1].end;
    }
    return {
      excerpt: excerptOf(text.slice(start, end), {
        prefix: text.slice(Math.max(0, start - MAX_CONTEXT), start),
        suffix: text.slice(end, end + MAX_CONTEXT),
        start,
        end,
      }),
      ids,
      kind,
    };
  });
}

export const wantedOf = (quotes: readonly Quoted[]): Wanted[] =>
  quotes.map(({ excerpt }, i) => ({ eventId: `event-${i}`, index: 0, excerpt, group: null }));

/** Writes articles, quotes them, edits them, puts them on the page and looks for the quotations. */
export function experiment(count: number, seed: number, edits: Edits): Figures {
  const figures: Figures = {
    articles: count,
    present: 0,
    right: 0,
    certain: 0,
    tight: 0,
    wrong: 0,
    gone: 0,
    falsely: 0,
    verbatim: 0,
    position: 0,
    misread: 0,
  };
  for (const [i, { article, bank }] of writeCorpus(count, seed).entries()) {
    const random = seeded(seed * 1000 + i + 500_000);
    const quotes = quotesOf(random, article);
    const speak = speaker(random, bank);
    const unsaid = [...article.unused, ...bank.later];
    const edited = editArticle(random, article, edits, () =>
      speak(unsaid.splice(random.int(0, unsaid.length - 1), 1)[0] ?? ''),
    );
    const element = renderArticle(random, edited);
    document.body.append(element);
    const map = readTextMap(element);
    if (map.text !== textOf(edited)) figures.misread++;
    tally(figures, quotes, edited, map.text, anchorAtOnce(map, wantedOf(quotes)));
    element.remove();
  }
  return figures;
}

interface Place {
  readonly start: number | null;
  readonly end: number | null;
}

function tally(
  figures: Figures,
  quotes: readonly Quoted[],
  edited: Article,
  text: string,
  anchors: readonly (Place & { state: string })[],
): void {
  const places = placesOf(edited);
  for (const [i, { ids, kind, excerpt }] of quotes.entries()) {
    const anchor = anchors[i];
    const [one, two] = ids.map((id) => places.get(id));
    if (!anchor) continue;
    if (!one && !two) {
      figures.gone++;
      if (anchor.state !== 'missing') figures.falsely++;
      continue;
    }
    // Of two sentences one was left out, or moved away: no place is the right one.
    if (!one || (ids.length > 1 && two?.start !== one.end + 1)) continue;
    const truth = { start: one.start, end: two?.end ?? one.end };
    figures.present++;
    const found = isAt(anchor, truth, kind);
    if (found) {
      figures.right++;
      if (anchor.state === 'exact') figures.certain++;
      const isNear = (a: number | null, b: number): boolean => a !== null && Math.abs(a - b) <= 3;
      if (kind === 'part' || (isNear(anchor.start, truth.start) && isNear(anchor.end, truth.end))) figures.tight++;
    } else if (anchor.state !== 'missing') figures.wrong++;
    const at = text.indexOf(excerpt.exact);
    if (at >= 0 && isAt({ start: at, end: at + excerpt.exact.length }, truth, kind)) figures.verbatim++;
    if (isAt(excerpt, truth, kind)) figures.position++;
  }
}

/** At least half of what was found is the passage, and half of the passage was found; of a part, what was found counts. */
function isAt({ start, end }: Place, truth: { start: number; end: number }, kind: Quoted['kind']): boolean {
  if (start === null || end === null) return false;
  const shared = Math.min(end, truth.end) - Math.max(start, truth.start);
  return shared * 2 >= end - start && (kind === 'part' || shared * 2 >= truth.end - truth.start);
}

const percent = (part: number, of: number): string => (of ? `${((100 * part) / of).toFixed(2)} %` : 'none');

/** One line for people. */
export function report(name: string, figures: Figures): string {
  const { articles, present, right, certain, tight, wrong, gone, falsely, verbatim, position } = figures;
  return (
    `${name}: ${articles} articles, ${present} quotations: at the right place ${percent(right, present)} ` +
    `(called exact ${percent(certain, present)}, tight ${percent(tight, present)}), elsewhere ${percent(wrong, present)}; ` +
    `deleted and yet found ${percent(falsely, gone)} of ${gone}; ` +
    `the very words alone ${percent(verbatim, present)}, the position alone ${percent(position, present)}`
  );
}
