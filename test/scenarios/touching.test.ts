import { expect } from '@open-wc/testing';
import { events, room, show } from '../support/harness.js';
import { media, until } from '../support/page.js';

const dates = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`Event ${i}`, `${1990 + i}-06-15`]));
const story = events(dates);
const zoomedIn = { start: '2000', end: '2009' };

describe('fingers', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  afterEach(() => scrollTo(0, 0));

  it('spread apart zoom in around the place between them', async () => {
    const timeline = await show(story, zoomedIn);
    const before = timeline.element.visibleExtent!;
    await timeline.pinch(2.5, 0.3);
    const after = timeline.element.visibleExtent!;
    expect((before.end - before.start) / (after.end - after.start)).to.be.within(1.6, 3.2);
    const share = (before.start + 0.3 * (before.end - before.start) - after.start) / (after.end - after.start);
    expect(share).to.be.closeTo(0.3, 0.15);
  });

  it('drawn together zoom out', async () => {
    const timeline = await show(story, zoomedIn);
    const before = timeline.span();
    await timeline.pinch(0.5);
    expect(timeline.span()).to.be.above(before * 1.3);
  });

  it('do not zoom with zoom="none"', async () => {
    const timeline = await show(story, { ...zoomedIn, zoom: 'none' });
    const before = timeline.span();
    await timeline.pinch(2.5);
    expect(timeline.span()).to.be.closeTo(before, before / 1000);
  });

  it('alone move time sideways and select nothing', async () => {
    const timeline = await show(story, zoomedIn);
    const before = timeline.box('Event 12').left;
    await timeline.swipe(-100);
    expect(timeline.box('Event 12').left - before).to.be.within(-102, -80);
    expect(timeline.element.selected).to.equal(null);
  });

  it('alone scroll the page up and down, and time stays', async () => {
    const timeline = await show(story, zoomedIn);
    room().style.height = '3000px';
    const days = timeline.days();
    await timeline.swipe(0, -150);
    await until(() => scrollY > 40, 'the page scrolls');
    expect(timeline.days()).to.deep.equal(days);
  });

  it('alone scroll the page over an upright drawing, two zoom it', async () => {
    const timeline = await show(story, { ...zoomedIn, layout: 'vertical' }, { width: 360 });
    room().style.height = '3000px';
    const days = timeline.days();
    await timeline.swipe(0, -150);
    await until(() => scrollY > 40, 'the page scrolls');
    expect(timeline.days()).to.deep.equal(days);
    scrollTo(0, 0);
    const before = timeline.span();
    await timeline.pinch(2);
    expect(timeline.span()).to.be.below(before * 0.8);
  });

  it('tap to select, and show no preview over what they tap', async () => {
    const timeline = await show(story, zoomedIn);
    await timeline.tap('Event 14');
    await until(() => timeline.element.selected !== null, 'the tap selects');
    await timeline.settled();
    expect(timeline.element.selected).to.equal('Event 14');
    expect(timeline.preview()).to.equal(null);
  });

  it('tell the page once when they are lifted', async () => {
    const timeline = await show(story, zoomedIn);
    const heard = timeline.record('timeline-extent-change');
    await timeline.pinch(2);
    expect(heard).to.have.length(1);
    expect(heard[0]!.extent).to.deep.equal(timeline.element.visibleExtent);
  });

  it('find every target at least 24 px large or with as much room around it', async () => {
    const timeline = await show(story, { selected: 'Event 14', ...zoomedIn });
    const buttons = timeline.nodes().filter((n): n is HTMLElement => n.matches('button:not([part~="list"] *), select'));
    expect(buttons.length).to.be.above(8);
    for (const b of buttons.filter((b) => b.checkVisibility())) {
      const { width, height } = b.getBoundingClientRect();
      expect(Math.min(width, height), b.getAttribute('aria-label') ?? b.textContent!).to.be.at.least(24);
    }
  });
});
