import { expect } from '@open-wc/testing';
import { firstScale, firstWindow } from '../../src/model/first-picture.js';
import type { TimelineModel } from '../../src/model/timeline-model.js';
import type { Interval } from '../../src/time/interval.js';
import { modelOf, modelOfDates, type WrittenEvent } from '../support/builders.js';
import { seeded } from '../support/random.js';
import { randomModel } from '../layout/random-timeline.js';

const DAY = 86_400_000;
const main = (date: string): WrittenEvent => ({ date, importance: 3 });
const side = (date: string): WrittenEvent => ({ date, importance: 1 });
const years = ({ start, end }: Interval) => [new Date(start).getUTCFullYear(), new Date(end - 1).getUTCFullYear()];
const windowOf = (...events: WrittenEvent[]) => years(firstWindow(modelOf(events))!);

describe('the first window', () => {
  it('shows everything when there is no main news, or nothing but main news', () => {
    expect(windowOf(side('1900'), side('2020'), side('2021'), side('2022'))).to.deep.equal([1900, 2022]);
    expect(windowOf(main('1900'), main('2020'), main('2021'), main('2022'))).to.deep.equal([1900, 2022]);
  });

  it('leaves out background that is further from the news than the news is long', () => {
    expect(windowOf(side('1945'), main('2020'), main('2021'), main('2022'))).to.deep.equal([2020, 2022]);
    expect(windowOf(main('2020'), main('2021'), main('2022'), side('2099'))).to.deep.equal([2020, 2022]);
  });

  it('keeps background that is near enough', () => {
    expect(windowOf(side('2017'), main('2020'), main('2021'), main('2022'))).to.deep.equal([2017, 2022]);
  });

  it('never leaves out main news', () => {
    expect(windowOf(main('1945'), side('2020'), side('2021'), main('2022'))).to.deep.equal([1945, 2022]);
  });

  it('leaves out at most a quarter of the events, so that three of them are all shown', () => {
    expect(windowOf(side('1900'), main('2020'), main('2021'))).to.deep.equal([1900, 2021]);
    expect(windowOf(side('1900'), side('1901'), main('2020'), main('2021'), main('2022'))).to.deep.equal([1900, 2022]);
  });

  it('leaves out both ends', () => {
    const news = ['2020', '2021', '2022', '2023', '2024', '2025'].map(main);
    expect(windowOf(side('1900'), ...news, side('2090'))).to.deep.equal([2020, 2025]);
  });

  it('is not widened by eras, open ends or undated events', () => {
    const model = modelOf([main('2020'), main('2021/..'), { title: 'Once' }], {
      eras: [{ date: '1900/2000', label: 'Era' }],
    });
    expect(years(firstWindow(model)!)).to.deep.equal([2020, 2021]);
  });

  it('is nothing without a dated event', () => {
    expect(firstWindow(modelOf([{ title: 'Once' }]))).to.equal(null);
  });

  it('is what comes of looking at every stretch by itself', () => {
    const random = seeded(15);
    let narrowed = 0;
    for (let round = 0; round < 400; round++) {
      const { dated, extent } = randomModel(random, 'en', random.pick([4, 12, 60]));
      if (dated.length === 0) continue;
      const window = firstWindow({ dated, extent } as TimelineModel)!;
      const span = (items: typeof dated): Interval => ({
        start: Math.min(...items.map((i) => i.known!.start)),
        end: Math.max(...items.map((i) => i.known!.end)),
      });
      const isSide = (i: (typeof dated)[number]) => i.event.importance < 3;
      const most = Math.floor(dated.length / 4);
      let [from, to] = [0, dated.length];
      const isOut = (gap: number, { start, end }: Interval) => gap > end - start && !dated.every(isSide);
      for (let i = 1; i <= most && isSide(dated[i - 1]!); i++) {
        const rest = span(dated.slice(i));
        if (isOut(rest.start - span(dated.slice(0, i)).end, rest)) from = i;
      }
      for (let i = dated.length - 1; i > from && from + dated.length - i <= most && isSide(dated[i]!); i--) {
        const rest = span(dated.slice(from, i));
        if (isOut(dated[i]!.known!.start - rest.end, rest)) to = i;
      }
      expect(window, `round ${round}`).to.deep.equal(span(dated.slice(from, to)));
      if (to - from < dated.length) narrowed++;
    }
    expect(narrowed).to.be.above(5);
  });

  it('always holds all main news and at least three quarters of random events', () => {
    const random = seeded(14);
    for (let round = 0; round < 300; round++) {
      const model = randomModel(random, 'en', random.pick([3, 10, 60]));
      const window = firstWindow(model);
      if (!window) continue;
      const isIn = ({ known }: TimelineModel['dated'][number]) =>
        known!.start >= window.start && known!.end <= window.end;
      expect(model.dated.filter(isIn).length).to.be.at.least(model.dated.length * 0.75);
      expect(model.dated.filter((i) => i.event.importance === 3 && !isIn(i))).to.deep.equal([]);
    }
  });
});

describe('the first scale', () => {
  const { dated: crowded } = modelOfDates('2000-01-01', '2000-01-03', '2000-01-05', '2020-01-01', '2020-01-04');
  const { dated: apart } = modelOfDates('2000-01-01', '2005-01-01', '2010-01-01', '2015-01-01', '2020-01-01');
  const window = { start: Date.UTC(2000), end: Date.UTC(2020, 0, 5) };
  const gap = (share: number) => [
    { start: window.start + 10 * DAY, end: window.start + share * (window.end - window.start) },
  ];

  it('cuts when most of the window is empty and events pile up', () => {
    expect(firstScale(window, gap(0.9), crowded)).to.equal('breaks');
  });

  it('is true time when there is nothing to cut, or little of the window', () => {
    expect(firstScale(window, [], crowded)).to.equal('time');
    expect(firstScale(window, gap(0.4), crowded)).to.equal('time');
  });

  it("is true time when no events stand in each other's way", () => {
    expect(firstScale(window, gap(0.9), apart)).to.equal('time');
  });

  it('counts only the part of a cut that the window shows', () => {
    expect(firstScale(window, [{ start: Date.UTC(1900), end: Date.UTC(2001) }], crowded)).to.equal('time');
  });
});
