import { adoptSheet } from './adopt-sheet.js';
import type { Anchor, ArticleContext, ArticlePart } from './linking.js';
import { referenceStyles } from './reference-styles.js';
import { rejoin, splitAt } from './split-text.js';
import { OWN } from './text-map.js';

/** Signs that still belong to a passage which ends just before them. */
const CLOSING = /^[\p{Pe}\p{Pf}.,;:!?…"']+/u;
/** What a link must not stand in. */
const NO_PLACE = 'mark.news-timeline-mark, a, button, label, summary, select, textarea, option, svg, math';

/** A link and the passage that it stands behind. */
interface Reference {
  readonly link: HTMLElement;
  readonly anchor: Anchor;
}

export interface ReferencesPart extends ArticlePart {
  /** The link behind an event's first passage; null without one. */
  linkOf(eventId: string): HTMLElement | null;
}

/**
 * A small link behind each passage that leads to its event, as references to footnotes do. For readers who cannot point
 * at a passage, and only when the page asks for it: it is the one thing that changes the article's DOM. Taking the
 * links away leaves the article node for node as it was. `go` leads to the timeline.
 */
export function referencesPart(context: ArticleContext, go: (eventId: string) => void): ReferencesPart {
  const { host, state } = context;
  let references: readonly Reference[] = [];
  let releaseSheet: (() => void) | null = null;

  const clear = (): void => {
    if (references.length === 0) return;
    const hadPreview = references.some(({ link }) => link.matches(':hover, :focus'));
    context.quietly(() => {
      for (const { link } of references) link.remove();
      rejoinAround(context.found().flatMap(({ range }) => range ?? []));
    });
    references = [];
    releaseSheet?.();
    releaseSheet = null;
    if (hadPreview) host.preview(null);
  };

  const activate = (eventId: string, event: Event): void => {
    event.preventDefault();
    const by = event instanceof MouseEvent && event.detail > 0 ? 'pointer' : 'keyboard';
    if (host.select(eventId, by)) go(eventId);
  };

  const linkTo = ({ eventId }: Anchor): HTMLElement => {
    const { words, titleOf } = state();
    const link = document.createElement('a');
    link.setAttribute(OWN, 'reference');
    link.setAttribute('role', 'link');
    link.setAttribute('aria-label', words.reference(titleOf(eventId)));
    link.lang = languageOf(host.element);
    link.tabIndex = 0;
    link.addEventListener('click', (e) => activate(eventId, e));
    link.addEventListener('keydown', (e) => {
      if (e.key === 'Enter') activate(eventId, e);
    });
    for (const type of ['pointerenter', 'focus']) link.addEventListener(type, () => host.preview(eventId));
    for (const type of ['pointerleave', 'blur']) link.addEventListener(type, () => host.preview(null));
    return link;
  };

  const set = (wanted: readonly Anchor[]): void => {
    const [first] = wanted;
    if (!first) return;
    releaseSheet = adoptSheet(state().article, referenceStyles);
    context.quietly(() => {
      references = wanted.map((anchor) => {
        const link = linkTo(anchor);
        insertBehind(anchor.range!, link);
        return { link, anchor };
      });
    });
  };

  return {
    linkOf: (eventId) => references.find((r) => r.anchor.eventId === eventId)?.link ?? null,
    update() {
      const { references: isAsked, linking, article, words, titleOf } = state();
      const isWanted = isAsked && (linking === 'both' || linking === 'from-article');
      const wanted = isWanted ? firstOfEach(context.found()) : [];
      const holds =
        wanted.length === references.length &&
        references.every(({ link, anchor }, i) => {
          const now = wanted[i]!;
          return (
            article.contains(link) &&
            anchor.eventId === now.eventId &&
            endsBefore(now.range!, link) &&
            link.getAttribute('aria-label') === words.reference(titleOf(now.eventId))
          );
        });
      if (holds) return;
      const focused = references.find(({ link }) => link.matches(':focus'))?.anchor.eventId;
      clear();
      set(wanted);
      if (focused !== undefined) this.linkOf(focused)?.focus({ preventScroll: true });
    },
    release: clear,
  };
}

/** The passages in the order of the text, one of each event. */
function firstOfEach(found: readonly Anchor[]): readonly Anchor[] {
  const seen = new Set<string>();
  return found.filter(({ eventId, range }) => range && !seen.has(eventId) && seen.add(eventId));
}

/** Whether nothing but the end of its sentence and other links stands between a passage and its link. */
function endsBefore(range: Range, link: Element): boolean {
  const between = new Range();
  between.setStart(range.endContainer, range.endOffset);
  if (between.comparePoint(link, 0) < 0) return false;
  between.setEndBefore(link);
  return between.toString().replace(CLOSING, '') === '' || !!closestNoPlace(range.endContainer);
}

const closestNoPlace = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest(NO_PLACE) ?? null;

/** Puts a link behind the last word of a passage. */
function insertBehind(range: Range, link: HTMLElement): void {
  const outside = closestNoPlace(range.endContainer);
  if (outside) {
    afterOwn(outside).after(link);
    return;
  }
  const [node, at] = endOf(range);
  if (!(node instanceof Text)) node.insertBefore(link, node.childNodes[at] ?? null);
  else {
    if (at < node.length) splitAt(node, at);
    afterOwn(node).after(link);
  }
}

/** The end of a passage, behind the signs that close its sentence; they may stand in the next element of the line. */
function endOf({ endContainer, endOffset }: Range): readonly [Node, number] {
  if (!(endContainer instanceof Text)) return [endContainer, endOffset];
  const closing = (text: string): number => CLOSING.exec(text)?.[0].length ?? 0;
  const at = endOffset + closing(endContainer.data.slice(endOffset));
  if (at < endContainer.length) return [endContainer, at];
  let last: Node = endContainer;
  while (!last.nextSibling && last.parentElement && isInLine(last.parentElement)) last = last.parentElement;
  let next: Node | null = last.nextSibling;
  while (next instanceof Element && next.hasAttribute(OWN)) next = next.nextSibling;
  const more = next instanceof Text ? closing(next.data) : 0;
  return next && more ? [next, more] : [endContainer, at];
}

const isInLine = (element: Element): boolean => getComputedStyle(element).display === 'inline';

/** Behind the links that already stand there: their order is that of the passages. */
function afterOwn(node: ChildNode): ChildNode {
  let at = node;
  while (at.nextSibling instanceof Element && at.nextSibling.hasAttribute(OWN)) at = at.nextSibling;
  return at;
}

/** Makes one text node again of what was split; passages and a reader's selection stay where they are. */
function rejoinAround(passages: readonly Range[]): void {
  const selection = document.getSelection();
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = selection ?? {};
  const ends = passages.map((range) => ({ range, ...boundaries(range) }));
  const placeOf = rejoin();
  const moved = (node: Node, offset: number): [Node, number] =>
    node instanceof Text ? placeOf(node, offset) : [node, offset];
  for (const { range, start, end } of ends) {
    const [from, to] = [moved(...start), moved(...end)];
    if (from[0] === start[0] && to[0] === end[0]) continue;
    range.setStart(...from);
    range.setEnd(...to);
  }
  if (!selection || !anchorNode || !focusNode) return;
  const [from, to] = [moved(anchorNode, anchorOffset), moved(focusNode, focusOffset)];
  if (from[0] !== anchorNode || to[0] !== focusNode) selection.setBaseAndExtent(...from, ...to);
}

const boundaries = (range: Range): { start: [Node, number]; end: [Node, number] } => ({
  start: [range.startContainer, range.startOffset],
  end: [range.endContainer, range.endOffset],
});

const languageOf = (element: Element): string => element.closest<HTMLElement>('[lang]')?.lang ?? '';
