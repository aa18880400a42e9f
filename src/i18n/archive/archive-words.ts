import { messagesFor, phrasesApart, type Speech } from '../messages.js';
import { german } from './de.js';
import { english } from './en.js';

/** What a timeline of very many events says. Loaded with it, apart from the other phrases. */
export interface ArchiveMessages {
  /** `8,412 of 100,000 events in view`; only the number when that is all of them. */
  inView(events: number, of: number): string;
  /** How those in view are drawn; the three add up. `groups`: how many groups the second are in. */
  drawn(singly: number, grouped: number, groups: number, dense: number): string;
  /** `dates`: the stretch where most of them are. */
  busiest(dates: string): string;
  /** Visible on a group: `+37`. */
  more(events: number): string;
  /** Spoken: a group, its time, and titles of its weightiest. */
  group(events: number, dates: string, titles: readonly string[]): string;
  /** Goes on in the window without a bar of its own: `+12 going on`. */
  running(events: number): string;
  /** Name of the list of a group's events. */
  members(events: number): string;
  /** On paper, above an extract: `The 60 weightiest of 8,412 events`. */
  extract(events: number, of: number): string;
}

const languages = new Map<string, (speech: Speech) => ArchiveMessages>([
  ['en', english],
  ['de', german],
]);

/** As `phrasesApart` has them. */
export const archiveWords = (locale: string): ArchiveMessages =>
  phrasesApart(locale, languages, messagesFor(locale).archive);
