import { expect } from '@open-wc/testing';
import { date, documentIn, eventsIn, find, told } from './page.js';

const MAY = date('2027-05-05', '5 May 2027');
const OLD = date('1901-05-01', '1 May 1901');
const END = date('1964-06-03', '3 June 1964');

describe('dates in the article', () => {
  it('are nothing when there are none', () => {
    expect(told('')).to.deep.equal([]);
    expect(told('<p>5 May 2027, in plain words.</p>')).to.deep.equal([]);
  });

  it('are events with their sentence, found by its words and by its place', () => {
    const [event] = eventsIn(
      `<h1>Trams</h1><p>It rained. The council   opened the <em>line</em> on ${MAY}. All cheered!</p>`,
    );
    expect(event).to.deep.equal({
      id: '2027-05-05',
      title: 'The council opened the line',
      date: '2027-05-05',
      excerpts: [
        {
          exact: 'The council opened the line on 5 May 2027.',
          prefix: 'Trams\nIt rained. ',
          suffix: ' All cheered!',
          start: 17,
          end: 59,
        },
      ],
    });
  });

  for (const [name, article, expected, lang] of [
    ['the date at the end is left out', `<p>The first tram rolled on ${OLD}.</p>`, 'The first tram rolled'],
    ['the date at the beginning is left out', `<p>On ${OLD} the first tram rolled.</p>`, 'The first tram rolled'],
    ['with its comma', `<p>On ${OLD}, the first tram rolled.</p>`, 'The first tram rolled'],
    [
      'but not before an aside',
      `<p>On ${OLD}, a holiday, the tram rolled.</p>`,
      'On 1 May 1901, a holiday, the tram rolled',
    ],
    [
      'nor in German, whose verb follows',
      `<p>Am ${date('1901', '1901')} fuhr die erste Bahn.</p>`,
      'Am 1901 fuhr die erste Bahn',
      'de',
    ],
    [
      'at the end also in German',
      `<p>Die erste Bahn fuhr am ${date('1901-05-01', '1. Mai 1901')}.</p>`,
      'Die erste Bahn fuhr',
      'de',
    ],
    ['a date in brackets is left out', `<p>The old depot (${END}) was torn down.</p>`, 'The old depot was torn down'],
    ['a date in front of a colon or dash', `<p>${OLD} – first tram rolls</p>`, 'First tram rolls'],
    [
      'a date in the middle is left out',
      `<p>The council voted on ${MAY} to build it.</p>`,
      'The council voted to build it',
    ],
    [
      'but not when words lean on it',
      `<p>The city planned it as early as in ${date('1901')}.</p>`,
      'The city planned it as early as in 1901',
    ],
    [
      'nor when it is one of two',
      `<p>They met in ${date('1901')} and two years later.</p>`,
      'They met in 1901 and two years later',
    ],
    [
      'from one to another at the beginning',
      `<p>From ${date('1901')} to ${date('1964')} trams ran here.</p>`,
      'Trams ran here',
    ],
    ['since and until stay', `<p>Trams ran here until ${END}.</p>`, 'Trams ran here until 3 June 1964'],
    ['data-title', `<p>On <time datetime="1901" data-title="First tram">1901</time> it rolled.</p>`, 'First tram'],
    ['a title of words', `<p>On <time datetime="1901" title="First tram">1901</time> it rolled.</p>`, 'First tram'],
    [
      'not one that repeats the date',
      `<p>It all began <time datetime="1901" title="1 May 1901">in May</time>.</p>`,
      'It all began in May',
    ],
    ['a run-in head', `<p><strong>First tram.</strong> It rolled on ${OLD}.</p>`, 'First tram'],
    [
      'not any strong word',
      `<p><strong>Never</strong> before ${OLD} had a tram rolled.</p>`,
      'Never before 1 May 1901 had a tram rolled',
    ],
    ['strong words with the date in them', `<p><b>On ${OLD} trams came.</b> They stayed.</p>`, 'Trams came'],
    ['the head of an item', `<ul><li>${OLD} <strong>First tram</strong> in the city.</li></ul>`, 'First tram'],
    ['the link of an item', `<ul><li><a href="/first">First tram</a> (${OLD})</li></ul>`, 'First tram'],
    ['the description of a term', `<dl><dt>${OLD}</dt><dd>First tram rolls. More.</dd></dl>`, 'First tram rolls'],
    ['the cell beside it', `<table><tr><td>${OLD}</td><td></td><td>First tram</td></tr></table>`, 'First tram'],
    ['the cell before it', `<table><tr><th>First tram</th><td>${OLD}</td></tr></table>`, 'First tram'],
    [
      'the paragraph behind a date that stands alone',
      `<p>${OLD}</p><p>First tram rolls. More.</p>`,
      'First tram rolls',
    ],
    ['the paragraph under a date for a heading', `<h3>${OLD}</h3><p>First tram rolls. More.</p>`, 'First tram rolls'],
    ['the heading above a date that stands alone', `<h3>First tram</h3><p>${OLD}</p><p>It rolled.</p>`, 'First tram'],
    ['a heading with the date in it', `<h3>${OLD}: First tram</h3><p>It rolled.</p>`, 'First tram'],
    [
      'a caption',
      `<figure><img alt=""><figcaption>The last tram, ${END}</figcaption></figure>`,
      'The last tram, 3 June 1964',
    ],
  ] as readonly (readonly [string, string, string, string?])[])
    it(`are called by the words around them: ${name}`, () => {
      expect(eventsIn(article, ['time'], lang).map(({ title }) => title)).to.deep.equal([expected]);
    });

  it('in one sentence share it, each with its own part as a title', () => {
    const sentence = `The first tram rolled on ${OLD}, the last one left the depot on ${END} and a new one comes on ${MAY}.`;
    const plain =
      'The first tram rolled on 1 May 1901, the last one left the depot on 3 June 1964 and a new one comes on 5 May 2027.';
    expect(told(`<p>${sentence}</p>`)).to.deep.equal([
      `1901-05-01 | The first tram rolled | ${plain}`,
      `1964-06-03 | The last one left the depot | ${plain}`,
      `2027-05-05 | A new one comes | ${plain}`,
    ]);
  });

  it('that are only counted up share the sentence', () => {
    const titles = eventsIn(`<p>Floods came in ${date('1901')}, ${date('1910')} and ${date('1925')}.</p>`).map(
      (event) => event.title,
    );
    expect(titles).to.deep.equal([
      'Floods came in 1901',
      'Floods came in 1901, 1910 and 1925',
      'Floods came in 1901, 1910 and 1925',
    ]);
  });

  it('with more than a line of words are called by their part, or shortened between words', () => {
    const long = `After years of debate about money, routes and trees, the council voted on ${MAY} to rebuild the line, which had cost the city a fortune.`;
    expect(eventsIn(`<p>${long}</p>`)[0]!.title).to.equal('The council voted to rebuild the line');
    const [{ title }] = eventsIn(`<p>${'word '.repeat(40)}${MAY} ${'word '.repeat(200)}</p>`) as [{ title: string }];
    expect(title.length).to.be.within(60, 90);
    expect(title).to.match(/word…$/);
  });

  for (const [name, words, expected] of [
    ['a dash', `from ${date('1901')}–${date('1964')}`, ['1901/1964']],
    ['a word', `from ${date('1901')} to ${date('1964')}`, ['1901/1964']],
    ['between and', `between ${date('1901')} and ${date('1964')}`, ['1901/1964']],
    ['a mere and', `in ${date('1901')} and ${date('1964')}`, ['1901', '1964']],
    ['a comma', `in ${date('1901')}, ${date('1964')}`, ['1901', '1964']],
    ['the wrong way round', `from ${date('1964')} to ${date('1901')}`, ['1964', '1901']],
    ['three with dashes', `in ${date('1901')}–${date('1964')}–${date('1999')}`, ['1901/1964', '1999']],
    ['the same date twice', `on ${date('1901')} and in ${date('1901')}`, ['1901']],
  ] as const)
    it(`two of them, ${name}`, () => {
      const found = eventsIn(`<p>Trams ran ${words} in town.</p>`);
      expect(found.map((event) => event.date)).to.deep.equal(expected);
      expect(found[0]!.kind).to.equal(expected[0].includes('/') ? 'state' : undefined);
    });

  it('told twice in two sentences are two events with names of their own', () => {
    const found = eventsIn(`<p>Trams rolled on ${MAY}. Buses stopped on ${MAY}.</p>`);
    expect(found.map(({ id, title }) => [id, title])).to.deep.equal([
      ['2027-05-05', 'Trams rolled on 5 May 2027'],
      ['2027-05-05-2', 'Buses stopped on 5 May 2027'],
    ]);
  });

  it('keep the sentence whole behind ordinals, abbreviations and full stops in dates', () => {
    const german = `<p>Vorher. Am <time datetime="2025-09-03">3. September</time> kam z. B. Dr. Weber am 4. Tag an. Danach.</p>`;
    expect(told(german, ['time'], 'de')[0]).to.match(/\| Am 3\. September kam z\. B\. Dr\. Weber am 4\. Tag an\.$/);
    expect(told(`<p>Mr. J. Smith came on ${MAY}. He left.</p>`)[0]).to.match(/\| Mr\. J\. Smith came on 5 May 2027\.$/);
  });

  for (const [name, datetime, expected] of [
    ['a day', '2027-05-05', '2027-05-05'],
    ['a month', '2027-05', '2027-05'],
    ['EDTF', '2027-05~', '2027-05~'],
    ['an interval', '2027-05/2027-08', '2027-05/2027-08'],
    ['a clock time', '2027-05-05T14:30', '2027-05-05T14:30'],
    ['a blank for the T', '2027-05-05 14:30', '2027-05-05T14:30'],
    ['fractions and a zone without a colon', '2027-05-05T14:30:15.250+0200', '2027-05-05T14:30:15+02:00'],
    ['a week', '2027-W18', '[2027-05-03..2027-05-09]'],
    ['the first week, which begins in the year before', '2026-W01', '[2025-12-29..2026-01-04]'],
    ['blanks around it', ' 2027 ', '2027'],
  ] as const)
    it(`read datetime: ${name}`, () => {
      expect(eventsIn(`<p>Trams came back ${date(datetime, 'then')}.</p>`)[0]!.date).to.equal(expected);
    });

  it('without datetime are what they show', () => {
    expect(told('<p>In <time>2027</time> trams came back.</p>')[0]).to.match(/^2027 \|/);
  });

  it('that name no day are no events and no mistakes', () => {
    const times = ['PT4H18M3S', '4h 18m', '14:30', '14:30:15.5', '05-05', '+02:00', 'P3D'];
    const { data, issues } = find(`<p>${times.map((each) => `It took ${date(each, 'long')}.`).join(' ')}</p>`);
    expect([data.events, issues]).to.deep.equal([[], []]);
  });

  it('that cannot be read are reported with their place, and hide no other', () => {
    const { document, issues } = documentIn(
      `<p>One on ${date('5.5.27?!')}. Two on ${MAY}. Three <time>yesterday</time>.</p>`,
    );
    expect(document.events.map((event) => event.date)).to.deep.equal(['2027-05-05']);
    expect(issues.map(({ path, code, value }) => [path, code, value])).to.deep.equal([
      ['time[0]', 'bad-date', '5.5.27?!'],
      ['time[2]', 'bad-date', 'yesterday'],
    ]);
    expect(issues[0]!.message).to.match(/^time\[0\]: found "5\.5\.27\?!", expected a date/);
  });

  it('of the article itself are its day and no events', () => {
    for (const byline of [
      `<time itemprop="datePublished" datetime="2027-05-06">6 May</time>`,
      `<time pubdate datetime="2027-05-06">6 May</time>`,
      `<time class="dt-published" datetime="2027-05-06">6 May</time>`,
      `<header><h1>Trams</h1><p>By Ann Lee, ${date('2027-05-06')}</p></header>`,
      `<p class="byline">By Ann Lee, ${date('2027-05-06')}</p>`,
      `<address>Ann Lee, ${date('2027-05-06')}</address>`,
    ]) {
      const { data } = find(`${byline}<p>Trams rolled on ${MAY}.</p>`);
      expect(data.events, byline).to.have.length(1);
      expect((data as { article?: object }).article, byline).to.deep.equal({ published: '2027-05-06' });
    }
  });

  it('in the head of the article that stand in whole sentences are events', () => {
    expect(told(`<header><h1>Trams</h1><p>They come back on ${MAY}.</p></header>`)).to.have.length(1);
    expect(told(`<section><header>Opening, ${MAY}</header><p>Text.</p></section>`)).to.have.length(1);
  });

  it('of changes, comments, navigation and footers are nothing', () => {
    const aside = `<article><header>Bob, ${MAY}</header><p>Nice!</p></article><nav>${END}: archive</nav><footer>Last seen ${OLD}</footer>`;
    const { data } = find(`<p>Text <time itemprop="dateModified" datetime="2027">2027</time></p>${aside}`);
    expect(data).to.deep.equal({ lang: 'en', events: [] });
  });

  it('that nobody sees, or that say nothing, are no events', () => {
    expect(
      told(`<p hidden>Hidden on ${MAY}.</p><p>Empty <time datetime="2027"></time>.</p><p>${OLD}</p>`),
    ).to.deep.equal([]);
  });

  it('carry what data-* say, and the words of the article where they add something', () => {
    const [event] = eventsIn(
      '<p>It begins <time datetime="2027-05-05" id="go" data-importance="3" data-group="tram" data-people="A; B">on Wednesday</time> at last.</p>',
    );
    expect(event).to.deep.include({
      id: 'go',
      importance: 3,
      group: 'tram',
      people: ['A', 'B'],
      wording: 'on Wednesday',
    });
    expect(eventsIn(`<p>It begins on ${MAY} at last.</p>`)[0]).to.not.have.property('wording');
  });

  it('of captions are background', () => {
    expect(eventsIn(`<figure><figcaption>A tram in ${date('1901')}.</figcaption></figure>`)[0]!.importance).to.equal(1);
  });

  it('are found in scripts without capitals and without blanks', () => {
    const arabic = `<p>هذا تمهيد. عاد الترام إلى المدينة في ${date('2027-05-05', '5 مايو 2027')}. ثم انتهى الخبر.</p>`;
    expect(told(arabic, ['time'], 'ar')).to.deep.equal([
      '2027-05-05 | عاد الترام إلى المدينة | عاد الترام إلى المدينة في 5 مايو 2027.',
    ]);
    const japanese = `<p>前書き。路面電車は${date('2027-05-05', '2027年5月5日')}に戻った。終わり。</p>`;
    expect(told(japanese, ['time'], 'ja')).to.deep.equal([
      '2027-05-05 | 路面電車は2027年5月5日に戻った。 | 路面電車は2027年5月5日に戻った。',
    ]);
  });

  it('in another language say so', () => {
    const [event] = eventsIn(`<p lang="fr">Le tram revient ${date('2027')}, enfin.</p>`);
    expect(event!.title).to.deep.equal({ fr: 'Le tram revient 2027, enfin' });
    expect((event!.excerpts as object[])[0]).to.include({ lang: 'fr' });
  });

  it('in their thousands are read in proportion: in paragraphs of their own, and all in one sentence', () => {
    const many = (count: number, between: string): number =>
      told(
        `<p>${Array.from({ length: count }, (_, n) => `it rained on day ${n} ${date(`${1000 + n}`)}`).join(between)}</p>`,
      ).length;
    expect(many(5_000, '</p><p>')).to.equal(5_000);
    expect(many(5_000, '. ')).to.equal(5_000);
    expect(many(5_000, ', ')).to.equal(5_000);
  });
});
