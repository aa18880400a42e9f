import type { EpochMs, Interval } from '../time/interval.js';
import type { TickUnit } from '../time/ticks.js';
import { sectionAround, type Section } from './axis-context.js';
import { draftSteps, type Island } from './axis-draft.js';
import { clearColumn, forceSection, placeSection, placeTicks } from './axis-place.js';
import type { AxisFrame } from './axis-ticks.js';
import { labelWidths, type AxisText } from './axis-widths.js';
import type { Projection } from './projection.js';

export interface AxisOptions extends AxisText {
  /** Least distance of two labels, CSS px. */
  readonly minGap: number;
  readonly orientation: 'horizontal' | 'vertical';
  /** CSS px; what a label takes of a vertical axis, whatever its width. */
  readonly lineHeight: number;
  /** No ticks finer than this; `day` suits events without a clock time. `second` */
  readonly finest?: TickUnit;
}

/** A line across the axis. All px are along the axis, from 0 to the length of the projection. */
export interface AxisTick {
  readonly time: EpochMs;
  readonly px: number;
  /** Belongs with its middle at `px`; `` for a mere line, and where the label would be cut off. */
  readonly label: string;
  /** A line of the step that has labels; the others are finer. */
  readonly major: boolean;
  readonly unit: TickUnit;
}

/** A stretch of the row that says year, month or day. Stretches lie in time order and do not overlap. */
export interface AxisContext {
  /** A moment of the year, month or day named, the same while panning: a key. */
  readonly time: EpochMs;
  readonly unit: TickUnit;
  /** `` when it finds no room. */
  readonly label: string;
  /**
   * Where the label begins: its left edge (right when mirrored), on a vertical axis always its top. It stays in view as
   * long as its stretch has room. On a vertical axis it never meets the label of a tick, so that one column serves both.
   */
  readonly px: number;
  /** What is visible of the stretch, in time order (`startPx` is the greater when mirrored). */
  readonly startPx: number;
  readonly endPx: number;
}

/** A cut in the ruler as far as it is visible; `startPx` and `endPx` in time order. */
interface AxisGap {
  readonly interval: Interval;
  readonly startPx: number;
  readonly endPx: number;
}

export interface Axis {
  readonly ticks: readonly AxisTick[];
  readonly context: readonly AxisContext[];
  readonly gaps: readonly AxisGap[];
}

/** CSS px beyond both ends in which labels still count as neighbours; wider than any label. */
const MARGIN = 200;
/** ms; beyond 30 billion years there are no ticks. */
const END_OF_TIME = 1e21;

/**
 * The axis of a projection: ticks with short labels, and a row that says what these leave out. Labels neither touch each
 * other nor a cut nor stick out. True time, cut or not, has one step for all of the axis, the finest at which every
 * label has room; the other scales go from coarse to fine where there is room. That depends on the zoom and not on the
 * place, so nothing flickers while panning. Nothing at all without a length or an extent.
 */
export function buildAxis(projection: Projection, options: AxisOptions): Axis {
  const { scale, length, extent } = projection;
  const width = scale.place(extent.end) - scale.place(extent.start);
  if (!(length > 0 && width > 0)) return { ticks: [], context: [], gaps: [] };

  const frame = frameOf(projection, options);
  const islands = islandsOf(projection);
  const { drafts: own } = scale;
  const drafts = own ? islands.map(() => own(frame)) : draftSteps(frame, islands, length / width);
  const ticks = drafts.flatMap((draft, i) => placeTicks(frame, draft, islands[i]!));
  const parts = drafts.flatMap(({ sections }, i) => sections.map((section) => ({ section, island: islands[i]! })));
  const context = parts.flatMap(({ section, island }) => placeSection(frame, section, island) ?? []);
  const isDated = context.some(({ label }) => label) || ticks.some(({ unit, label }) => unit === 'year' && label);
  const dated = isDated ? context : forceOne(frame, parts, islands, context);
  return {
    ticks: frame.isVertical ? clearColumn(frame, ticks, dated) : ticks,
    context: dated,
    gaps: gapsOf(projection),
  };
}

function frameOf(projection: Projection, options: AxisOptions): AxisFrame {
  const { minGap, orientation, lineHeight, finest = 'second', measure, format } = options;
  const sides = [-MARGIN, projection.length + MARGIN].map((px) => {
    return Math.min(END_OF_TIME, Math.max(-END_OF_TIME, projection.invert(px)));
  });
  const isVertical = orientation === 'vertical';
  return {
    projection,
    extent: { start: Math.min(...sides), end: Math.max(...sides) },
    minGap,
    isVertical,
    finest,
    label: (time, unit, style) => format(time, unit, style),
    room: (label) => (isVertical ? lineHeight : measure(label)),
    widest: isVertical ? () => lineHeight : labelWidths(options, projection.extent),
  };
}

/** What is visible between the cuts, in time order. */
function islandsOf({ scale, length, position }: Projection): Island[] {
  const starts = [-Infinity, ...scale.gaps.map(({ end }) => end)];
  const ends = [...scale.gaps.map(({ start }) => start), Infinity];
  const clamp = (px: number): number => Math.min(length, Math.max(0, px));
  const islands = starts.map((start, i): Island => {
    const end = ends[i]!;
    const [low, high] = [clamp(position(start)), clamp(position(end))].sort((a, b) => a - b) as [number, number];
    return { start, end, low, high };
  });
  return islands.filter(({ low, high }) => low < high);
}

function gapsOf({ scale, length, position }: Projection): AxisGap[] {
  const clamp = (px: number): number => Math.min(length, Math.max(0, px));
  const gaps = scale.gaps.map((interval) => {
    return { interval, startPx: clamp(position(interval.start)), endPx: clamp(position(interval.end)) };
  });
  return gaps.filter(({ startPx, endPx }) => startPx !== endPx);
}

/** The context with a label on its widest stretch, so that a date is always in sight. */
function forceOne(
  frame: AxisFrame,
  parts: readonly { section: Section; island: Island }[],
  islands: readonly Island[],
  context: readonly AxisContext[],
): AxisContext[] {
  const { start, end } = frame.projection.extent;
  const candidates = parts.length
    ? parts
    : islands.map((island) => {
        const visible = { start: Math.max(start, island.start), end: Math.min(end, island.end) };
        return { section: sectionAround(visible), island };
      });
  const forced = candidates.flatMap(({ section, island }) => forceSection(frame, section, island) ?? []);
  const [widest] = forced.sort((a, b) => Math.abs(b.endPx - b.startPx) - Math.abs(a.endPx - a.startPx));
  if (!widest) return [...context];
  return parts.length ? context.map((part) => (part.startPx === widest.startPx ? widest : part)) : [widest];
}
