import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Anchor } from '../article/linking.js';
import type { TimelineItem } from '../model/timeline-model.js';
import { nowhere, type Passages } from '../view/reading.js';
import type { ArticlePane } from './article-pane.js';
import type { Inside } from './inside.js';
import { isAwaited, load, part } from './parts.js';
import { treesAround } from './trees-around.js';

export interface ArticleHost extends ReactiveControllerHost, HTMLElement {
  /** Id of the article; null to find it. */
  readonly for: string | null;
}

/** What the element knows of the article on the page; all that is done with it is a part of the script loaded for it. */
export class ArticleController implements ReactiveController {
  readonly #inside: Inside;
  readonly #host: ArticleHost;
  #pane: ArticlePane | null = null;
  #given: Element | null = null;
  #waiting: MutationObserver | null = null;
  #coming: Promise<void> | null = null;
  #items: readonly TimelineItem[] = [];
  #hasQuotes = false;

  constructor(inside: Inside) {
    this.#inside = inside;
    this.#host = inside.host;
    this.#host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { model, settings } = this.#inside.composition;
    if (!this.#host.isConnected || !model || settings.linking === 'none' || !this.#quotes(model.items)) this.#stop();
    else if (part('article')) {
      this.#stopWaiting();
      this.#pane ??= new (part('article')!.ArticlePane)(this.#host, this.#inside);
      this.#pane.update(this.#given);
    } else if (isAwaited('article') && (this.#given || this.#host.for || this.#isNear())) this.#coming ??= this.#load();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  get anchors(): readonly Anchor[] {
    return this.#pane?.anchors ?? [];
  }

  get passages(): Passages {
    return this.#pane?.passages ?? nowhere;
  }

  get article(): Element | null {
    return this.#given ?? this.#pane?.article ?? null;
  }

  set article(article: Element | null) {
    this.#given = article;
    this.#host.requestUpdate();
  }

  /** See `ArticlePane`. */
  firstPassage(id: string): number | null {
    return this.#pane?.firstPassage(id) ?? null;
  }

  /** See `ArticlePane`. */
  go(id: string, index: number): boolean {
    return this.#pane?.go(id, index) ?? false;
  }

  /** The part that does it all once it is there; null when there is nothing to link. */
  async pane(): Promise<ArticlePane | null> {
    await this.#host.updateComplete;
    await this.#coming;
    return this.#pane;
  }

  async #load(): Promise<void> {
    await load('article');
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  /** Asked with every update: looked for once. */
  #quotes(items: readonly TimelineItem[]): boolean {
    if (items !== this.#items) this.#hasQuotes = items.some(({ event }) => event.excerpts.length > 0);
    this.#items = items;
    return this.#hasQuotes;
  }

  /** Whether any article stands in the trees around; until one does, an observer waits for it. */
  #isNear(): boolean {
    if (this.#waiting) return false;
    const trees = treesAround(this.#host);
    const isHere = () => trees.some((tree) => tree.querySelector('article') !== null);
    if (isHere()) return true;
    this.#waiting = new MutationObserver(() => {
      if (!isHere()) return;
      this.#stopWaiting();
      this.#host.requestUpdate();
    });
    for (const tree of trees) this.#waiting.observe(tree, { childList: true, subtree: true });
    return false;
  }

  #stopWaiting(): void {
    this.#waiting?.disconnect();
    this.#waiting = null;
  }

  #stop(): void {
    this.#stopWaiting();
    this.#pane?.release();
  }
}
