import type { EventTime } from '../time/event-time.js';
import type { NewsEvent } from './event.js';
import type { LocalizedText } from './text.js';

export interface ArticleInfo {
  readonly url: string | null;
  readonly title: LocalizedText | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly agency: string | null;
  readonly published: EventTime | null;
  readonly publishedBasis: string | null;
  /** Language of the article's own words (wordings and excerpts). */
  readonly lang: string;
}

export interface Group {
  readonly id: string;
  readonly label: LocalizedText;
}

export interface Era {
  readonly time: EventTime;
  readonly label: LocalizedText;
}

/** A document as read; `events` in the order written. */
export interface TimelineDocument {
  readonly title: LocalizedText | null;
  readonly description: LocalizedText | null;
  readonly lang: string;
  readonly article: ArticleInfo | null;
  readonly groups: readonly Group[];
  readonly eras: readonly Era[];
  readonly events: readonly NewsEvent[];
}
