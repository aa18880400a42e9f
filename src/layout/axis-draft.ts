import type { Interval } from '../time/interval.js';
import type { TickStep } from '../time/ticks.js';
import { sectionsOf, type Section } from './axis-context.js';
import { chooseStep, containerOf, uniformTicks, type AxisFrame, type PlainTick } from './axis-ticks.js';

/** A stretch without a cut; an infinite side has no cut either. px of what is visible of it, ascending. */
export interface Island extends Interval {
  readonly low: number;
  readonly high: number;
}

/** Ticks and sections that are still to find room for their labels. */
export interface Draft {
  readonly ticks: readonly PlainTick[];
  readonly sections: readonly Section[];
  /** False: ticks are lines only, since nothing would say what their short labels leave out. */
  readonly hasLabels: boolean;
}

/** One step for all islands, for scales that are true time wherever they are not cut. `perMs`: CSS px of a ms. */
export function draftSteps(frame: AxisFrame, islands: readonly Island[], perMs: number): Draft[] {
  const step = chooseStep(frame, perMs);
  const container = containerOf(step.unit);
  return islands.map((island) => {
    const isShort = (island.end - island.start) * perMs < frame.projection.length;
    // A short island is judged as a whole, also while only a part of it is in view.
    const part = isShort ? island : intersection(island, frame.extent);
    const ticks = uniformTicks(frame, step, perMs, part);
    if (!container) return draftYears(frame, island, step, perMs, ticks, part);

    const sections = sectionsOf(container, part);
    const { low, high } = isShort ? wholePx(frame, island) : island;
    const isWide = high - low >= frame.projection.length;
    if (isWide || sections.some((section) => hasRoom(frame, section, low, high))) {
      return { ticks, sections, hasLabels: true };
    }
    const year = yearOf(island);
    const fits = hasRoom(frame, year, low, high);
    return { ticks, sections: fits ? [year] : [], hasLabels: fits && container.unit === 'year' };
  });
}

/** Years speak for themselves; they get a context row only where there may be no label in sight. */
function draftYears(
  frame: AxisFrame,
  island: Island,
  step: TickStep,
  perMs: number,
  ticks: readonly PlainTick[],
  part: Interval,
): Draft {
  const { length, scale } = frame.projection;
  const widest = frame.widest('year', 'tick', step.count);
  if (scale.gaps.length === 0 || (island.low <= 0 && island.high >= length)) {
    const isSure = Math.floor((length - widest) / (step.shortest * perMs)) >= 2;
    return { ticks, sections: isSure ? [] : sectionsOf(step, part), hasLabels: isSure };
  }
  const isBounded = island.end - island.start < Infinity;
  const { low, high } = isBounded ? wholePx(frame, island) : island;
  const isNamed = ticks.some((tick) => tick.major && tick.px - widest / 2 >= low && tick.px + widest / 2 <= high);
  return { ticks, sections: isNamed ? [] : [yearOf(island)], hasLabels: isNamed };
}

/** The year that names a short island: its middle, or where its cut is when the other side is open. */
function yearOf({ start, end }: Interval): Section {
  const time = start === -Infinity ? end - 1 : end === Infinity ? start : start + (end - start) / 2;
  return { start, end, time, unit: 'year' };
}

function wholePx({ projection }: AxisFrame, { start, end }: Interval): { low: number; high: number } {
  const a = projection.position(start);
  const b = projection.position(end);
  return { low: Math.min(a, b), high: Math.max(a, b) };
}

function hasRoom(frame: AxisFrame, { start, end, time, unit }: Section, low: number, high: number): boolean {
  const a = frame.projection.position(start);
  const b = frame.projection.position(end);
  const px = Math.min(high, Math.max(a, b)) - Math.max(low, Math.min(a, b));
  return px >= frame.room(frame.label(time, unit, 'context')) + frame.minGap;
}

function intersection(a: Interval, b: Interval): Interval {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}
