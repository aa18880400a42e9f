/** CSS px from the beginning of the tile. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Places titles of a tile in rows, first come first served, so that no two meet: neither in the tile nor at its borders,
 * although no tile knows its neighbours. A title that runs over the end of its tile stands in the upper rows, which are
 * kept free for it at the beginning of the next.
 */
export class LabelRows {
  readonly #rows: Stretch[][];
  readonly #length: number;
  readonly #overhang: number;
  /** Rows for what runs over the end. */
  readonly #upper: number;

  /** `length` of the tile and greatest `overhang` over its end, CSS px; an overhang is shorter than half of the tile. */
  constructor(rows: number, length: number, overhang: number) {
    this.#rows = Array.from({ length: rows }, () => []);
    this.#length = length;
    this.#overhang = overhang;
    this.#upper = rows > 5 ? 2 : rows > 1 ? 1 : 0;
  }

  /** Whether anything might stand at `from`, before its text is measured. */
  hasRoom(from: number, least: number): boolean {
    return this.#find(from, from + least, 0) >= 0;
  }

  /**
   * The row with room from `from` to `to` (CSS px from the beginning of the tile) in which it stands closest to another
   * title, taken; -1 when none has. `hole`: no row where a hole would be left that is shorter than that, but for gaps.
   */
  take(from: number, to: number, hole = 0): number {
    const row = this.#find(from, to, hole);
    if (row >= 0) this.#rows[row]!.push({ from, to });
    return row;
  }

  /** The first free stretch of a row that is at least so long and ends behind `after`; null without one. */
  hole(row: number, least: number, after: number): Stretch | null {
    const [first, last] = this.#ends(row);
    let from = first;
    for (const other of [...this.#rows[row]!].sort((a, b) => a.from - b.from)) {
      if (other.from > after && other.from - from >= least) return { from, to: other.from };
      from = Math.max(from, other.to);
    }
    return last > after && last - from >= least ? { from, to: last } : null;
  }

  #find(from: number, to: number, hole: number): number {
    const count = this.#rows.length;
    const crosses = to > this.#length;
    if (crosses && to > this.#length + this.#overhang) return -1;
    const lowest = crosses ? count - this.#upper : 0;
    const highest = from < this.#overhang ? count - this.#upper : count;
    let best = -1;
    let closest = Infinity;
    for (let row = lowest; row < highest; row++) {
      const holes = this.#around(row, from, to);
      if (!holes || holes.some((size) => size > slack && size < hole)) continue;
      const nearest = Math.min(...holes);
      if (nearest >= closest) continue;
      closest = nearest;
      best = row;
    }
    return best;
  }

  /** CSS px that would stay free before and behind; null where something stands in the way. */
  #around(row: number, from: number, to: number): readonly [before: number, behind: number] | null {
    let [first, last] = this.#ends(row);
    for (const other of this.#rows[row]!) {
      if (other.from < to && other.to > from) return null;
      if (other.to <= from) first = Math.max(first, other.to);
      else last = Math.min(last, other.from);
    }
    return [from - first, last - to];
  }

  /** Where titles of a row may begin and end. */
  #ends(row: number): readonly [number, number] {
    const isUpper = row >= this.#rows.length - this.#upper;
    return isUpper ? [this.#overhang, this.#length + this.#overhang] : [0, this.#length];
  }
}

/** CSS px that look like a gap and not like a hole. */
const slack = 30;
