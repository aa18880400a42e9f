import { lazy, lazyPart } from './lazy-part.js';
import type { ArticleContext, ArticlePart } from './linking.js';
import { touchPart } from './touch.js';
import type { Ways } from './ways.js';

/** All that readers can do between the article and the timeline. `reveal` as in `ArticleLink`. */
export interface ArticleActs extends ArticlePart {
  reveal(eventId: string, index: number): boolean;
}

/** What acts need; asked for when one is likely, so that it does not have to wait. */
export const ways = lazy(() => import('./ways.js'));
export const references = lazy(() => import('./references.js'));
const follow = lazy(() => import('./follow.js'));

export function articleActs(context: ArticleContext, { now, load } = ways): ArticleActs {
  const { host, state, found } = context;
  let going: Ways | null = null;
  let isReleased = false;
  /** What was done before the ways were there, to be done in its order; null: they could not be loaded. */
  const waiting: ((going: Ways | null) => void)[] = [];

  const goOn = (): void => {
    if (!isReleased) going ??= now()?.waysPart(context, (id) => links.now()?.linkOf(id) ?? null) ?? null;
    for (const act of waiting.splice(0)) if (!isReleased) act(going);
  };
  const act = (what: (going: Ways | null) => void): void => {
    waiting.push(what);
    if (now()) goOn();
    else void load().then(goOn);
  };

  const preview = (eventId: string | null): void => {
    if (eventId !== null) void load();
    host.preview(eventId);
  };
  const pointed: ArticleContext = { ...context, host: { ...host, preview } };
  const links = lazyPart(
    references,
    () => state().references,
    ({ referencesPart }) =>
      referencesPart(pointed, (eventId) =>
        act((to) => {
          if (to) to.toTimeline(eventId);
          else host.element.scrollIntoView();
        }),
      ),
  );
  const parts: readonly ArticlePart[] = [
    links,
    touchPart(pointed, {
      expect: () => void load(),
      offer: (anchor) => act((to) => to?.offer(anchor)),
      offerAll: (anchors, choose) => act((to) => to?.offerAll(anchors, choose)),
      dismiss() {
        if (going ?? waiting.length > 0) act((to) => to?.dismiss());
      },
    }),
    lazyPart(
      follow,
      () => state().follow,
      ({ followPart }) => followPart(context),
    ),
  ];

  return {
    reveal(eventId, index) {
      const anchor = found().find((a) => a.eventId === eventId && a.index === index);
      if (!anchor?.range) return false;
      act((to) => {
        if (to) to.reveal(eventId, index);
        else anchor.range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      });
      return true;
    },
    update() {
      for (const part of parts) part.update();
      going?.update();
      const { selected, linking } = state();
      // A card is open: its links lead to passages.
      if (selected !== null && linking !== 'none' && found().length > 0) void load();
    },
    release() {
      isReleased = true;
      for (const part of [...parts].reverse()) part.release();
      going?.release();
      going = null;
    },
  };
}
