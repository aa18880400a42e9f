import type { EpochMs } from '../../time/interval.js';
import { draftLayers } from '../axis-layers.js';
import type { Scale } from './scale.js';

/**
 * Symmetric logarithm of the distance to `reference`, so that last week gets room beside last decade. Nearly true time
 * within `unit` (ms, a day unless told otherwise) of it; ten times as far is about 2.3 places further out.
 */
export function recentScale(reference: EpochMs, unit = 86_400_000): Scale {
  return {
    name: 'recent',
    place(time) {
      const distance = (time - reference) / unit;
      return Math.sign(distance) * Math.log1p(Math.abs(distance));
    },
    time(place) {
      return reference + Math.sign(place) * Math.expm1(Math.abs(place)) * unit;
    },
    gaps: [],
    drafts: draftLayers,
  };
}
