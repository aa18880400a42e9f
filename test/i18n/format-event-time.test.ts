import { expect } from '@open-wc/testing';
import { formatEventTime, formatShort } from '../../src/i18n/format-event-time.js';
import '../../src/i18n/messages/ar.js';
import { parseEdtf } from '../../src/time/parse-edtf.js';
import { seeded, type Random } from '../support/random.js';
import { plain, timeOf, wordsFor } from './dates.js';

/** EDTF, the visible text, the short one when it differs. */
type Row = readonly [edtf: string, text: string, short?: string];

const german: readonly Row[] = [
  ['2025-09-03', '3. September 2025', '3. Sept. 2025'],
  ['2022-02', 'Februar 2022', 'Feb. 2022'],
  ['2022', '2022'],
  ['2025-02~', 'ca. Februar 2025', 'ca. Feb. 2025'],
  ['2022-02?', 'Februar 2022 (?)', 'Feb. 2022 (?)'],
  ['2022-02%', 'ca. Februar 2022 (?)', 'ca. Feb. 2022 (?)'],
  ['2022-02/2024-05', 'Februar 2022 – Mai 2024', 'Feb. 2022 – Mai 2024'],
  ['2022-02-03/2022-02-05', '3.–5. Februar 2022', '3.–5. Feb. 2022'],
  ['2022-02~/2024-05?', 'ca. Februar 2022 – Mai 2024 (?)', 'ca. Feb. 2022 – Mai 2024 (?)'],
  ['2022/2024-05', '2022 – Mai 2024'],
  ['2022-02/2022-02', 'Februar 2022', 'Feb. 2022'],
  ['2022-02/..', 'seit Februar 2022', 'seit Feb. 2022'],
  ['1945-09-02/..', 'seit dem 2. September 1945', 'seit dem 2. Sept. 1945'],
  ['2022-02/', 'ab Februar 2022, Ende nicht genannt', 'ab Feb. 2022, Ende nicht genannt'],
  ['../2024-05', 'bis Mai 2024'],
  ['../2024-05-09', 'bis zum 9. Mai 2024'],
  ['/2024-05', 'bis Mai 2024, Beginn nicht genannt'],
  ['/..', 'Stand bei Veröffentlichung'],
  ['../..', 'durchgehend'],
  ['[2026-01..2026-02]', 'zwischen Jan. und Feb. 2026'],
  ['[2025-12..2026-02]', 'zwischen Dez. 2025 und Feb. 2026'],
  [
    '[2025-09-03..2025-09-05]',
    'zwischen dem 3. September und dem 5. September 2025',
    'zwischen dem 3. Sept. und dem 5. Sept. 2025',
  ],
  ['[..2024-05]', 'spätestens Mai 2024'],
  ['[2022-02..]', 'Februar 2022 oder später', 'Feb. 2022 oder später'],
  ['[2022-02,2022-05]', 'Februar 2022 oder Mai 2022', 'Feb. 2022 oder Mai 2022'],
  ['{2022-02,2022-05..2022-07,2024}', 'Februar 2022, Mai–Juli 2022 und 2024', 'Feb. 2022, Mai–Juli 2022 und 2024'],
  ['{2020,2021,2022,2023,2024,2025,2026}', '2020, 2021, 2022, 2023 und …'],
  ['198X', '1980er'],
  ['198X/..', 'seit den 1980ern'],
  ['198X~/..', 'seit ca. den 1980ern'],
  ['19XX', '20. Jahrhundert', '20. Jh.'],
  ['19XX/', 'ab dem 20. Jahrhundert, Ende nicht genannt', 'ab dem 20. Jh., Ende nicht genannt'],
  ['1XXX', '2. Jahrtausend', '2. Jt.'],
  ['2022-XX', '2022'],
  ['2022-1X', 'Oktober–Dezember 2022', 'Okt.–Dez. 2022'],
  ['2022-02-XX', 'Februar 2022', 'Feb. 2022'],
  ['2025-10-0X', 'Anfang Oktober 2025', 'Anfang Okt. 2025'],
  ['2025-10-1X', 'Mitte Oktober 2025', 'Mitte Okt. 2025'],
  ['2025-10-2X', 'Ende Oktober 2025', 'Ende Okt. 2025'],
  ['2025-10-3X', '30.–31. Oktober 2025', '30.–31. Okt. 2025'],
  ['2022-21', 'Frühjahr 2022'],
  ['2022-24', 'Winter 2022/23'],
  ['1999-24', 'Winter 1999/00'],
  ['2022-33', '1. Quartal 2022', '1. Quart. 2022'],
  ['2022-41', '2. Halbjahr 2022'],
  ['-0489', '490 v. Chr.'],
  ['0000', '1 v. Chr.'],
  ['-0489-09-12', '12. September 490 v. Chr.', '12. Sept. 490 v. Chr.'],
  ['0079-08-24', '24. August 79 n. Chr.', '24. Aug. 79 n. Chr.'],
  ['-0489/-0480', '490–481 v. Chr.'],
  ['-0489/0480', '490 v. Chr. – 480 n. Chr.'],
  ['0800/1200', '800–1200'],
  ['-04XX', '5. Jahrhundert v. Chr.', '5. Jh. v. Chr.'],
  ['-00XX', '1. Jahrhundert v. Chr.', '1. Jh. v. Chr.'],
  ['00XX', '1. Jahrhundert', '1. Jh.'],
  ['-1XXX', '2. Jahrtausend v. Chr.', '2. Jt. v. Chr.'],
  ['-048X', '490–481 v. Chr.'],
  ['-048X/..', 'seit 490–481 v. Chr.'],
  ['000X', '1 v. Chr. – 9 n. Chr.'],
  ['Y-13798000000', 'vor 13,8 Milliarden Jahren', 'vor 13,8 Mrd. Jahren'],
  ['Y-65000000/..', 'seit 65 Millionen Jahren', 'seit 65 Mio. Jahren'],
  [
    'Y-65000000/Y-3000000',
    'vor 65 Millionen Jahren – vor 3 Millionen Jahren',
    'vor 65 Mio. Jahren – vor 3 Mio. Jahren',
  ],
  ['Y-300000', 'vor 302.000 Jahren'],
  ['Y12022', '12022'],
  ['Y300000', '300000'],
  ['2026-02-04T11:30', '4. Februar 2026 um 11:30', '4. Feb. 2026, 11:30'],
  ['2026-02-04T11:30Z', '4. Februar 2026 um 11:30 UTC', '4. Feb. 2026, 11:30'],
  ['2026-02-04T11:30+01:00', '4. Februar 2026 um 11:30 UTC+1', '4. Feb. 2026, 11:30'],
  ['2026-02-04T23:30-05:30', '4. Februar 2026 um 23:30 UTC−5:30', '4. Feb. 2026, 23:30'],
];

const english: readonly Row[] = [
  ['2025-09-03', 'September 3, 2025', 'Sep 3, 2025'],
  ['2025-02~', 'c. February 2025', 'c. Feb 2025'],
  ['2022-02?', 'February 2022 (?)', 'Feb 2022 (?)'],
  ['2022-02%', 'c. February 2022 (?)', 'c. Feb 2022 (?)'],
  ['2022-02/2024-05', 'February 2022 – May 2024', 'Feb 2022 – May 2024'],
  ['2022-02/..', 'since February 2022', 'since Feb 2022'],
  ['2022-02/', 'from February 2022, end not given', 'from Feb 2022, end not given'],
  ['/..', 'as of publication'],
  ['[2026-01..2026-02]', 'between Jan and Feb 2026'],
  ['[2025-09-03..2025-09-05]', 'between September 3 and September 5, 2025', 'between Sep 3 and Sep 5, 2025'],
  ['[..2024-05]', 'by May 2024'],
  ['[2022-02,2022-05]', 'February 2022 or May 2022', 'Feb 2022 or May 2022'],
  ['198X', '1980s'],
  ['198X/..', 'since the 1980s'],
  ['19XX/..', 'since the 20th century', 'since the 20th c.'],
  ['20XX', '21st century', '21st c.'],
  ['11XX', '12th century', '12th c.'],
  ['2025-10-1X', 'mid-October 2025', 'mid-Oct 2025'],
  ['2022-33', '1st quarter of 2022', 'Q1 2022'],
  ['2022-40', 'first half of 2022'],
  ['2022-40/..', 'since the first half of 2022'],
  ['-0489', '490 BC'],
  ['-04XX', '5th century BC', '5th c. BC'],
  ['Y-13798000000', '13.8 billion years ago', '13.8B years ago'],
];

const arabic: readonly Row[] = [
  ['2025-09-03', '3 سبتمبر 2025'],
  ['2025-02~', 'نحو فبراير 2025'],
  ['2022-02/..', 'منذ فبراير 2022'],
  ['2022-33', 'الربع الأول من 2022'],
  ['-04XX', 'القرن 5 قبل الميلاد', 'القرن 5 ق.م'],
  ['[2026-01..2026-02]', 'بين يناير وفبراير 2026'],
];

/** The Gregorian calendar with the locale's own digits; phrases are English where there is no language file. */
const others: readonly (readonly [locale: string, ...Row])[] = [
  ['en-GB', '2025-09-03', '3 September 2025', '3 Sept 2025'],
  ['ar-EG', '2025-09-03', '٣ سبتمبر ٢٠٢٥'],
  ['fa', '2025-09-03', '۳ سپتامبر ۲۰۲۵'],
  ['fa', '198X', '۱۹۸۰s'],
  ['ja', '2025-09-03', '2025年9月3日'],
  ['ja', '2022-02/2024-05', '2022年2月 – 2024年5月'],
  ['ja-JP-u-ca-japanese', '2025', '2025年'],
  ['th', '2022-02', 'กุมภาพันธ์ 2022', 'ก.พ. 2022'],
  ['fr', '2022-02/2024-05', 'février 2022 – mai 2024', 'févr. 2022 – mai 2024'],
];

const spoken: readonly (readonly [locale: string, edtf: string, kind: 'event' | 'state', text: string])[] = [
  ['de', '2022-02', 'event', 'Februar 2022, Tag nicht genannt'],
  ['de', '2022-02', 'state', 'Februar 2022'],
  ['de', '2022', 'event', '2022, Monat nicht genannt'],
  ['de', '2022-XX', 'event', '2022, Monat nicht genannt'],
  ['de', '2022-02-XX', 'event', 'Februar 2022, Tag nicht genannt'],
  ['de', '198X', 'event', '1980er, Jahr nicht genannt'],
  ['de', '2025-09-03', 'event', '3. September 2025'],
  ['de', '2025-02~', 'event', 'etwa Februar 2025, Tag nicht genannt'],
  ['de', '2022-02%', 'event', 'etwa Februar 2022, Tag nicht genannt, Datum unsicher'],
  ['de', '2022-02/2024-05', 'state', 'von Februar 2022 bis Mai 2024, Tag nicht genannt'],
  ['de', '2022-02-03/2022-02-05', 'event', 'vom 3. Februar 2022 bis zum 5. Februar 2022'],
  ['de', '2022/2024-05', 'event', 'von 2022 bis Mai 2024'],
  ['de', '2022-02/..', 'state', 'seit Februar 2022, Tag nicht genannt'],
  ['de', '[2026-01..2026-02]', 'event', 'zwischen Januar und Februar 2026'],
  ['de', '/..', 'state', 'Stand bei Veröffentlichung'],
  ['de', 'Y-13798000000', 'event', 'vor 13,8 Milliarden Jahren'],
  ['en', '2022-02', 'event', 'February 2022, day not given'],
  ['en', '198X/199X', 'state', 'from the 1980s to the 1990s, year not given'],
  ['en', '2022-02?', 'event', 'February 2022, day not given, date uncertain'],
];

function rows(locale: string, table: readonly Row[]): void {
  const words = wordsFor(locale);
  for (const [edtf, text, short = text] of table) {
    it(`${edtf} reads "${text}", short "${short}"`, () => {
      expect(plain(formatEventTime(timeOf(edtf), 'event', words).text)).to.equal(text);
      expect(plain(formatShort(timeOf(edtf), words))).to.equal(short);
    });
  }
}

describe('formatEventTime in German', () => rows('de', german));
describe('formatEventTime in English', () => rows('en', english));
describe('formatEventTime in Arabic', () => rows('ar', arabic));
describe('formatEventTime elsewhere', () => {
  for (const [locale, ...row] of others) rows(locale, [row]);
});

describe('formatEventTime, spoken', () => {
  for (const [locale, edtf, kind, text] of spoken) {
    it(`${edtf} of a ${kind} is heard as "${text}"`, () => {
      expect(plain(formatEventTime(timeOf(edtf), kind, wordsFor(locale)).spoken)).to.equal(text);
    });
  }
});

describe('formatEventTime', () => {
  it('no date is said as such', () => {
    expect(formatEventTime(null, 'event', wordsFor('de'))).to.deep.equal({ text: 'ohne Datum', spoken: 'ohne Datum' });
    expect(formatShort(null, wordsFor('en'))).to.equal('undated');
  });

  it('a clock time with a zone is shown in the time zone asked for, and names it', () => {
    const words = wordsFor('de', 'America/New_York');
    const text = plain(formatEventTime(timeOf('2026-02-04T03:30+01:00'), 'event', words).text);
    expect(text).to.match(/^3\. Februar 2026 um 21:30 (GMT-5|UTC-5|EST)$/);
  });

  it('a clock time without a zone is shown as written, whatever the time zone asked for', () => {
    const words = wordsFor('de', 'America/New_York');
    expect(plain(formatEventTime(timeOf('2026-02-04T11:30'), 'event', words).text)).to.equal(
      '4. Februar 2026 um 11:30',
    );
  });

  it('a time zone that does not exist is passed over', () => {
    const words = wordsFor('de', 'Mars/Olympus');
    expect(plain(formatEventTime(timeOf('2026-02-04T11:30+01:00'), 'event', words).text)).to.equal(
      '4. Februar 2026 um 11:30 UTC+1',
    );
  });

  it('a day is the same day in every time zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      expect(plain(formatEventTime(timeOf('2025-09-03'), 'event', wordsFor('de', zone)).text)).to.equal(
        '3. September 2025',
      );
    }
  });

  it('any date in any locale has words', () => {
    const random = seeded(11);
    const locales = [
      'de',
      'en',
      'ar',
      'ar-EG',
      'fa',
      'ja',
      'zh-Hant',
      'he',
      'hi',
      'th',
      'my',
      'C',
      '',
      'en-US@posix',
      'xx-garbage',
    ];
    for (let i = 0; i < 3000; i++) {
      const edtf = anyTime(random);
      const result = parseEdtf(edtf);
      if (!result.ok) continue;
      const words = wordsFor(random.pick(locales), random.pick([null, 'Asia/Tokyo', 'nowhere']));
      const { text, spoken } = formatEventTime(result.time, random.pick(['event', 'state']), words);
      for (const each of [text, spoken, formatShort(result.time, words)]) {
        expect(each.trim(), `${edtf} in ${words.locale}`).to.not.equal('');
        expect(each, `${edtf} in ${words.locale}`).to.not.match(/undefined|null|NaN|Invalid|Infinity/);
      }
    }
  });

  it('no text is more precise than the date', () => {
    const random = seeded(12);
    for (let i = 0; i < 2000; i++) {
      const year = random.int(1000, 2999);
      const edtf = random.pick([`${year}-${pad(random.int(1, 12))}`, `${year}-${pad(random.int(1, 12))}-XX`]);
      const other = random.pick(['', '~', '?', '%', '/..', '/']);
      const time = timeOf(edtf.includes('X') ? edtf : edtf + other);
      for (const locale of ['de', 'en', 'ar', 'ja']) {
        const { text, spoken } = formatEventTime(time, 'event', wordsFor(locale));
        for (const each of [text, spoken, formatShort(time, wordsFor(locale))]) {
          // In Japanese the month is a number as well; no text has another.
          const numbers = (each.match(/\d+/g) ?? []).filter((found) => found !== String(year));
          expect(numbers.length, `${edtf} as ${each}`).to.equal(locale === 'ja' ? 1 : 0);
        }
      }
    }
  });

  it('a year or anything coarser names no month', () => {
    const random = seeded(13);
    for (let i = 0; i < 500; i++) {
      const year = String(random.int(1000, 2999));
      const edtf = random.pick([
        year,
        `${year}-XX`,
        `${year.slice(0, 3)}X`,
        `${year.slice(0, 2)}XX`,
        `${year}~`,
        `${year}/..`,
      ]);
      const { text, spoken } = formatEventTime(timeOf(edtf), 'event', wordsFor('en'));
      expect(text + spoken).to.not.match(
        /January|February|March|April|May|June|July|August|September|October|November|December/,
      );
    }
  });
});

function anyTime(random: Random): string {
  const date = (): string => anyDate(random) + random.pick(['', '', '', '~', '?', '%']);
  const side = (): string => random.pick([date(), date(), '..', '']);
  switch (random.int(0, 4)) {
    case 0:
      return `${side()}/${side()}`;
    case 1:
      return `[${random.pick([date(), ''])}..${random.pick([date(), ''])}]`;
    case 2:
      return `{${Array.from({ length: random.int(1, 9) }, date).join(',')}}`;
    case 3:
      return `[${date()},${date()}..${date()}]`;
    default:
      return date();
  }
}

function anyDate(random: Random): string {
  const year = random.pick(['', '', '-']) + String(random.int(0, 9999)).padStart(4, '0');
  const month = pad(random.int(1, 12));
  const day = pad(random.int(1, 28));
  return random.pick([
    year,
    `${year}-${month}`,
    `${year}-${month}-${day}`,
    `${year}-${random.pick(['21', '22', '23', '24', '33', '34', '35', '36', '40', '41', 'XX', '0X', '1X'])}`,
    `${year}-${month}-${random.pick(['XX', '0X', '1X', '2X', '3X'])}`,
    `${year.slice(0, -1)}X`,
    `${year.slice(0, -2)}XX`,
    `${year.slice(0, -3)}XXX`,
    `Y${random.pick(['', '-'])}${random.int(10_000, 999_999_999_999)}`,
    `${year}-${month}-${day}T${pad(random.int(0, 23))}:${pad(random.int(0, 59))}${random.pick(['', ':07', 'Z', '+05:45', '-11:00'])}`,
  ]);
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
