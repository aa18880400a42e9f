import { composedPath } from './composed-tree.js';
import { boxOf, blockOf } from './passage-box.js';
import type { Box } from './passage-lines.js';

/** Blank space kept above and below a passage, CSS px. */
const MARGIN = 16;
/** Where a passage lands: the share of the spare room that stays above it. */
const LEAD = 0.3;
/** Something that covers more of the room than this is no header, and is not avoided. */
const MOST_COVERED = 0.6;

export const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** All that scrolls around a node, innermost first, the page last. What is fixed to the window does not move with it. */
export function scrollersOf(node: Node): readonly Element[] {
  const page = document.scrollingElement;
  const found: Element[] = [];
  for (const element of composedPath(node)) {
    if (!(element instanceof Element) || element === page || element === document.documentElement) continue;
    const { overflowX, overflowY, position } = getComputedStyle(element);
    const scrolls = (overflow: string, whole: number, part: number): boolean =>
      whole > part && overflow !== 'visible' && overflow !== 'clip';
    const isPage = element === document.body && getComputedStyle(document.documentElement).overflowY === 'visible';
    if (
      !isPage &&
      (scrolls(overflowY, element.scrollHeight, element.clientHeight) ||
        scrolls(overflowX, element.scrollWidth, element.clientWidth))
    )
      found.push(element);
    if (position === 'fixed') return found;
  }
  return page ? [...found, page] : found;
}

/** The part of the window in which what an element scrolls is to be seen, without padding and without what covers it. */
export function portOf(scroller: Element): Box {
  if (scroller === document.scrollingElement) {
    const { clientWidth, clientHeight } = document.documentElement;
    return { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
  }
  const box = scroller.getBoundingClientRect();
  const left = box.left + scroller.clientLeft;
  const top = box.top + scroller.clientTop;
  return { left, top, right: left + scroller.clientWidth, bottom: top + scroller.clientHeight };
}

/** How a scroller stands. */
export interface Stand {
  readonly scroller: Element;
  readonly left: number;
  readonly top: number;
}

export const standOf = (scroller: Element): Stand => ({ scroller, left: scroller.scrollLeft, top: scroller.scrollTop });

export const restore = ({ scroller, left, top }: Stand, behavior: ScrollBehavior): void =>
  scroller.scrollTo({ left, top, behavior });

/**
 * Makes a movement at once, and then, unless readers want calm, takes it back and makes it smoothly. So everything
 * about the end is known before it begins: `measure` is called there.
 */
export function glide(scrollers: readonly Element[], move: () => void, measure: () => void): void {
  const before = scrollers.map(standOf);
  move();
  measure();
  if (isCalm()) return;
  const after = scrollers.map(standOf);
  for (const stand of before) restore(stand, 'instant');
  for (const stand of after) restore(stand, 'smooth');
}

/** What is to be brought into sight: where it is now, and a node in it. */
export interface Target {
  readonly node: Node;
  box(): Box | null;
}

export const passageTarget = (range: Range): Target => ({
  node: range.startContainer,
  box: () => {
    const box = boxOf(range);
    if (!box) return null;
    const block = blockOf(range);
    const { scrollMarginTop = '', scrollMarginBottom = '' } = block ? getComputedStyle(block) : {};
    return { ...box, top: box.top - pixels(scrollMarginTop, 0), bottom: box.bottom + pixels(scrollMarginBottom, 0) };
  },
});

export const elementTarget = (element: Element): Target => ({
  node: element,
  box: () => element.getBoundingClientRect(),
});

/** Scrolls, at once, until a target stands well inside of all that scrolls around it. What is well in sight stays. */
export function bringIntoSight(target: Target, scrollers: readonly Element[]): void {
  for (const scroller of scrollers) {
    // What sticks to an edge may do so only after scrolling, so look again.
    for (let i = 0; i < 4; i++) {
      const box = target.box();
      if (!box) return;
      const room = roomIn(scroller, target.node, box);
      const top = intoRoom(box.top, box.bottom, room.top, room.bottom);
      const left = nearestShift(box.left, box.right, room.left, room.right);
      if (Math.abs(top) < 1 && Math.abs(left) < 1) break;
      scroller.scrollBy({ left, top, behavior: 'instant' });
    }
  }
}

/** What can be seen of a scroller's content: without its scroll padding and what sticks to its upper and lower edge. */
function roomIn(scroller: Element, node: Node, box: Box): Box {
  const port = portOf(scroller);
  const { scrollPaddingTop, scrollPaddingBottom, scrollPaddingLeft, scrollPaddingRight } = getComputedStyle(scroller);
  const height = port.bottom - port.top;
  const width = port.right - port.left;
  return {
    left: port.left + pixels(scrollPaddingLeft, width),
    top: port.top + Math.max(pixels(scrollPaddingTop, height), covered(scroller, port, node, box, 1)),
    right: port.right - pixels(scrollPaddingRight, width),
    bottom: port.bottom - Math.max(pixels(scrollPaddingBottom, height), covered(scroller, port, node, box, -1)),
  };
}

/** How far from the upper (1) or lower (-1) edge things that stick or are fixed there cover what scrolls, CSS px. */
function covered(scroller: Element, port: Box, node: Node, box: Box, side: 1 | -1): number {
  const path = new Set(composedPath(node));
  const isPage = scroller === document.scrollingElement;
  const edge = side === 1 ? port.top : port.bottom;
  const left = Math.max(port.left, box.left) + 2;
  const right = Math.min(port.right, box.right) - 2;
  let depth = 0;
  for (let i = 0; i < 8; i++) {
    const y = edge + side * (depth + 1);
    let deeper = depth;
    for (const x of [left, (left + right) / 2, right]) {
      const pinned = pinnedAt(x, y, node, path);
      if (!pinned || (!isPage && !composedPath(pinned).includes(scroller))) continue;
      const { top, bottom } = pinned.getBoundingClientRect();
      deeper = Math.max(deeper, side === 1 ? bottom - edge : edge - top);
    }
    if (deeper <= depth) break;
    depth = deeper;
  }
  return depth > MOST_COVERED * (port.bottom - port.top) ? 0 : depth;
}

/** What sticks or is fixed above the text at a point of the window; null when the text itself is on top. */
function pinnedAt(x: number, y: number, node: Node, path: ReadonlySet<Node>): Element | null {
  const root = node.getRootNode() as Document | ShadowRoot;
  for (const element of root.elementsFromPoint(x, y)) {
    if (path.has(element)) return null;
    for (const at of composedPath(element)) {
      if (path.has(at) || !(at instanceof Element)) break;
      if (/^(sticky|fixed)$/.test(getComputedStyle(at).position)) return at;
    }
  }
  return null;
}

/** How far to scroll so that a stretch lies well within a room; 0 when it does. Too long a stretch shows its start. */
export function intoRoom(start: number, end: number, from: number, to: number): number {
  if (start >= from + MARGIN && end <= to - MARGIN) return 0;
  return start - from - Math.max(MARGIN, LEAD * (to - from - (end - start)));
}

/** The least to scroll so that a stretch lies within a room. */
function nearestShift(start: number, end: number, from: number, to: number): number {
  if (start < from || end - start > to - from) return end > to && start < from ? 0 : start - from;
  return end > to ? end - to : 0;
}

/** A length as computed styles say it; what is not one is 0. */
function pixels(text: string, whole: number): number {
  const number = Number.parseFloat(text);
  if (!Number.isFinite(number)) return 0;
  return text.endsWith('%') ? (number / 100) * whole : number;
}

/** Waits until nothing moves any more, or a reader took over: false then. */
export async function landed(scrollers: readonly Element[], signal: AbortSignal): Promise<boolean> {
  const taken = new AbortController();
  const options = { capture: true, passive: true, signal: taken.signal };
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    window.addEventListener(type, () => taken.abort(), options);
  let before = '';
  // A smooth movement takes a frame or two to begin.
  for (let still = 0, frames = 0; still < 6 && frames < 300 && !signal.aborted && !taken.signal.aborted; frames++) {
    await new Promise(requestAnimationFrame);
    const now = scrollers.map((s) => `${s.scrollLeft},${s.scrollTop}`).join();
    still = now === before ? still + 1 : 0;
    before = now;
  }
  const arrived = !signal.aborted && !taken.signal.aborted;
  taken.abort();
  return arrived;
}
