import { isEmpty, passes, type Filter } from '../model/find/filter.js';
import type { Query } from '../model/find/query.js';
import type { Archive } from './archive.js';
import { unpackTraits } from './event-flags.js';
import { SLICE, type EventSource } from './event-source.js';
import { TagIndex } from './tag-index.js';

/** What a search or a filter found so far. */
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
 * Searches the texts of all rows, in slices, by the same rules as in short documents; texts in all languages count.
 * `among`: the rows to look in, as in a result; null: all.
 */
export function* searchRows(
  source: EventSource,
  query: Query,
  among: Uint8Array | null = null,
): Generator<SearchProgress, SearchResult> {
  return yield* rowsWhere(
    source.length,
    among,
    (row) => query.isEmpty || query.matchesWritten(source.texts(row).join('\n')),
  );
}

/** The rows that have one of the values of each key, in slices; rows that cannot be shown have none. */
export function* filterRows(
  archive: Archive,
  filter: Filter,
  among: Uint8Array | null = null,
): Generator<SearchProgress, SearchResult> {
  const { source, groups, index } = archive;
  if (isEmpty(filter)) return yield* rowsWhere(source.length, among, () => true);
  const rows = new Uint8Array(source.length);
  const tags = TagIndex.of(source);
  const wanted = (filter.get('tag')?.size ?? 0) > 0 ? filter.get('tag')! : null;
  if (wanted) for (const _ of tags.reading()) yield { searched: 0, total: source.length, hits: 0 };
  const numbers = wanted && tags.numbersOf(wanted);
  // Events with the same flags and group differ in nothing but their tags.
  const known = new Map<number, boolean>();
  let seen = 0;
  for (const _ of index.inOrder()) yield { searched: 0, total: source.length, hits: 0 };
  for (const { store } of index.runs) {
    for (let at = 0; at < store.length; at++) {
      if (++seen % SLICE === 0) yield { searched: seen, total: source.length, hits: 0 };
      const [flags, group, row] = [store.flags[at]!, store.group[at]!, store.row[at]!];
      const key = flags * 256 + group;
      let has = known.get(key);
      if (has === undefined) {
        has = passes(filter, { ...unpackTraits(flags), group: groups[group - 1]?.id ?? null, tags: [] }, 'tag');
        known.set(key, has);
      }
      rows[row] = Number(has && (!numbers || tags.hasSome(row, numbers)));
    }
  }
  for (const row of archive.undated) {
    if (++seen % 64 === 0) yield { searched: seen, total: source.length, hits: 0 };
    const event = source.detail(row);
    rows[row] = Number(event !== null && passes(filter, event));
  }
  return yield* rowsWhere(source.length, among, (row) => rows[row] === 1);
}

function* rowsWhere(
  total: number,
  among: Uint8Array | null,
  has: (row: number) => boolean,
): Generator<SearchProgress, SearchResult> {
  const rows = new Uint8Array(total);
  let hits = 0;
  for (let row = 0; row < total; row++) {
    if (row % SLICE === 0 && row > 0) yield { searched: row, total, hits };
    if (among && !among[row]) continue;
    if (!has(row)) continue;
    rows[row] = 1;
    hits++;
  }
  return { rows, hits };
}
