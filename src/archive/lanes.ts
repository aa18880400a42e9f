import { pickText } from '../document/pick-text.js';
import type { Archive } from './archive.js';
import type { EventIndex } from './event-index.js';
import type { RowValues } from './row-values.js';

/** What lanes are made by: nothing, the groups of the document, or a value of each row. */
export type LanesBy = 'none' | 'group' | RowValues;

export interface Lane {
  readonly key: string;
  readonly label: string;
  readonly index: EventIndex;
}

/** Lanes that can be told apart; what is left shares the last one. */
const mostLanes = 24;

/**
 * The lanes that have events, and one of what has none or stands in too many: groups in the document's order, values by
 * how many events have them, then by first appearance. One lane without a name where nothing is told apart. O(n).
 */
export function lanesOf(archive: Archive, index: EventIndex, by: LanesBy, locale: string, without: string): Lane[] {
  if (by === 'none') return [{ key: '', label: '', index }];
  const numbers = by === 'group' ? null : by.numbers;
  const sizes = sizesOf(archive, index, by);
  const filled = [...sizes.keys()].filter((number) => number > 0 && sizes[number]! > 0);
  if (filled.length === 0) return [{ key: '', label: '', index }];
  if (by !== 'group') filled.sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const kept = filled.slice(0, mostLanes);
  const laneOf = new Uint8Array(sizes.length).fill(kept.length);
  for (const [lane, number] of kept.entries()) laneOf[number] = lane;
  const parts = index.split(laneOf, kept.length + 1, numbers);
  const lanes = kept.map((number, lane): Lane => {
    const named = nameOf(archive, by, number, locale);
    return { ...named, index: parts[lane]! };
  });
  const rest = parts[kept.length]!;
  return rest.length > 0 ? [...lanes, { key: 'without', label: without, index: rest }] : lanes;
}

/** How many lanes there will be. */
export function laneCount(archive: Archive, index: EventIndex, by: LanesBy): number {
  if (by === 'none') return 1;
  const sizes = sizesOf(archive, index, by);
  const filled = sizes.subarray(1).reduce((n, size) => n + (size > 0 ? 1 : 0), 0);
  if (filled === 0) return 1;
  return Math.min(filled, mostLanes) + (sizes[0]! > 0 || filled > mostLanes ? 1 : 0);
}

/** Events by number, from 0: none. */
function sizesOf({ groups }: Archive, index: EventIndex, by: 'group' | RowValues): Uint32Array {
  return by === 'group' ? index.groupSizes(groups.length) : index.sizesBy(by.numbers, by.labels.length);
}

function nameOf(
  { groups }: Archive,
  by: 'group' | RowValues,
  number: number,
  locale: string,
): Pick<Lane, 'key' | 'label'> {
  if (by !== 'group') return { key: `= ${by.labels[number - 1]!}`, label: by.labels[number - 1]! };
  const { id, label } = groups[number - 1]!;
  return { key: `= ${id}`, label: pickText(label, locale).text };
}
