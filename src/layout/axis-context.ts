import type { EpochMs, Interval } from '../time/interval.js';
import { tickDates, type TickStep, type TickUnit } from '../time/ticks.js';
import { containerAround, containerOf } from './axis-ticks.js';

/** A stretch of the context row and what names it. */
export interface Section extends Interval {
  /** A moment of the year, month or day that the label says. */
  readonly time: EpochMs;
  readonly unit: TickUnit;
}

/** Calendar units of `step`, one after the other, as far as they lie in `extent`. */
export function sectionsOf(step: TickStep, extent: Interval): Section[] {
  const reach = step.shortest * 1.2;
  const dates = tickDates(step, { start: extent.start - reach, end: extent.end + reach });
  return dates.flatMap((time, i) => {
    const start = Math.max(time, extent.start);
    const end = Math.min(dates[i + 1] ?? Infinity, extent.end);
    return start < end ? [{ start, end, time, unit: step.unit }] : [];
  });
}

/** The day, month or year that all of `extent` lies in, or else the year of its middle. */
export function sectionAround(extent: Interval): Section {
  for (const unit of ['hour', 'day'] as const) {
    const container = containerOf(unit)!;
    const { start, end } = containerAround(container, extent.start);
    if (extent.end <= end) return { ...extent, time: start, unit: container.unit };
  }
  return { ...extent, time: (extent.start + extent.end) / 2, unit: 'year' };
}
