/**
 * Places titles of a tile in rows, first come first served, so that no two meet: neither in the tile nor at its borders,
 * although no tile knows its neighbours. A title that runs over the end of its tile stands in the upper rows, which are
 * kept free for it at the beginning of the next.
 */
export class LabelRows {
  readonly #rows: { from: number; to: number }[][];
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
    return this.#find(from, from + least) >= 0;
  }

  /** The lowest row with room from `from` to `to` (CSS px from the beginning of the tile), taken; -1 when none has. */
  take(from: number, to: number): number {
    const row = this.#find(from, to);
    if (row >= 0) this.#rows[row]!.push({ from, to });
    return row;
  }

  #find(from: number, to: number): number {
    const count = this.#rows.length;
    const crosses = to > this.#length;
    if (crosses && to > this.#length + this.#overhang) return -1;
    const lowest = crosses ? count - this.#upper : 0;
    const highest = from < this.#overhang ? count - this.#upper : count;
    for (let row = lowest; row < highest; row++)
      if (this.#rows[row]!.every((other) => other.from >= to || other.to <= from)) return row;
    return -1;
  }
}
