import { expect } from '@open-wc/testing';
import { dateParts, fromParts } from '../../src/time/calendar.js';
import { isoDate } from '../../src/time/iso-date.js';
import { comparePrecision } from '../../src/time/precision.js';
import { floor, next } from '../../src/time/unit-start.js';
import type { Precision } from '../../src/time/precision.js';
import { seeded } from '../support/random.js';

const PRECISIONS: readonly Precision[] = [
  'millennium',
  'century',
  'decade',
  'year',
  'half',
  'season',
  'quarter',
  'month',
  'day',
  'hour',
  'minute',
  'second',
];

const CASES: readonly (readonly [string, Precision, string, string])[] = [
  ['2022-02-24', 'millennium', '2000-01-01', '3000-01-01'],
  ['2022-02-24', 'century', '2000-01-01', '2100-01-01'],
  ['1999-12-31', 'century', '1900-01-01', '2000-01-01'],
  ['2022-02-24', 'decade', '2020-01-01', '2030-01-01'],
  ['2022-02-24', 'year', '2022-01-01', '2023-01-01'],
  ['2022-02-24', 'half', '2022-01-01', '2022-07-01'],
  ['2022-12-31', 'half', '2022-07-01', '2023-01-01'],
  ['2022-02-24', 'season', '2021-12-01', '2022-03-01'],
  ['2022-03-01', 'season', '2022-03-01', '2022-06-01'],
  ['2022-11-30', 'season', '2022-09-01', '2022-12-01'],
  ['2022-12-01', 'season', '2022-12-01', '2023-03-01'],
  ['2022-02-24', 'quarter', '2022-01-01', '2022-04-01'],
  ['2022-02-24', 'month', '2022-02-01', '2022-03-01'],
  ['2022-12-24', 'month', '2022-12-01', '2023-01-01'],
  ['2022-02-28', 'day', '2022-02-28', '2022-03-01'],
  ['0049-05-01', 'year', '0049-01-01', '0050-01-01'],
  ['0049-05-01', 'century', '0000-01-01', '0100-01-01'],
  ['0005-05-01', 'decade', '0000-01-01', '0010-01-01'],
  ['-0001-05-01', 'year', '-0001-01-01', '0000-01-01'],
  ['-0001-05-01', 'century', '-0100-01-01', '0000-01-01'],
  ['-0490-09-12', 'decade', '-0490-01-01', '-0480-01-01'],
  ['-0490-09-12', 'month', '-0490-09-01', '-0490-10-01'],
  ['-13798000000-05-01', 'year', '-13798000000-01-01', '-13797999999-01-01'],
  ['-13797999999-05-01', 'millennium', '-13798000000-01-01', '-13797999000-01-01'],
  ['-13798000000-05-17', 'day', '-13798000000-05-17', '-13798000000-05-18'],
];

function at(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const [year = 0, month = 0, day = 0] = text.replace(/^-/, '').split('-').map(Number);
  return fromParts(sign * year, month, day);
}

function isUnit(ms: number, precision: Precision): boolean {
  const start = floor(ms, precision);
  const end = next(ms, precision);
  const holds = start <= ms && ms < end;
  return holds && floor(start, precision) === start && floor(end, precision) === end && next(start, precision) === end;
}

describe('units of the calendar', () => {
  for (const [text, precision, start, end] of CASES) {
    it(`the ${precision} of ${text} goes from ${start} to ${end}`, () => {
      const ms = at(text);
      expect(isoDate(floor(ms, precision))).to.equal(start);
      expect(isoDate(next(ms, precision))).to.equal(end);
    });
  }

  it('floors clock times before 1970 downwards', () => {
    expect(floor(-1, 'hour')).to.equal(-3_600_000);
    expect(floor(-1, 'second')).to.equal(-1000);
    expect(next(-1, 'minute')).to.equal(0);
  });

  it('a moment lies in its unit, whose start is its own floor and whose end starts the next', () => {
    const random = seeded(7);
    const wrong: string[] = [];
    for (let i = 0; i < 3000; i++) {
      const ms = Math.trunc((random.chance(0.5) ? 1 : -1) * 10 ** (random.next() * 15.9));
      for (const precision of PRECISIONS) if (!isUnit(ms, precision)) wrong.push(`${precision} of ${ms}`);
    }
    expect(wrong).to.deep.equal([]);
  });

  it('years, months and days hold for hundreds of billions of years', () => {
    const random = seeded(8);
    const wrong: string[] = [];
    for (let i = 0; i < 2000; i++) {
      const ms = (random.chance(0.5) ? 1 : -1) * 10 ** (15 + random.next() * 7);
      for (const precision of PRECISIONS.slice(0, 9)) if (!isUnit(ms, precision)) wrong.push(`${precision} of ${ms}`);
    }
    expect(wrong).to.deep.equal([]);
  });

  it('finer precisions come later', () => {
    for (const [index, precision] of PRECISIONS.entries()) {
      for (const [other, second] of PRECISIONS.entries()) {
        expect(Math.sign(comparePrecision(precision, second))).to.equal(Math.sign(index - other));
      }
    }
  });

  it('steps a thousand years from month to month without losing one', () => {
    let ms = fromParts(-500);
    for (let month = 0; month < 12_000; month++) {
      expect(dateParts(ms)).to.include({ year: -500 + Math.floor(month / 12), month: (month % 12) + 1, day: 1 });
      ms = next(ms, 'month');
    }
    expect(ms).to.equal(fromParts(500));
  });
});
