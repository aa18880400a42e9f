import type { Axis } from '../layout/axis.js';
import type { MarkShape } from '../layout/mark-shape.js';
import type { Pointer } from '../layout/scene.js';
import type { Interval } from '../time/interval.js';
import type { EventIndex, IndexedEvent } from './event-index.js';
import type { TileLabel } from './tile-titles.js';

/**
 * The drawing of an archive in a window, as plain numbers. All px are CSS px along the axis in the direction of time, from
 * the beginning of the window; a mirrored or upright drawing turns them over. In view is what shares a moment with
 * `window`, and each such event is in exactly one place: a mark, a group that counts it, a dense group, or `running`.
 */
export interface ArchiveScene {
  readonly extent: Interval;
  /** The cells that the extent touches: counts are those of whole cells, so that they stay the same while panning. */
  readonly window: Interval;
  /** CSS px along the axis. */
  readonly length: number;
  /** Changes when the layout does: `exponent` and half of the level. Between two of the same, everything only shifts. */
  readonly step: string;
  readonly axis: Axis;
  readonly lanes: readonly ArchiveLane[];
  /** Most events of one bin anywhere at this zoom; the height of a density is a share of it. At least 1. */
  readonly peak: number;
  readonly counts: ArchiveCounts;
  /** What lies before and after the window: `before` and `after` of the counts, and what is nearest. */
  readonly earlier: Pointer | null;
  readonly later: Pointer | null;
}

/** `total` = marks + clustered + dense; before + total + after = everything. */
export interface ArchiveCounts {
  readonly total: number;
  /** Drawn one by one, with a title or without. */
  readonly marks: number;
  /** Counted in groups, `running` included. */
  readonly clustered: number;
  readonly dense: number;
  readonly before: number;
  readonly after: number;
}

export interface ArchiveLane {
  /** `` for a drawing without lanes. */
  readonly key: string;
  readonly label: string;
  readonly index: number;
  /** All of the lane, for the lists of its groups. */
  readonly events: EventIndex;
  /** How many they are. */
  readonly size: number;
  /** Events of the lane in view. */
  readonly total: number;
  /** In the order of time. */
  readonly marks: readonly ArchiveMark[];
  /** In the order of time. */
  readonly groups: readonly ArchiveGroup[];
  /** Began before the window, go on in it, and have no bar of their own: a number at its beginning. */
  readonly running: number;
  readonly density: readonly ArchiveDensity[];
}

export interface ArchiveMark {
  /** `label`: mark and title. `mark`: a mark alone. `bar`: a long event among the bars, with a title where it fits. */
  readonly shown: 'label' | 'mark' | 'bar';
  readonly event: IndexedEvent;
  /** Where its mark is, and its title begins. */
  readonly at: number;
  readonly shape: MarkShape;
  /** Row of the title from 0 at the axis, of the bar from 0; -1 for a mark alone. */
  readonly row: number;
  readonly label: TileLabel | null;
  /** False for a title that reaches into view while its event lies before the window. */
  readonly inView: boolean;
}

/** Events of one cell that are not drawn one by one. */
export interface ArchiveGroup {
  /** The same as long as the level is. */
  readonly key: string;
  readonly shown: 'cluster' | 'dense';
  readonly count: number;
  /** The cell. */
  readonly from: number;
  readonly to: number;
  /** First to last start: zoom there. */
  readonly extent: Interval;
  /** All start at one moment: no zoom parts them, a list does. */
  readonly isOneMoment: boolean;
  /** The weightiest, at most three. */
  readonly top: readonly IndexedEvent[];
  /** Half-open; with `drawn` what `groupMembers` needs. */
  readonly starts: Interval;
  /** Those that start in the cell and are drawn one by one. */
  readonly drawn: readonly IndexedEvent[];
}

/** Counts of neighbouring bins, each `binPx` wide, from `from` on. Events are counted where they begin, drawn ones too. */
export interface ArchiveDensity {
  readonly key: string;
  readonly from: number;
  readonly binPx: number;
  readonly counts: Uint32Array;
}
