import type { EpochMs, Interval } from '../time/interval.js';
import { isWithin, tickDates, type TickStep, type TickUnit } from '../time/ticks.js';
import { containerOf } from './axis-context.js';
import type { TickStyle } from './axis-widths.js';

/** What both ways of choosing ticks need to know. */
export interface AxisFrame {
  /** CSS px along the axis, never mirrored: they rise with time. */
  position(time: EpochMs): number;
  /** Of the axis, CSS px. */
  readonly length: number;
  /** What is looked at: the visible extent and a little on both sides, so that labels at the edges find their neighbours. */
  readonly extent: Interval;
  readonly minGap: number;
  /** Those that may be used, fine to coarse. */
  readonly steps: readonly TickStep[];
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

/**
 * The finest step at which the widest of its labels and of its context fit everywhere. `perMs`: CSS px of a ms, so the
 * answer depends on the zoom and not on the place.
 */
export function chooseStep({ steps, minGap, widest }: AxisFrame, perMs: number): TickStep {
  const fits = ({ unit, count, shortest }: TickStep, style: TickStyle): boolean => {
    const spacing = shortest * perMs - minGap;
    return spacing > 0 && spacing >= widest(unit, style, count);
  };
  const step = steps.find((each) => {
    const container = containerOf(each.unit);
    return fits(each, 'tick') && (!container || fits(container, 'context'));
  });
  return step ?? steps.at(-1)!;
}

/** The ticks of one step within `extent`, ascending, with lines of a finer one between them where there is room. */
export function uniformTicks(frame: AxisFrame, step: TickStep, perMs: number, extent: Interval): PlainTick[] {
  const majors = new Set(tickDates(step, extent));
  const finer = frame.steps.find((each) => each.shortest * perMs >= LINE_GAP && isWithin(step, each)) ?? step;
  // Year 1 is one of all decades, but not one of all five years.
  const times = [...new Set([...majors, ...tickDates(finer, extent)])].sort((a, b) => a - b);
  return times.map((time) => {
    const major = majors.has(time);
    return { time, px: frame.position(time), unit: (major ? step : finer).unit, major };
  });
}
