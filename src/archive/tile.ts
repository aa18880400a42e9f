import type { Scale } from '../layout/scales/scale.js';
import type { WrappedTitle } from '../layout/wrap-title.js';
import type { Interval } from '../time/interval.js';
import { barsWithin, type BarPlace } from './bars.js';
import { byWeight, type EventIndex, type IndexedEvent } from './event-index.js';
import { importanceOf } from './event-flags.js';
import { LabelRows } from './label-rows.js';
import { bordersOf, cellBins, tileCells, type Level } from './level.js';
import { finish } from './slices.js';

/** A title and its date, broken to real widths. CSS px along the axis that the longer of them takes. */
export interface TileLabel {
  readonly title: WrappedTitle;
  /** `` when none is said. */
  readonly heading: string;
  readonly size: number;
}

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

export interface TileOptions {
  readonly index: EventIndex;
  readonly scale: Scale;
  readonly level: Level;
  /** Rows for titles, and for bars. */
  readonly rows: number;
  readonly barRows: number;
  /** Long events are those of at least so many ms. */
  readonly longFrom: number;
  /** CSS px: no title is longer along the axis. */
  readonly maxSize: number;
  /** CSS px: in less than this few titles find room. */
  readonly leastHole: number;
  /** Where on the ruler the widest window ends; Infinity: far away. */
  readonly end: number;
  readonly label: (event: IndexedEvent) => TileLabel;
}

/** CSS px of the axis for one title: 60 of them on 1,200 px. */
const labelRoom = 20;
/** So many without a title are marks of their own; more of them in a cell are counted. */
const mostLoose = 4;
/** Titles that one cell can ask for. */
const asking = 12;
/** More than this share of the px of a cell: the cell is dense. */
const denseShare = 0.5;
/** CSS px: less than this is no room for a title. */
const leastLabel = 56;
const importances = [3, 2, 1];
/** Between two titles of a row. */
const gap = 10;
/** From the beginning of a title's box to the middle of its mark. */
export const lead = 6;

/** All of a tile at once. */
export function buildTile(tile: number, options: TileOptions): Tile {
  return finish(tileWork(tile, options));
}

/** The work of a tile, in pieces of some tenths of a ms. */
export function* tileWork(tile: number, options: TileOptions): Generator<undefined, Tile> {
  const { index, scale, level, rows, barRows, longFrom } = options;
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

  const marks: TileMark[] = [];
  const length = level.layoutPx * tileCells;
  const labels = new LabelRows(rows, length, options.maxSize + gap);
  const perPlace = level.layoutPx / level.cell;
  const most = Math.round(length / labelRoom);
  const end = (options.end - first * level.cell) * perPlace;
  const candidates = cells
    .flatMap((cell) => cell.top.slice(0, asking).map((event) => ({ event, cell })))
    .sort((a, b) => byWeight(a.event, b.event));
  for (const importance of importances) {
    // Of equals, first those that leave no holes in which nothing could stand.
    let waiting = candidates.filter(({ event }) => importanceOf(event.flags) === importance);
    for (const hole of [options.leastHole, 0]) {
      const refused: typeof waiting = [];
      for (const candidate of waiting) {
        if (marks.length >= most) break;
        const { event, cell } = candidate;
        const place = placeOf(event, options);
        const from = (place - first * level.cell) * perPlace - lead;
        // What would be cut off where nothing follows stands further back.
        if (!labels.hasRoom(Math.min(from, end - leastLabel), leastLabel)) continue;
        const label = options.label(event);
        yield;
        const start = Math.min(from, end - label.size);
        const row = labels.take(start, start + label.size + gap, hole);
        if (row < 0) {
          refused.push(candidate);
          continue;
        }
        marks.push({ event, place, label, row });
        cell.drawn.push(event);
      }
      waiting = refused;
    }
  }

  const groups: TileGroup[] = [];
  for (const [c, { starts, count, top, drawn }] of cells.entries()) {
    const others = top.filter((event) => !drawn.includes(event));
    const left = count - drawn.length;
    if (left <= 0) continue;
    if (left <= mostLoose) {
      for (const event of others.slice(0, left))
        marks.push({ event, place: placeOf(event, options), label: null, row: -1 });
      continue;
    }
    const low = index.startsBefore(starts.start);
    const high = index.startsBefore(starts.end);
    const extent = { start: index.at(low).start, end: index.at(high - 1).start };
    const isDense = left > level.layoutPx * denseShare;
    groups.push({ cell: first + c, count: left, isDense, starts, extent, top: others.slice(0, 3), drawn });
  }
  return { marks, bars, groups, bins };
}

/** Where the mark of an event is on the ruler: in its middle, but not further from its beginning than half of a cell. */
function placeOf({ start, end }: IndexedEvent, { scale, level }: TileOptions): number {
  return Math.min(scale.place(start + (end - start) / 2), scale.place(start) + level.cell / 2);
}
