import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TimelineDocument } from '../document/timeline-document.js';
import type { Settings } from '../view/reading.js';
import type { SelectSource } from './events.js';
import { isAwaited, load, part } from './parts.js';
import type { Links } from './permalink/links.js';
import type { Sharing } from './permalink/sharing.js';

export interface PermalinkHost extends ReactiveControllerHost, HTMLElement {
  readonly settings: Settings;
  readonly permalinkPrefix: string | null;
  readonly document: TimelineDocument | null;
  readonly selected: string | null;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** The article stands on the page. */
  readonly isArticleHere: boolean;
  /** A link asks for an event, or for none; listeners may refuse it. false when there is no such event. */
  arrive(id: string | null): boolean;
  announce(text: string): void;
}

/** Links to events: in the page's address, and to give away. What it takes is loaded when the page asks for it. */
export class PermalinkController implements ReactiveController {
  readonly #host: PermalinkHost;
  #links: Links | null = null;
  #shared: string | null = null;

  constructor(host: PermalinkHost) {
    this.#host = host;
    host.addController(this);
  }

  /** For the card; null until a link can be given. */
  get sharing(): Sharing | null {
    return this.#host.settings.canShare ? (this.#loaded()?.sharing ?? null) : null;
  }

  /** A reader has selected an event, or nothing. */
  chosen(id: string | null, previous: string | null, source: SelectSource): void {
    if (source !== 'permalink') this.#links?.permalinks.chosen(id, previous);
  }

  hostConnected(): void {
    if (this.#links) this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { selected } = this.#host;
    if (this.#shared !== selected) this.#links?.sharing.forget();
    this.#shared = selected;
  }

  hostUpdated(): void {
    const { settings, selected, isConnected } = this.#host;
    if (!isConnected) return;
    const links = this.#loaded();
    if (links) links.permalinks.update();
    else if (isAwaited('links') && (settings.permalink !== 'none' || (settings.canShare && selected !== null)))
      void load('links').then(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#links?.permalinks.release();
  }

  #loaded(): Links | null {
    const loaded = part('links');
    if (loaded) this.#links ??= loaded.makeLinks(this.#host);
    return this.#links;
  }
}
