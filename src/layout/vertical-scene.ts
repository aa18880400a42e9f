import type { TimelineItem, TimelineModel } from '../model/timeline-model.js';
import type { Interval } from '../time/interval.js';
import { looseSize, middle } from './arrange.js';
import type { Axis } from './axis.js';
import { rowHeight, type BlockOptions } from './blocks.js';
import { markShapes } from './mark-shape.js';
import { project, type Projection } from './projection.js';
import { buildRug, countWidth } from './rug.js';
import { clusterOf, eraStrips, looseShape, pointers, unseen } from './scene-common.js';
import type { Cluster, Heading, Scene, SceneEra, SceneEvent } from './scene.js';
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

/** CSS px that all titles need one under the other. */
export function verticalSize(items: readonly TimelineItem[], options: BlockOptions): number {
  return stackedSize(blocksOf(items, options));
}

/**
 * Time runs down; titles stand beside it, each as near to its date as the others allow. They are spread along the whole
 * ruler and not along the window, so panning moves everything as one. O(events in the model).
 */
export function verticalScene(input: VerticalInput): Scene {
  const { model, items, projection, block: options, width, mirrored, turned } = input;
  const { text } = options;
  const length = projection.length;
  const eras = eraStrips(model, input.locale, projection.position, length, text.small, eraColumnsWithin(width));
  const spine = eras.rows * eraColumn + input.axisSize;
  const most = columnsWithin(width, input.axisSize, eras.rows, text.markSize);
  // Counted at the first window, so that zooming does not move the titles sideways.
  const home = { ...options, position: project(projection.scale, input.home, length).position };
  const count = countColumns(items, home, most);
  const columns = packColumns(items, options, count);
  const gutter = verticalGutter(count, input.axisSize, eras.rows, text.markSize);
  const build = (textX: number) =>
    blocksOf(items, {
      ...options,
      maxTextWidth: Math.min(options.maxTextWidth, Math.max(width - textX - rightEdge, 40)),
      maxSize: Math.min(options.maxSize, length - 2 * edge - verticalGap),
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
  const events = new Map<string, SceneEvent>();
  const headings: Heading[] = [];
  const clusters: Cluster[] = [];
  for (const { block, at, top: begin } of placed) {
    const top = down(begin, block.size);
    const shapes = markShapes(block.items[0]!.time!, block.items[0]!.event.kind, options);
    const from = Math.min(...shapes.map((s) => s.from));
    const to = Math.max(...shapes.map((s) => s.to));
    if (to < -2 || from > length + 2) continue;
    const cross = crossOf(block.key) ?? spine;
    const height = block.heading.length * text.smallLineHeight;
    headings.push({ key: block.key, lines: block.heading, mirrored, x: textX, y: top, width: block.textWidth, height });
    let y = top + height;
    block.items.forEach((item, i) => {
      const title = block.titles[i]!;
      const rows = title.lines.length * text.lineHeight;
      const label = {
        x: textX,
        y,
        width: title.width,
        height: rows,
        lines: title.lines,
        shortened: title.shortened,
        mirrored,
      };
      const leader =
        i === 0 ? { x1: cross + 6, y1: down(at, 0), x2: textX - 5, y2: top + text.smallLineHeight / 2 } : null;
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
  }
  const rugAt = spine + Math.min(strip, rugMiddle);
  const sizeOf = (events: number) => (events > 1 ? countHeight : looseSize);
  for (const mark of buildRug(loose, (i) => middle(i, options), sizeOf)) {
    const [only] = mark.items;
    if (mark.at < -12 || mark.at > length + 12) continue;
    const at = down(mark.at, 0);
    if (mark.items.length === 1) {
      const { id, kind } = only!.event;
      const column = crossOf(id);
      const shapes = column === null ? [looseShape(only!, mark.at, options)] : markShapes(only!.time!, kind, options);
      const cross = column ?? rugAt;
      const target = { x: cross - looseSize / 2, y: at - looseSize / 2, width: looseSize, height: looseSize };
      events.set(id, { id, shown: 'mark', label: null, shapes, cross, leader: null, target });
    } else {
      const boxWidth = countWidth(mark.items.length);
      const box = { x: rugAt - boxWidth / 2, y: at - countHeight / 2, width: boxWidth, height: countHeight };
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
    events: model.items.map((i) => events.get(i.event.id) ?? unseen(i)),
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
    ...pointers(items, (id) => events.has(id), projection.extent),
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
