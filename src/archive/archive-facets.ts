import { facetsOf, type Facet, type FacetValue } from '../model/find/facets.js';
import { filterKeys, passes, valuesOf, type Filter, type Filterable } from '../model/find/filter.js';
import type { Archive } from './archive.js';
import { unpackTraits } from './event-flags.js';
import { SLICE } from './event-source.js';
import type { TagIndex } from './tag-index.js';

/** Events that differ in nothing that one filters by but their tags. */
interface Alike {
  readonly event: Filterable;
  /** Whether the filters of all keys but `tag` leave them. */
  readonly isLeft: boolean;
  /** How many of them the search and the filter by tags leave. */
  count: number;
}

/** Tags that are offered; there may be as many as events. */
const mostTags = 500;

/**
 * What there is to filter an archive by, with counts, as `facetsOf` says it of a short document. `searched`: the rows
 * that the search leaves; null: all. `tags`: all of them, read; null: they are not known yet, and none are offered or
 * filtered by. Of very many tags, those that most of what is left has. O(n), in slices of a few ms.
 */
export function* archiveFacets(
  archive: Archive,
  searched: Uint8Array | null,
  filter: Filter,
  tags: TagIndex | null,
): Generator<undefined, readonly Facet[]> {
  const { groups, index, source, undated } = archive;
  const alike = new Map<number | string, Alike>();
  const chosen = filter.get('tag') ?? new Set<string>();
  const numbers = tags && chosen.size > 0 ? tags.numbersOf(chosen) : null;
  const totals = new Uint32Array(tags?.names.length ?? 0);
  const left = new Uint32Array(totals.length);
  const count = (row: number, own: Alike): void => {
    const isSearched = !searched || searched[row] !== 0;
    if (isSearched && (!numbers || tags!.hasSome(row, numbers))) own.count++;
    if (!tags) return;
    tags.tally(row, totals);
    if (isSearched && own.isLeft) tags.tally(row, left);
  };
  const alikeTo = (key: number | string, make: () => Filterable): Alike => {
    let own = alike.get(key);
    if (!own) {
      const event = make();
      alike.set(key, (own = { event, isLeft: passes(filter, event, 'tag'), count: 0 }));
    }
    return own;
  };

  let seen = 0;
  yield* index.inOrder();
  for (const { store } of index.runs) {
    let lastKey = -1;
    let last: Alike | null = null;
    for (let at = 0; at < store.length; at++) {
      if (++seen % (SLICE * 4) === 0) yield;
      const [flags, group] = [store.flags[at]!, store.group[at]!];
      const key = flags * 256 + group;
      if (key !== lastKey || !last) {
        lastKey = key;
        last = alikeTo(key, () => ({ ...unpackTraits(flags), group: groups[group - 1]?.id ?? null, tags: [] }));
      }
      count(store.row[at]!, last);
    }
  }
  for (const row of undated) {
    if (++seen % 64 === 0) yield;
    const event = source.detail(row);
    if (!event) continue;
    const { kind, importance, status, group } = event;
    count(
      row,
      alikeTo(`${kind} ${importance} ${status} ${group}`, () => ({ kind, importance, status, group, tags: [] })),
    );
  }

  const all = [...alike.values()];
  const withoutTags = new Map([...filter].filter(([key]) => key !== 'tag'));
  const facets = facetsOf(
    all.map(({ event }) => event),
    [],
    withoutTags,
    groups.map(({ id }) => id),
  ).map(({ key, values }): Facet => {
    const others = all.filter(({ event }) => passes(withoutTags, event, key));
    const counted = values.map((value) => {
      const own = others.filter(({ event }) => valuesOf(event, key).includes(value.value));
      return { ...value, count: own.reduce((sum, alike) => sum + alike.count, 0) };
    });
    return { key, values: counted };
  });
  const tagged = tags && tagFacet(tags.names, totals, left, chosen);
  const place = (key: Facet['key']) => filterKeys.indexOf(key);
  return tagged ? [...facets, tagged].sort((a, b) => place(a.key) - place(b.key)) : facets;
}

/** null when there is nothing to choose between. */
function tagFacet(
  names: readonly string[],
  totals: Uint32Array,
  left: Uint32Array,
  chosen: ReadonlySet<string>,
): Facet | null {
  const having = totals.reduce((n, total) => n + Number(total > 0), 0);
  const unknown = new Set(chosen);
  for (const [tag, value] of names.entries()) if (totals[tag]! > 0) unknown.delete(value);
  if (having + unknown.size < 2 && chosen.size === 0) return null;

  // First what most events have; where not all can be offered, what most of those that are left have.
  const isLong = having > mostTags;
  const weights = Float64Array.from(totals, (total, tag) => (isLong ? left[tag]! * 2 ** 32 : 0) + total);
  const least = isLong ? weights.slice().sort().at(-mostTags)! : 1;
  let spare = mostTags - weights.reduce((n, weight) => n + Number(weight > least), 0);
  const isOffered = (tag: number): boolean =>
    totals[tag]! > 0 && (!isLong || weights[tag]! > least || (weights[tag] === least && spare-- > 0));
  const offered: number[] = [];
  for (const [tag, value] of names.entries())
    if (isOffered(tag) || (chosen.has(value) && !unknown.has(value))) offered.push(tag);
  offered.sort((a, b) => weights[b]! - weights[a]! || (names[a]! < names[b]! ? -1 : 1));
  const valueOf = (value: string, count: number): FacetValue => ({ value, count, isChosen: chosen.has(value) });
  const values = [
    ...offered.map((tag) => valueOf(names[tag]!, left[tag]!)),
    ...[...unknown].sort().map((value) => valueOf(value, 0)),
  ];
  const more = having - offered.length;
  return { key: 'tag', values, ...(more > 0 ? { more } : {}) };
}
