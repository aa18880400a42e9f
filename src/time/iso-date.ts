import { dateParts } from './calendar.js';
import type { EpochMs } from './interval.js';

/**
 * The UTC day of any finite moment as ISO 8601 writes it: `2022-02-24`, `-0490-09-12`; years beyond four digits get a
 * sign and at least six digits, `+012022-01-01`.
 */
export function isoDate(ms: EpochMs): string {
  const { year, month, day } = dateParts(ms);
  const far = Math.abs(year) > 9999;
  const sign = year < 0 ? '-' : far ? '+' : '';
  return `${sign}${pad(Math.abs(year), far ? 6 : 4)}-${pad(month)}-${pad(day)}`;
}

/** A whole number with at least `width` digits. */
export function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
