import { expect } from '@open-wc/testing';
import { figuresOf } from '../../../src/layout/telling/figures.js';
import { isOverBefore, placeKey, toldOf, type Told } from '../../../src/layout/telling/told.js';
import type { TimelineItem } from '../../../src/model/timeline-model.js';
import { idsOf, modelOf, type WrittenEvent } from '../../support/builders.js';
import { seeded } from '../../support/random.js';
import { randomEdtf } from '../../time/random-edtf.js';

const at = (...starts: readonly number[]) => ({
  excerpts: starts.map((start) => ({ exact: `passage ${start}`, start })),
});
const told = (events: readonly WrittenEvent[], ...rest: readonly unknown[]): Told => {
  const model = modelOf(events, { article: { url: 'https://example.org/a' } });
  return toldOf(model.items, 'https://example.org/a', ...(rest as []));
};
const order = ({ tellings }: Told) => tellings.map((t) => `${t.number}${t.isAgain ? '+' : ''} ${t.item.event.id}`);

describe('the order of telling', () => {
  it('is that of the places in the text; an event told again keeps its number', () => {
    const result = told([
      { date: '2020', ...at(300, 10) },
      { date: '2021', ...at(200) },
      { date: '2022', ...at(100, 400) },
    ]);
    expect(order(result)).to.deep.equal(['1 e0', '2 e2', '3 e1', '1+ e0', '2+ e2']);
    expect(idsOf(result.told)).to.deep.equal(['e0', 'e2', 'e1']);
  });

  it('follows what was written in front where a place is missing, and the writing where all are', () => {
    const mixed = told([
      { date: '2020', ...at(50) },
      { date: '2021', excerpts: [{ exact: 'no place' }] },
      { date: '2022', ...at(10) },
    ]);
    expect([order(mixed), mixed.isPlaced]).to.deep.equal([['1 e2', '2 e0', '3 e1'], true]);
    const none = told([
      { date: '2022', excerpts: ['b'] },
      { date: '2020', excerpts: ['a'] },
    ]);
    expect([order(none), none.isPlaced]).to.deep.equal([['1 e0', '2 e1'], false]);
  });

  it('takes better places than the stored ones, by event and excerpt', () => {
    const places = new Map([[placeKey('e0', 1), { start: 5, end: 9 }]]);
    const result = told(
      [
        { date: '2020', ...at(30, 300) },
        { date: '2021', ...at(20) },
      ],
      places,
    );
    expect(order(result)).to.deep.equal(['1 e0', '2 e1', '1+ e0']);
    expect(result.tellings.map((t) => t.start)).to.deep.equal([5, 20, 30]);
  });

  it('knows nothing of passages of other articles', () => {
    const [own, other] = ['https://example.org/a', 'https://example.org/b'];
    const result = told([
      { date: '2020', excerpts: [{ exact: 'own', start: 9, article: own }] },
      { date: '2021', excerpts: [{ exact: 'other', start: 1, article: other }] },
    ]);
    expect(order(result)).to.deep.equal(['1 e0']);
    expect(idsOf(result.ordered)).to.deep.equal(['e0', 'e1']);
  });

  it('leaves no event out: told without a date, dated and not told, neither', () => {
    const result = told([{ ...at(1) }, { date: '2020' }, {}, { date: '2019', ...at(2) }]);
    expect(order(result)).to.deep.equal(['1 e0', '2 e3']);
    expect([idsOf(result.timed), idsOf(result.loose)]).to.deep.equal([['e3', 'e1'], ['e2']]);
    expect(idsOf(result.ordered)).to.deep.equal(['e0', 'e3', 'e1', 'e2']);
  });

  it('gives events of the very same date one rank, and vaguer ones another', () => {
    const { happened, timed } = told(
      ['2020-05-01', '2020-05-01', '2020', '2020-05-01', '2021'].map((date) => ({ date })),
    );
    expect(idsOf(timed)).to.deep.equal(['e2', 'e0', 'e1', 'e3', 'e4']);
    expect([...happened.values()].map((h) => [h.rank, h.together])).to.deep.equal([[1, 0], [2, 2], [2, 2], [2, 2], [5, 0]]); // prettier-ignore
  });

  it('calls a step back only what was over before', () => {
    const { tellings } = told([
      { date: '2022-05', ...at(1) },
      { date: '2022', ...at(2) },
      { date: '2021', ...at(3) },
      { date: '2019/..', kind: 'state', ...at(4) },
      { date: '2018/2019', kind: 'state', ...at(6) },
      { ...at(7) },
      { date: '2017', ...at(8) },
    ]);
    // 2022 may be May; the state that began in 2019 goes on; the undated one is passed over.
    expect(tellings.map((t) => t.isBack)).to.deep.equal([false, false, true, false, false, false, true]);
  });

  it('draws the most important of very many, and counts all', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ date: '2020', importance: i % 10 === 0 ? 3 : 1, ...at(i) }));
    const result = told(many, null, 6);
    expect(idsOf(result.told)).to.deep.equal(['e0', 'e1', 'e2', 'e10', 'e20', 'e30']);
    expect([result.all, result.ordered.length]).to.deep.equal([40, 40]);
  });
});

describe('what the picture says in numbers', () => {
  it('where the article begins in its story', () => {
    const begins = (...dates: string[]) => figuresOf(told(dates.map((date, i) => ({ date, ...at(i) })))).begins;
    expect(begins('2022', '2020', '2021')).to.equal('at the end');
    expect(begins('2020', '2022', '2021')).to.equal('at the beginning');
    expect(begins('2021', '2022', '2020')).to.equal(null);
    expect(begins('2021', '2021')).to.equal(null);
    expect(begins('2022-05', '2022', '2020')).to.equal('at the end');
  });

  it('counts the fewest events that have to move, as trying all parts finds them', () => {
    let moved = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const random = seeded(seed);
      const events = Array.from({ length: random.int(1, 9) }, (_, i) => ({
        date: random.chance(0.6) ? String(random.int(2000, 2009)) : randomEdtf(random),
        kind: random.pick(['event', 'event', 'state']),
        ...at(i),
      }));
      const result = told(events);
      const { outOfOrder, of } = figuresOf(result);
      const dated = result.told.filter((i) => i.known);
      expect(of).to.equal(dated.length);
      expect(of - outOfOrder, `seed ${seed}`).to.equal(longestByTrying(dated));
      moved += outOfOrder;
    }
    expect(moved).to.be.above(300);
  });
});

function longestByTrying(items: readonly TimelineItem[]): number {
  let most = 0;
  for (let mask = 0; mask < 2 ** items.length; mask++) {
    const part = items.filter((_, i) => mask & (1 << i));
    const isInOrder = part.every((a, i) => part.slice(i + 1).every((b) => !isOverBefore(b, a)));
    if (isInOrder) most = Math.max(most, part.length);
  }
  return most;
}
