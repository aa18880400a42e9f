/** What kind of mistake; the sentence for readers is looked up by it. */
export type IssueCode =
  | 'not-json'
  | 'not-an-object'
  | 'not-a-list'
  | 'not-text'
  | 'not-a-number'
  | 'missing'
  | 'unknown-value'
  | 'unknown-field'
  | 'unsupported-version'
  | 'bad-date'
  | 'bad-url'
  | 'unknown-group'
  | 'duplicate-id'
  | 'missing-alt'
  | 'too-large'
  | 'shortened'
  | 'network';

/** A mistake in an author's data. It never stops the reading of the rest. */
export interface Issue {
  /** Where: `events[3].date`, `article.url`; `` for the document itself. */
  readonly path: string;
  /** `error`: something was left out. `warning`: it was mended, or shown otherwise than written. */
  readonly severity: 'error' | 'warning';
  readonly code: IssueCode;
  /** The offending value as text, at most 80 characters. */
  readonly value: string;
  /** What was expected, for a developer, in English: `one of stated, derived, knowledge`. */
  readonly expected: string;
  /** One English sentence with path, value and expectation, for consoles and logs. */
  readonly message: string;
}
