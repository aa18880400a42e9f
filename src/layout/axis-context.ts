import type { EpochMs, Interval } from '../time/interval.js';
import { tickDates, type TickStep, type TickUnit } from '../time/ticks.js';
import { containerAround, containerOf, type PlainTick } from './axis-ticks.js';

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

/**
 * The context of layered ticks: each month that holds days, each day that holds hours, and of each year that holds
 * months what those leave. Ascending, apart. Also which unit a tick at the start of one of them is best called by.
 */
export function contextOfLayers(ticks: readonly PlainTick[]): { sections: Section[]; starts: Map<EpochMs, TickUnit> } {
  const sections: Section[] = [];
  const starts = new Map<EpochMs, TickUnit>();
  // Years first: a finer container then cuts its piece out of the coarser one.
  for (const unit of ['month', 'day', 'hour'] as const) {
    const container = containerOf(unit)!;
    const known = new Set<EpochMs>();
    for (const tick of ticks) {
      if (!tick.major || containerOf(tick.unit) !== container) continue;
      const { start, end } = containerAround(container, tick.time);
      if (known.has(start)) continue;
      known.add(start);
      starts.set(start, tick.unit);
      cutOut(sections, { start, end, time: start, unit: container.unit });
    }
  }
  return { sections: sections.sort((a, b) => a.start - b.start), starts };
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

function cutOut(sections: Section[], piece: Section): void {
  const i = sections.findIndex(({ start, end }) => start <= piece.start && piece.end <= end);
  const around = sections[i];
  if (!around) {
    sections.push(piece);
    return;
  }
  const rest = [
    { ...around, end: piece.start },
    { ...around, start: piece.end },
  ].filter(({ start, end }) => start < end);
  sections.splice(i, 1, ...rest, piece);
}
