import type { TimelineItem, TimelineModel } from '../model/timeline-model.js';
import type { Interval } from '../time/interval.js';
import { lanePadding, middle, rugSize, type Zone } from './arrange.js';
import type { Axis } from './axis.js';
import { markOffset, reach, rowHeight, textStart, type Block, type BlockOptions } from './blocks.js';
import { markShapes, unknownLength } from './mark-shape.js';
import { countWidth } from './rug.js';
import { eraStrips, looseShape, mirrorBox, mirrorEvent, Painted, pointers } from './scene-common.js';
import type { Box, Scene, SceneEra, SceneLane } from './scene.js';

/** Over the drawing, for the words at the now line; and under it. */
export const topRoom = 20;
/** The ways to what is outside of the window stand here, beside everything that is drawn. */
export const bottomRoom = 30;
export const eraRow = 20;
/** Marks reach no further beyond what is known of their dates, CSS px. */
const farOff = 2 * unknownLength;

export interface HorizontalInput extends BlockOptions {
  readonly model: TimelineModel;
  readonly items: readonly TimelineItem[];
  readonly zones: readonly Zone[];
  /** What is visible. `position` is unmirrored: px rise with time. Mirroring happens once, at the end. */
  readonly extent: Interval;
  readonly axis: Axis;
  readonly axisSize: number;
  readonly width: number;
  readonly height: number;
  readonly rightToLeft: boolean;
  readonly locale: string;
}

/** Puts an arrangement through the window. O(events in the model), a few numbers each. */
export function horizontalScene(input: HorizontalInput): Scene {
  const { model, items, zones, axis, axisSize, width, height, rightToLeft: mirrored } = input;
  const { text, position } = input;
  const eras = eraStrips(model, input.locale, position, width, text.small);
  const painted = new Painted();
  const lanes: SceneLane[] = [];
  let y = topRoom + eras.rows * eraRow;
  zones.forEach((zone, index) => {
    const { kind, key, label, size } = zone;
    if (kind === 'lane') lanes.push({ key, label, index, x: 0, y, width, height: size });
    const base =
      kind === 'lane' ? y + text.smallLineHeight + lanePadding / 2 : y + (kind === 'above' ? size : axisSize);
    paintZone(zone, base, input, painted);
    if (kind !== 'below') y += size;
  });
  const flip = <T extends Box>(box: T): T => (mirrored ? mirrorBox(box, width) : box);
  const now = input.now === null ? -1 : position(input.now);
  return {
    orientation: 'horizontal',
    mirrored,
    turned: mirrored,
    width,
    height,
    axis,
    axisStart: y,
    axisSize,
    markSize: text.markSize,
    events: painted.all(model, (event) => (mirrored ? mirrorEvent(event, width) : event)),
    headings: painted.headings.map(flip),
    clusters: painted.clusters.map(flip),
    lanes,
    eras: eras.strips.map(({ from, to, row, ...era }): SceneEra =>
      flip({ ...era, x: from, y: topRoom + row * eraRow, width: to - from, height: eraRow - 3 }),
    ),
    now: now >= 0 && now <= width ? (mirrored ? width - now : now) : null,
    ...pointers(items, (id) => painted.events.has(id), input.extent),
  };
}

/** `base`: where the zone begins: it grows upwards from there above the axis, downwards everywhere else. */
function paintZone({ kind, placed, rug }: Zone, base: number, input: HorizontalInput, out: Painted): void {
  const isAbove = kind === 'above';
  for (const { block, offset } of placed) {
    paintBlock(block, isAbove ? base - offset - block.size : base + offset, isAbove ? base : null, input, out);
  }
  const cross = base + (isAbove ? -rugSize : rugSize) / 2;
  for (const { key, items } of rug) {
    const first = items[0]!;
    const px = (middle(first, input) + middle(items.at(-1)!, input)) / 2;
    if (px < -12 || px > input.width + 12) continue;
    if (items.length === 1) out.mark(first.event.id, [looseShape(first, px, input)], px, cross, cross);
    else {
      const width = countWidth(items.length);
      out.count(key, items, { x: px - width / 2, y: cross - 9, width, height: 18 });
    }
  }
}

/** `stem`: where the hairlines of dots end, or null. */
function paintBlock(block: Block, top: number, stem: number | null, input: HorizontalInput, out: Painted): void {
  const { text, width: length, rightToLeft: mirrored } = input;
  const { key, items, titles, heading, textWidth, isBeside, isPoint } = block;
  const first = items[0]!;
  if (isFarOff(first, input)) return;
  const shapes = markShapes(first.time!, first.event.kind, input);
  const { from, to } = reach(shapes);
  // A title is drawn only with its mark: half a title without one says nothing.
  if (to < -2 || from > length + 2) return;
  const anchor = (shapes[0]!.from + shapes[0]!.to) / 2;
  const x = isBeside ? textStart(shapes, isPoint, true) : slide(from, to, textWidth);
  let y = top + heading.length * text.smallLineHeight;
  out.headings.push({ key, lines: heading, mirrored, x, y: top, width: textWidth, height: y - top });
  items.forEach(({ event: { id } }, i) => {
    const title = titles[i]!;
    const row = rowHeight(title, isBeside, text);
    const cross = y + markOffset(title, isBeside, text);
    const label = { ...title, x, y, height: title.lines.length * text.lineHeight, mirrored };
    const start = Math.max(isPoint ? anchor - 8 : from, -20);
    const target = isBeside
      ? { x: start, y, width: x - start + title.width, height: label.height }
      : { x, y, width: title.width, height: row - 2 };
    const leader = isPoint && stem !== null && i === 0 ? { x1: anchor, y1: stem, x2: anchor, y2: cross } : null;
    out.events.set(id, { id, shown: 'label', label, shapes, cross, leader, target });
    y += row;
  });
  out.countMore(block, x, y - 1, input);
}

/** Nothing of its mark can be in the window: the usual case, and no shapes are made for it. */
function isFarOff({ known, time }: TimelineItem, { position, width }: HorizontalInput): boolean {
  return position(known!.start) > width + farOff || (time!.end !== 'open' && position(known!.end) < -farOff);
}

/** A text above a bar stays in the window while the bar runs through it. */
function slide(from: number, to: number, textWidth: number): number {
  return from >= 6 ? from : Math.max(from, Math.min(6, to - textWidth));
}
