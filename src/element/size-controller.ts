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
    this.#observer = new ResizeObserver(() => this.tell());
    this.#observer.observe(part);
    this.tell();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#part = null;
  }

  /** Reads the size now. */
  tell(): void {
    const part = this.#part;
    if (part) this.#host.resized(part.clientWidth, part.clientHeight);
  }
}
