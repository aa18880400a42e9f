import { dateParts } from '../time/calendar.js';
import type { EpochMs } from '../time/interval.js';
import type { TickUnit } from '../time/ticks.js';
import { deepText, dateLimit, deepYear, fieldOptions, isTimeZone } from './date-words.js';
import { dateFormat } from './intl-cache.js';
import { messagesFor } from './messages.js';

/** Years from here on need no "AD" on an axis, where their neighbours explain them. */
const plainYear = 100;

/** What stands with a unit in a narrow place. */
const before = new Map<TickUnit, 'year' | 'month'>([
  ['month', 'year'],
  ['day', 'month'],
]);

/**
 * The label of a tick. `unit` is what one step of its row is. `tick` says only what changes from one to the next (`2024`,
 * `Feb`, `4`, `11:30`); `context` says all of it (`2024`, `February 2026`, `February 4, 2026`), for the row that tells
 * which year or day the ticks belong to; `brief` is a `context` for narrow places (`Feb 2026`). `timeZone`: IANA name, for hours and finer only; days are UTC days.
 * Never throws, never empty for a finite `ms`.
 */
export function formatTick(
  ms: EpochMs,
  unit: TickUnit,
  style: 'tick' | 'context' | 'brief',
  locale: string,
  timeZone?: string | null,
): string {
  if (!Number.isFinite(ms)) return '';
  const { year } = dateParts(ms);
  if (Math.abs(ms) > dateLimit || (year <= deepYear && unit === 'year')) {
    return deepText(ms, { locale, messages: messagesFor(locale) }, 'short');
  }
  const isClock = unit === 'hour' || unit === 'minute' || unit === 'second';
  const own = isClock ? 'hour' : unit;
  const first = style === 'context' ? 'year' : style === 'brief' ? before.get(own) : own;
  const options = fieldOptions(first ?? own, unit === 'hour' ? 'minute' : unit, style === 'context' ? 'long' : 'short');
  return dateFormat(locale, {
    ...options,
    ...(options.year && year < plainYear ? { era: 'short' } : {}),
    ...(isClock && timeZone && isTimeZone(timeZone) ? { timeZone } : {}),
  }).format(ms);
}
