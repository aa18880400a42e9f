import { expect } from '@open-wc/testing';
import { archiveFacets } from '../../src/archive/archive-facets.js';
import { finish } from '../../src/archive/slices.js';
import { TagIndex } from '../../src/archive/tag-index.js';
import { readDocument } from '../../src/document/timeline-document.js';
import { facetsOf } from '../../src/model/find/facets.js';
import { readFilter } from '../../src/model/find/filter.js';
import { archiveEvents, archiveOf } from '../support/archive-events.js';
import { seeded } from '../support/random.js';

describe('facets of an archive', () => {
  it('are those of a short document', () => {
    const random = seeded(3);
    const events = archiveEvents('broken here and there', 400, 9).map((event) => ({
      ...event,
      ...(random.chance(0.3) ? { kind: 'state' } : {}),
      ...(random.chance(0.3) ? { status: random.pick(['disputed', 'planned']) } : {}),
      ...(random.chance(0.8) ? { tags: random.shuffle(['x', 'y', 'z', 'z ', 'x']).slice(random.int(0, 4)) } : {}),
    }));
    const archive = finish(archiveOf(events.slice(0, 350)).appending(events.slice(350)));
    const { document } = readDocument({
      version: 1,
      lang: 'en',
      groups: archive.groups.map(({ id }) => ({ id, label: id })),
      events,
    });
    const tags = TagIndex.of(archive.source);
    finish(tags.reading());
    const searched = new Uint8Array(400).map(() => Number(random.chance(0.5)));
    const left = document.events.filter((_, row) => searched[row]);
    for (const text of [
      '',
      'group:"group 2"',
      'status:planned importance:3 importance:1',
      'kind:state group:nowhere',
      'tag:x',
      'tag:z tag:nowhere importance:2',
      'tag:nowhere',
    ]) {
      const { filter } = readFilter(text);
      const groups = archive.groups.map(({ id }) => id);
      const expected = facetsOf(document.events, left, filter, groups);
      const found = finish(archiveFacets(archive, searched, filter, tags));
      expect(found).to.deep.equal(expected);
      expect(found.length).to.be.greaterThan(2);
    }
  });

  it('leave tags out as long as they are not read', () => {
    const archive = archiveOf(archiveEvents('bursts', 300).map((event, i) => ({ ...event, tags: [`t${i % 3}`] })));
    const keys = (tags: TagIndex | null) => finish(archiveFacets(archive, null, new Map(), tags)).map(({ key }) => key);
    const tags = TagIndex.of(archive.source);
    expect(keys(null)).to.deep.equal(['group', 'importance']);
    finish(tags.reading());
    expect(keys(tags)).to.deep.equal(['group', 'tag', 'importance']);
  });

  it('offer of very many tags those that most of what is left has, what is chosen among them', () => {
    const events = Array.from({ length: 3000 }, (_, i) => ({
      title: `Event ${i}`,
      date: '2020',
      tags: [`own ${i}`, i % 2 === 0 ? 'even' : 'odd', ...(i < 100 ? ['early'] : [])],
    }));
    const archive = archiveOf(events);
    const tags = TagIndex.of(archive.source);
    finish(tags.reading());
    const searched = new Uint8Array(3000).fill(1, 0, 40);
    const { filter } = readFilter('tag:"own 2999"');
    const facet = finish(archiveFacets(archive, searched, filter, tags)).find(({ key }) => key === 'tag')!;
    const values = new Map(facet.values.map(({ value, count }) => [value, count]));
    expect(facet.values.slice(0, 3).map(({ value, count }) => [value, count])).to.deep.equal([
      ['early', 40],
      ['even', 20],
      ['odd', 20],
    ]);
    expect(facet.values.length).to.equal(501);
    expect(facet.more).to.equal(3003 - 501);
    for (let i = 0; i < 40; i++) expect(values.get(`own ${i}`), `own ${i}`).to.equal(1);
    expect(facet.values.filter(({ isChosen }) => isChosen)).to.deep.equal([
      { value: 'own 2999', count: 0, isChosen: true },
    ]);
  });
});
