import type { ArticlePart } from './linking.js';

/**
 * A part that few pages ask for: loaded when it is first wanted. Until then, and when it cannot be loaded, nothing
 * happens. `load` gives what makes it, for it may not be wanted any more when it comes.
 */
export function lazyPart(isWanted: () => boolean, load: () => Promise<() => ArticlePart>): ArticlePart {
  let part: ArticlePart | null = null;
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
