import { dateParts, fromParts, wholes } from './calendar.js';
import type { EpochMs } from './interval.js';
import { comparePrecision, LENGTHS, type Precision } from './precision.js';

/**
 * Start of the unit that holds `ms`, in UTC, for any finite moment. Decades, centuries and millennia start at years
 * divisible by 10, 100 and 1000, before Christ too; seasons on the first of March, June, September and December.
 */
export function floor(ms: EpochMs, precision: Precision): EpochMs {
  return step(ms, precision, 0);
}

/** Start of the unit after the one that holds `ms`: always later than `ms`. */
export function next(ms: EpochMs, precision: Precision): EpochMs {
  return step(ms, precision, 1);
}

function step(ms: EpochMs, precision: Precision, units: number): EpochMs {
  const length = LENGTHS[precision];
  if (comparePrecision(precision, 'month') > 0) return (wholes(ms, length) + units) * length;
  const { year, month } = dateParts(ms);
  const shift = precision === 'season' ? 2 : 0;
  const index = (Math.floor((year * 12 + month - 1 - shift) / length) + units) * length + shift;
  const years = Math.floor(index / 12);
  return fromParts(years, index - years * 12 + 1);
}
