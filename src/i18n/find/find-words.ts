import { messagesFor, phrasesApart, type Speech } from '../messages.js';
import { german } from './de.js';
import { english } from './en.js';

/** What search and filter say. Loaded with them, apart from the other phrases. */
export interface FindMessages {
  /** Name of the region. */
  readonly label: string;
  /** Name of the search field; says what is searched. */
  readonly field: string;
  /** Visible, and announced: `7 of 19 events`. */
  count(found: number, of: number): string;
  readonly none: string;
  /** Button that takes search and filter back; `events`: how many are not shown. */
  showOthers(events: number): string;
  /** Button that takes a filter out. */
  remove(key: string, name: string): string;
  /** On a picture, of what is not in it. */
  hidden(events: number): string;
  /** Spoken behind a value: how many events have it. */
  events(count: number): string;
  /** Button below a list: `values` more are shown. */
  showAll(values: number): string;
  /** Below a list: so many values more are not offered. */
  beyond(values: number): string;
  /** In place of a list that is on its way. */
  readonly reading: string;
  readonly keys: Readonly<Record<'group' | 'tag' | 'status' | 'kind' | 'importance', string>>;
  readonly kinds: Readonly<Record<'event' | 'state', string>>;
  readonly importances: Readonly<Record<'1' | '2' | '3', string>>;
}

const languages = new Map<string, (speech: Speech) => FindMessages>([
  ['en', english],
  ['de', german],
]);

/** As `phrasesApart` has them. */
export const findWords = (locale: string): FindMessages => phrasesApart(locale, languages, messagesFor(locale).find);
