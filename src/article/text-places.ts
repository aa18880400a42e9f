import { lastStretch, type TextMap } from './text-map.js';

/** The ways from the DOM to the text of an article. */
export interface TextPlaces {
  /**
   * The offset into the text of a place in the DOM, such as a caret's; the nearest before it when the place is none of
   * the text's (a blank too many, a hidden part). null outside of the article.
   */
  offsetAt(node: Node, offset: number): number | null;
  /** Where the text of an element within the article stands; null when it has none. Fast for thousands of them. */
  spanOf(element: Element): { readonly start: number; readonly end: number } | null;
}

export function placesIn({ article, text, stretches }: TextMap): TextPlaces {
  const { starts, nodes, offsets } = stretches;
  const { length } = text;
  const startOf = (index: number): number => starts[index] ?? 0;
  const placeOf = (index: number): [Node, number] => {
    const node = nodes[index];
    return node ? [node, Math.min(offsets[index] ?? 0, node.length)] : [article, 0];
  };
  /** The first and the last stretch of each text node. */
  const ofNode = new Map<Node, { readonly first: number; last: number }>();
  for (const [index, node] of nodes.entries()) {
    const known = ofNode.get(node);
    if (known) known.last = index;
    else ofNode.set(node, { first: index, last: index });
  }

  return {
    offsetAt(node, offset) {
      if (!article.contains(node)) return null;
      const caret = article.ownerDocument.createRange();
      let index = 0;
      try {
        caret.setStart(node, offset);
        const isBefore = (at: number): boolean => caret.comparePoint(...placeOf(at)) <= 0;
        if (!starts.length || !isBefore(0)) return 0;
        index = lastStretch(starts.length, isBefore);
      } catch {
        // The article has changed meanwhile: a node is gone, or shorter.
        return null;
      }
      const next = starts[index + 1] ?? length;
      // Behind the words of a stretch comes at most one blank or line feed that is not its own.
      const behind = nodes[index] === node ? startOf(index) + offset - (offsets[index] ?? 0) : next;
      return Math.min(behind, next);
    },
    spanOf(element) {
      let first: number | undefined;
      let last: number | undefined;
      const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node && first === undefined; node = walker.nextNode())
        first = ofNode.get(node)?.first;
      walker.currentNode = element;
      for (let node = walker.lastChild(); node; node = walker.lastChild()) walker.currentNode = node;
      for (let node: Node | null = walker.currentNode; node && last === undefined; node = walker.previousNode())
        last = ofNode.get(node)?.last;
      if (first === undefined || last === undefined) return null;
      const end = starts[last + 1] ?? length;
      return { start: startOf(first), end: end < length && /\s/.test(text.charAt(end - 1)) ? end - 1 : end };
    },
  };
}
