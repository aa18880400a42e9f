import type { EpochMs, Interval } from '../time/interval.js';
import type { ArchiveDensity, ArchiveGroup, ArchiveLane, ArchiveMark } from './archive-scene.js';
import type { EventIndex } from './event-index.js';
import { beginningShape, eventShape } from './event-shape.js';
import { cellBins, tileCells, type Level } from './level.js';
import type { TileLabel } from './tile-titles.js';
import type { Tile, TileMark } from './tile.js';
import type { BarPlace } from './bars.js';

export interface LaneOptions {
  readonly index: EventIndex;
  readonly level: Level;
  /** px of a place on the ruler, and of a moment. */
  readonly toPx: (place: number) => number;
  readonly position: (time: EpochMs) => number;
  readonly length: number;
  /** First and last cell in view, and their time. */
  readonly cells: readonly [number, number];
  readonly window: Interval;
  readonly longFrom: number;
  readonly tile: (tile: number) => Tile;
  readonly barLabel: (bar: BarPlace) => TileLabel | null;
}

/** How far a title may reach into view from a mark before it, CSS px. */
export const reach = 330;

/** First and last tile that a drawing of these cells needs, with those whose titles reach into view. */
export function tilesWithin([first, last]: readonly [number, number], cellWidth: number): readonly [number, number] {
  return [Math.floor((first - Math.ceil(reach / cellWidth)) / tileCells), Math.floor(last / tileCells)];
}

/** What is in view of a lane. Costs as much as there is to see. */
export function buildLane(named: Pick<ArchiveLane, 'key' | 'label' | 'index'>, options: LaneOptions): ArchiveLane {
  const { index, level, toPx, window, cells } = options;
  const [first, last] = cells;
  const cellWidth = toPx(level.cell) - toPx(0);
  const [firstTile, lastTile] = tilesWithin(cells, cellWidth);
  const marks: ArchiveMark[] = [];
  const groups: ArchiveGroup[] = [];
  const density: ArchiveDensity[] = [];
  const bars = new Map<number, ArchiveMark>();
  for (let t = firstTile; t <= lastTile; t++) {
    const tile = options.tile(t);
    for (const bar of tile.bars) if (!bars.has(bar.event.row)) bars.set(bar.event.row, barMark(bar, options));
    for (const mark of tile.marks) {
      const drawn = markOf(mark, options);
      if (drawn) marks.push(drawn);
    }
    if (t < Math.floor(first / tileCells)) continue;
    density.push({
      key: `${level.exponent} ${t}`,
      from: toPx(t * tileCells * level.cell),
      binPx: cellWidth / cellBins,
      counts: tile.bins,
    });
    for (const group of tile.groups) {
      if (group.cell < first || group.cell > last) continue;
      const { cell, isDense, extent, ...rest } = group;
      groups.push({
        ...rest,
        extent,
        key: `${level.exponent} ${cell}`,
        shown: isDense ? 'dense' : 'cluster',
        from: toPx(cell * level.cell),
        to: toPx((cell + 1) * level.cell),
        isOneMoment: extent.start === extent.end,
      });
    }
  }
  for (const bar of bars.values()) if (bar.inView) marks.push(bar);
  marks.sort((a, b) => a.at - b.at);
  const total = index.overlapping(window.start, window.end);
  const counted = groups.reduce((sum, { count }) => sum + count, 0);
  const running = total - counted - marks.filter(({ inView }) => inView).length;
  return { ...named, events: index, size: index.length, total, marks, groups, running, density };
}

function barMark(bar: BarPlace, options: LaneOptions): ArchiveMark {
  const { position, window, barLabel } = options;
  const { event, row } = bar;
  const shape = eventShape(event, position);
  const inView = event.start < window.end && event.end > window.start;
  return { shown: 'bar', event, at: shape.from, shape, row, label: inView ? barLabel(bar) : null, inView };
}

/** null for a mark of which nothing is to be seen. */
function markOf({ event, place, label, row }: TileMark, options: LaneOptions): ArchiveMark | null {
  const { position, toPx, window, length, longFrom } = options;
  const isLong = event.end - event.start >= longFrom;
  const shape = (isLong ? beginningShape : eventShape)(event, position);
  const at = toPx(place);
  const inView = event.start < window.end && event.end > window.start;
  const isSeen = at <= length && at + (label?.size ?? 0) >= 0;
  if (!inView && !isSeen) return null;
  return { shown: label ? 'label' : 'mark', event, at, shape, row, label, inView };
}
