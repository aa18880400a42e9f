import type { NewsEvent } from '../document/event.js';
import type { TimelineItem } from '../model/timeline-model.js';
import { fadeLength, markShapes, narrowestBand, type MarkShape, type ShapeOptions } from './mark-shape.js';
import type { TextMetrics } from './text-metrics.js';
import { wrapTitle, type WrappedTitle } from './wrap-title.js';

/** Room left free beside and above a block, CSS px. */
export const blockGap = 10;
/** From the middle of a dot to its title. */
export const dotToText = 11;
/** From the end of a band to the title beside it. */
export const bandToText = 10;
/** Marks up to this long have their titles beside them, longer ones above. */
export const longestBeside = 96;
/** Around a bar under its title: to the title, and to the next one. */
const aboveBand = 2;
const belowBand = 5;
const rowGap = 2;
/** Rows hold until marks have grown by this: a zoom step, and a hair. */
const growth = 1.42;

/** Events of one date, drawn together: the date once, then their titles. */
export interface Block {
  /** Stable while the same events share the date. */
  readonly key: string;
  readonly items: readonly TimelineItem[];
  /** Same order as `items`. */
  readonly titles: readonly WrappedTitle[];
  /** Events of the same date for which there is no line; drawn as one count below the others. */
  readonly more: readonly TimelineItem[];
  readonly heading: readonly string[];
  /** CSS px of the widest line. */
  readonly textWidth: number;
  /** Titles stand beside the marks: dots and short bands. Otherwise above them. */
  readonly isBeside: boolean;
  /** All marks are dots near to each other: a stem joins them to the axis. */
  readonly isPoint: boolean;
  /** CSS px along the axis: what it covers, marks and text, without gaps. */
  readonly from: number;
  readonly to: number;
  /** Where its text begins and where its stem stands. */
  readonly anchor: number;
  /** CSS px across the axis. */
  readonly size: number;
  /** Highest importance among its events. */
  readonly importance: number;
}

export interface BlockOptions extends ShapeOptions {
  readonly text: TextMetrics;
  readonly maxTextWidth: number;
  readonly maxLines: number;
  /** No block grows thicker than this; events beyond it go to `more`. */
  readonly maxSize: number;
  readonly heading: (item: TimelineItem) => string;
  readonly title: (item: TimelineItem) => string;
  /** Marks stand beside the titles, not under them (vertical layout). */
  readonly flat?: boolean;
  /** Written where events are counted instead of named: "+ 12 more". */
  readonly countMore: (count: number) => string;
  /** Lines that are broken already. */
  readonly wraps?: Wraps | undefined;
}

/** Dates and titles as they are broken into lines, which no zoom changes. */
export type Wraps = WeakMap<NewsEvent, { readonly heading: WrappedTitle; readonly title: WrappedTitle }>;

/** Groups dated items that have the very same date and kind, in order of their first one. O(n). */
export function sameDate(items: readonly TimelineItem[]): TimelineItem[][] {
  const groups = new Map<string, TimelineItem[]>();
  for (const item of items) {
    const own = item.event.displayDate ? item.event.id : '';
    const key = `${item.event.kind} ${item.time!.source} ${own}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/**
 * Measures a group of same-date items as one block. At least the most important one gets a line. Short bands have their
 * titles beside them unless `above` asks otherwise.
 */
export function buildBlock(group: readonly TimelineItem[], options: BlockOptions, above = false): Block {
  const { text } = options;
  const first = group[0]!;
  const shapes = markShapes(first.time!, first.event.kind, options);
  const isDots = shapes.every((s) => s.kind === 'dot' || s.kind === 'hollow');
  const { from, to } = reach(shapes);
  // A day that is as wide as a band, and days far apart, are named like a band: above, from where they begin.
  const isPoint = isDots && to - from <= longestBeside;
  const isBeside = isPoint || (!above && to - from <= longestBeside);
  const { heading } = wrapped(first, options);
  const headingSize = heading.lines.length * text.smallLineHeight;
  let size = headingSize;
  const kept: { item: TimelineItem; title: WrappedTitle }[] = [];
  const more: TimelineItem[] = [];
  const byImportance = [...group].sort((a, b) => b.event.importance - a.event.importance);
  byImportance.forEach((item, i) => {
    const { title } = wrapped(item, options);
    const height = rowHeight(title, isBeside || options.flat === true, text);
    const rest = i < group.length - 1 ? text.smallLineHeight : 0;
    if (kept.length > 0 && size + height + rest > options.maxSize) more.push(item);
    else {
      kept.push({ item, title });
      size += height;
    }
  });
  if (more.length > 0) size += text.smallLineHeight;
  kept.sort((a, b) => group.indexOf(a.item) - group.indexOf(b.item));
  const textWidth = Math.max(
    heading.width,
    more.length > 0 ? text.small(options.countMore(more.length)) : 0,
    ...kept.map((k) => k.title.width),
  );
  const anchor = isPoint || (isDots && options.flat) ? (shapes[0]!.from + shapes[0]!.to) / 2 : from;
  const textFrom = textStart(shapes, isPoint, isBeside, growth);
  return {
    key: first.event.id,
    items: kept.map((k) => k.item),
    titles: kept.map((k) => k.title),
    more,
    heading: heading.lines,
    textWidth,
    isBeside,
    isPoint,
    from: isPoint ? Math.min(anchor - 6, from) : from - fadeOf(shapes, 'start'),
    to: Math.max(textFrom + textWidth, to + fadeOf(shapes, 'end')),
    anchor,
    size,
    importance: byImportance[0]!.event.importance,
  };
}

function wrapped(item: TimelineItem, { wraps, heading, title, maxTextWidth, maxLines, text }: BlockOptions) {
  const known = wraps?.get(item.event);
  if (known) return known;
  const measure = item.event.importance === 3 ? text.strong : text.regular;
  const lines = {
    heading: wrapTitle(heading(item), maxTextWidth, 2, text.small),
    title: wrapTitle(title(item), maxTextWidth, maxLines, measure),
  };
  wraps?.set(item.event, lines);
  return lines;
}

/** Where along the axis the text of a date ends when it is set the usual way, kept in from the left edge. CSS px. */
export function textEnd(first: TimelineItem, textWidth: number, options: BlockOptions): number {
  const shapes = markShapes(first.time!, first.event.kind, options);
  const { from, to } = reach(shapes);
  const isBeside = to - from <= longestBeside;
  const isPoint = isBeside && shapes.every((s) => s.kind === 'dot' || s.kind === 'hollow');
  return Math.max(textStart(shapes, isPoint, isBeside), 0) + textWidth;
}

/** The ways a group may be set: a short band with its titles beside or above it, everything else in one way. */
export function blockVariants(group: readonly TimelineItem[], options: BlockOptions): readonly Block[] {
  const usual = buildBlock(group, options);
  return usual.isBeside && !usual.isPoint ? [usual, buildBlock(group, options, true)] : [usual];
}

/** From the top of a title's row to the middle of its mark. */
export function markOffset(title: WrappedTitle, beside: boolean, text: TextMetrics): number {
  return beside ? text.lineHeight / 2 : title.lines.length * text.lineHeight + aboveBand + text.markSize / 2;
}

/** CSS px that one event takes across the axis inside a block. */
export function rowHeight(title: WrappedTitle, beside: boolean, text: TextMetrics): number {
  return title.lines.length * text.lineHeight + (beside ? rowGap : aboveBand + text.markSize + belowBand);
}

/**
 * CSS px along the axis where the titles of a date begin. `growing`: by how much the marks may still grow before rows are
 * made anew; a band that is too narrow now gets its fade then, and must not run into its title.
 */
export function textStart(shapes: readonly MarkShape[], isPoint: boolean, isBeside: boolean, growing = 1): number {
  const { from, to } = reach(shapes);
  if (!isBeside) return from;
  const isBand = shapes.some((s) => s.kind === 'band' || (s.to - s.from) * growing >= narrowestBand);
  const fade = isPoint && !isBand ? 0 : fadeOf(shapes, 'end');
  return isPoint ? Math.max((from + to) / 2 + dotToText, to + 5 + fade) : to + fade + bandToText;
}

function reach(shapes: readonly MarkShape[]): { from: number; to: number } {
  return { from: Math.min(...shapes.map((s) => s.from)), to: Math.max(...shapes.map((s) => s.to)) };
}

function fadeOf(shapes: readonly MarkShape[], side: 'start' | 'end'): number {
  return shapes.some((s) => (side === 'start' ? s.startEdge : s.endEdge) === 'fade') ? fadeLength : 0;
}
