import type { ArchiveGroup, ArchiveLane, ArchiveMark, ArchiveScene } from '../../archive/archive-scene.js';
import { importanceOf } from '../../archive/event-flags.js';
import { byWeight } from '../../archive/event-index.js';
import type { Box } from '../../layout/scene.js';
import type { ArchiveFrame, LaneBox } from './archive-frame.js';

/** Something in the list of the drawing: an event, a group of them, or what goes on from before. */
export type Entry = EventEntry | GroupEntry | RunningEntry;

interface Placed {
  /** The same as long as it is the same thing. */
  readonly key: string;
  /** Along the axis in the direction of time, on the sheet. */
  readonly at: number;
  readonly box: Box;
}

export interface EventEntry extends Placed {
  readonly kind: 'event';
  readonly mark: ArchiveMark;
  readonly lane: ArchiveLane;
}

export interface GroupEntry extends Placed {
  readonly kind: 'group';
  readonly group: ArchiveGroup;
  readonly lane: ArchiveLane;
}

export interface RunningEntry extends Placed {
  readonly kind: 'running';
  readonly lane: ArchiveLane;
}

/** The part of the marks in one colour in a stretch of the sheet, as SVG path data; `` for none. */
export interface Ink {
  readonly key: string;
  readonly hue: string;
  readonly solid: string;
  readonly hollow: string;
  readonly pale: string;
  readonly outline: string;
  readonly dashed: string;
}

/** Lines in a stretch of the sheet: those that one passes by are not drawn anew because of those that come. */
export interface Lines {
  readonly key: string;
  /** From titles to their marks. */
  readonly leaders: string;
  readonly grid: string;
  readonly ticks: string;
}

/** The label of a tick, on the sheet. */
export interface TickLabel {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface DensityTile {
  readonly key: string;
  readonly counts: Uint32Array;
  /** On the sheet; `scale`: px of a risen count of 1. */
  readonly at: number;
  readonly binPx: number;
  readonly base: number;
  readonly scale: number;
}

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

/** What is further out is cut off: browsers draw with 32-bit numbers. In lengths of the axis. */
const beyond = 3;
/** Up to so many lanes each cell has its number, and each mark is in the list. */
const fewLanes = 3;
/** Two elements each, beside at most a hundred others. */
const mostEntries = 140;
/** From a mark to its title. */
const toTitle = 4;
/** A mark alone is pressed here. */
const target = 24;
/** CSS px that the number of a group has at least. */
const leastCount = 56;
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
  const pens = new Map<string, Pen>();
  const lines = new LinesByStretch();
  const scale = Math.min(frame.density / rise(scene.peak), highest);
  const along = new Along(frame);
  const [low, high] = [offset - beyond * frame.length, offset + (1 + beyond) * frame.length];
  const clip = (at: number) => Math.min(Math.max(at, low), high);
  for (const lane of scene.lanes) {
    const box = frame.lanes[lane.index]!;
    for (const { key, counts, from, binPx } of lane.density)
      density.push({ key: `${lane.key} ${key}`, counts, at: from + offset, binPx, base: box.base, scale });
    const titles = new TitlePlaces(end);
    for (const mark of lane.marks) {
      const hue = hueOf(mark, groupHues);
      const at = mark.at + offset;
      const key = `${hue} ${stretchOf(at)}`;
      let pen = pens.get(key);
      if (!pen) pens.set(key, (pen = new Pen(key, hue, along, frame.markSize)));
      draw(pen, mark, box, frame, offset, clip);
      if (mark.shown === 'label' && mark.label) {
        const edge = titleEdge(mark.row, box, frame);
        lines.at(at).leaders += along.line(at, box.base, edge);
      }
      entries.push({
        kind: 'event',
        key: `event ${mark.event.row}`,
        at,
        mark,
        lane,
        box: markBox(mark, lane, frame, along, offset, titles),
      });
    }
    for (const group of blocks(lane, cellsOfBlock(scene.lanes.length))) {
      // Where a cell is cut off by the edge, its number stands in what is left of it.
      const from = Math.max(group.from, Math.min(0, group.to - leastCount)) + offset;
      const to = Math.min(group.to, Math.max(frame.length, group.from + leastCount)) + offset;
      entries.push({
        kind: 'group',
        key: `group ${lane.key} ${group.key}`,
        at: (group.from + group.to) / 2 + offset,
        group,
        lane,
        box: along.box(from, to, box.counts, frame.countSize),
      });
    }
    if (lane.running > 0) {
      entries.push({
        kind: 'running',
        key: `running ${lane.key}`,
        at: offset,
        lane,
        box: along.box(offset + 2, offset + 2 + runningSize(frame), box.bars, frame.barSize),
      });
    }
  }
  const ticks = placeTicks(scene, frame, offset, lines);
  entries.sort((a, b) => a.at - b.at);
  // A drawing has only so many elements: then marks alone are reached by pointer, and by all once one zooms in.
  const isFull = scene.lanes.length > fewLanes || entries.length > mostEntries;
  const listed = isFull ? entries.filter((e) => e.kind !== 'event' || e.mark.shown !== 'mark') : entries;
  return {
    offset,
    entries: listed.slice(0, mostEntries),
    loose: isFull ? entries.filter((e) => e.kind === 'event' && e.mark.shown === 'mark') : [],
    inks: [...pens.values()].map((pen) => pen.ink()),
    lines: lines.all,
    ticks,
    density,
  };
}

/** CSS px of a stretch. */
const stretch = 640;
const stretchOf = (at: number) => Math.floor(at / stretch);

class LinesByStretch {
  readonly #stretches = new Map<number, { key: string; leaders: string; grid: string; ticks: string }>();

  at(place: number): { leaders: string; grid: string; ticks: string } {
    const number = stretchOf(place);
    let lines = this.#stretches.get(number);
    if (!lines) this.#stretches.set(number, (lines = { key: String(number), leaders: '', grid: '', ticks: '' }));
    return lines;
  }

  get all(): Lines[] {
    return [...this.#stretches.values()];
  }
}

/** The lines of the axis go with the sheet, and so do the words at them. */
function placeTicks(
  { axis }: ArchiveScene,
  { orientation, turned, mirrored, width, height, axisStart, axisSize }: ArchiveFrame,
  offset: number,
  lines: LinesByStretch,
): TickLabel[] {
  const isLevel = orientation === 'horizontal';
  const base = isLevel || mirrored ? axisStart : axisStart + axisSize;
  const labels: TickLabel[] = [];
  for (const { time, unit, px, label, major } of axis.ticks) {
    const at = f(px + (turned ? -offset : offset));
    const into = lines.at(at);
    if (major) into.grid += isLevel ? `M${at} 0V${height}` : `M0 ${at}H${width}`;
    into.ticks += isLevel ? `M${at} ${base}v5` : `M${base} ${at}h${mirrored ? 5 : -5}`;
    if (!label) continue;
    const [x, y] = isLevel ? [at, axisStart + 6] : [mirrored ? axisStart + 8 : axisStart, at];
    labels.push({ key: `${unit} ${time}`, x, y, text: label });
  }
  return labels;
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

/** Cells that share a number: with many lanes there would be more numbers than can be read. */
const cellsOfBlock = (lanes: number) => (lanes <= fewLanes ? 1 : lanes <= 6 ? 2 : lanes <= 12 ? 4 : 8);

/** The groups of a lane, those of `size` neighbouring cells as one. */
function blocks(lane: ArchiveLane, size: number): readonly ArchiveGroup[] {
  if (size === 1) return lane.groups;
  const parts = new Map<number, ArchiveGroup[]>();
  for (const group of lane.groups) {
    const cell = Number(group.key.split(' ')[1]);
    const block = Math.floor(cell / size);
    const part = parts.get(block);
    if (part) part.push(group);
    else parts.set(block, [group]);
  }
  return [...parts].map(([block, groups]) => joined(groups, `${groups[0]!.key.split(' ')[0]} block ${block}`, lane));
}

function joined(groups: readonly ArchiveGroup[], key: string, lane: ArchiveLane): ArchiveGroup {
  const [first, last] = [groups[0]!, groups.at(-1)!];
  const starts = { start: first.starts.start, end: last.starts.end };
  const extent = { start: first.extent.start, end: last.extent.end };
  return {
    key,
    shown: groups.some(({ shown }) => shown === 'dense') ? 'dense' : 'cluster',
    count: groups.reduce((sum, { count }) => sum + count, 0),
    from: first.from,
    to: last.to,
    extent,
    isOneMoment: extent.start === extent.end,
    top: groups
      .flatMap(({ top }) => top)
      .sort(byWeight)
      .slice(0, 3),
    starts,
    // Those of cells between, of which all are drawn, too.
    drawn: lane.marks.map(({ event }) => event).filter(({ start }) => start >= starts.start && start < starts.end),
  };
}

function hueOf({ event }: ArchiveMark, groupHues: boolean): string {
  if (groupHues && event.group > 0) return `group-${((event.group - 1) % 8) + 1}`;
  return importanceOf(event.flags) === 3 ? 'hue-main' : 'hue-plain';
}

/** CSS px along the axis of the number of what goes on from before. */
const runningSize = ({ orientation }: ArchiveFrame): number => (orientation === 'horizontal' ? 112 : 22);

/** Across: where a title of a row begins, on the side of its mark. */
function titleEdge(row: number, box: LaneBox, { orientation, rowSize }: ArchiveFrame): number {
  return orientation === 'horizontal' ? box.titles - (row + 1) * rowSize + 2 : box.titles + row * rowSize;
}

function markBox(
  mark: ArchiveMark,
  lane: ArchiveLane,
  frame: ArchiveFrame,
  along: Along,
  offset: number,
  titles: TitlePlaces,
): Box {
  const at = mark.at + offset;
  const box = frame.lanes[lane.index]!;
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
      const from = titles.place(at + toTitle, label.size, row);
      return along.box(from, from + label.size, titleEdge(row, box, frame), frame.rowSize - 4);
    }
    return along.box(at - 8, at - 8 + label.size, titleEdge(row, box, frame), frame.maxTextWidth);
  }
  return along.box(at - target / 2, at + target / 2, box.base - target / 2, target);
}

function draw(
  pen: Pen,
  mark: ArchiveMark,
  box: LaneBox,
  { barSize, markSize, orientation }: ArchiveFrame,
  offset: number,
  clip: (at: number) => number,
): void {
  const { shape, shown, row, at } = mark;
  const isBar = shown === 'bar';
  const cross = isBar
    ? box.bars + row * barSize + (orientation === 'horizontal' ? markSize / 2 : barSize / 2)
    : box.base;
  const [from, to] = [clip(shape.from + offset), clip(shape.to + offset)];
  if (shape.kind === 'dot' || shape.kind === 'hollow' || !isBar) {
    pen.dot(at + offset, cross, shape.kind === 'dot');
    return;
  }
  pen.stretch(from, Math.max(to, from + 3), cross, {
    isSure: shape.kind === 'bar' && shape.core !== null,
    isDashed: shape.dashed || shape.startEdge === 'unknown' || shape.endEdge === 'unknown',
    goesOn: shape.endEdge === 'arrow',
  });
}

/** Turns places along and across the axis into x and y. */
export class Along {
  readonly #frame: ArchiveFrame;

  constructor(frame: ArchiveFrame) {
    this.#frame = frame;
  }

  /** x or y of a place along the axis. */
  at(along: number): number {
    return this.#frame.turned ? this.#frame.length - along : along;
  }

  /** x of a place across an upright axis, y of one across a level axis. */
  across(cross: number): number {
    const { orientation, mirrored, width } = this.#frame;
    return orientation === 'vertical' && mirrored ? width - cross : cross;
  }

  point(along: number, cross: number): string {
    const [a, c] = [f(this.at(along)), f(this.across(cross))];
    return this.#frame.orientation === 'horizontal' ? `${a} ${c}` : `${c} ${a}`;
  }

  line(along: number, from: number, to: number): string {
    return `M${this.point(along, from)}L${this.point(along, to)}`;
  }

  rect(from: number, to: number, low: number, high: number): string {
    return `M${this.point(from, low)}L${this.point(to, low)}L${this.point(to, high)}L${this.point(from, high)}Z`;
  }

  box(from: number, to: number, cross: number, size: number): Box {
    const [a, b] = [this.at(from), this.at(to)];
    const [c, d] = [this.across(cross), this.across(cross + size)];
    const [x, y] =
      this.#frame.orientation === 'horizontal'
        ? [
            [a, b],
            [c, d],
          ]
        : [
            [c, d],
            [a, b],
          ];
    return { x: Math.min(...x), y: Math.min(...y), width: Math.abs(x[1]! - x[0]!), height: Math.abs(y[1]! - y[0]!) };
  }
}

class Pen {
  readonly #key: string;
  readonly #hue: string;
  readonly #along: Along;
  readonly #half: number;
  #solid = '';
  #hollow = '';
  #pale = '';
  #outline = '';
  #dashed = '';

  constructor(key: string, hue: string, along: Along, markSize: number) {
    this.#key = key;
    this.#hue = hue;
    this.#along = along;
    this.#half = markSize / 2;
  }

  dot(at: number, cross: number, isSure: boolean): void {
    const r = f(this.#half - 0.5);
    const d = `M${this.#along.point(at, cross)}m-${r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
    if (isSure) this.#solid += d;
    else this.#hollow += d;
  }

  stretch(
    from: number,
    to: number,
    cross: number,
    { isSure, isDashed, goesOn }: { readonly isSure: boolean; readonly isDashed: boolean; readonly goesOn: boolean },
  ): void {
    const half = this.#half;
    const d = this.#along.rect(from, to, cross - half + 1, cross + half - 1);
    if (isSure) this.#solid += d;
    else {
      this.#pale += d;
      if (isDashed) this.#dashed += d;
      else this.#outline += d;
    }
    if (goesOn) {
      const { point } = { point: (a: number, c: number) => this.#along.point(a, c) };
      this.#solid += `M${point(to + 8, cross)}L${point(to, cross - half - 2)}L${point(to, cross + half + 2)}Z`;
    }
  }

  ink(): Ink {
    return {
      key: this.#key,
      hue: this.#hue,
      solid: this.#solid,
      hollow: this.#hollow,
      pale: this.#pale,
      outline: this.#outline,
      dashed: this.#dashed,
    };
  }
}

/** So that what is nearly empty does not vanish beside the greatest burst, and bursts still stand out. */
const rise = (count: number) => count ** 0.62;

/** A density's outline, in bins along and risen counts up. */
export function densityPath(counts: Uint32Array): string {
  const known = paths.get(counts);
  if (known !== undefined) return known;
  let d = '';
  let last = 0;
  let run = 0;
  for (const count of counts) {
    const height = rise(count);
    if (height !== last) {
      if (d || last > 0 || height > 0) d += `H${run}`;
      d += `V${f(-height)}`;
      last = height;
    }
    run++;
  }
  const path = d ? `M0 0${d}H${run}V0Z` : '';
  paths.set(counts, path);
  return path;
}

const paths = new WeakMap<Uint32Array, string>();

/** The stretches of a density that are not empty, on the sheet, and how high they rise; CSS px. */
export function densityBars({ counts, at, binPx, scale }: DensityTile): { from: number; to: number; height: number }[] {
  const bars: { from: number; to: number; height: number }[] = [];
  for (const [i, count] of counts.entries()) {
    const [from, to, height] = [at + i * binPx, at + (i + 1) * binPx, rise(count) * scale];
    const last = bars.at(-1);
    if (last && last.height === height && Math.abs(last.to - from) < 1e-6) last.to = to;
    else if (height > 0) bars.push({ from, to, height });
  }
  return bars;
}

const f = (n: number) => Math.round(n * 100) / 100;
