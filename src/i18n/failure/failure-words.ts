import { messagesFor, phrasesApart, type Speech } from '../messages.js';
import { german } from './de.js';
import { english } from './en.js';

/** What was wrong with an answer or its data. Loaded when something was, apart from the other phrases. */
export interface FailureMessages {
  http(status: number): string;
  /** Lines and columns count from 1. */
  json(line: number, column: number): string;
  readonly shape: string;
}

const languages = new Map<string, (speech: Speech) => FailureMessages>([
  ['en', english],
  ['de', german],
]);

/** As `phrasesApart` has them. */
export const failureWords = (locale: string): FailureMessages =>
  phrasesApart(locale, languages, messagesFor(locale).load);
