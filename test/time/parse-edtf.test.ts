import { expect } from '@open-wc/testing';
import type { Bound, EventTime } from '../../src/time/event-time.js';
import { isDate } from '../../src/time/event-time.js';
import { parseEdtf } from '../../src/time/parse-edtf.js';
import { readable, refused } from './cases.js';
import type { Case } from './cases.js';
import { msOf } from './days.js';

const CLOCK_STEPS = new Map([
  ['minute', 60_000],
  ['second', 1000],
]);

function timeOf(text: string): EventTime {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text} is refused: ${result.message}`);
  return result.time;
}

/** The end behind the last day, minute or second of a row. */
function endOf({ latest, precision = '' }: Case): number {
  if (latest === null || latest === undefined) return Infinity;
  return latest.includes('T') ? msOf(latest) + (CLOCK_STEPS.get(precision) ?? 0) : msOf(latest, 1n);
}

function nameOf(side: Bound): string | undefined {
  return isDate(side) ? undefined : side;
}

describe('reading EDTF', () => {
  it('has a table worth its name', () => {
    expect(readable.length).to.be.above(100);
    expect(refused.length).to.be.above(100);
  });

  for (const row of readable) {
    it(`reads ${JSON.stringify(row.text)}`, () => {
      const time = timeOf(row.text);
      expect(time.source).to.equal(row.text.trim());
      expect(time.form).to.equal(row.form);
      expect(time.bounds).to.deep.equal({
        start: typeof row.earliest === 'string' ? msOf(row.earliest) : -Infinity,
        end: endOf(row),
      });
      expect(time.precision).to.equal(row.precision);
      const qualifier = time.approximate ? (time.uncertain ? '%' : '~') : time.uncertain ? '?' : undefined;
      expect(qualifier).to.equal(row.qualifier);
      expect(nameOf(time.start)).to.equal(row.start);
      expect(nameOf(time.end)).to.equal(row.end);
      expect(time.members).to.have.length(row.members ?? 0);
    });

    if (row.form === 'date') {
      it(`knows the digits, division and zone of ${JSON.stringify(row.text)}`, () => {
        const { start, end } = timeOf(row.text);
        if (!isDate(start)) throw new Error('a date has a date');
        expect(start).to.equal(end);
        expect(start.unspecified).to.equal(row.unspecified ?? false);
        expect(start.division).to.equal(row.division);
        expect(start.zone).to.equal(row.zone ?? null);
      });
    }
  }

  for (const row of refused) {
    it(`refuses ${JSON.stringify(row.text)} as ${row.problem}`, () => {
      const result = parseEdtf(row.text);
      if (result.ok) throw new Error(`read as ${JSON.stringify(result.time)}`);
      expect(result.code).to.equal(row.problem);
      expect(result.message).to.match(/write|leave/i);
      if (/^Write [^,]*$/.test(result.message)) expect(result.message).to.equal(`Write ${row.write?.join(' or ')}.`);
      for (const text of row.write ?? []) expect(result.message).to.contain(text);
    });
  }

  it('proposes only what it reads itself', () => {
    for (const { text, write } of refused) {
      for (const proposal of write ?? []) {
        if (proposal !== 'Z') expect(parseEdtf(proposal), `${proposal} for ${text}`).to.have.property('ok', true);
      }
    }
  });

  it('keeps the sides of an interval as written, with their own qualifiers', () => {
    const { start, end } = timeOf('2022-02~/2024?');
    if (!isDate(start) || !isDate(end)) throw new Error('two dates');
    expect([start.source, start.approximate, start.uncertain, start.precision]).to.deep.equal([
      '2022-02~',
      true,
      false,
      'month',
    ]);
    expect([end.source, end.approximate, end.uncertain, end.precision]).to.deep.equal(['2024?', false, true, 'year']);
  });

  it('takes the earliest start and the latest end of a set, and keeps the order of its members', () => {
    const { start, end, members } = timeOf('[2024,2020..2021,2022-02]');
    expect(isDate(start) && start.source).to.equal('2020');
    expect(isDate(end) && end.source).to.equal('2024');
    expect(members.map((member) => isDate(member.start) && member.start.source)).to.deep.equal([
      '2024',
      '2020',
      '2022-02',
    ]);
  });
});
