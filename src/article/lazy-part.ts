import type { ArticlePart } from './linking.js';

export interface LazyPart<P> extends ArticlePart {
  /** null until it has come. */
  readonly now: () => P | null;
}

/**
 * A part that few pages ask for: loaded when it is first wanted. Until then, and when it cannot be loaded, nothing
 * happens. `load` gives what makes it, for it may not be wanted any more when it comes.
 */
export function lazyPart<P extends ArticlePart>(isWanted: () => boolean, load: () => Promise<() => P>): LazyPart<P> {
  let part: P | null = null;
  let isAsked = false;
  let isReleased = false;
  const ask = async (): Promise<void> => {
    isAsked = true;
    try {
      const make = await load();
      if (isReleased) return;
      part = make();
      part.update();
    } catch (reason) {
      console.warn('<news-timeline>: a part of the script could not be loaded.', reason);
    }
  };
  return {
    now: () => part,
    update() {
      if (part) part.update();
      else if (!isAsked && isWanted()) void ask();
    },
    release() {
      isReleased = true;
      part?.release();
      part = null;
    },
  };
}
