import { expect } from '@open-wc/testing';
import { sourceLink } from '../src/article/text-fragment.js';
import { pickText } from '../src/document/pick-text.js';
import { readDocument } from '../src/document/timeline-document.js';
import type { NewsEvent } from '../src/document/event.js';
import type { TimelineDocument } from '../src/document/timeline-document.js';
import { messagesFor } from '../src/i18n/messages.js';
import { readHtmlList } from '../src/importers/html-list.js';
import { renderFallback } from '../src/ssr.js';
import { DOCUMENTS, randomDocument } from './exporters/random-document.js';
import { seeded } from './support/random.js';

function parse(html: string): Element {
  return new DOMParser().parseFromString(`<div>${html}</div>`, 'text/html').querySelector('body > div') as Element;
}

/** The list, with a document of one event. */
function render(event: Record<string, unknown>, document: Record<string, unknown> = {}, lang?: string): Element {
  return parse(renderFallback({ lang: 'en', ...document, events: [{ id: 'e', title: 'A', ...event }] }, { lang }));
}

/** What has to come through the list, as far as a list in one language can say it. */
function essence({ events, article }: TimelineDocument, locale: string): unknown {
  const blanks = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ').trim();
  return events
    .map((event: NewsEvent) => ({
      id: event.id,
      title: blanks(pickText(event.title, locale).text),
      date: event.date,
      displayDate: event.displayDate && blanks(pickText(event.displayDate, locale).text),
      kind: event.kind,
      importance: event.importance,
      basis: event.basis,
      status: event.status,
      wording: event.wording,
      excerpts: event.excerpts.map(({ exact, prefix, suffix, start, article: own }) => ({
        exact: blanks(exact),
        prefix,
        suffix,
        start,
        article: own ?? article?.url ?? null,
      })),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function expectSame(data: unknown, lang?: string): void {
  const { document } = readDocument(data);
  const list = readHtmlList(parse(renderFallback(data, { lang })));
  const locale = lang ?? (document.lang || 'en');
  if (document.events.length === 0) expect(list).to.equal(null);
  else expect(essence(readDocument(list).document, locale)).to.deep.equal(essence(document, locale));
}

describe('renderFallback', () => {
  for (const [path, data] of DOCUMENTS) {
    it(`makes a list that reads back to the same events: ${path}`, () => {
      expectSame(data);
      expectSame(data, 'en');
    });
  }

  it('makes a list that reads back to the same events, whatever they hold', () => {
    const random = seeded(44);
    for (let round = 0; round < 200; round += 1) expectSame(randomDocument(random));
  });

  it('holds nothing of the data but text and checked addresses', () => {
    const random = seeded(45);
    const allowed = /^(a|blockquote|br|em|figcaption|figure|footer|img|li|noscript|ol|p|strong|time|ul)$/;
    for (let round = 0; round < 200; round += 1) {
      for (const element of parse(renderFallback(randomDocument(random))).querySelectorAll('*')) {
        expect(element.localName).to.match(allowed);
        for (const { name } of element.attributes) {
          expect(name).to.match(/^(data-[a-z-]+|lang|aria-label|datetime|cite|href|src|alt|width|height|loading)$/);
        }
        for (const name of ['href', 'src', 'cite']) {
          const url = element.getAttribute(name);
          if (url !== null) expect(new URL(url, 'https://page.example/').protocol).to.match(/^https?:$/);
        }
      }
    }
  });

  for (const hostile of [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '&lt;b>',
    '</ol></li>',
  ]) {
    it(`shows ${hostile} as it is`, () => {
      const text = `A ${hostile}`;
      const list = render({
        title: text,
        wording: text,
        place: text,
        people: [text],
        excerpts: [{ exact: text, prefix: hostile }],
      });
      expect(list.querySelector('strong')?.textContent).to.equal(text);
      expect(list.querySelector('li')?.getAttribute('data-wording')).to.equal(text);
      expect(list.querySelector('blockquote')?.textContent).to.equal(text);
      expect([...list.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal([
        'ol',
        'li',
        'noscript',
        'strong',
        'blockquote',
      ]);
    });
  }

  it('gives dates in words, in time order, the undated last', () => {
    const events = [{ title: 'never' }, { title: 'b', date: '2024-05' }, { title: 'a', date: '2022-02-24' }];
    const list = parse(renderFallback({ lang: 'de', events }));
    expect([...list.querySelectorAll('strong')].map((title) => title.textContent)).to.deep.equal(['a', 'b', 'never']);
    expect([...list.querySelectorAll('time')].map((time) => [time.dateTime, time.textContent])).to.deep.equal([
      ['2022-02-24', '24. Februar 2022'],
      ['2024-05', 'Mai 2024'],
    ]);
    expect(list.querySelector('li:last-child noscript')?.textContent).to.equal(messagesFor('de').date.undated);
  });

  it('shows a date that nobody can read as it was written', () => {
    const time = render({ date: 'one fine day' }).querySelector('time');
    expect([time?.dateTime, time?.textContent]).to.deep.equal(['one fine day', 'one fine day']);
  });

  it('shows the author’s words where there is no date, and reads them back as words', () => {
    const list = render({ displayDate: 'Some day' });
    expect(list.querySelector('noscript')?.textContent).to.equal('Some day');
    const [event] = readDocument(readHtmlList(list)).document.events;
    expect([event?.date, event?.displayDate?.[0]?.text]).to.deep.equal(['', 'Some day']);
  });

  it('shows the author’s words for a date instead of ours', () => {
    const time = render({ date: '2022', displayDate: 'That year' }).querySelector('time');
    expect([time?.dateTime, time?.textContent, time?.hasAttribute('data-formatted')]).to.deep.equal([
      '2022',
      'That year',
      false,
    ]);
  });

  it('speaks one language and says where it does not', () => {
    const list = render(
      {
        title: { en: 'Talks', de: 'Gespräche' },
        date: '2022-02',
        summary: 'Only English.',
        excerpts: [{ exact: 'So war es' }],
      },
      { article: { lang: 'de', title: 'T' } },
      'de',
    );
    expect(list.querySelector('ol')?.lang).to.equal('de');
    expect(list.querySelector('strong')?.outerHTML).to.equal('<strong>Gespräche</strong>');
    expect(list.querySelector('time')?.textContent).to.equal('Februar 2022');
    expect(list.querySelector('p')?.lang).to.equal('en');
    expect(list.querySelector('blockquote')?.hasAttribute('lang')).to.equal(false);
  });

  it('leads from each quotation to its article, or to its sentence when told how', () => {
    const article = { url: 'https://a.example/x', publisher: 'The Paper' };
    const data = { article, events: [{ title: 'A', excerpts: [{ exact: 'Nobody was told of it, they say.' }] }] };
    const plain = parse(renderFallback(data)).querySelector('footer a');
    expect([plain?.textContent, plain?.getAttribute('href')]).to.deep.equal(['The Paper', 'https://a.example/x']);
    const exact = parse(renderFallback(data, { link: sourceLink })).querySelector('footer a');
    expect(exact?.getAttribute('href')).to.equal(
      'https://a.example/x#:~:text=Nobody%20was%20told%20of%20it%2C%20they%20say%2e',
    );
  });

  it('names the publisher of an article without an address', () => {
    const footer = render({ excerpts: [{ exact: 'words' }] }, { article: { publisher: 'The Paper' } }).querySelector(
      'footer',
    );
    expect(footer?.innerHTML).to.equal('The Paper');
  });

  it('breaks a quotation where its blocks end', () => {
    expect(render({ excerpts: [{ exact: 'one\ntwo' }] }).querySelector('blockquote')?.innerHTML).to.equal('one<br>two');
  });

  it('keeps the line feeds of a quotation on the way back', () => {
    const data = readHtmlList(render({ excerpts: [{ exact: 'one\ntwo', prefix: 'zero\n', suffix: '\nthree' }] }));
    const [excerpt] = readDocument(data).document.events[0]?.excerpts ?? [];
    expect([excerpt?.exact, excerpt?.prefix, excerpt?.suffix]).to.deep.equal(['one\ntwo', 'zero\n', '\nthree']);
  });

  it('sets emphasis and links of a summary, a paragraph for each line', () => {
    const list = render({ summary: 'So *very* [true](https://b.example/?a=1&b=2).\n\n<b>Not</b>.' });
    expect([...list.querySelectorAll('p')].map((p) => p.innerHTML)).to.deep.equal([
      'So <em>very</em> <a href="https://b.example/?a=1&amp;b=2">true</a>.',
      '&lt;b&gt;Not&lt;/b&gt;.',
    ]);
  });

  it('keeps names with commas whole', () => {
    const data = readHtmlList(render({ people: ['King, Jr.'], tags: ['a, b', 'c'] }));
    const [event] = readDocument(data).document.events;
    expect([event?.people.map(({ name }) => name[0]?.text), event?.tags]).to.deep.equal([['King, Jr.'], ['a, b', 'c']]);
  });

  it('lists images and sources', () => {
    const list = render({
      media: [{ src: 'a.svg', alt: 'A', caption: 'C', width: 3, height: 2 }],
      sources: [{ title: 'S', url: 'https://s.example/' }, { title: 'Book' }],
    });
    expect(list.querySelector('figure')?.outerHTML).to.equal(
      '<figure><img src="a.svg" alt="A" width="3" height="2" loading="lazy"><figcaption>C</figcaption></figure>',
    );
    expect(list.querySelector('ul')?.innerHTML).to.equal('<li><a href="https://s.example/">S</a></li><li>Book</li>');
  });

  for (const data of [
    null,
    undefined,
    7,
    'text',
    [],
    {},
    { events: 'none' },
    { events: [] },
    { events: [null, 3, {}] },
  ]) {
    it(`makes nothing of ${JSON.stringify(data)}`, () => {
      expect(renderFallback(data)).to.equal('');
    });
  }
});
