import type { Scale } from '../layout/scales/scale.js';
import type { EpochMs } from '../time/interval.js';

/** CSS px that a cell has at least; it has up to twice as many until the next level. */
export const cellPx = 80;
/** Cells of a tile. */
export const tileCells = 8;
/** Bins of a cell: 1.25 to 2.5 px each. */
export const cellBins = 64;

/**
 * What the ruler is divided into at a zoom: cells a power of two wide, counted from the ruler's zero, and tiles of eight
 * of them. Neither panning nor resizing moves a border, and a cell of one level is exactly two of the next.
 */
export interface Level {
  /** log2 of the width of a cell on the ruler; a finer level has a lower one. */
  readonly exponent: number;
  /** Which half of the way to the next level: layouts are made for each half, as everywhere in this element. */
  readonly half: 0 | 1;
  /** Width of a cell on the ruler. */
  readonly cell: number;
  /** CSS px of a cell at the beginning of this half step: what fits then fits until the next. */
  readonly layoutPx: number;
}

/** The level at a zoom. `perPlace`: CSS px of a unit of the ruler, > 0. */
export function levelAt(perPlace: number): Level {
  // Rounding must not keep a step from being reached by a zoom that was set to it.
  const exponent = Math.ceil(Math.log2(cellPx / perPlace) - 1e-6);
  const cell = 2 ** exponent;
  const half = cell * perPlace >= cellPx * Math.SQRT2 * (1 - 1e-6) ? 1 : 0;
  return { exponent, half, cell, layoutPx: half ? cellPx * Math.SQRT2 : cellPx };
}

/** Times of the borders that divide `cells` cells from cell `first` on into `parts` parts each; ascending. */
export function bordersOf(scale: Scale, level: Level, first: number, cells: number, parts: number): Float64Array {
  const borders = new Float64Array(cells * parts + 1);
  let last: EpochMs = -Infinity;
  for (let i = 0; i < borders.length; i++) {
    last = Math.max(last, scale.time((first + i / parts) * level.cell));
    borders[i] = last;
  }
  return borders;
}
