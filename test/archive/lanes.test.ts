import { expect } from '@open-wc/testing';
import { laneCount, lanesOf } from '../../src/archive/lanes.js';
import { RowValues } from '../../src/archive/row-values.js';
import { finish } from '../../src/archive/slices.js';
import { readDocument } from '../../src/document/timeline-document.js';
import { laneGroups } from '../../src/layout/lane-groups.js';
import { buildModel } from '../../src/model/timeline-model.js';
import { archiveOf, eventsOf } from '../support/archive-events.js';
import { seeded } from '../support/random.js';

/** Events with people, places and tags in all the ways that authors write them. */
function written(count: number, values: number, seed: number) {
  const random = seeded(seed);
  const name = () => `n${Math.floor(random.next() ** 2 * values)}`;
  return Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    // One day each, so that first in the data is first in time.
    date: new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10),
    ...(random.chance(0.7) ? { tags: random.pick([[name(), name()], name(), ['', name()]]) } : {}),
    ...(random.chance(0.7) ? { place: random.pick([name(), { en: name(), de: 'anders' }, ` ${name()} `]) } : {}),
    ...(random.chance(0.7)
      ? { people: random.pick([[name(), name()], { name: name(), role: 'x' }, [{ role: 'y' }, name()], []]) }
      : {}),
  }));
}

describe('lanes of an archive', () => {
  for (const values of [6, 60])
    for (const field of ['person', 'place', 'tag'] as const)
      it(`by ${field} are those of a short document, with ${values} different values`, () => {
        const events = written(300, values, 4);
        const { document } = readDocument({ version: 1, lang: 'en', events });
        const model = buildModel(document);
        const expected = laneGroups(model, model.items, field, 'en', 'Other').map(({ label, items }) => [
          label,
          items.length,
          items.map(({ event }) => event.id),
        ]);
        const archive = finish(archiveOf(events.slice(0, 250)).appending(events.slice(250)));
        const by = RowValues.of(archive.source, field, 'en');
        finish(by.reading());
        const found = lanesOf(archive, archive.index, by, 'en', 'Other').map(({ label, index }) => [
          label,
          index.length,
          eventsOf(index).map(({ row }) => `e${row}`),
        ]);
        expect(found).to.deep.equal(expected);
        expect(found.length).to.be.within(4, 25);
        expect(laneCount(archive, archive.index, by)).to.equal(found.length);
      });

  it('are one where nothing is told apart', () => {
    const archive = archiveOf([{ title: 'a', date: '2020' }]);
    const by = RowValues.of(archive.source, 'place', 'en');
    finish(by.reading());
    for (const each of ['none', 'group', by] as const) {
      expect(lanesOf(archive, archive.index, each, 'en', 'Other').map(({ label }) => label)).to.deep.equal(['']);
      expect(laneCount(archive, archive.index, each)).to.equal(1);
    }
  });

  it('are read in slices, and for each language anew', () => {
    const events = Array.from({ length: 5000 }, (_, i) => ({ title: 'x', date: '2020', place: { en: 'Vienna', de: 'Wien' }, tags: [`${i}`] })); // prettier-ignore
    const { source } = archiveOf(events);
    const english = RowValues.of(source, 'place', 'en');
    english.reading().next();
    expect(english.isComplete).to.equal(false);
    finish(english.reading());
    expect([english.isComplete, english.labels]).to.deep.equal([true, ['Vienna']]);
    const german = RowValues.of(source, 'place', 'de');
    finish(german.reading());
    expect(german.labels).to.deep.equal(['Wien']);
    expect(RowValues.of(source, 'place', 'en')).to.equal(english);
  });
});
