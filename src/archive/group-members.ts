import type { Interval } from '../time/interval.js';
import type { ArchiveGroup, ArchiveLane } from './archive-scene.js';
import type { EventIndex, IndexedEvent } from './event-index.js';

/**
 * The events that a group counts, in the order of time, at most `most` of them from the one numbered `skip` (from 0) on.
 * `index`: that of its lane. O((drawn + most) log n), wherever one begins.
 */
export function groupMembers(
  index: EventIndex,
  group: Pick<ArchiveGroup, 'starts' | 'drawn'>,
  skip = 0,
  most = 100,
): IndexedEvent[] {
  const end = index.startsBefore(group.starts.end);
  const drawn = group.drawn.map((event) => index.placeOf(event)).sort((a, b) => a - b);
  let place = index.startsBefore(group.starts.start) + skip;
  let next = 0;
  const found: IndexedEvent[] = [];
  for (;;) {
    // Each of the drawn that lies before moves all behind it on by one.
    while (next < drawn.length && drawn[next]! <= place) {
      next++;
      place++;
    }
    if (place >= end || found.length === most) return found;
    found.push(index.at(place++));
  }
}

/** What a lane's `running` counts: began before the window, goes on in it, and has no mark. At most `most`. */
export function runningMembers(index: EventIndex, lane: ArchiveLane, window: Interval, most = 100): IndexedEvent[] {
  const drawn = new Set(lane.marks.map(({ event }) => event.row));
  const found: IndexedEvent[] = [];
  for (const event of index.running(window.start)) {
    if (found.length === most) break;
    if (!drawn.has(event.row)) found.push(event);
  }
  return found;
}
