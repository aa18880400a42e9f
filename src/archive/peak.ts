import type { Scale } from '../layout/scales/scale.js';
import type { EventIndex } from './event-index.js';
import { cellBins, type Level } from './level.js';

/** Looks that are spent on it at most: about a millisecond. */
const LOOKS = 20_000;

/** So few bins are all counted. */
const FEW_BINS = 4096;

/**
 * The fullest bin of a level, wherever it is, so that the height of a density says the same while panning. Jumps from bin
 * to bin over as many events as the fullest so far has: n / peak steps. Where that would be too many, what was found so far.
 */
export function peakOf(index: EventIndex, scale: Scale, level: Level): number {
  const width = level.cell / cellBins;
  const extent = index.extent;
  if (!extent) return 0;
  const first = Math.floor(scale.place(extent.start) / width);
  const bins = Math.floor(scale.place(extent.end) / width) + 1 - first;
  if (bins <= FEW_BINS) return index.countBetween(borders(scale, first, bins, width)).reduce((a, b) => Math.max(a, b));
  const binOf = (place: number) => Math.floor(scale.place(index.at(place).start) / width);
  let peak = Math.min(1, index.length);
  let place = 0;
  for (let looks = 0; looks < LOOKS && place + peak < index.length; looks++) {
    const bin = binOf(place + peak);
    if (bin === binOf(place)) peak = Math.max(peak + 1, index.startsBefore(scale.time((bin + 1) * width)) - place);
    // Back to the first event of the bin that was jumped into.
    else place = Math.max(place + 1, index.startsBefore(scale.time(bin * width)));
  }
  return peak;
}

/** Times of the borders of bins; ascending. */
function borders(scale: Scale, first: number, bins: number, width: number): Float64Array {
  let last = -Infinity;
  return Float64Array.from({ length: bins + 1 }, (_, i) => (last = Math.max(last, scale.time((first + i) * width))));
}
