import type { EpochMs, Interval } from '../time/interval.js';
import type { Scale } from './scales/scale.js';

/** A scale seen through a window: times become CSS pixels along the axis, from 0 to `length`. */
export interface Projection {
  readonly scale: Scale;
  /** What is visible, in time. */
  readonly extent: Interval;
  /** CSS px along the axis. */
  readonly length: number;
  /** True in right-to-left horizontal layouts: time runs from right to left. */
  readonly mirrored: boolean;
  /** CSS px, may lie outside 0…length. ±Infinity for infinite times. */
  position(time: EpochMs): number;
  invert(px: number): EpochMs;
}

/**
 * Looks at `extent` through `length` CSS px. An extent without width on the ruler shows its one moment in the middle.
 * Throws RangeError when the extent is infinite or reversed; a length of 0 is fine (not laid out yet).
 */
export function project(scale: Scale, extent: Interval, length: number, mirrored = false): Projection {
  const from = scale.place(extent.start);
  const width = scale.place(extent.end) - from;
  if (!(width >= 0 && width < Infinity)) throw new RangeError(`Cannot project ${extent.start}…${extent.end}`);
  const perPlace = width > 0 ? length / width : 0;
  const offset = width > 0 ? 0 : length / 2;
  const flip = (px: number): number => (mirrored ? length - px : px);
  return {
    scale,
    extent,
    length,
    mirrored,
    position(time) {
      if (!Number.isFinite(time)) return mirrored === time > 0 ? -Infinity : Infinity;
      return flip(offset + (scale.place(time) - from) * perPlace);
    },
    invert: (px) => (perPlace > 0 ? scale.time(from + flip(px) / perPlace) : extent.start),
  };
}
