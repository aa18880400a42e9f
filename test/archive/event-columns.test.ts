import { expect } from '@open-wc/testing';
import { Archive } from '../../src/archive/archive.js';
import { DocumentRows } from '../../src/archive/document-rows.js';
import { ColumnRows } from '../../src/archive/column-rows.js';
import type { EventColumns } from '../../src/archive/event-columns.js';
import { unpackTraits } from '../../src/archive/event-flags.js';
import { finish } from '../../src/archive/slices.js';
import { TagIndex } from '../../src/archive/tag-index.js';
import { isoDate } from '../../src/time/iso-date.js';
import { giveIssuesWords } from '../../src/document/issue-words.js';
import { eventsOf, rowsOf } from '../support/archive-events.js';
import { seeded } from '../support/random.js';

const groups = ['sea', 'land'].map((id) => ({ id, label: [{ lang: '', text: id }] }));
const read = (columns: unknown) =>
  finish(Archive.reading(new ColumnRows(columns, { groups, lang: 'en', article: null })));
const day = 86_400_000;
const at = Date.UTC(2020, 4, 6);

before(giveIssuesWords);

describe('events in columns', () => {
  it('are read from typed arrays and lists alike', () => {
    const columns: EventColumns = {
      title: ['a', 'b', 'c'],
      start: Float64Array.from([at + day, at, at + 60_000]),
      end: [NaN, at + 3 * day, at + 60_000],
      importance: Uint8Array.from([3, 2, 1]),
      state: [0, 1, 0],
      group: Uint16Array.from([1, 65_535, 0]),
      id: ['x', '', 'z'],
    };
    const archive = read(columns);
    expect(archive.issues).to.deep.equal([]);
    expect(rowsOf(eventsOf(archive.index))).to.deep.equal([1, 2, 0]);
    const [b, c, a] = eventsOf(archive.index);
    expect([b!.start, b!.end, c!.end, a!.end]).to.deep.equal([at, at + 3 * day, at + 120_000, at + 2 * day]);
    expect(unpackTraits(b!.flags)).to.include({ form: 'interval', kind: 'state', precision: 'day', importance: 2 });
    expect(unpackTraits(c!.flags)).to.include({ form: 'date', kind: 'event', precision: 'minute', importance: 1 });
    expect([a!.group, b!.group, c!.group]).to.deep.equal([2, 0, 1]);
    expect([0, 1, 2].map((row) => archive.source.id(row))).to.deep.equal(['x', 'event-2', 'z']);
    expect(['z', 'event-2', 'event-1'].map((id) => archive.source.rowOf(id))).to.deep.equal([2, 1, -1]);
  });

  describe('with a status and tags', () => {
    const four = { title: ['a', 'b', 'c', '\u3000d'], start: [at, at + day, at + 2 * day, at + 3 * day] };
    const statuses = (archive: Archive) => eventsOf(archive.index).map(({ flags }) => unpackTraits(flags).status);

    it('say them as events do', () => {
      const tags = [['harbour', 'flood'], [], null, ['flood']];
      const archive = read({ ...four, status: ['alleged', null, '', 'planned'], tags, state: [0, 1, 0, 0] });
      const { source } = archive;
      expect(archive.issues).to.deep.equal([]);
      expect(statuses(archive)).to.deep.equal(['alleged', null, null, 'planned']);
      expect(eventsOf(archive.index).map(({ flags }) => unpackTraits(flags).kind)[1]).to.equal('state');
      expect([0, 1, 2, 3].map((row) => source.tags(row))).to.deep.equal([['harbour', 'flood'], [], [], ['flood']]);
      const { status, tags: read1 } = source.detail(0)!;
      expect([status, read1]).to.deep.equal(['alleged', ['harbour', 'flood']]);
      expect(source.texts(0)).to.deep.equal(['a', 'harbour', 'flood']);
      expect([source.laneLabel(0, 'tag', 'en'), source.laneLabel(1, 'tag', 'en')]).to.deep.equal(['harbour', null]);
    });

    it('are found and counted by them', () => {
      const tags = TagIndex.of(read({ ...four, tags: [['x'], ['y', 'x'], null, []] }).source);
      finish(tags.reading());
      expect(tags.names).to.deep.equal(['x', 'y']);
      expect([0, 1, 2, 3].map((row) => tags.hasSome(row, tags.numbersOf(['x'])))).to.deep.equal([
        true,
        true,
        false,
        false,
      ]);
    });

    it('report what is neither, and go on without it', () => {
      const archive = read({
        ...four,
        status: ['rumoured', 'Reported', 7, 'confirmed'],
        tags: ['harbour', [1, {}], { a: 1 }, ['x']],
      });
      expect(statuses(archive)).to.deep.equal([null, 'reported', null, 'confirmed']);
      expect(archive.issues.map(({ path }) => path)).to.include.members([
        'columns.status[0]',
        'columns.status[2]',
        'columns.tags[0]',
        'columns.tags[1][1]',
        'columns.tags[2]',
      ]);
      expect([0, 3].map((row) => archive.source.tags(row))).to.deep.equal([['harbour'], ['x']]);
    });

    it('report a column that is too short or no list', () => {
      expect(read({ ...four, status: ['planned'] }).issues.map(({ path }) => path)).to.deep.equal(['columns.status']);
      expect(read({ ...four, tags: 'x' }).issues.map(({ path }) => path)).to.deep.equal(['columns.tags']);
    });
  });

  it('are refused where they hold numbers of another kind, and cost nobody else', () => {
    const archive = read({
      title: ['a', 'b', 'c'],
      start: BigInt64Array.from([1n, 2n, 3n]),
      end: BigInt64Array.from([4n, 5n, 6n]),
      group: BigInt64Array.from([1n, 0n, 1n]),
    });
    expect(archive.index.length).to.equal(0);
    expect(archive.undated).to.deep.equal([0, 1, 2]);
    const mixed = read({ title: ['a', 'b', 'c'], start: [at, { valueOf: () => at }, at], group: [1n, 0, 0] });
    expect(eventsOf(mixed.index).map(({ row, group }) => [row, group])).to.deep.equal([
      [0, 0],
      [2, 1],
    ]);
    expect(mixed.undated).to.deep.equal([1]);
  });

  it('are read the same whether or not all is as usual', () => {
    const random = seeded(23);
    for (let round = 0; round < 30; round++) {
      const of = <T>(make: (i: number) => T): T[] => Array.from({ length: 40 }, (_, i) => make(i));
      const start = of(() => at + random.int(-3000, 3000) * random.pick([day, 60_000, 1000, 1, 0.5]));
      const columns = {
        title: of(() => random.pick(['a', 'b', 'Ärzte', ' c'])),
        start: of((i) => (random.chance(0.1) ? isoDate(start[i]!) : start[i]!)),
        end: of((i) =>
          random.pick([NaN, start[i]!, start[i]! + random.int(1, 90) * day, start[i]! + random.next() * 1e6]),
        ),
        importance: of(() => random.int(1, 3)),
        state: of(() => random.int(0, 1)),
        status: of(() => random.pick(['alleged', 'corrected', '', null])),
        tags: of(() => random.pick([null, [], ['a'], ['a', 'b']])),
        group: of(() => random.int(-1, 3)),
      };
      // A letter that takes a closer look stands in front of each title of the second.
      const slowly = read({ ...columns, title: columns.title.map((title) => `\u3000${title}`) });
      const quickly = read(columns);
      expect(eventsOf(quickly.index)).to.deep.equal(eventsOf(slowly.index));
      expect(quickly.issues.length).to.equal(slowly.issues.length);
      expect(quickly.undated).to.deep.equal(slowly.undated);
    }
  });

  it('give an event that says the same', () => {
    const { source } = read({
      title: ['a', 'b', 'c', 'd'],
      start: [at, at, at + 90_000, -6e15],
      end: [0, at + 3 * day, NaN, NaN].map((end) => end || NaN),
      place: ['Kyiv'],
      summary: ['Text'],
      group: [1],
      url: ['javascript:alert(1)'],
    });
    const dates = [0, 1, 2, 3].map((row) => source.detail(row)!.date);
    expect(dates).to.deep.equal(['2020-05-06', '2020-05-06/2020-05-08', '2020-05-06T00:01:30Z', 'Y-188163']);
    expect(source.detail(1)!.time!.bounds).to.deep.equal({ start: at, end: at + 3 * day });
    const first = source.detail(0)!;
    expect([first.place![0]!.text, first.summary![0]!.text, first.group, first.url]).to.deep.equal([
      'Kyiv',
      'Text',
      'land',
      null,
    ]);
  });

  it('say the date and the language of an event without reading the rest of it', () => {
    const random = seeded(31);
    const start = Array.from({ length: 200 }, () => at + random.int(-9000, 9000) * random.pick([day, 60_000, 1000]));
    start[5] = NaN;
    start[6] = -6e13;
    const written: (number | string)[] = [...start];
    written[7] = '2020-02-30';
    written[8] = '2020~';
    const { source } = read({
      title: start.map((_, i) => `Event ${i}`),
      start: written,
      end: start.map((ms) => random.pick([NaN, ms, ms + random.int(1, 90) * day])),
    });
    const known = start.filter((_, row) => {
      const time = source.time!(row);
      if (time !== undefined) expect(time).to.deep.equal(source.detail(row)!.time);
      expect(source.titleLang!(row)).to.equal(source.detail(row)!.title[0]!.lang);
      return time !== undefined;
    });
    expect(known.length).to.equal(start.length - 3);
  });

  it('lose no row to a bad neighbour', () => {
    const archive = read({
      title: ['good', 'no time', 'reversed', 'infinite', '', null, 'weight'],
      start: [at, NaN, at, Infinity, at, NaN, at],
      end: [NaN, NaN, at - 1, NaN, NaN, NaN, Infinity],
      importance: [2, 2, 2, 2, 2, 2, 7],
    });
    expect(rowsOf(eventsOf(archive.index))).to.deep.equal([0, 4]);
    expect(archive.undated).to.deep.equal([1, 2, 3, 6]);
    expect(archive.unusable).to.equal(1);
    expect(archive.issues.map(({ path, code }) => `${path} ${code}`)).to.deep.equal([
      'columns.end[2] bad-date',
      'columns.start[3] bad-date',
      'columns.title[4] missing',
      'columns.title[5] missing',
      'columns.end[6] bad-date',
    ]);
    expect(archive.source.title(4, 'en')).to.equal('2020-05-06');
  });

  it('keep no room for those without a date', () => {
    const title = Array.from({ length: 5000 }, () => 'a');
    const few = read({ title: title.slice(0, 500), start: title.slice(0, 500).map((_, i) => at - i * day) });
    const some = read({ title, start: title.map((_, i) => (i % 10 > 0 ? NaN : at - i * day)) });
    expect(some.index.length).to.equal(few.index.length);
    expect(some.bytes - some.undated.length * 8).to.equal(few.bytes);
  });

  it('may be of different lengths, missing, or nothing at all', () => {
    const short = read({ title: ['a', 'b', 'c'], start: [at, at] });
    expect([short.index.length, short.undated]).to.deep.equal([2, [2]]);
    expect(short.issues.map(({ path }) => path)).to.deep.equal(['columns.start']);
    expect(read({ title: ['a'], start: 'soon' }).undated).to.deep.equal([0]);
    for (const nothing of [null, 5, [], {}, { title: [] }]) {
      expect(read(nothing).index.length).to.equal(0);
      expect(read(nothing).undated).to.deep.equal([]);
    }
  });

  it('may have dates as text, which are read as those of events are', () => {
    const dates = [
      '2022-02-24',
      '2022',
      '2022-02/2022-03',
      '2022-02~',
      '1945?',
      '../2020',
      '2021/..',
      '2021-05-06T12:30',
    ];
    const more = ['-0043-03-15', '19XX', '2022-13-01', 'soon', '', '2020-05/2019-01'];
    const all = [...dates, ...more];
    const title = all.map((_, i) => `Event ${i}`);
    const columns = read({ title, start: all });
    const events = all.map((date, i) => ({ title: title[i], date }));
    const written = finish(Archive.reading(new DocumentRows(events, { lang: 'en', article: null, groups: [] })));
    expect(eventsOf(columns.index)).to.deep.equal(eventsOf(written.index));
    expect(columns.undated).to.deep.equal(written.undated);
    expect(all.map((_, row) => columns.source.detail(row)!.date)).to.deep.equal(
      all.map((_, row) => written.source.detail(row)!.date),
    );
    expect(columns.issues.map(({ path, code, value }) => [path, code, value])).to.deep.equal([
      ['columns.start[10]', 'bad-date', '2022-13-01'],
      ['columns.start[11]', 'bad-date', 'soon'],
      ['columns.start[13]', 'bad-date', '2020-05/2019-01'],
    ]);
  });

  it('may mix texts, numbers and nothing, with last days as text beside texts', () => {
    const archive = read({
      title: ['text', 'number', 'nothing', 'state', 'one day'],
      start: ['2020-05-06', at, null, '2020-05-06', '2020-05-06'],
      end: [null, null, null, '2020-05-08', '2020-05-06'],
      state: [0, 0, 0, 1, 0],
    });
    expect(archive.issues).to.deep.equal([]);
    expect(archive.undated).to.deep.equal([2]);
    const ends = new Map(eventsOf(archive.index).map((event) => [event.row, event.end]));
    expect([0, 1, 3, 4].map((row) => ends.get(row))).to.deep.equal([at + day, at + day, at + 3 * day, at + day]);
    expect(archive.source.detail(3)!.date).to.equal('2020-05-06/2020-05-08');
    expect(archive.source.detail(4)!.date).to.equal('2020-05-06');
  });

  it('take more events behind them', () => {
    const before = read({ title: ['a', 'b'], start: [at, at + day], id: ['x', ''], group: [0, 1] });
    const more = [{ title: 'c', date: '2020-05-05', group: 'air', id: 'z', tags: ['t'] }, { title: 'd' }, 'bad'];
    const after = finish(before.appending(more));
    const { source } = after;
    expect([before.index.length, after.index.length, source.length]).to.deep.equal([2, 3, 5]);
    expect(rowsOf(eventsOf(after.index))).to.deep.equal([2, 0, 1]);
    expect([after.undated, after.unusable]).to.deep.equal([[3], 1]);
    expect([0, 1, 2, 3].map((row) => source.id(row))).to.deep.equal(['x', 'event-2', 'z', 'event-4']);
    expect(['x', 'event-2', 'z', 'event-4', 'event-1'].map((id) => source.rowOf(id))).to.deep.equal([0, 1, 2, 3, -1]);
    expect(after.groups.map(({ id }) => id)).to.deep.equal(['sea', 'land', 'air']);
    expect(eventsOf(after.index).map(({ group }) => group)).to.deep.equal([3, 1, 2]);
    expect([source.title(2, 'en'), source.texts(2)[0], source.tags(2), source.tags(0)]).to.deep.equal([
      'c',
      'c',
      ['t'],
      [],
    ]);
    expect(after.issues.map(({ code }) => code)).to.deep.equal(['not-an-object']);
    const again = finish(after.appending([{ title: 'e', date: '2021' }]));
    expect(rowsOf(eventsOf(again.index))).to.deep.equal([2, 0, 1, 5]);
  });
});
