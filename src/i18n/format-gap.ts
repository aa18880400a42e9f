import { dateParts, fromParts } from '../time/calendar.js';
import type { Interval } from '../time/interval.js';
import { LENGTHS } from '../time/precision.js';
import { yearsText, type Words } from './date-words.js';
import { numberFormat } from './intl-cache.js';

export type DurationUnit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** The length of a stretch of time, rounded down to the coarsest unit of which there are two: `76 years`. Never ``. */
export function formatGap({ start, end }: Interval, words: Words): string {
  if (!Number.isFinite(start) || !Number.isFinite(end)) return '∞';
  const months = wholeMonths(start, end);
  if (months > 23) return unitText(Math.floor(months / 12), 'year', words);
  if (months > 1) return unitText(months, 'month', words);
  const unit = (['day', 'hour', 'minute'] as const).find((each) => end - start >= 2 * LENGTHS[each]) ?? 'second';
  return unitText(Math.floor((end - start) / LENGTHS[unit]), unit, words);
}

/** `3 months`, in the reader's language. */
export function unitText(n: number, unit: DurationUnit, { locale }: Words): string {
  if (unit === 'year') return yearsText(n, locale);
  return numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(n);
}

/** A month counts when its day and hour have come again. */
function wholeMonths(start: number, end: number): number {
  const [a, b] = [dateParts(start), dateParts(end)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return fromParts(a.year, a.month + months, a.day, a.hour, a.minute, a.second) > end ? months - 1 : months;
}
