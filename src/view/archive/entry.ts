import type { ArchiveGroup, ArchiveLane, ArchiveMark } from '../../archive/archive-scene.js';
import type { Box } from '../../layout/scene.js';

/** Something in the list of the drawing: an event, a group of them, or what goes on from before. */
export type Entry = EventEntry | GroupEntry | RunningEntry;

interface Placed {
  /** The same as long as it is the same thing. */
  readonly key: string;
  /** Along the axis in the direction of time, on the sheet. */
  readonly at: number;
  readonly box: Box;
}

export interface EventEntry extends Placed {
  readonly kind: 'event';
  readonly mark: ArchiveMark;
  readonly lane: ArchiveLane;
}

export interface GroupEntry extends Placed {
  readonly kind: 'group';
  readonly group: ArchiveGroup;
  readonly lane: ArchiveLane;
}

export interface RunningEntry extends Placed {
  readonly kind: 'running';
  readonly lane: ArchiveLane;
}
