import type { Importance, Status } from '../../document/event.js';
import type { EventKind } from '../../time/event-time.js';

/** By what events can be filtered, in the order in which readers are asked. */
export const filterKeys = ['group', 'tag', 'status', 'kind', 'importance'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** The values asked for: one of each key has to be there; a key without values asks for nothing. */
export type Filter = ReadonlyMap<FilterKey, ReadonlySet<string>>;

/** What of an event counts in a filter; a NewsEvent is one. */
export interface Filterable {
  readonly group: string | null;
  readonly tags: readonly string[];
  readonly status: Status | null;
  readonly kind: EventKind;
  readonly importance: Importance;
}

/** Values of keys that have no others. */
const fixed: ReadonlyMap<string, readonly string[]> = new Map([
  ['status', ['confirmed', 'reported', 'alleged', 'disputed', 'planned', 'corrected']],
  ['kind', ['event', 'state']],
  ['importance', ['3', '2', '1']],
]);

export const fixedValues = (key: FilterKey): readonly string[] | null => fixed.get(key) ?? null;

/** `key:value`; a value with blanks stands in quotation marks of either kind, in which `\` keeps the next sign. */
const term = /([^\s:"']+):("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|[^\s"']\S*|)(?=\s|$)|\S+/gu;

/** Reads `group:war tag:"New York"`. What is no term, or no value of its key, is in `wrong`. Never throws. */
export function readFilter(text: string): { readonly filter: Filter; readonly wrong: readonly string[] } {
  const filter = new Map<FilterKey, Set<string>>();
  const wrong: string[] = [];
  for (const [whole, name, written] of text.matchAll(term)) {
    const key = filterKeys.find((k) => k === name?.toLowerCase());
    const value = /^["']/.test(written ?? '') ? written!.slice(1, -1).replace(/\\([^])/gu, '$1') : written;
    if (!key || !value || fixedValues(key)?.includes(value) === false) {
      wrong.push(whole);
      continue;
    }
    const values = filter.get(key) ?? new Set();
    filter.set(key, values.add(value));
  }
  return { filter, wrong };
}

/** The text that reads back to the same; `` for one that asks for nothing. */
export function writeFilter(filter: Filter): string {
  return filterKeys.flatMap((key) => [...(filter.get(key) ?? [])].map((value) => `${key}:${quoted(value)}`)).join(' ');
}

const quoted = (value: string): string =>
  /^[^\s"'\\]+$/u.test(value) ? value : `"${value.replace(/["\\]/g, (sign) => `\\${sign}`)}"`;

/** The same filter with a value put in or taken out. */
export function toggled(filter: Filter, key: FilterKey, value: string): Filter {
  const values = new Set(filter.get(key));
  if (!values.delete(value)) values.add(value);
  return new Map([...filter, [key, values]]);
}

export const isEmpty = (filter: Filter): boolean => [...filter.values()].every((values) => values.size === 0);

/** The values of an event for a key; none, one or several. */
export function valuesOf(event: Filterable, key: FilterKey): readonly string[] {
  switch (key) {
    case 'group':
      return event.group === null ? [] : [event.group];
    case 'tag':
      return event.tags;
    case 'status':
      return event.status === null ? [] : [event.status];
    case 'kind':
      return [event.kind];
    case 'importance':
      return [String(event.importance)];
  }
}

/** Whether an event has one of the values of each key; `without`: but for this key. */
export function passes(filter: Filter, event: Filterable, without: FilterKey | null = null): boolean {
  for (const [key, values] of filter)
    if (key !== without && values.size > 0 && !valuesOf(event, key).some((value) => values.has(value))) return false;
  return true;
}
