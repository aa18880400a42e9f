/** One text for readers in one or more languages, best first. Never empty. A list, not a map: keys come from data. */
export type LocalizedText = readonly LanguageText[];

export interface LanguageText {
  /** BCP 47 tag, or `` when the document names no language. */
  readonly lang: string;
  readonly text: string;
}
