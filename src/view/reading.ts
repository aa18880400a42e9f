import type { NewsEvent } from '../document/event.js';
import type { Excerpt } from '../document/excerpt.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import type { Grouping } from '../layout/lane-groups.js';
import type { Picture } from '../layout/picture.js';
import type { Scene } from '../layout/scene.js';
import type { TextMetrics } from '../layout/text-metrics.js';
import { byText, type TimelineItem, type TimelineModel } from '../model/timeline-model.js';
import type * as cardDetails from './card-details.js';
import type { ReaderWords } from './reader-words.js';

export type Order = 'oldest-first' | 'newest-first' | 'as-told';

/** The attributes as they count: valid values only. */
export interface Settings {
  readonly layout: 'horizontal' | 'vertical' | 'list' | 'telling';
  readonly scale: 'auto' | 'time' | 'breaks' | 'recent' | 'even';
  readonly grouping: Grouping;
  readonly order: Order;
  readonly importance: number;
  /** Directions in which the timeline and the article on the page lead to each other. */
  readonly linking: 'both' | 'to-article' | 'from-article' | 'none';
  readonly highlight: 'auto' | 'css' | 'mark' | 'none';
  readonly canZoom: boolean;
  /** null: those that suit the data. */
  readonly controls: readonly string[] | null;
  /** Where the page's address names the selected event. */
  readonly permalink: 'none' | 'fragment' | 'query';
  /** Cards offer a link to their event. */
  readonly canShare: boolean;
  readonly headingLevel: number;
  /** `auto`, `none` or a date. */
  readonly now: string;
}

/** Where a quotation stands in the article on the page. */
export interface Passage {
  readonly state: 'exact' | 'changed' | 'missing';
  /** Words about that; `` when it stands there as quoted. */
  readonly note: string;
  /** Address of the passage in this very page; null when it is not there, or readers are not to be led there. */
  readonly href: string | null;
}

/** What is known of the article on the page; nothing while there is none. A new object with every change. */
export interface Passages {
  of(excerpt: Excerpt): Passage | null;
  /** Whether a passage of the event is being read just now. */
  isRead(eventId: string): boolean;
}

/** What of search and filter is open. */
export interface FindState {
  readonly isSearchOpen: boolean;
  readonly isFilterOpen: boolean;
}

/** While no article is known. */
export const nowhere: Passages = { of: () => null, isRead: () => false };

/** Everything the regions of the page are made from, at one moment. Read only; made anew with every update. */
export interface Reading {
  readonly settings: Settings;
  readonly words: ReaderWords;
  readonly document: TimelineDocument;
  readonly model: TimelineModel;
  /** In the order that lists, arrows and steps follow; what `importance`, search and filter leave out is not in it. */
  readonly ordered: readonly TimelineItem[];
  /** The lane or section of an event, null for none; null while there are no groups. */
  readonly groupOf: ((event: NewsEvent) => string | null) | null;
  /** Ids of those that search and filter leave; null: all. */
  readonly found: ReadonlySet<string> | null;
  /** Marks in a text what was searched for; null while nothing is. */
  readonly mark: ((text: string) => unknown) | null;
  readonly find: FindState;
  /** null in the list, and before the element has a size. */
  readonly picture: Picture | null;
  /** The same object in all frames between which only the window moves. */
  readonly still: object;
  /** The window is on its way: what only suits a resting drawing can wait. */
  readonly isMoving: boolean;
  /** What is drawn just now: `picture.scene`, or a scene on the way to it. */
  readonly scene: Scene | null;
  readonly text: TextMetrics | null;
  /** CSS px of the drawing. */
  readonly width: number;
  readonly rightToLeft: boolean;
  readonly selected: string | null;
  readonly hovered: string | null;
  /** Who holds the one tab stop. */
  readonly active: string | null;
  readonly isPrinting: boolean;
  /** Address of the very sentence, or null when its article has none. */
  readonly linkOf: (excerpt: Excerpt) => string | null;
  /** What a card has for giving its event away; null until that is loaded, or when it is not offered. */
  readonly sharing: {
    button(event: NewsEvent, words: ReaderWords): unknown;
    note(event: NewsEvent, words: ReaderWords): unknown;
  } | null;
  readonly passages: Passages;
  /** Draws images, sources and rich summaries on cards, and cards of clusters; null while it is not there. */
  readonly details: typeof cardDetails | null;
  /** Where relative addresses of images count from. */
  readonly baseUrl: string;
}

/** What a reader can ask for; each does what its name says, with every question of politeness answered behind it. */
export interface ReaderActions {
  /** `event`: the click, which tells a key from a pointer. */
  select(id: string, event: MouseEvent): void;
  choose(id: string | null): void;
  /** Goes to the passage of an excerpt, by its index among those of its event; for a plain click on its link. */
  readPassage(id: string, index: number, click: MouseEvent): void;
  step(direction: 1 | -1): void;
}

/** The id of the open card, in the shadow tree. */
export const cardId = 'card';

export function orderedItems(
  model: TimelineModel,
  { order, importance }: Pick<Settings, 'order' | 'importance'>,
  found: ReadonlySet<string> | null,
): readonly TimelineItem[] {
  const items = model.items.filter((i) => i.event.importance >= importance && (found?.has(i.event.id) ?? true));
  switch (order) {
    case 'newest-first':
      return items
        .filter((i) => i.known)
        .reverse()
        .concat(items.filter((i) => !i.known));
    case 'as-told':
      return [...items].sort(byText);
    case 'oldest-first':
      return items;
  }
}

/** Whether its card needs `details`: images, sources, or a summary with emphasis or links. */
export const hasDetails = ({ media, sources, summary }: NewsEvent): boolean =>
  media.length + sources.length > 0 || Boolean(summary?.some(({ text }) => /[*[]/.test(text)));

/** Part states of an event. */
export function statesOf({ selected, hovered, passages, model }: Reading, id: string): readonly string[] {
  const states: string[] = [];
  if (id === selected) states.push('selected');
  if (id === hovered) states.push('hover');
  if (passages.isRead(id)) states.push('reading');
  const { excerpts } = model.byId.get(id)!.event;
  if (excerpts.length > 0 && excerpts.every((e) => passages.of(e)?.state === 'missing')) states.push('missing');
  return states;
}

/** A title in the reader's language, with its own language where that is another. */
export const titleOf = ({ event }: TimelineItem, words: ReaderWords) => words.pick(event.title);
