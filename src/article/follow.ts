import { watchScrolling } from './composed-tree.js';
import type { Anchor, ArticleContext, ArticlePart } from './linking.js';
import { blockOf, boxOf } from './passage-box.js';
import { portOf, scrollersOf } from './scrolling.js';

/** Where readers read, from the upper edge of what they see: a share of its height. */
const READING_LINE = 0.35;

/**
 * Tells which passage is being read: the last one that has come up to the reading line, as long as it is in sight.
 * While none of the blocks with passages is in the window, nothing is measured and nobody listens.
 */
export function followPart(context: ArticleContext): ArticlePart {
  const { host, state } = context;
  let observer: IntersectionObserver | null = null;
  /** The passages by the blocks that they begin in. */
  let blocks = new Map<Element, Anchor[]>();
  const inSight = new Set<Element>();
  /** What `blocks` were made of; a new list with every search. */
  let known: readonly Anchor[] | null = null;
  let unwatch: (() => void) | null = null;
  let reading = '';

  const tell = (ids: readonly string[]): void => {
    const said = JSON.stringify(ids);
    if (said === reading) return;
    reading = said;
    host.reading(ids);
  };

  const measure = (): void => {
    const anchors = [...inSight].flatMap((block) => blocks.get(block) ?? []);
    const scrollers = anchors[0]?.range ? scrollersOf(anchors[0].range.startContainer) : [];
    tell(anchors.length > 0 ? readAt(anchors, scrollers, context.found()) : []);
  };

  const onSight = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) inSight.add(target);
      else inSight.delete(target);
    if (inSight.size > 0) unwatch ??= watchScrolling(state().article, measure);
    else stopWatching();
    measure();
  };

  const stopWatching = (): void => {
    unwatch?.();
    unwatch = null;
  };

  const stop = (): void => {
    observer?.disconnect();
    observer = null;
    blocks = new Map();
    known = null;
    inSight.clear();
    stopWatching();
    tell([]);
  };

  return {
    update() {
      const { follow, linking } = state();
      if (!follow || linking === 'none') {
        if (observer) stop();
        return;
      }
      if (known === context.found()) return;
      known = context.found();
      blocks = byBlock(known);
      observer ??= new IntersectionObserver(onSight);
      // Observing again tells of each block anew.
      observer.disconnect();
      for (const block of inSight) if (!blocks.has(block)) inSight.delete(block);
      for (const block of blocks.keys()) observer.observe(block);
      if (inSight.size > 0) measure();
      else {
        stopWatching();
        tell([]);
      }
    },
    release: stop,
  };
}

function byBlock(found: readonly Anchor[]): Map<Element, Anchor[]> {
  const blocks = new Map<Element, Anchor[]>();
  for (const anchor of found) {
    const block = anchor.range && blockOf(anchor.range);
    if (!block) continue;
    const anchors = blocks.get(block);
    if (anchors) anchors.push(anchor);
    else blocks.set(block, [anchor]);
  }
  return blocks;
}

/** The ids of the events told by the passage at the reading line, and by those that share words with it. */
function readAt(
  anchors: readonly Anchor[],
  scrollers: readonly Element[],
  found: readonly Anchor[],
): readonly string[] {
  let top = -Infinity;
  let bottom = Infinity;
  for (const scroller of scrollers) {
    const port = portOf(scroller);
    top = Math.max(top, port.top);
    bottom = Math.min(bottom, port.bottom);
  }
  const moving = scrollers.find((s) => s.scrollHeight > s.clientHeight) ?? scrollers[0];
  const line = top + lineAt(bottom - top, moving);
  let read: Anchor | null = null;
  for (const anchor of anchors) {
    const box = anchor.range && boxOf(anchor.range);
    if (!box || box.top > line || box.bottom <= top) continue;
    if (!read || found.indexOf(anchor) > found.indexOf(read)) read = anchor;
  }
  if (!read) return [];
  const { start, end } = read;
  const together = found.filter((a) => a === read || (a.start! < end! && a.end! > start!));
  return [...new Set(together.map((a) => a.eventId))];
}

/**
 * The reading line, CSS px below the upper edge. At the very beginning it lies at the upper edge and at the very end at
 * the lower one, or the first and the last passages could never come up to it.
 */
function lineAt(height: number, scroller: Element | undefined): number {
  if (!scroller) return height * READING_LINE;
  const passed = Math.min(scroller.scrollTop, height * READING_LINE);
  const rest = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
  const left = Math.min(Math.max(0, rest), height * (1 - READING_LINE));
  return passed + left > 0 ? (height * passed) / (passed + left) : height * READING_LINE;
}
