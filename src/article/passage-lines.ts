/** A rectangle in the window, CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Where the words of a passage stand in the window, line by line. Only text: the boxes of elements that lie wholly in
 * the passage, such as a paragraph or a figure between two sentences, do not count.
 */
export function linesOf(range: Range): readonly Box[] {
  const { commonAncestorContainer: top, startContainer, endContainer } = range;
  if (top.nodeType === Node.TEXT_NODE) return visible(range.getClientRects());
  const found: Box[] = [];
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  const piece = new Range();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) {
      if (range.comparePoint(node, 0) > 0) break;
      continue;
    }
    piece.selectNodeContents(node);
    if (node === startContainer) piece.setStart(node, range.startOffset);
    if (node === endContainer) piece.setEnd(node, range.endOffset);
    found.push(...visible(piece.getClientRects()));
  }
  return found;
}

const visible = (rects: DOMRectList): Box[] => [...rects].filter(({ width, height }) => width > 0 && height > 0);

/** How far a point is outside of a box, CSS px; 0 within. */
export const distanceTo = ({ left, top, right, bottom }: Box, x: number, y: number): number =>
  Math.max(0, left - x, x - right, top - y, y - bottom);
