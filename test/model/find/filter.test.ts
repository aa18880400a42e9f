import { expect } from '@open-wc/testing';
import { facetsOf } from '../../../src/model/find/facets.js';
import {
  filterKeys,
  isEmpty,
  passes,
  readFilter,
  toggled,
  valuesOf,
  writeFilter,
  type Filter,
  type Filterable,
  type FilterKey,
} from '../../../src/model/find/filter.js';
import { seeded } from '../../support/random.js';

const plain = (filter: Filter) => [...filter].map(([key, values]) => [key, ...values]);

describe('the text of a filter', () => {
  it('names keys and values, several of one key, and values with blanks in quotation marks', () => {
    const { filter, wrong } = readFilter(
      `group:war tag:"New York"  tag:'a "b"' status:alleged KIND:state importance:3`,
    );
    expect(wrong).to.deep.equal([]);
    expect(plain(filter)).to.deep.equal([
      ['group', 'war'],
      ['tag', 'New York', 'a "b"'],
      ['status', 'alleged'],
      ['kind', 'state'],
      ['importance', '3'],
    ]);
  });

  it('says which terms mean nothing, and keeps the others', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['', []],
      ['  ', []],
      ['war', ['war']],
      ['group:', ['group:']],
      ['group:""', ['group:""']],
      ['colour:red', ['colour:red']],
      ['status:maybe', ['status:maybe']],
      ['importance:4 importance:02', ['importance:4', 'importance:02']],
      ['kind:Event', ['kind:Event']],
      ['tag:"open end', ['tag:"open', 'end']],
      ['tag:a"b', []],
      ['constructor:x __proto__:y', ['constructor:x', '__proto__:y']],
    ];
    for (const [text, expected] of cases) {
      const { filter, wrong } = readFilter(`${text} tag:kept`);
      expect(wrong, text).to.deep.equal(expected);
      expect([...(filter.get('tag') ?? [])], text).to.include('kept');
    }
  });

  it('comes back from every filter as it was', () => {
    const { pick, int, chance } = seeded(3);
    const signs = [...'ab"\'\\ :\t\näß漢🙂'];
    const value = (key: FilterKey) =>
      (({ status: 'alleged', kind: 'state', importance: '2' }) as Partial<Record<FilterKey, string>>)[key] ??
      Array.from({ length: int(1, 6) }, () => pick(signs)).join('');
    for (let i = 0; i < 2_000; i++) {
      const filter = new Map<FilterKey, Set<string>>();
      for (const key of filterKeys)
        if (chance(0.5)) filter.set(key, new Set(Array.from({ length: int(1, 3) }, () => value(key))));
      const text = writeFilter(filter);
      const read = readFilter(text);
      expect(read.wrong, text).to.deep.equal([]);
      expect(plain(read.filter), text).to.deep.equal(plain(filter));
    }
  });

  it('never takes long, whatever it is', () => {
    for (const text of ['"'.repeat(50_000), 'tag:"'.repeat(20_000), 'a:'.repeat(40_000), '\\'.repeat(50_000)])
      expect(readFilter(text).wrong.length).to.be.above(0);
  });
});

const event = (rest: Partial<Filterable>): Filterable => ({
  group: null,
  tags: [],
  status: null,
  kind: 'event',
  importance: 2,
  ...rest,
});

describe('a filter', () => {
  it('wants one value of each key', () => {
    const { filter } = readFilter('group:war group:talks tag:oil');
    expect(passes(filter, event({ group: 'war', tags: ['gas', 'oil'] }))).to.equal(true);
    expect(passes(filter, event({ group: 'talks', tags: ['oil'] }))).to.equal(true);
    expect(passes(filter, event({ group: 'war', tags: ['gas'] }))).to.equal(false);
    expect(passes(filter, event({ tags: ['oil'] }))).to.equal(false);
    expect(passes(readFilter('').filter, event({}))).to.equal(true);
  });

  it('gets a value by a first press and loses it by a second', () => {
    const once = toggled(new Map(), 'tag', 'oil');
    expect(writeFilter(once)).to.equal('tag:oil');
    const twice = toggled(once, 'tag', 'oil');
    expect([writeFilter(twice), isEmpty(twice), isEmpty(once)]).to.deep.equal(['', true, false]);
    expect(passes(twice, event({}))).to.equal(true);
  });
});

describe('what there is to filter by', () => {
  const events = [
    event({ group: 'war', tags: ['oil', 'gas'], importance: 3 }),
    event({ group: 'war', tags: ['oil'], status: 'alleged' }),
    event({ group: 'talks', tags: ['gas'], status: 'alleged' }),
  ];
  const shown = (filter: string, searched: readonly Filterable[] = events) =>
    facetsOf(events, searched, readFilter(filter).filter, ['talks', 'war', 'none']).map(({ key, values }) => [
      key,
      ...values.map((v) => `${v.value} ${v.count}${v.isChosen ? ' x' : ''}`),
    ]);

  it('are keys with several values: groups in the order of the document, tags by number', () => {
    expect(shown('')).to.deep.equal([
      ['group', 'talks 1', 'war 2'],
      ['tag', 'gas 2', 'oil 2'],
      ['importance', '3 1', '2 2'],
    ]);
  });

  it('is counted under what is chosen elsewhere, and under what is searched', () => {
    expect(shown('group:talks')).to.deep.equal([
      ['group', 'talks 1 x', 'war 2'],
      ['tag', 'gas 1', 'oil 0'],
      ['importance', '3 0', '2 1'],
    ]);
    expect(shown('', events.slice(0, 1))[1]).to.deep.equal(['tag', 'gas 1', 'oil 1']);
  });

  it('keeps what is chosen even where no event has it', () => {
    expect(shown('status:planned tag:coal').map(([key, ...rest]) => [key, rest.at(-1)])).to.deep.include.members([
      ['status', 'planned 0 x'],
      ['tag', 'coal 0 x'],
    ]);
  });

  it('counts as many as would be left if only that value were chosen, for random events', () => {
    const { pick, int, chance } = seeded(5);
    for (let i = 0; i < 200; i++) {
      const all = Array.from({ length: int(1, 30) }, () =>
        event({
          group: chance(0.8) ? pick(['a', 'b', '__proto__']) : null,
          tags: Array.from({ length: int(0, 3) }, () => pick(['x', 'y', 'constructor'])),
          status: chance(0.5) ? pick(['alleged', 'planned'] as const) : null,
          kind: pick(['event', 'state'] as const),
          importance: pick([1, 2, 3] as const),
        }),
      );
      const { filter } = readFilter(pick(['', 'group:a', 'tag:x tag:y', 'kind:state group:b', 'importance:3']));
      const searched = all.filter(() => chance(0.7));
      for (const { key, values } of facetsOf(all, searched, filter, []))
        for (const { value, count } of values) {
          const only = new Map(filter).set(key, new Set([value]));
          const left = searched.filter((e) =>
            [...only].every(([k, v]) => v.size === 0 || valuesOf(e, k).some((x) => v.has(x))),
          );
          expect(count).to.equal(left.length);
        }
    }
  });
});
