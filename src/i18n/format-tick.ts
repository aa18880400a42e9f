import { dateParts } from '../time/calendar.js';
import type { EpochMs } from '../time/interval.js';
import { deepText, dateLimit, deepYear, isTimeZone } from './date-words.js';
import { dateFormat } from './intl-cache.js';
import { messagesFor } from './messages.js';

export type TickUnit = 'millennium' | 'century' | 'decade' | 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** Years from here on need no "AD" on an axis, where their neighbours explain them. */
const plainYear = 100;

const tickOptions: Readonly<Record<TickUnit, Intl.DateTimeFormatOptions>> = {
  millennium: { year: 'numeric' },
  century: { year: 'numeric' },
  decade: { year: 'numeric' },
  year: { year: 'numeric' },
  month: { month: 'short' },
  day: { day: 'numeric' },
  hour: { hour: 'numeric', minute: 'numeric' },
  minute: { hour: 'numeric', minute: 'numeric' },
  second: { hour: 'numeric', minute: 'numeric', second: 'numeric' },
};

const contextOptions: Readonly<Record<TickUnit, Intl.DateTimeFormatOptions>> = {
  ...tickOptions,
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  hour: { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  minute: { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  second: { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
};

const briefOptions: Readonly<Record<TickUnit, Intl.DateTimeFormatOptions>> = {
  ...tickOptions,
  month: { year: 'numeric', month: 'short' },
  day: { month: 'short', day: 'numeric' },
};

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
  if (Math.abs(ms) > dateLimit || (year <= deepYear && 'year' in tickOptions[unit])) {
    return deepText(ms, { locale, messages: messagesFor(locale) }, 'short');
  }
  const options = (style === 'tick' ? tickOptions : style === 'brief' ? briefOptions : contextOptions)[unit];
  const clock = 'hour' in options && timeZone && isTimeZone(timeZone);
  return dateFormat(locale, {
    ...options,
    ...('year' in options && year < plainYear ? { era: 'short' } : {}),
    ...(clock ? { timeZone } : {}),
  }).format(ms);
}
