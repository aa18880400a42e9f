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

const months = Array.from({ length: 12 }, (_, i) => i + 1);
/** Of two digits also where a day has twice twelve hours. */
const hours = [0, 10, 12, 22];

/**
 * Finds the CSS px of the widest label that ticks of a unit (and, for years, a step of `count`) can have near `extent`,
 * whichever of them are in view just now; years count by their number of digits and by whether some are before Christ.
 * So it hardly ever changes while panning.
 */
export function labelWidths(
  { measure, format, widths }: AxisText,
  extent: Interval,
): (unit: TickUnit, style: TickStyle, count?: number) => number {
  const first = dateParts(extent.start).year;
  const last = dateParts(extent.end).year;
  const digits = Math.max(4, String(Math.max(Math.abs(first), Math.abs(last))).length);
  return (unit, style, count = 1) => {
    // Steps of days and hours are worded alike.
    const step = unit === 'year' ? count : 1;
    const key = [digits, first < 1, style, unit, step].join(' ');
    let width = widths.get(key);
    if (width === undefined) {
      const round = Math.max(1, Math.round((8.888 * 10 ** (digits - 1)) / step)) * step;
      const year = first < 1 ? 1 - round : round;
      width = Math.max(...samples(unit, year).map((time) => measure(format(time, unit, style))));
      widths.set(key, width);
    }
    return width;
  };
}

/** Moments whose labels are as wide as any; digits are about equally wide. */
function samples(unit: TickUnit, year: number): EpochMs[] {
  if (unit === 'year') return [fromParts(year)];
  if (unit === 'month' || unit === 'day') return months.map((month) => fromParts(year, month, 28));
  return hours.map((hour) => fromParts(year, 12, 28, hour, 48, 48));
}
