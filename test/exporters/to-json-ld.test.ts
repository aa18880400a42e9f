import { expect } from '@open-wc/testing';
import { readDocument } from '../../src/document/timeline-document.js';
import { toJSONLD } from '../../src/exporters/to-json-ld.js';
import { seeded } from '../support/random.js';
import { DOCUMENTS, randomDocument } from './random-document.js';

type Thing = Record<string, unknown>;

function list(data: unknown, locale?: string): Thing {
  return toJSONLD(readDocument(data).document, locale) as Thing;
}

function items(data: unknown): Thing[] {
  return (list(data).itemListElement as { item: Thing }[] | undefined)?.map(({ item }) => item) ?? [];
}

function eventOf(event: Thing): Thing {
  return items({ lang: 'en', events: [{ title: 'A', ...event }] })[0] ?? {};
}

/** `[startDate, endDate, temporalCoverage, temporal]` of an event with a quotation, `undefined` where not said. */
function times(date: string, kind = 'event'): unknown[] {
  const event = eventOf({ date, kind, excerpts: [{ exact: 'words' }] });
  const [work = {}] = event.subjectOf as Thing[];
  return [event.startDate, event.endDate, work.temporalCoverage, work.temporal];
}

describe('toJSONLD', () => {
  const none = undefined;
  const dates: readonly (readonly [date: string, kind: string, ...said: unknown[]])[] = [
    ['2022-02-24', 'event', '2022-02-24', none, '2022-02-24', none],
    ['2022-02', 'event', '2022-02', none, '2022-02', none],
    ['2022', 'event', '2022', none, '2022', none],
    ['2026-02-04T11:30Z', 'event', '2026-02-04T11:30Z', none, '2026-02-04T11:30Z', none],
    ['2022-02', 'state', '2022-02', '2022-02', '2022-02', none],
    ['2022-02/2024-05', 'state', '2022-02', '2024-05', '2022-02/2024-05', none],
    ['2022-02-24/..', 'state', '2022-02-24', none, '2022-02-24/..', none],
    ['../2022', 'state', none, none, '../2022', none],
    // The end is not known for sure: the start is.
    ['2022-02/2024~', 'state', '2022-02', none, none, '2022-02/2024~'],
    ['2022-02/', 'state', '2022-02', none, none, '2022-02/'],
    // Nothing of these is sure enough for a search engine.
    ['2025-02~', 'event', none, none, none, '2025-02~'],
    ['2022-02?', 'event', none, none, none, '2022-02?'],
    ['198X', 'event', none, none, none, '198X'],
    ['2022-XX', 'event', none, none, none, '2022-XX'],
    ['2022-21', 'event', none, none, none, '2022-21'],
    ['[2022-02..2024-05]', 'event', none, none, none, '[2022-02..2024-05]'],
    ['{2022,2023}', 'event', none, none, none, '{2022,2023}'],
    ['-0489-09-12', 'event', none, none, none, '-0489-09-12'],
    ['/..', 'state', none, none, none, '/..'],
    ['', 'event', none, none, none, none],
  ];
  for (const [date, kind, ...said] of dates) {
    it(`says ${date || 'nothing'} as a date of ${kind} no more precisely than it is known`, () => {
      expect(times(date, kind)).to.deep.equal(said);
    });
  }

  it('gives a date that is not certain a place even without a quotation', () => {
    expect(eventOf({ date: '2025-02~' }).subjectOf).to.deep.equal([{ '@type': 'CreativeWork', temporal: '2025-02~' }]);
    expect(eventOf({ date: '2025-02' }).subjectOf).to.equal(undefined);
  });

  it('is a list of events in time order, the undated last', () => {
    const data = {
      lang: 'en',
      title: 'T',
      events: [{ title: 'none' }, { title: 'late', date: '2024' }, { title: 'early', date: '2022' }],
    };
    const all = list(data);
    expect([all['@context'], all['@type'], all.name, all.inLanguage, all.numberOfItems]).to.deep.equal([
      'https://schema.org',
      ['ItemList', 'CreativeWork'],
      'T',
      'en',
      3,
    ]);
    expect(items(data).map(({ name }) => name)).to.deep.equal(['early', 'late', 'none']);
    expect((all.itemListElement as Thing[]).map(({ position }) => position)).to.deep.equal([1, 2, 3]);
  });

  it('quotes the article', () => {
    const article = {
      url: 'https://a.example/',
      title: 'Head',
      publisher: 'Paper',
      published: '2026-02-04',
      lang: 'de',
    };
    const data = { lang: 'en', article, events: [{ title: 'A', excerpts: [{ exact: 'Wörter' }] }] };
    expect(list(data).isBasedOn).to.deep.equal({
      '@type': 'NewsArticle',
      url: 'https://a.example/',
      headline: 'Head',
      inLanguage: 'de',
      datePublished: '2026-02-04',
      publisher: { '@type': 'Organization', name: 'Paper' },
    });
    expect(items(data)[0]?.subjectOf).to.deep.equal([
      {
        '@type': 'Quotation',
        text: 'Wörter',
        inLanguage: 'de',
        isPartOf: { '@type': 'NewsArticle', url: 'https://a.example/' },
      },
    ]);
  });

  it('does not say in which language another article is', () => {
    const excerpts = [{ exact: 'mots', article: 'https://b.example/' }];
    const [event] = items({ lang: 'en', article: { url: 'https://a.example/' }, events: [{ title: 'A', excerpts }] });
    expect(event?.subjectOf).to.deep.equal([
      { '@type': 'Quotation', text: 'mots', isPartOf: { '@type': 'NewsArticle', url: 'https://b.example/' } },
    ]);
  });

  it('leaves relative addresses out', () => {
    const event = eventOf({ url: '/a', media: [{ src: 'b.svg', alt: 'B' }], sources: [{ title: 'C', url: 'c' }] });
    expect(event.url).to.equal(undefined);
    expect(event.image).to.equal(undefined);
    expect(event.subjectOf).to.deep.equal([{ '@type': 'CreativeWork', name: 'C' }]);
  });

  it('speaks the language asked for', () => {
    const data = { lang: 'de', title: { de: 'Ja', en: 'Yes' }, events: [] };
    expect([list(data, 'en-GB').name, list(data, 'en-GB').inLanguage, list(data).name]).to.deep.equal([
      'Yes',
      'en',
      'Ja',
    ]);
  });

  it('never says nothing, and has a type for every thing, in any document', () => {
    const random = seeded(43);
    const check = (value: unknown, path: string): void => {
      if (Array.isArray(value)) value.forEach((entry, index) => check(entry, `${path}[${index}]`));
      else if (typeof value === 'object' && value !== null) {
        expect(value, path).to.have.property('@type');
        for (const [name, entry] of Object.entries(value)) check(entry, `${path}.${name}`);
      } else {
        expect(value, path).to.not.be.oneOf([null, undefined, '']);
        if (/(url|contentUrl)$/.test(path)) expect(value).to.match(/^https?:\/\//);
        if (/Date|datePublished$/.test(path)) expect(value).to.match(/^\d{4}(-\d\d){0,2}(T[\d:]+(Z|[+-]\d\d:\d\d)?)?$/);
      }
    };
    const all = [...DOCUMENTS.values(), ...Array.from({ length: 150 }, () => randomDocument(random))];
    for (const data of all) check(JSON.parse(JSON.stringify(list(data))), '');
  });
});
