import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Slow, fast, slow: a cubic curve for each half. */
const eased = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - 4 * (1 - t) ** 3);

export interface MotionHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  /** Only the window has moved, or what is drawn on the way to it; without it the host is asked for an update. */
  moved?(): void;
}

/**
 * Runs one movement at a time, a frame each, and nothing between movements. Under reduced motion a movement arrives at
 * once. `step` gets 0…1, eased, 1 exactly once and last.
 */
export class MotionController implements ReactiveController {
  #frame = 0;
  #finish: (() => void) | null = null;

  readonly #host: MotionHost;

  constructor(host: MotionHost) {
    this.#host = host;
    host.addController(this);
  }

  run(duration: number, step: (t: number) => void, done?: () => void): void {
    this.cancel();
    const end = () => {
      this.cancel();
      step(1);
      done?.();
    };
    if (duration <= 0 || !this.#host.isConnected || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      end();
      return;
    }
    this.#finish = end;
    let start: number | null = null;
    const tick = (now: number) => {
      start ??= now;
      const t = (now - start) / duration;
      if (t >= 1) {
        end();
        return;
      }
      step(eased(Math.max(t, 0)));
      this.#frame = requestAnimationFrame(tick);
    };
    this.#frame = requestAnimationFrame(tick);
  }

  /** Tells the host that something has moved. */
  tell(): void {
    if (this.#host.moved) this.#host.moved();
    else this.#host.requestUpdate();
  }

  /** Stops where it is; `done` is not called. */
  cancel(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#finish = null;
  }

  hostDisconnected(): void {
    this.#finish?.();
    this.cancel();
  }
}
