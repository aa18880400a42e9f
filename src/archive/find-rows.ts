import { isEmpty, type Filter } from '../model/find/filter.js';
import type { Query } from '../model/find/query.js';
import type { Archive } from './archive.js';
import { importanceOf } from './event-flags.js';
import type { EventIndex } from './event-index.js';
import { SLICE } from './event-source.js';
import { filterRows, searchRows } from './search-rows.js';

export interface Sought {
  readonly archive: Archive;
  /** As the reader wrote it. */
  readonly search: string;
  readonly query: Query;
  readonly filter: Filter;
  /** Least importance. */
  readonly importance: number;
}

/** What search, filter and importance leave. */
export interface FoundRows {
  readonly index: EventIndex;
  readonly undated: readonly number[];
}

/**
 * Answers one question after another to an archive, and remembers what the next one can begin with: whoever types on looks
 * only through what was found, whoever filters does not search again.
 */
export class RowFinder {
  #archive: Archive | null = null;
  #searched: { readonly search: string; readonly rows: Uint8Array } | null = null;
  #important: { readonly least: number; readonly rows: Uint8Array } | null = null;

  /** What all of them leave, in slices; null: everything. */
  *found(sought: Sought): Generator<unknown, FoundRows | null> {
    const { archive, filter } = sought;
    const among = yield* this.among(sought);
    if (!among && isEmpty(filter)) return null;
    const { rows } = yield* filterRows(archive, filter, among);
    const index = yield* archive.index.where(rows);
    return { index, undated: archive.undated.filter((row) => rows[row] === 1) };
  }

  /** The rows that search and importance leave, in slices; null: all. */
  *among(sought: Sought): Generator<unknown, Uint8Array | null> {
    const { archive } = sought;
    if (archive !== this.#archive) {
      // Rows stay what they are when others are added.
      if (archive.source !== this.#archive?.source) this.#searched = null;
      this.#important = null;
      this.#archive = archive;
    }
    const searched = yield* this.#search(sought);
    if (sought.importance <= 1) return searched;
    const important = yield* this.#weigh(sought);
    return searched ? searched.map((is, row) => is & important[row]!) : important;
  }

  *#search({ archive: { source }, search, query }: Sought): Generator<unknown, Uint8Array | null> {
    if (query.isEmpty) return null;
    const known = this.#searched;
    const isSame = known?.search === search;
    if (isSame && known.rows.length === source.length) return known.rows;
    let among: Uint8Array | null = null;
    if (known && (isSame || goesOn(known.search, search))) {
      // What was found, and what has been added since.
      among = new Uint8Array(source.length).fill(1, known.rows.length);
      if (!isSame) among.set(known.rows);
    }
    const { rows } = yield* searchRows(source, query, among);
    if (isSame) rows.set(known.rows);
    this.#searched = { search, rows };
    return rows;
  }

  *#weigh({ archive, importance: least }: Sought): Generator<unknown, Uint8Array> {
    if (this.#important?.least === least) return this.#important.rows;
    const { index, source, undated } = archive;
    const rows = new Uint8Array(source.length);
    yield* index.inOrder();
    for (const { store } of index.runs) {
      for (let at = 0; at < store.length; at++) {
        if (at % (SLICE * 8) === SLICE * 8 - 1) yield;
        rows[store.row[at]!] = Number(importanceOf(store.flags[at]!) >= least);
      }
    }
    for (const [i, row] of undated.entries()) {
      if (i % 64 === 63) yield;
      rows[row] = Number((source.detail(row)?.importance ?? 0) >= least);
    }
    this.#important = { least, rows };
    return rows;
  }
}

/** Whether all that a search finds was found by one before: words were added, or the last one grew. */
function goesOn(before: string, search: string): boolean {
  // Numbers are looked for where words begin, and are no numbers any more with a letter behind them.
  return before !== '' && search.startsWith(before) && !/\p{N}$/u.test(before);
}
