import { expect } from '@open-wc/testing';
import { buildModel, byText, knownSpan, nowOf } from '../../src/model/timeline-model.js';
import { readDocument } from '../../src/document/timeline-document.js';
import { compareTimes } from '../../src/time/compare-times.js';
import { idsOf, modelOf, modelOfDates, timeOf } from '../support/builders.js';
import { seeded } from '../support/random.js';
import { randomEdtf } from '../time/random-edtf.js';
import article from '../../data/xi-putin-video-call.json';

const NOW = Date.UTC(2026, 1, 4, 12);

describe('the order of events', () => {
  it('is by the earliest moment, then by the latest', () => {
    const model = modelOfDates('2022-03', '2022', '2022-02-24', '2022-02', '-0490-09-12');
    expect(model.items.map(({ event }) => event.date)).to.deep.equal([
      '-0490-09-12',
      '2022',
      '2022-02',
      '2022-02-24',
      '2022-03',
    ]);
    expect(idsOf(modelOfDates('2022', '2022-01').items)).to.deep.equal(['e1', 'e0']);
    expect(idsOf(modelOfDates('2022/..', '2022').items)).to.deep.equal(['e1', 'e0']);
  });

  it('is that of the text for the same date: where the article tells it first', () => {
    const model = modelOf([
      { date: '2022', excerpts: [{ exact: 'c', start: 900 }] },
      {
        date: '2022',
        excerpts: [
          { exact: 'b', start: 400 },
          { exact: 'a', start: 10 },
        ],
      },
      { date: '2022', excerpts: [{ exact: 'd', start: 90 }] },
    ]);
    expect(idsOf(model.items)).to.deep.equal(['e1', 'e2', 'e0']);
  });

  it('is that of writing where the article gives no place', () => {
    expect(idsOf(modelOfDates('2022', '2022', '2022').items)).to.deep.equal(['e0', 'e1', 'e2']);
  });

  it('puts what has no place in the article behind what was written before it', () => {
    const told = (start?: number) => ({ date: '2022', excerpts: start === undefined ? [] : [{ exact: 'x', start }] });
    const model = modelOf([told(50), told(), told(20), told()]);
    expect(idsOf(model.items)).to.deep.equal(['e2', 'e3', 'e0', 'e1']);
  });

  it('ends with undated events, in the order of the text', () => {
    const model = modelOf([{ date: '' }, { date: '2022' }, { date: 'irgendwann' }]);
    expect(idsOf(model.items)).to.deep.equal(['e1', 'e0', 'e2']);
    expect([idsOf(model.dated), idsOf(model.undated)]).to.deep.equal([['e1'], ['e0', 'e2']]);
  });

  it('puts a state without a start at the article, not at the beginning of time', () => {
    const model = modelOf([{ date: '/..', kind: 'state' }, { date: '2020' }], { article: { published: '2026-02-04' } });
    expect(idsOf(model.items)).to.deep.equal(['e1', 'e0']);
  });

  it('goes by what is known and never depends on the order written but for the same date', () => {
    const random = seeded(8);
    for (let round = 0; round < 100; round++) {
      const dates = [...new Set(Array.from({ length: 30 }, () => randomEdtf(random)))];
      const order = (list: readonly string[]) =>
        modelOfDates(...list).dated.map((i) => [i.known!.start, i.time!.bounds.end]);
      expect(order(random.shuffle(dates))).to.deep.equal(order(dates));
      const { dated } = modelOfDates(...dates);
      for (const [i, { known }] of dated.entries())
        if (i > 0) expect(known!.start).to.be.at.least(dated[i - 1]!.known!.start);
    }
  });

  it('is that of the times themselves where both have a start', () => {
    const random = seeded(9);
    const times = modelOfDates(...Array.from({ length: 200 }, () => randomEdtf(random))).dated.filter(({ time }) =>
      Number.isFinite(time!.bounds.start),
    );
    for (const [i, { time }] of times.entries())
      if (i > 0) expect(compareTimes(times[i - 1]!.time!, time!)).to.be.at.most(0);
  });
});

describe("the article's events", () => {
  const model = buildModel(readDocument(article).document);

  it('stand in the order in which they happened', () => {
    const order = idsOf(model.items);
    const happened = [
      'zweiter-weltkrieg', 'ende-zweiter-weltkrieg-asien', 'beginn-ukraine-krieg', 'ukraine-krieg', 'letzter-videocall',
      'putin-in-peking', 'militaerparade-peking', 'schoigu-reise-peking', 'schoigu-wang-yi', 'videogespraech', 'xi-erklaerung',
    ]; // prettier-ignore
    const places = happened.map((id) => order.indexOf(id));
    expect(places, order.join(' ')).to.deep.equal([...places].sort((a, b) => a - b));
    expect(places).to.not.include(-1);
  });

  it('are all there once, none of them undated', () => {
    expect(model.items.length).to.equal(article.events.length);
    expect(model.byId.size).to.equal(article.events.length);
    expect(model.undated).to.deep.equal([]);
  });

  it('are told in the order of the article', () => {
    const places = [...model.items].sort(byText).map(({ told }) => told);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  });
});

describe('what is known of a time', () => {
  const known = (date: string) => {
    const { start, end } = knownSpan(timeOf(date), NOW);
    return [start, end].map((ms) => new Date(ms).toISOString().slice(0, 10));
  };
  const table: [string, string, string][] = [
    ['2022-02', '2022-02-01', '2022-03-01'],
    ['2022-02/2024-05', '2022-02-01', '2024-06-01'],
    ['2022-02/..', '2022-02-01', '2022-03-01'],
    ['2022-02/', '2022-02-01', '2022-03-01'],
    ['/2022-02', '2022-02-01', '2022-03-01'],
    ['[..2022-02]', '2022-02-01', '2022-03-01'],
    ['[2022-02..]', '2022-02-01', '2022-03-01'],
    ['{2020,2022}', '2020-01-01', '2023-01-01'],
    ['/..', '2026-02-04', '2026-02-04'],
  ];
  for (const [date, from, to] of table)
    it(`${date}: ${from} to ${to}`, () => expect(known(date)).to.deep.equal([from, to]));

  it('is finite and forwards for every date', () => {
    const random = seeded(10);
    for (let round = 0; round < 2000; round++) {
      for (const { known: span, time } of modelOfDates(randomEdtf(random)).dated) {
        expect(
          Number.isFinite(span!.start) && Number.isFinite(span!.end) && span!.start <= span!.end,
          time!.source,
        ).to.equal(true);
      }
    }
  });
});

describe('the whole of a timeline', () => {
  it('reaches from the first to the last known moment, eras included', () => {
    const { extent } = modelOf([{ date: '2022' }, { date: '1990-05/..' }], {
      eras: [{ date: '1980/2024', label: 'Era' }],
    });
    expect(extent).to.deep.equal({ start: Date.UTC(1980), end: Date.UTC(2025) });
  });

  it('is nothing without a date', () => {
    expect(modelOf([{ date: '' }])).to.include({ extent: null, reference: null });
    expect(modelOf([])).to.include({ extent: null, reference: null });
  });

  it('refers to the middle of the day of the article, or to the end of a longer time', () => {
    const now = (published: string) => nowOf(readDocument({ article: { published }, events: [] }).document);
    expect(now('2026-02-04')).to.equal(NOW);
    expect(now('2026-02')).to.equal(Date.UTC(2026, 2));
    expect(now('2026-02-04T10:00Z')).to.be.within(Date.UTC(2026, 1, 4, 10), Date.UTC(2026, 1, 4, 10, 1));
    expect(now('2026/..')).to.equal(null);
    expect(now('soon')).to.equal(null);
  });

  it('refers to the last known end where the article has no date', () => {
    expect(modelOfDates('2022', '2020-05/..').reference).to.equal(Date.UTC(2023));
    expect(modelOf([{ date: '2022' }], { article: { published: '2026-02-04' } }).reference).to.equal(NOW);
  });
});
