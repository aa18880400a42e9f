import { adoptSheet } from './adopt-sheet.js';
import type { Anchor, ArticleContext, ArticlePart } from './linking.js';
import { referenceStyles } from './reference-styles.js';
import { OWN } from './text-map.js';

/** Signs that still belong to a passage which ends just before them. */
const CLOSING = /^[\p{Pe}\p{Pf}.,;:!?…"']+/u;
/** What a link must not stand in. */
const NO_PLACE = 'a, button, label, summary, select, textarea, option, svg, math';

/** A link and how to take it away again. */
interface Reference {
  readonly link: HTMLElement;
  readonly anchor: Anchor;
  remove(): void;
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
    // The last one first: what was split last is joined first.
    context.quietly(() => {
      for (const reference of [...references].reverse()) reference.remove();
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
        return { link, anchor, remove: insertBehind(anchor.range!, link) };
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

/** Puts a link behind the last word of a passage; what is returned undoes it, to the very same text nodes. */
function insertBehind(range: Range, link: HTMLElement): () => void {
  const { endContainer, endOffset } = range;
  const outside = closestNoPlace(endContainer);
  if (outside) {
    afterOwn(outside).after(link);
    return () => link.remove();
  }
  if (!(endContainer instanceof Text)) {
    endContainer.insertBefore(link, endContainer.childNodes[endOffset] ?? null);
    return () => link.remove();
  }
  const closing = CLOSING.exec(endContainer.data.slice(endOffset))?.[0].length ?? 0;
  const at = endOffset + closing;
  if (at >= endContainer.length) {
    afterOwn(endContainer).after(link);
    return () => link.remove();
  }
  const rest = endContainer.splitText(at);
  endContainer.after(link);
  return () => {
    link.remove();
    // Unless the page has put something in between, or taken it over.
    if (endContainer.nextSibling === rest) join(endContainer, rest);
  };
}

/** Behind the links that already stand there: their order is that of the passages. */
function afterOwn(node: ChildNode): ChildNode {
  let at = node;
  while (at.nextSibling instanceof Element && at.nextSibling.hasAttribute(OWN)) at = at.nextSibling;
  return at;
}

/** Joins two text nodes into the first and keeps a reader's selection where it is. */
function join(first: Text, rest: Text): void {
  const selection = document.getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  const length = first.length;
  first.appendData(rest.data);
  const isIn = anchorNode === rest || focusNode === rest;
  rest.remove();
  if (!isIn || !selection || !anchorNode || !focusNode) return;
  selection.setBaseAndExtent(
    anchorNode === rest ? first : anchorNode,
    anchorNode === rest ? length + anchorOffset : anchorOffset,
    focusNode === rest ? first : focusNode,
    focusNode === rest ? length + focusOffset : focusOffset,
  );
}

const languageOf = (element: Element): string => element.closest<HTMLElement>('[lang]')?.lang ?? '';
