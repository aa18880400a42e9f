import { dateParts, fromParts } from '../time/calendar.js';
import type { EpochMs, Interval } from '../time/interval.js';
import type { TickUnit } from '../time/ticks.js';

/** `tick`: short, the context row says the rest. `context`: complete, "February 2026". */
export type TickStyle = 'tick' | 'context';

/** How labels are worded and measured. */
export interface AxisText {
  /** Room a text needs, in CSS px in the font of the axis. */
  measure(text: string): number;
  format(ms: EpochMs, unit: TickUnit, style: TickStyle): string;
  /** Room of the widest labels by kind: keep it for as long as font and language stay. At most a few hundred entries. */
  readonly widths: Map<string, number>;
}

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
/** One of each weekday, and of two digits. */
const DAYS = [22, 23, 24, 25, 26, 27, 28];
const HOURS = Array.from({ length: 24 }, (_, i) => i);

/**
 * Finds the CSS px of the widest label that ticks of a unit (and, for years, a step of `count`) can have near `extent`,
 * whichever of them are in view just now; years count by their number of digits and by whether some are before Christ.
 * So it hardly ever changes while panning.
 */
export function labelWidths(
  text: AxisText,
  extent: Interval,
): (unit: TickUnit, style: TickStyle, count?: number) => number {
  const first = dateParts(extent.start).year;
  const last = dateParts(extent.end).year;
  const digits = Math.max(4, String(Math.max(Math.abs(first), Math.abs(last))).length);
  const hasBefore = first < 1;
  const kind = digits + (hasBefore ? '-' : '+');
  return (unit, style, count = 1) => {
    const key = kind + style + unit + count;
    let width = text.widths.get(key);
    if (width === undefined) {
      const round = 10 ** (digits - 1);
      const years = [8.888 * round, round].map((year) => Math.max(1, Math.round(year / count)) * count);
      if (hasBefore) years.push(...years.map((year) => 1 - year));
      width = Math.max(...samples(unit, years).map((time) => text.measure(text.format(time, unit, style))));
      text.widths.set(key, width);
    }
    return width;
  };
}

function samples(unit: TickUnit, years: readonly number[]): EpochMs[] {
  const year = Math.min(...years);
  switch (unit) {
    case 'year':
      return years.map((each) => fromParts(each));
    case 'month':
      return years.flatMap((each) => MONTHS.map((month) => fromParts(each, month)));
    case 'day':
      return MONTHS.flatMap((month) => DAYS.map((day) => fromParts(year, month, day)));
    default: {
      const minute = unit === 'hour' ? 0 : 48;
      return HOURS.map((hour) => fromParts(year, 12, 28, hour, minute, unit === 'second' ? 48 : 0));
    }
  }
}
