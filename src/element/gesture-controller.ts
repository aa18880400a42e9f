import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface GestureHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readonly zoom: string;
  /** Holds the drawing, when there is one. */
  readonly renderRoot: ParentNode | undefined;
}

/** What gestures act on. */
export interface GestureTarget {
  /** How the axis runs: down the page one finger scrolls the page and only two zoom. */
  readonly shape: { readonly orientation: string; readonly turned: boolean } | null;
  readonly window: { pan(share: number): void; zoom(factor: number, share: number): void };
}

/** What is said of gestures. */
export interface GestureListener {
  moved(): void;
  /** Once at the end of a drag, pinch or turn of the wheel. */
  rested(): void;
}

/** Movement that still counts as a click, CSS px. */
const slop = 4;
/** A wheel is at rest when nothing came for this long, ms. */
const wheelRest = 180;

/**
 * Drag, pinch and wheel on the drawing, nothing inertial. Own recogniser of 1 kB in place of d3-zoom (17 kB with what it
 * brings): the window in time is the only state, so there is no second transform to keep in step. Listens on the drawing
 * only, and on nothing while the element is not in a page.
 */
export class GestureController implements ReactiveController {
  readonly #host: GestureHost;
  readonly #target: GestureTarget;
  readonly #listener: GestureListener;
  #area: HTMLElement | null = null;
  /** Fingers and buttons that are down: where along the axis, 0…1. */
  readonly #down = new Map<number, { share: number; startX: number; startY: number }>();
  #moved = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: GestureHost, target: GestureTarget, listener: GestureListener) {
    this.#host = host;
    this.#target = target;
    this.#listener = listener;
    host.addController(this);
  }

  /** Lit makes no update of its own when an element comes back to the page. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const area = this.#host.renderRoot?.querySelector<HTMLElement>('.viewport') ?? null;
    if (area === this.#area) return;
    this.#release();
    this.#area = area;
    if (!area) return;
    for (const [type, listener, options] of this.#listeners) area.addEventListener(type, listener, options);
  }

  hostDisconnected(): void {
    this.#release();
  }

  #release(): void {
    const area = this.#area;
    this.#area = null;
    this.#down.clear();
    clearTimeout(this.#rest);
    for (const [type, listener, options] of this.#listeners) area?.removeEventListener(type, listener, options);
  }

  get #isUpright(): boolean {
    return this.#target.shape?.orientation === 'vertical';
  }

  /** Place along the axis, 0…1 of the drawing's length, in the direction of time. */
  #shareAt({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): number {
    const { shape } = this.#target;
    if (!this.#area || !shape) return 0;
    const box = this.#area.getBoundingClientRect();
    const share = this.#isUpright ? (clientY - box.top) / box.height : (clientX - box.left) / box.width;
    return shape.turned ? 1 - share : share;
  }

  #pan(share: number): void {
    this.#target.window.pan(share);
    this.#listener.moved();
  }

  #zoom(factor: number, share: number): void {
    this.#target.window.zoom(factor, share);
    this.#listener.moved();
  }

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    // A finger on an upright axis scrolls the page; it takes part only once a second one joins in.
    if (this.#down.size === 0) this.#moved = false;
    this.#down.set(event.pointerId, { share: this.#shareAt(event), startX: event.clientX, startY: event.clientY });
  };

  readonly #onMove = (event: PointerEvent): void => {
    const finger = this.#down.get(event.pointerId);
    if (!finger) return;
    if (event.pointerType === 'mouse' && event.buttons === 0) {
      this.#onUp(event);
      return;
    }
    if (!this.#moved) {
      const distance = Math.hypot(event.clientX - finger.startX, event.clientY - finger.startY);
      if (distance < slop) return;
      this.#moved = true;
      this.#area?.setPointerCapture(event.pointerId);
    }
    const share = this.#shareAt(event);
    const others = [...this.#down].filter(([id]) => id !== event.pointerId);
    const other = others[0]?.[1];
    if (other) {
      const before = Math.abs(finger.share - other.share);
      const after = Math.abs(share - other.share);
      if (this.#host.zoom !== 'none' && before > 0.01 && after > 0.01) this.#zoom(after / before, other.share);
    } else if (event.pointerType !== 'touch' || !this.#isUpright) {
      this.#pan(finger.share - share);
    }
    finger.share = share;
  };

  readonly #onUp = (event: PointerEvent): void => {
    if (!this.#down.delete(event.pointerId) || this.#down.size > 0) return;
    if (this.#moved) this.#listener.rested();
  };

  /** The click that ends a drag selects nothing. */
  readonly #onClick = (event: Event): void => {
    if (!this.#moved) return;
    this.#moved = false;
    event.stopPropagation();
    event.preventDefault();
  };

  /** The wheel scrolls the page, unless the reader holds the key or the page's author gave it away. */
  readonly #onWheel = (event: WheelEvent): void => {
    const { zoom } = this.#host;
    if (zoom === 'none') return;
    const withKey = event.ctrlKey || event.metaKey;
    const sideways = !this.#isUpright && Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!withKey && sideways) {
      event.preventDefault();
      const length = this.#area?.clientWidth || 1;
      const flips = this.#shareAt({ clientX: 1, clientY: 0 }) < this.#shareAt({ clientX: 0, clientY: 0 });
      this.#pan(((flips ? -1 : 1) * pixels(event, event.deltaX)) / length);
    } else if (withKey || zoom === 'wheel') {
      event.preventDefault();
      this.#zoom(Math.exp(-pixels(event, event.deltaY) * (event.ctrlKey ? 0.01 : 0.004)), this.#shareAt(event));
    } else return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#listener.rested(), wheelRest);
  };

  readonly #listeners = [
    ['pointerdown', this.#onDown],
    ['pointermove', this.#onMove],
    ['pointerup', this.#onUp],
    ['pointercancel', this.#onUp],
    ['click', this.#onClick, { capture: true }],
    ['wheel', this.#onWheel, { passive: false }],
  ] as [string, EventListener, AddEventListenerOptions?][];
}

/** Wheels speak in pixels, lines or pages; a coarse notch is kept from leaping. */
function pixels({ deltaMode }: WheelEvent, delta: number): number {
  const px = delta * (deltaMode === 1 ? 16 : deltaMode === 2 ? 400 : 1);
  return Math.min(Math.max(px, -120), 120);
}
