import { UTCDateMini } from '@date-fns/utc/date/mini';
import { intervalToDuration } from 'date-fns';
import { dateParts } from '../time/calendar.js';
import type { EventTime } from '../time/event-time.js';
import type { EpochMs } from '../time/interval.js';
import { comparePrecision, type Precision } from '../time/precision.js';
import { floor } from '../time/unit-start.js';
import { dateLimit, type Words } from './date-words.js';
import { distanceWords } from './distance/distance-words.js';
import { unitText, type DurationUnit } from './format-gap.js';
import { listFormat } from './intl-cache.js';

const units = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
type Counts = Readonly<Record<DurationUnit, number>>;

/**
 * How far apart two moments are, whichever comes first, in at most two units: `3 years 7 months`. Counted in calendar
 * units of `precision`, which should be the coarser one of the two dates, so that February 2022 to September 2025 is 7
 * months whatever the days. Decades, centuries and divisions of a year are said as about so many years or months.
 * `` when both lie in the same unit, or when one is infinite. Never throws.
 */
export function formatDistance(from: EpochMs, to: EpochMs, words: Words, precision: Precision): string {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return '';
  const [start, end] = [floor(Math.min(from, to), precision), floor(Math.max(from, to), precision)] as const;
  if (start === end) return '';
  const finest = unitsOf(precision);
  const counts = countUnits(start, end);
  const coarse = counts.year > 0 || counts.month > 0;
  const said = units
    .slice(0, units.indexOf(finest) + 1)
    .filter((unit) => counts[unit] > 0 && !(coarse && units.indexOf(unit) > 2))
    .slice(0, 2)
    .map((unit) => unitText(counts[unit], unit, words));
  const text = listFormat(words.locale, { type: 'unit', style: 'narrow' }).format(said);
  return finest === precision ? text : words.messages.date.about(text);
}

/** What says distances from one event, called by its title. */
export interface Distances {
  /** `3 years 7 months after “X”`; null when one of the two has no start. */
  long(time: EventTime): string | null;
  /** With its sign, for drawings: `+3 years`, `−2 months`. `` as in `formatDistance`. */
  short(time: EventTime): string;
  /** The same of the year that begins at a moment. */
  ofYear(ms: EpochMs): string;
}

export function distancesFrom(origin: EventTime, title: string, words: Words): Distances {
  const from = origin.bounds.start;
  const phrases = distanceWords(words.locale);
  const coarser = ({ precision }: EventTime) =>
    comparePrecision(precision, origin.precision) < 0 ? precision : origin.precision;
  const signed = (at: EpochMs, precision: Precision) => {
    const distance = formatDistance(from, at, words, precision);
    return distance && (at < from ? '−' : '+') + distance;
  };
  return {
    long(time) {
      const at = time.bounds.start;
      if (!Number.isFinite(at) || !Number.isFinite(from)) return null;
      const precision = coarser(time);
      const distance = formatDistance(from, at, words, precision);
      if (!distance) return phrases.same(precision, title);
      return at > from ? phrases.after(distance, title) : phrases.before(distance, title);
    },
    short: (time) => signed(time.bounds.start, coarser(time)),
    ofYear: (ms) => signed(ms, 'year'),
  };
}

/** The finest unit that can be counted without being more exact than the precision. */
function unitsOf(precision: Precision): DurationUnit {
  if (precision === 'half' || precision === 'season' || precision === 'quarter') return 'month';
  return comparePrecision(precision, 'year') < 0 ? 'year' : (precision as DurationUnit);
}

function countUnits(start: EpochMs, end: EpochMs): Counts {
  if (Math.max(Math.abs(start), Math.abs(end)) > dateLimit) {
    // Too far for calendars; months make no difference there.
    return { year: dateParts(end).year - dateParts(start).year, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  }
  const counts = intervalToDuration({ start: new UTCDateMini(start), end: new UTCDateMini(end) });
  // From a 29 February it may be twelve months.
  const months = (counts.years ?? 0) * 12 + (counts.months ?? 0);
  return {
    year: Math.floor(months / 12),
    month: months % 12,
    day: counts.days ?? 0,
    hour: counts.hours ?? 0,
    minute: counts.minutes ?? 0,
    second: counts.seconds ?? 0,
  };
}
