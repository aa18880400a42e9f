import type { NewsEvent } from '../document/event.js';
import { pickText } from '../document/pick-text.js';
import type { LocalizedText } from '../document/text.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import type { TimelineItem, TimelineModel } from '../model/timeline-model.js';

export type Grouping = 'none' | 'group' | 'person' | 'place' | 'tag';

/** The events of one labelled lane, in time order. */
export interface LaneGroup {
  readonly key: string;
  readonly label: string;
  readonly items: readonly TimelineItem[];
}

/** More lanes than this cannot be told apart; the last one takes what is left. */
const mostLanes = 24;

/**
 * Sorts items into lanes. Groups keep the document's order; people, places and tags come by number of events, then by
 * first appearance. An event stands in one lane only: by its first person or tag. Events without the property share a
 * last lane named `without`.
 */
export function laneGroups(
  model: TimelineModel,
  items: readonly TimelineItem[],
  grouping: Exclude<Grouping, 'none'>,
  locale: string,
  without: string,
): LaneGroup[] {
  const lanes = new Map<string, { label: string; items: TimelineItem[] }>();
  if (grouping === 'group') {
    for (const g of model.document.groups) lanes.set(`= ${g.id}`, { label: pickText(g.label, locale).text, items: [] });
  }
  const rest: TimelineItem[] = [];
  for (const item of items) {
    const label = groupLabel(item.event, grouping, model.document, locale);
    if (label === null) {
      rest.push(item);
      continue;
    }
    const key = `= ${grouping === 'group' ? item.event.group : label}`;
    const lane = lanes.get(key);
    if (lane) lane.items.push(item);
    else lanes.set(key, { label, items: [item] });
  }
  const filled = [...lanes].filter(([, lane]) => lane.items.length > 0);
  if (grouping !== 'group') filled.sort(([, a], [, b]) => b.items.length - a.items.length);
  const kept = filled.slice(0, mostLanes);
  for (const [, lane] of filled.slice(mostLanes)) rest.push(...lane.items);
  const result = kept.map(([key, lane]) => ({ key, label: lane.label, items: lane.items }));
  if (rest.length > 0) result.push({ key: 'without', label: without, items: items.filter((i) => rest.includes(i)) });
  return result;
}

/** The value an event is grouped by, in the reader's language; null without one. */
export function groupLabel(
  { group, people, place, tags }: NewsEvent,
  grouping: Exclude<Grouping, 'none'>,
  { groups }: TimelineDocument,
  locale: string,
): string | null {
  const pick = (text: LocalizedText | null | undefined) => (text ? pickText(text, locale).text : null);
  switch (grouping) {
    case 'group':
      return pick(groups.find(({ id }) => id === group)?.label);
    case 'person':
      return pick(people[0]?.name);
    case 'place':
      return pick(place);
    case 'tag':
      return tags[0] ?? null;
  }
}
