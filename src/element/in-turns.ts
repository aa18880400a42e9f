import { giveWay } from '../article/give-way.js';
import { workFor } from '../archive/slices.js';

/** One work at a time, in turns between which the page can be painted and used; a new one takes the place of the old. */
export class InTurns {
  /** ms of work at a time. */
  readonly #budget: number;
  #work: Generator<unknown, unknown> | null = null;
  #isHeld = false;
  #goesOn = () => {};

  constructor(budget: number) {
    this.#budget = budget;
  }

  get isBusy(): boolean {
    return this.#work !== null;
  }

  stop(): void {
    this.#work = null;
  }

  /** No more turns until `resume`; what begins meanwhile has its first one. */
  hold(): void {
    this.#isHeld = true;
  }

  resume(): void {
    this.#isHeld = false;
    this.#goesOn();
  }

  /** Begins at once. `done`: told whether the work took more than one turn; never once another work has begun. */
  run<R>(work: Generator<unknown, R>, done: (result: R, isLate: boolean) => void): void {
    this.#work = work;
    if (this.#turn(work, (result) => done(result, false))) void this.#goOn(work, (result) => done(result, true));
  }

  /** True while there is more to do. */
  #turn<R>(work: Generator<unknown, R>, done: (result: R) => void): boolean {
    const clock = () => performance.now();
    return workFor(work, this.#budget, clock, (result) => {
      this.#work = null;
      done(result);
    });
  }

  async #goOn<R>(work: Generator<unknown, R>, done: (result: R) => void): Promise<void> {
    do {
      await giveWay();
      if (this.#isHeld && work === this.#work) await new Promise<void>((resolve) => (this.#goesOn = resolve));
      if (work !== this.#work) return;
    } while (this.#turn(work, done));
  }
}
