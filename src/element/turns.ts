import { giveWay } from '../article/give-way.js';
import type { Heard, LoadProgress } from './load-problem.js';
import { load } from './parts.js';

/** ms of work at a time: half a frame, so that a frame can still be drawn in time. */
const TURN = 8;
/** ms between two words on progress; what takes less is not spoken of. */
const MOMENT = 250;

/** Long work in turns, between which the page can be painted and used. */
export class Turns {
  readonly #signal: AbortSignal;
  readonly #heard: Heard;
  #since = performance.now();
  #saidAt = performance.now();

  /** `heard` is told now and then, and never after an abort. */
  constructor(signal: AbortSignal, heard: Heard) {
    this.#signal = signal;
    this.#heard = heard;
  }

  say(progress: LoadProgress): void {
    const now = performance.now();
    if (this.#signal.aborted || now - this.#saidAt < MOMENT) return;
    this.#saidAt = now;
    void load('loading');
    this.#heard(progress);
  }

  /** To be awaited after each bit of work: gives way when it is time. Rejects with the reason of an abort. */
  async rest(): Promise<void> {
    if (performance.now() - this.#since > TURN) {
      await giveWay();
      this.#since = performance.now();
    }
    this.#signal.throwIfAborted();
  }
}
