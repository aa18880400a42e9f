import { messagesFor, phrasesApart, type Speech } from '../messages.js';
import { german } from './de.js';
import { english } from './en.js';

/** What is said of the link that a reader gives away. Loaded with links to events, apart from the other phrases. */
export interface SharingMessages {
  /** Button that gives a link to the event. */
  readonly share: string;
  readonly linkCopied: string;
  /** Name of the field with the link, when it could not be copied. */
  readonly linkToCopy: string;
}

const languages = new Map<string, (speech: Speech) => SharingMessages>([
  ['en', english],
  ['de', german],
]);

/** As `phrasesApart` has them. */
export const sharingWords = (locale: string): SharingMessages =>
  phrasesApart(locale, languages, messagesFor(locale).card);
