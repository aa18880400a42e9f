export interface FrameFigures {
  /** Frames that were counted. */
  readonly frames: number;
  /** ms from frame to frame. */
  readonly median: number;
  readonly slow: number;
  /** Frames that came a frame late, or later. */
  readonly late: number;
  /** ms of the page's own work in a frame; null until the page moves by itself. */
  readonly work: { readonly median: number; readonly slow: number } | null;
}

/** So many of the last frames are looked at. */
const kept = 240;
/** ms without a movement after which nothing is measured any more. */
const patience = 400;
/** ms between two reports. */
const pause = 250;
/** Longer gaps are not frames: the tab was hidden, or a dialogue stood open. */
const longest = 2_000;

/** The value below which `share` of the numbers are; 0 of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * Measures the frames in which something moves, and only those: `where` says what is in view, and a frame counts when that
 * is not what it was a frame before. At rest it asks for no frames at all.
 */
export class FrameMeter {
  readonly #where: () => string;
  readonly #report: (figures: FrameFigures) => void;
  #intervals: number[] = [];
  #work: number[] = [];
  #isRunning = false;
  #reported = 0;

  constructor(where: () => string, report: (figures: FrameFigures) => void) {
    this.#where = where;
    this.#report = report;
  }

  /** Something may begin to move. */
  wake(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    let last = performance.now();
    let moved = last;
    let place = this.#where();
    // The first frame after a rest waited for the reader, not for the page.
    let isFirst = true;
    const frame = (now: number): void => {
      const here = this.#where();
      if (here !== place) {
        if (!isFirst && now - last < longest) keep(this.#intervals, now - last);
        isFirst = false;
        moved = now;
        this.#tell(now);
      } else isFirst = true;
      place = here;
      last = now;
      if (now - moved < patience) requestAnimationFrame(frame);
      else {
        this.#isRunning = false;
        this.#tell(Infinity);
      }
    };
    requestAnimationFrame(frame);
  }

  /** ms that the page itself was at work in a frame. */
  worked(ms: number): void {
    keep(this.#work, ms);
  }

  reset(): void {
    this.#intervals = [];
    this.#work = [];
    this.#tell(Infinity);
  }

  #tell(now: number): void {
    if (now - this.#reported < pause) return;
    this.#reported = now === Infinity ? 0 : now;
    const of = (numbers: readonly number[]) => ({ median: quantile(numbers, 0.5), slow: quantile(numbers, 0.95) });
    const intervals = of(this.#intervals);
    // What the screen can do at best is what it did most often: half as much again is a frame that was missed.
    const late = this.#intervals.filter((ms) => ms > 1.5 * Math.max(intervals.median, 1000 / 120)).length;
    this.#report({
      frames: this.#intervals.length,
      ...intervals,
      late,
      work: this.#work.length > 0 ? of(this.#work) : null,
    });
  }
}

function keep(numbers: number[], number: number): void {
  numbers.push(number);
  if (numbers.length > kept) numbers.shift();
}
