import { expect } from '@open-wc/testing';
import { documentOf, events, room, show, Timeline } from '../support/harness.js';
import { media, nextFrame } from '../support/page.js';

const story = events({ A: '2020-01-05', B: '2020-02-05', C: '2020-03-05', D: '2020-04-05' });

const resized = async (timeline: Timeline, width: string) => {
  timeline.element.parentElement!.style.width = width;
  await nextFrame();
  await timeline.settled();
};

describe('the room for a timeline', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('that gets narrow turns it upright, and back; selection and window stay', async () => {
    const timeline = await show(await documentOf('space-stations'), { selected: 'mir' });
    timeline.element.zoomTo('1985', '2002');
    await timeline.settled();
    const [from, to] = timeline.days();
    expect(timeline.layout()).to.equal('horizontal');
    await resized(timeline, '380px');
    expect(timeline.layout()).to.equal('vertical');
    expect([timeline.element.selected, timeline.card()!.title]).to.deep.equal(['mir', 'Mir']);
    expect(timeline.days()).to.deep.equal([from, to]);
    await resized(timeline, '900px');
    expect(timeline.layout()).to.equal('horizontal');
    expect(timeline.days()).to.deep.equal([from, to]);
    expect(timeline.element.selected).to.equal('mir');
  });

  it('keeps the focus on the event that had it', async () => {
    const timeline = await show(story);
    await timeline.focus('C');
    await resized(timeline, '380px');
    expect(timeline.tabStops()).to.deep.equal(['C']);
    expect(timeline.focused()).to.equal('C');
  });

  it('is filled and never left: nothing sticks out at any width', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'), { selected: 'abu-dhabi' });
    for (const width of [280, 320, 500, 560, 640, 900]) {
      await resized(timeline, `${width}px`);
      expect(timeline.drawing().width, String(width)).to.be.closeTo(width, 1);
      expect(timeline.element.parentElement!.scrollWidth, String(width)).to.be.at.most(width);
    }
  });

  it('that is nothing at first is no trouble; it draws when there is some', async () => {
    for (const hide of ['display: none', 'width: 0', 'width: 0; height: 0; overflow: hidden']) {
      const box = room();
      box.style.cssText = hide;
      const element = document.createElement('news-timeline');
      element.data = story;
      box.append(element);
      const timeline = new Timeline(element);
      await timeline.settled();
      expect(element.document!.events).to.have.length(4);
      box.style.cssText = 'width: 900px';
      await nextFrame();
      await timeline.settled();
      expect(timeline.layout(), hide).to.equal('horizontal');
      expect(timeline.labels(), hide).to.have.members(['A', 'B', 'C', 'D']);
      await timeline.click('B');
      expect(element.selected).to.equal('B');
    }
  });

  it('that goes and comes again loses nothing', async () => {
    const timeline = await show(story, { selected: 'B' });
    timeline.element.zoomTo('2020-01-20', '2020-03-01');
    await timeline.settled();
    const days = timeline.days();
    for (const property of ['display: none', 'width: 0']) {
      timeline.element.parentElement!.style.cssText = property;
      await nextFrame();
      await timeline.settled();
      timeline.element.parentElement!.style.cssText = '';
      await nextFrame();
      await timeline.settled();
      expect([timeline.days(), timeline.element.selected, timeline.layout()]).to.deep.equal([days, 'B', 'horizontal']);
    }
  });

  it('of another height is filled as well', async () => {
    const timeline = await show(story);
    timeline.element.style.height = '700px';
    await nextFrame();
    await timeline.settled();
    expect(timeline.element.offsetHeight).to.equal(700);
    expect(timeline.drawing().bottom).to.be.at.most(timeline.element.getBoundingClientRect().bottom + 1);
    expect(timeline.drawing().height).to.be.above(450);
    const short = await show(story);
    short.element.style.height = '300px';
    await nextFrame();
    await short.settled();
    expect(short.drawing().bottom).to.be.at.most(short.element.getBoundingClientRect().bottom + 1);
  });

  it('that the height of the drawing takes from its width, as a scrollbar does, is found in a few steps', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'));
    const box = timeline.element.parentElement!;
    const heightAt = async (width: number) => {
      await resized(timeline, `${width}px`);
      return timeline.element.offsetHeight;
    };
    const heights: number[] = [];
    for (let width = 600; width <= 900; width += 5) heights.push(await heightAt(width));
    // Widths at which a drawing 15 px narrower is lower: with a scrollbar there is no need for one.
    const turning = heights.flatMap((high, i) =>
      i >= 3 && heights[i - 3]! < high - 4 ? [{ width: 600 + 5 * i, high, low: heights[i - 3]! }] : [],
    );
    expect(turning).to.have.length.above(0);
    timeline.element.remove();
    for (const { width, high, low } of turning.slice(0, 3)) {
      const element = document.createElement('news-timeline');
      element.data = await documentOf('xi-putin-video-call');
      element.style.cssText = 'display: flow-root';
      box.style.width = `${width}px`;
      // What is higher than the first float has the second one beside it.
      box.innerHTML = `<div style="float: right; width: 0; height: ${Math.round((high + low) / 2)}px"></div>
        <div style="float: right; clear: right; width: 15px; height: 900px"></div>`;
      let updates = 0;
      const observed = element.requestUpdate.bind(element);
      element.requestUpdate = (...change) => {
        if (++updates > 200) throw new Error('The timeline never comes to rest');
        observed(...change);
      };
      box.append(element);
      const put = new Timeline(element);
      await put.settled();
      expect([put.drawing().width, element.offsetHeight], String(width)).to.deep.equal([width - 15, high]);
      element.remove();
      box.innerHTML = '';
    }
  });
});
