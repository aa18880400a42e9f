import type { Excerpt } from '../document/excerpt.js';

/** An excerpt that wants its place in the article on the page. */
export interface Wanted {
  readonly eventId: string;
  /** Of the excerpt among the event's own, from 0. */
  readonly index: number;
  readonly excerpt: Excerpt;
  /** For colours by group; null without one. */
  readonly group: string | null;
}

/** `exact`: found, score of 0.8 and more. `changed`: found in other words, from 0.6. `missing`: not there. */
export type AnchorState = 'exact' | 'changed' | 'missing';

/** Where an excerpt stands in the article, and how surely. */
export interface Anchor extends Wanted {
  readonly state: AnchorState;
  /** 0 to 1. */
  readonly score: number;
  /** Live only until the article changes; null when missing. */
  readonly range: Range | null;
  /** UTF-16 offsets into the defined text of the article; null when missing. */
  readonly start: number | null;
  readonly end: number | null;
}

/** Directions in which choosing and hovering go. */
export type Linking = 'both' | 'to-article' | 'from-article' | 'none';
/** How passages are marked; `auto` is `css` where browsers can, else `mark`. */
export type Highlighting = 'auto' | 'css' | 'mark' | 'none';

/** What readers hear and read in the article, in their language. Plain texts, never markup. */
export interface ArticleWords {
  /** "Back to the timeline" */
  readonly back: string;
  /** "Show on the timeline": after a passage was chosen while the timeline is out of sight. */
  readonly show: string;
  /** Name of the note that offers the way back, with the title of the event. */
  passageOf(title: string): string;
  /** Heading of the choice when several events share a passage. */
  readonly several: string;
  /** Name of a reference link behind a passage: "On the timeline: …". */
  reference(title: string): string;
}

/** What the article's side is told; a new object with every change. Events are in the order of the timeline. */
export interface LinkState {
  readonly article: Element;
  readonly wanted: readonly Wanted[];
  readonly linking: Linking;
  readonly highlight: Highlighting;
  readonly follow: boolean;
  /** Links behind the passages, in the article's DOM: only when the page asks for them. */
  readonly references: boolean;
  readonly selected: string | null;
  readonly hovered: string | null;
  readonly words: ArticleWords;
  titleOf(eventId: string): string;
}

/** What the timeline's side is asked for. */
export interface LinkHost {
  /** The timeline: never part of the article's text, and where "back" leads to. */
  readonly element: HTMLElement;
  /** Where the article's side may put its own few elements (notes, choices): inside the timeline's shadow tree. */
  surface(): HTMLElement | null;
  /** A reader points at a passage, or no longer at any. */
  preview(eventId: string | null): void;
  /** A reader chose a passage; the timeline asks its listeners first. false when one of them said no. */
  select(eventId: string, by: 'pointer' | 'keyboard'): boolean;
  /** The events whose passages are being read just now; empty when none. */
  reading(eventIds: readonly string[]): void;
  /** After each complete search of the article. */
  anchored(anchors: readonly Anchor[]): void;
  /** Focus goes to the event, where the reader came from, without scrolling the page: that is the caller's. */
  returnFocus(eventId: string): void;
}

/** The article's side of one timeline. */
export interface ArticleLink {
  update(state: LinkState): void;
  /** Scrolls to a passage, marks it once and offers the way back. false when it is not there. */
  reveal(eventId: string, index: number): boolean;
  /** Settles when what a reader did last has been done. */
  prepare(): Promise<void>;
  /** The defined text in which the last search found what it found; `` before the first one. */
  text(): string;
  /** Searches again at once; settles when it is done. */
  refresh(): Promise<void>;
  /** Everything is as it was before. */
  release(): void;
}

/** What the parts on the article's side share; one for each timeline. */
export interface ArticleContext {
  readonly host: LinkHost;
  readonly state: () => LinkState;
  /** Those found, by their place in the text; changes with every search. */
  readonly found: () => readonly Anchor[];
  /** For changes to the article's DOM of our own, which must not be taken for the page's. */
  quietly(change: () => void): void;
}

/** A part on the article's side: told of every change of state or anchors, and released once. */
export interface ArticlePart {
  update(): void;
  release(): void;
}
