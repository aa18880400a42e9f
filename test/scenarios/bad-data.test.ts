import { expect } from '@open-wc/testing';
import { documentOf, show } from '../support/harness.js';
import { media } from '../support/page.js';

describe('bad events among good ones', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('are counted out of all that were written, and the good ones are drawn', async () => {
    const data = {
      events: [{ title: 'Good', date: '2020-01-01' }, 7, null, { title: 'Also good', date: '2021-01-01' }, {}],
    };
    const timeline = await show(data);
    expect(timeline.events().map((e) => e.name.split(',')[0])).to.deep.equal(['Good', 'Also good']);
    expect(timeline.notices()[0]).to.match(/^3 of 5 events could not be read/);
  });

  it('are listed with place, value and what was expected, one click away', async () => {
    const timeline = await show(await documentOf('examples/broken'));
    const hidden = () =>
      timeline
        .nodes()
        .filter((n) => n.matches('li code') && n.checkVisibility())
        .map((n) => n.textContent);
    expect(hidden()).to.deep.equal([]);
    await timeline.use('2 of 16 events');
    expect(hidden()).to.include.members(['events[1].date', 'events[7].title', 'events[11]', 'events[4].url']);
    const text = timeline.notices().join();
    expect(text).to.contain('2014-02-30').and.contain('expected').and.contain('javascript:alert(1)');
  });

  it('with dates that cannot be read stand on the shelf, with the text as written', async () => {
    const timeline = await show(await documentOf('examples/broken'));
    const shelf = timeline.shelf();
    expect(shelf.find((e) => e.id === 'unmoeglich')!.name)
      .to.contain('There is no such day')
      .and.contain('2014-02-30');
    expect(shelf.find((e) => e.id === 'rueckwaerts')!.name).to.contain('2024-05/2022-02');
    await timeline.click('unmoeglich');
    expect(timeline.card()!.title).to.equal('There is no such day');
  });

  it('with an id that is taken get another, and both can be opened', async () => {
    const timeline = await show({
      events: [
        { id: 'a', title: 'One', date: '2020' },
        { id: 'a', title: 'Two', date: '2021' },
      ],
    });
    const [one, two] = timeline.ids();
    expect(one).to.not.equal(two);
    expect((await timeline.openCard(one!)).title).to.equal('One');
    expect((await timeline.openCard(two!)).title).to.equal('Two');
  });

  it('that are all good leave no message', async () => {
    for (const name of ['xi-putin-video-call', 'space-stations', 'marathon'] as const)
      expect((await show(await documentOf(name))).notices(), name).to.deep.equal([]);
  });

  it('are told in the reader’s language', async () => {
    const timeline = await show({ events: [7, { title: 'Gut', date: '2020' }] }, {}, { lang: 'de' });
    expect(timeline.notices()[0]).to.contain('1 von 2 Ereignissen');
  });

  for (const data of [{ events: [] }, { title: 'Empty', events: [] }, { events: [null] }, { events: [{}] }])
    it(`alone show that there is nothing: ${JSON.stringify(data)}`, async () => {
      const timeline = await show(data);
      expect(timeline.notices().join()).to.contain('No events');
      expect(timeline.ids()).to.deep.equal([]);
      expect(timeline.controls()).to.deep.equal([]);
      expect(timeline.element.offsetHeight).to.be.within(10, 200);
    });

  for (const data of [7, 'text', [], { events: 7 }, {}])
    it(`instead of a document do not throw: ${JSON.stringify(data)}`, async () => {
      const timeline = await show(data);
      expect(timeline.notices().join()).to.not.equal('');
      expect(timeline.ids()).to.deep.equal([]);
    });
});
