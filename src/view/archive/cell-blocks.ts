import type { ArchiveGroup, ArchiveLane } from '../../archive/archive-scene.js';
import { byWeight } from '../../archive/event-index.js';

/** The groups of a lane, those of `size` neighbouring cells as one. */
export function cellBlocks(lane: ArchiveLane, size: number): readonly ArchiveGroup[] {
  if (size === 1) return lane.groups;
  const parts = new Map<number, ArchiveGroup[]>();
  for (const group of lane.groups) {
    const cell = Number(group.key.split(' ')[1]);
    const block = Math.floor(cell / size);
    const part = parts.get(block);
    if (part) part.push(group);
    else parts.set(block, [group]);
  }
  return [...parts].map(([block, groups]) => joined(groups, `${groups[0]!.key.split(' ')[0]} block ${block}`, lane));
}

function joined(groups: readonly ArchiveGroup[], key: string, lane: ArchiveLane): ArchiveGroup {
  const [first, last] = [groups[0]!, groups.at(-1)!];
  const starts = { start: first.starts.start, end: last.starts.end };
  const extent = { start: first.extent.start, end: last.extent.end };
  return {
    key,
    shown: groups.some(({ shown }) => shown === 'dense') ? 'dense' : 'cluster',
    count: groups.reduce((sum, { count }) => sum + count, 0),
    from: first.from,
    to: last.to,
    extent,
    isOneMoment: extent.start === extent.end,
    top: groups
      .flatMap(({ top }) => top)
      .sort(byWeight)
      .slice(0, 3),
    starts,
    // Those of cells between, of which all are drawn, too.
    drawn: lane.marks.map(({ event }) => event).filter(({ start }) => start >= starts.start && start < starts.end),
  };
}
