import { messagesFor, phrasesApart, type Speech } from '../messages.js';
import { german } from './de.js';
import { english } from './en.js';

/** What is said while a large document is loaded. Loaded with the first one, apart from the other phrases. */
export interface LoadingMessages {
  /** `share`: of the file, in whole percent; null when the length is not known. */
  loading(events: number, share: number | null): string;
  /** All events are there and are put in the order of time. */
  ordering(events: number): string;
  readonly cancel: string;
}

const languages = new Map<string, (speech: Speech) => LoadingMessages>([
  ['en', english],
  ['de', german],
]);

/** As `phrasesApart` has them. */
export const loadingWords = (locale: string): LoadingMessages =>
  phrasesApart(locale, languages, messagesFor(locale).loading);
