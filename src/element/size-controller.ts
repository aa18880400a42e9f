import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface SizeHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  /** The part whose size counts; may come and go. */
  sizedPart(): Element | null;
  resized(width: number, height: number): void;
}

/** Tells the host the inner size of one of its parts, in CSS px, before the first paint and whenever it changes. */
export class SizeController implements ReactiveController {
  readonly #host: SizeHost;
  #observer: ResizeObserver | null = null;
  #part: Element | null = null;
  #told = '';
  #frame = 0;

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
    const part = this.#host.sizedPart();
    if (part === this.#part && this.#observer) return;
    this.hostDisconnected();
    if (!part) return;
    this.#part = part;
    this.#observer = new ResizeObserver(() => this.#noticed());
    this.#observer.observe(part);
    this.tell();
  }

  /**
   * The host's answer to a new width is a new height of the part. While it is being observed that would count as a loop,
   * which the browser reports to the page as an error; so the part is looked at again in the next frame only.
   */
  #noticed(): void {
    const [observer, part] = [this.#observer, this.#part];
    if (!observer || !part || this.#told === sizeOf(part)) return;
    observer.disconnect();
    this.tell();
    this.#frame = requestAnimationFrame(() => observer === this.#observer && observer.observe(part));
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#observer?.disconnect();
    this.#observer = null;
    this.#part = null;
  }

  /** Reads the size now. */
  tell(): void {
    const part = this.#part;
    if (!part) return;
    this.#told = sizeOf(part);
    this.#host.resized(part.clientWidth, part.clientHeight);
  }
}

const sizeOf = (part: Element) => `${part.clientWidth} ${part.clientHeight}`;
