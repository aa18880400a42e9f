/** Entries under one node of the tree. */
const FAN = 32;

/**
 * The heaviest entries of any stretch of a list, without looking at the stretch: a tree of champions, each of 32 below
 * it. Takes an eighth of a byte an entry. Weights must differ and not change.
 */
export class Champions {
  readonly #weight: (entry: number) => number;
  /** From the finest level: the heaviest entry of each 32 entries, of each 1,024, and so on. */
  readonly #levels: Uint32Array[] = [];

  /** O(length). `weight` of an entry from 0 to `length` - 1. */
  constructor(length: number, weight: (entry: number) => number) {
    this.#weight = weight;
    for (let below = length, first = true; below > FAN; first = false) {
      const level = new Uint32Array(Math.ceil(below / FAN));
      const finer = this.#levels.at(-1);
      for (let node = 0; node < level.length; node++) {
        let best = -1;
        let most = -Infinity;
        for (let i = node * FAN; i < Math.min(below, node * FAN + FAN); i++) {
          const entry = first ? i : finer![i]!;
          const own = weight(entry);
          if (own > most) {
            most = own;
            best = entry;
          }
        }
        level[node] = best;
      }
      this.#levels.push(level);
      below = level.length;
    }
  }

  /** Bytes that the tree takes. */
  get bytes(): number {
    return this.#levels.reduce((sum, level) => sum + level.byteLength, 0);
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
