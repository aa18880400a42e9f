import { expect } from '@open-wc/testing';
import { OWN, readTextMap } from '../../src/article/text-map.js';
import { placesIn } from '../../src/article/text-places.js';
import { seeded } from '../support/random.js';
import { textOf } from './corpus/article.js';
import { writeCorpus } from './corpus/experiment.js';
import { renderArticle } from './corpus/render.js';

let article: HTMLElement;

function page(markup: string): HTMLElement {
  article.innerHTML = markup;
  return article;
}
const textIn = (markup: string): string => readTextMap(page(markup)).text;

beforeEach(() => {
  article = document.createElement('article');
  document.body.append(article);
});
afterEach(() => article.remove());

describe('the text of an article', () => {
  const cases: readonly (readonly [fact: string, markup: string, text: string])[] = [
    [
      'joins blocks with one line feed',
      '<h1>A</h1>\n\n<div><p>b</p>  <p>c</p></div><ul><li>d<li>e</ul>',
      'A\nb\nc\nd\ne',
    ],
    ['collapses runs of white space', '<p>\n  one\n  two \t three  </p>', 'one two three'],
    ['collapses over the borders of elements', '<p>one <b> two</b> <i>three </i>four</p>', 'one two three four'],
    ['joins what stands in a line without a blank', '<p>Zeit<b>lei</b><i>ste</i></p>', 'Zeitleiste'],
    ['keeps the letters as they are', '<p>„So\u00a0\u00adweit…“ – naïve</p>', '„So\u00a0\u00adweit…“ – naïve'],
    [
      'ends a line at a br, and a block at an hr',
      '<p>one<br>two <br> three</p>four<hr>five',
      'one\ntwo\nthree\nfour\nfive',
    ],
    ['takes bare text beside blocks for a line of its own', 'one <p>two</p> three', 'one\ntwo\nthree'],
    ['separates cells and rows', '<table><tr><td>a<td>b<tr><td>c</table>', 'a\nb\nc'],
    [
      'leaves out scripts, styles and templates',
      '<p>a<script type="x">b</script><style>c{}</style><template>d</template>e</p>',
      'ae',
    ],
    [
      'leaves out noscript, form fields and stand-ins',
      '<p>a<noscript>b</noscript><textarea>c</textarea><select><option>d</select><video>e</video><iframe>f</iframe>g</p>',
      'ag',
    ],
    ['leaves out names within drawings', '<p>a<svg><title>b</title><desc>c</desc><text>d</text></svg></p>', 'a\nd'],
    ['leaves out comments', '<p>a<!-- b -->c</p>', 'ac'],
    ['leaves out our own element and its content', '<p>a</p><news-timeline><p>b</p></news-timeline><p>c</p>', 'a\nc'],
    ['leaves out what we put in ourselves', `<p>a<a ${OWN}>1</a> b</p>`, 'a b'],
    ['leaves out hidden elements', '<p>a<span hidden>b</span>c</p><p hidden>d</p>', 'ac'],
    ['leaves out what has no place', '<p>a<span style="display:none">b</span>c</p>', 'ac'],
    [
      'leaves out what is invisible, but not what is visible within it',
      '<p style="visibility:hidden">a<b style="visibility:visible">b</b></p>',
      'b',
    ],
    ['keeps what waits to be found', '<p>a</p><p hidden="until-found">b</p>', 'a\nb'],
    ['keeps what is folded away', '<details><summary>a</summary><p>b</p></details>', 'a\nb'],
    [
      'keeps what is transparent or out of sight',
      '<p style="opacity:0">a</p><p style="position:absolute;left:-9999px">b</p>',
      'a\nb',
    ],
    ['asks the style for blocks', '<span style="display:block">a</span><span style="display:block">b</span>', 'a\nb'],
    [
      'asks the style for lines',
      '<p><span style="display:inline-block">a</span><span style="display:contents">b</span></p>',
      'ab',
    ],
    [
      'takes a floating initial for part of its word',
      '<p><span style="float:left">„D</span>ie Nacht</p>',
      '„Die Nacht',
    ],
    [
      'takes floating text for a block',
      '<p><span style="float:left">Mehr dazu</span>Die Nacht</p>',
      'Mehr dazu\nDie Nacht',
    ],
    [
      'takes formulas and readings for part of the line',
      '<p>a<math><mi>x</mi><mo>+</mo><mn>1</mn></math>b<ruby>c<rt>d</rt></ruby>e</p>',
      'ax+1bcde',
    ],
    ['is empty when there is none', '<p> </p>\n<div></div>', ''],
  ];
  for (const [fact, markup, text] of cases) it(fact, () => expect(textIn(markup)).to.equal(text));

  it('is all there when the article as a whole is hidden, or not on the page', () => {
    const markup = '<h1>a</h1><p>b <b>c</b></p><p hidden>d</p>';
    article.hidden = true;
    expect(textIn(markup)).to.equal('a\nb c');
    article.remove();
    expect(textIn(markup)).to.equal('a\nb c');
  });

  it('leaves out a timeline under another name', () => {
    page('<p>a</p><other-timeline><p>b</p></other-timeline>');
    const host = article.querySelector('other-timeline') as Element;
    expect(readTextMap(article).text, 'control').to.equal('a\nb');
    expect(readTextMap(article, host).text).to.equal('a');
  });

  it('is read within a shadow root, slots by their own content', () => {
    const root = page('').attachShadow({ mode: 'open' });
    root.innerHTML = '<section><p>a</p><p>b</p></section>';
    const map = readTextMap(root.firstElementChild as Element);
    expect(map.text).to.equal('a\nb');
    expect(map.rangeOf(2, 3).toString()).to.equal('b');
    expect(readTextMap(article).text).to.equal('');
  });

  it('is read from elements nested ten thousand deep', () => {
    let inner: Element = article;
    for (let i = 0; i < 10_000; i++) inner = inner.appendChild(document.createElement('span'));
    inner.textContent = 'deep';
    article.remove();
    expect(readTextMap(article).text).to.equal('deep');
    // Taken apart from within: engines that drop such a tree at once may run out of stack.
    while (inner.parentElement) (inner = inner.parentElement).replaceChildren();
  });
});

describe('a map of the text', () => {
  it('leads from any stretch of it to the range that shows it', () => {
    page('<h1>One</h1>\n<p>\n  two <b>three\n  </b> four<!-- x --> five</p><p>six</p>');
    const { text, rangeOf } = readTextMap(article);
    expect(text).to.equal('One\ntwo three four five\nsix');
    const shown = (words: string): string => {
      const at = text.indexOf(words);
      return rangeOf(at, at + words.length)
        .toString()
        .replace(/\s+/g, ' ')
        .trim();
    };
    for (const words of ['One', 'two three', 'three', 'e f', 'four five', 'six']) expect(shown(words)).to.equal(words);
    expect(shown('One\ntwo')).to.equal('One two');
  });

  it('makes ranges as tight as they go', () => {
    page('<p>one <b>two</b> three</p>');
    const { rangeOf } = readTextMap(article);
    const two = rangeOf(4, 7);
    expect([two.startContainer.parentNode?.nodeName, two.startOffset]).to.deep.equal(['B', 0]);
    expect([two.endContainer.parentNode?.nodeName, two.endOffset]).to.deep.equal(['B', 3]);
  });

  it('cuts offsets beyond the text, takes reversed ones for nothing, and never throws', () => {
    const words = document.createTextNode('one two');
    page('').append(words);
    const map = readTextMap(article);
    expect(map.rangeOf(-5, 99).toString()).to.equal('one two');
    expect(map.rangeOf(5, 2).collapsed).to.equal(true);
    words.data = 'o';
    expect(() => map.rangeOf(0, 7)).not.to.throw();
    const empty = readTextMap(page(''));
    expect(empty.rangeOf(0, 5).collapsed).to.equal(true);
  });

  it('leads back from a place in a text node', () => {
    page('<p>\n  one  <b>two</b></p><p>three</p>');
    const map = readTextMap(article);
    const { text } = map;
    const { offsetAt } = placesIn(map);
    expect(text).to.equal('one two\nthree');
    const [first, second, third] = ['p', 'b', 'p + p'].map((of) => article.querySelector(of)?.firstChild as Text);
    if (!first || !second || !third) throw new Error('no text');
    expect(offsetAt(first, 0)).to.equal(0);
    expect(offsetAt(first, 3)).to.equal(0);
    expect(offsetAt(first, 4)).to.equal(1);
    expect(offsetAt(first, first.length)).to.equal(4);
    expect(offsetAt(second, 0)).to.equal(4);
    expect(offsetAt(second, 3)).to.equal(7);
    expect(offsetAt(third, 5)).to.equal(13);
  });

  it('leads back from a place in an element or between what is no text of it, and has none outside', () => {
    page('<p>one</p><p hidden>not</p><img alt=""><p>two</p>');
    const { offsetAt } = placesIn(readTextMap(article));
    expect(offsetAt(article, 0)).to.equal(0);
    expect(offsetAt(article, 2)).to.equal(4);
    expect(offsetAt(article, 4)).to.equal(7);
    expect(offsetAt(article.querySelector('[hidden]')?.firstChild as Node, 2)).to.equal(4);
    expect(offsetAt(document.body, 0)).to.equal(null);
    expect(offsetAt(article, 99)).to.equal(null);
  });

  it('has no answer once the article has changed under it', () => {
    page('<p>one</p><p>two</p><p>three</p>');
    const { offsetAt } = placesIn(readTextMap(article));
    article.querySelector('p + p')?.remove();
    expect(offsetAt(article.lastElementChild?.firstChild as Node, 2)).to.be.oneOf([null, 8 + 2]);
  });

  it('says where the text of an element stands', () => {
    page('<h1>One</h1><p>two <b>three</b> <i> </i></p><p></p>');
    const map = readTextMap(article);
    const { text } = map;
    const { spanOf } = placesIn(map);
    const of = (what: string): string | null => {
      const span = spanOf(article.querySelector(what) as Element);
      return span && text.slice(span.start, span.end);
    };
    expect([of('h1'), of('p'), of('b'), of('i'), of('p + p')]).to.deep.equal(['One', 'two three', 'three', null, null]);
  });

  it('leads there and back for every character of every article', () => {
    for (const [i, { article: written }] of writeCorpus(12, 21).entries()) {
      const element = renderArticle(seeded(i), written);
      article.replaceChildren(element);
      const map = readTextMap(element);
      const { text, rangeOf } = map;
      const { offsetAt } = placesIn(map);
      expect(text).to.equal(textOf(written));
      for (let at = 0; at < text.length; at += 3) {
        const range = rangeOf(at, at + 1);
        expect(range.toString().replace(/^\s+$/, ' ').trim(), `${at}`).to.equal(text.charAt(at).trim());
        if (text.charAt(at).trim()) expect(offsetAt(range.startContainer, range.startOffset), `${at}`).to.equal(at);
      }
    }
  });
});
