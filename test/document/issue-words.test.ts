import { expect } from '@open-wc/testing';
import { createIssueLog, wording } from '../../src/document/issue.js';
import { giveIssuesWords, readWithWords } from '../../src/document/issue-words.js';
import { movedIssue } from '../../src/document/moved-issue.js';
import { readDocument } from '../../src/document/timeline-document.js';

const GENERAL = 'a date such as "2022", "2022-02-24", "2022-02~" or "2022-02/2024-05"';
const data = {
  version: 1,
  events: [
    { id: 'a', title: 'A', date: '24.02.2022' },
    { id: 'b', title: 'B', date: 20220224 },
  ],
};

describe('the words of issues', () => {
  const silent = wording.of;
  beforeEach(() => (wording.of = silent));
  after(() => giveIssuesWords());

  it('come to issues that are there already', () => {
    const [issue] = readDocument(data).issues;
    expect(issue).to.include({
      path: 'events[0].date',
      severity: 'error',
      code: 'bad-date',
      value: '',
      expected: '',
      message: 'events[0].date: bad-date',
    });
    giveIssuesWords();
    expect(issue).to.include({
      value: '24.02.2022',
      expected: `${GENERAL} (Write 2022-02-24)`,
      message: `events[0].date: found "24.02.2022", expected ${GENERAL} (Write 2022-02-24).`,
    });
  });

  it('come to issues that were moved to where an author finds them', () => {
    const moved = movedIssue(readDocument(data).issues[0]!, 'line 7.date');
    expect(moved.message).to.equal('line 7.date: bad-date');
    giveIssuesWords();
    expect(moved.value).to.equal('24.02.2022');
    expect(moved.expected).to.equal(`${GENERAL} (Write 2022-02-24)`);
    expect(moved.message).to.match(/^line 7\.date: found "24\.02\.2022", .*\(Write 2022-02-24\)\.$/);
  });

  it('are in what programs read from the beginning, also as JSON', () => {
    const { issues } = JSON.parse(JSON.stringify(readWithWords(data))) as { issues: { expected: string }[] };
    const advised = `${GENERAL} (Write 2022-02-24)`;
    expect(issues.map(({ expected }) => expected)).to.deep.equal([advised, advised]);
  });

  it('are those of whoever reports a mistake, when they give any', () => {
    giveIssuesWords();
    const log = createIssueLog();
    log.add('error', 'bad-date', 'title', '24.02.2022', 'a date with its year');
    expect(log.issues[0]!.expected).to.equal('a date with its year');
    expect(readDocument({ version: 1, events: [{ id: 'a', title: 'A', date: '' }] }).issues).to.deep.equal([]);
  });

  for (const [field, expected] of [
    [7, 'an event such as {"title": "…", "date": "2022-02-24"}'],
    [{}, 'a title, an excerpt or a date'],
    [{ date: '2022' }, 'a title'],
    [{ title: 'T', date: 2022 }, 'the year in quotation marks: "2022"'],
    [{ title: 1984 }, 'text in quotation marks'],
    [{ title: 'T', summary: true }, 'text'],
    [{ title: { 'not a tag': 'x', de: 'T' } }, 'language tags such as de or en as fields, not "not a tag"'],
    [{ title: `x${'y'.repeat(2_000)}` }, 'at most 1000 characters'],
    [{ title: 'T', importance: '3' }, 'a whole number from 1 to 3, without quotation marks'],
    [{ title: 'T', importance: 5 }, 'a whole number from 1 to 3'],
    [{ title: 'T', importance: 'high' }, 'a whole number from 1 to 3'],
    [{ title: 'T', basis: 'guess' }, 'one of stated, derived, knowledge'],
    [{ title: 'T', url: 'ftp://a' }, 'an http or https address'],
    [{ title: 'T', tags: 'a' }, 'a list in [ ]'],
    [{ title: 'T', tags: new Array(101).fill('a') }, 'at most 100 entries'],
    [{ title: 'T', importence: 1 }, 'the field "importance"; did you mean that'],
    [{ title: 'T', people: [{ role: 'King' }] }, 'a name'],
    [{ title: 'T', people: [{ name: '' }] }, 'a name'],
    [{ title: 'T', sources: ['a'] }, 'a source such as {"title": "…", "url": "https://…"}'],
    [{ title: 'T', sources: [{ date: '2022' }] }, 'a title, a url or a publisher'],
    [{ title: 'T', media: [7] }, 'an image such as {"src": "…", "alt": "…"}'],
    [{ title: 'T', media: [{ alt: 'A' }] }, 'the address of an image'],
    [{ title: 'T', media: [{ src: 'a.png' }] }, 'a text that says what the image shows'],
    [{ title: 'T', excerpts: [''] }, 'an excerpt such as {"exact": "…"}'],
    [{ title: 'T', excerpts: [{ exact: '' }] }, 'the quoted words'],
    [{ title: 'T', excerpts: [{ exact: 'x', lang: '?' }] }, 'a language tag such as de or en-GB'],
    [{ title: 'T', excerpts: [{ exact: 'x', start: 9, end: 3 }] }, 'a whole number from 9 to 9007199254740991'],
    [{ title: 'T', enriched: 7 }, 'an addition such as {"date": "2022-02-24", "note": "…"}'],
    [{ title: 'T', enriched: {} }, 'a date'],
    [{ title: 'T', enriched: { date: '2022', source: 'ftp://a' } }, 'an http or https address, or words'],
  ] as const)
    it(`say that ${expected.slice(0, 60)} was expected in ${JSON.stringify(field).slice(0, 60)}`, () => {
      expect(readWithWords({ events: [field] }).issues[0]!.expected).to.equal(expected);
    });

  for (const [document, expected] of [
    [7, 'a timeline such as {"events": [{"title": "…"}]}'],
    [{}, 'a list of events in [ ]'],
    [{ version: 2, events: [] }, 'version 1'],
    [{ article: 7, events: [] }, 'an article such as {"url": "https://…", "title": "…"}'],
    [{ groups: [true], events: [] }, 'a group such as {"id": "…", "label": "…"}'],
    [{ groups: [{ label: 'A' }], events: [] }, 'an id'],
    [{ groups: [{ id: 'a' }], events: [] }, 'a label'],
    [{ groups: [{ id: 'a', label: 'A' }, { id: 'a' }], events: [] }, 'a label'],
    [{ eras: [7], events: [] }, 'an era such as {"date": "1945/1989", "label": "…"}'],
    [{ groups: [{ id: 'a', label: 'A' }], events: [{ title: 'T', group: 'b' }] }, 'one of a'],
    [Array.from({ length: 101 }, (_, i) => ({ title: 'T', group: `g${i}` })), 'at most 100 groups'],
    [{ nonsense: 1, events: [] }, /^one of the fields version, title, .*events$/],
  ] as const)
    it(`say that ${String(expected).slice(0, 60)} was expected in ${JSON.stringify(document).slice(0, 60)}`, () => {
      const [issue] = readWithWords(document).issues;
      if (typeof expected === 'string') expect(issue!.expected).to.equal(expected);
      else expect(issue!.expected).to.match(expected);
    });

  it('tell apart whose id there is twice', () => {
    const of = (document: unknown): string[] => readWithWords(document).issues.map(({ expected }) => expected);
    const twice = [
      { id: 'a', label: 'A', title: 'A' },
      { id: 'a', label: 'A', title: 'A' },
    ].map(({ id, label, title }) => ({ group: { id, label }, event: { id, title } }));
    expect(of({ groups: twice.map(({ group }) => group), events: [] })).to.deep.equal([
      'an id that no other group has',
    ]);
    expect(of({ events: twice.map(({ event }) => event) })).to.deep.equal(['an id that no other event has']);
  });

  it('are short, on one line, and never run what they are about', () => {
    const value = (found: unknown): string => {
      const log = createIssueLog();
      log.add('error', 'not-text', '', found);
      return log.issues[0]!.value;
    };
    giveIssuesWords();
    expect(value(`x\n${'y'.repeat(1e6)}`)).to.match(/^x y{77}…$/);
    expect([undefined, null, [], {}, () => 7, Symbol('x'), 12n].map(value)).to.deep.equal([
      'nothing',
      'null',
      'a list',
      'an object',
      'a function',
      'a symbol',
      '12',
    ]);
  });

  it('say which field is meant by another word for it', () => {
    const wrong = {
      start: '2020',
      end: '2021',
      quote: 'x',
      description: 'x',
      headline: 'x',
      image: 'x',
      link: 'x',
      Quelle: 'x',
      zzz: 'x',
    };
    const { issues } = readWithWords({
      events: [{ title: 'A', ...wrong }],
      groups: [{ id: 'a', label: 'A', title: 'B' }],
    });
    const expected = new Map(issues.map((issue) => [issue.path, issue.expected]));
    const ends = 'both ends in the field "date", such as "2022-02/2024-05"';
    expect(expected.get('events[0].start')).to.equal(ends);
    expect(expected.get('events[0].end')).to.equal(ends);
    expect(expected.get('events[0].quote')).to.equal('the field "excerpts"; did you mean that');
    expect(expected.get('events[0].description')).to.equal('the field "summary"; did you mean that');
    expect(expected.get('events[0].headline')).to.equal('the field "title"; did you mean that');
    expect(expected.get('events[0].Quelle')).to.equal('the field "sources"; did you mean that');
    expect(expected.get('events[0].image')).to.equal('the field "media"; did you mean that');
    expect(expected.get('events[0].link')).to.equal('the field "url"; did you mean that');
    expect(expected.get('events[0].zzz')).to.match(/^one of the fields id, title, /);
    expect(expected.get('groups[0].title')).to.equal('the field "label"; did you mean that');
  });
});
