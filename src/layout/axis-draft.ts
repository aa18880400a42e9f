import type { EpochMs, Interval } from '../time/interval.js';
import { tickDates } from '../time/ticks.js';
import { containerOf, sectionsOf, type Section } from './axis-context.js';
import { chooseStep, uniformTicks, type AxisFrame, type PlainTick } from './axis-ticks.js';

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
  const { position, length, extent, minGap } = frame;
  const step = chooseStep(frame, perMs);
  const container = containerOf(step.unit);
  return islands.map((island) => {
    const { start, end } = island;
    // A short island is judged as a whole, also while only a part of it is in view.
    const isShort = (end - start) * perMs < length;
    const part = isShort ? island : { start: Math.max(start, extent.start), end: Math.min(end, extent.end) };
    const [low, high] = isShort ? [position(start), position(end)] : [island.low, island.high];
    const isWide = high - low >= length;
    const ticks = uniformTicks(frame, step, perMs, part);
    const year = yearOf(island);
    if (container) {
      const hasRoom = (section: Section): boolean => {
        const px = Math.min(high, position(section.end)) - Math.max(low, position(section.start));
        return px >= frame.room(frame.label(section.time, section.unit, 'context')) + minGap;
      };
      const sections = sectionsOf(container, part);
      if (isWide || sections.some(hasRoom)) return { ticks, sections, hasLabels: true };
      const fits = hasRoom(year);
      return { ticks, sections: fits ? [year] : [], hasLabels: fits && container.unit === 'year' };
    }
    // Years speak for themselves; they get a context row only where there may be no label in sight.
    const widest = frame.widest('year', 'tick', step.count);
    const isInside = ({ px }: PlainTick): boolean => px - widest / 2 >= low && px + widest / 2 <= high;
    if (isWide) {
      const hasLabels = length - widest >= 2 * step.shortest * perMs;
      return { ticks, sections: hasLabels ? [] : sectionsOf(step, part), hasLabels };
    }
    if (!ticks.some((tick) => tick.major && isInside(tick))) {
      // The roundest year of its finer lines, beside a cut, which moves with it: so it stays the same while panning.
      const inside = new Set(ticks.filter(isInside).map(({ time }) => time));
      let named: EpochMs | undefined;
      for (const each of frame.steps) {
        if (each.unit !== 'year' || each.count >= step.count) continue;
        const round = tickDates(each, part).filter((time) => inside.has(time));
        named = (start === -Infinity ? round.at(-1) : round[0]) ?? named;
      }
      if (named === undefined) return { ticks, sections: [year], hasLabels: false };
      return { ticks: ticks.map((tick) => ({ ...tick, major: tick.time === named })), sections: [], hasLabels: true };
    }
    return { ticks, sections: [], hasLabels: true };
  });
}

/** The year that names a short island: its middle, or where its cut is when the other side is open. */
function yearOf({ start, end }: Interval): Section {
  const time = start === -Infinity ? end - 1 : end === Infinity ? start : start + (end - start) / 2;
  return { start, end, time, unit: 'year' };
}
