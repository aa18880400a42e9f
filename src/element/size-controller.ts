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
  /** Words in the drawing's font: pages change sizes and spaces of letters without changing the part's size. */
  #words: Element | null = null;
  #told: readonly string[] = [];
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
    this.#words = this.#host.renderRoot?.querySelector('.sample.regular') ?? null;
    this.#observer = new ResizeObserver(() => this.#noticed());
    this.#observe();
    this.tell();
  }

  #observe(): void {
    for (const observed of [this.#part, this.#words]) if (observed) this.#observer?.observe(observed);
  }

  /**
   * The host's answer to a new width is a new height of the part. While it is being observed that would count as a loop,
   * which the browser reports to the page as an error; so the part is looked at again in the next frame only.
   */
  #noticed(): void {
    const observer = this.#observer;
    if (!observer || String(this.#told) === String(this.#sizes())) return;
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

  /** For a drawing that nobody sees: a size, and widths of texts in any font. */
  assume(): void {
    [this.width, this.height] = [640, 320];
    this.text = this.#measurer.guess();
  }

  /** Reads the size now; true when the width is another. `drawn`: the height that the drawing has been made for already. */
  tell(drawn?: number): boolean {
    const part = this.#part;
    if (!part) return false;
    const told = this.#sizes();
    const isSameText = drawn !== undefined && told[1] === this.#told[1];
    this.#told = told;
    const { clientWidth: width, clientHeight: height } = part;
    const isOtherWidth = width !== this.width;
    const isSame = !isOtherWidth && (height === this.height || height === drawn);
    this.width = width;
    this.height = height;
    if ((isSameText || !this.#measure()) && !isSame) this.#host.requestUpdate();
    return isOtherWidth;
  }

  /** A font has arrived: texts may have other widths. */
  readonly fontsChanged = (): void => {
    this.#measurer.reset();
    this.#measure();
  };

  /** Of the part, and of words: in fractions of a px, since type may grow step by step. */
  readonly #sizes = () => {
    const { inlineSize, blockSize } = this.#words ? getComputedStyle(this.#words) : {};
    return [`${this.#part?.clientWidth} ${this.#part?.clientHeight}`, `${inlineSize} ${blockSize}`];
  };

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
