import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TextMetrics } from '../layout/text-metrics.js';
import { TextMeasurer } from './text-measurer.js';

export interface SizeHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  /** Holds the part whose size counts, which may come and go, and the samples of its fonts. */
  readonly renderRoot: ParentNode | undefined;
}

/** The inner size of the drawing's frame and of texts in it, known before the first paint and whenever it changes. */
export class SizeController implements ReactiveController {
  readonly #host: SizeHost;
  #observer: ResizeObserver | null = null;
  #part: Element | null = null;
  /** The part, and words in its font: pages change sizes and spaces of letters without changing the part's size. */
  #observed: readonly Element[] = [];
  #told = '';
  #frame = 0;
  readonly #measurer = new TextMeasurer();
  /** CSS px; 0 while it is not known. */
  width = 0;
  height = 0;
  /** null while there is no font yet. */
  text: TextMetrics | null = null;

  constructor(host: SizeHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Lit makes no update of its own when an element comes back to the page. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const part = this.#host.renderRoot?.querySelector('.main') ?? null;
    if (part === this.#part && this.#observer) return;
    this.hostDisconnected();
    if (!part) return;
    this.#part = part;
    this.#observed = [part, ...this.#host.renderRoot!.querySelectorAll('.sample.regular')];
    this.#observer = new ResizeObserver(() => this.#noticed());
    this.#observe();
    this.tell();
  }

  #observe(): void {
    for (const each of this.#observed) this.#observer?.observe(each);
  }

  /**
   * The host's answer to a new width is a new height of the part. While it is being observed that would count as a loop,
   * which the browser reports to the page as an error; so the part is looked at again in the next frame only.
   */
  #noticed(): void {
    const observer = this.#observer;
    if (!observer || this.#told === this.#sizes()) return;
    observer.disconnect();
    this.tell();
    this.#frame = requestAnimationFrame(() => observer === this.#observer && this.#observe());
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer?.disconnect();
    this.#observer = null;
    this.#part = null;
  }

  /** Reads the size now; true when the width is another. `drawn`: the height that the drawing has been made for already. */
  tell(drawn?: number): boolean {
    const part = this.#part;
    if (!part) return false;
    this.#told = this.#sizes();
    const { clientWidth: width, clientHeight: height } = part;
    const isSameWidth = width === this.width;
    const isSame = isSameWidth && (height === this.height || height === drawn);
    this.width = width;
    this.height = height;
    if (!this.#measure() && !isSame) this.#host.requestUpdate();
    return !isSameWidth;
  }

  /** A font has arrived: texts may have other widths. */
  readonly fontsChanged = (): void => {
    this.#measurer.reset();
    this.#measure();
  };

  /** In fractions of a px, since type may grow step by step. */
  readonly #sizes = (): string =>
    this.#observed
      .map((each) => getComputedStyle(each))
      .flatMap((style) => [style.inlineSize, style.blockSize])
      .join();

  /** True when texts have other widths now, of which the host is told. */
  #measure(): boolean {
    const samples = this.#host.renderRoot?.querySelectorAll('.sample') ?? [];
    const before = this.text;
    this.text = this.#measurer.read([...samples]) ?? before;
    const isOther = this.text !== before;
    if (isOther) this.#host.requestUpdate();
    return isOther;
  }
}
