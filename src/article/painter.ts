/** A passage with all that is to be seen of it: names of looks, the later ones over the earlier ones. */
export interface Passage {
  readonly range: Range;
  readonly looks: readonly Look[];
}

/**
 * `passage`: it can be chosen. `changed`: so can it, but its words are others than quoted. `group-1` … `group-8`: instead
 * of `passage`, in the colour of its group. The others come on top.
 */
export type Look = 'passage' | 'changed' | `group-${number}` | 'reading' | 'hover' | 'selected';

/** Makes passages look as they are told to; each call replaces the one before. */
export interface Painter {
  paint(passages: readonly Passage[]): void;
  /** Nothing is marked any more, and nothing of ours is left. */
  clear(): void;
  /** Whether marks stand in the article's DOM. */
  readonly writes: boolean;
}

/** Name of a look as a highlight and as a class. */
export const nameOf = (look: Look): string => (look === 'passage' ? 'news-timeline' : `news-timeline-${look}`);
