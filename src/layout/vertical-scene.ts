import type { TimelineItem, TimelineModel } from '../model/timeline-model.js';
import type { Interval } from '../time/interval.js';
import { middle } from './arrange.js';
import type { Axis } from './axis.js';
import { reach, rowHeight, type BlockOptions } from './blocks.js';
import { markShapes } from './mark-shape.js';
import { project, type Projection } from './projection.js';
import { buildRug, countWidth, looseSize } from './rug.js';
import { eraStrips, looseShape, mirrorBox, mirrorEvent, Painted, pointers } from './scene-common.js';
import type { Box, Scene, SceneEra } from './scene.js';
import {
  columnMiddle,
  columnsWithin,
  countColumns,
  eraColumn,
  packColumns,
  verticalGutter,
  eraColumnsWithin,
} from './vertical-columns.js';
import { blocksOf, edge, placeBeside, stackedSize, verticalGap } from './vertical-places.js';

/** Between the axis and the columns, for counts and marks without titles, where there are any; and its middle. */
const rugColumn = 40;
const rugMiddle = 25;
const rightEdge = 8;
const countHeight = 18;

export interface VerticalInput extends Omit<BlockOptions, 'lines'> {
  readonly model: TimelineModel;
  readonly items: readonly TimelineItem[];
  readonly projection: Projection;
  readonly axis: Axis;
  /** CSS px that the axis labels take. */
  readonly axisSize: number;
  /** Lines of a width, which is at most `maxTextWidth`. */
  readonly linesOf: (width: number) => BlockOptions['lines'];
  readonly maxTextWidth: number;
  readonly width: number;
  readonly rightToLeft: boolean;
  /** Time runs up: the newest stands on top. */
  readonly newestFirst: boolean;
  /** The first window: titles of what it shows stay in it. */
  readonly home: Interval;
  readonly locale: string;
}

/** CSS px that all titles need one under the other. */
export function verticalSize(items: readonly TimelineItem[], options: BlockOptions): number {
  return stackedSize(blocksOf(items, options));
}

/**
 * Time runs down; titles stand beside it, each as near to its date as the others allow. They are spread along the whole
 * ruler and not along the window, so panning moves everything as one. O(events in the model).
 */
export function verticalScene(input: VerticalInput): Scene {
  const {
    model,
    items,
    projection,
    position,
    text,
    width,
    axisSize,
    rightToLeft: mirrored,
    newestFirst: turned,
  } = input;
  const length = projection.length;
  const eras = eraStrips(model, input.locale, position, length, text.small, eraColumnsWithin(width));
  const spine = eras.rows * eraColumn + axisSize;
  const most = columnsWithin(width, axisSize, eras.rows, text.markSize);
  // Counted at the first window, so that zooming does not move the titles sideways.
  const home = { ...input, position: project(projection.scale, input.home, length).position };
  const count = countColumns(items, home, most);
  const columns = packColumns(items, input, count);
  const gutter = verticalGutter(count, axisSize, eras.rows, text.markSize);
  const build = (textX: number) =>
    blocksOf(items, {
      ...input,
      lines: input.linesOf(Math.min(input.maxTextWidth, Math.max(width - textX - rightEdge, 40))),
      maxSize: Math.min(input.maxSize, length - 2 * edge - verticalGap),
    });
  const whole = build(gutter);
  const first = placeBeside(whole, projection, input.home, text.smallLineHeight);
  const isCrowded = stackedSize(whole) > length || first.loose.length > 0;
  const strip = isCrowded ? rugColumn : 0;
  const textX = gutter + strip;
  const { placed, loose } = isCrowded ? placeBeside(build(textX), projection, input.home, text.smallLineHeight) : first;
  const crossOf = (key: string) => {
    const column = columns.get(key);
    return column === undefined ? null : spine + columnMiddle(column, strip, text.markSize);
  };
  /** From the direction of time to px from the top; `size` px long. */
  const down = turned ? (at: number, size: number) => length - at - size : (at: number) => at;
  const painted = new Painted();
  for (const { block, at, top: begin } of placed) {
    const top = down(begin, block.size);
    const shapes = markShapes(block.items[0]!.time!, block.items[0]!.event.kind, input);
    const { from, to } = reach(shapes);
    if (to < -2 || from > length + 2) continue;
    const cross = crossOf(block.key) ?? spine;
    const { key, heading, textWidth } = block;
    let y = top + heading.length * text.smallLineHeight;
    painted.headings.push({ key, lines: heading, mirrored, x: textX, y: top, width: textWidth, height: y - top });
    block.items.forEach(({ event: { id } }, i) => {
      const title = block.titles[i]!;
      const target = { x: textX, y, width: title.width, height: title.lines.length * text.lineHeight };
      const label = { ...title, ...target, mirrored };
      const leader =
        i === 0 ? { x1: cross + 6, y1: down(at, 0), x2: textX - 5, y2: top + text.smallLineHeight / 2 } : null;
      painted.events.set(id, { id, shown: 'label', label, shapes, cross, leader, target });
      y += rowHeight(title, true, text);
    });
    painted.countMore(block, textX, y, input);
  }
  const rugAt = spine + Math.min(strip, rugMiddle);
  const sizeOf = (events: number) => (events > 1 ? countHeight : looseSize);
  for (const { key, items, at: middleAt } of buildRug(loose, (i) => middle(i, input), sizeOf)) {
    const first = items[0]!;
    if (middleAt < -12 || middleAt > length + 12) continue;
    const at = down(middleAt, 0);
    if (items.length === 1) {
      const { id, kind } = first.event;
      const cross = crossOf(id);
      const shapes = cross === null ? [looseShape(first, middleAt, input)] : markShapes(first.time!, kind, input);
      painted.mark(id, shapes, cross ?? rugAt, at, cross ?? rugAt);
    } else {
      const boxWidth = countWidth(items.length);
      painted.count(key, items, {
        x: rugAt - boxWidth / 2,
        y: at - countHeight / 2,
        width: boxWidth,
        height: countHeight,
      });
    }
  }
  const flip = <T extends Box>(box: T): T => (mirrored ? mirrorBox(box, width) : box);
  const axisStart = eras.rows * eraColumn;
  const now = input.now === null ? -1 : down(position(input.now), 0);
  return {
    orientation: 'vertical',
    mirrored,
    turned,
    width,
    height: length,
    axis: input.axis,
    // Right-to-left: the axis stands on the right.
    axisStart: mirrored ? width - axisStart - axisSize : axisStart,
    axisSize,
    markSize: text.markSize,
    events: painted.all(model, (e) => (mirrored ? { ...mirrorEvent(e, width), cross: width - e.cross } : e)),
    headings: painted.headings.map(flip),
    clusters: painted.clusters.map(flip),
    lanes: [],
    eras: eras.strips.map(({ from, to, row, ...era }): SceneEra =>
      flip({ ...era, x: row * eraColumn, y: down(from, to - from), width: eraColumn - 3, height: to - from }),
    ),
    now: now >= 0 && now <= length ? now : null,
    ...pointers(items, (id) => painted.events.has(id), projection.extent),
  };
}
