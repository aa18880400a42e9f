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
