import { fromParts } from './calendar.js';
import { isoDate, pad } from './iso-date.js';
import { readEdtf } from './read-edtf.js';
import { refusalOf, refuse, type Refusal } from './refusal.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const SEASONS = [['spring', 'frühling', 'frühjahr'], ['summer', 'sommer'], ['autumn', 'fall', 'herbst'], ['winter']];
const SINCE: ReadonlySet<string> = new Set(['seit', 'ab', 'since', 'from']);
/** Parts of a month or a year, for which there is no notation, and days of the week. */
const PASSED_OVER =
  /^(?:anfang|mitte|ende|early|mid|late|mo|di|mi|do|fr|sa|so|(?:mon|tues?|wed|thu|fri|satur|sun)(?:day)?|\p{L}{3,8}tag|mittwoch)$/iu;

/** Nobody writes a single date or two in more letters, and guessing costs many passes. */
const LONGEST = 60;

/**
 * Why a text is refused. Where it is no EDTF but looks like a date, what to write instead: every guess that can be read
 * is proposed. The guesses are a fixed number, each made in one pass.
 */
export function adviseOn(text: string): Refusal {
  const refusal = refusalOf(text);
  if (refusal.code !== 'not-a-date') return refusal;
  const source = text.trim();
  if (source.length > LONGEST) return refusal;
  const whole = guesses(source).filter(isRead);
  const good = whole.length > 0 ? whole : [mendedSides(source)].filter(isRead);
  return good.length > 0 ? refuse('other-notation', `Write ${[...new Set(good)].join(' or ')}.`) : refusal;
}

/** Both sides of an interval, each by its first good guess. */
function mendedSides(text: string): string {
  const sides = text
    .replace(/ (?:bis|to|until|till|[-–—]) /i, '/')
    .split('/')
    .map((side) => (!side || isRead(side) ? side : (guesses(side).find(isRead) ?? side)));
  return sides.length === 2 ? sides.join('/') : '';
}

/** Without the blanks around it that `readEdtf` passes over. */
function isRead(text: string): boolean {
  return text === text.trim() && readEdtf(text) !== null;
}

function guesses(text: string): readonly string[] {
  const tight = text.replaceAll(' ', '');
  const parts = tight.split(/[-./–—]/);
  const all = text
    .replace(/v\.\s?Chr\.?/i, 'BC')
    .split(/[^\p{L}]/u)
    .filter(Boolean);
  const words = all.filter((word) => !PASSED_OVER.test(word));
  const numbers = text.split(/[^0-9]/).filter(Boolean);
  return [
    ...(parts.every((part) => /^[0-9]+$/.test(part)) ? fromNumbers(parts, text) : []),
    ...(words.length === 1 && numbers.length > 0 ? fromWord(words[0] ?? '', numbers, text) : []),
    ...(words.length < all.length && words.length === 0 ? yearOrDay(numbers, text) : []),
    tight.startsWith('-') ? (tight.length > 5 ? `Y${tight}` : `-${tight.slice(1).padStart(4, '0')}`) : '',
    text.toUpperCase().replaceAll('U', 'X'),
    text.replace(' ', 'T'),
    tight.replace(/[–—]/, '/'),
    tight.replace(/[−‐‑]/g, '-'),
    tight.replace('+', ''),
    tight.replace(/["'“”„‘’‚]/g, ''),
    tight.replace(/open|today|present|now/i, '..'),
    tight.replace(/unknown/i, ''),
    `${text}:00`,
    text.replace(/\.[0-9]+/, ''),
    text.replace(/([+-][0-9][0-9])([0-9][0-9])$/, '$1:$2'),
    `${text}]`,
    `${text}}`,
    `[${text}]`,
    text.includes(',') ? `{${text}}` : text.replace('..', '/'),
  ].filter((guess) => /[0-9]/.test(guess));
}

/** Figures alone, with whatever between them. */
function fromNumbers([a = '', b = '', c = '', more]: readonly string[], text: string): readonly string[] {
  if (more) return [];
  if (c) {
    if (a.length === 4) return [day(a, b, c)];
    if (c.length === 2 && text.includes('.')) return [day(`20${c}`, b, a), day(`19${c}`, b, a)];
    // With dots the day comes first; with slashes it depends on the country.
    return text.includes('.') ? [day(c, b, a)] : [day(c, b, a), day(c, a, b)];
  }
  if (b) {
    if (a.length !== 4) return [`${b}-${a.padStart(2, '0')}`];
    if (b.length === 4) return [`${a}/${b}`];
    if (b.length === 3) return [isoDate(fromParts(Number(a), 1, Number(b)))];
    return [Number(b) > 12 ? '' : `${a}-${b.padStart(2, '0')}`, `${a}/${a.slice(0, 2)}${b}`];
  }
  if (a.length < 3) return [`19${a.padStart(2, '0')}`, `20${a.padStart(2, '0')}`];
  if (a.length === 3) return [`0${a}`];
  if (a.length === 6) return [`${a.slice(0, 4)}-${a.slice(4)}`];
  if (a.length === 8) return [day(a.slice(0, 4), a.slice(4, 6), a.slice(6))];
  // What a computer counts: seconds or milliseconds since 1970.
  if (a.length === 10 || a.length === 13) return [isoDate(Number(a) * (a.length === 10 ? 1000 : 1))];
  // What a spreadsheet counts: days since the end of 1899; here from 1950 to 2049.
  if (a >= '18264' && a < '54789' && a.length === 5) return [isoDate((Number(a) - 25_569) * 86_400_000), `Y${a}`];
  return [`Y${a}`];
}

const yearOrDay = (numbers: readonly string[], text: string): readonly string[] =>
  numbers.length === 1 ? numbers : fromNumbers(numbers, text);

/** `Feb 2022`, `24. Februar 2022`, `1980s`, `c. 1980`, `490 BC`. */
function fromWord(written: string, numbers: readonly string[], text: string): readonly string[] {
  const word = written.toLowerCase();
  const year = numbers.find((number) => number.length > 2) ?? '';
  const other = numbers.find((number) => number !== year);
  const start = word
    .slice(0, 3)
    .replace('mär', 'mar')
    .replace('mai', 'may')
    .replace('okt', 'oct')
    .replace('dez', 'dec');
  const month = MONTHS.indexOf(start) + 1;
  if (month > 0) return [other ? day(year, String(month), other) : `${year}-${pad(month)}`];
  if (word === 'q' && other) return [`${year}-${32 + Number(other)}`];
  if (SINCE.has(word)) return yearOrDay(numbers, text).map((from) => `${from}/..`);
  if (numbers.length !== 1) return [];
  const season = SEASONS.findIndex((names) => names.includes(word));
  if (season >= 0) return [`${year}-${21 + season}`];
  if (word === 's' || word === 'er') return [`${year.slice(0, 3)}X`];
  if (word === 'bc' || word === 'bce') return [`-${pad(Number(numbers[0]) - 1, 4)}`];
  return ['c', 'ca', 'circa', 'about', 'um', 'etwa'].includes(word) && !text.startsWith(year) ? [`${year}~`] : [];
}

function day(year: string, month: string, date: string): string {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
