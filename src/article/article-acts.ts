import { lazyPart } from './lazy-part.js';
import type { ArticleContext, ArticlePart } from './linking.js';
import { referencesPart, type ReferencesPart } from './references.js';
import { revealPart } from './reveal.js';
import { goToTimeline } from './show-timeline.js';
import { touchPart } from './touch.js';

/** All that readers can do between the article and the timeline. `reveal` as in `ArticleLink`. */
export interface ArticleActs extends ArticlePart {
  reveal(eventId: string, index: number): boolean;
}

export function articleActs(context: ArticleContext): ArticleActs {
  const { state } = context;
  // A reference link leads to the very place that the reader came from, when that is still offered.
  const references: ReferencesPart = referencesPart(context, (eventId) => {
    if (!reveal.back()) goToTimeline(context, eventId);
  });
  const follow = lazyPart(
    () => state().follow,
    async () => {
      const { followPart } = await import('./follow.js');
      return () => followPart(context);
    },
  );
  const reveal = revealPart(context, references.linkOf);
  const parts: readonly ArticlePart[] = [references, reveal, touchPart(context), follow];
  return {
    reveal: reveal.reveal,
    update() {
      for (const part of parts) part.update();
    },
    release() {
      for (const part of [...parts].reverse()) part.release();
    },
  };
}
