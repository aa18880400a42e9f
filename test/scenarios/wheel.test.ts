import { expect } from '@open-wc/testing';
import { events, room, show, type Timeline } from '../support/harness.js';
import { media, pause, until } from '../support/page.js';

const dates = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`Event ${i}`, `${1990 + i}-06-15`]));
const story = events(dates);

/** A timeline in a page that is long enough to scroll. */
async function inLongPage(attributes: Readonly<Record<string, string>> = {}, dir?: 'rtl'): Promise<Timeline> {
  const timeline = await show(story, { start: '2000', end: '2009', ...attributes }, dir ? { dir } : {});
  room().style.height = '3000px';
  scrollTo(0, 0);
  return timeline;
}

/** Where the page has scrolled to; waits for a scroll that is expected, and long enough for one that is not. */
const scrolled = async (isExpected = false) => {
  if (isExpected) await until(() => scrollY > 50, 'the page scrolls');
  else await pause(150);
  return scrollY;
};

describe('the wheel', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  afterEach(() => scrollTo(0, 0));

  it('scrolls the page and leaves the drawing alone', async () => {
    const timeline = await inLongPage();
    const days = timeline.days();
    await timeline.wheel(100);
    expect(await scrolled(true)).to.be.above(50);
    expect(timeline.days()).to.deep.equal(days);
  });

  for (const at of [0.25, 0.75])
    it(`with Control zooms around the pointer at ${at}, and the page stays`, async () => {
      const timeline = await inLongPage();
      const { start, end } = timeline.element.visibleExtent!;
      await timeline.wheel(-100, { held: 'Control', at });
      const after = timeline.element.visibleExtent!;
      expect(after.end - after.start).to.be.below(0.6 * (end - start));
      const share = (start + at * (end - start) - after.start) / (after.end - after.start);
      expect(share).to.be.closeTo(at, 0.01);
      expect(await scrolled()).to.equal(0);
    });

  it('with Control the other way zooms out, not beyond the story', async () => {
    const timeline = await inLongPage();
    const before = timeline.span();
    await timeline.wheel(50, { held: 'Control' });
    expect(timeline.span()).to.be.above(before * 1.2);
    for (let i = 0; i < 6; i++) await timeline.wheel(120, { held: 'Control' });
    timeline.element.zoomTo(...timeline.days());
    const widest = timeline.span();
    timeline.element.fit();
    await timeline.settled();
    expect(widest).to.be.closeTo(timeline.span(), timeline.span() / 100);
    expect(await scrolled()).to.equal(0);
  });

  it('with the command key zooms as well', async () => {
    const timeline = await inLongPage();
    const before = timeline.span();
    await timeline.wheel(-100, { held: 'Meta' });
    expect(timeline.span()).to.be.below(before * 0.8);
  });

  it('zooms without a key only where zoom="wheel" gives it away', async () => {
    const timeline = await inLongPage({ zoom: 'wheel' });
    const before = timeline.span();
    await timeline.wheel(-100);
    expect(timeline.span()).to.be.below(before * 0.8);
    expect(await scrolled()).to.equal(0);
  });

  it('never zooms with zoom="none", and always scrolls', async () => {
    const timeline = await inLongPage({ zoom: 'none' });
    const days = timeline.days();
    await timeline.wheel(100);
    expect(await scrolled(true)).to.be.above(50);
    scrollTo(0, 0);
    await timeline.wheel(-100, { held: 'Control' });
    expect(timeline.days()).to.deep.equal(days);
  });

  it('turned sideways moves time, as far as the fingers do', async () => {
    const timeline = await inLongPage();
    const before = timeline.box('Event 14').left;
    await timeline.wheel(0, { deltaX: 60 });
    expect(timeline.box('Event 14').left - before).to.be.closeTo(-60, 2);
  });

  it('turned sideways moves what is seen the same way from right to left', async () => {
    const timeline = await inLongPage({}, 'rtl');
    const before = timeline.box('Event 14').right;
    const [from] = timeline.days();
    await timeline.wheel(0, { deltaX: -60 });
    expect(timeline.box('Event 14').right - before).to.be.closeTo(60, 2);
    expect(timeline.days()[0] > from).to.equal(true);
  });

  it('tells the page once for turns that follow one another, when it rests', async () => {
    const timeline = await inLongPage();
    const heard = timeline.record('timeline-extent-change');
    // Three turns within one moment: sent one by one from outside they may be a rest apart on a slow machine.
    timeline.turnWheel(-20, -20, -20);
    expect(heard).to.deep.equal([]);
    await until(() => heard.length > 0, 'timeline-extent-change');
    await pause(300);
    expect(heard.map((e) => e.extent)).to.deep.equal([timeline.element.visibleExtent]);
  });

  it('over an upright drawing scrolls the page, and zooms with Control', async () => {
    const timeline = await inLongPage({ layout: 'vertical' });
    const before = timeline.span();
    await timeline.wheel(100);
    expect(await scrolled(true)).to.be.above(50);
    expect(timeline.span()).to.equal(before);
    await timeline.wheel(-60, { held: 'Control' });
    expect(timeline.span()).to.be.below(before * 0.8);
  });
});
