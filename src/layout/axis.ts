import type { EpochMs, Interval } from '../time/interval.js';
import { tickSteps, type TickUnit } from '../time/ticks.js';
import { sectionAround } from './axis-context.js';
import { draftSteps, type Island } from './axis-draft.js';
import { placeSection, placeTicks, type AxisContext, type AxisTick } from './axis-place.js';
import type { AxisFrame } from './axis-ticks.js';
import { labelWidths, type AxisText } from './axis-widths.js';
import { project, type Projection } from './projection.js';

export interface AxisOptions extends AxisText {
  /** Least distance of two labels, CSS px. */
  readonly minGap: number;
  /** Of an upright axis: CSS px that a label takes of it, whatever its width. */
  readonly lineHeight?: number;
  /** No ticks finer than this; `day` suits events without a clock time. */
  readonly finest: TickUnit;
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
export function buildAxis({ scale, length, extent, mirrored }: Projection, options: AxisOptions): Axis {
  const perPlace = length / (scale.place(extent.end) - scale.place(extent.start));
  if (!(perPlace > 0 && perPlace < Infinity)) return { ticks: [], context: [], gaps: [] };
  const { lineHeight } = options;
  const { position, invert } = project(scale, extent, length);
  const [start, end] = [-MARGIN, length + MARGIN].map((px) =>
    Math.min(END_OF_TIME, Math.max(-END_OF_TIME, invert(px))),
  ) as [EpochMs, EpochMs];
  const frame: AxisFrame = {
    position,
    length,
    extent: { start, end },
    minGap: options.minGap,
    steps: tickSteps.slice(tickSteps.findIndex(({ unit }) => unit === options.finest)),
    label: options.format,
    room: lineHeight ? () => lineHeight : options.measure,
    widest: lineHeight ? () => lineHeight : labelWidths(options, extent),
  };
  const clamp = (time: EpochMs): number => Math.min(length, Math.max(0, position(time)));
  // What is visible between the cuts, in time order.
  const islands = [-Infinity, ...scale.gaps.map((gap) => gap.end)]
    .map((from, i): Island => {
      const to = scale.gaps[i]?.start ?? Infinity;
      return { start: from, end: to, low: clamp(from), high: clamp(to) };
    })
    .filter(({ low, high }) => low < high);
  const { drafts: own } = scale;
  const drafts = own ? islands.map(() => own(frame)) : draftSteps(frame, islands, perPlace);
  const ticks = drafts.flatMap((draft, i) => placeTicks(frame, draft, islands[i]!));
  const parts = drafts.flatMap(({ sections }, i) => sections.map((section) => ({ section, island: islands[i]! })));
  let context = parts.flatMap(({ section, island }) => placeSection(frame, section, island) ?? []);
  if (![...context, ...ticks.filter(({ unit }) => unit === 'year')].some(({ label }) => label)) {
    // The context with a label on its widest stretch, so that a date is always in sight.
    const candidates = parts.length
      ? parts
      : islands.map((island) => {
          const visible = { start: Math.max(extent.start, island.start), end: Math.min(extent.end, island.end) };
          return { section: sectionAround(visible), island };
        });
    const forced = candidates.flatMap(({ section, island }) => placeSection(frame, section, island, true) ?? []);
    const [widest] = forced.sort((a, b) => b.endPx - b.startPx - (a.endPx - a.startPx));
    if (widest) context = context.length ? context.map((c) => (c.startPx === widest.startPx ? widest : c)) : [widest];
  }
  const gaps = scale.gaps
    .map((interval) => ({ interval, startPx: clamp(interval.start), endPx: clamp(interval.end) }))
    .filter(({ startPx, endPx }) => startPx !== endPx);
  return mirrored ? mirror({ ticks, context, gaps }, length, lineHeight) : { ticks, context, gaps };
}

function mirror({ ticks, context, gaps }: Axis, length: number, labelSize = 0): Axis {
  const turn = <T extends AxisGap | AxisContext>(part: T): T => ({
    ...part,
    startPx: length - part.startPx,
    endPx: length - part.endPx,
  });
  return {
    ticks: ticks.map((tick) => ({ ...tick, px: length - tick.px })),
    context: context.map((part) => ({ ...turn(part), px: length - part.px - labelSize })),
    gaps: gaps.map(turn),
  };
}
