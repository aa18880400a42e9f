import { expect } from '@open-wc/testing';
import { documentOf, events, room, show, Timeline } from '../support/harness.js';
import { media } from '../support/page.js';

const story = events({ A: '2020-01-05', B: '2020-02-05', C: '2020-03-05' });

describe('several timelines on a page', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('have each their own selection, window and focus', async () => {
    const [one, two] = [await show(story), await show(story)];
    await one.click('B');
    expect([one.element.selected, two.element.selected, two.card()]).to.deep.equal(['B', null, null]);
    const days = two.days();
    one.element.zoomBy(3);
    await one.settled();
    expect(two.days()).to.deep.equal(days);
    await two.focus('A');
    await two.press('ArrowRight');
    expect([two.focused(), one.focused(), one.tabStops()]).to.deep.equal(['B', '', ['B']]);
    await two.press('Escape');
    expect(one.element.selected).to.equal('B');
  });

  it('may stand in one another’s shadow and share data', async () => {
    const data = await documentOf('marathon');
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' });
    room().append(host);
    const inner = document.createElement('news-timeline');
    inner.data = data;
    host.shadowRoot!.append(inner);
    const outer = await show(data);
    const nested = new Timeline(inner);
    await nested.settled();
    expect(nested.ids()).to.deep.equal(outer.ids());
    await nested.click('athen-1896');
    expect([inner.selected, outer.element.selected]).to.deep.equal(['athen-1896', null]);
    await nested.press('ArrowRight');
    expect(nested.focused()).to.equal('london-1908');
  });

  it('follow each their own language', async () => {
    const data = await documentOf('xi-putin-video-call');
    const [de, en] = [await show(data, {}, { lang: 'de' }), await show(data, {}, { lang: 'en' })];
    expect([de.heading()!.text, en.heading()!.text]).to.deep.equal(['Xi stärkt Putin den Rücken', 'Xi backs Putin']);
  });

  it('change nothing outside of themselves', async () => {
    const count = () => [
      document.head.childElementCount,
      document.adoptedStyleSheets.length,
      document.body.attributes.length,
    ];
    const before = count();
    const html = document.documentElement.getAttributeNames().join();
    await show(await documentOf('space-stations'), { selected: 'mir' });
    await show(story);
    expect(count()).to.deep.equal(before);
    expect(document.documentElement.getAttributeNames().join()).to.equal(html);
  });
});
