import { expect } from '@open-wc/testing';
import { filterRows, searchRows } from '../../src/archive/search-rows.js';
import { readFilter } from '../../src/model/find/filter.js';
import { readQuery } from '../../src/model/find/query.js';
import { finish, workFor } from '../../src/archive/slices.js';
import { archiveEvents, archiveOf } from '../support/archive-events.js';

const events = [
  { title: 'Grain deal signed', date: '2022-07-22', place: 'İstanbul', group: 'Schwarzes Meer' },
  { title: { en: 'Water talks', de: 'Gespräche über Wasser' }, people: ['Ana Müller', { name: { en: 'José' } }] },
  { title: 'Strike', summary: 'A *harbour* is shut', excerpts: ['the crane stood', { exact: 'no ship left' }] },
  { title: 'GRAIN prices', people: { name: 'Lone Author', role: 'baker' }, tags: ['cereals', 'trade'] },
  null,
];

const find = (query: string) => {
  const { rows, hits } = finish(searchRows(archiveOf(events).source, readQuery(query)));
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
    expect(find('baker')).to.deep.equal([3]);
    expect(find('2022')).to.deep.equal([0]);
    expect(find('cereals')).to.deep.equal([3]);
    expect(find('Schwarzes Meer')).to.deep.equal([0]);
    expect(find('submarine')).to.deep.equal([]);
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
    expect(finish(searchRows(archiveOf(events).source, readQuery('grain'), among)).hits).to.equal(1);
  });

  it('works in slices and says how far it is', () => {
    const { source } = archiveOf(archiveEvents('bursts', 20_000));
    const work = searchRows(source, readQuery('border'));
    let now = 0;
    const said: number[] = [];
    let hits = -1;
    const more = () => workFor(work, 2, () => now++, (result) => (hits = result.hits), ({ searched }) => said.push(searched)); // prettier-ignore
    while (more());
    expect(said).to.deep.equal([8192, 16_384]);
    expect(hits).to.be.within(1000, 19_000);
  });
});

describe('filters in an archive', () => {
  const written = [
    { title: 'a', date: '2020', group: 'sea', tags: ['x', 'y'], importance: 3 },
    { title: 'b', date: '2020-05', group: 'land', kind: 'state', status: 'disputed' },
    { title: 'c', group: 'sea', tags: 'x' },
    { title: 'd', date: '2019/2020', group: 'sea', status: 'disputed' },
    null,
  ];
  const archive = finish(archiveOf(written.slice(0, 3)).appending(written.slice(3)));
  const filtered = (text: string, among: Uint8Array | null = null) => {
    const { rows, hits } = finish(filterRows(archive, readFilter(text).filter, among));
    expect(rows.reduce((sum, has) => sum + has, 0)).to.equal(hits);
    return [...rows.keys()].filter((row) => rows[row]);
  };

  it('leave the rows that have one of the values of each key, dated or not', () => {
    expect(filtered('group:sea')).to.deep.equal([0, 2, 3]);
    expect(filtered('group:sea group:land')).to.deep.equal([0, 1, 2, 3]);
    expect(filtered('group:sea status:disputed')).to.deep.equal([3]);
    expect(filtered('kind:state')).to.deep.equal([1]);
    expect(filtered('importance:3')).to.deep.equal([0]);
    expect(filtered('tag:x')).to.deep.equal([0, 2]);
    expect(filtered('tag:z')).to.deep.equal([]);
    expect(filtered('group:sea', Uint8Array.from([0, 1, 1, 1, 1]))).to.deep.equal([2, 3]);
  });

  it('ask for nothing when they are empty', () => {
    expect(filtered('')).to.deep.equal([0, 1, 2, 3, 4]);
  });
});
