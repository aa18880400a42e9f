import type { Interval } from '../time/interval.js';
import type { Lane } from './lanes.js';
import type { Tile } from './tile.js';

export interface KeptTile {
  readonly tile: Tile;
  /** Number of its lane. */
  readonly lane: number;
  /** The time of its cells. */
  readonly window: Interval;
  /** Its long events are those of at least so many ms. */
  readonly longFrom: number;
}

/** Tiles by level and number. Another object whenever some of them may be otherwise. */
export type Shelf = Map<string, KeptTile>;

/**
 * Keeps the tiles of a drawing for as long as they are right: all of them while the window moves, and when events are
 * added, those in which none of these begins and whose bars need not make room.
 */
export class TileShelf {
  #shelf: Shelf = new Map();
  #lanes: readonly Lane[] = [];
  #measures: readonly unknown[] = [];

  /** The shelf for these lanes. `measures`: whatever else changes what is on a tile, compared by `Object.is`. */
  for(lanes: readonly Lane[], measures: readonly unknown[]): Shelf {
    const isAlike =
      measures.length === this.#measures.length && measures.every((m, i) => Object.is(m, this.#measures[i]));
    if (isAlike && lanes === this.#lanes) return this.#shelf;
    this.#shelf = isAlike ? this.#carriedOver(lanes) : new Map();
    this.#lanes = lanes;
    this.#measures = measures;
    return this.#shelf;
  }

  #carriedOver(lanes: readonly Lane[]): Shelf {
    const isSame = lanes.length === this.#lanes.length && lanes.every(({ key }, i) => key === this.#lanes[i]!.key);
    if (!isSame) return new Map();
    const added = lanes.map(({ index }, i) => index.addedTo(this.#lanes[i]!.index));
    const isRight = ({ lane, window, longFrom }: KeptTile): boolean => {
      const more = added[lane];
      if (!more) return false;
      const { extent, longest } = more;
      return !extent || (longest < longFrom && (extent.end <= window.start || extent.start >= window.end));
    };
    return new Map([...this.#shelf].filter(([, kept]) => isRight(kept)));
  }
}
