import { expect } from '@open-wc/testing';
import { events, show } from '../support/harness.js';
import { dragAlong, media, moveTo, viewport } from '../support/page.js';
import { sendMouse } from '@web/test-runner-commands';

const dates = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`Event ${i}`, `${1990 + i}-06-15`]));
const story = events(dates);

async function zoomedIn(attributes: Readonly<Record<string, string>> = {}, dir?: 'rtl') {
  const timeline = await show(story, { start: '2000', end: '2009', ...attributes }, dir ? { dir } : {});
  expect(timeline.span()).to.be.above(0);
  return timeline;
}

describe('dragging the drawing', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('moves time with the mouse, pixel by pixel, and selects nothing', async () => {
    const timeline = await zoomedIn();
    const heard = timeline.record('timeline-select');
    const before = timeline.box('Event 12').left;
    const span = timeline.span();
    await timeline.drag(-120);
    expect(timeline.box('Event 12').left - before).to.be.closeTo(-120, 1.5);
    expect(timeline.span()).to.be.closeTo(span, span / 1e6);
    expect([heard.length, timeline.element.selected]).to.deep.equal([0, null]);
  });

  it('moves time the same way where writing runs from right to left', async () => {
    const timeline = await zoomedIn({}, 'rtl');
    const [from] = timeline.days();
    const before = timeline.box('Event 12').right;
    await timeline.drag(120);
    expect(timeline.box('Event 12').right - before).to.be.closeTo(120, 1.5);
    expect(timeline.days()[0] > from).to.equal(true);
  });

  it('that begins on an event moves, too, and does not select it', async () => {
    const timeline = await zoomedIn();
    const { left, top, width, height } = timeline.box('Event 14');
    const before = timeline.box('Event 14').left;
    await timeline.drag(-80, 0, { x: left + width / 2, y: top + height / 2 });
    expect(timeline.box('Event 14').left - before).to.be.closeTo(-80, 1.5);
    expect(timeline.element.selected).to.equal(null);
    await timeline.click('Event 14');
    expect(timeline.element.selected).to.equal('Event 14');
  });

  it('by less than a hand trembles is a click', async () => {
    const timeline = await zoomedIn();
    const days = timeline.days();
    const { left, top, width, height } = timeline.box('Event 14');
    const at = { x: left + width / 2, y: top + height / 2 };
    await dragAlong([at, { x: at.x + 2, y: at.y + 1 }]);
    await timeline.settled();
    expect([timeline.element.selected, timeline.days()]).to.deep.equal(['Event 14', days]);
  });

  it('goes on outside of the drawing and ends where the button is let go', async () => {
    const timeline = await zoomedIn();
    const before = timeline.box('Event 12').left;
    const from = timeline.emptyPlace();
    const below = timeline.drawing().bottom + 40;
    await dragAlong([from, { x: from.x - 30, y: from.y }, { x: from.x - 60, y: below }, { x: from.x - 90, y: below }]);
    await timeline.settled();
    expect(timeline.box('Event 12').left - before).to.be.closeTo(-90, 1.5);
    await moveTo({ x: from.x + 100, y: from.y });
    await timeline.settled();
    expect(timeline.box('Event 12').left - before).to.be.closeTo(-90, 1.5);
  });

  it('tells the page once, when it rests', async () => {
    const timeline = await zoomedIn();
    const heard = timeline.record('timeline-extent-change');
    const from = timeline.emptyPlace();
    await moveTo(from);
    await sendMouse({ type: 'down', button: 'left' });
    for (const dx of [20, 40, 60]) await moveTo({ x: from.x + dx, y: from.y });
    await timeline.settled();
    expect(heard).to.have.length(0);
    await sendMouse({ type: 'up', button: 'left' });
    await timeline.settled();
    expect(heard.map((e) => e.extent)).to.deep.equal([timeline.element.visibleExtent]);
  });

  it('stops at the ends of the story', async () => {
    const timeline = await zoomedIn();
    for (let i = 0; i < 8; i++) await timeline.drag(300);
    expect(timeline.inView('Event 0')).to.equal(true);
    const [from] = timeline.days();
    await timeline.drag(300);
    expect(timeline.days()[0]).to.equal(from);
    expect(timeline.pointer('earlier')).to.equal(null);
  });

  it('upright moves time up and down', async () => {
    const timeline = await zoomedIn({ layout: 'vertical' });
    const before = timeline.box('Event 14').top;
    await timeline.drag(0, 60);
    expect(timeline.box('Event 14').top - before).to.be.closeTo(60, 1.5);
  });

  it('works with zoom="none", so that everything can still be reached', async () => {
    const timeline = await zoomedIn({ zoom: 'none' });
    const before = timeline.box('Event 12').left;
    await timeline.drag(-100);
    expect(timeline.box('Event 12').left - before).to.be.closeTo(-100, 1.5);
  });

  it('with another button moves nothing', async () => {
    const timeline = await zoomedIn();
    const days = timeline.days();
    const from = timeline.emptyPlace();
    await moveTo(from);
    await sendMouse({ type: 'down', button: 'right' });
    await moveTo({ x: from.x + 100, y: from.y });
    await sendMouse({ type: 'up', button: 'right' });
    await timeline.settled();
    expect(timeline.days()).to.deep.equal(days);
  });

  it('keeps what is selected and what has the focus', async () => {
    await viewport(1000, 900);
    const timeline = await zoomedIn({ selected: 'Event 13' });
    await timeline.focus('Event 13');
    await timeline.drag(-100);
    expect([timeline.element.selected, timeline.card()!.title]).to.deep.equal(['Event 13', 'Event 13']);
  });
});
