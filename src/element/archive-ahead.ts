import { windowAhead } from '../archive/ahead.js';
import type { ArchivePicture } from '../archive/archive-picture.js';
import { workFor } from '../archive/slices.js';
import type { Interval } from '../time/interval.js';

/**
 * ms after each frame of a movement, while what was drawn is on its way to the screen, and at a time while the browser
 * has nothing else to do: a frame that comes meanwhile waits for no longer than that.
 */
const share = 1.5;
/** ms after a frame in which a drawing waits for it. */
const dueShare = 3;

/**
 * Makes what a movement will show next before it is there, in the gaps between its frames: else all of it would fall into
 * the frame in which a zoom comes to its next step.
 */
export class ArchiveAhead {
  readonly #making: (extent: Interval) => Generator<undefined, void>;
  readonly #made: () => void;
  #before: Interval | null = null;
  #step = '';
  #work: Generator<undefined, void> | null = null;
  /** What the work was begun for. */
  #for = '';
  #madeFrom: Interval | null = null;
  #waits = false;
  #later: ReturnType<typeof setTimeout> | null = null;
  #asked = 0;

  /** `making`: the work for a window. `made`: what a drawing waited for is there, and no frame is on its way. */
  constructor(making: (extent: Interval) => Generator<undefined, void>, made: () => void) {
    this.#making = making;
    this.#made = made;
  }

  /** To be called with each drawing. */
  drawn({ scale, extent, scene, waits }: ArchivePicture): void {
    const before = this.#before;
    const isOtherStep = scene.step !== this.#step;
    this.#before = extent;
    this.#step = scene.step;
    this.#waits = waits;
    // The frame in which titles become others has enough to do.
    if (isOtherStep && before && !waits) return;
    const next = waits ? extent : before && windowAhead(scale, scene.length, before, extent);
    if (!next) return;
    const direction = Math.sign(next.start - extent.start) + 3 * Math.sign(next.end - extent.end);
    const what = `${scene.step} ${direction}`;
    if (this.#for === what && !waits && !this.#work && !isFar(extent, this.#madeFrom)) return;
    if (!this.#work || this.#for !== what) {
      this.#work = this.#making(next);
      this.#for = what;
      this.#madeFrom = extent;
    }
    this.#later ??= setTimeout(() => {
      this.#later = null;
      this.#go(this.#waits ? dueShare : share);
      if (this.#work && this.#asked === 0 && typeof requestIdleCallback === 'function')
        this.#asked = requestIdleCallback(() => this.#onIdle());
    });
  }

  /** What was made no longer counts: something else is drawn now, or nothing. */
  leave(): void {
    this.#work = this.#before = this.#madeFrom = null;
    if (this.#later !== null) clearTimeout(this.#later);
    if (this.#asked !== 0) cancelIdleCallback(this.#asked);
    this.#later = null;
    this.#asked = 0;
  }

  #onIdle(): void {
    this.#asked = 0;
    this.#go(share);
    if (this.#work) this.#asked = requestIdleCallback(() => this.#onIdle());
  }

  #go(budget: number): void {
    const clock = () => performance.now();
    if (!this.#work || workFor(this.#work, budget, clock, () => (this.#work = null))) return;
    if (this.#waits) this.#made();
  }
}

/** Whether a window has gone on by a fifth since something was made for it. */
function isFar({ start, end }: Interval, since: Interval | null): boolean {
  const most = (end - start) / 5;
  return since === null || Math.abs(start - since.start) > most || Math.abs(end - since.end) > most;
}
