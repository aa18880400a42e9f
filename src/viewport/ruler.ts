import type { EpochMs } from '../time/interval.js';

/**
 * Time laid out on a line without a unit: `place` is strictly increasing and `time` undoes it (as far as 64-bit numbers
 * go), both for all finite values. Panning and zooming are plain arithmetic on it. Every scale is one.
 */
export interface Ruler {
  place(time: EpochMs): number;
  time(place: number): EpochMs;
}
