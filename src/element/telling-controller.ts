import type { Settings } from '../view/reading.js';
import type { Layout } from './attributes.js';
import type { PaneHost, TellingPane } from './telling-pane.js';

export interface TellingHost extends PaneHost, HTMLElement {
  layout: Layout;
  /** The layout could not be loaded. */
  tellingFailed(): void;
}

/** The layout of the order of telling while it is not there yet: loads it, and keeps the drawing before it until then. */
export class TellingController {
  readonly #host: TellingHost;
  #pane: TellingPane | null = null;
  #styles = '';
  #isComing = false;
  /** What `layout` was before the control was used. */
  #before: Layout = 'auto';
  #shown: Settings['layout'] | null = null;

  constructor(host: TellingHost) {
    this.#host = host;
  }

  get pane(): TellingPane | null {
    return this.#pane;
  }

  /** The settings as far as they can be followed yet: the layout before this one, as long as this one has not come. */
  settle(settings: Settings): Settings {
    const isAsked = settings.layout === 'telling';
    if (isAsked && !this.#pane) {
      if (!this.#isComing) void this.#load();
      return this.#shown ? { ...settings, layout: this.#shown } : settings;
    }
    if (!isAsked) this.#shown = settings.layout;
    return settings;
  }

  readonly toggle = (): void => {
    const host = this.#host;
    if (host.layout === 'telling') host.layout = this.#before;
    else {
      this.#before = host.layout;
      host.layout = 'telling';
    }
  };

  async #load(): Promise<void> {
    this.#isComing = true;
    try {
      const { TellingPane: Pane, tellingStyles } = await import('./telling-pane.js');
      this.#styles = tellingStyles.cssText;
      this.adopt();
      this.#pane = new Pane(this.#host);
    } catch {
      if (this.#host.layout === 'telling') this.#host.layout = this.#before;
      this.#host.tellingFailed();
    }
    this.#isComing = false;
    this.#host.requestUpdate();
  }

  /** Its sheet belongs to one document: made again when the element moves into another. */
  adopt(): void {
    const root = this.#host.shadowRoot;
    const Sheet = this.#host.ownerDocument.defaultView?.CSSStyleSheet;
    if (!this.#styles || !root || !Sheet) return;
    const sheet = new Sheet();
    sheet.replaceSync(this.#styles);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}
