import type { EpochMs, Interval } from '../time/interval.js';
import { tickDates, tickStep, type TickStep, type TickUnit } from '../time/ticks.js';

/** A stretch of the context row and what names it. */
export interface Section extends Interval {
  /** A moment of the year, month or day that the label says. */
  readonly time: EpochMs;
  readonly unit: TickUnit;
}

const year = tickStep('year', 1);
const month = tickStep('month', 1);
const day = tickStep('day', 1);

/** The calendar unit that makes sense of ticks: "Feb" needs its year, "14:00" its day. Years speak for themselves. */
export function containerOf(unit: TickUnit): TickStep | null {
  if (unit === 'year') return null;
  return unit === 'month' ? year : unit === 'day' ? month : day;
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

/** The day or month that all of `extent` lies in, or else the year of its middle. */
export function sectionAround(extent: Interval): Section {
  for (const step of [day, month]) {
    const [section, next] = sectionsOf(step, extent);
    if (section && !next) return section;
  }
  return { ...extent, time: (extent.start + extent.end) / 2, unit: 'year' };
}
