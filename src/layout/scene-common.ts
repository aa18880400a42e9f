import { pickText } from '../document/pick-text.js';
import { union, type EpochMs, type Interval } from '../time/interval.js';
import type { TimelineDocument } from '../document/timeline-document.js';
import { knownSpan, type TimelineItem, type TimelineModel } from '../model/timeline-model.js';
import type { Block, BlockOptions } from './blocks.js';
import { markShapes, type MarkShape, type ShapeOptions } from './mark-shape.js';
import { looseSize } from './rug.js';
import type { Box, Cluster, Heading, Pointer, SceneEra, SceneEvent } from './scene.js';
import type { Measure } from './wrap-title.js';

/** What stands in a drawing, as far as it is put together. */
export class Painted {
  readonly events = new Map<string, SceneEvent>();
  readonly headings: Heading[] = [];
  readonly clusters: Cluster[] = [];

  /** A count in place of marks. For the same list it has the same list of ids. */
  count(key: string, items: readonly TimelineItem[], box: Box, text = ''): void {
    this.clusters.push(clusterOf(key, items, box, text));
    for (const { event } of items) this.events.set(event.id, unmarked(event.id, 'cluster', box));
  }

  /** Below the titles of a date how many more there are. */
  countMore({ key, more }: Block, x: number, y: number, { words, text }: Pick<BlockOptions, 'words' | 'text'>): void {
    if (more.length === 0) return;
    const said = words.countMore(more.length);
    const box = { x: x - 4, y, width: text.small(said) + 8, height: text.smallLineHeight };
    this.count(`${key} more`, more, box, said);
  }

  /** An event without a title; `x`, `y`: its middle. */
  mark(id: string, shapes: readonly MarkShape[], x: number, y: number, cross: number): void {
    const target = { x: x - looseSize / 2, y: y - looseSize / 2, width: looseSize, height: looseSize };
    this.events.set(id, { ...unmarked(id, 'mark', target), shapes, cross });
  }

  /** All events of the model: as they are drawn, `turn`ed, and without a place those that are only in the list. */
  all(model: TimelineModel, turn: (event: SceneEvent) => SceneEvent): SceneEvent[] {
    return model.items.map(({ event, known }) => {
      const drawn = this.events.get(event.id);
      return drawn ? turn(drawn) : unmarked(event.id, known ? 'outside' : 'shelf', nowhere);
    });
  }
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

const unmarked = (id: string, shown: SceneEvent['shown'], target: Box): SceneEvent => ({
  id,
  shown,
  label: null,
  shapes: [],
  cross: 0,
  leader: null,
  target,
});

/** What is `width` px wide, seen in a mirror. */
export const mirrorBox = <T extends Box>(box: T, width: number): T => ({ ...box, x: width - box.x - box.width });

export function mirrorEvent(event: SceneEvent, width: number): SceneEvent {
  const { label, leader, target } = event;
  return {
    ...event,
    label: label && mirrorBox(label, width),
    leader: leader && { ...leader, x1: width - leader.x1, x2: width - leader.x2 },
    target: mirrorBox(target, width),
  };
}

/** The mark of an event that has room for no more: a dot, hollow unless the day is known. */
export function looseShape({ time, event }: TimelineItem, px: number, options: ShapeOptions): MarkShape {
  const isKnown = markShapes(time!, event.kind, options).every((s) => s.kind === 'dot');
  return {
    kind: isKnown ? 'dot' : 'hollow',
    from: px,
    to: px,
    core: null,
    startEdge: 'tick',
    endEdge: 'tick',
    dashed: time!.uncertain,
  };
}

/** Counts what the drawing does not show, on the side of the window where its middle lies: nothing is left out in silence. */
export function pointers(
  items: readonly TimelineItem[],
  isShown: (id: string) => boolean,
  window: Interval,
): { earlier: Pointer | null; later: Pointer | null } {
  const middle = window.start + window.end;
  const outside = items.filter(({ event }) => !isShown(event.id)).map(({ known }) => known!);
  const pointer = (own: readonly Interval[], isNearer: (a: Interval, b: Interval) => boolean): Pointer | null =>
    own.length > 0 ? { count: own.length, nearest: own.reduce((a, b) => (isNearer(b, a) ? b : a)) } : null;
  const isEarlier = ({ start, end }: Interval) => start + end < middle;
  return {
    earlier: pointer(outside.filter(isEarlier), (a, b) => a.end > b.end),
    later: pointer(
      outside.filter((known) => !isEarlier(known)),
      (a, b) => a.start < b.start,
    ),
  };
}

const counted = new WeakMap<readonly TimelineItem[], Pick<Cluster, 'ids' | 'extent'>>();

/** A count in place of marks. For the same list it has the same list of ids. */
export function clusterOf(key: string, items: readonly TimelineItem[], box: Box, text = ''): Cluster {
  let known = counted.get(items);
  if (!known) {
    known = { ids: items.map((i) => i.event.id), extent: items.map((i) => i.known!).reduce(union) };
    counted.set(items, known);
  }
  return { ...box, key, ...known, text };
}

export interface EraStrip {
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/**
 * Background spans along the axis, first-fit in rows so that no two meet; `labelAt` slides to stay in the window.
 * `from`, `to`: CSS px along the axis, clipped to the window; spans outside are left out, and those that would need more
 * than `mostRows`.
 */
export function eraStrips(
  model: { readonly document: Pick<TimelineDocument, 'eras'>; readonly reference: EpochMs | null },
  locale: string,
  position: (time: EpochMs) => number,
  length: number,
  measure: Measure,
  mostRows = Infinity,
): { strips: (EraStrip & Pick<SceneEra, 'key' | 'label' | 'labelAt'>)[]; rows: number } {
  const rowEnds: number[] = [];
  const spans = model.document.eras
    .map((era, i) => ({ era, i, span: knownSpan(era.time, model.reference ?? 0), open: era.time.end === 'open' }))
    .sort((a, b) => a.span.start - b.span.start);
  const strips = [];
  for (const { era, i, span, open } of spans) {
    const start = position(span.start);
    const end = open ? Math.max(length, start) : position(span.end);
    // Rows go by time and not by px, so that neither zooming nor panning changes how many there are.
    let row = rowEnds.findIndex((e) => e <= span.start);
    if (row < 0) row = rowEnds.length;
    if (row >= mostRows) continue;
    rowEnds[row] = open ? Infinity : span.end;
    const from = Math.max(start, -2);
    const to = Math.min(end, length + 2);
    if (to - from < 1) continue;
    const text = pickText(era.label, locale).text;
    const fits = measure(text) + 12 <= to - from;
    strips.push({ key: `era ${i}`, from, to, row, label: fits ? text : '', labelAt: Math.max(from, 0) + 6 });
  }
  return { strips, rows: rowEnds.length };
}
