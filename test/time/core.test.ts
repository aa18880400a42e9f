import { expect } from '@open-wc/testing';
import { markShapes } from '../../src/layout/mark-shape.js';
import { core, isExact } from '../../src/time/core.js';
import { compareTimes } from '../../src/time/compare-times.js';
import { isDate, type EventKind, type EventTime } from '../../src/time/event-time.js';
import type { Interval } from '../../src/time/interval.js';
import { parseEdtf } from '../../src/time/parse-edtf.js';
import { seeded } from '../support/random.js';
import { msOf } from './days.js';
import { randomEdtf } from './random-edtf.js';

function timeOf(text: string): EventTime {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text} is refused: ${result.message}`);
  return result.time;
}

/** First and last day, both included; `..` without end; null: nothing is certain, or where it begins is not said. */
type Days = readonly [string, string] | null;

const CASES: readonly (readonly [string, EventKind, Days])[] = [
  ['2022-02-24', 'event', ['2022-02-24', '2022-02-24']],
  ['2022-02-24', 'state', ['2022-02-24', '2022-02-24']],
  ['2022-02', 'event', null],
  ['2022', 'event', null],
  ['198X', 'event', null],
  ['2022-21', 'event', null],
  ['2025-10-1X', 'event', null],
  ['2022-02', 'state', ['2022-02-01', '2022-02-28']],
  ['198X', 'state', ['1980-01-01', '1989-12-31']],
  ['2022-24', 'state', ['2022-12-01', '2023-02-28']],
  ['2022-XX', 'state', null],
  ['2022-02-XX', 'state', null],
  ['2025-10-1X', 'state', null],
  ['2022-02-24~', 'event', null],
  ['2022-02-24?', 'event', null],
  ['2022-02~', 'state', null],
  ['2022-02%', 'state', null],
  ['2022-02-24/2024-05-03', 'state', ['2022-02-24', '2024-05-03']],
  ['2022-02-24/2024-05-03', 'event', ['2022-02-24', '2024-05-03']],
  ['2022-02-24/2022-02-24', 'event', ['2022-02-24', '2022-02-24']],
  ['2022-02/2024-05', 'state', ['2022-03-01', '2024-04-30']],
  ['2022-02-24/2024-05', 'state', ['2022-02-24', '2024-04-30']],
  ['2022-02/2024-05-03', 'state', ['2022-03-01', '2024-05-03']],
  ['2022-02-24~/2024-05-03?', 'state', ['2022-02-25', '2024-05-02']],
  ['2022/2022', 'state', null],
  ['2022/2023', 'state', null],
  ['2022-02/2022-02-24', 'state', null],
  ['2022-02-24/2022-02', 'state', null],
  ['2022-02/..', 'state', ['2022-03-01', '..']],
  ['2022-02-24/..', 'state', ['2022-02-24', '..']],
  ['../2024-05', 'state', null],
  ['../2024-05-03', 'state', null],
  ['2022-02-24/', 'state', ['2022-02-24', '2022-02-24']],
  ['2022-02/', 'state', null],
  ['/2024-05-03', 'state', null],
  ['/2024-05', 'state', null],
  ['/..', 'state', null],
  ['../', 'state', null],
  ['../..', 'state', null],
  ['[2022-02-24]', 'event', null],
  ['[2022..2024]', 'state', null],
  ['{2022-02-24,2022-02-26}', 'event', null],
];

/** What the drawing asks for: the core of what lasted. A single date of an event is exact or has none. */
function coreOf({ form, start, end }: EventTime, kind: EventKind): Interval | null {
  if (!isDate(start) || form === 'one-of' || form === 'all-of') return null;
  if (form === 'date' && kind === 'event') return isExact(start) ? start.interval : null;
  return core(start, end, form === 'date');
}

describe('the core of a time', () => {
  for (const [text, kind, days] of CASES) {
    it(`of ${text}, ${kind}, is ${days ? days.join(' to ') : 'nothing'}`, () => {
      const expected = days && { start: msOf(days[0]), end: days[1] === '..' ? Infinity : msOf(days[1], 1n) };
      expect(coreOf(timeOf(text), kind)).to.deep.equal(expected);
    });
  }

  it('is drawn as the solid part of what lasted, and of nothing else', () => {
    const shapesOf = (text: string, kind: EventKind) =>
      markShapes(timeOf(text), kind, { position: (ms) => ms, now: null, reference: 0, horizon: 1e15 });
    for (const [text, kind, days] of CASES) {
      const isDrawn = days !== null && !(kind === 'event' && timeOf(text).form === 'date');
      expect(
        shapesOf(text, kind).some((shape) => shape.core !== null),
        `${text}, ${kind}`,
      ).to.equal(isDrawn);
    }
  });

  it('includes clock times whole', () => {
    const start = msOf('2026-02-04T11:30:00');
    expect(coreOf(timeOf('2026-02-04T11:30'), 'event')).to.deep.equal({ start, end: start + 60_000 });
    const interval = coreOf(timeOf('2026-02-04T11:30/2026-02-04T11:45:07'), 'event');
    expect(interval).to.deep.equal({ start, end: msOf('2026-02-04T11:45:08') });
  });

  it('is never empty and never leaves the bounds', () => {
    const random = seeded(9);
    let found = 0;
    for (let i = 0; i < 3000; i++) {
      const result = parseEdtf(randomEdtf(random));
      if (!result.ok) continue;
      for (const kind of ['event', 'state'] as const) {
        const sure = coreOf(result.time, kind);
        if (!sure) continue;
        found += 1;
        expect(sure.start, result.time.source).to.be.below(sure.end);
        expect(sure.start, result.time.source).to.be.at.least(result.time.bounds.start);
        expect(sure.end, result.time.source).to.be.at.most(result.time.bounds.end);
      }
    }
    expect(found).to.be.above(500);
  });
});

describe('the order of times', () => {
  it('is by the earliest moment, then by the latest', () => {
    const texts = [
      '2022/..',
      '2022-02',
      '/..',
      '2022-02-24',
      '2022',
      '../2020',
      '2022-01',
      '-0490',
      'Y-13798000000',
      '2022-01-01',
    ];
    const sorted = texts.map(timeOf).sort(compareTimes);
    expect(sorted.map((time) => time.source)).to.deep.equal([
      '../2020',
      '/..',
      'Y-13798000000',
      '-0490',
      '2022-01-01',
      '2022-01',
      '2022',
      '2022/..',
      '2022-02',
      '2022-02-24',
    ]);
  });

  it('leaves equal times as they are told', () => {
    const told = ['2022-XX', '2022', '2022/2022', '[2022]'];
    expect(
      told
        .map(timeOf)
        .sort(compareTimes)
        .map((time) => time.source),
    ).to.deep.equal(told);
    expect(compareTimes(timeOf('/..'), timeOf('../..'))).to.equal(0);
  });

  it('contradicts itself for no two or three random times', () => {
    const random = seeded(10);
    const times: EventTime[] = [];
    while (times.length < 60) {
      const result = parseEdtf(randomEdtf(random));
      if (result.ok) times.push(result.time);
    }
    const wrong: string[] = [];
    for (const a of times) {
      for (const b of times) {
        if (compareTimes(a, b) !== -compareTimes(b, a) && compareTimes(a, b) !== 0)
          wrong.push(`${a.source} ${b.source}`);
        for (const c of times) {
          const ordered = compareTimes(a, b) > 0 || compareTimes(b, c) > 0 || compareTimes(a, c) <= 0;
          if (!ordered) wrong.push(`${a.source} ${b.source} ${c.source}`);
        }
      }
    }
    expect(wrong).to.deep.equal([]);
  });
});
