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
const LINE_GAP = 10;
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

/** Steps of which each contains all ticks of the one before, coarse to fine. */
const layers: readonly TickStep[] = tickSteps.reduceRight<TickStep[]>((chain, step) => {
  const coarser = chain.at(-1);
  if (!coarser || isWithin(coarser, step)) chain.push(step);
  return chain;
}, []);

/** A tick or the edge of a stretch, with half the room of its label. */
interface Edge extends PlainTick {
  readonly half: number;
}

/**
 * Ticks for scales on which room changes along the way, ascending: coarse steps first, finer ones between them wherever
 * they fit. A tick gets a label when it keeps its distance to both neighbours of its own step, whether those are in view
 * or not, and when its context has room; so what is labelled does not depend on the window.
 */
export function layeredTicks(frame: AxisFrame): PlainTick[] {
  const { projection, minGap } = frame;
  const { position } = projection;
  const { start, end } = frame.extent;
  const low = Math.min(position(start), position(end));
  const high = Math.max(position(start), position(end));
  const found: PlainTick[] = [];

  const fill = (a: Edge, b: Edge, level: number): void => {
    const step = layers[level];
    if (!step || !isAllowed(frame, step) || Math.abs(b.px - a.px) < 2 * LINE_GAP) return;
    if (Math.max(a.px, b.px) < low || Math.min(a.px, b.px) > high) return;
    const inside = tickDates(step, { start: a.time, end: b.time }).filter((time) => time > a.time && time < b.time);
    if (inside.length === 0) return fill(a, b, level + 1);

    const half = frame.widest(step.unit, 'tick', step.count) / 2;
    const plain = inside.map((time) => ({ time, px: position(time), unit: step.unit, major: false, half }));
    const all: Edge[] = [a, ...plain, b];
    const edges = all.map((edge, i) => {
      if (edge === a || edge === b) return edge;
      const before = all[i - 1]!;
      const after = all[i + 1]!;
      const isFree = (other: Edge): boolean => Math.abs(edge.px - other.px) >= half + other.half + minGap;
      const tick = { ...edge, major: isFree(before) && isFree(after) && hasContext(frame, edge) };
      const hasLine = Math.abs(tick.px - before.px) >= LINE_GAP && Math.abs(tick.px - after.px) >= LINE_GAP;
      if (tick.major || hasLine) found.push(tick);
      return tick;
    });
    for (let i = 1; i < edges.length; i++) fill(edges[i - 1]!, edges[i]!, level + 1);
  };

  const coarsest = layers[0]!;
  const reach = 2.1 * coarsest.shortest;
  const half = frame.widest('year', 'tick', coarsest.count) / 2;
  const outer = tickDates(coarsest, { start: start - reach, end: end + reach }).map((time): Edge => {
    return { time, px: position(time), unit: 'year', major: true, half };
  });
  found.push(...outer);
  for (let i = 1; i < outer.length; i++) fill(outer[i - 1]!, outer[i]!, 1);
  return found.filter(({ px }) => px >= low && px <= high).sort((a, b) => a.time - b.time);
}

function hasContext(frame: AxisFrame, { time, unit }: PlainTick): boolean {
  const container = containerOf(unit);
  if (!container) return true;
  const { start, end } = containerAround(container, time);
  const room = Math.abs(frame.projection.position(end) - frame.projection.position(start));
  return room >= frame.widest(container.unit, 'context') + frame.minGap;
}

function isAllowed({ finest }: AxisFrame, { unit }: TickStep): boolean {
  return UNITS.indexOf(unit) >= UNITS.indexOf(finest);
}
