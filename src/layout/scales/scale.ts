import type { EpochMs, Interval } from '../../time/interval.js';
import type { Draft } from '../axis-draft.js';
import type { AxisFrame } from '../axis-ticks.js';

export type ScaleName = 'time' | 'breaks' | 'recent' | 'even';

/**
 * Lays time out on a ruler without a unit. `place` is strictly increasing over all finite times (outside the data it
 * goes on straight) and `time` undoes it, so that panning and zooming are plain arithmetic on the ruler.
 */
export interface Scale {
  readonly name: ScaleName;
  place(time: EpochMs): number;
  time(place: number): EpochMs;
  /** Stretches that are cut short, ascending; each is drawn as a named break. Empty for all but `breaks`. */
  readonly gaps: readonly Interval[];
  /** How the axis is marked where room changes along the way; not there for true time, cut or not. */
  readonly drafts?: (frame: AxisFrame) => Draft;
}
