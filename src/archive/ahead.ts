import type { Scale } from '../layout/scales/scale.js';
import type { Interval } from '../time/interval.js';
import { levelAt } from './level.js';

/** Shares of a window that are made ready in the direction of a pan. */
const panned = 0.75;
/** Log2 of the zoom that is no more than rounding. */
const still = 1e-6;

/**
 * What will be in view before long when a movement goes on: after a pan what comes in on that side, after a zoom the
 * window at its next half step. null when nothing moved. `length`: CSS px of the axis. Only a guess: what is drawn does
 * not depend on it.
 */
export function windowAhead(scale: Scale, length: number, before: Interval, now: Interval): Interval | null {
  const [from0, to0] = [scale.place(before.start), scale.place(before.end)];
  const [from, to] = [scale.place(now.start), scale.place(now.end)];
  const width = to - from;
  const ratio = width / (to0 - from0);
  if (!(ratio > 0 && Number.isFinite(ratio))) return null;
  if (Math.abs(Math.log2(ratio)) < still) {
    const moved = from - from0;
    if (Math.abs(moved) < width * still) return null;
    const shift = Math.sign(moved) * panned * width;
    return { start: scale.time(from + shift), end: scale.time(to + shift) };
  }
  const next = width * widthAtNextStep(length / width, ratio < 1);
  // What stays where it is: of the two windows, the place that has the same share of both.
  const anchor = (from - ratio * from0) / (1 - ratio);
  const start = anchor + (from - anchor) * (next / width);
  return { start: scale.time(start), end: scale.time(start + next) };
}

/** Of the width now, the share of the widest window at the half step after (zooming in) or before this one. */
function widthAtNextStep(perPlace: number, isZoomingIn: boolean): number {
  const { cell, layoutPx } = levelAt(perPlace);
  // How far this zoom is into its half step, 1…√2; a little to the safe side of the border.
  const into = Math.max(1, (cell * perPlace) / layoutPx);
  return isZoomingIn ? (into / Math.SQRT2) * (1 - 1e-7) : into * Math.SQRT2 * (1 - 1e-5);
}
