import { filterKeys, fixedValues, passes, valuesOf, type Filter, type Filterable, type FilterKey } from './filter.js';

/** A value to filter by. */
export interface FacetValue {
  readonly value: string;
  /** Events with it among those that the search and the filters of all other keys leave. */
  readonly count: number;
  readonly isChosen: boolean;
}

export interface Facet {
  readonly key: FilterKey;
  readonly values: readonly FacetValue[];
  /** Further values that are not among them; left out: none. */
  readonly more?: number;
}

/**
 * What there is to filter by: keys of which the events have at least two values, or one that is chosen. Groups stand in
 * the order of the document (`groups`), tags by how many events have them, the others in their own order.
 * `searched`: events that the search leaves. O(events).
 */
export function facetsOf(
  events: readonly Filterable[],
  searched: readonly Filterable[],
  filter: Filter,
  groups: readonly string[],
): readonly Facet[] {
  return filterKeys.flatMap((key): Facet[] => {
    const chosen = filter.get(key) ?? new Set<string>();
    const totals = tally(events, key);
    for (const value of chosen) if (!totals.has(value)) totals.set(value, 0);
    if (totals.size < 2 && chosen.size === 0) return [];
    const counts = tally(
      searched.filter((event) => passes(filter, event, key)),
      key,
    );
    const order = fixedValues(key) ?? (key === 'group' ? groups : []);
    const rank = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
    const values = [...totals]
      .sort(([a, m], [b, n]) => rank(a) - rank(b) || n - m || (a < b ? -1 : 1))
      .map(([value]) => ({ value, count: counts.get(value) ?? 0, isChosen: chosen.has(value) }));
    return [{ key, values }];
  });
}

/** How many events have each value. */
function tally(events: readonly Filterable[], key: FilterKey): Map<string, number> {
  const counts = new Map<string, number>();
  for (const event of events)
    for (const value of new Set(valuesOf(event, key))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
