import { expect } from '@open-wc/testing';
import { laneGroups, type Grouping } from '../../src/layout/lane-groups.js';
import { idsOf, modelOf, type WrittenEvent } from '../support/builders.js';

const lanesOf = (
  grouping: Exclude<Grouping, 'none'>,
  events: readonly WrittenEvent[],
  rest: WrittenEvent = {},
  locale = 'en',
) => {
  const model = modelOf(
    events.map((event, i) => ({ date: String(2000 + i), ...event })),
    rest,
  );
  return laneGroups(model, model.dated, grouping, locale, 'Others').map((l) => [l.label, idsOf(l.items)]);
};

describe('lanes', () => {
  const groups = [
    { id: 'war', label: { en: 'War', de: 'Krieg' } },
    { id: 'none', label: 'Empty' },
    { id: 'talks', label: { en: 'Talks', de: 'Gespräche' } },
  ];

  it('of groups come in the order of the document, without empty ones, and those without a group last', () => {
    const events = [{ group: 'talks' }, {}, { group: 'war' }, { group: 'talks' }];
    expect(lanesOf('group', events, { groups })).to.deep.equal([
      ['War', ['e2']],
      ['Talks', ['e0', 'e3']],
      ['Others', ['e1']],
    ]);
    expect(lanesOf('group', [{ group: 'war' }], { groups }, 'de')).to.deep.equal([['Krieg', ['e0']]]);
  });

  it('of people, places and tags come by number of events, then by first appearance', () => {
    const events = [{ place: 'Bern' }, { place: 'Rome' }, { place: 'Oslo' }, { place: 'Rome' }];
    expect(lanesOf('place', events).map(([label]) => label)).to.deep.equal(['Rome', 'Bern', 'Oslo']);
  });

  it('hold an event once, by its first person or tag', () => {
    const events = [
      { people: ['Xi', 'Putin'], tags: ['a', 'b'] },
      { people: ['Putin'], tags: ['b'] },
    ];
    expect(lanesOf('person', events)).to.deep.equal([
      ['Xi', ['e0']],
      ['Putin', ['e1']],
    ]);
    expect(lanesOf('tag', events)).to.deep.equal([
      ['a', ['e0']],
      ['b', ['e1']],
    ]);
  });

  it('are one for all when no event has the property', () => {
    expect(lanesOf('tag', [{}, {}])).to.deep.equal([['Others', ['e0', 'e1']]]);
    expect(lanesOf('tag', [])).to.deep.equal([]);
  });

  it('are at most 24 and the rest, in time order', () => {
    const events = Array.from({ length: 40 }, (_, i) => ({ tags: [`t${39 - i}`] }));
    const lanes = lanesOf('tag', events);
    expect(lanes.length).to.equal(25);
    expect(lanes[24]).to.deep.equal(['Others', events.slice(24).map((_, i) => `e${24 + i}`)]);
  });

  it('named like parts of objects are lanes like others', () => {
    const events = [{ tags: ['__proto__'] }, { tags: ['constructor'] }, { tags: ['without'] }, {}];
    expect(lanesOf('tag', events).map(([label]) => label)).to.deep.equal([
      '__proto__',
      'constructor',
      'without',
      'Others',
    ]);
  });
});
