import { expect } from '@open-wc/testing';
import { utcDay, utcHour, utcMinute, utcMonday, utcMonth, utcSecond, utcYear, type TimeInterval } from 'd3';
import { dateParts, fromParts } from '../../src/time/calendar.js';
import { isWithin, tickDates, tickStep, tickSteps, type TickUnit } from '../../src/time/ticks.js';
import { seeded } from '../support/random.js';

const YEAR = 365.2425 * 86_400_000;
const iso = (time: number): string => new Date(time).toISOString();
const dates = (unit: TickUnit, count: number, start: string, end: string): string[] =>
  tickDates(tickStep(unit, count), { start: Date.parse(start), end: Date.parse(end) }).map(iso);
const days = (...list: string[]): string[] => list.map((day) => `${day}T00:00:00.000Z`);

describe('tickSteps', () => {
  it('go from a second to ten billion years', () => {
    expect(tickSteps[0]).to.include({ unit: 'second', count: 1 });
    expect(tickSteps.at(-1)).to.include({ unit: 'year', count: 1e10 });
  });

  it('become longer, by five times at most', () => {
    for (const [i, step] of tickSteps.entries()) {
      if (i > 0) expect(step.shortest / tickSteps[i - 1]!.shortest).to.be.within(1.5, 5);
    }
  });

  it('that do not exist are refused', () => {
    expect(() => tickStep('month', 7)).to.throw(RangeError, '7 month');
  });
});

describe('tickDates', () => {
  const cases: [string, string[], string[]][] = [
    [
      'quarters, both ends included',
      dates('month', 3, '2025-10-01', '2026-04-01'),
      days('2025-10-01', '2026-01-01', '2026-04-01'),
    ],
    ['Mondays', dates('day', 7, '2026-02-01', '2026-02-16'), days('2026-02-02', '2026-02-09', '2026-02-16')],
    [
      'odd days, but not the last of a month',
      dates('day', 2, '2026-01-28', '2026-02-04'),
      days('2026-01-29', '2026-02-01', '2026-02-03'),
    ],
    ['odd days around a leap day', dates('day', 2, '2024-02-26', '2024-03-02'), days('2024-02-27', '2024-03-01')],
    [
      'the first and the fifteenth',
      dates('day', 15, '2025-12-15', '2026-02-01'),
      days('2025-12-15', '2026-01-01', '2026-01-15', '2026-02-01'),
    ],
    [
      'years below 100, which are not 1900 and more',
      dates('year', 20, '0030-01-01', '0080-01-01'),
      days('0040-01-01', '0060-01-01', '0080-01-01'),
    ],
  ];
  for (const [name, actual, expected] of cases) {
    it(name, () => {
      expect(actual).to.deep.equal(expected);
    });
  }

  const years = (count: number, from: number, to: number): number[] =>
    tickDates(tickStep('year', count), { start: fromParts(from), end: fromParts(to) }).map((t) => dateParts(t).year);

  it('are round as people count years: 1000 BC, 500 BC, AD 1, AD 500', () => {
    expect(years(500, -1200, 1000)).to.deep.equal([-999, -499, 1, 500, 1000]);
  });

  it('have both 1 BC and AD 1 when years are counted one by one', () => {
    expect(years(1, -2, 2)).to.deep.equal([-2, -1, 0, 1, 2]);
  });

  it('leave out AD 1 beside AD 2', () => {
    expect(years(2, -3, 4)).to.deep.equal([-3, -1, 2, 4]);
  });

  it('reach the Big Bang', () => {
    expect(years(5e9, -13.8e9, 13.8e9)).to.deep.equal([-9_999_999_999, -4_999_999_999, 1, 5e9, 10e9]);
  });

  it('are none when there would be thousands, or no end', () => {
    const second = tickStep('second', 1);
    expect(tickDates(second, { start: 0, end: 1e9 })).to.deep.equal([]);
    expect(tickDates(second, { start: 0, end: Infinity })).to.deep.equal([]);
    expect(tickDates(second, { start: NaN, end: 1 })).to.deep.equal([]);
    expect(tickDates(second, { start: 5, end: 4 })).to.deep.equal([]);
  });

  const oracle = new Map<string, TimeInterval>();
  for (const [unit, interval] of [
    ['second', utcSecond],
    ['minute', utcMinute],
    ['hour', utcHour],
    ['month', utcMonth],
    ['year', utcYear],
  ] as const) {
    for (const step of tickSteps.filter((each) => each.unit === unit && each.count <= 1000)) {
      const every = interval.every(step.count);
      if (every) oracle.set(`${unit} ${step.count}`, every);
    }
  }
  oracle.set('day 1', utcDay);
  oracle.set('day 7', utcMonday);

  it('agree with d3 where d3 reaches', () => {
    const random = seeded(4);
    let compared = 0;
    for (const step of tickSteps) {
      const interval = oracle.get(`${step.unit} ${step.count}`);
      if (!interval) continue;
      for (let round = 0; round < 40; round++) {
        const start = Math.round(fromParts(random.int(1001, 3000)) + random.next() * YEAR);
        const end = Math.min(Math.round(start + random.next() * 50 * step.shortest), fromParts(9000));
        const expected = interval.range(new Date(start), new Date(end + 1)).map(Number);
        expect(tickDates(step, { start, end })).to.deep.equal(expected);
        compared++;
      }
    }
    expect(compared).to.be.greaterThan(500);
  });

  it('are ascending, inside, and at least the shortest step apart, at any time and for every step', () => {
    const random = seeded(9);
    for (let round = 0; round < 3000; round++) {
      const step = random.pick(tickSteps);
      const start = (random.next() - 0.5) * 2 * YEAR * 10 ** random.int(0, 10);
      const end = start + random.next() * 100 * step.shortest;
      const ticks = tickDates(step, { start, end });
      const fine = Math.abs(start) * 1e-15;
      for (const [i, time] of ticks.entries()) {
        expect(time).to.be.within(start, end);
        if (i === 0) continue;
        // Only AD 1 is nearer to its neighbour: there is no year 0 to stand in for it.
        const nearest = Math.abs(time) < 3000 * YEAR || step.count > 5 ? step.shortest * 0.9 : step.shortest;
        expect(time - ticks[i - 1]!).to.be.at.least((step.unit === 'year' ? nearest : step.shortest) - fine);
      }
    }
  });
});

describe('isWithin', () => {
  it('says that the ticks of one step are ticks of the other, too', () => {
    const random = seeded(6);
    let within = 0;
    for (const coarse of tickSteps) {
      for (const fine of tickSteps) {
        if (fine === coarse || coarse.shortest > 100 * fine.shortest || !isWithin(coarse, fine)) continue;
        within++;
        const start = fromParts(random.int(-3000, 3000));
        const extent = { start, end: start + 5 * coarse.shortest };
        const all = new Set(tickDates(fine, extent));
        // AD 1 is left out by 2 and 5.
        const missing = tickDates(coarse, extent).filter((time) => !all.has(time) && dateParts(time).year !== 1);
        expect(missing.map(iso), `${coarse.count} ${coarse.unit} in ${fine.count} ${fine.unit}`).to.deep.equal([]);
      }
    }
    expect(within).to.be.greaterThan(100);
  });

  it('knows that weeks do not begin with months', () => {
    expect(isWithin(tickStep('month', 1), tickStep('day', 7))).to.equal(false);
    expect(isWithin(tickStep('year', 5), tickStep('year', 2))).to.equal(false);
  });
});
