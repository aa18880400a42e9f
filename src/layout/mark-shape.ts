import { core, isExact } from '../time/core.js';
import { isDate, type Bound, type DatePoint, type EventKind, type EventTime } from '../time/event-time.js';
import type { EpochMs, Interval } from '../time/interval.js';

/**
 * How a band or a bar ends. `tick`: here and no further. `fade`: about here. `arrow`: it goes on. `unknown`: nobody
 * says. `now`: it holds on the day of the article, and the drawing stops there.
 */
export type EdgeKind = 'tick' | 'fade' | 'arrow' | 'unknown' | 'now';

/**
 * One drawn part of a date along the axis, in CSS px in the direction of time, `from <= to`. Bands end exactly at the
 * scale's value for min and max; only fades lie outside.
 */
export interface MarkShape {
  /** `dot`: a known day. `hollow`: a band too narrow to draw. `band`: some time in here. `bar`: all through here. */
  readonly kind: 'dot' | 'hollow' | 'band' | 'bar';
  readonly from: number;
  readonly to: number;
  /** The certain part of a bar; null when no part is certain. */
  readonly core: { readonly from: number; readonly to: number } | null;
  readonly startEdge: EdgeKind;
  readonly endEdge: EdgeKind;
  /** Uncertain: the outline is dashed. */
  readonly dashed: boolean;
}

/** A band narrower than this is drawn as a hollow dot, never as a filled one. */
export const narrowestBand = 12;
/** Length of a fade outside an approximate end. */
export const fadeLength = 16;
/** Length of what is drawn on a side that is unknown. */
export const unknownLength = 64;

export interface ShapeOptions {
  /** CSS px of a moment, rising with time. */
  readonly position: (time: EpochMs) => number;
  /** Where open ends stop: "now"; null when no now marker is drawn. */
  readonly now: EpochMs | null;
  /** What a time without any date is drawn beside: the article's date. */
  readonly reference: EpochMs;
  /** How far an open end is drawn when nothing stops it; finite. */
  readonly horizon: EpochMs;
}

/** The drawn parts of a date: every row of the drawing table in the design. Never empty. O(members). */
export function markShapes(time: EventTime, kind: EventKind, options: ShapeOptions): readonly MarkShape[] {
  const { form, start, end } = time;
  if (form === 'one-of') return [doubt(time.bounds, time, options)];
  if (form === 'all-of') return time.members.map((m) => part(m.start, m.end, m.start === m.end, kind, options));
  return [part(start, end, form === 'date', kind, options)];
}

function part(start: Bound, end: Bound, single: boolean, kind: EventKind, options: ShapeOptions): MarkShape {
  return single && kind === 'event' && isDate(start) ? moment(start, options) : bar(start, end, single, options);
}

/** A single date of an event: a dot when the day is known, else a band as wide as the doubt. */
function moment(point: DatePoint, options: ShapeOptions): MarkShape {
  const shape = doubt(point.interval, point, options);
  return isExact(point) && !point.unspecified ? { ...shape, kind: 'dot' } : shape;
}

/** Some time between two moments; a side without a date fades away. */
function doubt(
  { start, end }: Interval,
  { approximate, uncertain }: Pick<EventTime, 'approximate' | 'uncertain'>,
  { position, reference }: ShapeOptions,
): MarkShape {
  const [starts, ends] = [start > -Infinity, end < Infinity];
  const anchor = position(starts ? start : ends ? end : reference);
  const from = starts ? anchor : anchor - unknownLength;
  const to = ends ? position(end) : anchor + unknownLength;
  const edge = (isKnown: boolean): EdgeKind => (isKnown ? edgeOf(approximate) : 'unknown');
  const kind = to - from < narrowestBand ? 'hollow' : 'band';
  return { kind, from, to, core: null, startEdge: edge(starts), endEdge: edge(ends), dashed: uncertain };
}

function bar(start: Bound, end: Bound, single: boolean, options: ShapeOptions): MarkShape {
  const { position, now, reference, horizon } = options;
  const first = isDate(start) ? start.interval : null;
  const last = isDate(end) ? end.interval : null;
  const stops = now !== null && (!first || first.start < now);
  let to: number;
  if (last) to = position(last.end);
  else if (end === 'open') to = position(stops ? now : first ? Math.max(horizon, first.end) : reference);
  else to = first ? position(first.end) + unknownLength : position(reference);
  const from = first ? position(first.start) : (last ? position(last.start) : to) - unknownLength;
  const sure = isDate(start) && core(start, end, single);
  return {
    kind: 'bar',
    from,
    to,
    core: sure ? { from: position(sure.start), to: Math.min(to, position(sure.end)) } : null,
    startEdge: isDate(start) ? edgeOf(start.approximate) : 'unknown',
    endEdge: isDate(end) ? edgeOf(end.approximate) : end === 'unknown' ? end : stops ? 'now' : 'arrow',
    dashed: [start, end].some((bound) => isDate(bound) && bound.uncertain),
  };
}

const edgeOf = (isApproximate: boolean) => (isApproximate ? 'fade' : 'tick');

/** Along a turned axis the start of a shape is at its end. `length`: of the axis, CSS px. */
export function turned(shape: MarkShape, length: number): MarkShape {
  const span = ({ from, to }: { from: number; to: number }) => ({ from: length - to, to: length - from });
  return {
    ...shape,
    ...span(shape),
    core: shape.core && span(shape.core),
    startEdge: shape.endEdge,
    endEdge: shape.startEdge,
  };
}
