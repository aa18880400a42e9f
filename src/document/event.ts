import type { EventKind, EventTime } from '../time/event-time.js';
import type { Excerpt } from './excerpt.js';
import type { LocalizedText } from './text.js';

export type Basis = 'stated' | 'derived' | 'knowledge';
export type Importance = 1 | 2 | 3;
export type Status = 'confirmed' | 'reported' | 'alleged' | 'disputed' | 'planned' | 'corrected';

/** A better date from outside the article; shown only as an editor's addition. */
export interface Enrichment {
  readonly date: string;
  readonly time: EventTime;
  readonly note: LocalizedText | null;
  readonly source: string | null;
}

export interface Person {
  readonly name: LocalizedText;
  readonly role: LocalizedText | null;
}

export interface Source {
  readonly title: LocalizedText | null;
  /** Always http(s), checked on reading. */
  readonly url: string | null;
  readonly publisher: string | null;
  readonly date: EventTime | null;
}

export interface Media {
  readonly src: string;
  readonly alt: LocalizedText;
  readonly caption: LocalizedText | null;
  readonly credit: LocalizedText | null;
  readonly width: number | null;
  readonly height: number | null;
}

/** One event of a document, read and safe: every URL is checked, every list capped. */
export interface NewsEvent {
  readonly id: string;
  readonly title: LocalizedText;
  /** As written, `` when there was none. */
  readonly date: string;
  /** null: undated, drawn on the shelf. */
  readonly time: EventTime | null;
  readonly kind: EventKind;
  readonly basis: Basis | null;
  readonly wording: string | null;
  readonly reasoning: LocalizedText | null;
  readonly enriched: Enrichment | null;
  readonly displayDate: LocalizedText | null;
  /** Plain text in which only `*emphasis*` and `[text](https://…)` mean anything. */
  readonly summary: LocalizedText | null;
  readonly excerpts: readonly Excerpt[];
  readonly group: string | null;
  readonly tags: readonly string[];
  readonly people: readonly Person[];
  readonly place: LocalizedText | null;
  readonly importance: Importance;
  readonly status: Status | null;
  readonly sources: readonly Source[];
  readonly media: readonly Media[];
  readonly url: string | null;
}
