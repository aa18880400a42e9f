import { expect } from '@open-wc/testing';
import { documentOf, show } from '../support/harness.js';
import { media } from '../support/page.js';

/** Sixty days in a row, and a decade without anything, so that the days share marks at first. */
const crowd = {
  title: 'Crowd',
  lang: 'en',
  events: [
    { id: 'far', title: 'Long before', date: '1960-01-01', importance: 3 },
    ...Array.from({ length: 60 }, (_, i) => ({
      id: `e${i}`,
      title: `Something happened on day number ${i}`,
      date: new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10),
    })),
    { id: 'end', title: 'Long after', date: '2030-01-01', importance: 3 },
  ],
};

describe('a mark that stands for several events', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('leaves nothing out: labels, marks and numbers make up all events in the window', async () => {
    const timeline = await show(crowd, { scale: 'time' }, { width: 700 });
    expect(timeline.clusters().length).to.be.above(0);
    const counted = timeline.clusters().reduce((sum, text) => sum + Number(/\d+/.exec(text)![0]), 0);
    expect(counted).to.be.above(20);
    expect(timeline.shownAlone() + counted).to.equal(62);
  });

  it('zooms in when it is opened, until its events stand apart', async () => {
    const timeline = await show(crowd, { scale: 'time' }, { width: 700 });
    const heard = timeline.record('timeline-extent-change');
    const before = timeline.span();
    await timeline.openCluster();
    expect(timeline.span()).to.be.below(before / 2);
    expect(heard).to.have.length(1);
    expect(timeline.card()).to.equal(null);
  });

  it('lists its events when they are of one date, each of which opens', async () => {
    const timeline = await show(await documentOf('examples/crowd'), {}, { width: 700 });
    expect(timeline.clusters().length).to.be.above(0);
    const before = timeline.days();
    await timeline.openCluster();
    expect(timeline.days()).to.deep.equal(before);
    expect(timeline.card()!.text).to.match(/^\d+ events/);
    const [first] = timeline.card()!.buttons;
    await timeline.use(first!);
    expect(timeline.card()!.title).to.equal(first);
    expect(timeline.ids()).to.include(timeline.element.selected);
  });

  it('that is open closes with Escape', async () => {
    const timeline = await show(await documentOf('examples/crowd'), {}, { width: 700 });
    await timeline.focus('meldung-01');
    await timeline.openCluster();
    expect(timeline.card()).to.not.equal(null);
    await timeline.focus('meldung-01');
    await timeline.press('Escape');
    await timeline.press('Escape');
    expect(timeline.card()).to.equal(null);
  });

  it('is for the pointer; the list holds all of it anyhow', async () => {
    const timeline = await show(await documentOf('examples/crowd'), {}, { width: 700 });
    expect(timeline.ids()).to.have.length(30);
    expect(timeline.tabStops()).to.have.length(1);
  });
});
