import { parseEdtf } from '../../src/time/parse-edtf.js';
import { text } from './page-texts.js';

/** What is wrong with a date, for the person who typed it; `` when it can be read. */
export function dateProblem(value: string): string {
  const result = parseEdtf(value);
  return result.ok ? '' : `${text('dateBad')} ${result.message}`;
}

/** What is wrong with the name of a time zone; `` when the browser knows it. */
export function zoneProblem(value: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return '';
  } catch {
    return text('zoneBad');
  }
}

/** The time zones this browser knows, to choose from. */
export const zones = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** The tag in its usual spelling; null when it is none. */
export function canonicalLocale(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

const rightToLeft: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** How the script of this language runs. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr';
}
