import { cssPainter } from './css-painter.js';
import { lazy } from './lazy-part.js';
import type { ArticleContext, ArticlePart, Highlighting } from './linking.js';
import type { Look, Painter, Passage } from './painter.js';

/** Few pages ask for it, and few browsers still need it. */
const marks = lazy(() => import('./mark-painter.js'));

export interface HighlightPart extends ArticlePart {
  /** Takes marks that stand in the article's DOM out of it until the next update. */
  unwrap(): void;
  /** An update while the article is still searched: its DOM stays as it is. */
  early(): void;
}

/** Shows the passages in the article: which ones can be chosen, and which one is pointed at, selected, being read. */
export function highlightPart(context: ArticleContext, isRead: (eventId: string) => boolean): HighlightPart {
  let painter: Painter | null = null;
  let paintsFor: Element | null = null;
  let paintsAs: Highlighting | null = null;
  /** For elements that are still to come; another one when they are not wanted any more. */
  let asked: symbol | null = null;

  const clear = (): void => {
    asked = null;
    painter?.clear();
    painter = null;
    paintsFor = null;
  };

  const wrap = async (article: Element): Promise<void> => {
    const mine = (asked = Symbol());
    await marks.load();
    if (asked !== mine) return;
    painter = marks.now()?.markPainter(article, (change) => context.quietly(change)) ?? null;
    part.update();
  };

  const part: HighlightPart = {
    unwrap() {
      if (painter?.writes) painter.clear();
    },
    early() {
      if (context.state().highlight !== 'mark' && 'highlights' in CSS) part.update();
    },
    release: clear,
    update() {
      const { article, highlight, linking, selected, hovered } = context.state();
      if (paintsFor !== article || paintsAs !== highlight) {
        clear();
        paintsFor = article;
        paintsAs = highlight;
        if (highlight === 'auto' || highlight === 'css') painter = cssPainter(article);
        if (highlight === 'mark' || (highlight === 'auto' && !painter)) void wrap(article);
      }
      if (!painter) return;
      const isAlive = linking !== 'to-article';
      const passages = context.found().flatMap(({ eventId, range, state, group }): Passage[] => {
        if (!range) return [];
        const looks: Look[] = [];
        if (isAlive)
          looks.push(state === 'changed' ? 'changed' : group === null ? 'passage' : `group-${Number(group)}`);
        if (isRead(eventId)) looks.push('reading');
        // Both at once would be too dark for grey words.
        if (eventId === hovered && eventId !== selected) looks.push('hover');
        if (eventId === selected) looks.push('selected');
        return [{ range, looks }];
      });
      painter.paint(passages);
    },
  };
  return part;
}
