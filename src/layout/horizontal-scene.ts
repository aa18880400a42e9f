import type { TimelineItem, TimelineModel } from '../model/timeline-model.js';
import { lanePadding, looseSize, middle, rugSize, type Zone } from './arrange.js';
import type { Axis } from './axis.js';
import { markOffset, rowHeight, textStart, type Block, type BlockOptions } from './blocks.js';
import { markShapes, unknownLength } from './mark-shape.js';
import type { Projection } from './projection.js';
import { countWidth } from './rug.js';
import { clusterOf, eraStrips, looseShape, pointers, unseen } from './scene-common.js';
import type { Box, Cluster, Heading, Scene, SceneEra, SceneEvent, SceneLane } from './scene.js';

/** Over the drawing, for the words at the now line; and under it. */
export const topRoom = 20;
/** The ways to what is outside of the window stand here, beside everything that is drawn. */
export const bottomRoom = 30;
export const eraRow = 20;
/** Marks reach no further beyond what is known of their dates, CSS px. */
const farOff = 2 * unknownLength;

export interface HorizontalInput {
  readonly model: TimelineModel;
  readonly items: readonly TimelineItem[];
  readonly zones: readonly Zone[];
  /** Unmirrored: px rise with time. Mirroring happens once, at the end. */
  readonly projection: Projection;
  readonly axis: Axis;
  readonly axisSize: number;
  readonly block: BlockOptions;
  readonly height: number;
  readonly mirrored: boolean;
  readonly locale: string;
}

interface Painted {
  readonly events: Map<string, SceneEvent>;
  readonly headings: Heading[];
  readonly clusters: Cluster[];
}

/** Puts an arrangement through the window. O(events in the model), a few numbers each. */
export function horizontalScene(input: HorizontalInput): Scene {
  const { model, zones, projection, block, mirrored } = input;
  const width = projection.length;
  const eras = eraStrips(model, input.locale, projection.position, width, block.text.small);
  const top = topRoom + eras.rows * eraRow;
  const above = zones.filter((z) => z.kind !== 'below').reduce((sum, z) => sum + z.size, 0);
  const axisStart = top + above;
  const painted: Painted = { events: new Map(), headings: [], clusters: [] };
  const lanes: SceneLane[] = [];
  let y = top;
  zones.forEach((zone, index) => {
    if (zone.kind === 'lane') {
      lanes.push({ key: zone.key, label: zone.label, index, x: 0, y, width, height: zone.size });
      paintZone(zone, y + block.text.smallLineHeight + lanePadding / 2, 1, input, painted);
      y += zone.size;
    } else if (zone.kind === 'above') paintZone(zone, axisStart, -1, input, painted);
    else paintZone(zone, axisStart + input.axisSize, 1, input, painted);
  });
  const flip = mirrored
    ? <T extends Box>(b: T): T => ({ ...b, x: width - b.x - b.width })
    : <T extends Box>(b: T): T => b;
  const now = block.now === null ? null : projection.position(block.now);
  return {
    orientation: 'horizontal',
    mirrored,
    turned: mirrored,
    width,
    height: input.height,
    axis: input.axis,
    axisStart,
    axisSize: input.axisSize,
    markSize: block.text.markSize,
    events: input.model.items.map((item) => {
      const event = painted.events.get(item.event.id);
      return event ? (mirrored ? mirrorEvent(event, width) : event) : unseen(item);
    }),
    headings: painted.headings.map((h) => ({ ...flip(h), mirrored })),
    clusters: painted.clusters.map(flip),
    lanes,
    eras: eras.strips.map((s): SceneEra => {
      const box = flip({ x: s.from, y: topRoom + s.row * eraRow, width: s.to - s.from, height: eraRow - 3 });
      return { ...box, key: s.key, label: s.label, labelAt: s.labelAt };
    }),
    now: now !== null && now >= 0 && now <= width ? (mirrored ? width - now : now) : null,
    ...pointers(input.items, (id) => painted.events.has(id), projection.extent),
  };
}

function mirrorEvent(event: SceneEvent, width: number): SceneEvent {
  const flip = <T extends Box>(b: T): T => ({ ...b, x: width - b.x - b.width });
  const { label, leader, target } = event;
  return {
    ...event,
    label: label && { ...flip(label), mirrored: true },
    leader: leader && { ...leader, x1: width - leader.x1, x2: width - leader.x2 },
    target: flip(target),
  };
}

/** `direction`: -1 when the zone grows upwards from `base`, 1 when it grows downwards. */
function paintZone(zone: Zone, base: number, direction: 1 | -1, input: HorizontalInput, out: Painted): void {
  const { projection, block: options } = input;
  for (const { block, offset } of zone.placed) {
    const top = direction < 0 ? base - offset - block.size : base + offset;
    const stem = zone.kind === 'above' ? base : null;
    paintBlock(block, top, stem, input, out);
  }
  for (const mark of zone.rug) {
    const px = (middle(mark.items[0]!, options) + middle(mark.items.at(-1)!, options)) / 2;
    if (px < -12 || px > projection.length + 12) continue;
    const cross = direction < 0 ? base - rugSize / 2 : base + rugSize / 2;
    const [only] = mark.items;
    if (mark.items.length === 1) {
      const target = { x: px - looseSize / 2, y: cross - looseSize / 2, width: looseSize, height: looseSize };
      const shapes = [looseShape(only!, px, options)];
      out.events.set(only!.event.id, {
        id: only!.event.id,
        shown: 'mark',
        label: null,
        shapes,
        cross,
        leader: null,
        target,
      });
    } else {
      const width = countWidth(mark.items.length);
      const box = { x: px - width / 2, y: cross - 9, width, height: 18 };
      out.clusters.push(clusterOf(mark.key, mark.items, box));
      for (const { event } of mark.items) out.events.set(event.id, clustered(event.id, box));
    }
  }
}

function paintBlock(block: Block, top: number, stem: number | null, input: HorizontalInput, out: Painted): void {
  const { projection, block: options } = input;
  const { text } = options;
  const length = projection.length;
  const first = block.items[0]!;
  if (isFarOff(first, input)) return;
  const shapes = markShapes(first.time!, first.event.kind, options);
  const from = Math.min(...shapes.map((s) => s.from));
  const to = Math.max(...shapes.map((s) => s.to));
  const anchor = (shapes[0]!.from + shapes[0]!.to) / 2;
  // A title is drawn only with its mark: half a title without one says nothing.
  if (to < -2 || from > length + 2) return;
  const textX = block.isBeside ? textStart(shapes, block.isPoint, true) : slide(from, to, block.textWidth);
  const headingHeight = block.heading.length * text.smallLineHeight;
  out.headings.push({
    key: block.key,
    lines: block.heading,
    mirrored: false,
    x: textX,
    y: top,
    width: block.textWidth,
    height: headingHeight,
  });
  let y = top + headingHeight;
  block.items.forEach((item, i) => {
    const title = block.titles[i]!;
    const height = title.lines.length * text.lineHeight;
    const row = rowHeight(title, block.isBeside, text);
    const cross = y + markOffset(title, block.isBeside, text);
    const label = {
      x: textX,
      y,
      width: title.width,
      height,
      lines: title.lines,
      shortened: title.shortened,
      mirrored: false,
    };
    const start = Math.max(block.isPoint ? anchor - 8 : from, -20);
    const target = block.isBeside
      ? { x: start, y, width: textX - start + title.width, height }
      : { x: textX, y, width: title.width, height: row - 2 };
    const leader = block.isPoint && stem !== null && i === 0 ? { x1: anchor, y1: stem, x2: anchor, y2: cross } : null;
    out.events.set(item.event.id, { id: item.event.id, shown: 'label', label, shapes, cross, leader, target });
    y += row;
  });
  if (block.more.length > 0) {
    const words = options.countMore(block.more.length);
    const box = { x: textX - 4, y: y - 1, width: text.small(words) + 8, height: text.smallLineHeight };
    out.clusters.push(clusterOf(`${block.key} more`, block.more, box, words));
    for (const { event } of block.more) out.events.set(event.id, clustered(event.id, box));
  }
}

/** Nothing of its mark can be in the window: the usual case, and no shapes are made for it. */
function isFarOff({ known, time }: TimelineItem, { projection: { position, length } }: HorizontalInput): boolean {
  return position(known!.start) > length + farOff || (time!.end !== 'open' && position(known!.end) < -farOff);
}

/** A text above a bar stays in the window while the bar runs through it. */
function slide(from: number, to: number, textWidth: number): number {
  return from >= 6 ? from : Math.max(from, Math.min(6, to - textWidth));
}

function clustered(id: string, target: Box): SceneEvent {
  return { id, shown: 'cluster', label: null, shapes: [], cross: 0, leader: null, target };
}
