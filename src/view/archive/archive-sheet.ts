import type { ArchiveScene } from '../../archive/archive-scene.js';
import { Along } from './along.js';
import type { ArchiveFrame } from './archive-frame.js';
import { rise, type DensityTile } from './density.js';
import type { Entry } from './entry.js';
import { Inks, type Ink } from './ink.js';
import { LaneEntries, titleEdge } from './place-entries.js';
import { SheetLines, type Lines, type TickLabel } from './sheet-lines.js';

/**
 * A scene on paper that does not move while one pans: places count from where the sheet began, and the sheet is shifted as
 * a whole. CSS px.
 */
export interface Sheet {
  /** How far the window has gone on, in the direction of time. */
  readonly offset: number;
  readonly entries: readonly Entry[];
  /** Drawn, but not in the list. */
  readonly loose: readonly Entry[];
  readonly inks: readonly Ink[];
  readonly lines: readonly Lines[];
  readonly ticks: readonly TickLabel[];
  readonly density: readonly DensityTile[];
}

/** Up to so many lanes each cell has its number, and each mark is in the list. */
const fewLanes = 3;
/** Cells that share a number: with many lanes there would be more numbers than can be read. */
const cellsOfBlock = (lanes: number) => (lanes <= fewLanes ? 1 : lanes <= 6 ? 2 : lanes <= 12 ? 4 : 8);
/** Two elements each, beside at most a hundred others. */
const mostEntries = 140;
/** CSS px that a single event in a bin is high. */
const highest = 8;

/** `offset`: how far the window has gone on since the sheet began. `end`: on the sheet, where nothing can be seen any more. */
export function archiveSheet(
  scene: ArchiveScene,
  frame: ArchiveFrame,
  offset: number,
  groupHues: boolean,
  end = Infinity,
): Sheet {
  const entries: Entry[] = [];
  const density: DensityTile[] = [];
  const along = new Along(frame);
  const inks = new Inks(frame, along, offset, groupHues);
  const lines = new SheetLines();
  const scale = Math.min(frame.density / rise(scene.peak), highest);
  for (const lane of scene.lanes) {
    const box = frame.lanes[lane.index]!;
    for (const { key, counts, from, binPx } of lane.density)
      density.push({ key: `${lane.key} ${key}`, counts, at: from + offset, binPx, base: box.base, scale });
    const own = new LaneEntries(lane, { frame, along, offset, end });
    for (const mark of lane.marks) {
      inks.draw(mark, box);
      const entry = own.event(mark);
      if (mark.shown === 'label' && mark.label)
        lines.leader(entry.at, along.line(entry.at, box.base, titleEdge(mark.row, box, frame)));
      entries.push(entry);
    }
    entries.push(...own.groups(cellsOfBlock(scene.lanes.length)));
    const running = own.running();
    if (running) entries.push(running);
  }
  const ticks = lines.axis(scene, frame, offset);
  entries.sort((a, b) => a.at - b.at);
  // A drawing has only so many elements: then marks alone are reached by pointer, and by all once one zooms in.
  const isFull = scene.lanes.length > fewLanes || entries.length > mostEntries;
  const listed = isFull ? entries.filter((e) => e.kind !== 'event' || e.mark.shown !== 'mark') : entries;
  return {
    offset,
    entries: listed.slice(0, mostEntries),
    loose: isFull ? entries.filter((e) => e.kind === 'event' && e.mark.shown === 'mark') : [],
    inks: inks.all,
    lines: lines.all,
    ticks,
    density,
  };
}
