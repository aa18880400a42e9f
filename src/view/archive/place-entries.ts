import type { ArchiveLane, ArchiveMark } from '../../archive/archive-scene.js';
import type { Box } from '../../layout/scene.js';
import type { Along } from './along.js';
import type { ArchiveFrame, LaneBox } from './archive-frame.js';
import { cellBlocks } from './cell-blocks.js';
import type { Entry, EventEntry } from './entry.js';

/** From a mark to its title, CSS px. */
const toTitle = 4;
/** CSS px: a mark alone is pressed here. */
const target = 24;
/** CSS px that the number of a group has at least. */
const leastCount = 56;

/** Where a sheet's entries are placed. */
interface Places {
  readonly frame: ArchiveFrame;
  readonly along: Along;
  /** How far the window has gone on since the sheet began. */
  readonly offset: number;
  /** On the sheet, where nothing can be seen any more. */
  readonly end: number;
}

/** Places the entries of a lane on the sheet. */
export class LaneEntries {
  readonly #lane: ArchiveLane;
  readonly #places: Places;
  readonly #box: LaneBox;
  readonly #titles: TitlePlaces;

  constructor(lane: ArchiveLane, places: Places) {
    this.#lane = lane;
    this.#places = places;
    this.#box = places.frame.lanes[lane.index]!;
    this.#titles = new TitlePlaces(places.end);
  }

  /** Of the lane's marks, in their order. */
  event(mark: ArchiveMark): EventEntry {
    const at = mark.at + this.#places.offset;
    return { kind: 'event', key: `event ${mark.event.row}`, at, mark, lane: this.#lane, box: this.#markBox(mark, at) };
  }

  /** Of what is not drawn one by one: `cells` neighbouring ones share a number. */
  *groups(cells: number): Generator<Entry> {
    const { frame, along, offset } = this.#places;
    const { counts } = this.#box;
    const lane = this.#lane;
    for (const group of cellBlocks(lane, cells)) {
      // Where a cell is cut off by the edge, its number stands in what is left of it.
      const from = Math.max(group.from, Math.min(0, group.to - leastCount)) + offset;
      const to = Math.min(group.to, Math.max(frame.length, group.from + leastCount)) + offset;
      const at = (group.from + group.to) / 2 + offset;
      const box = along.box(from, to, counts, frame.countSize);
      yield { kind: 'group', key: `group ${lane.key} ${group.key}`, at, group, lane, box };
    }
  }

  /** Of what goes on from before; null when nothing does. */
  running(): Entry | null {
    const { frame, along, offset } = this.#places;
    const lane = this.#lane;
    if (lane.running === 0) return null;
    const box = along.box(offset + 2, offset + 2 + runningSize(frame), this.#box.bars, frame.barSize);
    return { kind: 'running', key: `running ${lane.key}`, at: offset, lane, box };
  }

  #markBox(mark: ArchiveMark, at: number): Box {
    const { frame, along, offset } = this.#places;
    const lane = this.#lane;
    const box = this.#box;
    if (mark.shown === 'bar') {
      // Of a bar that reaches out of view, what is pressed and read is in view, and not behind the number of what goes on.
      const end = Math.min(mark.shape.to, frame.length);
      const free = lane.running > 0 && mark.row === 0 ? 2 + runningSize(frame) + toTitle : 0;
      const from = Math.max(mark.shape.from, end - free >= target ? free : 0) + offset;
      const to = Math.max(end + offset, from + 8);
      return along.box(from, to, box.bars + mark.row * frame.barSize, frame.barSize);
    }
    if (mark.label) {
      const { label, row } = mark;
      if (frame.orientation === 'horizontal') {
        const from = this.#titles.place(at + toTitle, label.size, row);
        return along.box(from, from + label.size, titleEdge(row, box, frame), frame.rowSize - 4);
      }
      return along.box(at - 8, at - 8 + label.size, titleEdge(row, box, frame), frame.maxTextWidth);
    }
    return along.box(at - target / 2, at + target / 2, box.base - target / 2, target);
  }
}

/** Titles begin at their marks; the last ones before the end are moved back, where they would be cut off for good. */
class TitlePlaces {
  readonly #end: number;
  /** Where the last title of each row ends. */
  readonly #taken = new Map<number, number>();

  constructor(end: number) {
    this.#end = end;
  }

  place(at: number, size: number, row: number): number {
    const back = Math.min(at, this.#end - size);
    const free = (this.#taken.get(row) ?? -Infinity) + 6;
    const from = Math.max(back, Math.min(at, free));
    this.#taken.set(row, from + size);
    return from;
  }
}

/** CSS px along the axis of the number of what goes on from before. */
const runningSize = ({ orientation }: ArchiveFrame): number => (orientation === 'horizontal' ? 112 : 22);

/** Across: where a title of a row begins, on the side of its mark. */
export function titleEdge(row: number, box: LaneBox, { orientation, rowSize }: ArchiveFrame): number {
  return orientation === 'horizontal' ? box.titles - (row + 1) * rowSize + 2 : box.titles + row * rowSize;
}
