import { findArticle } from './find-article.js';

/** Pages that add and remove without an end are looked at this often, ms. */
const PAUSE = 50;

/**
 * Tells of the timeline's article, at once and whenever it becomes another one: it arrived, left, was replaced, or got
 * or lost its id. Gives the function that ends it. Keeps one mutation observer on the trees that the timeline stands in.
 */
export function watchArrival(
  timeline: Element,
  id: string | null,
  tell: (article: Element | null) => void,
): () => void {
  let known: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    const article = findArticle(timeline, id);
    if (article === known) return;
    known = article;
    tell(article);
  };
  const observer = new MutationObserver(() => {
    // Gone is gone: nobody is shown a link into what is no longer there.
    if (known && !known.isConnected) {
      clearTimeout(timer);
      look();
    } else timer ??= setTimeout(look, PAUSE);
  });
  for (const root of rootsOf(timeline))
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] });
  look();
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** The trees that an element stands in, its own first. */
function rootsOf(element: Element): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
}
