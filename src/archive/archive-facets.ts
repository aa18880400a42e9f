import { facetsOf, type Facet } from '../model/find/facets.js';
import { passes, valuesOf, type Filter, type Filterable } from '../model/find/filter.js';
import type { Archive } from './archive.js';
import { unpackTraits } from './event-flags.js';
import { SLICE } from './event-source.js';

/** Events that do not differ in what one filters by. */
interface Alike {
  readonly event: Filterable;
  /** How many of them the search leaves. */
  left: number;
}

/**
 * What there is to filter an archive by, with counts, as `facetsOf` says it of a short document; tags are left out: they
 * would have to be read in every event. `searched`: the rows that the search leaves; null: all. O(n), in slices.
 */
export function* archiveFacets(
  archive: Archive,
  searched: Uint8Array | null,
  filter: Filter,
): Generator<undefined, readonly Facet[]> {
  const kinds = new Map<string, Alike>();
  const count = (key: string, row: number, make: () => Filterable): void => {
    let alike = kinds.get(key);
    if (!alike) kinds.set(key, (alike = { event: make(), left: 0 }));
    if (!searched || searched[row]) alike.left++;
  };
  const { groups, index, source, undated } = archive;
  let seen = 0;
  for (const { store } of index.runs) {
    for (let at = 0; at < store.length; at++) {
      if (++seen % (SLICE * 8) === 0) yield;
      const [flags, group] = [store.flags[at]!, store.group[at]!];
      count(`${flags} ${group}`, store.row[at]!, () => {
        return { ...unpackTraits(flags), group: groups[group - 1]?.id ?? null, tags: [] };
      });
    }
  }
  for (const row of undated) {
    if (++seen % 64 === 0) yield;
    const event = source.detail(row);
    if (!event) continue;
    const { kind, importance, status, group } = event;
    count(`${kind} ${importance} ${status} ${group}`, row, () => ({ kind, importance, status, group, tags: [] }));
  }

  const all = [...kinds.values()];
  const events = all.map(({ event }) => event);
  return facetsOf(
    events,
    [],
    filter,
    groups.map(({ id }) => id),
  ).map(({ key, values }) => {
    const others = all.filter(({ event }) => passes(filter, event, key));
    const counted = values.map((value) => {
      const own = others.filter(({ event }) => valuesOf(event, key).includes(value.value));
      return { ...value, count: own.reduce((sum, { left }) => sum + left, 0) };
    });
    return { key, values: counted };
  });
}
