import { rootsOf } from './composed-tree.js';

const FOCUSABLE =
  'a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], ' +
  '[contenteditable]:not([contenteditable="false"]), [tabindex]';

/** What the tab key meets around a passage, which takes no focus itself: the last before it, the first from it on. */
export interface Neighbours {
  readonly before: HTMLElement | null;
  readonly after: HTMLElement | null;
}

/**
 * Looks through the page in document order, open shadow roots included. A link in the passage, or around its first
 * word, stands after. What is in `without`, our own notes, is left out.
 */
export function neighboursOf(range: Range, without: Element): Neighbours {
  let before: HTMLElement | null = null;
  let after: HTMLElement | null = null;
  let passed = false;
  const start = range.startContainer.childNodes[range.startOffset] ?? range.startContainer;
  const [root, ...outer] = rootsOf(start);
  const visit = (tree: Document | ShadowRoot): void => {
    for (const element of tree.querySelectorAll<HTMLElement>('*')) {
      if (without.contains(element)) continue;
      const isStop = element.matches(FOCUSABLE) && isTabStop(element);
      passed ||= tree === root && isFrom(element, start, isStop);
      if (isStop && passed) after = element;
      else if (isStop) before = element;
      if (!after && element.shadowRoot) {
        visit(element.shadowRoot);
        passed ||= element.shadowRoot === root || outer.includes(element.shadowRoot);
      }
      if (after) return;
    }
  };
  visit(range.startContainer.ownerDocument ?? document);
  return { before, after };
}

function isFrom(element: Element, start: Node, isStop: boolean): boolean {
  const relation = start.compareDocumentPosition(element);
  if (relation & Node.DOCUMENT_POSITION_CONTAINS) return isStop && /^(a|button|summary)$/.test(element.localName);
  return element === start || (relation & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

const isTabStop = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 &&
  !element.matches(':disabled') &&
  !element.closest('[inert]') &&
  element.checkVisibility({ visibilityProperty: true });
