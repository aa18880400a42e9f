import { expect } from '@open-wc/testing';
import { readDocument } from '../../src/document/timeline-document.js';
import type { NewsEvent } from '../../src/document/event.js';
import { readHtmlList } from '../../src/importers/html-list.js';

interface Plain {
  [field: string]: unknown;
  events: Record<string, unknown>[];
}

/** What the reader makes of these children of an element; fields that are undefined left out. */
function read(children: string, attributes = ''): Plain | null {
  // A document without a window loads no images.
  const place = document.implementation.createHTMLDocument().createElement('div');
  place.innerHTML = `<x-host ${attributes}>${children}</x-host>`;
  const data = readHtmlList(place.firstElementChild!);
  return JSON.parse(JSON.stringify(data)) as Plain | null;
}
const item = (inner: string, attributes = ''): Record<string, unknown> =>
  read(`<ol><li ${attributes}>${inner}</li></ol>`)!.events[0]!;
/** An item without the empty lists that every item has. */
const fields = (inner: string, attributes = ''): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(item(inner, attributes)).filter(([, value]) => !Array.isArray(value) || value.length),
  );

const TIME = '<time datetime="2022-02">Februar 2022</time>';

describe('readHtmlList', () => {
  it('finds no list where there is none of its own', () => {
    expect(read('')).to.equal(null);
    expect(read('<p>text</p>')).to.equal(null);
    expect(read('<div slot="footer"><ul><li>About</li></ul></div>')).to.equal(null);
    expect(read('<x-host><ol><li>Inner</li></ol></x-host>')).to.equal(null);
    expect(read('<section><ul></ul></section>')!.events).to.deep.equal([]);
  });

  it('reads a full item', () => {
    const [event] = read(
      `<ol lang="de"><li data-id="start" data-kind="state" data-importance="3" data-group="war" data-status="reported"
        data-basis="stated" data-wording="im Februar 2022" data-reasoning="steht da" data-place="Kiew"
        data-people="Putin, Wladimir; Xi" data-tags="a, b" data-enriched-date="2022-02-24" data-enriched-note="bekannt">
        ${TIME} <h3><a href="/more">Beginn</a></h3>
        <p>Ein <em>Satz</em> mit <a href="https://example.org/x">Verweis</a>.</p>
        <p>Noch einer.</p>
        <blockquote cite="https://example.org/a" data-prefix="davor " data-start="10" data-end="20">im
          Februar <footer>— Blatt</footer></blockquote>
        <figure><img src="a.svg" alt="Karte" width="640" height="480" data-credit="dpa"><figcaption>Lage</figcaption></figure>
      </li></ol>`,
    )!.events;
    expect(event).to.deep.equal({
      id: 'start',
      kind: 'state',
      importance: 3,
      group: 'war',
      status: 'reported',
      basis: 'stated',
      wording: 'im Februar 2022',
      reasoning: 'steht da',
      place: 'Kiew',
      people: ['Putin, Wladimir', 'Xi'],
      tags: ['a', 'b'],
      enriched: { date: '2022-02-24', note: 'bekannt' },
      date: '2022-02',
      displayDate: 'Februar 2022',
      title: 'Beginn',
      url: '/more',
      summary: 'Ein *Satz* mit [Verweis](https://example.org/x).\nNoch einer.',
      excerpts: [{ exact: 'im Februar', prefix: 'davor ', start: 10, end: 20, article: 'https://example.org/a' }],
      media: [{ src: 'a.svg', alt: 'Karte', caption: 'Lage', credit: 'dpa', width: 640, height: 480 }],
    });
  });

  for (const [name, inner, expected] of [
    ['a heading', `${TIME} <strong>no</strong> <h2>Yes</h2>`, 'Yes'],
    ['strong text', `${TIME} <a href="a">no</a> <strong>Yes</strong>`, 'Yes'],
    ['a link', `${TIME} <a href="a">Yes</a>`, 'Yes'],
    ['its own text', `${TIME}: Yes`, 'Yes'],
    ['its own text before strong words of a paragraph', `${TIME} Yes <p><strong>no</strong> more</p>`, 'Yes'],
    ['strong words that open a paragraph', `<p>${TIME} <strong>Yes</strong> more</p>`, 'Yes'],
    ['a paragraph', `<p>${TIME} – Yes <strong>indeed</strong></p>`, 'Yes indeed'],
    ['a heading without its date', `<h3>${TIME} Yes</h3>`, 'Yes'],
    ['nothing when there is none', TIME, undefined],
    ['a heading, not that of a nested list', `Yes<ol><li><h3>no</h3></li></ol>`, 'Yes'],
    ['a heading, not one in a quotation', `Yes<blockquote><h3>no</h3></blockquote>`, 'Yes'],
    [
      'text that is shown',
      `<template>no</template><script>no</script><span hidden>no</span>Yes<style>no</style>`,
      'Yes',
    ],
    ['words of separate lines, kept apart', '<h3>Yes<br>indeed</h3>', 'Yes indeed'],
  ] as const)
    it(`takes for the title ${name}`, () => {
      expect(item(inner).title).to.equal(expected);
    });

  it('takes the date of an item from data-date, datetime or what is printed, and not from a nested list', () => {
    expect(fields(`${TIME} T`, 'data-date="2022-02~"')).to.deep.equal({
      title: 'T',
      date: '2022-02~',
      displayDate: 'Februar 2022',
    });
    expect(fields('<time>2022</time> T')).to.deep.equal({ title: 'T', date: '2022' });
    expect(fields('<time datetime="2022">2022</time> T')).to.deep.equal({ title: 'T', date: '2022' });
    expect(fields(`T<ul><li>${TIME} inner</li></ul>`)).to.deep.equal({ title: 'T' });
    expect(fields(`T<blockquote>On ${TIME}</blockquote>`)).to.deep.equal({
      title: 'T',
      excerpts: [{ exact: 'On Februar 2022' }],
    });
  });

  it('shows what an author printed for a date, but not what was made from it', () => {
    expect(item('<time datetime="2022-02" data-formatted>Februar 2022</time> T').displayDate).to.equal(undefined);
    expect(item('<time datetime="2022-02">Februar 2022</time> T').displayDate).to.equal('Februar 2022');
  });

  it('keeps lines and no-break blanks of a quotation, not the indentation of its markup', () => {
    const quote = '<blockquote>\n  <p>first  one,\n  still</p>\n  <p>24.\u00a0May<br>end</p>\n</blockquote>';
    expect(item(`T${quote}`).excerpts).to.deep.equal([{ exact: 'first one, still\n24.\u00a0May\nend' }]);
  });

  it('takes what is left for the summary', () => {
    expect(item(`${TIME}: <b>T</b> - the rest`).summary).to.equal('the rest');
    expect(item(`<p><b>T</b>. And more</p><p>and more</p>`).summary).to.equal('And more\nand more');
    expect(item('T<p>a <q cite="b">quoted</q> c <q>said</q></p>').summary).to.equal('a c said');
  });

  it('keeps links of a paragraph in the summary, and makes no markup of other texts', () => {
    const event = item(
      '<b>T</b><p><a href="javascript:alert(1)">bad</a> <a href="https://a.example/(x)">odd</a> <i>a*b</i></p>',
    );
    expect(event.summary).to.equal('bad odd a*b');
    expect(event.url).to.equal(undefined);
  });

  it('reads quotations with cite, not those without', () => {
    expect(
      item('T <q cite="https://a.example">one</q> <q>two</q> <blockquote>three<cite>who</cite></blockquote>').excerpts,
    ).to.deep.equal([{ exact: 'one', article: 'https://a.example' }, { exact: 'three' }]);
  });

  it('leaves out decorative images and hands on those without alt to be reported', () => {
    expect(item('T <img src="a" alt=""> <img src="b"> <img src="c" alt="C">').media).to.deep.equal([
      { src: 'b' },
      { src: 'c', alt: 'C' },
    ]);
  });

  it('reads several lists in order, and nested ones not at all', () => {
    const data = read('<h3>A</h3><ol><li>1<ul><li>no</li></ol></li></ol><h3>B</h3><div><ul><li>2</li></ul></div>')!;
    expect(data.events.map(({ title }) => title)).to.deep.equal(['1', '2']);
    expect(data.title).to.equal('A');
  });

  it('takes the title from the slot, a heading or caption before the list, or its label', () => {
    const list = '<ol aria-label="Label"><li>1</li></ol>';
    expect(read(`<h2>Heading</h2>${list}<span slot="title">Slot</span>`)!.title).to.equal('Slot');
    expect(read(`<h2>Far</h2><p></p><h3>Near</h3>${list}<h3>After</h3>`)!.title).to.equal('Near');
    expect(read(`<figure><figcaption>Caption</figcaption>${list}</figure>`)!.title).to.equal('Caption');
    expect(read(list)!.title).to.equal('Label');
    expect(read('<ol><li>1</li></ol><p slot="description">In short</p>')).to.include({ description: 'In short' });
  });

  it('knows languages: of the list, of single texts, of the quoted article', () => {
    const data = read(
      '<ol><li><b>One</b></li><li lang="fr">Deux<blockquote lang="de">Drei</blockquote></li></ol>',
      'lang="en"',
    )!;
    expect(data).to.deep.include({ lang: 'en', article: { lang: 'de' } });
    expect(data.events.map(({ title }) => title)).to.deep.equal(['One', { fr: 'Deux' }]);
  });

  it('knows the article from data-article-*', () => {
    const { article } = read(
      '<ol data-article-url="https://a.example" data-article-publisher="Blatt" data-article-published="2026-02-04"><li>1</li></ol>',
    )!;
    expect(article).to.deep.equal({ url: 'https://a.example', publisher: 'Blatt', published: '2026-02-04' });
  });

  it('gives data that readDocument reads, with mistakes at their place', () => {
    const place = document.createElement('div');
    place.innerHTML = `<ol><li id="a">${TIME} Good</li><li data-importance="high" lang="__proto__"><a href="javascript:x">Bad</a></li></ol>`;
    const before = place.innerHTML;
    const { document: read, issues } = readDocument(readHtmlList(place));
    expect(place.innerHTML).to.equal(before);
    const titles = read.events.map(({ id, title }: NewsEvent) => [id, title[0]!.text]);
    expect(titles).to.deep.equal([
      ['a', 'Good'],
      ['event-2', 'Bad'],
    ]);
    expect(issues.map(({ path, code }) => `${code} ${path}`)).to.deep.equal([
      'not-a-number events[1].importance',
      'bad-url events[1].url',
    ]);
  });
});
