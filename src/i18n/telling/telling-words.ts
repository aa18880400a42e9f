import { messagesFor, phrasesApart, type Speech } from '../messages.js';
import { german } from './de.js';
import { english } from './en.js';

/** What the picture of the order of telling says. Loaded with it, apart from the other phrases. */
export interface TellingMessages {
  /** Names of the axes. */
  readonly told: string;
  readonly happened: string;
  /** Names of their lists. */
  readonly passages: string;
  readonly events: string;
  /** Spoken: `told 3rd of 19`. */
  toldAt(n: number, of: number): string;
  /** Spoken, of a passage behind the first one of its event: `told again`. */
  readonly again: string;
  /** Spoken: `happened 1st`; `together`: how many others have the very same date. */
  happenedAt(n: number, together: number): string;
  /** Spoken: no passage tells of it. */
  readonly untold: string;
  /** Spoken: the passage goes back in time. */
  readonly jumpsBack: string;
  /** Legend of the two kinds of lines. */
  readonly on: string;
  readonly back: string;
  /** Parts of the caption, each a whole sentence. */
  readonly beginsAtEnd: string;
  readonly beginsAtBeginning: string;
  /** How often the article goes back in time, and how many events are not told where they belong in time. */
  turns(times: number, outOfOrder: number, of: number): string;
  readonly inOrder: string;
  /** The passages have no places: nothing can be said about the order of telling. */
  readonly unplaced: string;
  /** No event has a passage. */
  readonly nothing: string;
  /** Too many to draw them all. */
  mostImportant(drawn: number, of: number): string;
}

const languages = new Map<string, (speech: Speech) => TellingMessages>([
  ['en', english],
  ['de', german],
]);

/** As `phrasesApart` has them. */
export const tellingWords = (locale: string): TellingMessages =>
  phrasesApart(locale, languages, messagesFor(locale).told);
