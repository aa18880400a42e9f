import { fromParts, pad } from './calendar.js';
import type { DateFields } from './event-time.js';
import type { Precision } from './precision.js';
import { refuse } from './refusal.js';
import type { Refusal } from './refusal.js';

/** Precision, first month and number of months of a division of the year. */
function divisionOf(number: number): readonly [Precision, number, number] | null {
  if (number >= 21 && number <= 24) return ['season', (number - 20) * 3, 3];
  if (number >= 33 && number <= 36) return ['quarter', (number - 33) * 3 + 1, 3];
  if (number === 40 || number === 41) return ['half', (number - 40) * 6 + 1, 6];
  return null;
}

/**
 * What stands behind the year and is no month. EDTF leaves the months of a season to its users; here they are the
 * northern, meteorological ones: spring is March to May, and the winter of a year starts in that year's December and
 * ends with the next year's February.
 */
export function readDivision(text: string, year: number): DateFields | Refusal {
  const division = Number(text);
  const found = divisionOf(division);
  if (found) {
    const [precision, first, length] = found;
    return { interval: { start: fromParts(year, first), end: fromParts(year, first + length) }, precision, division };
  }
  // `1939-45` is how people write a span of years.
  const last = Math.floor(year / 100) * 100 + division;
  const span = year >= 0 && last > year ? `, or ${pad(year, 4)}/${pad(last, 4)} for a span of years` : '';
  return refuse(
    division > 24 && division < 40 ? 'unsupported' : 'impossible-date',
    `There is no month ${text.slice(0, 2)}: write 01 to 12, a season 21 to 24, a quarter 33 to 36, a half 40 or 41${span}.`,
  );
}
