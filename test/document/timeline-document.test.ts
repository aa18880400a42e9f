import { expect } from '@open-wc/testing';
import type { Issue } from '../../src/document/issue.js';
import type { NewsEvent } from '../../src/document/event.js';
import { readWithWords as readDocument } from '../../src/document/issue-words.js';

/** The only event of a document that holds just this one. */
const only = (event: unknown, rest: object = {}): NewsEvent =>
  readDocument({ ...rest, events: [event] }).document.events[0]!;
/** Issues in short: `severity code path`. */
const short = (issues: readonly Issue[]): string[] => issues.map((i) => `${i.severity} ${i.code} ${i.path}`);
const issuesOf = (event: unknown): string[] => short(readDocument({ events: [event] }).issues);
const good = { id: 'good', title: 'Good', date: '2022-02-24' };
/** What must be said about a field of an otherwise good event. */
const about = (field: object): string[] => issuesOf({ ...good, ...field });

describe('readDocument', () => {
  it('reads a complete document without an issue', () => {
    const { document, issues, moreIssues, eventsWritten, usable } = readDocument({
      $schema: './timeline.schema.json',
      version: 1,
      title: { en: 'The call', de: 'Der Anruf' },
      description: 'In short',
      lang: 'de',
      article: {
        url: 'https://example.org/a',
        title: 'Titel',
        publisher: 'Blatt',
        author: 'A',
        agency: 'dpa',
        published: '2026-02-04',
        publishedBasis: 'knowledge',
        lang: 'de-CH',
      },
      groups: [{ id: 'war', label: 'Krieg' }],
      eras: [{ date: '1945/1989', label: 'Kalter Krieg' }],
      events: [
        {
          id: 'start',
          title: 'Beginn',
          date: '2022-02',
          kind: 'state',
          basis: 'stated',
          wording: 'im Februar 2022',
          reasoning: 'steht da',
          enriched: { date: '2022-02-24', note: 'bekannt', source: 'Reuters' },
          displayDate: 'Februar',
          summary: 'Eine *Zeile*\nnoch eine',
          excerpts: [
            {
              exact: 'im Februar',
              prefix: 'davor ',
              suffix: ' danach',
              start: 10,
              end: 20,
              article: 'https://example.org/b',
              lang: 'de-AT',
            },
          ],
          group: 'war',
          tags: ['a', 'a', 'b'],
          people: ['Xi', { name: 'Putin', role: 'Präsident' }, { de: 'Papst', en: 'Pope' }],
          place: { de: 'Peking', en: 'Beijing' },
          importance: 3,
          status: 'reported',
          sources: [{ title: 'T', url: 'https://example.org/s', publisher: 'P', date: '2023' }],
          media: [{ src: 'images/mir.svg', alt: 'Die Mir', caption: 'C', credit: 'NASA', width: 640, height: 480 }],
          url: '/more',
        },
      ],
    });
    expect(short(issues)).to.deep.equal([]);
    expect([moreIssues, eventsWritten, usable]).to.deep.equal([0, 1, true]);
    expect(document.title).to.deep.equal([
      { lang: 'de', text: 'Der Anruf' },
      { lang: 'en', text: 'The call' },
    ]);
    expect(document.article).to.include({ lang: 'de-CH', agency: 'dpa' });
    expect(document.article!.published!.source).to.equal('2026-02-04');
    expect(document.eras[0]!.label).to.deep.equal([{ lang: 'de', text: 'Kalter Krieg' }]);
    const [event] = document.events;
    expect(event).to.include({
      id: 'start',
      date: '2022-02',
      kind: 'state',
      basis: 'stated',
      group: 'war',
      importance: 3,
      url: '/more',
    });
    expect(event!.time!.source).to.equal('2022-02');
    expect(event!.enriched).to.include({ date: '2022-02-24', source: 'Reuters' });
    expect(event!.summary![0]!.text).to.equal('Eine *Zeile*\nnoch eine');
    expect(event!.tags).to.deep.equal(['a', 'b']);
    expect(event!.people.map(({ name }) => name[0]!.text)).to.deep.equal(['Xi', 'Putin', 'Papst']);
    expect(event!.media[0]).to.include({ src: 'images/mir.svg', width: 640 });
    expect(event!.excerpts[0]).to.deep.equal({
      exact: 'im Februar',
      prefix: 'davor ',
      suffix: ' danach',
      start: 10,
      end: 20,
      article: 'https://example.org/b',
      lang: 'de-AT',
    });
  });

  it('fills in what an event leaves out', () => {
    expect(only({ title: 'T' })).to.deep.equal({
      id: 'event-1',
      title: [{ lang: '', text: 'T' }],
      date: '',
      time: null,
      kind: 'event',
      basis: null,
      wording: null,
      reasoning: null,
      enriched: null,
      displayDate: null,
      summary: null,
      excerpts: [],
      group: null,
      tags: [],
      people: [],
      place: null,
      importance: 2,
      status: null,
      sources: [],
      media: [],
      url: null,
    });
  });

  it('takes a bare list for its events', () => {
    const { document, issues } = readDocument([good, { title: 'Next', date: '2023' }]);
    expect(document.events.map(({ id }) => id)).to.deep.equal(['good', 'event-2']);
    expect(issues).to.deep.equal([]);
  });

  for (const [name, data, issue] of [
    ['nothing', undefined, 'error not-an-object '],
    ['null', null, 'error not-an-object '],
    ['text', '{"events":[]}', 'error not-an-object '],
    ['a number', 7, 'error not-an-object '],
    ['a function', () => 7, 'error not-an-object '],
    ['an object without events', { title: 'T' }, 'error missing events'],
    ['a Map', new Map([['events', []]]), 'error missing events'],
    ['events that are no list', { events: { a: 1 } }, 'error not-a-list events'],
  ] as const)
    it(`says that ${name} is no timeline`, () => {
      const { document, issues, usable } = readDocument(data);
      expect(short(issues)).to.deep.equal([issue]);
      expect(document.events).to.deep.equal([]);
      expect(usable).to.equal(false);
    });

  it('takes an empty list of events for a usable timeline', () => {
    expect(readDocument({ events: [] })).to.include({ usable: true, eventsWritten: 0, moreIssues: 0 });
  });

  it('reads a document of another version and says so', () => {
    const { document, issues } = readDocument({ version: 2, events: [good] });
    expect(short(issues)).to.deep.equal(['warning unsupported-version version']);
    expect(document.events).to.have.length(1);
  });

  it('writes the place, the value and the expectation into one sentence', () => {
    const [issue] = readDocument({ events: [good, { ...good, id: 'b', basis: 'guessed' }] }).issues;
    expect(issue).to.deep.equal({
      path: 'events[1].basis',
      severity: 'warning',
      code: 'unknown-value',
      value: 'guessed',
      expected: 'one of stated, derived, knowledge',
      message: 'events[1].basis: found "guessed", expected one of stated, derived, knowledge.',
    });
  });

  it('shortens the value in an issue to 80 characters, on one line', () => {
    const [issue] = readDocument({ events: [{ ...good, basis: `x\n${'y'.repeat(1e6)}` }] }).issues;
    expect(issue!.value).to.have.length(80);
    expect(issue!.value).to.match(/^x y+…$/);
  });
});

describe('one bad event', () => {
  for (const bad of [
    null,
    undefined,
    7,
    'text',
    [],
    {},
    { summary: '' },
    { title: '  ' },
    { title: {} },
    { title: [] },
  ])
    it(`leaves its neighbours alone: ${JSON.stringify(bad) ?? 'nothing'}`, () => {
      const { document, issues, eventsWritten } = readDocument({ events: [good, bad, { ...good, id: 'last' }] });
      expect(document.events.map(({ id }) => id)).to.deep.equal(['good', 'last']);
      expect(eventsWritten).to.equal(3);
      expect(issues.some(({ severity, path }) => severity === 'error' && path.startsWith('events[1]'))).to.equal(true);
    });

  it('is shown when it has an excerpt, a summary or a date', () => {
    const long = 'Russlands Präsident selbst gab sich im Herbst die Ehre und sprach lange';
    expect(only({ excerpts: [{ exact: long }] }, { lang: 'en', article: { lang: 'de' } }).title).to.deep.equal([
      { lang: 'de', text: 'Russlands Präsident selbst gab sich im Herbst die Ehre und…' },
    ]);
    expect(only({ summary: { de: 'Kurz' } }).title).to.deep.equal([{ lang: 'de', text: 'Kurz' }]);
    expect(only({ date: '2022-02' }).title).to.deep.equal([{ lang: '', text: '2022-02' }]);
    expect(issuesOf({ date: '2022-02' })).to.deep.equal(['error missing events[0].title']);
  });
});

describe('the date of an event', () => {
  for (const date of ['2014-02-30', '2024/2022', '20X6', 'gestern', 'April-May 1945'])
    it(`that cannot be read stays as written: ${date}`, () => {
      const event = only({ title: 'T', date });
      expect(event).to.include({ date, time: null });
      expect(issuesOf({ title: 'T', date })).to.deep.equal(['error bad-date events[0].date']);
    });

  for (const date of [undefined, null, '', '   '])
    it(`is unknown without an issue when it is ${JSON.stringify(date) ?? 'left out'}`, () => {
      expect(only({ title: 'T', date })).to.include({ date: '', time: null });
      expect(issuesOf({ title: 'T', date })).to.deep.equal([]);
    });

  for (const [number, text] of [
    [2022, '2022'],
    [33, '0033'],
    [-490, '-0490'],
  ] as const)
    it(`is a year when it is the number ${number}`, () => {
      const event = only({ title: 'T', date: number });
      expect(event.date).to.equal(text);
      expect(event.time!.precision).to.equal('year');
      expect(issuesOf({ title: 'T', date: number })).to.deep.equal(['warning not-text events[0].date']);
    });

  for (const date of [20220224, 1.5, NaN, true, [2022, 2], { year: 2022 }, new Date(0)])
    it(`is not guessed from ${JSON.stringify(date)}`, () => {
      expect(only({ title: 'T', date }).time).to.equal(null);
      expect(issuesOf({ title: 'T', date })).to.deep.equal(['error bad-date events[0].date']);
    });
});

describe('ids', () => {
  const ids = (...events: object[]): string[] =>
    readDocument({ events: events.map((event) => ({ title: 'Same title', ...event })) }).document.events.map(
      ({ id }) => id,
    );

  it('come from the position when missing, counted from 1 and never from the title', () => {
    expect(ids({}, { id: 'x' }, { id: '' })).to.deep.equal(['event-1', 'x', 'event-3']);
  });

  it('keep the position when an earlier event was left out', () => {
    const { document } = readDocument({ events: [null, { title: 'T' }] });
    expect(document.events[0]!.id).to.equal('event-2');
  });

  it('are renamed when they come twice, without taking a name that is written elsewhere', () => {
    expect(ids({ id: 'a' }, { id: 'a' }, { id: 'a-2' }, { id: 'a' })).to.deep.equal(['a', 'a-3', 'a-2', 'a-4']);
    expect(ids({}, { id: 'event-1' })).to.deep.equal(['event-1-2', 'event-1']);
    expect(short(readDocument({ events: [good, good] }).issues)).to.deep.equal(['warning duplicate-id events[1].id']);
  });

  it('of 50,000 equal events all differ, and the issues are counted', () => {
    const { document, issues, moreIssues } = readDocument({ events: new Array(50_000).fill(good) });
    expect(new Set(document.events.map(({ id }) => id)).size).to.equal(50_000);
    expect(issues.length + moreIssues).to.equal(49_999);
    expect(issues).to.have.length(500);
  });

  it('may be named like members of objects', () => {
    expect(ids({ id: '__proto__' }, { id: 'constructor' }, { id: '__proto__' })).to.deep.equal([
      '__proto__',
      'constructor',
      '__proto__-2',
    ]);
  });
});

describe('addresses', () => {
  for (const url of [
    'https://example.org/a?b#c',
    'HTTP://example.org',
    '//example.org/x',
    '/path',
    'a/b.svg',
    '../c',
    '#d',
    '?e',
  ])
    it(`are kept as written: ${url}`, () => {
      expect(only({ ...good, url }).url).to.equal(url);
      expect(about({ url })).to.deep.equal([]);
    });

  for (const url of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'mailto:a@example.org',
    'http://',
    'https://[bad',
    `https://example.org/${'x'.repeat(9_000)}`,
  ])
    it(`are left out and reported: ${JSON.stringify(url.slice(0, 45))}`, () => {
      expect(only({ ...good, url }).url).to.equal(null);
      expect(about({ url })).to.deep.equal(['error bad-url events[0].url']);
      expect(about({ excerpts: [{ exact: 'x', article: url }] })).to.deep.equal([
        'error bad-url events[0].excerpts[0].article',
      ]);
      expect(about({ sources: [{ title: 'x', url }] })).to.deep.equal(['error bad-url events[0].sources[0].url']);
      expect(about({ media: [{ src: url, alt: 'x' }] })).to.deep.equal(['error bad-url events[0].media[0].src']);
    });

  it('are resolved against the address of the document when it is known', () => {
    const { document } = readDocument(
      {
        events: [
          {
            ...good,
            url: 'more.html',
            media: [{ src: '/mir.svg', alt: 'Mir' }],
            sources: [{ url: 'http://b.example' }],
          },
        ],
      },
      { base: 'https://example.org/data/a.json' },
    );
    const [event] = document.events;
    expect(event!.url).to.equal('https://example.org/data/more.html');
    expect(event!.media[0]!.src).to.equal('https://example.org/mir.svg');
    expect(event!.sources[0]!.url).to.equal('http://b.example');
  });

  it('as the source of an addition must be http or https, words may be anything', () => {
    const source = (text: string): unknown =>
      only({ ...good, enriched: { date: '2022', source: text } }).enriched!.source;
    expect(source('javascript:alert(1)')).to.equal(null);
    expect(source('https://example.org')).to.equal('https://example.org');
    expect(source('Reuters: interview')).to.equal('Reuters: interview');
  });
});

describe('fields of an event', () => {
  for (const [field, issues] of [
    [{ importance: '3' }, ['warning not-a-number events[0].importance']],
    [{ importance: 5 }, ['warning unknown-value events[0].importance']],
    [{ importance: 'high' }, ['warning not-a-number events[0].importance']],
    [{ kind: 'war' }, ['warning unknown-value events[0].kind']],
    [{ kind: 'State' }, []],
    [{ status: 3 }, ['warning unknown-value events[0].status']],
    [{ title: 1984 }, ['warning not-text events[0].title']],
    [{ summary: true }, ['error not-text events[0].summary']],
    [{ tags: 'one' }, ['warning not-a-list events[0].tags']],
    [{ people: [{ role: 'King' }] }, ['error missing events[0].people[0].name']],
    [{ sources: ['https://example.org'] }, ['error not-an-object events[0].sources[0]']],
    [{ sources: [{ date: '2022' }] }, ['error missing events[0].sources[0]']],
    [{ media: [{ src: 'a.png' }] }, ['error missing-alt events[0].media[0].alt']],
    [{ media: [{ src: 'a.png', alt: '' }] }, ['error missing-alt events[0].media[0].alt']],
    [{ media: [{ alt: 'A' }] }, ['error missing events[0].media[0].src']],
    [{ media: [{ src: 'a.png', alt: 'A', width: -1 }] }, ['warning unknown-value events[0].media[0].width']],
    [{ excerpts: [{ prefix: 'x' }] }, ['error missing events[0].excerpts[0].exact']],
    [{ excerpts: ['just words'] }, ['warning not-an-object events[0].excerpts[0]']],
    [{ excerpts: [{ exact: 'x', start: 9, end: 3 }] }, ['warning unknown-value events[0].excerpts[0].end']],
    [{ enriched: '2022' }, ['error not-an-object events[0].enriched']],
    [{ enriched: { note: 'x' } }, ['error missing events[0].enriched.date']],
    [{ enriched: { date: 'soon' } }, ['error bad-date events[0].enriched.date']],
  ] as const)
    it(`${JSON.stringify(field)} gives ${issues.join(', ') || 'no issue'}`, () => {
      expect(about(field)).to.deep.equal(issues);
    });

  it('keep an excerpt letter by letter, but not longer than is fair to quote', () => {
    const exact = ' a\u0301\u00a0 b ';
    expect(only({ ...good, excerpts: [{ exact }] }).excerpts[0]!.exact).to.equal(exact);
    const [long] = only({
      ...good,
      excerpts: [{ exact: 'x'.repeat(990) + '😀'.repeat(50), start: 5, end: 1095, suffix: 'no' }],
    }).excerpts;
    expect(long!.exact).to.have.length(1_000);
    expect(long!.suffix).to.equal('😀'.repeat(16));
    expect(long!.end).to.equal(1_005);
    expect(about({ excerpts: [{ exact: 'x'.repeat(1_001) }] })).to.deep.equal([
      'warning shortened events[0].excerpts[0].exact',
    ]);
  });

  it('keep the 32 characters of context that touch the quotation', () => {
    const [excerpt] = only({
      ...good,
      excerpts: [{ exact: 'x', prefix: `😀${'a'.repeat(31)}`, suffix: 'b'.repeat(50) }],
    }).excerpts;
    expect(excerpt!.prefix).to.equal('a'.repeat(31));
    expect(excerpt!.suffix).to.equal('b'.repeat(32));
  });

  it('are named once when they are unknown, with the name that was meant', () => {
    const { issues } = readDocument({
      titel: 'x',
      events: [
        { ...good, importence: 1 },
        { ...good, id: 'b', importence: 1 },
      ],
    });
    expect(short(issues)).to.deep.equal(['warning unknown-field titel', 'warning unknown-field events[0].importence']);
    expect(issues[0]!.expected).to.contain('"title"');
    expect(issues[1]!.expected).to.contain('"importance"');
  });

  it('are errors where they hold the date that is missing, so that an event is not silently undated', () => {
    const severities = (event: object): string[] =>
      readDocument({ events: [{ title: 'T', ...event }] }).issues.map((i) => i.severity);
    for (const value of [
      '2022-02-24',
      '2022',
      '24.02.2022',
      '2022-02-24T10:00:00Z',
      '2022/2024',
      'Sept. 2025',
      '3. September 2025',
      2022,
    ]) {
      expect(severities({ start: value }), String(value)).to.deep.equal(['error']);
      expect(severities({ Date: value }), String(value)).to.deep.equal(['error']);
      // With a date of its own nothing is lost.
      expect(severities({ start: value, date: '2022' }), String(value)).to.deep.equal(['warning']);
    }
    for (const value of ['x', '', 'Q42', '1', 20_220_224, null, { toString: () => '2022' }, ['2022']])
      expect(severities({ start: value }), String(value)).to.deep.equal(['warning']);
  });

  it('are named at each event that loses its date, others once', () => {
    const { issues } = readDocument({
      events: [
        { title: 'A', start: '2022', mood: 'x' },
        { title: 'B', start: '2023', mood: 'x' },
      ],
    });
    expect(short(issues)).to.deep.equal([
      'error unknown-field events[0].start',
      'warning unknown-field events[0].mood',
      'error unknown-field events[1].start',
    ]);
  });

  it('never come from or reach a prototype', () => {
    const { document, issues } = readDocument(
      JSON.parse('{"events":[{"title":"T","__proto__":{"url":"https://example.org"}}]}'),
    );
    expect(document.events[0]!.url).to.equal(null);
    expect(short(issues)).to.deep.equal(['warning unknown-field events[0].__proto__']);
    expect(Object.hasOwn(Object.prototype, 'url')).to.equal(false);
    const bare: unknown = Object.assign(Object.create(null), { title: 'Bare' });
    expect(only(bare).title[0]!.text).to.equal('Bare');
  });
});

describe('texts', () => {
  const title = (text: unknown, lang?: string): unknown => only({ title: text }, { lang }).title;

  it('stay text when they hold markup', () => {
    expect(title('<img src=x onerror=alert(1)>')).to.deep.equal([{ lang: '', text: '<img src=x onerror=alert(1)>' }]);
  });

  it('lose control characters, direction overrides and lone surrogates, and are composed', () => {
    expect(title(' a\u0000\u001b[1m\u202eb\ud800 u\u0308 ')).to.deep.equal([{ lang: '', text: 'a[1mb\ufffd ü' }]);
  });

  it('keep no-break blanks and emoji', () => {
    expect(title('24.\u00a0Februar 👩‍🚀')).to.deep.equal([{ lang: '', text: '24.\u00a0Februar 👩‍🚀' }]);
  });

  it('are put on one line where there is one line', () => {
    expect(title('two\r\n  lines')).to.deep.equal([{ lang: '', text: 'two lines' }]);
  });

  it('are shortened between characters, and it is said', () => {
    const { document, issues } = readDocument({ events: [{ title: `x${'😀'.repeat(600)}` }] });
    expect(document.events[0]!.title[0]!.text).to.equal(`x${'😀'.repeat(499)}…`);
    expect(short(issues)).to.deep.equal(['warning shortened events[0].title']);
  });

  it('in several languages come in order: own language, its relatives, the others', () => {
    const map = { fr: 'f', 'de-AT': 'a', en: 'e', de: 'd' };
    const order = (lang?: string): unknown => (title(map, lang) as { lang: string }[]).map((t) => t.lang);
    expect(order('de')).to.deep.equal(['de', 'de-AT', 'fr', 'en']);
    expect(order('en-GB')).to.deep.equal(['en', 'fr', 'de-AT', 'de']);
    expect(order()).to.deep.equal(['fr', 'de-AT', 'en', 'de']);
  });

  it('skip what is no language, and empty translations', () => {
    const { document, issues } = readDocument({ events: [{ title: { 'not a tag': 'x', en: '', de_AT: 'A' } }] });
    expect(document.events[0]!.title).to.deep.equal([{ lang: 'de-AT', text: 'A' }]);
    expect(short(issues)).to.deep.equal(['warning unknown-field events[0].title']);
  });

  it('take the language of the options when the document has none', () => {
    expect(readDocument({ title: 'T', events: [] }, { lang: 'it' }).document.title).to.deep.equal([
      { lang: 'it', text: 'T' },
    ]);
    expect(readDocument({ title: 'T', lang: 'de', events: [] }, { lang: 'it' }).document.lang).to.equal('de');
  });
});

describe('groups and eras', () => {
  it('that only events name are added, and reported when others are listed', () => {
    const named = { ...good, group: 'other' };
    const free = readDocument({ events: [named] });
    expect(free.document.groups).to.deep.equal([{ id: 'other', label: [{ lang: '', text: 'other' }] }]);
    expect(free.issues).to.deep.equal([]);
    const listed = readDocument({ groups: [{ id: 'war', label: 'War' }], events: [named, { ...named, id: 'b' }] });
    expect(listed.document.groups.map(({ id }) => id)).to.deep.equal(['war', 'other']);
    expect(short(listed.issues)).to.deep.equal(['warning unknown-group events[0].group']);
  });

  it('of the same id are left out, without a label are called by their id', () => {
    const { document, issues } = readDocument({
      groups: [{ id: 'a', label: 'A' }, { id: 'a', label: 'B' }, { id: 'c' }],
      events: [],
    });
    expect(document.groups.map(({ label }) => label[0]!.text)).to.deep.equal(['A', 'c']);
    expect(short(issues)).to.deep.equal(['error duplicate-id groups[1].id', 'warning missing groups[2].label']);
  });

  it('of eras need a date and a label', () => {
    const { document, issues } = readDocument({
      eras: [{ date: '1/2', label: 'A' }, { label: 'B' }, { date: '1900' }],
      events: [],
    });
    expect(document.eras).to.deep.equal([]);
    expect(short(issues)).to.deep.equal([
      'error bad-date eras[0].date',
      'error missing eras[1].date',
      'error missing eras[2].label',
    ]);
  });
});

describe('caps', () => {
  it('read 200,000 events and count the rest', () => {
    const { document, issues, eventsWritten } = readDocument({ events: new Array(200_001).fill({ title: 'T' }) });
    expect(document.events).to.have.length(200_000);
    expect(eventsWritten).to.equal(200_001);
    expect(short(issues)).to.deep.equal(['error too-large events']);
  });

  it('read 100 entries of other lists, groups made by events included', () => {
    expect(only({ ...good, tags: Array.from({ length: 101 }, (_, i) => `t${i}`) }).tags).to.have.length(100);
    expect(about({ tags: new Array(101).fill('t') })).to.deep.equal(['error too-large events[0].tags']);
    const many = readDocument(Array.from({ length: 101 }, (_, i) => ({ title: 'T', group: `g${i}` })));
    expect(many.document.groups).to.have.length(100);
    expect(many.document.events[100]!.group).to.equal(null);
    expect(short(many.issues)).to.deep.equal(['error too-large events[100].group']);
  });

  it('keep room for errors behind a flood of warnings', () => {
    const flood = [...new Array(600).fill({ ...good, importance: 9 }), null];
    const { issues, moreIssues } = readDocument({ events: flood });
    expect(short(issues).at(-1)).to.equal('error not-an-object events[600]');
    expect(moreIssues).to.be.greaterThan(0);
  });
});

describe('hostile data', () => {
  const boom = (): never => {
    throw new Error('boom');
  };
  const cyclic: Record<string, unknown> = { title: 'Cyclic' };
  cyclic.summary = cyclic;
  cyclic.events = [cyclic, good];
  let deep: unknown = 'bottom';
  for (let i = 0; i < 100_000; i++) deep = { en: deep };
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const trap = new Proxy({}, { get: boom, ownKeys: boom, has: boom, getPrototypeOf: boom });

  for (const [name, bad] of [
    ['a getter that throws', Object.defineProperty({ ...good, id: 'odd' }, 'title', { get: boom, enumerable: true })],
    ['a proxy that throws', trap],
    ['a revoked proxy', revoked.proxy],
    ['texts that throw when converted', { ...good, id: 'odd', title: { toString: boom }, date: { valueOf: boom } }],
    ['deep nesting', { id: 'odd', title: deep, excerpts: [deep], people: [deep] }],
    ['a symbol', Symbol('x')],
    ['a big integer', { title: 12n, date: 2022n }],
    ['a typed array', new Uint8Array(8)],
    ['a window', window],
    ['a giant text', 'x'.repeat(5e6)],
  ] as const)
    it(`never throws and never hides good events: ${name}`, () => {
      const { document, issues } = readDocument({
        title: bad,
        article: bad,
        groups: [bad],
        eras: bad,
        events: [bad, good],
      });
      expect(document.events.at(-1)).to.include({ id: 'good', date: '2022-02-24' });
      expect(issues.length).to.be.greaterThan(0);
      expect(readDocument(bad).document.groups).to.deep.equal([]);
    });

  it('may contain itself', () => {
    const { document } = readDocument(cyclic);
    expect(document.events.map(({ id }) => id)).to.deep.equal(['event-1', 'good']);
  });

  it('may be a list that is mostly holes', () => {
    const holes: unknown[] = [];
    holes[150] = good;
    holes.length = 4_294_967_295;
    const { document, eventsWritten, issues, moreIssues } = readDocument({ events: holes });
    expect(document.events.map(({ id }) => id)).to.deep.equal(['good']);
    expect(eventsWritten).to.equal(4_294_967_295);
    expect(issues.length + moreIssues).to.equal(200_000);
  });
});
