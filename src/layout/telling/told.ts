import { ascending } from 'd3';
import type { Excerpt } from '../../document/excerpt.js';
import { byText, type TimelineItem } from '../../model/timeline-model.js';
import type { EpochMs } from '../../time/interval.js';

/** One passage: an event is told as many times as it has passages in the article. */
export interface Telling {
  /** Unique among all tellings. */
  readonly key: string;
  readonly item: TimelineItem;
  readonly excerpt: Excerpt;
  /** UTF-16 offsets into the article's text; null when nobody says where it stands. */
  readonly start: number | null;
  readonly end: number | null;
  /** The number of its event in the order of telling, from 1; a passage that tells it again has the same. */
  readonly number: number;
  readonly isAgain: boolean;
  /** Its event was certainly over before that of the passage in front of it began. */
  readonly isBack: boolean;
}

export interface Happened {
  /** Place in the order of time, from 1. */
  readonly rank: number;
  /** Other events of the very same date, which have the same rank. */
  readonly together: number;
}

/** The order of telling beside the order of time. */
export interface Told {
  readonly tellings: readonly Telling[];
  /** Events with a passage, by their first one. */
  readonly told: readonly TimelineItem[];
  /** Events with a date, in the order of time. */
  readonly timed: readonly TimelineItem[];
  /** Events without a passage and without a date. */
  readonly loose: readonly TimelineItem[];
  /** By event id. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly happened: ReadonlyMap<string, Happened>;
  /** All events: first those told, as they are told, then the others in the order of time. */
  readonly ordered: readonly TimelineItem[];
  /** The place in the text of at least one passage is known; else they stand as they were written. */
  readonly isPlaced: boolean;
  /** How many events there are in all: more than are drawn where they are too many. */
  readonly all: number;
}

/** Where passages stand in the text, by `placeKey`: UTF-16 offsets of first and behind last character. */
export type TextPlaces = ReadonlyMap<string, { readonly start: number; readonly end: number }>;

/** The name of an event's excerpt among all; `index` counts from 0 in the event's own list. */
export const placeKey = (eventId: string, index: number): string => `${index} ${eventId}`;

/** More entries than this are no picture any more: the most important ones are drawn and the others counted. */
export const mostEvents = 150;

/**
 * `items`: in the order of time. `articleUrl`: passages of other articles are not part of the telling. `places`: better
 * places than the stored ones, where the article itself is at hand. Passages without a place follow the one written in
 * front of them. O(n log n).
 */
export function toldOf(
  items: readonly TimelineItem[],
  articleUrl: string | null,
  places: TextPlaces | null = null,
  most = mostEvents,
): Told {
  const kept = mostImportant(items, most);
  const found = passagesOf(kept, articleUrl, places);
  const numbers = new Map<string, number>();
  const told: TimelineItem[] = [];
  let before: TimelineItem | null = null;
  const tellings = found.map(({ item, excerpt, index, start, end }): Telling => {
    const { id } = item.event;
    const isAgain = numbers.has(id);
    if (!isAgain) {
      told.push(item);
      numbers.set(id, told.length);
    }
    const isBack = before !== null && isOverBefore(item, before);
    if (item.known) before = item;
    const key = placeKey(id, index);
    return { key, item, excerpt, start, end, number: numbers.get(id)!, isAgain, isBack };
  });
  const timed = kept.filter((i) => i.known).sort(byTime);
  return {
    tellings,
    told,
    timed,
    loose: kept.filter((i) => !i.known && !numbers.has(i.event.id)),
    numbers,
    happened: ranksOf(timed),
    ordered: [...told, ...items.filter((i) => !numbers.has(i.event.id))],
    isPlaced: tellings.some((t) => t.start !== null),
    all: items.length,
  };
}

/** What is left of it when events are searched for: numbers and ranks stay those among all. */
export function toldAmong(told: Told, found: ReadonlySet<string>): Told {
  const has = (item: TimelineItem) => found.has(item.event.id);
  return {
    ...told,
    tellings: told.tellings.filter((t) => has(t.item)),
    timed: told.timed.filter(has),
    loose: told.loose.filter(has),
    ordered: told.ordered.filter(has),
  };
}

/** Both are dated, and even the last moment of the one is not behind the first of the other. A state holds until its end. */
export function isOverBefore(a: TimelineItem, b: TimelineItem): boolean {
  return a.known !== null && b.known !== null && endOf(a) <= b.known.start;
}

/** Dated items only. */
export function endOf({ event, time, known }: TimelineItem): EpochMs {
  return event.kind === 'state' ? time!.bounds.end : known!.end;
}

function mostImportant(items: readonly TimelineItem[], most: number): readonly TimelineItem[] {
  if (items.length <= most) return items;
  const best = [...items].sort((a, b) => b.event.importance - a.event.importance || a.written - b.written);
  const kept = new Set(best.slice(0, most));
  return items.filter((i) => kept.has(i));
}

interface Passage {
  readonly item: TimelineItem;
  readonly excerpt: Excerpt;
  readonly index: number;
  readonly start: number | null;
  readonly end: number | null;
  /** What it is sorted by. */
  readonly at: number;
}

function passagesOf(
  items: readonly TimelineItem[],
  articleUrl: string | null,
  places: TextPlaces | null,
): readonly Passage[] {
  let at = 0;
  const passages = [...items]
    .sort((a, b) => a.written - b.written)
    .flatMap((item) =>
      item.event.excerpts.flatMap((excerpt, index): Passage[] => {
        if (excerpt.article !== null && excerpt.article !== articleUrl) return [];
        const found = places?.get(placeKey(item.event.id, index));
        const start = found?.start ?? excerpt.start;
        const end = start === null ? null : (found?.end ?? excerpt.end ?? start + excerpt.exact.length);
        at = start ?? at;
        return [{ item, excerpt, index, start, end, at }];
      }),
    );
  return passages.sort((a, b) => a.at - b.at);
}

/** Events of the very same date share a rank: nobody says which of them came first. */
function ranksOf(timed: readonly TimelineItem[]): ReadonlyMap<string, Happened> {
  const ranks = new Map<string, Happened>();
  for (let from = 0, to = 0; from < timed.length; from = to) {
    while (to < timed.length && areSimultaneous(timed[from]!, timed[to]!)) to++;
    for (const { event } of timed.slice(from, to)) ranks.set(event.id, { rank: from + 1, together: to - from - 1 });
  }
  return ranks;
}

/** As in the model, and of one latest moment the vaguer date first, so that those of one date stand together. */
function byTime(a: TimelineItem, b: TimelineItem): number {
  const [s, t] = [a.time!.bounds, b.time!.bounds];
  return a.known!.start - b.known!.start || ascending(s.end, t.end) || ascending(s.start, t.start) || byText(a, b);
}

function areSimultaneous(a: TimelineItem, b: TimelineItem): boolean {
  const [s, t] = [a.time!.bounds, b.time!.bounds];
  return a === b || (a.known!.start === b.known!.start && s.start === t.start && s.end === t.end);
}
