import type { Scale } from '../layout/scales/scale.js';
import type { WrappedTitle } from '../layout/wrap-title.js';
import type { Interval } from '../time/interval.js';
import { importanceOf } from './event-flags.js';
import { byWeight, type EventIndex, type IndexedEvent } from './event-index.js';
import { LabelRows } from './label-rows.js';
import { tileCells, type Level } from './level.js';

/** A title and its date, broken to real widths. CSS px along the axis that the longer of them takes. */
export interface TileLabel {
  readonly title: WrappedTitle;
  /** `` when none is said. */
  readonly heading: string;
  readonly size: number;
}

/** Titles of events, from what costs nothing to what costs some measuring. CSS px along the axis. */
export interface TitleSizes {
  /** What a title of so many letters takes mostly: nothing is measured. */
  likely(event: IndexedEvent): number;
  /** What it takes without its date, never more than with it. */
  bare(event: IndexedEvent): number;
  label(event: IndexedEvent): TileLabel;
}

export interface TitleOptions {
  readonly index: EventIndex;
  readonly scale: Scale;
  readonly level: Level;
  /** Rows for titles. */
  readonly rows: number;
  /** CSS px: no title is longer along the axis. */
  readonly maxSize: number;
  /** CSS px: in as much as this most titles find room. */
  readonly wholeHole: number;
  /** CSS px: in less than this few titles find room. */
  readonly leastHole: number;
  /** Where on the ruler the widest window ends; Infinity: far away. */
  readonly end: number;
  readonly titles: TitleSizes;
}

/** What a cell asks for. */
export interface TitleCell {
  readonly starts: Interval;
  /** The weightiest that start in it, weightiest first. */
  readonly top: readonly IndexedEvent[];
  /** Those that are drawn one by one; those with a title are added. */
  readonly drawn: IndexedEvent[];
}

export interface TitlePlace {
  readonly event: IndexedEvent;
  readonly label: TileLabel;
  /** From 0 at the axis. */
  readonly row: number;
}

/** CSS px of the axis for one title: 60 of them on 1,200 px. */
const labelRoom = 20;
const importances = [3, 2, 1];
/** Between two titles of a row. */
const gap = 10;
/** Events that are asked whether they fit into a hole. */
const tries = 24;
/** From the beginning of a title's box to the middle of its mark. */
export const lead = 6;

/**
 * The titles of a tile: of the `asking` weightiest of each cell those for which a row has room, by importance; then, where
 * rows stay free, of the weightiest that would stand there. They are added to what is drawn of their cells. In pieces of
 * some tenths of a ms.
 */
export function* placeTitles(
  tile: number,
  cells: readonly TitleCell[],
  asking: number,
  options: TitleOptions,
): Generator<undefined, readonly TitlePlace[]> {
  const places = new TitlePlaces(tile, options);
  const candidates = cells.flatMap((cell) => cell.top.slice(0, asking).map((event) => ({ event, cell })));
  candidates.sort((a, b) => byWeight(a.event, b.event));
  for (const importance of importances) {
    // Of equals, first those that leave no holes in which most titles could not stand.
    let waiting = candidates.filter(({ event }) => importanceOf(event.flags) === importance);
    for (const hole of [options.wholeHole, 0]) {
      const refused: typeof waiting = [];
      for (const candidate of waiting) {
        if (!places.mayFit(candidate.event)) continue;
        if (places.take(candidate.event, hole)) candidate.cell.drawn.push(candidate.event);
        else refused.push(candidate);
        yield;
      }
      waiting = refused;
    }
  }
  for (let hole = places.hole(); hole; hole = places.hole()) {
    const known = new Set(cells.flatMap((cell) => [...cell.drawn, ...cell.top.slice(0, asking)]).map(({ row }) => row));
    const found = options.index.weightiest(hole.start, hole.end, tries).filter(({ row }) => !known.has(row));
    const event = found.find((one) => places.mayFit(one) && places.take(one, 0));
    if (event) cells.find(({ starts }) => event.start < starts.end)!.drawn.push(event);
    else places.skipHole();
    yield;
  }
  return places.titles;
}

/** The rows of a tile. Px count from its beginning. */
class TitlePlaces {
  readonly titles: TitlePlace[] = [];
  readonly #options: TitleOptions;
  readonly #rows: LabelRows;
  /** On the ruler. */
  readonly #from: number;
  readonly #perPlace: number;
  readonly #length: number;
  /** Where nothing follows. */
  readonly #end: number;
  readonly #most: number;
  /** The last hole: its row, and where it ends. */
  #row = 0;
  #behind = 0;
  #holeEnd = 0;

  constructor(tile: number, options: TitleOptions) {
    const { level, rows, maxSize, end } = options;
    this.#options = options;
    this.#from = tile * tileCells * level.cell;
    this.#perPlace = level.layoutPx / level.cell;
    this.#length = level.layoutPx * tileCells;
    this.#end = (end - this.#from) * this.#perPlace;
    this.#most = Math.round(this.#length / labelRoom);
    this.#rows = new LabelRows(rows, this.#length, maxSize + gap);
  }

  /**
   * Whether there is room for its title; its date is not asked for. One that would need less room than others of as many
   * letters may be passed over.
   */
  mayFit(event: IndexedEvent): boolean {
    const { titles } = this.#options;
    return (
      this.titles.length < this.#most &&
      this.#hasRoom(event, titles.likely(event)) &&
      this.#hasRoom(event, titles.bare(event))
    );
  }

  #hasRoom(event: IndexedEvent, size: number): boolean {
    return this.#rows.hasRoom(this.#boxFrom(event, size), size);
  }

  /** Where its box begins. What would be cut off where nothing follows stands further back. */
  #boxFrom(event: IndexedEvent, size: number): number {
    const at = (placeOf(event, this.#options) - this.#from) * this.#perPlace;
    return Math.min(at - lead, this.#end - size);
  }

  /** `hole`: as `LabelRows.take` has it. */
  take(event: IndexedEvent, hole: number): boolean {
    const label = this.#options.titles.label(event);
    const from = this.#boxFrom(event, label.size);
    const row = this.#rows.take(from, from + label.size + gap, hole);
    if (row >= 0) this.titles.push({ event, label, row });
    return row >= 0;
  }

  /** What starts within it might have room in a row; null where all are full. The same again until it is skipped. */
  hole(): Interval | null {
    if (this.titles.length >= this.#most) return null;
    const { scale, rows, leastHole } = this.#options;
    const room = leastHole + gap;
    for (; this.#row < rows; this.#row++, this.#behind = 0) {
      const hole = this.#rows.hole(this.#row, room, this.#behind);
      const from = hole ? Math.max(hole.from, 0) : 0;
      const to = hole ? Math.min(hole.to - room, this.#length - lead) : -1;
      if (!hole || from > to) continue;
      this.#holeEnd = hole.to;
      const [start, end] = [from, to].map((px) => scale.time(this.#from + (px + lead) / this.#perPlace));
      return { start: start!, end: end! };
    }
    return null;
  }

  skipHole(): void {
    this.#behind = this.#holeEnd;
  }
}

/** Where the mark of an event is on the ruler: in its middle, but not further from its beginning than half of a cell. */
export function placeOf(
  { start, end }: IndexedEvent,
  { scale, level }: { readonly scale: Scale; readonly level: Level },
): number {
  return Math.min(scale.place(start + (end - start) / 2), scale.place(start) + level.cell / 2);
}
