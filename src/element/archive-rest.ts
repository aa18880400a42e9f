import type { Interval } from '../time/interval.js';
import { InTurns } from './in-turns.js';

/** ms without a movement after which the window rests. */
const calm = 150;
/** ms of work at a time. */
const budget = 6;

/** Does what can wait until the window rests: after the next frame when it was not moved, else a while after the last one. */
export class ArchiveRest {
  readonly #work: () => Generator<unknown, void>;
  readonly #turns = new InTurns(budget);
  /** As the reader set it, of the last drawing; undefined before the first. */
  #window: Interval | null | undefined;
  #drawnAt = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #frame: number | null = null;
  /** The last drawing was of another window than the one before. */
  #isMoving = false;
  #hasRested = false;

  /** `work`: begun anew with each rest, given up when something is drawn before it is done. */
  constructor(work: () => Generator<unknown, void>) {
    this.#work = work;
  }

  /** To be called with each drawing. `window`: as the reader set it; null for the one chosen from the data. */
  drawn(window: Interval | null): void {
    this.#isMoving = this.isMove(window);
    this.#window = window;
    this.#drawnAt = performance.now();
    this.#turns.stop();
    if (this.#isMoving) this.#wait(calm);
    else
      this.#frame ??= requestAnimationFrame(() => {
        this.#frame = null;
        if (this.#timer === null) this.#wait(0);
      });
  }

  /** Whether this is another window than what was drawn last; false for the first drawing. */
  isMove(window: Interval | null): boolean {
    return this.#window !== undefined && window !== this.#window;
  }

  /** Whether the window was moved a moment ago, and so may be in a moment. */
  get isMoving(): boolean {
    return this.#isMoving && performance.now() - this.#drawnAt < calm;
  }

  /** Whether a drawing was seen at rest: before that, what can wait waits for the first frame. */
  get hasRested(): boolean {
    return this.#hasRested;
  }

  /** The element has left. */
  leave(): void {
    this.#turns.stop();
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#timer = this.#frame = null;
  }

  /** One timer, however often something is drawn meanwhile. */
  #wait(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      const left = this.#isMoving ? this.#drawnAt + calm - performance.now() : 0;
      if (left > 0) this.#wait(left);
      else {
        this.#hasRested = true;
        this.#turns.run(this.#work(), () => {});
      }
    }, ms);
  }
}
