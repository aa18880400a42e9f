import type { ScaleName } from '../layout/scales/scale.js';
import type { TextMetrics } from '../layout/text-metrics.js';
import type { EpochMs, Interval } from '../time/interval.js';
import type { TickUnit } from '../time/ticks.js';
import type { Archive } from './archive.js';
import type { EventIndex, IndexedEvent } from './event-index.js';
import type { LanesBy } from './lanes.js';

/** Words that the drawing writes. The same object as long as they are the same. */
export interface ArchiveWords {
  /** `flags`: those of the event. */
  readonly title: (row: number, flags: number) => string;
  /** Date above a title; `` for none. */
  readonly heading: (event: IndexedEvent) => string;
  readonly ungrouped: string;
  readonly tick: (time: EpochMs, unit: TickUnit, style: 'tick' | 'context' | 'brief') => string;
}

export interface ArchivePictureOptions {
  readonly archive: Archive;
  /** What is drawn: `archive.index`, or what a filter left of it. The same object as long as it is the same. */
  readonly index: EventIndex;
  readonly orientation: 'horizontal' | 'vertical';
  /** By what there are lanes. */
  readonly grouping: LanesBy;
  readonly scale: ScaleName | 'auto';
  readonly locale: string;
  /** The axis runs from right to left, or up. */
  readonly mirrored: boolean;
  /** CSS px along the axis. */
  readonly length: number;
  /** Rows of titles on the whole, and of bars; lanes share them, each has one of each at least. */
  readonly rows: number;
  readonly barRows: number;
  /** CSS px of a title across the writing; at most 320. */
  readonly maxTextWidth: number;
  readonly maxLines: number;
  readonly text: TextMetrics;
  readonly words: ArchiveWords;
  /** First window asked for; a side of null is chosen from the data. */
  readonly window: { readonly start: EpochMs | null; readonly end: EpochMs | null };
  /** What is visible; null shows the first window. */
  readonly extent: Interval | null;
  /**
   * In the midst of a quick zoom: where the next half step is not made yet, the drawing keeps the one before for now. Has
   * to be drawn without it once the window rests.
   */
  readonly mayWait?: boolean;
}
