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

/** A tick with half the room of its label. */
interface Edge extends PlainTick {
  readonly half: number;
}

/**
 * Ticks for scales on which room changes along the way, ascending. Coarse steps come first; a finer one fills the
 * stretches between their ticks, and each of its ticks gets a label that is clear of a neighbour in the step and of all
 * labels so far, and whose context has room. Neighbours count whether they are in view or not, so that labels
 * do not depend on the window.
 */
export function layeredTicks(frame: AxisFrame): PlainTick[] {
  const { position } = frame.projection;
  const { start, end } = frame.extent;
  const low = Math.min(position(start), position(end));
  const high = Math.max(position(start), position(end));
  const edgesOf = (step: TickStep, extent: Interval): Edge[] => {
    const half = frame.widest(step.unit, 'tick', step.count) / 2;
    return tickDates(step, extent).map((time) => ({ time, px: position(time), unit: step.unit, major: false, half }));
  };

  const labelled: Edge[] = [];
  const lines: Edge[] = [];
  const isClear = (edge: Edge): boolean => labelled.every((other) => isApart(frame, edge, other));
  const coarsest = layers[0]!;
  const reach = 2.1 * coarsest.shortest;
  const outer = edgesOf(coarsest, { start: start - reach, end: end + reach });
  for (const edge of outer) (isClear(edge) ? labelled : lines).push(edge);
  let stretches = pairs(outer);
  for (const step of layers.slice(1)) {
    if (!isAllowed(frame, step)) break;
    stretches = stretches.flatMap(([a, b]) => {
      if (Math.abs(b.px - a.px) < 2 * LINE_GAP) return [];
      if (Math.max(a.px, b.px) < low || Math.min(a.px, b.px) > high) return [];
      const inside = edgesOf(step, { start: a.time, end: b.time }).filter(({ time }) => time > a.time && time < b.time);
      const all = [a, ...inside, b];
      const isFree = (i: number, j: number): boolean => isApart(frame, all[i]!, { ...all[j]!, half: all[i]!.half });
      // Those between two free sides first, then those with one, where dense meets wide.
      const sides = inside.map((_, i) => +isFree(i + 1, i) + +isFree(i + 1, i + 2));
      for (const free of [2, 1]) {
        for (const [i, edge] of inside.entries()) {
          if (sides[i] === free && isClear(edge) && hasContext(frame, edge)) labelled.push(edge);
        }
      }
      for (const [i, edge] of inside.entries()) {
        const gap = Math.min(Math.abs(edge.px - all[i]!.px), Math.abs(edge.px - all[i + 2]!.px));
        if (gap >= LINE_GAP && !labelled.includes(edge)) lines.push(edge);
      }
      return pairs(all);
    });
  }
  const ticks = [...labelled.map((tick) => ({ ...tick, major: true })), ...lines];
  return ticks.filter(({ px }) => px >= low && px <= high).sort((a, b) => a.time - b.time);
}

function pairs(edges: readonly Edge[]): [Edge, Edge][] {
  return edges.slice(1).map((edge, i) => [edges[i]!, edge]);
}

function isApart({ minGap }: AxisFrame, a: Edge, b: Edge): boolean {
  return Math.abs(a.px - b.px) >= a.half + b.half + minGap;
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
