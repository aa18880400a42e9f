import { expect } from '@open-wc/testing';
import { documentOf, events, show } from '../support/harness.js';
import { media } from '../support/page.js';

const story = events({ A: '2020-01-05', B: '2020-02-05', C: '2020-03-05', D: '2020-04-05' });

describe('the mouse', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  for (const layout of ['horizontal', 'vertical', 'list'])
    it(`selects an event with a click and lets it go with another, ${layout}`, async () => {
      const timeline = await show(story, { layout });
      const heard = timeline.record('timeline-select');
      expect((await timeline.openCard('B')).title).to.equal('B');
      expect(timeline.element.selected).to.equal('B');
      expect(
        timeline
          .events()
          .filter((e) => e.isSelected)
          .map((e) => e.id),
      ).to.deep.equal(['B']);
      await timeline.click('B');
      expect([timeline.element.selected, timeline.card()]).to.deep.equal([null, null]);
      expect(heard.map((e) => [e.id, e.previousId, e.source])).to.deep.equal([
        ['B', null, 'pointer'],
        [null, 'B', 'pointer'],
      ]);
    });

  it('goes from one event straight to another', async () => {
    const timeline = await show(story);
    await timeline.click('B');
    await timeline.click('D');
    expect([timeline.element.selected, timeline.card()!.title]).to.deep.equal(['D', 'D']);
  });

  it('selects an event of the shelf', async () => {
    const timeline = await show(await documentOf('marathon'));
    await timeline.click('legende');
    expect(timeline.card()!.title).to.equal('The messenger drops dead in Athens (legend)');
    expect(timeline.card()!.text).to.contain('undated');
  });

  it('previews what it is over, once it is over it, and not what is open', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'));
    expect(timeline.preview()).to.equal(null);
    await timeline.hover('putin-in-peking');
    expect(timeline.preview()).to.contain('September 2025').and.contain('Putin visits Beijing');
    await timeline.click('putin-in-peking');
    expect(timeline.preview()).to.equal(null);
    await timeline.hover('abu-dhabi');
    expect(timeline.preview()).to.contain('Talks in Abu Dhabi');
  });

  it('takes a preview away when it leaves, and Escape takes it away before anything else', async () => {
    const timeline = await show(story, { selected: 'C' });
    await timeline.focus('A');
    await timeline.hover('B');
    expect(timeline.preview()).to.contain('B');
    await timeline.press('Escape');
    expect([timeline.preview(), timeline.element.selected]).to.deep.equal([null, 'C']);
    await timeline.hover('B');
    await timeline.hover('D');
    expect(timeline.preview()).to.contain('D');
    await timeline.clickElement(timeline.nodes().find((n) => n.localName === 'h3')!);
    expect(timeline.preview()).to.equal(null);
  });

  it('closes the card at its button, and steps from card to card', async () => {
    const timeline = await show(story);
    await timeline.click('B');
    await timeline.use('Next event: C');
    expect(timeline.card()!.title).to.equal('C');
    await timeline.use('Previous event: B');
    expect(timeline.card()!.title).to.equal('B');
    await timeline.use('Close');
    expect([timeline.card(), timeline.element.selected]).to.deep.equal([null, null]);
  });

  it('does nothing where nothing stands', async () => {
    const timeline = await show(story, { selected: 'B' });
    const extent = timeline.days();
    await timeline.drag(0);
    expect([timeline.element.selected, timeline.days()]).to.deep.equal(['B', extent]);
  });

  it('opens only with the main button', async () => {
    const timeline = await show(story);
    const button = timeline.box('B');
    const { sendMouse } = await import('@web/test-runner-commands');
    const position: [number, number] = [
      Math.round(button.x + button.width / 2),
      Math.round(button.y + button.height / 2),
    ];
    await sendMouse({ type: 'click', position, button: 'middle' });
    await timeline.settled();
    expect(timeline.element.selected).to.equal(null);
    await sendMouse({ type: 'click', position, button: 'left' });
    await timeline.settled();
    expect(timeline.element.selected).to.equal('B');
  });
});
