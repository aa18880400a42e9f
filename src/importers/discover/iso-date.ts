import { readEdtf } from '../../time/read-edtf.js';

const DAY = 86_400_000;

/** A date as EDTF, `none`: well-formed, but it names no day (a clock time, a duration), `bad`: neither. */
export type IsoDate = { readonly kind: 'date'; readonly date: string } | { readonly kind: 'none' | 'bad' };

/**
 * What `datetime` of HTML and the dates of schema.org say, as EDTF: besides EDTF itself a blank instead of `T`,
 * fractions of seconds, zones without a colon, weeks (`2011-W47`: some time within) and dates without hyphens.
 */
export function readIsoDate(written: string): IsoDate {
  const text = written.trim();
  if (text.length > 1_000) return { kind: 'bad' };
  // Clock times, durations, days without a year, zones: all that HTML allows besides.
  if (/^(?:--)?\d\d-\d\d$|^T?\d\d:\d\d(?::\d\d(?:\.\d+)?)?$|^[+-]\d\d:?\d\d$|^P[\dTWDHMSY.]+$|^Z$/.test(text))
    return { kind: 'none' };
  if (/^(?:\d+(?:\.\d+)?\s*[wdhms]\s*)+$/i.test(text)) return { kind: 'none' };
  const date = weekOf(text) ?? text.split('/').map(mended).join('/');
  return readEdtf(date) ? { kind: 'date', date } : { kind: 'bad' };
}

/** One side of an interval. */
function mended(text: string): string {
  const match =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s?(?:(Z)|([+-]\d\d):?(\d\d)?)?)?([~?%]?)$/i.exec(
      text.trim(),
    );
  if (!match) return text;
  const [, year, month, day, hour, minute, second, utc, zoneHour, zoneMinute, doubt] = match;
  const clock = hour ? `T${hour}:${minute}${second ? `:${second}` : ''}` : '';
  const zone = utc ? 'Z' : zoneHour ? `${zoneHour}:${zoneMinute ?? '00'}` : '';
  return `${year}-${month}-${day}${clock}${zone}${doubt}`;
}

function weekOf(text: string): string | null {
  const [, year, week] = /^(\d{4})-?W(\d\d)$/i.exec(text) ?? [];
  if (!year || !week || week === '00' || week > '53') return null;
  // The first week is the one of 4 January; weeks begin on Mondays.
  const fourth = new Date(0).setUTCFullYear(Number(year), 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (Number(week) - 1) * 7 * DAY;
  const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return `[${iso(monday)}..${iso(monday + 6 * DAY)}]`;
}
