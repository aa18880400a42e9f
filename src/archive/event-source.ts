import type { NewsEvent } from '../document/event.js';
import type { Issue } from '../document/issue.js';
import type { EventTime } from '../time/event-time.js';
import type { EventStore } from './event-store.js';

/** Where the texts of an archive are. Numbers are in an EventStore; a text is read when somebody wants to see it. */
export interface EventSource {
  /** Rows, those that cannot be shown included. */
  readonly length: number;
  /** For readers of `locale`, on one line; never empty for a row that can be shown. */
  title(row: number, locale: string): string;
  /** Everything about an event; null for a row that cannot be shown. Its id is `id(row)`. */
  detail(row: number): NewsEvent | null;
  /** The date alone, and the language of the title, where this is cheaper than `detail`; undefined where that is to be asked. */
  time?(row: number): EventTime | null | undefined;
  titleLang?(row: number): string | undefined;
  /** As written, or `event-` and the number of the row from 1. The first row of the same id has it. */
  id(row: number): string;
  /** The first row with an id; -1 when there is none. */
  rowOf(id: string): number;
  /** Texts that a search looks into, as written: title, people, place, date, excerpts, tags, summary, name of its group. */
  texts(row: number): readonly string[];
  tags(row: number): readonly string[];
  /** What a lane of the row is named by its first person, its place or its first tag; null without one. */
  laneLabel(row: number, field: LaneField, locale: string): string | null;
}

/** By what lanes can be made besides groups. */
export type LaneField = 'person' | 'place' | 'tag';

/** What became of a list of events. */
export interface RowsRead {
  readonly dated: EventStore;
  /** Rows without a date that can be read, ascending. */
  readonly undated: readonly number[];
  /** Rows with nothing to show. */
  readonly unusable: number;
  readonly issues: readonly Issue[];
  readonly moreIssues: number;
}

/** Said between two slices of work. */
export interface Progress {
  readonly stage: 'reading' | 'ordering';
  /** Rows read so far, and all of them. */
  readonly read: number;
  readonly total: number;
}

/** Rows in one slice: about a millisecond. */
export const SLICE = 4096;

/** More rows than this are left out and reported. */
export const MAX_ROWS = 4_000_000;

/** Times further away than this are no times; ms, a hundred times the age of everything. */
export const FARTHEST = 1e23;

/** Groups that an archive tells apart; events of further ones have none. */
export const MAX_GROUPS = 254;
