import type { TimelineItem } from '../model/timeline-model.js';
import type { EpochMs } from '../time/interval.js';
import { fadeLength, markShapes, narrowestBand, type MarkShape, type ShapeOptions } from './mark-shape.js';
import type { TextMetrics } from './text-metrics.js';
import type { WrappedTitle } from './wrap-title.js';

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

/** The ways in which the events of one date may be set, the usual one first. Never empty. */
export type Variants = readonly Block[];

/** A date and a title as they are broken into lines. */
export interface Lines {
  readonly heading: WrappedTitle;
  readonly title: WrappedTitle;
}

export interface BlockOptions extends ShapeOptions {
  readonly text: TextMetrics;
  readonly lines: (item: TimelineItem) => Lines;
  /** The same broken into shorter or longer lines, for where the usual ones find no room; none of these ends after `last`. */
  readonly otherLines?: readonly BlockOptions['lines'][];
  readonly last?: EpochMs;
  /** No block grows thicker than this; events beyond it go to `more`. */
  readonly maxSize: number;
  /** Marks stand beside the titles, not under them (vertical layout). */
  readonly flat?: boolean;
  readonly words: {
    /** Written where events are counted instead of named: "+ 12 more". */
    readonly countMore: (count: number) => string;
  };
}

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

/** How the marks of a date stand. Short bands have their titles beside them unless `above` asks otherwise. */
function standOf({ time, event }: TimelineItem, options: ShapeOptions, above = false) {
  const shapes = markShapes(time!, event.kind, options);
  const { from, to } = reach(shapes);
  const isShort = to - from <= longestBeside;
  const isDots = shapes.every((s) => s.kind === 'dot' || s.kind === 'hollow');
  // A day that is as wide as a band, and days far apart, are named like a band: above, from where they begin.
  const isPoint = isDots && isShort;
  return { shapes, from, to, isDots, isPoint, isBeside: isPoint || (isShort && !above) };
}

/** What the text of a date takes, and who finds no line in it. */
type Typeset = Pick<Block, 'items' | 'titles' | 'more' | 'heading' | 'textWidth' | 'size'>;

/**
 * A group of same-date items as one block. At least the most important one gets a line. Its text is broken and measured
 * when somebody first asks for anything that depends on it: most of a thousand never find room, and nobody asks.
 */
export function buildBlock(group: readonly TimelineItem[], options: BlockOptions, above = false): Block {
  const { flat = false } = options;
  const first = group[0]!;
  const { shapes, from, to, isDots, isPoint, isBeside } = standOf(first, options, above);
  const anchor = isPoint || (isDots && flat) ? (shapes[0]!.from + shapes[0]!.to) / 2 : from;
  let known: Typeset | undefined;
  const set = () => (known ??= typeset(group, isBeside || flat, options));
  return {
    key: first.event.id,
    isBeside,
    isPoint,
    from: isPoint ? Math.min(anchor - 6, from) : from - fadeOf(shapes, 'startEdge'),
    anchor,
    importance: Math.max(...group.map((item) => item.event.importance)),
    get items() {
      return set().items;
    },
    get titles() {
      return set().titles;
    },
    get more() {
      return set().more;
    },
    get heading() {
      return set().heading;
    },
    get textWidth() {
      return set().textWidth;
    },
    get size() {
      return set().size;
    },
    get to() {
      return Math.max(textStart(shapes, isPoint, isBeside, growth) + set().textWidth, to + fadeOf(shapes, 'endEdge'));
    },
  };
}

function typeset(group: readonly TimelineItem[], isBeside: boolean, options: BlockOptions): Typeset {
  const { text, lines } = options;
  const { heading } = lines(group[0]!);
  let size = heading.lines.length * text.smallLineHeight;
  const more = new Set<TimelineItem>();
  const byImportance = [...group].sort((a, b) => b.event.importance - a.event.importance);
  byImportance.forEach((item, i) => {
    const height = rowHeight(lines(item).title, isBeside, text);
    const rest = i < group.length - 1 || more.size > 0 ? text.smallLineHeight : 0;
    if (i > 0 && size + height + rest > options.maxSize) more.add(item);
    else size += height;
  });
  if (more.size > 0) size += text.smallLineHeight;
  const items = group.filter((item) => !more.has(item));
  const titles = items.map((item) => lines(item).title);
  const textWidth = Math.max(
    heading.width,
    more.size > 0 ? text.small(options.words.countMore(more.size)) : 0,
    ...titles.map((t) => t.width),
  );
  return { items, titles, more: [...more], heading: heading.lines, textWidth, size };
}

/** What a date with a title of two lines takes, CSS px. */
export const usualSize = ({ smallLineHeight, lineHeight }: TextMetrics): number => smallLineHeight + 2 * lineHeight;

/** Where along the axis the text of a date ends when it is set the usual way, kept in from the left edge. CSS px. */
export function textEnd(first: TimelineItem, textWidth: number, options: ShapeOptions): number {
  const { shapes, isPoint, isBeside } = standOf(first, options);
  return Math.max(textStart(shapes, isPoint, isBeside), 0) + textWidth;
}

/** The ways a group may be set: a short band with its titles beside or above it, everything else in one way. */
export function blockVariants(group: readonly TimelineItem[], options: BlockOptions): Variants {
  const usual = buildBlock(group, options);
  return usual.isBeside && !usual.isPoint ? [usual, buildBlock(group, options, true)] : [usual];
}

/**
 * How a date may be set where none of those has room, the best first: in other lines, then with fewer titles while the
 * others are counted. No other lines cut a word.
 */
export function tighterVariants(group: readonly TimelineItem[], options: BlockOptions): Variants[] {
  const isWhole = (item: TimelineItem, lines: BlockOptions['lines']) =>
    !lines(item).title.shortened && !lines(item).heading.shortened;
  const others = (options.otherLines ?? []).filter((lines) => group.every((item) => isWhole(item, lines)));
  const end = options.position(options.last ?? Infinity);
  // Beside its mark a text reaches as far as its block, above it as far as its words.
  const isBefore = ({ isBeside, anchor, textWidth, to }: Block) => (isBeside ? to : anchor + textWidth) <= end;
  const within = (maxSize: number) => [
    ...blockVariants(group, { ...options, maxSize }),
    ...others.flatMap((lines) => blockVariants(group, { ...options, lines, maxSize })).filter(isBefore),
  ];
  const tighter = [within(options.maxSize)];
  for (let last = tighter[0]![0]!; last.items.length > 1; last = tighter.at(-1)![0]!)
    tighter.push(within(last.size - 1));
  return tighter;
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
  const fade = isPoint && !isBand ? 0 : fadeOf(shapes, 'endEdge');
  return isPoint ? Math.max((from + to) / 2 + dotToText, to + 5 + fade) : to + fade + bandToText;
}

/** From the beginning of the first of them to the end of the last, without fades. CSS px. */
export function reach(shapes: readonly MarkShape[]): { from: number; to: number } {
  return { from: Math.min(...shapes.map((s) => s.from)), to: Math.max(...shapes.map((s) => s.to)) };
}

function fadeOf(shapes: readonly MarkShape[], side: 'startEdge' | 'endEdge'): number {
  return shapes.some((s) => s[side] === 'fade') ? fadeLength : 0;
}
