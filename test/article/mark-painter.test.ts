import { expect } from '@open-wc/testing';
import { markPainter } from '../../src/article/mark-painter.js';
import type { Look, Passage } from '../../src/article/painter.js';
import { readTextMap } from '../../src/article/text-map.js';
import { shapeOf } from '../support/article.js';
import { room } from '../support/harness.js';
import { media } from '../support/page.js';
import { seeded } from '../support/random.js';

const now = (change: () => void): void => change();

function article(html: string): HTMLElement {
  const element = document.createElement('article');
  element.innerHTML = html;
  room().append(element);
  return element;
}

/** The words of a passage in an article, found by the words themselves. */
function passage(element: Element, words: string, ...looks: Look[]): Passage {
  const map = readTextMap(element);
  const start = map.text.indexOf(words);
  if (start < 0) throw new Error(`No ${words} in ${map.text}`);
  return { range: map.rangeOf(start, start + words.length), looks: looks.length ? looks : ['passage'] };
}

const marked = (element: Element): string[] => [...element.querySelectorAll('mark')].map((m) => m.textContent!);

describe('marking by mark elements', () => {
  it('has the colours of the text around it where colours are forced, whatever the page and the browser say', async () => {
    const element = article('<p>Dark words on a page, and more of them.</p>');
    const paragraph = element.querySelector('p')!;
    paragraph.style.color = '#123456';
    const painter = markPainter(element, now);
    await media({ 'forced-colors': 'active' });
    try {
      painter.paint([passage(element, 'Dark words'), passage(element, 'more of them', 'passage', 'hover')]);
      const colours = [...element.querySelectorAll('mark')].map((mark) => getComputedStyle(mark).color);
      const around = getComputedStyle(paragraph).color;
      expect(around, 'colours are forced').to.not.equal('rgb(18, 52, 86)');
      expect(colours).to.deep.equal([around, around]);
    } finally {
      await media({});
      painter.clear();
    }
  });

  it('goes across the borders of elements, piece by piece, and leaves no trace', () => {
    const element = article(
      '<p>One <em>two <b>three</b></em> four.</p>\n<p>Five <a href="#x">six</a> seven.</p><table><tbody><tr><td>Eight</td><td>nine</td></tr></tbody></table>',
    );
    const before = shapeOf(element);
    const nodes = [...element.querySelectorAll('*')].flatMap((e) => [...e.childNodes]);
    const painter = markPainter(element, now);
    painter.paint([passage(element, 'two three four.\nFive six seven.\nEight')]);
    expect(marked(element)).to.deep.equal(['two ', 'three', ' four.', 'Five ', 'six', ' seven.', 'Eight']);
    expect(element.querySelector('tr > mark, tbody > mark, table > mark')).to.equal(null);
    painter.clear();
    expect(shapeOf(element)).to.equal(before);
    expect([...element.querySelectorAll('*')].flatMap((e) => [...e.childNodes])).to.deep.equal(nodes);
  });

  it('keeps adjoining text nodes apart, as frameworks make them, and the very nodes', () => {
    const element = article('<p></p>');
    const [first, second] = [new Text('Hello, '), new Text('world and all.')];
    element.firstElementChild!.append(first, second);
    const painter = markPainter(element, now);
    painter.paint([passage(element, 'lo, world')]);
    expect(marked(element)).to.deep.equal(['lo, ', 'world']);
    painter.clear();
    expect([...element.firstElementChild!.childNodes]).to.deep.equal([first, second]);
    expect([first.data, second.data]).to.deep.equal(['Hello, ', 'world and all.']);
  });

  it('changes of look change classes and no nodes', () => {
    const element = article('<p>One two three.</p>');
    const painter = markPainter(element, now);
    const one = passage(element, 'two');
    painter.paint([one]);
    const mark = element.querySelector('mark')!;
    expect(mark.className).to.equal('news-timeline-mark news-timeline');
    painter.paint([{ range: one.range, looks: ['passage', 'hover'] }]);
    expect(element.querySelector('mark')).to.equal(mark);
    expect(mark.className).to.equal('news-timeline-mark news-timeline news-timeline-hover');
    painter.clear();
  });

  it('the ranges still hold the passages, while marked and afterwards', () => {
    const element = article('<p>One <i>two</i> three.</p>');
    const painter = markPainter(element, now);
    const one = passage(element, 'ne two th');
    const other = passage(element, 'two three');
    painter.paint([one, other]);
    expect([one, other].map((p) => p.range.toString())).to.deep.equal(['ne two th', 'two three']);
    painter.clear();
    expect([one, other].map((p) => p.range.toString())).to.deep.equal(['ne two th', 'two three']);
  });

  it('what the page writes anew while it is marked is not doubled', () => {
    const element = article('<p>There are 5 boats out.</p>');
    const text = element.querySelector('p')!.firstChild as Text;
    const painter = markPainter(element, now);
    painter.paint([passage(element, '5 boats')]);
    text.data = 'There are 6 boats out.';
    painter.clear();
    expect(shapeOf(element)).to.equal('<article>[<p>["There are 6 boats out."]]');
  });

  it('what a reader types into a passage stays', () => {
    const element = article('<p contenteditable="true">There are 5 boats out.</p>');
    const painter = markPainter(element, now);
    painter.paint([passage(element, '5 boats')]);
    element.querySelector('mark')!.firstChild!.nodeValue = '57 boats';
    (element.querySelector('p')!.firstChild as Text).appendData('about ');
    painter.clear();
    expect(shapeOf(element)).to.equal('<article>[<p contenteditable="true">["There are about 57 boats out."]]');
  });

  it('what the page takes away takes its pieces along', () => {
    const element = article('<p>There are 5 boats out.</p><p>More.</p>');
    const painter = markPainter(element, now);
    painter.paint([passage(element, '5 boats')]);
    element.querySelector('p')!.remove();
    painter.clear();
    expect(shapeOf(element)).to.equal('<article>[<p>["More."]]');
  });

  it('is undone to the same nodes with any passages, by any number of timelines, whoever leaves first', () => {
    const words = 'ab cd efg <b>hi <i>jk</i></b> lm<br>no <span>pq</span><em></em> rs tu '.repeat(3);
    for (let seed = 1; seed <= 60; seed++) {
      const { int, chance, shuffle } = seeded(seed);
      const whole = (n: number): number => int(0, n - 1);
      const element = article(`<p>${words}</p><ul>\n<li>${words}</li>\n<li>${words}</li></ul>`);
      element.querySelector('b')!.before(new Text('x'), new Text('yz'));
      const before = shapeOf(element);
      const { text } = readTextMap(element);
      const painters = Array.from({ length: 1 + whole(3) }, () => markPainter(element, now));
      const paint = (i: number): void => {
        const wanted = new Map<Passage, string>();
        const passages = Array.from({ length: whole(6) }, (): Passage => {
          const start = whole(text.length - 1);
          const end = Math.min(text.length, start + 1 + whole(60));
          const range = readTextMap(element).rangeOf(start, end);
          const one: Passage = { range, looks: chance(0.9) ? ['passage'] : [] };
          wanted.set(one, range.toString().replace(/\s+/g, ''));
          return one;
        });
        painters[i]!.paint(passages);
        expect(readTextMap(element).text, `seed ${seed}`).to.equal(text);
        for (const [{ range }, held] of wanted)
          expect(range.toString().replace(/\s+/g, ''), `seed ${seed}`).to.equal(held);
      };
      for (let i = 0; i < 8; i++) paint(whole(painters.length));
      for (const painter of shuffle(painters)) painter.clear();
      expect(shapeOf(element), `seed ${seed}`).to.equal(before);
    }
  });
});
