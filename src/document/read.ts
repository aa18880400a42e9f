import type { EventTime } from '../time/event-time.js';
import { readEdtf } from '../time/read-edtf.js';
import { MAX_DATE, MAX_ID, MAX_LINE, MAX_LIST, MAX_PROSE, MAX_URL } from './limits.js';
import type { Written } from './written.js';

/** The readers that all nouns share. Each returns something usable and reports what it had to mend or leave out. */

/** How a text is kept: `line` on one line, `prose` with its line breaks. */
export type TextShape = 'line' | 'prose';

/**
 * Text for readers: NFC, trimmed, without control characters and direction overrides, shortened with `…`.
 * A number becomes its digits. null when absent, empty, or no text.
 */
export function readString(at: Written, shape: TextShape = 'line', max = shape === 'line' ? MAX_LINE : MAX_PROSE) {
  const text = rawText(at);
  if (text === null) return null;
  const short = cut(text, max);
  const clean = cleanText(short, shape);
  if (short.length === text.length) return clean || null;
  at.report('warning', 'shortened', [max]);
  return `${clean}…`;
}

/** Text that things are told apart by. */
export const readId = (at: Written): string | null => readString(at, 'line', MAX_ID);

/** Quoted words, kept letter by letter (only lone surrogates, which no page can contain, are replaced). */
export function readVerbatim(at: Written): string | null {
  return rawText(at)?.replace(/\p{Surrogate}/gu, '\uFFFD') || null;
}

/**
 * An http(s) address, or a relative one: resolved against the document's own address when that is known, else as
 * written. Anything else is left out: the browser's own parser decides, so `java\nscript:` has no chance.
 */
export function readUrl(at: Written): string | null {
  const { base } = at.context;
  const text = rawText(at)
    ?.slice(0, MAX_URL + 1)
    .replace(/[\t\n\r]/g, '')
    .trim();
  if (!text) return null;
  const url = text.length <= MAX_URL ? webAddress(text, base ?? undefined) : null;
  if (url === null) at.report('error', 'bad-url');
  return url !== null && (base === null || /^https?:/i.test(text)) ? text : url;
}

/** The whole address of `text` on a page at `base`, when a browser would take it for an http(s) one; else null. */
export function webAddress(text: string, base = 'https://page.invalid/'): string | null {
  try {
    const { protocol, href } = new URL(text, base);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/**
 * The entries of a list, at most `max`; absent gives none. One thing without the brackets counts as a list of one,
 * unless `strict`.
 */
export function readList(at: Written, max: number = MAX_LIST, strict = false): readonly Written[] {
  if (at.absent) return [];
  if (!at.list) {
    at.report(strict ? 'error' : 'warning', 'not-a-list');
    return strict ? [] : [at];
  }
  const { value: length } = at.get('length');
  const count = typeof length === 'number' && length > 0 ? Math.min(length, max) : 0;
  if (count !== length && length !== 0) at.report('error', 'too-large', [max]);
  return Array.from({ length: count }, (_, index) => at.get(index));
}

/** A date as written and as understood; null when absent or empty. An unknown date keeps its text. */
export function readDate(at: Written): { readonly date: string; readonly time: EventTime | null } | null {
  if (at.absent) return null;
  const year = yearText(at.value);
  if (year) at.report('warning', 'not-text', [year]);
  else if (typeof at.value !== 'string') {
    at.report('error', 'bad-date', typeof at.value === 'number' ? [at.value] : []);
    return typeof at.value === 'number' ? { date: String(at.value), time: null } : null;
  }
  const text = year ?? (at.value as string);
  const date = cleanText(cut(text, MAX_DATE), 'line');
  if (!date) return null;
  const time = text.length > MAX_DATE ? null : readEdtf(date);
  if (!time) at.report('error', 'bad-date', [text]);
  return { date, time };
}

/** A date as understood; null when absent or not understood. */
export const readTime = (at: Written): EventTime | null => readDate(at)?.time ?? null;

/** A BCP 47 tag (`de_DE` is mended); null when absent or none. */
export function readLanguage(at: Written): string | null {
  if (at.absent || at.value === '') return null;
  const tag = typeof at.value === 'string' ? languageTag(at.value) : null;
  if (tag === null) at.report('warning', 'unknown-value');
  return tag;
}

/** The tag with hyphens, or null when the text is none. */
export function languageTag(text: string): string | null {
  const tag = text.length < 100 ? text.trim().replaceAll('_', '-') : '';
  return /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag) ? tag : null;
}

/**
 * Reports fields that `noun` does not have, each once in a document. Names that begin with `$` are for tools. One that
 * looks like the date its object lacks is an error each time: an event would stand among the undated, and nobody be told.
 */
export function reportUnknownFields(at: Written, noun: string, names: readonly string[]): void {
  const { unknown } = at.context;
  for (const key of at.keys) {
    if (names.includes(key) || key.startsWith('$')) continue;
    const name = key.slice(0, 80);
    const id = `${noun}.${name}`;
    const isLost = names.includes('date') && looksLikeDate(at.get(key).value) && at.get('date').absent;
    if (!isLost && (unknown.size > 1_000 || unknown.has(id))) continue;
    if (unknown.size <= 1_000) unknown.add(id);
    at.context.log.add(
      isLost ? 'error' : 'warning',
      'unknown-field',
      at.path ? `${at.path}.${name}` : name,
      name,
      names,
    );
  }
}

const looksLikeDate = (value: unknown): boolean =>
  typeof value === 'number'
    ? yearText(value) !== null
    : typeof value === 'string' && /^\d[\d./:TZ-]{3,29}$|^.{0,20}\b\d{4}$/.test(value);

/** A year that lost its quotation marks. Longer numbers may be anything, so they are no dates. */
function yearText(value: unknown): string | null {
  if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) > 9999) return null;
  return (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(4, '0');
}

function rawText(at: Written): string | null {
  const { value } = at;
  if (typeof value === 'string') return value;
  if (at.absent) return null;
  if (typeof value === 'number' && Number.isFinite(value)) {
    at.report('warning', 'not-text');
    return String(value);
  }
  at.report('error', 'not-text');
  return null;
}

/** At most `max` units, never half of a surrogate pair. */
export function cut(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
}

function cleanText(text: string, shape: TextShape): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(text)) return text;
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u202D\u202E\uFEFF]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
  // No-break blanks stay: they are typography.
  return (shape === 'line' ? clean.replace(/[ \t\n]+/g, ' ') : clean).trim();
}
