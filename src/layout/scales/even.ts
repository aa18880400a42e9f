import type { EpochMs } from '../../time/interval.js';
import { draftLayers } from '../axis-layers.js';
import { piecewise } from './piecewise.js';
import type { Scale } from './scale.js';

const DAY = 86_400_000;

/**
 * Order only: the distinct start times lie one place apart, time between two of them runs evenly. Outside, a place is
 * as long as the average distance, so that what reaches past the last start does not run off. `starts`: any order, ties
 * welcome, infinite ones (no known start) are left out; with fewer than two different ones a place is a day.
 */
export function evenScale(starts: readonly EpochMs[]): Scale {
  const times = [...new Set(starts.filter(Number.isFinite))].sort((a, b) => a - b);
  if (times.length === 0) times.push(0);
  const last = times.length - 1;
  const slope = last > 0 ? last / (times[last]! - times[0]!) : 1 / DAY;
  return { name: 'even', ...piecewise(times, [...times.keys()], slope), gaps: [], drafts: draftLayers };
}
