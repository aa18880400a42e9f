import { expect } from '@open-wc/testing';
import { dateParts, daysInMonth, fromParts } from '../../src/time/calendar.js';
import { isoDate, pad } from '../../src/time/iso-date.js';
import type { Random } from '../support/random.js';
import { seeded } from '../support/random.js';
import { daysOf } from './days.js';

const DATE_LIMIT = 8.64e15;

/** From a second to 10^21 ms around 1970, every magnitude alike. */
function randomMoment(random: Random): number {
  return Math.trunc((random.chance(0.5) ? 1 : -1) * 10 ** (3 + random.next() * 18));
}

describe('the calendar', () => {
  it('agrees with Date wherever Date reaches', () => {
    const random = seeded(4);
    for (let i = 0; i < 5000; i++) {
      const ms = Math.floor((random.next() * 2 - 1) * (random.chance(0.5) ? DATE_LIMIT : 1e14));
      const date = new Date(ms);
      const parts = dateParts(ms);
      expect(Object.values(parts), String(ms)).to.deep.equal([
        date.getUTCFullYear(),
        date.getUTCMonth() + 1,
        date.getUTCDate(),
        date.getUTCHours(),
        date.getUTCMinutes(),
        date.getUTCSeconds(),
      ]);
      const { year, month, day, hour, minute, second } = parts;
      expect(fromParts(year, month, day, hour, minute, second)).to.equal(Math.floor(ms / 1000) * 1000);
    }
  });

  it('agrees with counting days in whole numbers, to a million million years', () => {
    const random = seeded(5);
    for (let i = 0; i < 5000; i++) {
      const year = Math.trunc((random.chance(0.5) ? 1 : -1) * 10 ** (random.next() * 12));
      const month = random.int(1, 12);
      const day = random.int(1, daysInMonth(year, month));
      const ms = fromParts(year, month, day);
      expect(ms, `${year}-${month}-${day}`).to.equal(
        Number(daysOf(BigInt(year), BigInt(month), BigInt(day)) * 86_400_000n),
      );
      expect(dateParts(ms), `${year}-${month}-${day}`).to.include({ year, month, day });
    }
  });

  it('leaves the years 0 to 99 where they are', () => {
    for (let year = -1; year <= 100; year++) expect(dateParts(fromParts(year)).year).to.equal(year);
    expect(isoDate(fromParts(49, 3, 1))).to.equal('0049-03-01');
  });

  it('gives the day that a moment belongs to, whatever the magnitude', () => {
    const random = seeded(6);
    for (let i = 0; i < 5000; i++) {
      const ms = randomMoment(random);
      const { year, month, day } = dateParts(ms);
      expect(fromParts(year, month, day), String(ms)).to.be.at.most(ms);
      expect(fromParts(year, month, day + 1), String(ms)).to.be.above(ms);
    }
  });

  it('stays in the calendar for any finite number', () => {
    for (const ms of [0, -0, 0.5, -0.5, 1e20, -1e20, 1e100, -1e100, Number.MAX_VALUE, -Number.MAX_VALUE, 5e-324]) {
      const { year, month, day, hour, minute, second } = dateParts(ms);
      expect(Number.isFinite(year), String(ms)).to.equal(true);
      expect(month).to.be.within(1, 12);
      expect(day).to.be.within(1, 31);
      expect(hour).to.be.within(0, 23);
      expect(minute).to.be.within(0, 59);
      expect(second).to.be.within(0, 59);
    }
  });

  it('lets too large parts run over', () => {
    expect(fromParts(2022, 13)).to.equal(Date.UTC(2023, 0));
    expect(fromParts(2022, 12, 32)).to.equal(Date.UTC(2023, 0, 1));
    expect(fromParts(2022, 1, 1, 24)).to.equal(Date.UTC(2022, 0, 2));
  });

  it('knows the length of every month', () => {
    const lengths = (year: number): number[] => Array.from({ length: 12 }, (_, month) => daysInMonth(year, month + 1));
    expect(lengths(2023)).to.deep.equal([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    for (const year of [2024, 2000, 0, -4, -400, 400]) expect(daysInMonth(year, 2), String(year)).to.equal(29);
    for (const year of [2023, 1900, 2100, -1, -100, 13_798_000_001])
      expect(daysInMonth(year, 2), String(year)).to.equal(28);
  });

  it('prints days of any year', () => {
    expect(isoDate(Date.UTC(2022, 1, 24, 23, 59))).to.equal('2022-02-24');
    expect(isoDate(-1)).to.equal('1969-12-31');
    expect(isoDate(fromParts(0))).to.equal('0000-01-01');
    expect(isoDate(fromParts(-489, 9, 12))).to.equal('-0489-09-12');
    expect(isoDate(fromParts(12_022))).to.equal('+012022-01-01');
    expect(isoDate(fromParts(-12_022))).to.equal('-012022-01-01');
    expect(isoDate(fromParts(-13_798_000_000))).to.equal('-13798000000-01-01');
  });

  it('pads numbers but never shortens them', () => {
    expect([pad(5), pad(12), pad(123), pad(5, 4)]).to.deep.equal(['05', '12', '123', '0005']);
  });
});
