import { sourceLink } from '../article/text-fragment.js';
import { pickText } from '../document/pick-text.js';
import type { CardSurroundings } from '../view/archive/archive-card.js';
import type { FindState, Reading } from '../view/reading.js';
import type { ArchiveController } from './archive-controller.js';
import type { PaneInput } from './archive-input.js';
import type { ArticleController } from './article-controller.js';
import type { LinkInput } from './article-pane.js';
import type { Choosing } from './choosing.js';
import type { Composition } from './composition.js';
import type { Contents } from './contents.js';
import type { Exported } from './exporting.js';
import { part } from './parts.js';
import type { PermalinkController } from './permalink-controller.js';
import type { Pointing } from './pointing.js';
import type { SizeController } from './size-controller.js';
import type { SurroundingsController } from './surroundings-controller.js';
import type { TellingController } from './telling-controller.js';

export interface ReadingsHost {
  readonly for: string | null;
  readonly follow: boolean;
  readonly references: boolean;
  readonly selected: string | null;
  readonly search: string | null;
  readonly filter: string | null;
  readonly timeZone: string | null;
  readonly shadowRoot: ShadowRoot | null;
}

export interface ReadingsParts {
  readonly archive: ArchiveController;
  readonly article: ArticleController;
  readonly choosing: Choosing;
  readonly composition: Composition;
  readonly contents: Contents;
  readonly permalink: PermalinkController;
  readonly pointing: Pointing;
  readonly size: SizeController;
  readonly surroundings: SurroundingsController;
  readonly telling: TellingController;
}

const notSearched: FindState = { isSearchOpen: false, isFilterOpen: false };

/** How a timeline stands at one moment, for those who draw it, link it or make files of it. */
export class Readings {
  readonly #host: ReadingsHost;
  readonly #parts: ReadingsParts;

  constructor(host: ReadingsHost, parts: ReadingsParts) {
    this.#host = host;
    this.#parts = parts;
  }

  /** Of a short document, for the regions of the page; null while there is none. */
  reading(): Reading | null {
    const { choosing, composition, contents, pointing, size, surroundings } = this.#parts;
    const { settings, model, words, orderedItems, found, find, picture, scene } = composition;
    const { document } = contents;
    if (!document || !model) return null;
    return {
      ...this.#around,
      settings,
      words,
      document,
      model,
      ordered: orderedItems,
      found,
      find: find?.state ?? notSearched,
      picture,
      scene,
      text: size.text,
      width: size.width,
      rightToLeft: surroundings.rightToLeft,
      selected: this.#host.selected,
      hovered: settings.layout === 'list' ? pointing.pointed : pointing.previewed,
      active: choosing.active,
      isPrinting: surroundings.isPrinting,
      still: {},
      isMoving: false,
    };
  }

  /** For the drawing of an archive, once it is there. */
  archive(): PaneInput {
    const { archive, composition, contents, size, surroundings } = this.#parts;
    const { settings, words, find } = composition;
    const { selected, search, filter } = this.#host;
    return {
      ...composition.sheet('horizontal'),
      archive: archive.archive!,
      document: contents.document!,
      settings,
      words,
      text: size.text,
      selected,
      isPrinting: surroundings.isPrinting,
      search,
      filter,
      ...(find?.state ?? notSearched),
      card: this.#around,
    };
  }

  /** For the article; null while there is nothing to link. */
  link(): LinkInput | null {
    const { composition, contents, pointing, surroundings } = this.#parts;
    const { model, settings } = composition;
    const { linking, highlight, grouping } = settings;
    const { document } = contents;
    if (!document || !model || linking === 'none') return null;
    const { for: articleId, follow, references, selected } = this.#host;
    return {
      document,
      items: model.items,
      articleId,
      linking,
      highlight,
      follow,
      references,
      inGroupColours: grouping === 'group',
      selected,
      hovered: pointing.pointed,
      locale: surroundings.locale,
      titleOf: this.#titleOf,
    };
  }

  /** For files. */
  exported(): Exported {
    const { archive, composition, contents, surroundings, telling } = this.#parts;
    return {
      document: contents.document,
      archive: archive.archive,
      print: archive.pane && (() => archive.pane!.print(this.#host.shadowRoot!)),
      notes: archive.pane && (() => archive.pane!.notes),
      locale: surroundings.locale,
      timeZone: this.#host.timeZone,
      reading: this.reading(),
      scene: composition.picture?.scene ?? null,
      root: this.#host.shadowRoot!,
      telling: telling.pane,
      find: composition.find,
    };
  }

  /** What cards show besides their event. */
  get #around(): CardSurroundings {
    const { article, composition, contents, permalink } = this.#parts;
    const { url = null, lang } = contents.document?.article ?? {};
    return {
      linkOf: (excerpt) => sourceLink(url, excerpt, { lang }),
      passages: article.passages,
      sharing: permalink.sharing,
      details: part('details'),
      mark: this.#host.search ? (composition.find?.mark ?? null) : null,
      baseUrl: contents.baseUrl,
    };
  }

  readonly #titleOf = (id: string): string => {
    const { composition, surroundings } = this.#parts;
    const item = composition.model?.byId.get(id);
    return item ? pickText(item.event.title, surroundings.locale).text : '';
  };
}
