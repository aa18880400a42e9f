/** What may change which words an article has, or which of them are shown. */
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'open', 'class', 'style'],
};

export interface ArticleWatch {
  /** For our own changes: nobody is told of them. */
  quietly(change: () => void): void;
  release(): void;
}

/** Tells of every change to the article that the page makes; not of what happens inside the timelines in it. */
export function watchArticle(article: Element, timelineTag: string, changed: () => void): ArticleWatch {
  const isOurs = ({ target }: MutationRecord): boolean => {
    const timeline = ('closest' in target ? (target as Element) : target.parentElement)?.closest(timelineTag);
    return Boolean(timeline && timeline !== article && article.contains(timeline));
  };
  const tell = (records: readonly MutationRecord[]): void => {
    if (records.some((record) => !isOurs(record))) changed();
  };
  const observer = new MutationObserver(tell);
  observer.observe(article, WATCHED);
  return {
    quietly(change) {
      tell(observer.takeRecords());
      change();
      observer.takeRecords();
    },
    release: () => observer.disconnect(),
  };
}
