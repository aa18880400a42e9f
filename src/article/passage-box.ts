import { linesOf, type Box } from './passage-lines.js';

/** The box around all words of a passage; null when none is to be seen. */
export function boxOf(range: Range): Box | null {
  const lines = linesOf(range);
  if (lines.length === 0) return null;
  return {
    left: Math.min(...lines.map((b) => b.left)),
    top: Math.min(...lines.map((b) => b.top)),
    right: Math.max(...lines.map((b) => b.right)),
    bottom: Math.max(...lines.map((b) => b.bottom)),
  };
}

/** The element around a passage that starts and ends lines: what text is laid out in. */
export function blockOf(range: Range): Element | null {
  const { startContainer } = range;
  let element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  while (element?.parentElement && /^(inline|contents|ruby)/.test(getComputedStyle(element).display))
    element = element.parentElement;
  return element;
}
