import { expect } from '@open-wc/testing';
import Ajv from 'ajv';
import schema from '../../data/timeline.schema.json';
import { readDocument } from '../../src/document/timeline-document.js';

const documents: Record<string, unknown> = import.meta.glob('../../data/{*,examples/*}.json', {
  import: 'default',
  eager: true,
});

const ajv = new Ajv({ allErrors: true, allowMatchingProperties: true });
ajv.addVocabulary(['markdownDescription', 'enumDescriptions', 'defaultSnippets', 'patternErrorMessage']);
const validate = ajv.compile(schema);
/** Where the schema finds mistakes. */
const mistakes = (data: unknown): string[] => {
  validate(data);
  return [...new Set((validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`))];
};

const good = { title: 'T', date: '2022-02-24' };
const full = {
  $schema: './timeline.schema.json',
  version: 1,
  title: { de: 'T', en: 'T', 'zh-Hant': 'T' },
  description: 'D',
  lang: 'de',
  article: {
    url: 'https://example.org/a',
    title: 'T',
    publisher: 'P',
    author: 'A',
    agency: 'dpa',
    published: '2026-02-04',
    publishedBasis: 'knowledge',
    lang: 'de-CH',
  },
  groups: [{ id: 'g', label: 'G' }],
  eras: [{ date: '1945/1989', label: 'E' }],
  events: [
    good,
    {
      id: 'x',
      title: 'T',
      date: '2022-02',
      kind: 'state',
      basis: 'derived',
      wording: 'w',
      reasoning: 'r',
      enriched: { date: '2022-02-24', note: 'n', source: 's' },
      displayDate: 'd',
      summary: 's',
      excerpts: [{ exact: 'e', prefix: 'p', suffix: 's', start: 0, end: 1, article: 'https://example.org/b' }],
      group: 'g',
      tags: ['t'],
      people: ['P', { name: 'N', role: { en: 'R' } }, { de: 'Papst', en: 'Pope' }],
      place: 'P',
      importance: 3,
      status: 'alleged',
      sources: [{ title: 'T', url: '/s', publisher: 'P', date: '2023' }],
      media: [{ src: 'images/a.svg', alt: 'A', caption: 'C', credit: 'C', width: 1, height: 1 }],
      url: 'https://example.org',
    },
  ],
};

describe('the JSON schema', () => {
  it('accepts a document with every field, and the reader has nothing to say about it', () => {
    expect(mistakes(full)).to.deep.equal([]);
    expect(readDocument(full).issues).to.deep.equal([]);
  });

  it('accepts columns in place of events, not beside them', () => {
    const columns = {
      title: ['A', 'B'],
      start: ['2022-02~', 1645660800000],
      end: [null, null],
      importance: [1, 3],
      state: [0, 1],
      group: [0, -1],
      id: ['a', 'b'],
      summary: ['', 's'],
      place: ['', 'p'],
      url: ['', 'https://example.org/b'],
      status: [null, 'alleged'],
      tags: [null, ['war']],
    };
    expect(mistakes({ version: 1, columns })).to.deep.equal([]);
    expect(mistakes({ columns, events: [] })).to.deep.equal([' oneOf']);
    expect(mistakes({ columns: { title: ['A'] } })).to.deep.equal(['/columns required']);
    expect(mistakes({ columns: { ...columns, titles: [] } })).to.deep.equal(['/columns additionalProperties']);
    expect(mistakes({ columns: { ...columns, importance: [4] } })).to.deep.equal(['/columns/importance/0 maximum']);
    expect(mistakes({ columns: { ...columns, status: ['rumour'] } })).to.deep.equal(['/columns/status/0 pattern']);
    expect(mistakes({ columns: { ...columns, tags: ['war'] } })).to.include('/columns/tags/0 anyOf');
  });

  for (const [path, data] of Object.entries(documents)) {
    const name = path.replace(/^.*data\//, '');
    if (name === 'timeline.schema.json') continue;
    it(name.includes('broken') ? `refuses ${name}` : `accepts ${name}, and so does the reader`, () => {
      const found = mistakes(data);
      const { issues } = readDocument(data);
      if (name.includes('broken')) {
        expect(found).not.to.deep.equal([]);
        expect(issues).not.to.deep.equal([]);
      } else {
        expect(found).to.deep.equal([]);
        expect(issues.filter(({ severity }) => severity === 'error').map(({ message }) => message)).to.deep.equal([]);
      }
    });
  }

  for (const date of [
    '',
    '2022',
    '-0490-09-12',
    'Y-13798000000',
    '198X',
    '2022-02~',
    '2022-02-24T11:30+01:00',
    '/..',
    '[2022-02..2024]',
    '{2022,2024}',
    '[..2022]',
  ])
    it(`accepts the date "${date}"`, () => {
      expect(mistakes({ events: [{ title: 'T', date }] })).to.deep.equal([]);
    });

  for (const [data, mistake] of [
    [[good], ' type'],
    [{}, ' required'],
    [{ events: {} }, '/events type'],
    [{ version: 2, events: [] }, '/version const'],
    [{ titel: 'T', events: [] }, ' additionalProperties'],
    [{ title: { german: 'T' }, events: [] }, '/title additionalProperties'],
    [{ lang: 'Deutsch', events: [] }, '/lang pattern'],
    [{ groups: [{ id: 'g' }], events: [] }, '/groups/0 required'],
    [{ eras: [{ label: 'E' }], events: [] }, '/eras/0 required'],
    [{ article: { url: 'javascript:alert(1)' }, events: [] }, '/article/url pattern'],
  ] as const)
    it(`refuses ${JSON.stringify(data)}`, () => {
      expect(mistakes(data)).to.include(mistake);
    });

  for (const [field, mistake] of [
    [{ title: '' }, '/events/0/title minLength'],
    [{ date: 2022 }, '/events/0/date type'],
    [{ date: 'gestern' }, '/events/0/date pattern'],
    [{ date: '24.02.2022' }, '/events/0/date pattern'],
    [{ kind: 'war' }, '/events/0/kind enum'],
    [{ basis: 'guess' }, '/events/0/basis enum'],
    [{ status: 'true' }, '/events/0/status enum'],
    [{ importance: '3' }, '/events/0/importance enum'],
    [{ importance: 4 }, '/events/0/importance enum'],
    [{ excerpts: ['words'] }, '/events/0/excerpts/0 type'],
    [{ excerpts: [{ prefix: 'x' }] }, '/events/0/excerpts/0 required'],
    [{ enriched: { note: 'x' } }, '/events/0/enriched required'],
    [{ media: [{ src: 'a.png' }] }, '/events/0/media/0 required'],
    [{ media: [{ src: 'data:image/png,x', alt: 'A' }] }, '/events/0/media/0/src pattern'],
    [{ sources: [{}] }, '/events/0/sources/0 anyOf'],
    [{ people: [{ role: 'King' }] }, '/events/0/people/0 anyOf'],
    [{ people: 'Xi' }, '/events/0/people type'],
    [{ colour: 'red' }, '/events/0 additionalProperties'],
  ] as const)
    it(`refuses an event with ${JSON.stringify(field)}, and the reader names the mistake`, () => {
      const data = { events: [{ ...good, ...field }] };
      expect(mistakes(data)).to.include(mistake);
      expect(readDocument(data).issues).to.have.length.at.least(1);
    });

  it('explains every field, so that an editor can write from completions alone', () => {
    const silent: string[] = [];
    let fields = 0;
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if (key === 'properties')
          for (const [name, field] of Object.entries(
            value as Record<string, { description?: string; $ref?: string }>,
          )) {
            fields++;
            if (!field.description) silent.push(`${path}/${name}`);
            if (field.$ref === '#/definitions/date' && !('markdownDescription' in field))
              silent.push(`${path}/${name} (dates)`);
          }
        visit(value, `${path}/${key}`);
      }
    };
    visit(schema, '');
    expect(fields).to.be.greaterThan(50);
    expect(silent).to.deep.equal([]);
  });

  it('explains every value of a choice', () => {
    const text = JSON.stringify(schema);
    expect(text.match(/"enum":/g)).to.have.length(text.match(/"enumDescriptions":/g)!.length);
  });
});
