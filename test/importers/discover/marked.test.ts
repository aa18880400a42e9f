import { expect } from '@open-wc/testing';
import { date, documentIn, eventsIn, find, told } from './page.js';

const mark = (words: string, value = '', attributes = ''): string =>
  `<span data-timeline-event="${value}" ${attributes}>${words}</span>`;

describe('marked passages', () => {
  const read = (article: string, lang?: string) => told(article, ['data'], lang);

  it('are events called by the value or by their own words', () => {
    expect(read(`<p>${mark('The tram rolls', 'First tram', 'data-date="1901"')} again.</p>`)).to.deep.equal([
      '1901 | First tram | The tram rolls',
    ]);
    expect(read(`<p>${mark('the tram rolls.', '', 'data-date="1901"')}</p>`)).to.deep.equal([
      '1901 | The tram rolls | the tram rolls.',
    ]);
    expect(read('<p data-timeline-event="Only a title"></p>')).to.deep.equal([' | Only a title | ']);
  });

  it('carry what data-* say', () => {
    const attributes =
      'id="x" data-date="2027-05" data-end="2027-08" data-kind="state" data-importance="3" data-group="g" data-status="planned" ' +
      'data-basis="derived" data-wording="soon" data-reasoning="so" data-place="City" data-tags="a,b" data-people="A; B, C" ' +
      'data-display-date="in summer" data-enriched-date="2027-05-05" data-enriched-note="n" data-enriched-source="s" data-url="/x"';
    const [event] = eventsIn(`<p>${mark('Works', 'W', attributes)}</p>`, ['data']);
    expect(event).to.deep.include({
      id: 'x',
      date: '2027-05/2027-08',
      kind: 'state',
      importance: 3,
      group: 'g',
      status: 'planned',
      basis: 'derived',
      wording: 'soon',
      reasoning: 'so',
      place: 'City',
      tags: ['a', 'b'],
      people: ['A', 'B, C'],
      displayDate: 'in summer',
      enriched: { date: '2027-05-05', note: 'n', source: 's' },
      url: '/x',
    });
    expect(documentIn(`<p>${mark('Works', 'W', attributes)}</p>`, ['data']).issues).to.deep.equal([]);
  });

  for (const [name, article, expected] of [
    ['of the first time in it', `<p>${mark(`In ${date('1901')} not ${date('1964')}`)}</p>`, '1901'],
    ['its own, when it is a time', '<p><time data-timeline-event datetime="1901">then</time></p>', '1901'],
    ['from an end without a start', `<p>${mark('x', 'T', 'data-end="1901"')}</p>`, '/1901'],
    ['none', `<p>${mark('x', 'T')}</p>`, undefined],
  ] as const)
    it(`have a date: ${name}`, () => {
      expect(eventsIn(article, ['data'])[0]!.date).to.equal(expected);
    });

  it('of several paragraphs are quoted in short', () => {
    const long = `<section data-timeline-event="T"><p>One. Two.</p><p>Three.</p></section>`;
    expect(read(long)).to.deep.equal([' | T | One. Two.']);
    const [line] = read(`<p data-timeline-event="T">${'Many words here. '.repeat(200)}</p>`);
    expect(line!.length).to.be.below(620);
  });

  it('that are wrong stay, and are reported with their place', () => {
    const { document, issues } = documentIn(
      `<p>${mark('A', 'A', 'data-date="soon"')} ${mark('B', 'B', 'data-date="14:30"')} ${mark('C', 'C', 'data-importance="high"')}</p>`,
      ['data'],
    );
    expect(document.events.map(({ title }) => title[0]!.text)).to.deep.equal(['A', 'B', 'C']);
    expect(issues.map(({ path, code }) => `${code} ${path}`)).to.deep.equal([
      'bad-date data-timeline-event[1].date',
      'bad-date data-timeline-event[0].date',
      'not-a-number data-timeline-event[2].importance',
    ]);
  });
});

describe('what several ways of finding find', () => {
  const all = ['time', 'data', 'jsonld'] as const;
  const ld = (...events: object[]): string =>
    `<script type="application/ld+json">${JSON.stringify(events.map((each) => ({ '@context': 'https://schema.org', '@type': 'Event', ...each })))}</script>`;
  const day = date('2027-05-05', '5 May 2027');

  it('is one event when date and passage are the same, told as its author marked it', () => {
    const page = `<p>Before. On ${day} ${mark('the first tram rolled', 'Tram!', 'data-date="2027-05-05" data-importance="3"')}. After.</p>`;
    const found = eventsIn(page, all);
    expect(found).to.have.length(1);
    expect(found[0]).to.deep.include({ title: 'Tram!', importance: 3 });
    expect(eventsIn(page, ['time'])[0]!.title).to.equal('The first tram rolled');
  });

  it('stays two when the dates or the passages differ', () => {
    expect(eventsIn(`<p>On ${day} it ${mark('rolled', 'A', 'data-date="2027-05-06"')}.</p>`, all)).to.have.length(2);
    expect(
      eventsIn(`<p>On ${day} it rolled.</p><p>${mark('It rang', 'A', 'data-date="2027-05-05"')}.</p>`, all),
    ).to.have.length(2);
  });

  it('puts JSON-LD and the sentence of its day together when they say the same', () => {
    const page = `<p>On ${day} the old tram returned to the harbour.</p>`;
    const event = { name: 'Tram returns to harbour', startDate: '2027-05-05T10:00', location: 'Harbour' };
    const [both, ...rest] = eventsIn(page, all, 'en', ld({ ...event, name: 'Old tram at the harbour' }));
    expect(rest).to.deep.equal([]);
    expect(both).to.deep.include({ title: 'Old tram at the harbour', date: '2027-05-05T10:00', place: 'Harbour' });
    expect((both!.excerpts as { exact: string }[])[0]!.exact).to.contain('returned to the harbour');
    expect(eventsIn(page, all, 'en', ld({ ...event, name: 'Elections' }))).to.have.length(2);
    expect(
      eventsIn(page, all, 'en', ld({ ...event, name: 'Old tram at the harbour', startDate: '2028' })),
    ).to.have.length(2);
  });

  it('is one event when id or address are the same', () => {
    const page = `<p>${mark('Rolling', 'Marked', 'data-id="roll" data-date="2027"')}</p>`;
    const found = eventsIn(page, all, 'en', ld({ identifier: 'roll', name: 'From JSON', description: 'More' }));
    expect(found).to.have.length(1);
    expect(found[0]).to.deep.include({ title: 'Marked', summary: 'More', date: '2027' });
  });

  it('comes in the order of the text, what has no passage last, with ids that stay', () => {
    const { data } = find(
      `<p>Two on ${date('1902')}. ${mark('Three', 'T')} Four on ${date('1901')}.</p>`,
      all,
      'en',
      ld({ name: 'L', startDate: '1800' }),
    );
    expect((data.events as { id: string }[]).map(({ id }) => id)).to.deep.equal(['1902', 'undated', '1901', '1800']);
  });
});
