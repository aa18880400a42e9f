import type { EpochMs } from './interval.js';

const DAY = 86_400_000;
/** The Gregorian calendar repeats after 400 years; shifted by whole cycles, `Date` serves years it cannot hold. */
const CYCLE_DAYS = 146_097;
const YEAR_2000 = Date.UTC(2000, 0) / DAY;

/** UTC in the Gregorian calendar, also before it was invented. */
export interface DateParts {
  /** Astronomical: 0 is 1 BC, -489 is 490 BC. */
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * Calendar parts of any finite moment. Beyond ±285,000 years a number no longer holds single milliseconds; years, months
 * and days stay exact to ±10^12 years: what `fromParts` made of them is read back as the same.
 */
export function dateParts(ms: EpochMs): DateParts {
  const days = wholes(ms, DAY);
  const inCycle = (days - YEAR_2000) % CYCLE_DAYS;
  const cycles = Math.round((days - YEAR_2000 - inCycle) / CYCLE_DAYS);
  const date = new Date((YEAR_2000 + inCycle) * DAY + Math.min(ms - days * DAY, DAY - 1));
  return {
    year: date.getUTCFullYear() + cycles * 400,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** The moment of UTC calendar parts. Too large a month, day or time runs over into the next, as with `Date.UTC`. */
export function fromParts(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0): EpochMs {
  const cycles = Math.floor((year - 2000) / 400);
  const days = cycles * CYCLE_DAYS + Date.UTC(year - cycles * 400, month - 1, day) / DAY;
  return days * DAY + (hour * 3600 + minute * 60 + second) * 1000;
}

/** How often `length` fits below `ms`. A quotient of far moments may be rounded up or down; the product decides. */
export function wholes(ms: EpochMs, length: number): number {
  const count = Math.round(ms / length);
  return count * length > ms ? count - 1 : count;
}

/** 28 to 31; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (year % 4 || (!(year % 100) && year % 400) ? 28 : 29) : 30 + ((month + (month >> 3)) % 2);
}

/** Milliseconds by which clocks of a zone (`Z`, `+01:00`, `-03`) are ahead of UTC. */
export function zoneOffset(zone: string): number {
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  return (hours * 60 + minutes) * (zone.startsWith('-') ? -60_000 : 60_000);
}
