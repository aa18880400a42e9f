import { cssPainter } from './css-painter.js';
import type { ArticleContext, ArticlePart, Highlighting } from './linking.js';
import { markPainter } from './mark-painter.js';
import type { Look, Painter, Passage } from './painter.js';

export interface HighlightPart extends ArticlePart {
  /** Takes marks that stand in the article's DOM out of it until the next update. */
  unwrap(): void;
}

/** Shows the passages in the article: which ones can be chosen, and which one is pointed at, selected, being read. */
export function highlightPart(context: ArticleContext, isRead: (eventId: string) => boolean): HighlightPart {
  let painter: Painter | null = null;
  let paintsFor: Element | null = null;
  let paintsAs: Highlighting | null = null;

  const clear = (): void => {
    painter?.clear();
    painter = null;
    paintsFor = null;
  };

  return {
    unwrap() {
      if (painter?.writes) painter.clear();
    },
    release: clear,
    update() {
      const { article, highlight, linking, selected, hovered } = context.state();
      if (paintsFor !== article || paintsAs !== highlight) {
        clear();
        painter = painterFor(article, highlight, context);
        paintsFor = article;
        paintsAs = highlight;
      }
      if (!painter) return;
      const isAlive = linking !== 'to-article';
      const passages = context.found().flatMap(({ eventId, range, state, group }): Passage[] => {
        if (!range) return [];
        const looks: Look[] = [];
        if (isAlive)
          looks.push(state === 'changed' ? 'changed' : group === null ? 'passage' : `group-${Number(group)}`);
        if (isRead(eventId)) looks.push('reading');
        if (eventId === hovered) looks.push('hover');
        if (eventId === selected) looks.push('selected');
        return [{ range, looks }];
      });
      painter.paint(passages);
    },
  };
}

function painterFor(article: Element, highlight: Highlighting, { quietly }: ArticleContext): Painter | null {
  if (highlight === 'none') return null;
  const css = highlight === 'mark' ? null : cssPainter(article);
  return css ?? (highlight === 'css' ? null : markPainter(article, quietly));
}
