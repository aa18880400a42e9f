/** UTF-16 offsets into the article's text, `end` behind the last letter. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text that positions of excerpts refer to; lines are blocks. */
export interface ArticleText {
  readonly text: string;
  /** Where the text of an element within the article stands; null when it has none that is shown. */
  spanOf(element: Element): Span | null;
}

/** The line around an offset. */
export function lineAt(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return { start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end };
}

/** The stretch without blanks at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Whether there are words or numbers in it. */
export const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text);

const CONTEXT = 32;

/** A stretch as an excerpt, with what stands around it. */
export function excerptOf(text: string, { start, end }: Span): object {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
    end,
  };
}
