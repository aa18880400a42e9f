import { SLICE, type EventSource } from './event-source.js';

/** What a search found so far. */
export interface SearchProgress {
  readonly searched: number;
  readonly total: number;
  readonly hits: number;
}

export interface SearchResult {
  /** 1 for each row that was found: what `EventIndex.where` takes. */
  readonly rows: Uint8Array;
  readonly hits: number;
}

/**
 * Looks for words in the texts of all rows, in slices: each word of `query` must be somewhere in one of them, in any order.
 * Neither letter case nor accents count. Nothing asked for finds everything. `among`: rows to look in, as in a result.
 */
export function* searchRows(
  source: EventSource,
  query: string,
  among: Uint8Array | null = null,
): Generator<SearchProgress, SearchResult> {
  const total = source.length;
  const rows = new Uint8Array(total);
  const words = folded(query).split(/\s+/u).filter(Boolean);
  let hits = 0;
  for (let row = 0; row < total; row++) {
    if (row % SLICE === 0 && row > 0) yield { searched: row, total, hits };
    if (among && !among[row]) continue;
    if (words.length > 0 && !hasAll(source.texts(row), words)) continue;
    rows[row] = 1;
    hits++;
  }
  return { rows, hits };
}

function hasAll(texts: readonly string[], words: readonly string[]): boolean {
  let missing = words;
  for (const text of texts) {
    const own = folded(text);
    missing = missing.filter((word) => !own.includes(word));
    if (missing.length === 0) return true;
  }
  return false;
}

/** For comparing: lower case, no accents. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  // eslint-disable-next-line no-control-regex
  return /[^\0-\x7f]/.test(lower) ? lower.normalize('NFKD').replace(/\p{M}/gu, '') : lower;
}
