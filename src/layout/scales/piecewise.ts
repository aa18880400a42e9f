import type { Ruler } from '../../viewport/ruler.js';
import { greatest } from '../greatest.js';

/**
 * A ruler that is straight between knots and runs on straight outside them. `times` and `places`: at least one, same
 * length, both strictly ascending and finite; exact at the knots. `slope`: places per ms outside, > 0. O(log knots).
 */
export function piecewise(times: readonly number[], places: readonly number[], slope: number): Ruler {
  return {
    place: (time) => along(times, places, slope, time),
    time: (place) => along(places, times, 1 / slope, place),
  };
}

function along(from: readonly number[], to: readonly number[], slope: number, value: number): number {
  const last = from.length - 1;
  const i = greatest(-1, last, (knot) => from[knot]! <= value);
  if (i < 0) return to[0]! + (value - from[0]!) * slope;
  if (i === last) return to[last]! + (value - from[last]!) * slope;
  const part = (value - from[i]!) / (from[i + 1]! - from[i]!);
  // The bound keeps the order where rounding would step over the next knot.
  return Math.min(to[i + 1]!, to[i]! + part * (to[i + 1]! - to[i]!));
}
