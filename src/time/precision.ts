import { dateParts, fromParts, wholes } from './calendar.js';
import type { EpochMs } from './interval.js';

/** How exactly a date is written, coarse to fine. `half`, `quarter` and `season` are EDTF's divisions of a year. */
export type Precision =
  | 'millennium'
  | 'century'
  | 'decade'
  | 'year'
  | 'half'
  | 'season'
  | 'quarter'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second';

/** Length of a unit, coarse to fine: in months down to the month, in milliseconds below. */
export const LENGTHS: Readonly<Record<Precision, number>> = {
  millennium: 12000,
  century: 1200,
  decade: 120,
  year: 12,
  half: 6,
  season: 3,
  quarter: 3,
  month: 1,
  day: 86_400_000,
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
};

const ORDER = Object.keys(LENGTHS);

/** Negative when `a` is coarser than `b`, positive when it is finer, 0 when equal. */
export function comparePrecision(a: Precision, b: Precision): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}

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
