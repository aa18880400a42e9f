import { linkArticle } from '../article/link-article.js';
import type { Anchor, ArticleLink, Highlighting, Linking, LinkState, Wanted } from '../article/linking.js';
import { lazy } from '../article/lazy-part.js';
import { textFragment } from '../article/text-fragment.js';
import { watchArrival } from '../article/watch-arrival.js';
import type { Excerpt } from '../document/excerpt.js';
import { pickText } from '../document/pick-text.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import type { TimelineItem } from '../model/timeline-model.js';
import { articleWords, type ArticleMessages } from '../i18n/article/article-words.js';
import { nowhere, type Passage, type Passages } from '../view/reading.js';
import type { ArticleHost } from './article-controller.js';
import { TimelineAnchorsEvent, TimelineRevealEvent } from './events.js';
import type { Inside } from './inside.js';

/** What of the timeline the article's side is told, with every update. */
interface LinkInput {
  readonly document: TimelineDocument;
  readonly items: readonly TimelineItem[];
  readonly articleId: string | null;
  readonly linking: Linking;
  readonly highlight: Highlighting;
  readonly follow: boolean;
  readonly references: boolean;
  /** Whether passages have the colours of their groups. */
  readonly inGroupColours: boolean;
  readonly selected: string | null;
  readonly hovered: string | null;
  /** BCP 47 */
  readonly locale: string;
}

/** How a document stands at this moment, once there is one. */
function linkInput({ host, composition, contents, pointing, surroundings }: Inside): LinkInput {
  const { model, settings } = composition;
  const { linking, highlight, grouping } = settings;
  const { for: articleId, follow, references, selected } = host;
  const { locale } = surroundings;
  return {
    document: contents.document!,
    items: model!.items,
    articleId,
    linking,
    highlight,
    follow,
    references,
    inGroupColours: grouping === 'group',
    selected,
    hovered: pointing.pointed,
    locale,
  };
}

/** Tells a passage from its like; for links to passages, which only few readers ever see. */
const locating = lazy(() => import('../article/locate.js'));

type Given = Omit<LinkState, 'wanted' | 'article'>;

/**
 * All that a timeline does with the article on the page. Looks for it, links with it once something is quoted, and says
 * where each quotation stands. A part of the script of its own, loaded when there may be an article.
 */
export class ArticlePane {
  /** What was found where, by event and excerpt; empty while there is no article. */
  anchors: readonly Anchor[] = [];
  passages: Passages = nowhere;

  readonly #host: ArticleHost;
  readonly #inside: Inside;
  #given: Element | null = null;
  #arrived: Element | null = null;
  #awaitedId: string | null = null;
  #stopWaiting: (() => void) | null = null;
  #link: ArticleLink | null = null;
  #state: LinkState | null = null;
  #wanted: { readonly for: readonly unknown[]; readonly list: readonly Wanted[] } = { for: [], list: [] };
  #words: { readonly locale: string; readonly said: ArticleMessages } | null = null;
  #read: ReadonlySet<string> = new Set();
  #isTold = false;
  #searched = new Signal();

  constructor(host: ArticleHost, inside: Inside) {
    this.#host = host;
    this.#inside = inside;
  }

  /** With every update of the timeline; `given`: an article that a script names, instead of one that is found. */
  update(given: Element | null): void {
    const input = linkInput(this.#inside);
    const wanted = this.#wantedOf(input);
    this.#given = given;
    if (wanted.length === 0) this.release();
    else {
      this.#wait(input.articleId);
      this.#tell(input, wanted);
    }
  }

  release(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = null;
    this.#arrived = null;
    this.#leave();
  }

  /** The article that passages were looked for in; one that was only near by counts when it holds any of them. */
  get article(): Element | null {
    return this.#isTold ? (this.#state?.article ?? null) : null;
  }

  /** Searches again at once. */
  async refresh(): Promise<void> {
    if (this.#state) await this.#searched.given;
    await this.#link?.refresh();
  }

  /** Goes to a passage; false when it is not there. Waits for a search under way. */
  async reveal(id: string, index: number): Promise<boolean> {
    if (this.#state) await this.#searched.given;
    if (!this.#link?.reveal(id, index)) return false;
    await this.#link.prepare();
    return true;
  }

  /** The first passage of an event that readers can be led to, as the index of its excerpt; null without one. */
  firstPassage(id: string): number | null {
    return this.#leadsThere
      ? (this.anchors.find((anchor) => anchor.eventId === id && anchor.range)?.index ?? null)
      : null;
  }

  /** What a reader does: listeners are asked first. Whether there is a passage to go to, refused or not. */
  go(id: string, index: number): boolean {
    const anchor = this.anchors.find((one) => one.eventId === id && one.index === index);
    if (!anchor?.range || !this.#link) return false;
    if (this.#host.dispatchEvent(new TimelineRevealEvent(id, index, anchor))) this.#link.reveal(id, index);
    return true;
  }

  get #leadsThere(): boolean {
    return this.#state !== null && this.#state.linking !== 'from-article';
  }

  #wantedOf({ document, items, inGroupColours }: LinkInput): readonly Wanted[] {
    const made = [document, items, inGroupColours];
    if (made.every((part, i) => part === this.#wanted.for[i])) return this.#wanted.list;
    const here = [null, document.article?.url, pageAddress()];
    const groupOf = (group: string | null) => {
      const at = inGroupColours ? document.groups.findIndex((g) => g.id === group) : -1;
      return at < 0 ? null : String((at % 8) + 1);
    };
    const list = items.flatMap(({ event }) =>
      event.excerpts.flatMap((excerpt, index): Wanted[] =>
        here.includes(excerpt.article) ? [{ eventId: event.id, index, excerpt, group: groupOf(event.group) }] : [],
      ),
    );
    this.#wanted = { for: made, list };
    return list;
  }

  #wait(id: string | null): void {
    if (this.#stopWaiting && this.#awaitedId === id) return;
    this.#stopWaiting?.();
    this.#awaitedId = id;
    this.#arrived = null;
    this.#stopWaiting = watchArrival(this.#host, id, (article) => {
      this.#arrived = article;
      this.#host.requestUpdate();
    });
  }

  #tell(input: LinkInput, wanted: readonly Wanted[]): void {
    const article = this.#given ?? this.#arrived;
    if (!article) {
      this.#leave();
      return;
    }
    const { linking, locale } = input;
    if (this.#words?.locale !== locale) this.#words = { locale, said: articleWords(locale) };
    const words = this.#words.said;
    const given: Given = { ...input, words, titleOf: this.#titleOf };
    const before = this.#state;
    const isSame =
      before?.article === article &&
      before.wanted === wanted &&
      (Object.keys(given) as (keyof Given)[]).every((name) => before[name] === given[name]);
    if (isSame) return;
    if (before && before.article !== article) this.#forget();
    this.#state = { ...given, article, wanted };
    this.#link ??= this.#open();
    this.#link.update(this.#state);
    if (before && (before.linking !== linking || before.words !== words)) this.#changed();
  }

  #open(): ArticleLink {
    const host = this.#host;
    return linkArticle({
      element: host,
      surface: () => host.shadowRoot?.querySelector<HTMLElement>('.surface') ?? null,
      preview: (id) => this.#inside.pointing.at(id),
      select: (id) => this.#choose(id),
      reading: (ids) => {
        this.#read = new Set(ids);
        this.#changed();
      },
      anchored: (anchors) => this.#anchored(anchors),
      returnFocus: (id) => this.#inside.choosing.activate(id, { reveal: true, isStill: true }),
    });
  }

  readonly #titleOf = (id: string): string => {
    const { composition, surroundings } = this.#inside;
    const item = composition.model?.byId.get(id);
    return item ? pickText(item.event.title, surroundings.locale).text : '';
  };

  /** False when a listener refused. */
  #choose(id: string): boolean {
    const { choosing, host } = this.#inside;
    choosing.choose(id, 'article');
    return host.selected === id;
  }

  #anchored(anchors: readonly Anchor[]): void {
    const isNamed = this.#given !== null || Boolean(this.#awaitedId);
    const wasTold = this.#isTold;
    this.#isTold = isNamed || anchors.some((anchor) => anchor.range);
    this.anchors = this.#isTold ? anchors : [];
    this.#searched.give();
    this.#changed();
    if (this.#isTold || wasTold) this.#host.dispatchEvent(new TimelineAnchorsEvent(this.anchors));
  }

  #changed(): void {
    const byExcerpt = new Map(this.anchors.map((anchor) => [anchor.excerpt, anchor]));
    const [read, leadsThere, words] = [this.#read, this.#leadsThere, this.#words?.said];
    const lang = this.#state?.article.closest('[lang]')?.getAttribute('lang') ?? '';
    // Asked with every picture: made once, and addresses only where they are shown.
    const made = new Map<Excerpt, Passage>();
    const passageOf = (anchor: Anchor): Passage => {
      const { state } = anchor;
      const leads = state !== 'missing' && leadsThere;
      let href: string | null = null;
      return {
        state,
        note: state === 'exact' ? '' : (words?.[state] ?? ''),
        get href() {
          if (!leads || href) return href;
          // Until then a link names the words alone, which is right but for what stands there more than once.
          const named = pageAddress() + fragmentOf(anchor, text(), lang);
          if (locating.now()) href = named;
          else void locating.load().then(refined);
          return named;
        },
      };
    };
    const text = () => this.#link?.text() ?? '';
    const refined = () => {
      if (this.#state && locating.now()) this.#changed();
    };
    for (const [excerpt, anchor] of byExcerpt) made.set(excerpt, passageOf(anchor));
    this.passages = {
      of: (excerpt) => made.get(excerpt) ?? null,
      isRead: (id) => read.has(id),
    };
    this.#host.requestUpdate();
  }

  /** What was found in one article says nothing about another. */
  #forget(): void {
    const hadReport = this.#isTold;
    this.#searched.give();
    this.#searched = new Signal();
    this.#isTold = false;
    this.anchors = [];
    this.#read = new Set();
    this.passages = nowhere;
    if (!hadReport) return;
    this.#host.requestUpdate();
    if (this.#host.isConnected) this.#host.dispatchEvent(new TimelineAnchorsEvent([]));
  }

  #leave(): void {
    if (!this.#state) return;
    this.#state = null;
    this.#link?.release();
    this.#link = null;
    this.#forget();
  }
}

/** Names a passage by the words that it has now. */
function fragmentOf({ excerpt, start, end }: Anchor, text: string, lang: string): string {
  const exact = start === null || end === null ? '' : text.slice(start, end);
  const now = exact ? { ...excerpt, exact, start, end } : excerpt;
  return textFragment(now, { lang, located: locating.now()?.locate(now, text) ?? null });
}

/** The page's own address without its hash. */
const pageAddress = () => location.href.replace(/#.*$/, '');

/** A promise that is kept from outside. */
class Signal {
  give: () => void = () => {};
  readonly given: Promise<void> = new Promise((resolve) => (this.give = resolve));
}
