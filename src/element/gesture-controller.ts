import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What gestures act on. All px are along the time axis, in the direction of time. */
export interface GestureTarget extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readonly zoom: string;
  /** The drawing, or null when there is none. */
  gestureArea(): HTMLElement | null;
  /** Place of the pointer along the axis, 0…1 of the drawing's length, in the direction of time. */
  shareAt(event: { readonly clientX: number; readonly clientY: number }): number;
  /** True when the axis runs down the page: there one finger scrolls the page and only two zoom. */
  readonly isUpright: boolean;
  gesturePan(fraction: number): void;
  gestureZoom(factor: number, at: number): void;
  /** Once at the end of a drag, pinch or turn of the wheel. */
  gestureEnd(): void;
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
  readonly #host: GestureTarget;
  #area: HTMLElement | null = null;
  /** Fingers and buttons that are down: where along the axis, 0…1. */
  readonly #down = new Map<number, { share: number; startX: number; startY: number }>();
  #moved = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: GestureTarget) {
    this.#host = host;
    host.addController(this);
  }

  /** Lit makes no update of its own when an element comes back to the page. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const area = this.#host.gestureArea();
    if (area === this.#area) return;
    this.#release();
    this.#area = area;
    if (!area) return;
    area.addEventListener('pointerdown', this.#onDown);
    area.addEventListener('pointermove', this.#onMove);
    area.addEventListener('pointerup', this.#onUp);
    area.addEventListener('pointercancel', this.#onUp);
    area.addEventListener('click', this.#onClick, true);
    area.addEventListener('wheel', this.#onWheel, { passive: false });
  }

  hostDisconnected(): void {
    this.#release();
  }

  #release(): void {
    const area = this.#area;
    this.#area = null;
    this.#down.clear();
    clearTimeout(this.#rest);
    if (!area) return;
    area.removeEventListener('pointerdown', this.#onDown);
    area.removeEventListener('pointermove', this.#onMove);
    area.removeEventListener('pointerup', this.#onUp);
    area.removeEventListener('pointercancel', this.#onUp);
    area.removeEventListener('click', this.#onClick, true);
    area.removeEventListener('wheel', this.#onWheel);
  }

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    // A finger on an upright axis scrolls the page; it takes part only once a second one joins in.
    if (this.#down.size === 0) this.#moved = false;
    this.#down.set(event.pointerId, { share: this.#host.shareAt(event), startX: event.clientX, startY: event.clientY });
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
    const share = this.#host.shareAt(event);
    const others = [...this.#down].filter(([id]) => id !== event.pointerId);
    const other = others[0]?.[1];
    if (other) {
      const before = Math.abs(finger.share - other.share);
      const after = Math.abs(share - other.share);
      if (this.#host.zoom !== 'none' && before > 0.01 && after > 0.01)
        this.#host.gestureZoom(after / before, other.share);
    } else if (event.pointerType !== 'touch' || !this.#host.isUpright) {
      this.#host.gesturePan(finger.share - share);
    }
    finger.share = share;
  };

  readonly #onUp = (event: PointerEvent): void => {
    if (!this.#down.delete(event.pointerId) || this.#down.size > 0) return;
    if (this.#moved) this.#host.gestureEnd();
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
    const { zoom, isUpright } = this.#host;
    if (zoom === 'none') return;
    const withKey = event.ctrlKey || event.metaKey;
    const sideways = !isUpright && Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!withKey && sideways) {
      event.preventDefault();
      const length = this.#area?.clientWidth || 1;
      const flips = this.#host.shareAt({ clientX: 1, clientY: 0 }) < this.#host.shareAt({ clientX: 0, clientY: 0 });
      this.#host.gesturePan(((flips ? -1 : 1) * pixels(event, event.deltaX)) / length);
    } else if (withKey || zoom === 'wheel') {
      event.preventDefault();
      this.#host.gestureZoom(
        Math.exp(-pixels(event, event.deltaY) * (event.ctrlKey ? 0.01 : 0.004)),
        this.#host.shareAt(event),
      );
    } else return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#host.gestureEnd(), wheelRest);
  };
}

/** Wheels speak in pixels, lines or pages; a coarse notch is kept from leaping. */
function pixels({ deltaMode }: WheelEvent, delta: number): number {
  const px = delta * (deltaMode === 1 ? 16 : deltaMode === 2 ? 400 : 1);
  return Math.min(Math.max(px, -120), 120);
}
