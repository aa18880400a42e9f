import { expect } from '@open-wc/testing';
import { documentOf, events, show } from '../support/harness.js';
import { media } from '../support/page.js';

const story = events({ A: '2020-01-05', B: '2020-02-05', C: '2020-03-05', D: '2020-04-05', E: '2020-05-05' });

describe('the buttons of the toolbar', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('step through the events, from the first to the last, and tell where', async () => {
    const timeline = await show(story);
    const heard = timeline.record('timeline-select');
    await timeline.use('Next event');
    await timeline.use('Next event');
    expect(timeline.element.selected).to.equal('B');
    await timeline.use('Previous event');
    await timeline.use('Previous event');
    expect(timeline.element.selected).to.equal('A');
    expect(heard.map((e) => `${e.id} ${e.source}`)).to.deep.equal(['A control', 'B control', 'A control']);
  });

  it('begin at the end when one goes back first', async () => {
    const timeline = await show(story);
    await timeline.use('Previous event');
    expect(timeline.element.selected).to.equal('E');
  });

  it('do what every drag and pinch does: move, zoom, show everything', async () => {
    const timeline = await show(story);
    const heard = timeline.record('timeline-extent-change');
    const all = timeline.span();
    await timeline.use('Zoom in');
    expect(timeline.span()).to.be.closeTo(all / 1.6, all / 100);
    const [from] = timeline.days();
    await timeline.use('Later');
    expect(timeline.days()[0] > from).to.equal(true);
    await timeline.use('Earlier');
    expect(timeline.days()[0]).to.equal(from);
    await timeline.use('Zoom in');
    await timeline.use('Zoom out');
    await timeline.use('Show everything');
    expect(timeline.span()).to.be.closeTo(all, all / 100);
    expect(heard).to.have.length(6);
  });

  it('say when they can do no more, and then do nothing', async () => {
    const timeline = await show(story);
    const all = timeline.days();
    const out = timeline.nodes().find((n) => n.getAttribute('aria-label') === 'Zoom out')!;
    expect(out.getAttribute('aria-disabled')).to.equal('true');
    await timeline.use('Zoom out');
    expect(timeline.days()).to.deep.equal(all);
    await timeline.use('Zoom in');
    expect(out.getAttribute('aria-disabled')).to.equal(null);
    for (let i = 0; i < 12; i++) await timeline.use('Zoom in');
    const narrowest = timeline.span();
    await timeline.use('Zoom in');
    expect(timeline.span()).to.equal(narrowest);
    expect(narrowest).to.be.at.least(86_400_000);
  });

  it('keep the focus while they are used', async () => {
    const timeline = await show(story);
    await timeline.use('Zoom in');
    expect(timeline.focused()).to.equal('Zoom in');
    await timeline.use('Next event');
    expect(timeline.focused()).to.equal('Next event');
  });

  it('change the scale, and back', async () => {
    const timeline = await show(await documentOf('marathon'));
    const at = () => timeline.box('athen-1896').left;
    const before = at();
    await timeline.choose('even');
    expect(timeline.element.scale).to.equal('even');
    expect(Math.abs(at() - before)).to.be.above(5);
    for (const scale of ['time', 'recent', 'breaks']) {
      await timeline.choose(scale);
      expect(timeline.element.scale).to.equal(scale);
    }
  });

  it('change the order of a list', async () => {
    const timeline = await show(story, { layout: 'list' });
    await timeline.choose('newest-first');
    expect(timeline.ids()).to.deep.equal(['E', 'D', 'C', 'B', 'A']);
  });

  it('are those asked for, and a sensible set when nothing is asked', async () => {
    const set = async (attributes: Readonly<Record<string, string>>, data: unknown = story) =>
      (await show(data, attributes)).controls();
    const zoom = ['Earlier', 'Later', 'Zoom out', 'Zoom in', 'Show everything'];
    expect(await set({})).to.deep.equal(['Previous event', 'Next event', ...zoom, 'Scale']);
    expect(await set({ controls: '' })).to.deep.equal([]);
    expect(await set({ controls: 'step' })).to.deep.equal(['Previous event', 'Next event']);
    expect(await set({ controls: 'scale, step' })).to.deep.equal(['Previous event', 'Next event', 'Scale']);
    expect(await set({ zoom: 'none' })).to.deep.equal(['Previous event', 'Next event', 'Scale']);
    expect(await set({ layout: 'list' })).to.deep.equal(['Previous event', 'Next event', 'Order']);
    expect(await set({}, events({ Only: '2020' }))).to.deep.equal([]);
    expect(await set({}, { events: [] })).to.deep.equal([]);
  });
});
