import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { directionOf, localeOf } from '../i18n/locale.js';

export interface SurroundingsHost extends ReactiveControllerHost, Element {
  /** Language or direction around the element changed, also on first connection. */
  spokenTo(locale: string, direction: 'ltr' | 'rtl'): void;
  /** The page is about to be printed, or was. */
  printing(isPrinting: boolean): void;
  /** A font arrived: texts may have other widths. */
  fontsChanged(): void;
}

/**
 * What the page around decides: language, direction, fonts, print. All it keeps while the element rests: one mutation
 * observer for `lang` and `dir` on each tree the element stands in, one listener for arriving fonts, two for print.
 * All are given back when the element leaves.
 */
export class SurroundingsController implements ReactiveController {
  readonly #host: SurroundingsHost;
  #attributes: MutationObserver | null = null;
  #print: MediaQueryList | null = null;
  #spoken = '';

  constructor(host: SurroundingsHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#attributes = new MutationObserver(() => this.#listen());
    for (
      let root: Node | null = this.#host.getRootNode();
      root;
      root = 'host' in root ? (root as ShadowRoot).host.getRootNode() : null
    ) {
      this.#attributes.observe(root, { attributes: true, subtree: true, attributeFilter: ['lang', 'dir'] });
    }
    this.#print = matchMedia('print');
    this.#print.addEventListener('change', this.#onPrint);
    window.addEventListener('beforeprint', this.#beforePrint);
    document.fonts?.addEventListener('loadingdone', this.#onFonts);
    this.#listen();
  }

  hostDisconnected(): void {
    this.#attributes?.disconnect();
    this.#attributes = null;
    this.#print?.removeEventListener('change', this.#onPrint);
    this.#print = null;
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
    this.#host.printing(false);
    document.fonts?.removeEventListener('loadingdone', this.#onFonts);
    this.#spoken = '';
  }

  #listen(): void {
    const locale = localeOf(this.#host);
    const direction = directionOf(this.#host);
    const spoken = `${direction} ${locale}`;
    if (spoken === this.#spoken) return;
    this.#spoken = spoken;
    this.#host.spokenTo(locale, direction);
  }

  readonly #onPrint = (): void => this.#host.printing(this.#print?.matches ?? false);
  readonly #beforePrint = (): void => {
    this.#host.printing(true);
    // Without a media change to undo it, the end of printing does.
    window.addEventListener('afterprint', this.#afterPrint, { once: true });
  };
  readonly #afterPrint = (): void => this.#host.printing(false);
  readonly #onFonts = (): void => this.#host.fontsChanged();
}
