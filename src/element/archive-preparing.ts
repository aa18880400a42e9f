import type { EventIndex } from '../archive/event-index.js';
import { workFor } from '../archive/slices.js';

/** ms of work at a time. */
const budget = 8;
/** ms after a drawing, so that the work never comes before its frame. */
const wait = 50;

/** Makes ready between frames what the first movement takes, once for an index. */
export class ArchivePreparing {
  #index: EventIndex | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** To be called with each drawing. */
  drawn(index: EventIndex): void {
    if (index === this.#index) return;
    this.leave();
    this.#index = index;
    const work = index.preparing();
    const go = (): void => {
      const clock = () => performance.now();
      if (workFor(work, budget, clock, () => {})) this.#timer = setTimeout(go);
    };
    this.#timer = setTimeout(go, wait);
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#index = null;
  }
}
