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
  const room = frame.room(text);
  const inset = frame.minGap / 2;
  const label = Math.abs(endPx - startPx) >= room + 2 * inset ? text : '';
  const px = edgeOf(frame, mirrored ? startPx - inset - room : startPx + inset, room);
  return { time: section.time, unit: section.unit, label, px, startPx, endPx };
}

/**
 * A section with its label even though it is narrower than that: the label reaches over the end, but not out of the
 * island. null when it does not fit there, either.
 */
export function forceSection(frame: AxisFrame, section: Section, island: Island): AxisContext | null {
  const placed = placeSection(frame, section, island);
  const label = frame.label(section.time, section.unit, 'context');
  const room = frame.room(label);
  if (!placed || room > island.high - island.low) return null;
  const wanted = frame.projection.mirrored ? placed.startPx - room : placed.startPx;
  const low = Math.max(island.low, Math.min(wanted, island.high - room));
  return { ...placed, label, px: edgeOf(frame, low, room) };
}

/** Takes the labels off the ticks of a vertical axis that stand beside a label of the context: they share a column. */
export function clearColumn(frame: AxisFrame, ticks: readonly AxisTick[], context: readonly AxisContext[]): AxisTick[] {
  const taken = context.filter(({ label }) => label).map(({ px, label }) => px + frame.room(label) / 2);
  return ticks.map((tick) => {
    const isHidden = tick.label && taken.some((middle) => Math.abs(middle - tick.px) < frame.room(tick.label));
    return isHidden ? { ...tick, label: '' } : tick;
  });
}

/** The edge at which a label begins, of a label that takes `room` from `low` on. */
function edgeOf({ projection, isVertical }: AxisFrame, low: number, room: number): number {
  return projection.mirrored && !isVertical ? low + room : low;
}
