import { expect } from '@open-wc/testing';
import { distancesFrom, formatDistance } from '../../src/i18n/format-duration.js';
import '../../src/i18n/messages/ar.js';
import type { Precision } from '../../src/time/precision.js';
import { seeded } from '../support/random.js';
import { plain, timeOf, wordsFor } from './dates.js';

const german = wordsFor('de');
const english = wordsFor('en');

const at = (text: string): number => timeOf(text).bounds.start;

const distances: readonly (readonly [from: string, to: string, precision: Precision, text: string])[] = [
  ['2022-02', '2025-09-03', 'month', '3 years 7 months'],
  ['2022-02-24', '2025-09-03', 'month', '3 years 7 months'],
  ['2022-02-24', '2025-09-03', 'day', '3 years 6 months'],
  ['2022-02-24', '2025-09-03', 'year', '3 years'],
  ['2022-12-31', '2023-01-01', 'year', '1 year'],
  ['2025-01-21', '2025-01-22', 'day', '1 day'],
  ['2025-01-21', '2025-03-05', 'day', '1 month 12 days'],
  ['2024-02-29', '2025-02-28', 'day', '1 year'],
  ['2020-01-01', '2023-01-06', 'day', '3 years 5 days'],
  ['2020-01-01T00:00', '2023-01-01T05:00', 'hour', '3 years'],
  ['2026-02-04T11:30', '2026-02-05T15:45', 'minute', '1 day 4 hours'],
  ['2026-02-04T11:30', '2026-02-04T11:45', 'minute', '15 minutes'],
  ['-0489', '2026', 'year', '2,515 years'],
  ['0079-08-24', '2026-08-24', 'day', '1,947 years'],
  ['1945', '2026', 'decade', 'c. 80 years'],
  ['2022-33', '2022-35', 'quarter', 'c. 6 months'],
  ['Y-13798000000', '2026', 'year', '13.8 billion years'],
  ['2022-02-01', '2022-02-28', 'month', ''],
];

describe('formatDistance', () => {
  for (const [from, to, precision, text] of distances) {
    it(`from ${from} to ${to} by ${precision} it is "${text}", and as far back`, () => {
      expect(plain(formatDistance(at(from), at(to), english, precision))).to.equal(text);
      expect(plain(formatDistance(at(to), at(from), english, precision))).to.equal(text);
    });
  }

  it('other languages count in their own way', () => {
    const [from, to] = [at('2022-02'), at('2025-09')];
    expect(plain(formatDistance(from, to, german, 'month'))).to.equal('3 Jahre, 7 Monate');
    expect(plain(formatDistance(from, to, wordsFor('ar-EG'), 'month'))).to.equal('٣ سنوات و٧ أشهر');
  });

  it('what has no end has no distance', () => {
    expect(formatDistance(-Infinity, 0, english, 'year')).to.equal('');
  });

  it('never names a unit finer than the precision, and at most two', () => {
    const order = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
    const random = seeded(21);
    for (let i = 0; i < 2000; i++) {
      const precision = random.pick(order);
      const reach = random.pick([1e15, 1e12, 1e9, 8.64e15]);
      const [from, to] = [random.int(-reach, reach), random.int(-reach, reach)];
      const text = formatDistance(from, to, english, precision);
      const named = order.filter((unit) => text.includes(unit));
      expect(named.length, text).to.be.at.most(2);
      for (const unit of named) expect(order.indexOf(unit), text).to.be.at.most(order.indexOf(precision));
    }
  });

  it('any two moments have one, up to the age of the universe', () => {
    const random = seeded(22);
    for (let i = 0; i < 500; i++) {
      const [from, to] = [(random.next() - 0.5) * 8e20, (random.next() - 0.5) * 8e20];
      expect(formatDistance(from, to, english, 'year')).to.match(/^[\d.,]+ (million |billion )?years?$/);
    }
  });
});

describe('the distance from an event', () => {
  it('says on which side of the other event it is', () => {
    const [war, parade] = [timeOf('2022-02'), timeOf('2025-09-03')];
    expect(plain(distancesFrom(war, 'Invasion', english).long(parade)!)).to.equal('3 years 7 months after “Invasion”');
    expect(plain(distancesFrom(parade, 'Parade', german).long(war)!)).to.equal('3 Jahre, 7 Monate vor „Parade“');
  });

  it('is only as exact as the vaguer of both dates', () => {
    expect(distancesFrom(timeOf('2022-02'), 'X', english).long(timeOf('2022-02-24'))).to.equal('same month as “X”');
    expect(distancesFrom(timeOf('2022'), 'X', german).long(timeOf('2022-02-24'))).to.equal('im selben Jahr wie „X“');
    expect(distancesFrom(timeOf('2022-02-24'), 'X', english).long(timeOf('2022-02-24'))).to.equal('same day as “X”');
  });

  it('an event without a start has none', () => {
    expect(distancesFrom(timeOf('2022'), 'X', english).long(timeOf('../2022'))).to.equal(null);
    expect(distancesFrom(timeOf('/..'), 'X', english).long(timeOf('2022'))).to.equal(null);
  });
});

describe('the distance from an event, in short', () => {
  const origin = timeOf('2022-02-24');
  const shorts: readonly (readonly [date: string, text: string])[] = [
    ['2025-09-03', '+3 years 6 months'],
    ['2014-03-18', '−7 years 11 months'],
    ['2025', '+3 years'],
    ['2022-02-24', ''],
    ['2022', ''],
    ['../2023', ''],
  ];
  for (const [date, text] of shorts) {
    it(`of ${date} it is "${text}", with its sign`, () => {
      expect(plain(distancesFrom(origin, 'X', english).short(timeOf(date)))).to.equal(text);
    });
  }

  it('a tick says it of its year', () => {
    expect(plain(distancesFrom(origin, 'X', english).ofYear(at('2030')))).to.equal('+8 years');
    expect(distancesFrom(timeOf('../2022'), 'X', english).ofYear(at('2030'))).to.equal('');
  });
});
