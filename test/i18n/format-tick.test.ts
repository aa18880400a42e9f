import { expect } from '@open-wc/testing';
import { formatTick } from '../../src/i18n/format-tick.js';
import type { TickUnit } from '../../src/time/ticks.js';
import { seeded } from '../support/random.js';
import { plain, timeOf } from './dates.js';

const at = (text: string): number => timeOf(text).bounds.start;

const table: readonly (readonly [date: string, unit: TickUnit, locale: string, tick: string, context: string])[] = [
  ['1500', 'year', 'de', '1500', '1500'],
  ['-0499', 'year', 'de', '500 v. Chr.', '500 v. Chr.'],
  ['-0489', 'year', 'en', '490 BC', '490 BC'],
  ['0500', 'year', 'en', '500', '500'],
  ['0050', 'year', 'en', '50 AD', '50 AD'],
  ['1980', 'year', 'en', '1980', '1980'],
  ['2024', 'year', 'de', '2024', '2024'],
  ['2026-02', 'month', 'de', 'Feb', 'Februar 2026'],
  ['2026-02', 'month', 'en', 'Feb', 'February 2026'],
  ['2026-02-04', 'day', 'de', '4', '4. Februar 2026'],
  ['2026-02-04', 'day', 'ja', '4日', '2026年2月4日'],
  ['2026-02-04', 'day', 'fa', '۴', '۴ فوریهٔ ۲۰۲۶'],
  ['2026-02-04T11:00', 'hour', 'de', '11:00', '4. Februar 2026 um 11:00'],
  ['2026-02-04T11:30', 'minute', 'de', '11:30', '4. Februar 2026 um 11:30'],
  ['2026-02-04T11:30', 'minute', 'en', '11:30 AM', 'February 4, 2026 at 11:30 AM'],
  ['2026-02-04T11:30:05', 'second', 'de', '11:30:05', '4. Februar 2026 um 11:30:05'],
  ['Y-65000000', 'year', 'en', '65M years ago', '65M years ago'],
];

describe('formatTick', () => {
  for (const [date, unit, locale, tick, context] of table) {
    it(`a ${unit} at ${date} in ${locale} is "${tick}", in context "${context}"`, () => {
      expect(plain(formatTick(at(date), unit, 'tick', locale))).to.equal(tick);
      expect(plain(formatTick(at(date), unit, 'context', locale))).to.equal(context);
    });
  }

  const narrow: readonly (readonly [date: string, unit: TickUnit, brief: string])[] = [
    ['2024', 'year', '2024'],
    ['-0499', 'year', '500 BC'],
    ['2026-02', 'month', 'Feb 2026'],
    ['2026-02-04', 'day', 'Feb 4'],
    ['2026-02-04T11:00', 'hour', '11:00 AM'],
    ['2026-02-04T11:30', 'minute', '11:30 AM'],
    ['2026-02-04T11:30:05', 'second', '11:30:05 AM'],
  ];
  for (const [date, unit, brief] of narrow) {
    it(`a ${unit} at ${date} is "${brief}" in a narrow place`, () => {
      expect(plain(formatTick(at(date), unit, 'brief', 'en'))).to.equal(brief);
    });
  }

  it('hours follow the time zone asked for, days do not', () => {
    const noon = at('2026-02-04T23:30');
    expect(formatTick(noon, 'minute', 'tick', 'de', 'Asia/Tokyo')).to.equal('08:30');
    expect(plain(formatTick(noon, 'minute', 'context', 'de', 'Asia/Tokyo'))).to.equal('5. Februar 2026 um 08:30');
    expect(formatTick(noon, 'day', 'tick', 'de', 'Asia/Tokyo')).to.equal('4');
    expect(formatTick(noon, 'minute', 'tick', 'de', 'No/Where')).to.equal('23:30');
  });

  it('any moment has a label', () => {
    const random = seeded(31);
    const units: readonly TickUnit[] = ['year', 'month', 'day', 'hour', 'minute', 'second'];
    for (let i = 0; i < 2000; i++) {
      const ms = (random.next() - 0.5) * random.pick([1e11, 1e13, 1.7e16, 1e21]);
      const label = formatTick(
        ms,
        random.pick(units),
        random.pick(['tick', 'context', 'brief']),
        random.pick(['de', 'ar', 'ja', '?']),
      );
      expect(label.trim(), String(ms)).to.not.equal('');
      expect(label).to.not.match(/NaN|undefined|Invalid/);
    }
  });
});
