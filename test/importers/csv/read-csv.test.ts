import { expect } from '@open-wc/testing';
import { readDocument, type TimelineDocument } from '../../../src/document/timeline-document.js';
import { toCSV } from '../../../src/exporters/to-csv.js';
import { readCsv } from '../../../src/importers/csv.js';
import { DOCUMENTS, randomDocument } from '../../exporters/random-document.js';
import { seeded } from '../../support/random.js';

const read = (text: string): TimelineDocument => readDocument(readCsv(text)).document;
const [first, titles] = [
  (text: string) => read(text).events[0]!,
  (text: string) => read(text).events.map((e) => e.title[0]!.text),
];
const problems = (text: string): string[] =>
  readCsv(text).$issues.map(({ path, value, expected }) => `${path}: ${String(value)} – ${expected}`);

describe('readCsv', () => {
  it('reads every column', () => {
    const { events, groups } = read(
      'id,title,date,end,kind,basis,wording,reasoning,enriched,displayDate,summary,excerpt,prefix,suffix,group,people,place,tags,importance,status,sources,url\n' +
        'a,Talks,2025-02,2025-04,state,stated,in spring,because,01.03.2025,Spring,They *talked*,"one\ntwo",before,after,Peace,Ada; Bo,Geneva,x; y,3,reported,https://a.example/ ; A book,https://b.example/\n',
    );
    const { time, title, ...event } = events[0]!;
    expect(title).to.deep.equal([{ lang: '', text: 'Talks' }]);
    expect(time!.source).to.equal('2025-02/2025-04');
    expect(event).to.deep.include({
      id: 'a',
      date: '2025-02/2025-04',
      kind: 'state',
      basis: 'stated',
      wording: 'in spring',
    });
    expect(event).to.deep.include({ group: 'Peace', tags: ['x', 'y'], importance: 3, status: 'reported' });
    expect(event.url).to.equal('https://b.example/');
    expect(event.enriched!.date).to.equal('2025-03-01');
    expect(event.excerpts.map(({ exact, prefix, suffix }) => [exact, prefix, suffix])).to.deep.equal([
      ['one', 'before', 'after'],
      ['two', '', ''],
    ]);
    expect(event.people.map(({ name }) => name[0]!.text)).to.deep.equal(['Ada', 'Bo']);
    expect(event.sources.map(({ url, title: name }) => url ?? name![0]!.text)).to.deep.equal([
      'https://a.example/',
      'A book',
    ]);
    expect(
      [event.reasoning, event.displayDate, event.summary, event.place].map((text) => text![0]!.text),
    ).to.deep.equal(['because', 'Spring', 'They *talked*', 'Geneva']);
    expect(groups.map(({ id }) => id)).to.deep.equal(['Peace']);
  });

  it('finds columns by their heads in any order and letter case, also in German', () => {
    expect(first(' DATE ,Title,display-date\n2025,T,D')).to.deep.include({ date: '2025' });
    expect(first('Titel;Datum;Ende;Zitat\nT;1.2.2025;3.2.2025;Z')).to.deep.include({ date: '2025-02-01/2025-02-03' });
  });

  for (const [name, text] of [
    ['commas', 'title,date\nA;b,2025'],
    ['semicolons', 'title;date\nA;2025'],
    ['tabs', 'title\tdate\nA\t2025'],
    ['a separator that is named', 'sep=;\ntitle;date\nA;2025'],
    ['a byte order mark', '\ufefftitle,date\r\nA,2025\r\n'],
    ['quoted heads', '"title";"date"\n"A";"2025"'],
  ] as const)
    it(`knows ${name}`, () => expect(first(text)).to.deep.include({ date: '2025' }));

  it('does not mind how a table is indented in a page', () => {
    const { events, $issues } = readCsv('\n    title,date\n    A,2025\n    "B, b", 2026\n  ');
    expect($issues).to.deep.equal([]);
    const { document, issues } = readDocument({ events });
    expect(issues).to.deep.equal([]);
    expect(document.events.map((e) => [e.title[0]!.text, e.date])).to.deep.equal([
      ['A', '2025'],
      ['B, b', '2026'],
    ]);
  });

  it('reads one column without any separator', () => {
    expect(titles('title\nA\nB, and C')).to.deep.equal(['A', 'B']);
    expect(problems('title\nA\nB, and C')).to.deep.equal(['line 3:  and C – at most 1 cells in a row']);
  });

  it('reads texts in several languages', () => {
    const { title, place } = first('title:de,title:en,place,date\nGespräche,Talks,Genf,2025');
    expect(title).to.deep.equal([
      { lang: 'de', text: 'Gespräche' },
      { lang: 'en', text: 'Talks' },
    ]);
    expect(place).to.deep.equal([{ lang: '', text: 'Genf' }]);
    const document = read('title,title:en,lang\nGespräche,Talks,de\nNoch eins,,de\nThird,,en');
    expect(document.lang).to.equal('de');
    expect(document.events.map((e) => e.title.map(({ lang }) => lang).join())).to.deep.equal(['de,en', 'de', 'en']);
  });

  it('reads dates as their head, their row or the caller says they are written', () => {
    const date = (text: string, lang?: string) => (readCsv(text, { lang }).events[0] as { date: string }).date;
    expect(date('title,date\nT,11/12/2025')).to.equal('11/12/2025');
    expect(date('title,date:en-US\nT,11/12/2025')).to.equal('2025-11-12');
    expect(date('title,date,lang\nT,11/12/2025,en-GB')).to.equal('2025-12-11');
    expect(date('title,date\nT,11/12/2025', 'en-US')).to.equal('2025-11-12');
    expect(date('title,date:de,lang\nT,11/12/2025,en-US', 'en-US')).to.equal('2025-12-11');
  });

  it('has no events in an empty file and below heads without rows', () => {
    for (const text of ['', '\ufeff', '\n\r\n', ',,,\n', 'title,date\n'])
      expect(readCsv(text)).to.deep.equal({ events: [], $issues: [] });
  });

  it('refuses a text whose first line names no column of an event', () => {
    for (const text of ['<!doctype html>', 'foo,bar\n1,2', '{"events":[]}', '2025,Talks'])
      expect(() => readCsv(text)).to.throw('must name its columns');
    expect(() => readCsv('excerpt\nwords')).not.to.throw();
  });

  it('reports heads that nobody knows once, and the nearest that is known', () => {
    expect(
      problems('title,dates,foo,title,title:xx-,people:de\nA,1,2,B,C,D\nA,1,2,B,C,D').map((p) => p.split(' – ')[0]),
    ).to.deep.equal(['line 1: dates', 'line 1: foo', 'line 1: title', 'line 1: title:xx-', 'line 1: people:de']);
    expect(problems('title,dates\nA,1')[0]).to.include('did you mean');
    expect(problems('title,date\nA,1')).to.deep.equal([]);
  });

  it('reports what stands where no column is, once for a column without a head and once for a row', () => {
    expect(problems('title,,date\nA,,2025\nB,x,2025\nC,y,2025\nD,,2025,,\nE,,2025,z,z')).to.deep.equal([
      'line 3: x – a head above this column',
      'line 6: z – at most 3 cells in a row',
    ]);
  });

  it('reports quotation marks that are not closed, and keeps all rows', () => {
    const text = 'title,date\n"A,2025\nB,2026\n"C",2027\n';
    expect(titles(text)).to.deep.equal(['"A', 'B', 'C']);
    expect(problems(text)).to.deep.equal(['line 2: "A – a closing quotation mark, and quotation marks within doubled']);
  });

  it('reports letters that are no UTF-8', () => {
    expect(problems('title,date\nA,2025\nGespr\ufffdche,2025')[0]).to.match(/^line 3: .*a file saved as UTF-8$/s);
  });

  it('never lets a bad row hide good ones', () => {
    const text = 'title,date,importance,kind\nA,2025,1,event\nB,whenever,9,dream\n,,,state\nC,2026,2,\n';
    const { document, issues } = readDocument(readCsv(text));
    expect(document.events.map((e) => [e.title[0]!.text, e.date])).to.deep.equal([
      ['A', '2025'],
      ['B', 'whenever'],
      ['C', '2026'],
    ]);
    expect(issues.map(({ path }) => path)).to.include.members([
      'events[1].date',
      'events[1].importance',
      'events[2].title',
    ]);
  });

  it('says of each event in which line it stands', () => {
    const { events } = readCsv('title\n\n"A\nB"\nC\n');
    expect(events.map((event) => (event as { $place: string }).$place)).to.deep.equal(['line 3', 'line 5']);
  });

  it('makes text of everything', () => {
    const { events } = readCsv('__proto__,title,title:constructor,url\n1,<b>&amp;</b>,x,javascript:alert(1)');
    expect(Object.getPrototypeOf(events[0])).to.equal(Object.prototype);
    const { document, issues } = readDocument({ events });
    expect(document.events[0]!.title[0]!.text).to.equal('<b>&amp;</b>');
    expect(document.events[0]!.url).to.equal(null);
    expect(issues.map(({ code }) => code)).to.include('bad-url');
  });

  it('reads ten thousand rows, and one cell as long as a book', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => `"Event ${i}, ""so""",${(i % 28) + 1}.2.2025,"a\nb"`);
    const { events, $issues } = readCsv(`title,date,excerpt\n${rows.join('\n')}`);
    expect(events).to.have.length(10_000);
    expect($issues).to.deep.equal([]);
    expect(events[9_999]).to.deep.include({ title: 'Event 9999, "so"', date: '2025-02-04', $place: 'line 20000' });
    expect(titles(`title\n"${'a '.repeat(2_000_000)}"`)).to.have.length(1);
  });
});

/** What a CSV carries of an event. */
function carried({ events, groups }: TimelineDocument, lang: string): unknown[] {
  const say = (text: readonly { lang: string; text: string }[] | null | undefined) => text?.[0]?.text ?? null;
  return events.map((event) => ({
    ...event,
    title: say(event.title),
    time: event.time?.source ?? null,
    reasoning: say(event.reasoning),
    enriched: event.enriched?.date ?? null,
    displayDate: null,
    summary: say(event.summary),
    excerpts: event.excerpts.map(({ exact }) => exact),
    group: say(groups.find(({ id }) => id === event.group)?.label),
    people: event.people.map(({ name }) => say(name)),
    place: say(event.place),
    sources: event.sources.map(({ url, title, publisher }) => url ?? (say(title) || publisher)),
    media: [],
    lang,
  }));
}

describe('what toCSV writes', () => {
  for (const [name, data] of DOCUMENTS)
    it(`is read back as far as CSV carries it: ${name.replace(/^.*\//, '')}`, () => {
      const { document } = readDocument(data);
      for (const bom of [false, true]) {
        const csv = readCsv(toCSV(document, { bom }));
        expect(csv.$issues).to.deep.equal([]);
        expect(carried(readDocument(csv).document, '')).to.deep.equal(carried(document, ''));
      }
    });

  it('is read back, whatever the cells hold', () => {
    const random = seeded(2026);
    let events = 0;
    for (let round = 0; round < 300; round++) {
      const { document } = readDocument(singular(randomDocument(random)));
      const csv = readCsv(toCSV(document));
      expect(csv.$issues).to.deep.equal([]);
      expect(carried(readDocument(csv).document, '')).to.deep.equal(carried(document, ''));
      events += document.events.length;
    }
    expect(events).to.be.greaterThan(300);
  });

  it('is read back where a spreadsheet would calculate, and where commas part nothing', () => {
    for (const text of ['=1', "'=1", "''=1", "'so'", '-', '＝1', "'", '@a']) {
      const { document } = readDocument([
        { title: text, tags: ['a, b'], people: ['Doe, Ada', 'Bo'], excerpts: [{ exact: ` ${text} ` }] },
      ]);
      expect(carried(read(toCSV(document)), '')).to.deep.equal(carried(document, ''));
    }
  });
});

/** Without what a cell has no room for: line feeds in an excerpt, semicolons in a list, relative addresses of sources. */
function singular(data: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(data), (key, value: unknown) => {
    if (typeof value === 'string' && key !== 'date')
      return value.replace(/[;\n]/g, ',').replace(/^(?:images)?\//, 'https://r.example/');
    return value;
  });
}
