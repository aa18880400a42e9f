import type { Section } from './axis-context.js';
import type { Draft, Island } from './axis-draft.js';
import type { AxisFrame } from './axis-ticks.js';
import type { AxisContext, AxisTick } from './axis.js';

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
  { projection, minGap, ...frame }: AxisFrame,
  { start, end, time, unit }: Section,
  { low, high }: Island,
  isForced = false,
): AxisContext | null {
  const clamp = (px: number): number => Math.min(high, Math.max(low, px));
  const startPx = clamp(projection.position(start));
  const endPx = clamp(projection.position(end));
  if (startPx === endPx) return null;
  const text = frame.label(time, unit, 'context');
  const room = frame.room(text);
  if (isForced && room > high - low) return null;
  const px = isForced ? Math.min(startPx, high - room) : startPx + minGap / 2;
  return { time, unit, label: isForced || endPx - startPx >= room + minGap ? text : '', px, startPx, endPx };
}
