import { core } from '../time/core.js';
import type { Bound, DatePoint, EventKind, EventTime } from '../time/event-time.js';
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
  /** CSS px of a finite moment, rising with time. */
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
  if (time.form === 'one-of') return [doubt(time, options)];
  if (time.form === 'all-of') return time.members.map((m) => part(m.start, m.end, m.start === m.end, kind, options));
  return [part(time.start, time.end, time.form === 'date', kind, options)];
}

function part(start: Bound, end: Bound, single: boolean, kind: EventKind, options: ShapeOptions): MarkShape {
  return single && kind === 'event' && typeof start !== 'string'
    ? moment(start, options)
    : bar(start, end, single, options);
}

/** A single date of an event: a dot when the day is known, else a band as wide as the doubt. */
function moment(point: DatePoint, { position }: ShapeOptions): MarkShape {
  const from = position(point.interval.start);
  const to = position(point.interval.end);
  const certain = isDayOrFiner(point) && !point.approximate && !point.uncertain && !point.unspecified;
  const kind = certain ? 'dot' : to - from < narrowestBand ? 'hollow' : 'band';
  const edge = point.approximate ? 'fade' : 'tick';
  return { kind, from, to, core: null, startEdge: edge, endEdge: edge, dashed: point.uncertain };
}

/** Some time between two moments; a side without a date fades away. */
function doubt(time: EventTime, { position, reference }: ShapeOptions): MarkShape {
  const known = [time.bounds.start, time.bounds.end].map((t) => (Number.isFinite(t) ? position(t) : null));
  const anchor = known[0] ?? known[1] ?? position(reference);
  const from = known[0] ?? anchor - unknownLength;
  const to = known[1] ?? anchor + unknownLength;
  const edge = (moment: EpochMs): EdgeKind =>
    Number.isFinite(moment) ? (time.approximate ? 'fade' : 'tick') : 'unknown';
  return {
    kind: to - from < narrowestBand ? 'hollow' : 'band',
    from,
    to,
    core: null,
    startEdge: edge(time.bounds.start),
    endEdge: edge(time.bounds.end),
    dashed: time.uncertain,
  };
}

function bar(start: Bound, end: Bound, single: boolean, options: ShapeOptions): MarkShape {
  const { position, now, reference, horizon } = options;
  const first = intervalOf(start);
  const last = intervalOf(end);
  const stops = now !== null && (first === null || first.start < now);
  let to: number;
  if (last) to = position(last.end);
  else if (end === 'open') to = position(stops ? now : first ? Math.max(horizon, first.end) : reference);
  else to = position(first ? first.end : reference) + (first ? unknownLength : 0);
  const from = first ? position(first.start) : (last ? position(last.start) : to) - unknownLength;
  const sure = first && certain(start, end, single, first.start);
  return {
    kind: 'bar',
    from,
    to,
    core: sure && { from: position(sure.start), to: Number.isFinite(sure.end) ? Math.min(to, position(sure.end)) : to },
    startEdge: typeof start === 'string' ? 'unknown' : start.approximate ? 'fade' : 'tick',
    endEdge:
      end === 'unknown' ? 'unknown' : end === 'open' ? (stops ? 'now' : 'arrow') : end.approximate ? 'fade' : 'tick',
    dashed: [start, end].some((b) => typeof b !== 'string' && b.uncertain),
  };
}

function certain(start: Bound, end: Bound, single: boolean, from: EpochMs): Interval | null {
  const nothing = { source: '', members: [], precision: 'day', approximate: false, uncertain: false } as const;
  return core(
    { ...nothing, form: single ? 'date' : 'interval', start, end, bounds: { start: from, end: Infinity } },
    'state',
  );
}

const intervalOf = (bound: Bound): Interval | null => (typeof bound === 'string' ? null : bound.interval);

function isDayOrFiner({ precision: p }: DatePoint): boolean {
  return p === 'day' || p === 'hour' || p === 'minute' || p === 'second';
}

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
