import { sourceLink } from '../article/text-fragment.js';
import type { CardSurroundings } from '../view/card-view.js';
import type { FindState, Reading } from '../view/reading.js';
import type { Inside } from './inside.js';

export const notSearched: FindState = { isSearchOpen: false, isFilterOpen: false };

/** How a short document stands at this moment, for those who draw it or make files of it; null while there is none. */
export function readingOf(inside: Inside): Reading | null {
  const { host, choosing, composition, contents, pointing, size, surroundings } = inside;
  const { settings, model, words, orderedItems, groupOf, found, find, picture, scene } = composition;
  const { document } = contents;
  if (!document || !model) return null;
  return {
    ...cardSurroundings(inside),
    settings,
    words,
    document,
    model,
    ordered: orderedItems,
    groupOf,
    found,
    find: find?.state ?? notSearched,
    picture,
    scene,
    text: size.text,
    width: size.width,
    rightToLeft: surroundings.rightToLeft,
    selected: host.selected,
    hovered: settings.layout === 'list' ? pointing.pointed : pointing.previewed,
    active: choosing.active,
    isPrinting: surroundings.isPrinting,
    still: {},
    isMoving: false,
  };
}

/** What cards show besides their event. */
export function cardSurroundings({ host, article, composition, contents, permalink }: Inside): CardSurroundings {
  const { url = null, lang } = contents.document?.article ?? {};
  return {
    linkOf: (excerpt) => sourceLink(url, excerpt, { lang }),
    passages: article.passages,
    sharing: permalink.sharing,
    details: composition.details,
    mark: host.search ? (composition.find?.mark ?? null) : null,
    baseUrl: contents.baseUrl,
  };
}
