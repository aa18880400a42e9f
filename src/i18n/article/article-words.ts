import { messagesFor, phrasesApart } from '../messages.js';
import { german } from './de.js';
import { english } from './en.js';

/** What is said between the timeline and the article on the page. Loaded with what links them, apart from the others. */
export interface ArticleMessages {
  /** Beside the passage that a reader was led to: leads back. */
  readonly back: string;
  /** Name of the note that offers the way back. */
  passageOf(title: string): string;
  /** Heading of the choice when several events share a passage. */
  readonly several: string;
  /** Name of a reference link behind a passage. */
  reference(title: string): string;
  /** Beside a passage that was chosen, when the timeline is out of sight: leads there. */
  readonly show: string;
  /** On the card: the article has other words now than those quoted. */
  readonly changed: string;
  /** On the card: the article does not have the quoted passage any more. */
  readonly missing: string;
}

const languages = new Map([
  ['en', () => english],
  ['de', () => german],
]);

/** As `phrasesApart` has them. */
export const articleWords = (locale: string): ArticleMessages =>
  phrasesApart(locale, languages, messagesFor(locale).article);
