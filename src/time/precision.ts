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
