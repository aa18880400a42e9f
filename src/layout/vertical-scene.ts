import type { TimelineItem, TimelineModel } from '../model/timeline-model.js';
import type { Interval } from '../time/interval.js';
import { middle } from './arrange.js';
import type { Axis } from './axis.js';
import { buildBlock, rowHeight, sameDate, type Block, type BlockOptions } from './blocks.js';
import { fadeLength, markShapes, type MarkShape } from './mark-shape.js';
import type { Projection } from './projection.js';
import { buildRug } from './rug.js';
import { clusterOf, eraStrips, pointers, unseen } from './scene-common.js';
import type { Cluster, Heading, Scene, SceneEra, SceneEvent } from './scene.js';
import { spread } from './spread.js';

/** Between two bars side by side. */
const columnGap = 4;
const mostColumns = 5;
/** Between two blocks of text. */
export const verticalGap = 10;
const edge = 8;
export const eraColumn = 20;

export interface VerticalInput {
  readonly model: TimelineModel;
  readonly items: readonly TimelineItem[];
  readonly projection: Projection;
  readonly axis: Axis;
  /** CSS px that the axis labels take. */
  readonly axisSize: number;
  readonly block: BlockOptions;
  readonly width: number;
  readonly mirrored: boolean;
  /** Time runs up: the newest stands on top. */
  readonly turned: boolean;
  /** The first window: titles of what it shows stay in it. */
  readonly home: Interval;
  readonly locale: string;
}

/** Where titles begin, CSS px from the side the axis is on: the more bars stand side by side, the further away. */
export function verticalGutter(columns: number, axisSize: number, eraRows: number, markSize: number): number {
  return eraRows * eraColumn + axisSize + 12 + columns * (markSize + columnGap) + 16;
}

/** How many bars stand side by side at most, with the given positions. */
export function countColumns(items: readonly TimelineItem[], options: BlockOptions): number {
  return Math.max(0, ...[...packColumns(items, options).values()].map((c) => c + 1));
}

/** CSS px that all titles need one under the other. */
export function verticalSize(items: readonly TimelineItem[], options: BlockOptions): number {
  return sameDate(items).reduce((sum, group) => sum + buildBlock(group, options).size + verticalGap, 2 * edge);
}

/**
 * Time runs down; titles stand beside it, each as near to its date as the others allow. They are spread along the whole
 * ruler and not along the window, so panning moves everything as one. O(events in the model).
 */
export function verticalScene(input: VerticalInput): Scene {
  const { model, items, projection, block: options, width, mirrored, turned } = input;
  const { text } = options;
  const length = projection.length;
  const eras = eraStrips(model, input.locale, projection.position, length, text.small);
  const spine = eras.rows * eraColumn + input.axisSize;
  const columns = packColumns(items, options);
  const textX = verticalGutter(Math.max(0, ...[...columns.values()].map((c) => c + 1)), input.axisSize, eras.rows, text.markSize);
  const { blocks, loose } = choose(items, options, projection, projection.position(input.home.start));
  /** From the direction of time to px from the top; `size` px long. */
  const down = turned ? (at: number, size: number) => length - at - size : (at: number) => at;
  const tops = spreadBlocks(blocks, projection, input.home, text.smallLineHeight);
  const events = new Map<string, SceneEvent>();
  const headings: Heading[] = [];
  const clusters: Cluster[] = [];
  blocks.forEach((block, b) => {
    const top = down(tops[b]!, block.size);
    const shapes = markShapes(block.items[0]!.time!, block.items[0]!.event.kind, options);
    const from = Math.min(...shapes.map((s) => s.from));
    const to = Math.max(...shapes.map((s) => s.to));
    if (to < -2 || from > length + 2) return;
    const column = columns.get(block.key);
    const cross = column === undefined ? spine : spine + 12 + column * (text.markSize + columnGap) + text.markSize / 2;
    const height = block.heading.length * text.smallLineHeight;
    headings.push({ key: block.key, lines: block.heading, mirrored, x: textX, y: top, width: block.textWidth, height });
    let y = top + height;
    block.items.forEach((item, i) => {
      const title = block.titles[i]!;
      const rows = title.lines.length * text.lineHeight;
      const label = { x: textX, y, width: title.width, height: rows, lines: title.lines, shortened: title.shortened, mirrored };
      const at = down(block.anchor, 0);
      const leader =
        i === 0 ? { x1: cross + 6, y1: at, x2: textX - 5, y2: top + text.smallLineHeight / 2 } : null;
      const target = { x: textX, y, width: title.width, height: rows };
      events.set(item.event.id, { id: item.event.id, shown: 'label', label, shapes, cross, leader, target });
      y += rowHeight(title, true, text);
    });
    if (block.more.length > 0) {
      const words = options.countMore(block.more.length);
      const box = { x: textX - 4, y, width: text.small(words) + 8, height: text.smallLineHeight };
      clusters.push(clusterOf(`${block.key} more`, block.more, box, words));
      for (const { event } of block.more) events.set(event.id, counted(event.id, box));
    }
  });
  for (const mark of buildRug(loose, (i) => middle(i, options))) {
    const [only] = mark.items;
    if (mark.at < -12 || mark.at > length + 12) continue;
    if (mark.items.length === 1) {
      const shapes = markShapes(only!.time!, only!.event.kind, options);
      const target = { x: spine - 8, y: down(mark.at, 0) - 8, width: 16, height: 16 };
      events.set(only!.event.id, { id: only!.event.id, shown: 'mark', label: null, shapes, cross: spine, leader: null, target });
    } else {
      const boxWidth = 20 + 6 * String(mark.items.length).length;
      const box = { x: spine - boxWidth / 2, y: down(mark.at, 0) - 9, width: boxWidth, height: 18 };
      clusters.push(clusterOf(mark.key, mark.items, box));
      for (const { event } of mark.items) events.set(event.id, counted(event.id, box));
    }
  }
  const scene: Scene = {
    orientation: 'vertical',
    mirrored,
    turned,
    width,
    height: length,
    axis: input.axis,
    axisStart: eras.rows * eraColumn,
    axisSize: input.axisSize,
    markSize: text.markSize,
    events: model.items.map((i) => events.get(i.event.id) ?? unseen(i.event.id, i.known ? 'outside' : 'shelf')),
    headings,
    clusters,
    lanes: [],
    eras: eras.strips.map((s): SceneEra => ({
      key: s.key,
      label: s.label,
      labelAt: s.labelAt,
      x: s.row * eraColumn,
      y: down(s.from, s.to - s.from),
      width: eraColumn - 3,
      height: s.to - s.from,
    })),
    now: within(options.now === null ? null : down(projection.position(options.now), 0), length),
    ...pointers(items, projection.extent),
  };
  return mirrored ? mirror(scene) : scene;
}

const within = (px: number | null, length: number) => (px !== null && px >= 0 && px <= length ? px : null);

const counted = (id: string, target: SceneEvent['target']): SceneEvent => ({
  id,
  shown: 'cluster',
  label: null,
  shapes: [],
  cross: 0,
  leader: null,
  target,
});

/**
 * Tops of the blocks in the direction of time. Those of the first window are spread within it, those before and after it
 * on their own sides, so that distant background cannot push the news out of its window, nor the news the background.
 */
function spreadBlocks(blocks: readonly Block[], { position }: Projection, home: Interval, lineHeight: number): number[] {
  const [start, end] = [position(home.start), position(home.end)];
  const sides = [
    { own: blocks.filter((b) => b.anchor < start), low: -Infinity, high: start - edge },
    { own: blocks.filter((b) => b.anchor >= start && b.anchor < end), low: start + edge, high: end - edge },
    { own: blocks.filter((b) => b.anchor >= end), low: end + edge, high: Infinity },
  ];
  return sides.flatMap(({ own, low, high }) =>
    spread(
      own.map((b) => b.anchor - lineHeight / 2),
      own.map((b) => b.size + verticalGap),
      low,
      high + verticalGap,
    ),
  );
}

/** The most important blocks that fit beside the axis; along each length of the window no more text than it can hold. */
function choose(items: readonly TimelineItem[], options: BlockOptions, { length }: Projection, origin: number) {
  const blocks = sameDate(items)
    .map((group) => buildBlock(group, options))
    .sort((a, b) => a.anchor - b.anchor);
  const room = length - 2 * edge;
  const used = new Map<number, number>();
  const kept = new Set<Block>();
  for (const block of [...blocks].sort((a, b) => b.importance - a.importance)) {
    // Counted from the first window, not from the one shown, so that panning chooses the same ones.
    const bucket = Math.floor((block.anchor - origin) / length);
    const sum = (used.get(bucket) ?? 0) + block.size + verticalGap;
    if (sum > room) continue;
    used.set(bucket, sum);
    kept.add(block);
  }
  return {
    blocks: blocks.filter((b) => kept.has(b)),
    loose: blocks.filter((b) => !kept.has(b)).flatMap((b) => [...b.items, ...b.more]),
  };
}

/** Bars and bands side by side: first fit by start, keyed by the first event of a date. The last column takes the rest. */
function packColumns(items: readonly TimelineItem[], options: BlockOptions): Map<string, number> {
  const columns = new Map<string, number>();
  const ends: number[] = [];
  const spans = sameDate(items)
    .map((group) => ({ id: group[0]!.event.id, shapes: markShapes(group[0]!.time!, group[0]!.event.kind, options) }))
    .filter(({ shapes }) => shapes.some((s) => s.kind === 'band' || s.kind === 'bar'))
    .map(({ id, shapes }) => ({ id, ...reach(shapes) }))
    .sort((a, b) => a.from - b.from);
  for (const { id, from, to } of spans) {
    let column = ends.findIndex((end) => end + 4 <= from);
    if (column < 0) column = Math.min(ends.length, mostColumns - 1);
    ends[column] = Math.max(to, ends[column] ?? -Infinity);
    columns.set(id, column);
  }
  return columns;
}

function reach(shapes: readonly MarkShape[]): { from: number; to: number } {
  return {
    from: Math.min(...shapes.map((s) => s.from - (s.startEdge === 'fade' ? fadeLength : 0))),
    to: Math.max(...shapes.map((s) => s.to + (s.endEdge === 'fade' ? fadeLength : 0))),
  };
}

/** Right-to-left: the axis stands on the right. */
function mirror(scene: Scene): Scene {
  const { width } = scene;
  const flip = <T extends { x: number; width: number }>(b: T): T => ({ ...b, x: width - b.x - b.width });
  return {
    ...scene,
    events: scene.events.map((e) =>
      e.shown === 'outside' || e.shown === 'shelf'
        ? e
        : {
            ...e,
            label: e.label && flip(e.label),
            cross: width - e.cross,
            leader: e.leader && { ...e.leader, x1: width - e.leader.x1, x2: width - e.leader.x2 },
            target: flip(e.target),
          },
    ),
    headings: scene.headings.map(flip),
    clusters: scene.clusters.map(flip),
    eras: scene.eras.map(flip),
    axisStart: width - scene.axisStart - scene.axisSize,
  };
}
