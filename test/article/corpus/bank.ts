/**
 * Sentences with gaps, for articles that are made up. `[a|b]` is one of several, `{name}` one of the article's own names
 * and numbers (the same all through an article), `{=list}` another one of a list each time.
 */
export interface Bank {
  readonly lang: string;
  /** Chosen once for an article. */
  readonly cast: Readonly<Record<string, readonly string[]>>;
  /** Chosen anew at each gap. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Sentences that any article may have: what agencies write around their news. */
  readonly common: readonly string[];
  /** Sentences that come into an article only with an update. */
  readonly later: readonly string[];
  /** One kind of news each. */
  readonly topics: readonly Topic[];
}

export interface Topic {
  readonly title: string;
  readonly headings: readonly string[];
  readonly sentences: readonly string[];
  /** What articles say a second time, in much the same words, with another day or number. */
  readonly retold: readonly string[];
}
