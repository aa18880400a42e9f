import { UTCDateMini } from '@date-fns/utc/date/mini';
import { parse } from 'date-fns';
import { de } from 'date-fns/locale/de';
import { enUS } from 'date-fns/locale/en-US';
import { readIsoDate } from '../discover/iso-date.js';

/** Where a month comes before its day when all is numbers. English alone does not say. */
const MONTH_FIRST = /^(?:en-(?:US|PH|PR)|es-(?:PR|PA)|fil)$/i;

/** What is written alike: its values or the language must tell which of the formats it is. */
interface Shape {
  readonly like: RegExp;
  readonly formats: readonly string[];
  /** There is a name of a month in it. */
  readonly isWords?: true;
  /** Of what it says in ISO 8601: 10 for a day, 7 for a month. */
  readonly length: 7 | 10;
}

const EITHER = ['d/M/y', 'M/d/y'];

/** Years have four digits everywhere: of two nobody knows the century. */
const SHAPES: readonly Shape[] = [
  { like: /^\d{4}([./]) ?\d{1,2}\1 ?\d{1,2}\.?$/, formats: ['y/M/d'], length: 10 },
  { like: /^\d{1,2}\. ?\d{1,2}\. ?\d{4}$/, formats: ['d/M/y'], length: 10 },
  { like: /^\d{1,2}([/-])\d{1,2}\1\d{4}$/, formats: EITHER, length: 10 },
  { like: /^\d{1,2}[./]\d{4}$/, formats: ['M/y'], length: 7 },
  { like: /^\d{1,2}\.? \p{L}+\.?,? \d{4}$/u, formats: ['d MMMM y', 'd MMM y'], isWords: true, length: 10 },
  { like: /^\p{L}+\.? \d{1,2},? \d{4}$/u, formats: ['MMMM d y', 'MMM d y'], isWords: true, length: 10 },
  { like: /^\p{L}+\.? \d{4}$/u, formats: ['MMMM y', 'MMM y'], isWords: true, length: 7 },
];
const CLOCK = /^(.*?[^\s,])(?:,? | um | at )(\d{1,2}:\d\d)(?::\d\d)?(?: ?([ap])\.?m\.?)?(?: Uhr)?$/i;
/** Only years, months and days are taken from it, and none of them is missing. */
const ORIGIN = new UTCDateMini(0);

/**
 * A date as spreadsheets and people write it, as EDTF: ISO 8601 and EDTF itself, `31.12.2025`, `12/31/2025`, `2025/12/31`,
 * `31. Dezember 2025`, `Dec 31, 2025`, `12.2025`, each with a clock time behind it or as `a – b`. `lang`: how dates are
 * written, BCP 47. Without it numbers that would make two dates (`11/12/2025`) make none. What is not understood comes
 * back as it is: the reader of the document says what is wrong with it.
 */
export function edtfOf(written: string, lang: string): string {
  const text = written.trim().replace(/[ \u00a0\u202f]+/g, ' ');
  if (!text || text.length > 100) return text;
  const date = momentOf(text, lang);
  if (date !== null) return date;
  const [from, to, more] = text.split(/ ?[–—] ?| - /);
  const [start, end] = [from, to].map((side) => (side ? momentOf(side, lang) : null));
  return start && end && more === undefined ? `${start}/${end}` : text;
}

/** A date, or a day with a clock time; null when it is neither. */
function momentOf(text: string, lang: string): string | null {
  const date = dateOf(text, lang);
  if (date !== null) return date;
  const [, before = '', clock = '', half] = CLOCK.exec(text) ?? [];
  const day = dateOf(before, lang);
  if (day === null || !/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const time = +parse(half ? `${clock} ${half}m` : clock, half ? 'h:mm a' : 'H:mm', ORIGIN);
  return Number.isNaN(time) ? null : `${day}T${new Date(time).toISOString().slice(11, 16)}`;
}

function dateOf(text: string, lang: string): string | null {
  const iso = readIsoDate(text);
  return iso.kind === 'date' ? iso.date : calendarDate(text, lang);
}

/** `2025-12-31` or `2025-12`; null when it is neither, or could be two. */
function calendarDate(text: string, lang: string): string | null {
  const shape = SHAPES.find(({ like }) => like.test(text));
  if (!shape) return null;
  const { formats, isWords = false, length } = shape;
  const plain = text.replace(isWords ? /[., ]+/g : /[./-] ?/g, isWords ? ' ' : '/').replace(/\/$/, '');
  const told = lang && lang !== 'en' && formats === EITHER ? [formats[MONTH_FIRST.test(lang) ? 1 : 0]!] : formats;
  const dates = told.flatMap((format) =>
    (isWords ? [de, enUS] : [enUS]).map((locale) => +parse(plain, format, ORIGIN, { locale })),
  );
  const days = new Set(dates.filter((date) => !Number.isNaN(date)).map((date) => new Date(date).toISOString()));
  return days.size === 1 ? [...days][0]!.slice(0, length) : null;
}
