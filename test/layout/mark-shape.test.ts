import { expect } from '@open-wc/testing';
import {
  fadeLength,
  markShapes,
  narrowestBand,
  type MarkShape,
  type ShapeOptions,
} from '../../src/layout/mark-shape.js';
import type { EventKind } from '../../src/time/event-time.js';
import { parseEdtf } from '../../src/time/parse-edtf.js';
import { timeOf } from '../support/builders.js';
import { seeded } from '../support/random.js';
import { randomEdtf } from '../time/random-edtf.js';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 1, 5);
/** 2022 begins at 0; a day is 2 px wide. */
const px = (time: number): number => ((time - Date.UTC(2022)) / DAY) * 2;
const days = (from: string, to: string): [number, number] => [px(Date.parse(from)), px(Date.parse(to))];

const options: ShapeOptions = { position: px, now: NOW, reference: NOW, horizon: Date.UTC(2030) };
const shapes = (date: string, kind: EventKind, rest: Partial<ShapeOptions> = {}): readonly MarkShape[] =>
  markShapes(timeOf(date), kind, { ...options, ...rest });
const shape = (date: string, kind: EventKind = 'event', rest: Partial<ShapeOptions> = {}): MarkShape => {
  const all = shapes(date, kind, rest);
  expect(all.length, date).to.equal(1);
  return all[0]!;
};
const ends = ({ from, to }: { from: number; to: number }): [number, number] => [from, to];

describe('the drawing of a date', () => {
  it('a day, event: a dot', () => {
    expect(shape('2022-02-24')).to.include({ kind: 'dot', dashed: false });
    expect(ends(shape('2022-02-24'))).to.deep.equal(days('2022-02-24', '2022-02-25'));
    expect(shape('2022-02-24T11:30Z').kind).to.equal('dot');
  });

  it('a month, year, decade, or one of several: a band over the bounds, ticks at its ends, nothing certain inside', () => {
    const cases: [string, string, string][] = [
      ['2022-02', '2022-02-01', '2022-03-01'],
      ['2022', '2022-01-01', '2023-01-01'],
      ['202X', '2020-01-01', '2030-01-01'],
      ['2022-21', '2022-03-01', '2022-06-01'],
      ['2022-XX', '2022-01-01', '2023-01-01'],
      ['2022-02-XX', '2022-02-01', '2022-03-01'],
      ['[2026-01..2026-02]', '2026-01-01', '2026-03-01'],
      ['[2022-01-05,2022-03-07]', '2022-01-05', '2022-03-08'],
    ];
    for (const [date, from, to] of cases) {
      const band = shape(date);
      expect(band, date).to.include({ kind: 'band', core: null, startEdge: 'tick', endEdge: 'tick', dashed: false });
      expect(ends(band), date).to.deep.equal(days(from, to));
    }
  });

  it('about: the band, fading outside its ends', () => {
    expect(shape('2022-02~')).to.include({ kind: 'band', startEdge: 'fade', endEdge: 'fade', dashed: false });
    expect(ends(shape('2022-02~'))).to.deep.equal(days('2022-02-01', '2022-03-01'));
  });

  it('uncertain: dashed, no fade', () => {
    expect(shape('2022-02?')).to.include({ kind: 'band', startEdge: 'tick', endEdge: 'tick', dashed: true });
  });

  it('both: dashes and fades', () => {
    expect(shape('2022-02%')).to.include({ kind: 'band', startEdge: 'fade', endEdge: 'fade', dashed: true });
  });

  it('an interval: a bar, solid between the doubts about its ends', () => {
    const bar = shape('2022-02/2024-05', 'state');
    expect(bar).to.include({ kind: 'bar', startEdge: 'tick', endEdge: 'tick', dashed: false });
    expect(ends(bar)).to.deep.equal(days('2022-02-01', '2024-06-01'));
    expect(ends(bar.core!)).to.deep.equal(days('2022-03-01', '2024-05-01'));
    const exact = shape('2022-02-24/2022-03-10', 'event');
    expect(ends(exact.core!)).to.deep.equal(days('2022-02-24', '2022-03-11'));
    expect(shape('2022/2022', 'state').core).to.equal(null);
  });

  it('an interval about a start or end fades on that side only', () => {
    expect(shape('2022-02~/2024-05', 'state')).to.include({ startEdge: 'fade', endEdge: 'tick' });
    expect(shape('2022-02/2024-05?', 'state')).to.include({ startEdge: 'tick', endEdge: 'tick', dashed: true });
  });

  it('a month of a state is a month long, not a month of doubt', () => {
    const bar = shape('2022-02', 'state');
    expect(bar.kind).to.equal('bar');
    expect(ends(bar.core!)).to.deep.equal(days('2022-02-01', '2022-03-01'));
  });

  it('of a state at about a month, or in a month that is in doubt, nothing is certain', () => {
    for (const date of ['2022-02~', '2022-02?', '2022-02%', '2022-02-XX']) {
      expect(shape(date, 'state'), date).to.include({ kind: 'bar', core: null });
    }
  });

  it('an open end: goes on to an arrow, or stops at now where that is drawn', () => {
    const stopped = shape('2022-02/..', 'state');
    expect(stopped).to.include({ kind: 'bar', endEdge: 'now', to: px(NOW) });
    expect(ends(stopped.core!)).to.deep.equal([px(Date.UTC(2022, 2)), px(NOW)]);
    const open = shape('2022-02/..', 'state', { now: null });
    expect(open).to.include({ endEdge: 'arrow', to: px(options.horizon) });
    expect(open.core!.to).to.equal(px(options.horizon));
  });

  it('an open end of what begins after now: an arrow', () => {
    expect(shape('2027/..', 'state')).to.include({ endEdge: 'arrow', to: px(options.horizon) });
    expect(shape('2035/..', 'state').to).to.equal(px(Date.UTC(2036)));
  });

  it('an unknown end: fades out behind what is known, no arrow', () => {
    const bar = shape('2022-02~/', 'state');
    expect(bar).to.include({ kind: 'bar', endEdge: 'unknown', startEdge: 'fade' });
    expect(bar.to).to.be.greaterThan(px(Date.UTC(2022, 2)));
    expect(bar.to).to.be.lessThan(px(Date.UTC(2022, 2)) + 100);
  });

  it('a state without a start: fades in and holds now', () => {
    const bar = shape('/..', 'state');
    expect(bar).to.include({ kind: 'bar', startEdge: 'unknown', endEdge: 'now', to: px(NOW), core: null });
    expect(bar.from).to.be.lessThan(px(NOW));
    expect(shape('/2022-02', 'state')).to.include({ startEdge: 'unknown', endEdge: 'tick', to: px(Date.UTC(2022, 2)) });
  });

  it('one of several with an open side: fades away on that side', () => {
    const before = shape('[..2026-02-04]');
    expect(before).to.include({ kind: 'band', startEdge: 'unknown', endEdge: 'tick', to: px(Date.UTC(2026, 1, 5)) });
    expect(shape('[2022-02..]')).to.include({ startEdge: 'tick', endEdge: 'unknown', from: px(Date.UTC(2022, 1)) });
  });

  it('all of several: each drawn for itself', () => {
    const all = shapes('{2022-02-24,2022-06,2023..2024}', 'event');
    expect(all.map(({ kind }) => kind)).to.deep.equal(['dot', 'band', 'bar']);
    expect(ends(all[1]!)).to.deep.equal(days('2022-06-01', '2022-07-01'));
  });

  it('says nothing of better dates from outside: a ring around the mark does', () => {
    expect(shape('2022-02')).to.have.all.keys('kind', 'from', 'to', 'core', 'startEdge', 'endEdge', 'dashed');
  });
});

describe('a band that is too narrow to draw', () => {
  it('becomes a hollow dot, whatever its date, and never a filled one', () => {
    const narrow = { position: (time: number) => px(time) / 31 };
    for (const date of ['2022-02', '2022-02~', '2022-02?', '2022-02-24~', '[2022-02..2022-03]']) {
      const { from, to, kind } = shape(date, 'event', narrow);
      expect(to - from, date).to.be.lessThan(narrowestBand);
      expect(kind, date).to.equal('hollow');
    }
  });

  it('is one of less than 12 px', () => {
    const month = 28 * 2;
    const at = (width: number) => shape('2022-02', 'event', { position: (time) => (px(time) / month) * width }).kind;
    expect(at(11.99)).to.equal('hollow');
    expect(at(12.01)).to.equal('band');
  });
});

describe('the drawing of any date', () => {
  const random = seeded(12);
  const cases = Array.from({ length: 3000 }, () => {
    const result = parseEdtf(randomEdtf(random));
    const kind: EventKind = random.chance(0.5) ? 'event' : 'state';
    const now = random.chance(0.5) ? NOW : null;
    return result.ok ? [{ time: result.time, kind, now }] : [];
  }).flat();

  it('has something, forwards, with what is certain inside', () => {
    expect(cases.length).to.be.at.least(2000);
    for (const { time, kind, now } of cases) {
      const all = markShapes(time, kind, { ...options, now });
      expect(all.length, time.source).to.be.at.least(1);
      for (const { from, to, core } of all) {
        expect(Number.isFinite(from) && Number.isFinite(to), time.source).to.equal(true);
        expect(from, time.source).to.be.at.most(to);
        if (core)
          expect(
            from <= core.from && core.to <= to,
            `${time.source} core ${core.from}…${core.to} in ${from}…${to}`,
          ).to.equal(true);
      }
    }
  });

  it('ends within half a pixel of the earliest and latest moment, where there is one', () => {
    for (const { time, kind, now } of cases) {
      const { bounds } = time;
      const all = markShapes(time, kind, { ...options, now });
      const [low, high] = [Math.min(...all.map(({ from }) => from)), Math.max(...all.map(({ to }) => to))];
      if (Number.isFinite(bounds.start)) expect(low, time.source).to.be.closeTo(px(bounds.start), 0.5);
      if (Number.isFinite(bounds.end)) expect(high, time.source).to.be.closeTo(px(bounds.end), 0.5);
    }
  });

  it('is filled only when the day is known, and fades only outside', () => {
    for (const { time, kind, now } of cases) {
      for (const each of markShapes(time, kind, { ...options, now })) {
        if (each.kind === 'dot') expect(each.to - each.from, time.source).to.be.at.most(px(Date.UTC(2022) + DAY));
        if (each.kind !== 'bar') expect(each.core, time.source).to.equal(null);
        if (each.startEdge === 'fade' || each.endEdge === 'fade') expect(time.approximate, time.source).to.equal(true);
        if (each.dashed) expect(time.uncertain, time.source).to.equal(true);
      }
    }
    expect(fadeLength).to.be.greaterThan(0);
  });
});
