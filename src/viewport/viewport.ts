import type { EpochMs, Interval } from '../time/interval.js';
import type { Ruler } from './ruler.js';

/** How far one can go. */
export interface Limits {
  /** Everything there is to see; finite, may be a single moment. */
  readonly full: Interval;
  /** Shortest visible time in ms, > 0. */
  readonly minSpan: number;
  /** How much more than `full` can be seen on each side, as a share of its room on the ruler. 0.05 */
  readonly margin?: number;
}

/** One press of + or −. */
export const zoomFactor = 1.6;

/** Below this share of the visible width a difference is rounding, not movement. */
const ROUNDING = 1e-9;

/** Moves on by `fraction` of the visible width; positive is later. Never leaves the same extent but for 0. */
export function panBy(ruler: Ruler, extent: Interval, fraction: number): Interval {
  if (fraction === 0) return extent;
  const [from, to] = places(ruler, extent);
  const step = (to - from) * fraction;
  return times(ruler, from + step, to + step);
}

/**
 * Shows `factor` times less (above 1: zooms in) while `anchor` stays where it is; without one, the middle does.
 * With `minSpan` (ms) zooming in ends there, so that at the end of it the view does not creep towards the anchor.
 */
export function zoomBy(ruler: Ruler, extent: Interval, factor: number, anchor?: EpochMs, minSpan = 0): Interval {
  const most = Math.max(1, (extent.end - extent.start) / shortest(extent, minSpan));
  const by = Math.min(factor, most);
  if (by === 1) return extent;
  const [from, to] = places(ruler, extent);
  const fixed = anchor === undefined ? from + (to - from) / 2 : ruler.place(anchor);
  return times(ruler, fixed + (from - fixed) / by, fixed + (to - fixed) / by);
}

/** The widest view: `full` and a margin on both sides, at least `minSpan` long. */
export function widest(ruler: Ruler, { full, minSpan, margin = 0.05 }: Limits): Interval {
  const [from, to] = places(ruler, widened(full, minSpan));
  const extra = (to - from) * margin;
  return times(ruler, from - extra, to + extra);
}

/**
 * The extent nearest to the given one that keeps the limits: as wide on the ruler where that is allowed, moved as little
 * as possible. The same object when it keeps them already. An extent that is no extent (infinite, reversed) gives all.
 */
export function constrain(ruler: Ruler, extent: Interval, limits: Limits): Interval {
  const all = widest(ruler, limits);
  if (!(extent.start <= extent.end && extent.end - extent.start < Infinity)) return all;
  const wide = widened(extent, limits.minSpan);
  const [low, high] = places(ruler, all);
  const [from, to] = places(ruler, wide);
  const slack = (high - low) * ROUNDING;
  if (to - from > high - low + slack) return all;
  const move = Math.max(low - from, 0) || Math.min(high - to, 0);
  if (Math.abs(move) <= slack) return wide;
  // Elsewhere on the ruler the same room may be less time.
  const { start, end } = widened(times(ruler, from + move, to + move), limits.minSpan);
  const back = Math.max(all.start - start, 0) || Math.min(all.end - end, 0);
  return { start: start + back, end: end + back };
}

/**
 * The extent on the way from `a` (t = 0) to `b` (t = 1). Both sides move along the ruler together; when the width
 * changes it changes by the same factor in equal times, so that a long zoom does not rush at one end.
 */
export function extentBetween(ruler: Ruler, a: Interval, b: Interval, t: number): Interval {
  if (t <= 0) return a;
  if (t >= 1) return b;
  const [from, to] = places(ruler, a);
  const [first, last] = places(ruler, b);
  const ratio = (last - first) / (to - from);
  const isZoom = ratio > 0 && ratio < Infinity && Math.abs(ratio - 1) > 1e-6;
  const part = isZoom ? (ratio ** t - 1) / (ratio - 1) : t;
  return times(ruler, from + (first - from) * part, to + (last - to) * part);
}

const places = (ruler: Ruler, { start, end }: Interval) => [ruler.place(start), ruler.place(end)] as const;
const times = (ruler: Ruler, from: number, to: number): Interval => ({ start: ruler.time(from), end: ruler.time(to) });

/** `minSpan`, or more in deep time, where ms are finer than numbers can tell apart. */
function shortest({ start, end }: Interval, minSpan: number): number {
  return Math.max(minSpan, Math.abs(start) * 1e-12, Math.abs(end) * 1e-12);
}

/** At least `minSpan` ms about its middle. The same object when it is as long, but for rounding. */
export function widened(extent: Interval, minSpan: number): Interval {
  const { start, end } = extent;
  const least = shortest(extent, minSpan);
  const missing = (least - (end - start)) / 2;
  return missing > least / 2000 ? { start: start - missing, end: end + missing } : extent;
}
