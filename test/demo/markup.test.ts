import { expect } from '@open-wc/testing';
import { markupOf } from '../../demo/support/markup.js';
import { inlineTimeline, timeline } from '../scenes/scene.js';

describe('HTML to copy', () => {
  it('escapes what would end a text or an attribute', () => {
    const p = document.createElement('p');
    p.title = '"<&';
    p.append('1 < 2 & 3');
    expect(markupOf(p)).to.equal('<p title="&quot;&lt;&amp;">1 &lt; 2 &amp; 3</p>');
  });

  it('keeps an empty controls attribute apart from a missing one', () => {
    expect(markupOf(timeline({ controls: '' }))).to.equal('<news-timeline controls=""></news-timeline>');
  });

  it('reads back as the element it was made from', () => {
    const made = inlineTimeline({ events: [{ title: 'A </script> in a title', date: '2024' }] }, { layout: 'list' });
    const copy = document.createElement('template');
    copy.innerHTML = markupOf(made);
    const script = copy.content.querySelector('script');
    expect(copy.content.querySelector('news-timeline')?.getAttribute('layout')).to.equal('list');
    expect(JSON.parse(script?.textContent ?? '')).to.deep.equal(JSON.parse(made.textContent ?? ''));
  });
});
