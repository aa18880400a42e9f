import { expect } from '@open-wc/testing';
import { addressOf, events, room, show, Timeline } from '../support/harness.js';
import { media, until } from '../support/page.js';

const story = events({ A: '2020-01-05', B: '2020-02-05' });
const fetched = window.fetch;

const states = (t: Timeline) => (['loading', 'ready', 'error', 'vertical'] as const).filter((s) => t.has(s));

describe('a page can style the state', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  afterEach(() => (window.fetch = fetched));

  it('ready, once there is something to see', async () => {
    expect(states(await show(story))).to.deep.equal(['ready']);
    expect(states(await show(undefined)).includes('error')).to.equal(false);
  });

  it('vertical, as long as the axis runs down the page', async () => {
    const timeline = await show(story, { layout: 'vertical' });
    expect(states(timeline)).to.deep.equal(['ready', 'vertical']);
    timeline.element.layout = 'horizontal';
    await timeline.settled();
    expect(states(timeline)).to.deep.equal(['ready']);
    timeline.element.layout = 'list';
    await timeline.settled();
    expect(states(timeline)).to.deep.equal(['ready']);
  });

  it('loading while an address is fetched, then ready', async () => {
    let answer: (r: Response) => void = () => undefined;
    window.fetch = () => new Promise((resolve) => (answer = resolve));
    const element = document.createElement('news-timeline');
    element.src = addressOf('marathon');
    room().append(element);
    const timeline = new Timeline(element);
    await timeline.settled();
    expect(states(timeline)).to.deep.equal(['loading']);
    expect(timeline.notices().join()).to.contain('Loading the timeline');
    answer(new Response(JSON.stringify(story)));
    await element.ready;
    await timeline.settled();
    expect(states(timeline)).to.deep.equal(['ready']);
    expect(timeline.notices()).to.deep.equal([]);
  });

  it('error after a failure, and ready with it as long as older content stands', async () => {
    const timeline = await show(
      undefined,
      {},
      { children: `<script type="application/json">${JSON.stringify(story)}</script>` },
    );
    expect(states(timeline)).to.deep.equal(['ready']);
    timeline.element.querySelector('script')!.textContent = '{"events": [';
    await until(() => timeline.has('error'), 'the failure is told');
    await timeline.settled();
    expect(states(timeline)).to.include('error');
    expect(timeline.ids()).to.deep.equal(['A', 'B']);
    expect(timeline.notices().join()).to.contain('What was shown before is still here');
  });

  it('in the language of the region: it is busy while it loads', async () => {
    window.fetch = () => new Promise(() => undefined);
    const timeline = await show(undefined, { src: addressOf('marathon') });
    const region = timeline.nodes().find((n) => n.localName === 'section')!;
    expect(region.getAttribute('aria-busy')).to.equal('true');
    const other = await show(story);
    expect(
      other
        .nodes()
        .find((n) => n.localName === 'section')!
        .getAttribute('aria-busy'),
    ).to.equal(null);
  });
});
