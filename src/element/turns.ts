import { giveWay } from '../article/give-way.js';

/** Work in turns: `rest()` gives way when more than so many ms went by since the last time, and stops after an abort. */
export class Turns {
  readonly #signal: AbortSignal;
  #since = performance.now();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Rejects with the reason of the abort. */
  async rest(): Promise<void> {
    if (performance.now() - this.#since > TURN) {
      await giveWay();
      this.#since = performance.now();
    }
    this.#signal.throwIfAborted();
  }
}

/** ms: half a frame, so that a frame can still be drawn in time. */
const TURN = 8;
