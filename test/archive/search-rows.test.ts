import { expect } from '@open-wc/testing';
import { searchRows } from '../../src/archive/search-rows.js';
import { finish, workFor } from '../../src/archive/slices.js';
import { archiveEvents, archiveOf } from '../support/archive-events.js';

const events = [
  { title: 'Grain deal signed', date: '2022-07-22', place: 'İstanbul' },
  { title: { en: 'Water talks', de: 'Gespräche über Wasser' }, people: ['Ana Müller', { name: { en: 'José' } }] },
  { title: 'Strike', summary: 'A *harbour* is shut', excerpts: ['the crane stood', { exact: 'no ship left' }] },
  { title: 'GRAIN prices', people: { name: 'Lone Author', role: 'baker' } },
  null,
];

const find = (query: string) => {
  const { rows, hits } = finish(searchRows(archiveOf(events).source, query));
  const found = [...rows.keys()].filter((row) => rows[row]);
  expect(hits).to.equal(found.length);
  return found;
};

describe('search in an archive', () => {
  it('looks into title, people, place, summary and excerpts', () => {
    expect(find('grain')).to.deep.equal([0, 3]);
    expect(find('wasser')).to.deep.equal([1]);
    expect(find('harbour')).to.deep.equal([2]);
    expect(find('crane')).to.deep.equal([2]);
    expect(find('ship left')).to.deep.equal([2]);
    expect(find('author')).to.deep.equal([3]);
    expect(find('baker')).to.deep.equal([]);
    expect(find('2022')).to.deep.equal([]);
  });

  it('minds neither letter case nor accents nor the order of words', () => {
    expect(find('MULLER')).to.deep.equal([1]);
    expect(find('müller josé')).to.deep.equal([1]);
    expect(find('istanbul  grain')).to.deep.equal([0]);
    expect(find('grain harbour')).to.deep.equal([]);
  });

  it('finds everything when nothing is asked, and only among those it is told to look in', () => {
    expect(find('  ')).to.deep.equal([0, 1, 2, 3, 4]);
    const among = Uint8Array.from([0, 0, 0, 1, 1]);
    expect(finish(searchRows(archiveOf(events).source, 'grain', among)).hits).to.equal(1);
  });

  it('works in slices and says how far it is', () => {
    const { source } = archiveOf(archiveEvents('bursts', 20_000));
    const work = searchRows(source, 'border');
    let now = 0;
    const said: number[] = [];
    let hits = -1;
    const more = () => workFor(work, 2, () => now++, (result) => (hits = result.hits), ({ searched }) => said.push(searched)); // prettier-ignore
    while (more());
    expect(said).to.deep.equal([8192, 16_384]);
    expect(hits).to.be.within(1000, 19_000);
  });
});
