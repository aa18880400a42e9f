/** A short quotation: W3C TextQuoteSelector (`exact`, `prefix`, `suffix`) and TextPositionSelector (`start`, `end`). */
export interface Excerpt {
  readonly exact: string;
  /** At most 32 characters before and after; `` when not given. */
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offsets into the article's text, a hint only; null when not given. */
  readonly start: number | null;
  readonly end: number | null;
  /** Address of the article quoted, when it is not the document's own. */
  readonly article: string | null;
}
