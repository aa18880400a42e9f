import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { directionOf, localeOf } from '../i18n/locale.js';
import { treesAround } from './trees-around.js';

/**
 * What the page around decides: language, direction, fonts, print. All it keeps while the element rests: one mutation
 * observer for `lang` and `dir` on each tree the element stands in, one listener for arriving fonts, two for print.
 * All are given back when the element leaves.
 */
export class SurroundingsController implements ReactiveController {
  /** BCP 47, of the text around. */
  locale = 'en';
  rightToLeft = false;
  /** The page is about to be printed, or being printed. */
  isPrinting = false;
  readonly #host: ReactiveControllerHost & Element;
  /** A font arrived: texts may have other widths. */
  readonly #onFonts: () => void;
  #attributes: MutationObserver | null = null;
  #print: MediaQueryList | null = null;

  constructor(host: ReactiveControllerHost & Element, onFonts: () => void) {
    this.#host = host;
    this.#onFonts = onFonts;
    host.addController(this);
  }

  hostConnected(): void {
    this.#attributes = new MutationObserver(() => this.#listen());
    for (const tree of treesAround(this.#host))
      this.#attributes.observe(tree, { attributes: true, subtree: true, attributeFilter: ['lang', 'dir'] });
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
    this.#printing(false);
    document.fonts?.removeEventListener('loadingdone', this.#onFonts);
  }

  #listen(): void {
    const locale = localeOf(this.#host);
    const rightToLeft = directionOf(this.#host) === 'rtl';
    if (locale === this.locale && rightToLeft === this.rightToLeft) return;
    this.locale = locale;
    this.rightToLeft = rightToLeft;
    this.#host.requestUpdate();
  }

  #printing(isPrinting: boolean): void {
    if (isPrinting === this.isPrinting) return;
    this.isPrinting = isPrinting;
    this.#host.requestUpdate();
  }

  readonly #onPrint = (): void => this.#printing(this.#print?.matches ?? false);
  readonly #beforePrint = (): void => {
    this.#printing(true);
    // Without a media change to undo it, the end of printing does.
    window.addEventListener('afterprint', this.#afterPrint, { once: true });
  };
  readonly #afterPrint = (): void => this.#printing(false);
}
