import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type {
  Anchor,
  ArticleLink,
  ArticleWords,
  Highlighting,
  Linking,
  LinkState,
  Wanted,
} from '../article/linking.js';
import { textFragment } from '../article/text-fragment.js';
import { watchArrival } from '../article/watch-arrival.js';
import type { Excerpt } from '../document/excerpt.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import type { TimelineItem } from '../model/timeline-model.js';
import type { Passage, Passages } from '../view/reading.js';
import { TimelineAnchorsEvent, TimelineRevealEvent } from './events.js';

/** What of the timeline the article's side is told; from the element, with every update. */
export interface LinkInput {
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
  readonly words: ArticleWords;
  titleOf(eventId: string): string;
}

export interface ArticleHost extends ReactiveControllerHost, HTMLElement {
  /** null while there is nothing to link. */
  linkInput(): LinkInput | null;
  /** A reader points at an event's passage, or no longer at any. */
  pointedAt(id: string | null): void;
  /** A reader chose an event's passage; false when a listener refused. */
  chosenInArticle(id: string): boolean;
  focusEvent(id: string): void;
}

type Given = Omit<LinkState, 'wanted' | 'article'>;

const nowhere: Passages = { of: () => null, isRead: () => false };

/**
 * The only part of the element that knows the article. Looks for it, loads what links with it once it is there and
 * something is quoted, and says where each quotation stands. Everything ends when the element leaves the page.
 */
export class ArticleController implements ReactiveController {
  /** What was found where, by event and excerpt; empty while there is no article. */
  anchors: readonly Anchor[] = [];
  /** The same for those who draw; another object whenever something of it is another. */
  passages: Passages = nowhere;

  readonly #host: ArticleHost;
  #given: Element | null = null;
  #arrived: Element | null = null;
  #awaitedId: string | null = null;
  #stopWaiting: (() => void) | null = null;
  #link: ArticleLink | null = null;
  #linked: Element | null = null;
  #state: LinkState | null = null;
  #wanted: { readonly for: readonly unknown[]; readonly list: readonly Wanted[] } = { for: [], list: [] };
  #read: ReadonlySet<string> = new Set();
  #isTold = false;
  #searched = new Signal();

  constructor(host: ArticleHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const input = this.#host.isConnected ? this.#host.linkInput() : null;
    if (!input || input.linking === 'none') {
      this.#stop();
      return;
    }
    const wanted = this.#wantedOf(input);
    if (wanted.length === 0) this.#stop();
    else {
      this.#wait(input.articleId);
      this.#tell(input, wanted);
    }
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** The article that passages were looked for in; one that was only near by counts when it holds any of them. */
  get article(): Element | null {
    return this.#given ?? (this.#isTold ? this.#linked : null);
  }

  /** An article that a script names, instead of one that is found; null to find it. */
  set article(article: Element | null) {
    this.#given = article;
    this.#host.requestUpdate();
  }

  /** Searches again at once. */
  async refresh(): Promise<void> {
    if (this.#linked) await this.#searched.given;
    await this.#link?.refresh();
  }

  /** Goes to a passage; false when it is not there. Waits for a search under way. */
  async reveal(id: string, index: number): Promise<boolean> {
    if (this.#linked) await this.#searched.given;
    return this.#link?.reveal(id, index) ?? false;
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
      this.#release();
      return;
    }
    const { linking, highlight, follow, references, selected, hovered, words } = input;
    const given: Given = { linking, highlight, follow, references, selected, hovered, words, titleOf: input.titleOf };
    const before = this.#state;
    const isSame =
      before?.article === article &&
      before.wanted === wanted &&
      (Object.keys(given) as (keyof Given)[]).every((name) => before[name] === given[name]);
    if (isSame) return;
    if (this.#linked !== article) this.#forget();
    this.#linked = article;
    this.#state = { ...given, article, wanted };
    if (this.#link) this.#link.update(this.#state);
    else if (!before) void this.#load();
  }

  async #load(): Promise<void> {
    try {
      const { linkArticle } = await import('../article/link-article.js');
      if (!this.#state || this.#link) return;
      this.#link = linkArticle({
        element: this.#host,
        surface: () => this.#host.shadowRoot?.querySelector<HTMLElement>('.surface') ?? null,
        preview: (id) => this.#host.pointedAt(id),
        select: (id) => this.#host.chosenInArticle(id),
        reading: (ids) => {
          this.#read = new Set(ids);
          this.#changed();
        },
        anchored: (anchors) => this.#anchored(anchors),
        returnFocus: (id) => this.#host.focusEvent(id),
      });
      this.#link.update(this.#state);
    } catch (reason) {
      // Links lead to the article's address then, as on any other page.
      console.warn('<news-timeline>: what links with the article could not be loaded.', reason);
      this.#searched.give();
    }
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
    const read = this.#read;
    const leadsThere = this.#leadsThere;
    const lang = this.#wanted.list.length > 0 ? (this.#linked?.closest('[lang]')?.getAttribute('lang') ?? '') : '';
    const passageOf = ({ state, excerpt }: Anchor): Passage => ({
      state,
      href: state !== 'missing' && leadsThere ? pageAddress() + textFragment(excerpt, { lang }) : null,
    });
    this.passages = {
      of(excerpt: Excerpt) {
        const anchor = byExcerpt.get(excerpt);
        return anchor ? passageOf(anchor) : null;
      },
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

  #release(): void {
    if (!this.#state) return;
    this.#state = null;
    this.#linked = null;
    this.#link?.release();
    this.#link = null;
    this.#forget();
  }

  #stop(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = null;
    this.#arrived = null;
    this.#release();
  }
}

/** The page's own address without its hash. */
const pageAddress = () => location.href.replace(/#.*$/, '');

/** A promise that is kept from outside. */
class Signal {
  give: () => void = () => {};
  readonly given: Promise<void> = new Promise((resolve) => (this.give = resolve));
}
