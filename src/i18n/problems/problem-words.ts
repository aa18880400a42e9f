import type { IssueCode } from '../../document/issue.js';
import { messagesFor, phrasesApart, type Speech } from '../messages.js';
import { german } from './de.js';
import { english } from './en.js';

/** What is said of mistakes in the data. Loaded with the first one, apart from the other phrases. */
export interface ProblemMessages {
  readonly problems: {
    /** Events that could not be read as written, on a button that opens the list. */
    unread(events: number, of: number): string;
    /** All mistakes of a document, when none cost an event. */
    found(problems: number): string;
    readonly label: string;
  };
  /** One sentence for each kind of mistake. `value` may be empty; `expected` is English, for whoever mends the file. */
  readonly issues: Readonly<Record<IssueCode, (value: string, expected: string) => string>>;
}

const languages = new Map<string, (speech: Speech) => ProblemMessages>([
  ['en', english],
  ['de', german],
]);

/** As `phrasesApart` has them. */
export function problemWords(locale: string): ProblemMessages {
  const { problems, issues } = phrasesApart(locale, languages, undefined);
  const registered = messagesFor(locale);
  return { problems: { ...problems, ...registered.problems }, issues: { ...issues, ...registered.issues } };
}
