import { expect } from '@open-wc/testing';
import { documentOf, events, show } from '../support/harness.js';
import { media } from '../support/page.js';

describe('an event outside of the window', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  for (const layout of ['horizontal', 'vertical'])
    it(`comes into view when an arrow key reaches it, ${layout}`, async () => {
      const timeline = await show(await documentOf('xi-putin-video-call'), { layout });
      timeline.element.zoomTo('2022-01', '2022-06');
      await timeline.settled();
      expect(timeline.inView('putin-in-peking')).to.equal(false);
      await timeline.focus('beginn-ukraine-krieg');
      for (const id of timeline.ids().slice(3)) {
        await timeline.press('ArrowRight');
        expect(timeline.focused()).to.equal(id);
        expect(timeline.inView(id), id).to.equal(true);
      }
    });

  it('comes into view with Home and End', async () => {
    const timeline = await show(await documentOf('space-stations'));
    timeline.element.zoomTo('1990', '1995');
    await timeline.settled();
    expect([timeline.inView('salyut-1'), timeline.inView('iss-ende')]).to.deep.equal([false, false]);
    await timeline.focus('poljakow');
    await timeline.press('Home');
    expect(timeline.inView('salyut-1')).to.equal(true);
    await timeline.press('End');
    expect(timeline.inView('iss-ende')).to.equal(true);
  });

  it('comes into view when it is stepped to with the buttons', async () => {
    const timeline = await show(events({ First: '1900', Second: '1990', Third: '2020' }), { selected: 'First' });
    timeline.element.zoomTo('1899', '1902');
    await timeline.settled();
    await timeline.use('Next event');
    expect(timeline.element.selected).to.equal('Second');
    expect(timeline.inView('Second')).to.equal(true);
    expect(timeline.inView('First')).to.equal(false);
  });

  it('is counted at the edge on its side, with the year that is furthest away', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'));
    expect(timeline.pointer('earlier')!.textContent!.trim()).to.match(/^2 earlier · 1945$/);
    expect(timeline.pointer('later')).to.equal(null);
  });

  it('that shares a mark with others has the focus at the mark, and opens from there', async () => {
    const timeline = await show(await documentOf('examples/crowd'), {}, { width: 600 });
    expect(timeline.clusters()).to.have.length.above(0);
    await timeline.focus('meldung-01');
    await timeline.press('End');
    const last = timeline.ids().at(-1)!;
    expect(timeline.focused()).to.equal(last);
    await timeline.press('Enter');
    expect(timeline.element.selected).to.equal(last);
    expect(timeline.card()!.title).to.be.a('string').and.not.equal('');
  });
});
