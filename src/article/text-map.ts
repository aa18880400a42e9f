/** The text of an article element at one moment, and the ways between it and the DOM. Of no use after a mutation. */
export interface TextMap {
  readonly article: Element;
  /**
   * The defined text, to which positions refer: the text nodes in document order; each block, and each `<br>`, ends
   * in one line feed, the last in none; a run of white space is one blank; the letters are as they are.
   */
  readonly text: string;
  /** The stretch between two UTF-16 offsets into `text`, as tight as it goes; offsets beyond the text are cut. */
  rangeOf(start: number, end: number): Range;
  /** For `placesIn`. */
  readonly stretches: Stretches;
}

/** Pieces of text in which there is nothing to collapse: from `starts[i]` on it stands in `nodes[i]` from `offsets[i]` on. */
export interface Stretches {
  readonly starts: readonly number[];
  readonly nodes: readonly Text[];
  readonly offsets: readonly number[];
}

/** Marks what we put into the article ourselves, so that it is never taken for its text. */
export const OWN = 'data-news-timeline-own';

/** Never shown as text of the article, whatever the style says; form fields, and what stands in for media. */
const SILENT = new Set(
  (
    'audio,canvas,datalist,desc,iframe,metadata,news-timeline,noscript,script,select,style,template,textarea,title,' +
    'video'
  ).split(','),
);
/** Where there is no style to ask: a part of a document that is not on the page. */
const BLOCKS =
  /^(address|article|aside|blockquote|center|d[dlt]|details|dialog|div|fieldset|fig\w+|footer|form|h[1-6r]|header|hgroup|li|main|menu|nav|ol|p|pre|search|section|summary|t(able|body|d|foot|h|head|r)|ul)$/;
/** `inline-flex`, `contents`, `ruby-text`, `math`: those that go on in the line. */
const IN_LINE = /inline|math|^(contents|ruby)/;
/** Stretches in which there is nothing to collapse. */
const STRETCH = /[^\t\n\f\r ]+(?: [^\t\n\f\r ]+)*/g;
/** An initial over several lines floats, and yet goes on with its word. */
const INITIAL = 3;

/**
 * Reads the text of an article. Left out: what is not shown (`display: none`, `visibility: hidden`, scripts, styles, form
 * fields), all `<news-timeline>` elements, the `host` under whatever name, and what carries `OWN`. Kept: what can be
 * opened for a reader (closed `<details>`, `hidden="until-found"`), what is only out of sight, and everything when the
 * article as a whole is hidden. What is a block is asked of the computed style, for pages set spans as blocks and blocks
 * in lines; it is known anyway once the page is laid out. Text in shadow roots below the article is not its own; the
 * article itself may stand in one. Linear in the number of nodes.
 */
export function readTextMap(article: Element, host?: Element): TextMap {
  const view = article.ownerDocument.defaultView;
  const starts: number[] = [];
  const nodes: Text[] = [];
  const offsets: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let gap = '';

  const append = (node: Text): void => {
    const { data } = node;
    let end = 0;
    for (const { 0: words, index } of data.matchAll(STRETCH)) {
      if (index > end) gap ||= ' ';
      end = index + words.length;
      if (gap && length) {
        parts.push(gap);
        length++;
      }
      gap = '';
      const last = starts.length - 1;
      if (nodes[last] !== node || index - (offsets[last] ?? 0) !== length - (starts[last] ?? 0)) {
        starts.push(length);
        nodes.push(node);
        offsets.push(index);
      }
      parts.push(words);
      length += words.length;
    }
    if (data.length > end) gap ||= ' ';
  };

  // Nodes still to be read, the next one last; null where a block ends.
  const stack: (Node | null)[] = [];
  const enter = (element: Element, isSeen: boolean): void => {
    for (let child = element.lastChild; child; child = child.previousSibling)
      if (isSeen || child.nodeType !== Node.TEXT_NODE) stack.push(child);
  };
  enter(article, true);
  while (stack.length) {
    const node = stack.pop();
    if (!node) gap = '\n';
    else if (node.nodeType === Node.TEXT_NODE) append(node as Text);
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      const { localName } = element;
      if (SILENT.has(localName) || element === host || element.hasAttribute(OWN)) continue;
      const style = view?.getComputedStyle(element);
      const display =
        style?.display || (element.hasAttribute('hidden') ? 'none' : BLOCKS.test(localName) ? '' : 'inline');
      if (display === 'none') continue;
      const isBlock =
        localName === 'br' ||
        (!IN_LINE.test(display) &&
          ((style?.float || 'none') === 'none' || (element.textContent ?? '').trim().length > INITIAL));
      if (isBlock) {
        gap = '\n';
        stack.push(null);
      }
      enter(element, !/^(hidden|collapse)$/.test(style?.visibility ?? ''));
    }
  }

  const place = (index: number, offset: number): [Node, number] => {
    const node = nodes[index];
    if (!node) return [article, 0];
    return [node, Math.min((offsets[index] ?? 0) + offset - (starts[index] ?? 0), node.length)];
  };
  const clamp = (offset: number): number => Math.max(0, Math.min(offset, length));
  const startOf = (index: number): number => starts[index] ?? 0;
  const find = (isBefore: (index: number) => boolean): number => lastStretch(starts.length, isBefore);

  return {
    article,
    text: parts.join(''),
    stretches: { starts, nodes, offsets },
    rangeOf(start, end) {
      const from = clamp(start);
      const to = Math.max(from, clamp(end));
      const range = article.ownerDocument.createRange();
      const first = find((index) => startOf(index) <= from);
      range.setStart(...place(first, from));
      if (to > from)
        range.setEnd(
          ...place(
            find((index) => startOf(index) < to),
            to,
          ),
        );
      return range;
    },
  };
}

/** The last of so many stretches for which `isBefore`, or the first one. */
export function lastStretch(count: number, isBefore: (index: number) => boolean): number {
  let low = 1;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
