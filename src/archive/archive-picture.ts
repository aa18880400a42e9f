import { memo } from '../layout/memo.js';
import type { Pointer } from '../layout/scene.js';
import type { Scale } from '../layout/scales/scale.js';
import type { EpochMs, Interval } from '../time/interval.js';
import { constrain, widest, type Limits } from '../viewport/viewport.js';
import { ArchiveAxis } from './archive-axis.js';
import { ArchiveLabels } from './archive-labels.js';
import { archiveScale } from './archive-scales.js';
import type { ArchiveLane, ArchiveScene } from './archive-scene.js';
import type { BarPlace } from './bars.js';
import { buildLane, reach, tilesWithin } from './build-lane.js';
import type { EventIndex, IndexedEvent } from './event-index.js';
import { firstWindow } from './first-window.js';
import { lanesOf, type Lane } from './lanes.js';
import { levelAt, tileCells, type Level } from './level.js';
import { peakOf } from './peak.js';
import type { ArchivePictureOptions } from './picture-options.js';
import { remembered } from './remembered.js';
import { TileShelf, type KeptTile } from './tile-shelf.js';
import { lead } from './tile-titles.js';
import { buildTile, tileWork, type Tile } from './tile.js';

/** A drawing of an archive and how to move in it. */
export interface ArchivePicture {
  readonly scene: ArchiveScene;
  readonly scale: Scale;
  readonly extent: Interval;
  readonly home: Interval;
  readonly limits: Limits;
  /** It keeps the half step before: see `mayWait`. */
  readonly waits: boolean;
}

const day = 86_400_000;
/** CSS px before the first event of the first window. */
const padStart = 18;
/** Of the length, the share that is kept for the titles of the latest events in the first window. */
const roomForLast = 0.04;
/** Tiles that are kept of each lane: what one sees, what one saw, and some levels of both. */
const keptTiles = 48;

/**
 * Draws an archive, and remembers its tiles: a pan costs the axis and the places of what is visible, now and then a tile;
 * a zoom within a half step the same. What a frame costs depends on the window's px and not on the events. One per
 * element. `build` gives null when nothing is dated or there is no room.
 */
export class ArchivePictureBuilder {
  readonly #scaleOf = memo(archiveScale);
  readonly #axis = new ArchiveAxis();
  readonly #labels = new ArchiveLabels();
  readonly #lanes = memo(lanesOf);
  readonly #home = memo(homeOf);
  readonly #peaks = memo((_lanes: readonly Lane[], _scale: Scale) => new Map<number, number>());
  readonly #tiles = new TileShelf();
  /** What was drawn last. */
  #drawn: Layout | null = null;

  build(options: ArchivePictureOptions): ArchivePicture | null {
    const { archive, index, length } = options;
    if (index.length === 0 || !(length > 0)) return null;
    const scale = this.#scaleOf(archive, index, options.scale);
    const { home, limits } = this.#bounds(options, scale);
    const extent = options.extent ? constrain(scale, options.extent, limits) : home;
    const wanted = this.#layout(options, scale, extent);
    const layout = (options.mayWait && this.#before(wanted, options, scale, extent)) || wanted;
    this.#drawn = layout;
    const scene = this.#scene(options, scale, extent, layout);
    return { scene, scale, extent, home, limits, waits: layout !== wanted };
  }

  /** The first window, and how far one can go. */
  #bounds({ archive, index, length, orientation, window }: ArchivePictureOptions, scale: Scale): Bounds {
    const first = firstWindow(index);
    const home = this.#home(scale, first, window.start, window.end, length, archive.hasClock);
    const all = index.extent!;
    const full = { start: Math.min(all.start, home.start), end: Math.max(all.end, home.end) };
    const margin = orientation === 'vertical' ? 0.02 : 0;
    return { home, limits: { full, minSpan: archive.hasClock ? 60_000 : day, margin } };
  }

  /**
   * Makes what a later drawing of another window needs, in pieces of some tenths of a ms: nothing of the picture depends
   * on whether it was made ahead. For the archive, the index and the measures of the last drawing; else nothing is kept.
   * `window` of null: the first one.
   */
  *ahead(options: ArchivePictureOptions, window: Interval | null): Generator<undefined, void> {
    const { archive, index, length } = options;
    if (index.length === 0 || !(length > 0)) return;
    // Lanes and uneven scales walk through all events.
    if (options.grouping !== 'none' || options.scale === 'even') yield* index.inOrder();
    const scale = this.#scaleOf(archive, index, options.scale);
    const extent = window ?? this.#bounds(options, scale).home;
    const layout = this.#layout(options, scale, extent);
    for (const lane of layout.lanes.keys()) {
      const [first, last] = tilesOf(layout, length);
      for (let t = first; t <= last; t++) yield* layout.making(lane, t);
    }
    this.#peak(layout.lanes, scale, layout.level);
  }

  /** The layout of the half step before while the tiles of a `wanted` one are not all there; null when it must be made. */
  #before(wanted: Layout, options: ArchivePictureOptions, scale: Scale, extent: Interval): Layout | null {
    const before = this.#drawn;
    if (!before || before.tiles !== wanted.tiles) return null;
    if (Math.abs(halfSteps(before.level) - halfSteps(wanted.level)) !== 1) return null;
    const [first, last] = tilesOf(wanted, options.length);
    for (const lane of wanted.lanes.keys())
      for (let t = first; t <= last; t++)
        if (!wanted.has(lane, t)) return this.#layout(options, scale, extent, before.level);
    return null;
  }

  #scene(options: ArchivePictureOptions, scale: Scale, extent: Interval, layout: Layout): ArchiveScene {
    const { index, length } = options;
    const { from, perPlace, level, lanes, longFrom } = layout;
    const toPx = (place: number) => (place - from) * perPlace;
    const cells = cellsWithin(layout, length);
    const window = { start: scale.time(cells[0] * level.cell), end: scale.time((cells[1] + 1) * level.cell) };
    const position = (time: EpochMs) => toPx(scale.place(time));
    const barLabel = (bar: BarPlace) => this.#labels.ofBar(bar, position, options);
    const shared = { level, toPx, position, length, cells, window, longFrom, barLabel };
    const built = lanes.map((lane, i): ArchiveLane => {
      const tile = (t: number): Tile => layout.tile(i, t);
      return buildLane({ key: lane.key, label: lane.label, index: i }, { index: lane.index, tile, ...shared });
    });
    return {
      ...sceneOf(index, built, window),
      extent,
      length,
      axis: this.#axis.build(scale, extent, options),
      step: stepOf(level),
      peak: this.#peak(lanes, scale, level),
    };
  }

  /** What is drawn at a zoom, and the shelf with its tiles. */
  #layout(options: ArchivePictureOptions, scale: Scale, extent: Interval, asked?: Level): Layout {
    const { archive, index, length, orientation, words, text, maxTextWidth, maxLines } = options;
    const from = scale.place(extent.start);
    const perPlace = length / (scale.place(extent.end) - from);
    const level = asked ?? levelAt(perPlace);
    const lanes = this.#lanes(archive, index, options.grouping, options.locale, words.ungrouped);
    const rows = Math.max(1, Math.floor(options.rows / lanes.length));
    const barRows = options.barRows > 0 ? Math.max(1, Math.floor(options.barRows / lanes.length)) : 0;
    const longFrom = longAt(scale, index, level);
    // On true time, what is long at a level does not depend on how long the archive is.
    const all = scale.name === 'time' ? null : `${index.extent!.start} ${index.extent!.end}`;
    const measures = [all, scale, text, words, orientation, rows, barRows, maxTextWidth, maxLines];
    const tiles = this.#tiles.for(lanes, measures);
    const shared = {
      scale,
      level,
      rows,
      barRows,
      longFrom,
      maxSize: orientation === 'vertical' ? reach - 20 : maxTextWidth + lead,
      wholeHole: orientation === 'vertical' ? 70 : 0.85 * maxTextWidth,
      leastHole: orientation === 'vertical' ? 70 : 0.75 * maxTextWidth,
      titles: this.#labels.titles(options),
    };
    const end = scale.place(widest(scale, this.#bounds(options, scale).limits).end);
    // Only the last tiles know where all ends, so that the others stay when something is added there.
    const reaches = end - (shared.maxSize / level.layoutPx) * level.cell;
    const endFor = (t: number) => ((t + 1) * tileCells * level.cell > reaches ? end : Infinity);
    const optionsOf = (lane: number, t: number) => ({ index: lanes[lane]!.index, end: endFor(t), ...shared });
    const key = (lane: number, t: number) => `${lane} ${level.exponent} ${level.half} ${t} ${endFor(t)}`;
    const most = keptTiles * lanes.length;
    const kept = (lane: number, t: number, tile: Tile): KeptTile => {
      const [start, end] = [t, t + 1].map((border) => scale.time(border * tileCells * level.cell)) as [
        EpochMs,
        EpochMs,
      ];
      return { tile, lane, window: { start, end }, longFrom };
    };
    return {
      from,
      level,
      lanes,
      longFrom,
      perPlace,
      tiles,
      has: (lane, t) => tiles.has(key(lane, t)),
      tile: (lane, t) =>
        remembered(tiles, key(lane, t), most, () => kept(lane, t, buildTile(t, optionsOf(lane, t)))).tile,
      *making(lane, t) {
        if (tiles.has(key(lane, t))) return;
        const made = yield* tileWork(t, optionsOf(lane, t));
        remembered(tiles, key(lane, t), most, () => kept(lane, t, made));
      },
    };
  }

  #peak(lanes: readonly Lane[], scale: Scale, level: Level): number {
    const peaks = this.#peaks(lanes, scale);
    let peak = peaks.get(level.exponent);
    if (peak === undefined) {
      peak = Math.max(1, ...lanes.map((lane) => peakOf(lane.index, scale, level)));
      peaks.set(level.exponent, peak);
    }
    return peak;
  }
}

type Bounds = Pick<ArchivePicture, 'home' | 'limits'>;

/** What is drawn at a zoom: which cells there are, and the tiles of eight of them by number. */
interface Layout {
  /** On the ruler, at the beginning of the window. */
  readonly from: number;
  readonly level: Level;
  readonly lanes: readonly Lane[];
  readonly longFrom: number;
  readonly perPlace: number;
  /** The shelf, by identity. */
  readonly tiles: unknown;
  has(lane: number, t: number): boolean;
  tile(lane: number, t: number): Tile;
  /** The same in pieces; nothing where it is known. */
  making(lane: number, t: number): Generator<undefined, void>;
}

/** First and last cell in view. */
function cellsWithin({ from, perPlace, level }: Layout, length: number): readonly [number, number] {
  return [Math.floor(from / level.cell), Math.floor((from + length / perPlace) / level.cell)];
}

/** Of a drawing of a window. */
const tilesOf = (layout: Layout, length: number) =>
  tilesWithin(cellsWithin(layout, length), layout.level.cell * layout.perPlace);

/** Finer ones have more. */
const halfSteps = ({ exponent, half }: Level): number => half - 2 * exponent;

/** The first window with room for the titles of what is latest. */
function homeOf(
  scale: Scale,
  first: Interval,
  start: EpochMs | null,
  end: EpochMs | null,
  length: number,
  hasClock: boolean,
): Interval {
  const asked = { start: start ?? first.start, end: end ?? first.end };
  const window = asked.start < asked.end ? asked : first;
  const least = Math.max(12 * day * (hasClock ? 1 / 72 : 1), Math.abs(window.end) * 1e-9);
  const missing = Math.max(0, least - (window.end - window.start)) / 2;
  const from = scale.place(window.start - missing);
  const width = scale.place(window.end + missing) - from;
  const perPlace = Math.max(length * (1 - roomForLast) - padStart, length / 2) / width;
  const begin = from - Math.min(padStart, length / 8) / perPlace;
  return { start: scale.time(begin), end: scale.time(begin + length / perPlace) };
}

/** ms from which an event is long at a level: as long as a cell on the average, and more than a day in any case. */
function longAt(scale: Scale, index: EventIndex, { cell }: Level): number {
  const { start, end } = index.extent!;
  const places = scale.place(end) - scale.place(start);
  return Math.max(day + 1, places > 0 ? (cell * (end - start)) / places : day);
}

function sceneOf(index: EventIndex, lanes: readonly ArchiveLane[], window: Interval) {
  const sum = (count: (lane: ArchiveLane) => number) => lanes.reduce((all, lane) => all + count(lane), 0);
  const grouped = (shown: 'cluster' | 'dense') =>
    sum(({ groups }) => groups.reduce((all, g) => all + (g.shown === shown ? g.count : 0), 0));
  const before = index.endsBefore(window.start);
  const after = index.length - index.startsBefore(window.end);
  const counts = {
    total: sum(({ total }) => total),
    marks: sum(({ marks }) => marks.filter(({ inView }) => inView).length),
    clustered: grouped('cluster') + sum(({ running }) => running),
    dense: grouped('dense'),
    before,
    after,
  };
  return {
    window,
    lanes,
    counts,
    earlier: pointer(before, () => index.lastEnded(window.start)),
    later: pointer(after, () => index.at(index.length - after)),
  };
}

function pointer(count: number, nearest: () => IndexedEvent | null): Pointer | null {
  const event = count > 0 ? nearest() : null;
  return event && { count, nearest: { start: event.start, end: event.end } };
}

const stepOf = ({ exponent, half }: Level) => `${exponent} ${half}`;
