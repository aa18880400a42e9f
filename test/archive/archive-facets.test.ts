import { expect } from '@open-wc/testing';
import { archiveFacets } from '../../src/archive/archive-facets.js';
import { finish } from '../../src/archive/slices.js';
import { readDocument } from '../../src/document/timeline-document.js';
import { facetsOf } from '../../src/model/find/facets.js';
import { readFilter } from '../../src/model/find/filter.js';
import { archiveEvents, archiveOf } from '../support/archive-events.js';
import { seeded } from '../support/random.js';

describe('facets of an archive', () => {
  it('are those of a short document, but for tags', () => {
    const random = seeded(3);
    const events = archiveEvents('broken here and there', 400, 9).map((event) => ({
      ...event,
      ...(random.chance(0.3) ? { kind: 'state' } : {}),
      ...(random.chance(0.3) ? { status: random.pick(['disputed', 'planned']) } : {}),
      tags: ['x', 'y'],
    }));
    const archive = finish(archiveOf(events.slice(0, 350)).appending(events.slice(350)));
    const { document } = readDocument({
      version: 1,
      lang: 'en',
      groups: archive.groups.map(({ id }) => ({ id, label: id })),
      events,
    });
    const searched = new Uint8Array(400).map(() => Number(random.chance(0.5)));
    const left = document.events.filter((_, row) => searched[row]);
    for (const text of [
      '',
      'group:"group 2"',
      'status:planned importance:3 importance:1',
      'kind:state group:nowhere',
    ]) {
      const { filter } = readFilter(text);
      const groups = archive.groups.map(({ id }) => id);
      const expected = facetsOf(document.events, left, filter, groups).filter(({ key }) => key !== 'tag');
      const found = finish(archiveFacets(archive, searched, filter));
      expect(found).to.deep.equal(expected);
      expect(found.length).to.be.greaterThan(2);
    }
  });
});
