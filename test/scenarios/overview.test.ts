import { expect } from '@open-wc/testing';
import { documentOf, events, show, type Timeline } from '../support/harness.js';
import { accessibleTree, dragAlong, media, nodesOf } from '../support/page.js';

const dates = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`Event ${i}`, `${1990 + i}-06-15`]));
const story = events(dates);

const zoomedIn = (dir?: 'rtl') => show(story, { start: '2000', end: '2005' }, dir ? { dir } : {});

async function dragWindow(timeline: Timeline, dx: number): Promise<void> {
  const { left, right, top, bottom } = timeline.overview()!.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  await dragAlong([0, 0.25, 0.5, 0.75, 1].map((s) => ({ x: x + dx * s, y })));
  await timeline.settled();
}

describe('the overview', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('is there only while some of the story is out of sight', async () => {
    const timeline = await show(story);
    expect(timeline.overview()).to.equal(null);
    timeline.element.zoomTo('2000', '2005');
    await timeline.settled();
    expect(timeline.overview()).to.not.equal(null);
    timeline.element.fit();
    await timeline.settled();
    expect(timeline.overview()).to.equal(null);
  });

  for (const dir of [undefined, 'rtl'] as const)
    it(`names the end that is there, ${dir ? 'from right to left' : 'from left to right'}`, async () => {
      const timeline = await zoomedIn(dir);
      const ends = timeline.nodes().filter((n) => n.matches('.overview-end'));
      const byPlace = ends.sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left);
      const said = byPlace.map((n) => n.textContent);
      expect(said).to.deep.equal(dir ? ['2019', '1990'] : ['1990', '2019']);
      const { left, right } = timeline.overview()!.getBoundingClientRect();
      const strip = timeline.overview()!.parentElement!.getBoundingClientRect();
      // The window is a third of the way from 1990.
      expect((left + right) / 2 < (strip.left + strip.right) / 2).to.equal(!dir);
    });

  it('is dragged with the mouse, as far as the mouse goes', async () => {
    const timeline = await zoomedIn();
    const before = timeline.overview()!.getBoundingClientRect().left;
    const [from] = timeline.days();
    const span = timeline.span();
    await dragWindow(timeline, 100);
    expect(timeline.overview()!.getBoundingClientRect().left - before).to.be.closeTo(100, 2);
    expect(timeline.days()[0] > from).to.equal(true);
    expect(timeline.span()).to.be.closeTo(span, span / 1000);
  });

  it('is dragged the way it is seen from right to left', async () => {
    const timeline = await zoomedIn('rtl');
    const before = timeline.overview()!.getBoundingClientRect().left;
    const [from] = timeline.days();
    await dragWindow(timeline, 100);
    expect(timeline.overview()!.getBoundingClientRect().left - before).to.be.closeTo(100, 2);
    expect(timeline.days()[0] < from).to.equal(true);
  });

  it('stays inside however far it is dragged', async () => {
    const timeline = await zoomedIn();
    await dragWindow(timeline, 2000);
    expect(timeline.inView('Event 29')).to.equal(true);
    await dragWindow(timeline, -2000);
    expect(timeline.inView('Event 0')).to.equal(true);
  });

  it('moves with keys, jumps with Home and End, zooms with + and -', async () => {
    const timeline = await zoomedIn();
    timeline.overview()!.focus();
    const [from] = timeline.days();
    await timeline.press('ArrowRight');
    const [later] = timeline.days();
    expect(later > from).to.equal(true);
    await timeline.press('ArrowLeft');
    expect(timeline.days()[0]).to.equal(from);
    await timeline.press('PageDown');
    expect(timeline.days()[0] > later).to.equal(true);
    await timeline.press('End');
    expect(timeline.inView('Event 29')).to.equal(true);
    await timeline.press('Home');
    expect(timeline.inView('Event 0')).to.equal(true);
    const span = timeline.span();
    await timeline.press('+');
    expect(timeline.span()).to.be.below(span);
    expect(timeline.focused()).to.equal('Overview of the whole timeline');
  });

  it('follows the writing with its arrow keys', async () => {
    const timeline = await zoomedIn('rtl');
    timeline.overview()!.focus();
    const [from] = timeline.days();
    await timeline.press('ArrowLeft');
    expect(timeline.days()[0] > from).to.equal(true);
  });

  it('says in words what is visible', async () => {
    const timeline = await zoomedIn();
    const slider = nodesOf(await accessibleTree(timeline.element)).find((n) => n.role === 'slider')!;
    expect(slider.name).to.equal('Overview of the whole timeline');
    const words = () => timeline.overview()!.getAttribute('aria-valuetext');
    expect(words()).to.match(/^(1999|2000) – 200[56]$/);
    timeline.element.zoomTo('2010-03', '2010-09');
    await timeline.settled();
    expect(words()).to.match(/^(February|March) 2010 – (September|October) 2010$/);
  });

  it('tells the page once for each movement', async () => {
    const timeline = await zoomedIn();
    const heard = timeline.record('timeline-extent-change');
    await dragWindow(timeline, 60);
    expect(heard).to.have.length(1);
    timeline.overview()!.focus();
    await timeline.press('ArrowRight');
    expect(heard).to.have.length(2);
  });

  it('covers the window of a story with cuts, too', async () => {
    const timeline = await show(await documentOf('marathon'), { start: '1890', end: '1910' });
    const { left, right } = timeline.overview()!.getBoundingClientRect();
    const whole = timeline.overview()!.parentElement!.getBoundingClientRect();
    expect(left).to.be.at.least(whole.left - 1);
    expect(right).to.be.at.most(whole.right + 1);
    expect(right - left).to.be.at.least(6);
  });
});
