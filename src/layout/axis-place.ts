import type { EpochMs } from '../time/interval.js';
import type { TickUnit } from '../time/ticks.js';
import type { Section } from './axis-context.js';
import type { Draft, Island } from './axis-draft.js';
import type { AxisFrame } from './axis-ticks.js';

/** A line across the axis. All px are along the axis, from 0 to the length of the projection. */
export interface AxisTick {
  readonly time: EpochMs;
  readonly px: number;
  /** Belongs with its middle at `px`; `` for a mere line, and where the label would be cut off. */
  readonly label: string;
  /** A line of the step that has labels; the others are finer. */
  readonly major: boolean;
  readonly unit: TickUnit;
}

/** A stretch of the row that says year, month or day. Stretches lie in time order and do not overlap. */
export interface AxisContext {
  /** A moment of the year, month or day named, the same while panning: a key. */
  readonly time: EpochMs;
  readonly unit: TickUnit;
  /** `` when it finds no room. */
  readonly label: string;
  /**
   * Where the label begins: its left edge (right when mirrored), on a vertical axis always its top. It stays in view as
   * long as its stretch has room. On a vertical axis it never meets the label of a tick, so that one column serves both.
   */
  readonly px: number;
  /** What is visible of the stretch, in time order (`startPx` is the greater when mirrored). */
  readonly startPx: number;
  readonly endPx: number;
}

/** The visible ticks of a draft, labelled where the whole label is in view, clear of cuts, and says something new. */
export function placeTicks(frame: AxisFrame, { ticks, sections, hasLabels }: Draft, { low, high }: Island): AxisTick[] {
  const said = new Set<string>();
  const placed: AxisTick[] = [];
  // Where the label before ends.
  let taken = -Infinity;
  for (const { time, px, unit, major } of ticks) {
    let label = '';
    if (major && hasLabels) {
      const text = frame.label(time, unit, 'tick');
      const half = frame.room(text) / 2;
      const key = `${sections.findLastIndex(({ start }) => start <= time)} ${text}`;
      // Counted even when it is out of view, so that its neighbour does not come and go.
      if (px - half >= taken && !said.has(key)) {
        said.add(key);
        taken = px + half + frame.minGap / 2;
        if (px - half >= low && px + half <= high) label = text;
      }
    }
    if (px >= low && px <= high) placed.push({ time, px, label, major, unit });
  }
  return placed;
}

/**
 * The visible part of a section, its label as far back in time as is in view; null when nothing of it is visible.
 * `isForced`: with its label even though it is narrower than that: the label reaches over the end, but not out of the
 * island. null when it does not fit there, either.
 */
export function placeSection(
  { position, minGap, ...frame }: AxisFrame,
  { start, end, time, unit }: Section,
  { low, high }: Island,
  isForced = false,
): AxisContext | null {
  const clamp = (px: number): number => Math.min(high, Math.max(low, px));
  const startPx = clamp(position(start));
  const endPx = clamp(position(end));
  if (startPx === endPx) return null;
  const text = frame.label(time, unit, 'context');
  const room = frame.room(text);
  if (isForced && room > high - low) return null;
  const px = isForced ? Math.min(startPx, high - room) : startPx + minGap / 2;
  return { time, unit, label: isForced || endPx - startPx >= room + minGap ? text : '', px, startPx, endPx };
}
