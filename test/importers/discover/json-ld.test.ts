import { expect } from '@open-wc/testing';
import { readWithWords as readDocument } from '../../../src/document/issue-words.js';
import { toJSONLD } from '../../../src/exporters/to-json-ld.js';
import { fromSchemaOrg, withPlaces } from '../../../src/importers/discover/discover.js';
import { DOCUMENTS, randomDocument } from '../../exporters/random-document.js';
import { seeded } from '../../support/random.js';
import { documentIn, find, type Fields } from './page.js';

const CONTEXT = { '@context': 'https://schema.org' };

/** What a file with this JSON-LD becomes, fields that are undefined left out. */
function read(data: unknown): Fields & { events: readonly Fields[] } {
  return JSON.parse(JSON.stringify(fromSchemaOrg(data).data)) as Fields & { events: readonly Fields[] };
}

/** An event without the empty lists that every event has. */
function event(fields: object): Fields {
  const [only = {}] = read({ ...CONTEXT, '@type': 'Event', name: 'E', ...fields }).events;
  return Object.fromEntries(Object.entries(only).filter(([, value]) => !Array.isArray(value) || value.length));
}

const titles = (data: unknown): unknown[] => read(data).events.map(({ title }) => title);
const script = (data: unknown): string =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

describe('JSON-LD', () => {
  it('without events gives none', () => {
    for (const data of [{}, [], null, 7, 'x', CONTEXT, { ...CONTEXT, '@type': 'Person', name: 'A' }, { '@graph': {} }])
      expect(titles(data), JSON.stringify(data)).to.deep.equal([]);
  });

  it('tells of an event in full', () => {
    const full = event({
      '@type': ['TheaterEvent'],
      '@id': 'https://a.example/#premiere',
      name: 'Premi&egrave;re &amp; <b>party</b>',
      startDate: '2027-05-05T19:30:00.000+0200',
      endDate: '2027-05-05T22:00+02:00',
      location: { '@type': 'Place', name: 'Old depot', address: 'Tram Lane 1' },
      description: '<p>One.</p><p>Two <a href="javascript:x">links</a>.</p>',
      url: { '@id': 'https://a.example/premiere' },
      image: [
        'https://a.example/bare.jpg',
        {
          '@type': 'ImageObject',
          url: 'https://a.example/i.jpg',
          caption: 'A tram',
          width: '640 px',
          height: { value: 480 },
        },
      ],
      organizer: { '@type': 'Organization', name: 'City' },
      performer: [{ '@type': 'Person', name: 'Ann Lee' }, 'Bob', { '@type': 'Person', name: 'Ann Lee' }],
      about: { '@type': 'Thing', name: 'Trams' },
      keywords: 'tram, city',
      subjectOf: { '@type': 'NewsArticle', headline: 'More', url: 'https://b.example/', datePublished: '2027-05-01' },
    });
    expect(full).to.deep.equal({
      id: 'premiere',
      title: 'Première & party',
      date: '2027-05-05T19:30:00+02:00',
      place: 'Old depot',
      summary: 'One.\nTwo links.',
      url: 'https://a.example/premiere',
      media: [{ src: 'https://a.example/i.jpg', alt: 'A tram', width: 640, height: 480 }],
      people: ['Ann Lee', 'Bob', 'City'],
      tags: ['tram', 'city'],
      sources: [{ title: 'More', url: 'https://b.example/', date: '2027-05-01' }],
    });
  });

  for (const [name, fields, date, kind] of [
    ['a day', { startDate: '2027-05-05' }, '2027-05-05', undefined],
    ['days', { startDate: '2027-05-05', endDate: '2027-05-09' }, '2027-05-05/2027-05-09', 'state'],
    ['an evening', { startDate: '2027-05-05T19:00', endDate: '2027-05-05T22:00' }, '2027-05-05T19:00', undefined],
    ['an end only', { endDate: '2027-05-09' }, '../2027-05-09', 'state'],
    ['a date in one word', { startDate: '20270505' }, '2027-05-05', undefined],
    ['a typed value', { startDate: { '@type': 'Date', '@value': '2027-05-05' } }, '2027-05-05', undefined],
    ['a postponed one', { previousStartDate: '2027-05-05' }, '2027-05-05', undefined],
    ['no ISO date, as it is', { startDate: 'May 5, 2027' }, 'May 5, 2027', undefined],
    ['none', {}, undefined, undefined],
  ] as const)
    it(`says when: ${name}`, () => {
      expect([event(fields).date, event(fields).kind]).to.deep.equal([date, kind]);
    });

  it('says of what is put off that it is planned, and leaves out what is cancelled, with a word', () => {
    const status = (name: string): object => ({
      ...CONTEXT,
      '@type': 'Event',
      name: 'E',
      eventStatus: `https://schema.org/${name}`,
    });
    expect(read(status('EventPostponed')).events[0]!.status).to.equal('planned');
    const { data, issues } = fromSchemaOrg(status('EventCancelled'));
    expect([data.events, issues.map(({ path }) => path)]).to.deep.equal([[], ['eventStatus']]);
  });

  it('finds events wherever an article names them, once each', () => {
    const party = { '@type': 'Event', '@id': '#party', name: 'Party' };
    const data = {
      '@context': ['http://schema.org/', {}],
      '@graph': [
        party,
        { '@type': 'WebSite', event: { '@type': 'Event', name: 'no' } },
        {
          '@type': 'ReportageNewsArticle',
          about: [
            { '@id': '#party' },
            { '@type': 'SportsEvent', name: 'Race', subEvent: { '@type': 'Event', name: 'Final' } },
          ],
          mentions: { '@type': 'Festival', name: 'Fair' },
          subjectOf: 'a text',
          mainEntity: {
            '@type': 'ItemList',
            itemListElement: [{ '@type': 'ListItem', item: { '@type': 'Event', name: 'Listed' } }],
          },
        },
      ],
    };
    expect(titles(data)).to.deep.equal(['Party', 'Listed', 'Race', 'Final', 'Fair']);
  });

  it('takes the article for what it is: its headline, its day, who made it', () => {
    const data = read({
      '@context': { '@vocab': 'https://schema.org/' },
      '@type': 'NewsArticle',
      headline: 'Trams are back',
      description: 'After 63 years',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://a.example/trams' },
      author: [{ '@type': 'Person', name: 'Ann Lee' }, 'Bob Ray'],
      publisher: { '@type': 'Organization', name: 'Paper' },
      datePublished: '2027-05-06T06:00:00Z',
      inLanguage: 'en-GB',
    });
    expect(data).to.deep.equal({
      title: 'Trams are back',
      description: 'After 63 years',
      lang: 'en-GB',
      article: {
        url: 'https://a.example/trams',
        title: 'Trams are back',
        author: 'Ann Lee, Bob Ray',
        publisher: 'Paper',
        published: '2027-05-06T06:00:00Z',
        lang: 'en-GB',
      },
      events: [],
    });
  });

  it('reads the entries of a live blog', () => {
    const data = read({
      ...CONTEXT,
      '@type': 'LiveBlogPosting',
      headline: 'Live',
      coverageStartTime: '2027-05-05T08:00Z',
      liveBlogUpdate: [
        {
          '@type': 'BlogPosting',
          headline: 'It rolls',
          datePublished: '2027-05-05T09:00Z',
          articleBody: 'At last.',
          url: 'https://a.example/1',
        },
        { '@type': 'BlogPosting', datePublished: '2027-05-05T10:00Z', articleBody: 'It stops.' },
      ],
    });
    expect(data.events).to.deep.equal([
      { title: 'It rolls', date: '2027-05-05T09:00Z', summary: 'At last.', url: 'https://a.example/1', media: [] },
      { date: '2027-05-05T10:00Z', summary: 'It stops.', media: [] },
    ]);
    expect((data.article as Fields).published).to.equal('2027-05-05T08:00Z');
  });

  it('has no bottom and no circles', () => {
    let deep: object = { '@type': 'Event', name: 'Deep' };
    for (let i = 0; i < 3_000; i++) deep = { '@type': 'Event', name: `${i}`, subEvent: deep };
    expect(titles({ ...CONTEXT, ...deep })).to.have.length.within(5, 50);
    const circle = [
      { ...CONTEXT, '@id': '#a', '@type': 'Event', name: 'A', subEvent: { '@id': '#b' } },
      { ...CONTEXT, '@id': '#b', '@type': 'Event', name: 'B', subEvent: { '@id': '#a' } },
    ];
    expect(titles(circle)).to.deep.equal(['A', 'B']);
    let name: unknown = 'N';
    for (let i = 0; i < 3_000; i++) name = { name };
    expect(titles({ ...CONTEXT, '@type': 'Event', name, startDate: '2027' })).to.deep.equal([undefined]);
  });

  it('reads many things in proportion', () => {
    const list = Array.from({ length: 20_000 }, (_, n) => ({
      '@type': 'Event',
      name: `E${n}`,
      about: { '@id': `#${n}` },
    }));
    expect(titles({ ...CONTEXT, '@graph': list })).to.have.length(20_000);
    expect(titles({ ...CONTEXT, '@type': 'Event', name: '<a'.repeat(30_000) })).to.have.length(1);
    expect(titles({ ...CONTEXT, '@type': 'Event', name: '<!--'.repeat(20_000) })).to.have.length(1);
  });

  it('never becomes markup: tags are gone, references are letters', () => {
    const { title } = event({ name: '<img src=x onerror=alert(1)>A &lt;b&gt; &#x3c;i&#62; &#0; &nope; <scr<b>ipt>' });
    expect(title).to.equal('A <b> <i> &#0; &nope; <script>');
  });

  it('comes back from our own export with its dates, passages, people and texts', () => {
    const random = seeded(7);
    const all = [...DOCUMENTS.values(), ...Array.from({ length: 60 }, () => randomDocument(random))];
    let compared = 0;
    for (const data of all) {
      const { document } = readDocument(JSON.parse(JSON.stringify(data)));
      const { data: again } = fromSchemaOrg(JSON.parse(JSON.stringify(toJSONLD(document))));
      const back = new Map(readDocument(again).document.events.map((each) => [each.id, each]));
      expect(back.size).to.equal(document.events.length);
      for (const each of document.events) {
        const twin = back.get(each.id)!;
        const quoted = (excerpts: typeof each.excerpts): string[] => excerpts.map(({ exact }) => exact);
        expect(quoted(twin.excerpts)).to.deep.equal(quoted(each.excerpts));
        expect(twin.people.map(({ name }) => name[0]!.text)).to.have.length(
          new Set(each.people.map(({ name }) => name[0]!.text)).size,
        );
        if (each.time) expect(twin.time?.source, each.date).to.equal(each.time.source);
        compared++;
      }
    }
    expect(compared).to.be.greaterThan(100);
  });
});

describe('JSON-LD of the page', () => {
  const party = { ...CONTEXT, '@type': 'Event', name: 'Party', startDate: '2027-05-05' };

  it('is read from the article, or else from the page, but not from a timeline', () => {
    const other = { ...CONTEXT, '@type': 'Event', name: 'Other' };
    const found = (article: string, behind: string): unknown[] =>
      (find(article, ['jsonld'], 'en', behind).data.events as Fields[]).map(({ title }) => title);
    expect(found('', script(party))).to.deep.equal(['Party']);
    expect(found(script(other), script(party))).to.deep.equal(['Other']);
    expect(found('', `<x-line>${script(other)}</x-line>`)).to.deep.equal([]);
    expect(found('', script(party).replace('ld+json"', 'LD+JSON; charset=utf-8"'))).to.deep.equal(['Party']);
    expect(find('', ['time', 'data'], 'en', script(party)).data.events).to.deep.equal([]);
  });

  it('of other vocabularies, and documents of ours, is left alone', () => {
    const foreign = [
      { '@context': 'https://example.org/', '@type': 'Event', name: 'E' },
      { events: [{ title: 'E' }] },
      7,
      null,
    ];
    const { data, issues } = find('', ['jsonld'], 'en', foreign.map(script).join(''));
    expect([data.events, issues]).to.deep.equal([[], []]);
  });

  it('that is broken is reported with its place and hides no other', () => {
    const bad = {
      ...CONTEXT,
      '@type': 'NewsArticle',
      about: [party, { '@type': 'Event', name: 'E', startDate: 'soon', url: 'javascript:x' }],
    };
    const { document, issues } = documentIn('', ['jsonld'], 'en', script('{"a": 1,}') + script(bad));
    expect(document.events.map(({ date }) => date)).to.deep.equal(['2027-05-05', 'soon']);
    expect(issues.map(({ path, code }) => `${code} ${path}`)).to.deep.equal([
      'not-json ld+json[0]',
      'bad-date ld+json[1].about[1].startDate',
      'bad-url ld+json[1].about[1].url',
    ]);
    expect(issues[0]!.message).to.contain('line 1, column');
    expect(issues[1]!.message).to.match(/^ld\+json\[1\]\.about\[1\]\.startDate: found "soon"/);
  });

  it('names the article, but no headline, which stands above it already', () => {
    const { data } = find(
      '',
      ['jsonld'],
      'en',
      script({ ...CONTEXT, '@type': 'NewsArticle', headline: 'H', about: party }),
    );
    expect(data).to.deep.include({ article: { title: 'H' } });
    expect(data).to.not.have.property('title');
  });

  it('keeps its mistakes at their place in a file', () => {
    const imported = fromSchemaOrg({ ...CONTEXT, '@graph': [{ ...party, startDate: '2027-13' }] });
    const { issues } = withPlaces(readDocument(imported.data), imported);
    expect(issues.map(({ path }) => path)).to.deep.equal(['@graph[0].startDate']);
  });
});
