import type { Box } from './passage-lines.js';
import { glide, restore, scrollersOf, standOf, type Stand } from './scrolling.js';

/** Where a reader was before a passage was shown, and the way there. */
export class WayBack {
  readonly #timeline: Element;
  readonly #stands = new Map<Element, Stand>();
  /** Where the timeline stood in the window; null when it was out of sight. */
  readonly #seenAt: Box | null;

  constructor(timeline: Element) {
    this.#timeline = timeline;
    const box = timeline.getBoundingClientRect();
    this.#seenAt = box.bottom > 0 && box.top < innerHeight && box.height > 0 ? box : null;
  }

  /** What is about to be scrolled; only the first place of each counts. */
  remember(scrollers: readonly Element[]): void {
    for (const scroller of scrollers) if (!this.#stands.has(scroller)) this.#stands.set(scroller, standOf(scroller));
  }

  /** Scrolls back, smoothly unless readers want calm. */
  go(): void {
    const stands = [...this.#stands.values()].filter((s) => s.scroller.isConnected);
    glide(
      stands.map((s) => s.scroller),
      () => {
        for (const stand of stands) restore(stand, 'instant');
        this.#settle();
      },
      () => {},
    );
  }

  /** When something above has grown or shrunk meanwhile, the timeline, not the number of pixels, says where one was. */
  #settle(): void {
    if (!this.#seenAt || !this.#timeline.isConnected) return;
    const off = this.#timeline.getBoundingClientRect().top - this.#seenAt.top;
    const scroller = scrollersOf(this.#timeline).find((s) => this.#stands.has(s));
    if (Math.abs(off) >= 1) scroller?.scrollBy({ top: off, behavior: 'instant' });
  }
}
