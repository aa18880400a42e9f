import { messagesFor } from '../i18n/messages.js';
import type { Settings } from '../view/reading.js';
import type { Layout } from './attributes.js';
import { isAwaited, part } from './parts.js';
import type { SurroundingsController } from './surroundings-controller.js';
import type { PaneHost, TellingPane } from './telling-pane.js';

export interface TellingHost extends PaneHost {
  layout: Layout;
  announce(text: string): void;
}

/** The layout of the order of telling and what was before it; its drawing is a part of the script loaded when wanted. */
export class TellingController {
  readonly #host: TellingHost;
  readonly #surroundings: SurroundingsController;
  #pane: TellingPane | null = null;
  #before: Layout = 'auto';
  /** It was asked for in vain. */
  hasFailed = false;

  constructor(host: TellingHost, surroundings: SurroundingsController) {
    this.#host = host;
    this.#surroundings = surroundings;
  }

  /** null until it has come. */
  get pane(): TellingPane | null {
    const loaded = part('telling');
    if (loaded) this.#pane ??= new loaded.TellingPane(this.#host, this.#surroundings);
    return this.#pane;
  }

  /** What counts now: where the layout could not be loaded, the one before it. */
  settle(read: () => Settings): Settings {
    const settings = read();
    if (settings.layout !== 'telling' || isAwaited('telling') || this.pane) return settings;
    this.hasFailed = true;
    this.#host.layout = this.#before;
    this.#host.announce(messagesFor(this.#surroundings.locale).controls.asToldFailed);
    return read();
  }

  readonly toggle = (): void => {
    const host = this.#host;
    const { layout } = host;
    host.layout = layout === 'telling' ? this.#before : 'telling';
    this.#before = layout === 'telling' ? 'auto' : layout;
  };
}
