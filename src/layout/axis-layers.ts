import type { EpochMs, Interval } from '../time/interval.js';
import { isWithin, tickDates, tickSteps, type TickStep, type TickUnit } from '../time/ticks.js';
import { containerOf, type Section } from './axis-context.js';
import type { Draft } from './axis-draft.js';
import { LINE_GAP, type AxisFrame, type PlainTick } from './axis-ticks.js';

/** Coarse to fine, for scales on which room changes along the way. */
export function draftLayers(frame: AxisFrame): Draft {
  const ticks = layeredTicks(frame);
  const { sections, starts } = contextOfLayers(ticks);
  // Where January follows, its first tick says "Jan": the year is said by the section that begins there.
  const named = ticks.map((tick) => ({ ...tick, unit: (tick.major && starts.get(tick.time)) || tick.unit }));
  return { ticks: named, sections, hasLabels: true };
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
  const { position } = frame;
  const { start, end } = frame.extent;
  const [low, high] = [position(start), position(end)];
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
    if (!frame.steps.includes(step)) break;
    stretches = stretches.flatMap(([a, b]) => {
      if (b.px - a.px < 2 * LINE_GAP || b.px < low || a.px > high) return [];
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
        const gap = Math.min(edge.px - all[i]!.px, all[i + 2]!.px - edge.px);
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

/** The year, month or day that `time` is in. */
function containerAround(container: TickStep, time: EpochMs): Interval {
  const reach = container.shortest * 1.2;
  const dates = tickDates(container, { start: time - reach, end: time + reach });
  const start = dates.findLast((date) => date <= time) ?? time;
  return { start, end: dates.find((date) => date > start) ?? start + container.shortest };
}

function hasContext(frame: AxisFrame, { time, unit }: PlainTick): boolean {
  const container = containerOf(unit);
  if (!container) return true;
  const { start, end } = containerAround(container, time);
  const room = frame.position(end) - frame.position(start);
  return room >= frame.widest(container.unit, 'context') + frame.minGap;
}

/**
 * The context of layered ticks: each month that holds days, each day that holds hours, and of each year that holds
 * months what those leave. Ascending, apart. Also which unit a tick at the start of one of them is best called by.
 */
function contextOfLayers(ticks: readonly PlainTick[]): { sections: Section[]; starts: Map<EpochMs, TickUnit> } {
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
