import type { Excerpt } from '../../src/document/excerpt.js';

/** An excerpt that says nothing but its words, and the rest that is given. */
export const excerptOf = (exact: string, rest: Partial<Excerpt> = {}): Excerpt => ({
  exact,
  prefix: '',
  suffix: '',
  start: null,
  end: null,
  article: null,
  lang: null,
  ...rest,
});
