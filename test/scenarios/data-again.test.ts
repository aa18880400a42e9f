import { expect } from '@open-wc/testing';
import { addressOf, documentOf, events, room, show, Timeline } from '../support/harness.js';
import { media, pause, until } from '../support/page.js';

const dates = { A: '2020-01-05', B: '2020-02-05', C: '2020-03-05', D: '2020-04-05' };
const fetched = window.fetch;

describe('data that is set again', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  afterEach(() => (window.fetch = fetched));

  it('with the same events keeps window, selection, card and focus', async () => {
    const timeline = await show(events(dates), { selected: 'B' });
    timeline.element.zoomTo('2020-01-20', '2020-03-20');
    await timeline.settled();
    await timeline.focus('C');
    const days = timeline.days();
    timeline.element.data = events({ ...dates, New: '2020-02-20' });
    await timeline.settled();
    expect([timeline.days(), timeline.element.selected, timeline.card()!.title]).to.deep.equal([days, 'B', 'B']);
    expect([timeline.focused(), timeline.tabStops()]).to.deep.equal(['C', ['C']]);
    await timeline.press('ArrowRight');
    expect(timeline.focused()).to.equal('D');
  });

  it('leaves a reader alone who has panned away from the selected event', async () => {
    const timeline = await show(events(dates), { selected: 'A' });
    timeline.element.zoomTo('2020-03-01', '2020-04-10');
    await timeline.settled();
    const days = timeline.days();
    timeline.element.data = events(dates);
    await timeline.settled();
    expect([timeline.days(), timeline.inView('A')]).to.deep.equal([days, false]);
  });

  it('without the selected event shows no card of it, and no error', async () => {
    const timeline = await show(events(dates), { selected: 'B' });
    timeline.element.data = events({ X: '2021' });
    await timeline.settled();
    expect(timeline.card()).to.equal(null);
    expect(timeline.ids()).to.deep.equal(['X']);
    expect(timeline.tabStops()).to.deep.equal(['X']);
    await timeline.use('Next').catch(() => undefined);
    expect(timeline.notices()).to.deep.equal([]);
  });

  it('as the very same object is not read again', async () => {
    const data = events(dates);
    const timeline = await show(data);
    const heard = timeline.record('timeline-load');
    timeline.element.data = data;
    await timeline.settled();
    expect(heard).to.deep.equal([]);
    timeline.element.data = { ...data };
    await timeline.settled();
    expect(heard).to.have.length(1);
  });

  it('back to nothing gives way to the next source', async () => {
    const timeline = await show(
      events(dates),
      {},
      { children: '<ol><li><time datetime="2019">2019</time> <b>Child</b></li></ol>' },
    );
    timeline.element.data = undefined;
    await timeline.settled();
    await until(() => timeline.ids().length === 1, 'the child is drawn');
    expect(timeline.events().map((e) => e.name)).to.deep.equal(['Child, 2019, month not given']);
  });

  it('before the element is known survives the upgrade', async () => {
    const box = room();
    const early = document.createElement('news-timeline-late') as HTMLElement & { data: unknown; selected: string };
    early.data = events(dates);
    early.selected = 'C';
    box.append(early);
    const { NewsTimelineElement } = await import('../../src/define.js');
    customElements.define('news-timeline-late', class extends NewsTimelineElement {});
    const timeline = new Timeline(early as unknown as InstanceType<typeof NewsTimelineElement>);
    await timeline.settled();
    expect([timeline.ids().length, timeline.card()!.title]).to.deep.equal([4, 'C']);
  });

  it('as another address while the first is loading: the last one wins', async () => {
    const answers = new Map<string, (r: Response) => void>();
    window.fetch = (url) =>
      new Promise((resolve) => answers.set(url instanceof Request ? url.url : url.toString(), resolve));
    const element = document.createElement('news-timeline');
    element.src = '/first.json';
    room().append(element);
    const timeline = new Timeline(element);
    await timeline.settled();
    element.src = '/second.json';
    await timeline.settled();
    const [first, second] = [...answers.values()];
    second!(new Response(JSON.stringify(events({ Second: '2020' }))));
    await element.ready;
    first!(new Response(JSON.stringify(events({ First: '2020' }))));
    await pause(50);
    await timeline.settled();
    expect(timeline.ids()).to.deep.equal(['Second']);
    expect(timeline.has('loading')).to.equal(false);
  });

  it('as an address that fails keeps what was shown, selection included', async () => {
    const element = document.createElement('news-timeline');
    element.src = addressOf('marathon');
    room().append(element);
    await element.ready;
    const timeline = new Timeline(element);
    await timeline.settled();
    await timeline.click('athen-1896');
    const days = timeline.days();
    window.fetch = () => Promise.resolve(new Response('', { status: 503 }));
    element.src = '/gone.json';
    await timeline.settled();
    await until(() => timeline.has('error'), 'the failure is told');
    await timeline.settled();
    expect([timeline.ids().length > 10, timeline.days(), timeline.element.selected]).to.deep.equal([
      true,
      days,
      'athen-1896',
    ]);
    expect(timeline.notices().join()).to.contain('503').and.contain('What was shown before is still here');
  });

  it('from one story to quite another and back draws each in its own window', async () => {
    const timeline = await show(await documentOf('marathon'));
    for (const name of [
      'examples/deep-time',
      'examples/single',
      'examples/undated',
      'examples/empty',
      'xi-putin-video-call',
    ] as const) {
      timeline.element.data = await documentOf(name);
      await timeline.settled();
      const { events } = timeline.element.document!;
      expect(timeline.ids().length + timeline.shelf().length, name).to.equal(events.length);
    }
    expect(timeline.days()).to.deep.equal((await show(await documentOf('xi-putin-video-call'))).days());
  });
});
