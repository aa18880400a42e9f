import type { Anchor, ArticleContext, ArticlePart } from './linking.js';
import type { Note } from './note.js';
import { revealPart, type RevealPart } from './reveal.js';
import { goToTimeline, isInSight, offerChoice, offerTimeline } from './show-timeline.js';

/** The ways between the timeline and the article. */
export interface Ways extends RevealPart {
  /** Back to where the reader came from, when that is still offered, else to the event on the timeline. */
  toTimeline(eventId: string): void;
  /** Puts a way to the timeline beside a passage that was chosen, when the timeline is out of sight. */
  offer(anchor: Anchor): void;
  /** Puts the choice of several events that share a passage beside it; the first one is chosen already. */
  offerAll(anchors: readonly Anchor[], choose: (anchor: Anchor) => boolean): void;
  /** Puts away what was offered. */
  dismiss(): void;
}

/** Goes these ways, with notes at the passages; loaded with the first act. `linkOf` as in `revealPart`. */
export function waysPart(context: ArticleContext, linkOf: (eventId: string) => HTMLElement | null): Ways {
  const reveal = revealPart(context, linkOf);
  let note: Note | null = null;

  const offer = (anchor: Anchor): void => {
    if (!isInSight(context.host.element)) note = offerTimeline(context, anchor.eventId, rangeOf(anchor));
  };
  /** As it is now: anchors are found again as the article changes. */
  const rangeOf =
    ({ eventId, index }: Anchor) =>
    (): Range | null =>
      context.found().find((a) => a.eventId === eventId && a.index === index)?.range ?? null;
  const dismiss = (): void => note?.close();

  const parts: readonly ArticlePart[] = [reveal, { update: () => note?.follow(), release: dismiss }];
  return {
    ...reveal,
    toTimeline(eventId) {
      if (!reveal.back()) goToTimeline(context, eventId);
    },
    offer,
    offerAll(anchors, choose) {
      const [first] = anchors;
      if (!first) return;
      const chosen = (anchor: Anchor): void => {
        if (anchor === first || choose(anchor)) offer(anchor);
      };
      note = offerChoice(context, anchors, rangeOf(first), chosen);
    },
    dismiss,
    update() {
      for (const part of parts) part.update();
    },
    release() {
      for (const part of parts) part.release();
    },
  };
}
