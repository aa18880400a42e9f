import { inPieces } from './slices.js';

/** Entries under one node of the tree. */
export const FAN = 32;

/** What entries weigh. No two weigh the same, and none changes but where `renew` is told of it. */
export interface Weights {
  readonly of: (entry: number) => number;
  /** The heaviest of each `FAN` entries from `from`, the first of as many, up to `to`: in `level`, for each that many. */
  readonly choose: (level: Uint32Array, from: number, to: number) => void;
}

/**
 * The heaviest entries of any stretch of a list, without looking at the stretch: a tree of champions, each of 32 below
 * it. Takes an eighth of a byte an entry.
 */
export class Champions {
  readonly #weights: Weights;
  readonly #weight: (entry: number) => number;
  readonly #length: number;
  /** From the finest level: the heaviest entry of each 32 entries, of each 1,024, and so on. */
  readonly #levels: readonly Uint32Array[];

  private constructor(length: number, weights: Weights, levels: readonly Uint32Array[]) {
    this.#length = length;
    this.#weights = weights;
    this.#weight = weights.of;
    this.#levels = levels;
  }

  /** O(length), in slices. */
  static *growing(length: number, weights: Weights): Generator<undefined, Champions> {
    const levels: Uint32Array[] = [];
    for (let below = length; below > FAN; below = levels.at(-1)!.length) {
      const finer = levels.at(-1);
      const level = new Uint32Array(Math.ceil(below / FAN));
      yield* inPieces(0, below, (from, to) => {
        if (finer) chooseAmong(level, finer, weights.of, from, to);
        else weights.choose(level, from, to);
      });
      if (!finer) yield;
      levels.push(level);
    }
    return new Champions(length, weights, levels);
  }

  /** Bytes that the tree takes. */
  get bytes(): number {
    return this.#levels.reduce((sum, level) => sum + level.byteLength, 0);
  }

  /** To be called when the entries from `from` up to `to` have changed places among themselves. */
  renew(from: number, to: number): void {
    if (from >= to) return;
    let finer: Uint32Array | null = null;
    for (const level of this.#levels) {
      const first = Math.floor(from / FAN) * FAN;
      const last = Math.min(finer?.length ?? this.#length, Math.ceil(to / FAN) * FAN);
      if (finer) chooseAmong(level, finer, this.#weight, first, last);
      else this.#weights.choose(level, first, last);
      finer = level;
      from = first / FAN;
      to = Math.ceil(last / FAN);
    }
  }

  /** The heaviest `count` entries from `from` up to `to`, heaviest first; fewer where there are no more. O(count log n). */
  heaviest(from: number, to: number, count: number): number[] {
    const found: number[] = [];
    const stretches: { from: number; to: number; best: number; weight: number }[] = [];
    const add = (low: number, high: number): void => {
      if (low >= high) return;
      const best = this.#best(low, high);
      stretches.push({ from: low, to: high, best, weight: this.#weight(best) });
    };
    add(from, to);
    while (found.length < count && stretches.length > 0) {
      let most = 0;
      for (let i = 1; i < stretches.length; i++) if (stretches[i]!.weight > stretches[most]!.weight) most = i;
      const taken = stretches[most]!;
      stretches[most] = stretches.at(-1)!;
      stretches.pop();
      found.push(taken.best);
      if (found.length === count) break;
      add(taken.from, taken.best);
      add(taken.best + 1, taken.to);
    }
    return found;
  }

  #best(from: number, to: number): number {
    let best = from;
    let most = this.#weight(from);
    const look = (entry: number): void => {
      const own = this.#weight(entry);
      if (own > most) {
        most = own;
        best = entry;
      }
    };
    let low = from;
    let high = to;
    // Up the tree: at each level the ends that do not fill a node, the rest by its champions.
    for (let level = -1; low < high; level++) {
      const entries = this.#levels[level];
      const hasMore = level + 1 < this.#levels.length && high - low > FAN;
      const up = hasMore ? Math.ceil(low / FAN) * FAN : high;
      const down = hasMore ? Math.max(up, Math.floor(high / FAN) * FAN) : high;
      for (let i = low; i < Math.min(up, high); i++) look(entries ? entries[i]! : i);
      for (let i = down; i < high; i++) look(entries ? entries[i]! : i);
      low = up / FAN;
      high = down / FAN;
      if (!hasMore) break;
    }
    return best;
  }
}

/** The same as `Weights.choose` says, among the champions of a finer level. */
function chooseAmong(
  level: Uint32Array,
  finer: Uint32Array,
  weight: (entry: number) => number,
  from: number,
  to: number,
): void {
  for (let first = from; first < to; first += FAN) {
    let best = finer[first]!;
    let most = weight(best);
    for (let i = first + 1; i < Math.min(first + FAN, to); i++) {
      const own = weight(finer[i]!);
      if (own <= most) continue;
      most = own;
      best = finer[i]!;
    }
    level[first / FAN] = best;
  }
}
