import { expect } from '@open-wc/testing';
import { documentOf, events, show, type Timeline } from '../support/harness.js';
import { media, nextFrame } from '../support/page.js';

const story = events({ A: '2020-01-05', B: '2020-02-05', C: '2020-03-05', D: '2020-04-05' });

/** How many frames the window or the labels go on moving after `act`. */
async function framesMoving(timeline: Timeline, act: () => void): Promise<number> {
  const picture = () =>
    JSON.stringify([timeline.element.visibleExtent, timeline.ids().map((id) => timeline.box(id).x)]);
  act();
  await timeline.element.updateComplete;
  await nextFrame();
  let last = picture();
  let moving = 0;
  for (let i = 0; i < 60; i++) {
    await nextFrame();
    const now = picture();
    if (now !== last) moving = i + 1;
    last = now;
  }
  return moving;
}

const pressIn = (timeline: Timeline, key: string) => () =>
  timeline.element.shadowRoot!.activeElement!.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );

describe('movement', () => {
  afterEach(() => media({}));

  it('is calm when a key zooms, and not there at all for readers who want none', async () => {
    const timeline = await show(story);
    await timeline.focus('B');
    expect(await framesMoving(timeline, pressIn(timeline, '+'))).to.be.above(3);
    await media({ 'prefers-reduced-motion': 'reduce' });
    expect(await framesMoving(timeline, pressIn(timeline, '+'))).to.equal(0);
  });

  it('is calm between scales, every event by eye, and not there for readers who want none', async () => {
    const timeline = await show(await documentOf('space-stations'), { scale: 'time' });
    expect(await framesMoving(timeline, () => (timeline.element.scale = 'even'))).to.be.above(3);
    await timeline.settled();
    await media({ 'prefers-reduced-motion': 'reduce' });
    expect(await framesMoving(timeline, () => (timeline.element.scale = 'time'))).to.equal(0);
  });

  it('asked for by scripts arrives at once', async () => {
    const timeline = await show(story);
    expect(await framesMoving(timeline, () => timeline.element.zoomTo('2020-02', '2020-02'))).to.equal(0);
  });

  it('ends at the same place, whether it was seen or not', async () => {
    const ends: (readonly string[])[] = [];
    for (const features of [{}, { 'prefers-reduced-motion': 'reduce' }] as Readonly<Record<string, string>>[]) {
      await media(features);
      const timeline = await show(story);
      await timeline.focus('B');
      await timeline.press('+', '+', 'End', '-');
      ends.push(timeline.days());
    }
    expect(ends[0]).to.deep.equal(ends[1]);
  });

  it('is given up when the reader takes hold of the drawing', async () => {
    const timeline = await show(story);
    await timeline.focus('B');
    pressIn(timeline, '+')();
    await nextFrame();
    await nextFrame();
    timeline.element.zoomTo('2020-03', '2020-03');
    await timeline.settled();
    expect(timeline.days()).to.deep.equal(['2020-03-01', '2020-04-01']);
  });
});
