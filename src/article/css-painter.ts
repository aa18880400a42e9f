import { adoptSheet } from './adopt-sheet.js';
import { nameOf, type Look, type Painter, type Passage } from './painter.js';
import { passageSheet, priorityOf } from './passage-sheet.js';

/** There browsers paint every highlight as if it were selected: an article full of them would say nothing. */
const seenInForcedColours: ReadonlySet<Look> = new Set<Look>(['hover', 'selected']);

const none: ReadonlySet<Range> = new Set();

/**
 * Marks by the CSS Custom Highlight API: the article's DOM stays as it is. Highlights belong to the whole document;
 * timelines share them, each adds and takes away its own ranges only. null where the browser lacks them.
 */
export function cssPainter(article: Element): Painter | null {
  const view = article.ownerDocument.defaultView;
  const registry = view?.CSS?.highlights;
  if (!registry || !view.Highlight) return null;
  const { Highlight } = view;
  const forced = view.matchMedia('(forced-colors: active)');
  const painted = new Map<Look, ReadonlySet<Range>>();
  let letGo: (() => void) | null = null;

  const put = (look: Look, ranges: ReadonlySet<Range>): void => {
    const name = nameOf(look);
    const before = painted.get(look) ?? none;
    painted.set(look, ranges);
    let highlight = registry.get(name);
    if (!highlight && ranges.size > 0) {
      highlight = new Highlight();
      highlight.priority = priorityOf(look);
      registry.set(name, highlight);
    }
    // Only what changes: browsers paint anew even for what was there.
    for (const range of ranges) if (!before.has(range)) highlight?.add(range);
    for (const range of before) if (!ranges.has(range)) highlight?.delete(range);
    if (highlight?.size === 0) registry.delete(name);
  };

  let passages: readonly Passage[] = [];
  const paint = (): void => {
    const wanted = new Map<Look, Set<Range>>();
    for (const { range, looks } of passages)
      for (const look of looks)
        if (!forced.matches || seenInForcedColours.has(look))
          wanted.set(look, (wanted.get(look) ?? new Set()).add(range));
    for (const look of new Set([...painted.keys(), ...wanted.keys()])) put(look, wanted.get(look) ?? none);
  };

  return {
    writes: false,
    paint(given) {
      passages = given.filter(({ looks }) => looks.length > 0);
      if (passages.length > 0 && !letGo) {
        letGo = adoptSheet(article, passageSheet);
        forced.addEventListener('change', paint);
      }
      paint();
      if (passages.length === 0 && letGo) {
        letGo();
        letGo = null;
        forced.removeEventListener('change', paint);
      }
    },
    clear() {
      this.paint([]);
    },
  };
}
