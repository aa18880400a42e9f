import { dateParts, fromParts } from './calendar.js';
import type { EpochMs, Interval } from './interval.js';

export type TickUnit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** A calendar step. Steps of days restart: 2 is every odd day of a month, 7 every Monday, 15 the 1st and the 15th. */
export interface TickStep {
  readonly unit: TickUnit;
  readonly count: number;
  /** ms from one tick to the next, at least (February, a year that does not leap). */
  readonly shortest: number;
}

const DAY = 86_400_000;
/** A step that would give more ticks than this in an interval is the wrong step for it. */
const MOST = 2000;

const stepsOf = (unit: TickUnit, size: number, counts: readonly number[]): TickStep[] =>
  counts.map((count) => ({ unit, count, shortest: size * count }));

/** Every step there is, fine to coarse: seconds to ten billion years. */
export const tickSteps: readonly TickStep[] = [
  ...stepsOf('second', 1000, [1, 2, 5, 15, 30]),
  ...stepsOf('minute', 60_000, [1, 2, 5, 15, 30]),
  ...stepsOf('hour', 3_600_000, [1, 2, 3, 6, 12]),
  ...stepsOf('day', DAY, [1, 2, 7]),
  { unit: 'day', count: 15, shortest: 14 * DAY },
  { unit: 'month', count: 1, shortest: 28 * DAY },
  { unit: 'month', count: 3, shortest: 90 * DAY },
  { unit: 'month', count: 6, shortest: 181 * DAY },
  ...stepsOf(
    'year',
    365 * DAY,
    Array.from({ length: 31 }, (_, i) => [1, 2, 5][i % 3]! * 10 ** Math.floor(i / 3)),
  ),
];

/** The step of that name. Throws RangeError when there is none. */
export function tickStep(unit: TickUnit, count: number): TickStep {
  const step = tickSteps.find((other) => other.unit === unit && other.count === count);
  if (!step) throw new RangeError(`No tick step of ${count} ${unit}`);
  return step;
}

/**
 * The ticks of a step in an interval, both ends included, ascending, UTC. Years are round as people count them: 500 BC,
 * AD 1, AD 500 (astronomically -499, 1, 500). None when there would be thousands, or when the interval is not finite.
 */
export function tickDates(step: TickStep, { start, end }: Interval): EpochMs[] {
  const count = (end - start) / step.shortest;
  if (!(count >= 0 && count < MOST)) return [];
  const dates = [...candidates(step, start, end)].filter((time) => time >= start && time <= end);
  // Deep in time neighbouring moments are one and the same number.
  return dates.filter((time, i) => time !== dates[i - 1]);
}

/** Whether every tick of `coarse` is one of `fine`, too. */
export function isWithin(coarse: TickStep, fine: TickStep): boolean {
  if (fine.unit === 'day' && fine.count === 7) return false;
  if (coarse.unit !== fine.unit) return coarse.shortest > fine.shortest;
  if (coarse.unit === 'day' && fine.count === 2) return coarse.count === 15;
  return coarse.count % fine.count === 0;
}

function* candidates({ unit, count, shortest: size }: TickStep, start: EpochMs, end: EpochMs): Iterable<EpochMs> {
  const from = dateParts(start);
  if (unit === 'year') {
    const first = Math.floor(from.year / count) - 1;
    const last = Math.ceil(dateParts(end).year / count);
    for (let i = first; i <= last; i++) {
      // Year 1 stands for the zero that our count of years does not have; beside 2 or 5 it would only crowd them.
      if (i > 0 || count === 1) yield fromParts(i * count);
      else if (i < 0 || count > 5) yield fromParts(i * count + 1);
    }
  } else if (unit === 'month') {
    const first = Math.floor((from.month - 1) / count) * count;
    for (let i = first; ; i += count) {
      const time = fromParts(from.year + Math.floor(i / 12), 1 + (i % 12));
      if (time > end) return;
      yield time;
    }
  } else if (unit === 'day' && (count === 2 || count === 15)) {
    for (let month = from.month; ; month++) {
      const next = fromParts(from.year, month + 1);
      for (let day = 1; day < (count === 2 ? 31 : 16); day += count === 2 ? 2 : 14) {
        const time = fromParts(from.year, month, day);
        // No tick on the last day: the first of the next month is too near.
        if (next - time > DAY) yield time;
      }
      if (next > end) return;
    }
  } else {
    // 5 January 1970 was a Monday.
    const offset = unit === 'day' && count === 7 ? 4 * DAY : 0;
    const first = Math.floor((start - offset) / size);
    // Counted from zero: deep in time `first + 1` may be `first`.
    const last = Math.ceil((end - start) / size) + 1;
    for (let i = 0; i <= last; i++) yield (first + i) * size + offset;
  }
}
