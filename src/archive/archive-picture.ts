import { pickText } from '../document/pick-text.js';
import { buildAxis } from '../layout/axis.js';
import { memo } from '../layout/memo.js';
import { project } from '../layout/projection.js';
import type { Pointer } from '../layout/scene.js';
import type { Scale, ScaleName } from '../layout/scales/scale.js';
import type { TextMetrics } from '../layout/text-metrics.js';
import { wrapTitle } from '../layout/wrap-title.js';
import type { EpochMs, Interval } from '../time/interval.js';
import type { TickUnit } from '../time/ticks.js';
import { constrain, type Limits } from '../viewport/viewport.js';
import { archiveScale } from './archive-scales.js';
import type { ArchiveLane, ArchiveScene } from './archive-scene.js';
import type { Archive } from './archive.js';
import type { BarPlace } from './bars.js';
import { buildLane, reach } from './build-lane.js';
import { importanceOf } from './event-flags.js';
import type { EventIndex, IndexedEvent } from './event-index.js';
import { firstWindow } from './first-window.js';
import { levelAt, type Level } from './level.js';
import { peakOf } from './peak.js';
import { buildTile, lead, type Tile, type TileLabel } from './tile.js';

/** Words that the drawing writes. The same object as long as they are the same. */
export interface ArchiveWords {
  readonly title: (row: number) => string;
  /** Date above a title; `` for none. */
  readonly heading: (event: IndexedEvent) => string;
  readonly ungrouped: string;
  readonly tick: (time: EpochMs, unit: TickUnit, style: 'tick' | 'context' | 'brief') => string;
}

export interface ArchivePictureOptions {
  readonly archive: Archive;
  /** What is drawn: `archive.index`, or what a filter left of it. The same object as long as it is the same. */
  readonly index: EventIndex;
  readonly orientation: 'horizontal' | 'vertical';
  readonly grouping: 'none' | 'group';
  readonly scale: ScaleName | 'auto';
  readonly locale: string;
  /** The axis runs from right to left, or up. */
  readonly mirrored: boolean;
  /** CSS px along the axis. */
  readonly length: number;
  /** Rows of titles on the whole, and of bars; lanes share them, each has one of each at least. */
  readonly rows: number;
  readonly barRows: number;
  /** CSS px of a title across the writing; at most 320. */
  readonly maxTextWidth: number;
  readonly maxLines: number;
  readonly text: TextMetrics;
  readonly words: ArchiveWords;
  /** First window asked for; a side of null is chosen from the data. */
  readonly window: { readonly start: EpochMs | null; readonly end: EpochMs | null };
  /** What is visible; null shows the first window. */
  readonly extent: Interval | null;
}

/** A drawing of an archive and how to move in it. */
export interface ArchivePicture {
  readonly scene: ArchiveScene;
  readonly scale: Scale;
  readonly extent: Interval;
  readonly home: Interval;
  readonly limits: Limits;
}

const day = 86_400_000;
/** CSS px before the first event of the first window. */
const padStart = 18;
/** Of the length, the share that is kept for the titles of the latest events in the first window. */
const roomForLast = 0.04;
/** Lanes that can be told apart; what is left shares the last one. */
const mostLanes = 24;
/** Tiles that are kept of each lane: what one sees, what one saw, and some levels of both. */
const keptTiles = 48;
const keptLabels = 2000;

/**
 * Draws an archive, and remembers its tiles: a pan costs the axis and the places of what is visible, now and then a tile;
 * a zoom within a half step the same. What a frame costs depends on the window's px and not on the events. One per
 * element. `build` gives null when nothing is dated or there is no room.
 */
export class ArchivePictureBuilder {
  readonly #scaleOf = memo(archiveScale);
  readonly #first = memo((index: EventIndex) => firstWindow(index));
  readonly #widths = memo((_words: ArchiveWords, _text: TextMetrics, _kind: string) => new Map<string, number>());
  readonly #lanes = memo(lanesOf);
  readonly #home = memo(homeOf);
  readonly #peaks = memo((_lanes: readonly Lane[], _scale: Scale) => new Map<number, number>());
  /** A title is measured once, at whatever zooms it shows. */
  readonly #labels = memo((..._changing: readonly unknown[]) => new Map<number, TileLabel>());
  readonly #barLabels = memo((..._changing: readonly unknown[]) => new Map<string, TileLabel>());
  /** Whatever changes what is on a tile begins a new shelf. */
  readonly #tiles = memo((..._changing: readonly unknown[]) => new Map<string, Tile>());

  build(options: ArchivePictureOptions): ArchivePicture | null {
    const { archive, index, length, orientation } = options;
    if (index.length === 0 || !(length > 0)) return null;
    const scale = this.#scaleOf(archive, index, options.scale);
    const first = this.#first(index);
    const home = this.#home(scale, first, options.window.start, options.window.end, length, archive.hasClock);
    const all = index.extent!;
    const full = { start: Math.min(all.start, home.start), end: Math.max(all.end, home.end) };
    const limits = { full, minSpan: archive.hasClock ? 60_000 : day, margin: orientation === 'vertical' ? 0.02 : 0 };
    const extent = options.extent ? constrain(scale, options.extent, limits) : home;
    return { scene: this.#scene(options, scale, extent), scale, extent, home, limits };
  }

  #scene(options: ArchivePictureOptions, scale: Scale, extent: Interval): ArchiveScene {
    const { archive, index, length, orientation, words, text } = options;
    const from = scale.place(extent.start);
    const perPlace = length / (scale.place(extent.end) - from);
    const level = levelAt(perPlace);
    const cells = [Math.floor(from / level.cell), Math.floor((from + length / perPlace) / level.cell)] as const;
    const window = { start: scale.time(cells[0] * level.cell), end: scale.time((cells[1] + 1) * level.cell) };
    const axis = buildAxis(project(scale, extent, length, options.mirrored), {
      measure: text.small,
      widths: this.#widths(words, text, orientation),
      format: (time, unit, style) =>
        words.tick(
          time,
          unit,
          orientation === 'vertical' && (style === 'context' || unit === 'year') ? 'brief' : style,
        ),
      minGap: orientation === 'vertical' ? 40 : 14,
      orientation,
      lineHeight: text.smallLineHeight,
      finest: archive.hasClock ? 'minute' : 'day',
    });

    const lanes = this.#lanes(archive, index, options.grouping, options.locale, words.ungrouped);
    const rows = Math.max(1, Math.floor(options.rows / lanes.length));
    const barRows = options.barRows > 0 ? Math.max(1, Math.floor(options.barRows / lanes.length)) : 0;
    const longFrom = longAt(scale, index, level);
    const { maxTextWidth, maxLines } = options;
    const tiles = this.#tiles(lanes, scale, text, words, orientation, rows, barRows, maxTextWidth, maxLines);
    const labels = this.#labels(archive.source, text, words, orientation, maxTextWidth, maxLines);
    const label = (event: IndexedEvent) => remembered(labels, event.row, keptLabels, () => labelOf(event, options));
    const toPx = (place: number) => (place - from) * perPlace;
    const built = lanes.map((lane, i): ArchiveLane => {
      const tile = (t: number): Tile =>
        remembered(tiles, `${i} ${level.exponent} ${level.half} ${t}`, keptTiles * lanes.length, () =>
          buildTile(t, {
            index: lane.index,
            scale,
            level,
            rows,
            barRows,
            longFrom,
            maxSize: orientation === 'vertical' ? reach - 20 : maxTextWidth + lead,
            label,
          }),
        );
      const position = (time: EpochMs) => toPx(scale.place(time));
      const barLabel = (bar: BarPlace) => this.#barLabel(bar, position, options);
      const shared = { level, toPx, position, length, cells, window, longFrom, tile, barLabel };
      return buildLane({ key: lane.key, label: lane.label, index: i }, { index: lane.index, ...shared });
    });
    return {
      ...sceneOf(index, built, window),
      extent,
      length,
      axis,
      step: stepOf(level),
      peak: this.#peak(lanes, scale, level),
    };
  }

  /** A title of one line for a bar that is long enough for some words of it; measured once in each half step. */
  #barLabel(
    { event }: BarPlace,
    position: (time: EpochMs) => number,
    options: ArchivePictureOptions,
  ): TileLabel | null {
    const { text, words, maxTextWidth, orientation } = options;
    if (orientation === 'vertical') return null;
    const px = position(event.end) - position(event.start);
    const room = Math.min(maxTextWidth, Math.floor(px / 16) * 16);
    if (room < 64) return null;
    return remembered(this.#barLabels(options.archive.source, text, words), `${event.row} ${room}`, keptLabels, () => {
      const title = wrapTitle(words.title(event.row), room - 8, 1, text.small);
      return { title, heading: '', size: Math.ceil(title.width) };
    });
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

interface Lane {
  readonly key: string;
  readonly label: string;
  readonly index: EventIndex;
}

/** The lanes that have events, in the document's order, and one of what has no group. O(n) with more than one. */
function lanesOf(
  archive: Archive,
  index: EventIndex,
  grouping: 'none' | 'group',
  locale: string,
  without: string,
): Lane[] {
  if (grouping === 'none' || archive.groups.length === 0) return [{ key: '', label: '', index }];
  const sizes = index.groupSizes(archive.groups.length);
  const filled = archive.groups
    .map((group, i) => ({ group, number: i + 1 }))
    .filter(({ number }) => sizes[number]! > 0);
  const kept = filled.slice(0, mostLanes);
  const laneOf = new Uint8Array(archive.groups.length + 1).fill(kept.length);
  for (const [lane, { number }] of kept.entries()) laneOf[number] = lane;
  const parts = index.split(laneOf, kept.length + 1);
  const lanes = kept.map(({ group: { id, label } }, lane) => {
    return { key: `= ${id}`, label: pickText(label, locale).text, index: parts[lane]! };
  });
  const rest = parts[kept.length]!;
  return rest.length > 0 ? [...lanes, { key: 'without', label: without, index: rest }] : lanes;
}

function labelOf(
  event: IndexedEvent,
  { text, words, maxTextWidth, maxLines, orientation }: ArchivePictureOptions,
): TileLabel {
  const measure = importanceOf(event.flags) === 3 ? text.strong : text.regular;
  const title = wrapTitle(words.title(event.row), maxTextWidth, maxLines, measure);
  const heading = words.heading(event);
  const across = Math.min(maxTextWidth, Math.max(title.width, heading ? text.small(heading) : 0));
  const lines = title.lines.length * text.lineHeight + (heading ? text.smallLineHeight : 0);
  return { title, heading, size: Math.ceil(orientation === 'vertical' ? lines : across + lead) };
}

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

/** What is kept under `key`, made when it is not; the longest unused goes when there are more than `most`. */
function remembered<K, T>(kept: Map<K, T>, key: K, most: number, make: () => T): T {
  const known = kept.get(key);
  const value = known === undefined ? make() : known;
  kept.delete(key);
  kept.set(key, value);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return value;
}
