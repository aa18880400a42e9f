import type { EpochMs, Interval } from '../time/interval.js';
import { isWithin, tickDates, tickStep, tickSteps, type TickStep, type TickUnit } from '../time/ticks.js';
import type { TickStyle } from './axis-widths.js';
import type { Projection } from './projection.js';

/** What both ways of choosing ticks need to know. */
export interface AxisFrame {
  readonly projection: Projection;
  /** What is looked at: the visible extent and a little on both sides, so that labels at the edges find their neighbours. */
  readonly extent: Interval;
  readonly minGap: number;
  readonly isVertical: boolean;
  /** No step below this unit. */
  readonly finest: TickUnit;
  label(time: EpochMs, unit: TickUnit, style: TickStyle): string;
  /** CSS px along the axis that a label takes; that the widest label of a kind takes. */
  room(label: string): number;
  widest(unit: TickUnit, style: TickStyle, count?: number): number;
}

export interface PlainTick {
  readonly time: EpochMs;
  readonly px: number;
  readonly unit: TickUnit;
  /** It may have a label; else it is only a line. */
  readonly major: boolean;
}

/** Lines without a label are at least this far apart, in CSS px. */
export const LINE_GAP = 10;
const UNITS: readonly TickUnit[] = ['second', 'minute', 'hour', 'day', 'month', 'year'];
const YEAR = tickStep('year', 1);
const MONTH = tickStep('month', 1);
const DAY = tickStep('day', 1);

/** The calendar unit that makes sense of ticks: "Feb" needs its year, "14:00" its day. Years speak for themselves. */
export function containerOf(unit: TickUnit): TickStep | null {
  if (unit === 'year') return null;
  return unit === 'month' ? YEAR : unit === 'day' ? MONTH : DAY;
}

/** The year, month or day that `time` is in. */
export function containerAround(container: TickStep, time: EpochMs): Interval {
  const reach = container.shortest * 1.2;
  const dates = tickDates(container, { start: time - reach, end: time + reach });
  const start = dates.findLast((date) => date <= time) ?? time;
  return { start, end: dates.find((date) => date > start) ?? start + container.shortest };
}

/**
 * The finest step at which the widest of its labels and of its context fit everywhere. `perMs`: CSS px of a ms, so the
 * answer depends on the zoom and not on the place.
 */
export function chooseStep(frame: AxisFrame, perMs: number): TickStep {
  const fits = (step: TickStep, style: TickStyle): boolean => {
    const spacing = step.shortest * perMs - frame.minGap;
    return spacing > 0 && spacing >= frame.widest(step.unit, style, style === 'tick' ? step.count : 1);
  };
  const step = tickSteps.find((each) => {
    const container = containerOf(each.unit);
    return isAllowed(frame, each) && fits(each, 'tick') && (!container || fits(container, 'context'));
  });
  return step ?? tickSteps.at(-1)!;
}

/** The ticks of one step within `extent`, ascending, with lines of a finer one between them where there is room. */
export function uniformTicks(frame: AxisFrame, step: TickStep, perMs: number, extent: Interval): PlainTick[] {
  const { position } = frame.projection;
  const majors = tickDates(step, extent);
  const minor = tickSteps.find((each) => {
    return isAllowed(frame, each) && each.shortest * perMs >= LINE_GAP && isWithin(step, each);
  });
  const known = new Set(majors);
  const minors = minor && minor !== step ? tickDates(minor, extent).filter((time) => !known.has(time)) : [];
  const ticks = [
    ...majors.map((time) => ({ time, px: position(time), unit: step.unit, major: true })),
    ...minors.map((time) => ({ time, px: position(time), unit: minor!.unit, major: false })),
  ];
  return ticks.sort((a, b) => a.time - b.time);
}

/** Whether a step is not finer than the events ask for. */
export function isAllowed({ finest }: AxisFrame, { unit }: TickStep): boolean {
  return UNITS.indexOf(unit) >= UNITS.indexOf(finest);
}
