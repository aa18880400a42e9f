import type { Section } from './axis-context.js';
import type { Draft, Island } from './axis-draft.js';
import type { AxisFrame } from './axis-ticks.js';
import type { AxisContext, AxisTick } from './axis.js';

/** The visible ticks of a draft, labelled where the whole label is in view, clear of cuts, and says something new. */
export function placeTicks(frame: AxisFrame, { ticks, sections, hasLabels }: Draft, island: Island): AxisTick[] {
  const { minGap, projection } = frame;
  const said = new Set<string>();
  const placed: AxisTick[] = [];
  // Where the label before ends, in the direction of time.
  let taken = -Infinity;
  for (const { time, px, unit, major } of ticks) {
    let label = '';
    if (major && hasLabels) {
      const text = frame.label(time, unit, 'tick');
      const half = frame.room(text) / 2;
      const along = projection.mirrored ? -px : px;
      const key = `${sections.findLastIndex(({ start }) => start <= time)} ${text}`;
      // Counted even when it is out of view, so that its neighbour does not come and go.
      if (along - half >= taken && !said.has(key)) {
        said.add(key);
        taken = along + half + minGap / 2;
        if (px - half >= island.low && px + half <= island.high) label = text;
      }
    }
    if (px >= island.low && px <= island.high) placed.push({ time, px, label, major, unit });
  }
  return placed;
}

/** The visible part of a section, its label as far back in time as is in view; null when nothing of it is visible. */
export function placeSection(frame: AxisFrame, section: Section, island: Island): AxisContext | null {
  const { position, mirrored } = frame.projection;
  const clamp = (px: number): number => Math.min(island.high, Math.max(island.low, px));
  const startPx = clamp(position(section.start));
  const endPx = clamp(position(section.end));
  if (startPx === endPx) return null;
  const text = frame.label(section.time, section.unit, 'context');
  const inset = frame.minGap / 2;
  const fits = Math.abs(endPx - startPx) >= frame.room(text) + 2 * inset;
  const px = startPx + (mirrored ? -inset : inset);
  return { time: section.time, unit: section.unit, label: fits ? text : '', px, startPx, endPx };
}

/**
 * A section with its label even though it is narrower than that: the label reaches over the end, but not out of the
 * island. null when it does not fit there, either.
 */
export function forceSection(frame: AxisFrame, section: Section, island: Island): AxisContext | null {
  const placed = placeSection(frame, section, island);
  const text = frame.label(section.time, section.unit, 'context');
  const room = frame.room(text);
  if (!placed || room > island.high - island.low) return null;
  const { startPx } = placed;
  const px = frame.projection.mirrored ? Math.max(startPx, island.low + room) : Math.min(startPx, island.high - room);
  return { ...placed, label: text, px };
}
