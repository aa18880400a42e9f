import { canonicalLocale } from '../intl-cache.js';
import { messagesFor, speechOf, type Speech } from '../messages.js';
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
  readonly keys: Readonly<Record<'group' | 'tag' | 'status' | 'kind' | 'importance', string>>;
  readonly kinds: Readonly<Record<'event' | 'state', string>>;
  readonly importances: Readonly<Record<'1' | '2' | '3', string>>;
}

const languages = new Map<string, (speech: Speech) => FindMessages>([
  ['en', english],
  ['de', german],
]);

/** In the language that all other phrases have: languages that pages register bring theirs along. Never throws. */
export function findWords(locale: string): FindMessages {
  const exact = canonicalLocale(locale);
  const own = languages.get(exact.toLowerCase().split('-')[0]!);
  return { ...(own ? own(speechOf(exact)) : english(speechOf('en'))), ...messagesFor(locale).find };
}
