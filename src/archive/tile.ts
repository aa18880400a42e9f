import type { Interval } from '../time/interval.js';
import { barsWithin, type BarPlace } from './bars.js';
import type { IndexedEvent } from './event-index.js';
import { bordersOf, cellBins, tileCells } from './level.js';
import { finish } from './slices.js';
import { placeOf, placeTitles, type TileLabel, type TitleOptions } from './tile-titles.js';

export interface TileMark {
  readonly event: IndexedEvent;
  /** On the ruler. */
  readonly place: number;
  /** null: a mark without a title. */
  readonly label: TileLabel | null;
  /** Row of the title, from 0 at the axis; -1 without one. */
  readonly row: number;
}

/** What is not drawn one by one in a cell: counted, or drawn as density. */
export interface TileGroup {
  /** Number of the cell, from the ruler's zero. */
  readonly cell: number;
  readonly count: number;
  /** So many that a count says less than their density. */
  readonly isDense: boolean;
  /** Half-open: what starts in here belongs to the cell. */
  readonly starts: Interval;
  /** From the first to the last start in the cell; the same twice when all are at one moment and no zoom parts them. */
  readonly extent: Interval;
  /** The weightiest of them, at most three. */
  readonly top: readonly IndexedEvent[];
  /** The events of the cell that are drawn one by one. */
  readonly drawn: readonly IndexedEvent[];
}

/** The drawing of eight cells at a level: the same from whichever side it comes into view. */
export interface Tile {
  readonly marks: readonly TileMark[];
  /** Long events that reach into the tile; one that lasts is in every tile it crosses, in the same row. */
  readonly bars: readonly BarPlace[];
  readonly groups: readonly TileGroup[];
  /** How many start in each bin, all events counted. */
  readonly bins: Uint32Array;
}

export interface TileOptions extends TitleOptions {
  /** Rows for bars. */
  readonly barRows: number;
  /** Long events are those of at least so many ms. */
  readonly longFrom: number;
}

/** So many without a title are marks of their own; more of them in a cell are counted. */
const mostLoose = 4;
/** Titles that one cell can ask for. */
const asking = 12;
/** More than this share of the px of a cell: the cell is dense. */
const denseShare = 0.5;

/** All of a tile at once. */
export function buildTile(tile: number, options: TileOptions): Tile {
  return finish(tileWork(tile, options));
}

/** The work of a tile, in pieces of some tenths of a ms. */
export function* tileWork(tile: number, options: TileOptions): Generator<undefined, Tile> {
  const { index, scale, level, barRows, longFrom } = options;
  const first = tile * tileCells;
  const borders = bordersOf(scale, level, first, tileCells, cellBins);
  const bins = index.countBetween(borders);
  const window = { start: borders[0]!, end: borders.at(-1)! };
  const bars = barsWithin(index, window, longFrom, barRows);
  yield;

  const cells = Array.from({ length: tileCells }, (_, c) => {
    const starts = { start: borders[c * cellBins]!, end: borders[(c + 1) * cellBins]! };
    let count = 0;
    for (let b = c * cellBins; b < (c + 1) * cellBins; b++) count += bins[b]!;
    const own = bars.map(({ event }) => event).filter(({ start }) => start >= starts.start && start < starts.end);
    const isOwn = new Set(own.map(({ row }) => row));
    const top = count > 0 ? index.weightiest(starts.start, starts.end, asking + mostLoose + own.length) : [];
    return { starts, count, drawn: own, top: top.filter(({ row }) => !isOwn.has(row)) };
  });

  yield;

  const titles = yield* placeTitles(tile, cells, asking, options);
  const marks: TileMark[] = titles.map((title) => ({ ...title, place: placeOf(title.event, options) }));

  const groups: TileGroup[] = [];
  for (const [c, { starts, count, top, drawn }] of cells.entries()) {
    const rows = new Set(drawn.map(({ row }) => row));
    const isLeft = ({ row }: IndexedEvent): boolean => !rows.has(row);
    const left = count - drawn.length;
    if (left <= 0) continue;
    if (left <= mostLoose) {
      // Not all that are drawn need be among the weightiest.
      for (const event of index.weightiest(starts.start, starts.end, count).filter(isLeft))
        marks.push({ event, place: placeOf(event, options), label: null, row: -1 });
      continue;
    }
    const low = index.startsBefore(starts.start);
    const high = index.startsBefore(starts.end);
    const extent = { start: index.at(low).start, end: index.at(high - 1).start };
    const isDense = left > level.layoutPx * denseShare;
    groups.push({ cell: first + c, count: left, isDense, starts, extent, top: top.filter(isLeft).slice(0, 3), drawn });
  }
  return { marks, bars, groups, bins };
}
