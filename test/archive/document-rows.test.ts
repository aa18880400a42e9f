import { expect } from '@open-wc/testing';
import { Archive } from '../../src/archive/archive.js';
import { DocumentRows } from '../../src/archive/document-rows.js';
import { unpackTraits } from '../../src/archive/event-flags.js';
import { finish } from '../../src/archive/slices.js';
import { readDocument } from '../../src/document/timeline-document.js';
import { buildModel } from '../../src/model/timeline-model.js';
import { archiveEvents, archiveKinds, archiveOf, eventsOf, rowsOf } from '../support/archive-events.js';

const head = (rest = {}) => readDocument({ version: 1, lang: 'en', events: [], ...rest }).document;

describe('rows of a document', () => {
  for (const kind of archiveKinds.keys()) {
    it(`mean what the model says they mean: ${kind}`, () => {
      const events = archiveEvents(kind, 400, 21).map((event, i) => ({
        ...event,
        ...(i % 5 === 0 ? { kind: 'state' } : {}),
        ...(i % 7 === 0 ? { status: 'disputed' } : {}),
      }));
      const { document } = readDocument({ version: 1, lang: 'en', events });
      const model = buildModel(document);
      const archive = finish(Archive.reading(new DocumentRows(events, head())));
      expect(archive.index.length).to.equal(model.dated.length);
      expect(archive.undated).to.deep.equal(model.undated.map((i) => i.written));
      expect(archive.reference).to.equal(model.reference ?? 0);
      for (const found of eventsOf(archive.index)) {
        const { event, time, known } = model.byId.get(archive.source.id(found.row))!;
        const traits = unpackTraits(found.flags);
        expect(found.start).to.equal(known!.start);
        expect(found.end).to.equal(traits.end === 'open' ? Math.max(known!.end, archive.reference) : known!.end);
        expect(traits.kind).to.equal(event.kind);
        expect(traits.importance).to.equal(event.importance);
        expect(traits.status).to.equal(event.status);
        expect(traits.form).to.equal(time!.form);
        expect(traits.precision).to.equal(time!.precision);
        expect(traits.approximate).to.equal(time!.approximate);
        expect(archive.groups[found.group - 1]?.id ?? null).to.equal(event.group);
        expect(archive.source.title(found.row, 'en')).to.equal(event.title[0]!.text);
      }
      expect(archive.groups.map((g) => g.id).sort()).to.deep.equal(document.groups.map((g) => g.id).sort());
    });
  }

  it('survive anything, and lose only what cannot be shown', () => {
    const throwing = new Proxy({}, { get: () => { throw new Error('no'); } }); // prettier-ignore
    const odd = [
      null,
      7,
      'text',
      [],
      {},
      throwing,
      { title: 'x', date: 'soon' },
      { title: { de: 'Titel' }, date: '2020' },
      { date: '2020-01' },
      { title: ' ', date: 'soon' },
      { title: 'y', date: '2020', importance: 9, group: {}, status: 'odd', kind: 'thing' },
    ];
    const filler = Array.from({ length: 300 }, () => ({ title: 'good', date: '2021-05-06' }));
    const archive = archiveOf([...filler, ...odd]);
    expect(archive.unusable).to.equal(6);
    expect(rowsOf(eventsOf(archive.index)).filter((row) => row >= 300)).to.have.members([307, 308, 310]);
    expect(archive.undated).to.deep.equal([306, 309]);
    expect(archive.source.title(307, 'de')).to.equal('Titel');
    expect(archive.source.title(308, 'de')).to.equal('2020-01');
    expect(archive.issues.map(({ path }) => path)).to.include.members([
      'events[300]',
      'events[306].date',
      'events[310].importance',
    ]);
  });

  it('report what is wrong all through a document, not only what is unusual', () => {
    const events = Array.from({ length: 500 }, () => ({ title: 'good', date: '2021-05-06', imporance: 3 }));
    expect(archiveOf(events).issues.map(({ code }) => code)).to.deep.equal(['unknown-field']);
  });

  it('find events by id: the first of the same id, and those without one by their number', () => {
    const { source } = archiveOf([{ title: 'a', id: 'x' }, { title: 'b', id: 'x' }, { title: 'c' }]);
    expect(['x', 'event-3', 'event-1', 'event-9', 'y', ''].map((id) => source.rowOf(id))).to.deep.equal([
      0, 2, -1, -1, -1, -1,
    ]);
    expect(source.id(2)).to.equal('event-3');
    const odd = archiveOf([
      null,
      { title: 'a', id: 7 },
      { title: 'b', id: ' z ' },
      { title: 'c', id: 'event-1' },
    ]).source;
    expect(['7', 'z', 'event-1', '', 'event-2'].map((id) => odd.rowOf(id))).to.deep.equal([1, 2, 3, -1, -1]);
    expect(source.detail(1)!.title[0]!.text).to.equal('b');
  });

  it('let what is open go on until the day of the article, and put what has no date there', () => {
    const now = Date.UTC(2024, 5, 1);
    const events = [
      { title: 'open', date: '2020/..' },
      { title: 'any', date: '../..' },
      { title: 'later', date: '2030/..' },
    ];
    const archive = finish(Archive.reading(new DocumentRows(events, head()), now));
    const spans = eventsOf(archive.index).map(({ start, end }) => [start, end]);
    expect(spans).to.deep.equal([[Date.UTC(2020, 0), now], [now, now + 1], [Date.UTC(2030, 0), Date.UTC(2031, 0)]]); // prettier-ignore
  });

  it('pause while they are read, and say how far they are', () => {
    const work = Archive.reading(new DocumentRows(archiveEvents('points and intervals', 20_000), head()));
    const said = [];
    for (let step = work.next(); !step.done; step = work.next()) said.push(step.value);
    const reading = said.filter(({ stage }) => stage === 'reading').map(({ read }) => read);
    expect(reading.length).to.be.greaterThan(3);
    expect(reading).to.deep.equal([...reading].sort((a, b) => a - b));
    expect(said.every(({ total }) => total === 20_000)).to.equal(true);
    expect(said.some(({ stage }) => stage === 'ordering')).to.equal(true);
  });

  it('can be added to, and keep their numbers', () => {
    const before = archiveOf([{ title: 'a', date: '2020' }, { title: 'b' }]);
    const after = finish(before.appending([{ title: 'c', date: '2010' }, { title: 'd' }, 5]));
    expect(rowsOf(eventsOf(after.index))).to.deep.equal([2, 0]);
    expect(after.undated).to.deep.equal([1, 3]);
    expect(after.unusable).to.equal(1);
    expect(after.issues).to.have.length(1);
    expect(rowsOf(eventsOf(before.index))).to.deep.equal([0]);
    expect(after.source.title(2, 'en')).to.equal('c');
    const onNothing = finish(archiveOf([]).appending([{ title: 'first', date: '2020' }]));
    expect(onNothing.index.length).to.equal(1);
  });

  it('take 28 bytes an event at most', () => {
    const archive = archiveOf(archiveEvents('points and intervals', 20_000));
    finish(archive.index.preparing());
    expect(archive.bytes / 20_000).to.be.within(20, 28);
  });
});
