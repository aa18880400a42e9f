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
  /**
   * The offset into `text` of a place in the DOM, such as a caret's; the nearest before it when the place is none of
   * the text's (a blank too many, a hidden part). null outside of the article.
   */
  offsetAt(node: Node, offset: number): number | null;
  /** Where the text of an element within the article stands; null when it has none. Fast for thousands of them. */
  spanOf(element: Element): { readonly start: number; readonly end: number } | null;
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
  // Text from starts[i] on stands in nodes[i] from offsets[i] on.
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

  /** The last stretch for which `isBefore`, or the first one. */
  const find = (isBefore: (index: number) => boolean): number => {
    let low = 1;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(middle)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const place = (index: number, offset: number): [Node, number] => {
    const node = nodes[index];
    if (!node) return [article, 0];
    return [node, Math.min((offsets[index] ?? 0) + offset - (starts[index] ?? 0), node.length)];
  };
  const clamp = (offset: number): number => Math.max(0, Math.min(offset, length));
  const startOf = (index: number): number => starts[index] ?? 0;

  const text = parts.join('');
  /** The first and the last stretch of each text node. */
  let stretches: Map<Node, { first: number; last: number }> | null = null;
  const stretchesOf = (node: Node): { first: number; last: number } | undefined => {
    stretches ??= nodes.reduce((map, each, index) => {
      const known = map.get(each);
      if (known) known.last = index;
      else map.set(each, { first: index, last: index });
      return map;
    }, new Map<Node, { first: number; last: number }>());
    return stretches.get(node);
  };

  return {
    article,
    text,
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
    offsetAt(node, offset) {
      if (!article.contains(node)) return null;
      const caret = article.ownerDocument.createRange();
      let index = 0;
      try {
        caret.setStart(node, offset);
        const isBefore = (at: number): boolean => caret.comparePoint(...place(at, startOf(at))) <= 0;
        if (!starts.length || !isBefore(0)) return 0;
        index = find(isBefore);
      } catch {
        // The article has changed meanwhile: a node is gone, or shorter.
        return null;
      }
      const next = starts[index + 1] ?? length;
      // Behind the words of a stretch comes at most one blank or line feed that is not its own.
      const [behind] = nodes[index] === node ? [startOf(index) + offset - (offsets[index] ?? 0)] : [next];
      return Math.min(behind, next);
    },
    spanOf(element) {
      let first: number | undefined;
      let last: number | undefined;
      const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node && first === undefined; node = walker.nextNode())
        first = stretchesOf(node)?.first;
      walker.currentNode = element;
      for (let node = walker.lastChild(); node; node = walker.lastChild()) walker.currentNode = node;
      for (let node: Node | null = walker.currentNode; node && last === undefined; node = walker.previousNode())
        last = stretchesOf(node)?.last;
      if (first === undefined || last === undefined) return null;
      const end = starts[last + 1] ?? length;
      return { start: startOf(first), end: end < length && /\s/.test(text.charAt(end - 1)) ? end - 1 : end };
    },
  };
}
