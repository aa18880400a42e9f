import { expect } from '@open-wc/testing';
import {
  TimelineErrorEvent,
  TimelineExtentChangeEvent,
  TimelineLoadEvent,
  TimelineSelectEvent,
} from '../../src/define.js';
import { addressOf, events, room, show, Timeline } from '../support/harness.js';
import { media, pause, until } from '../support/page.js';

const story = events({ A: '2020-01-05', B: '2020-02-05', C: '2020-03-05', D: '2020-04-05' });

describe('the DOM event', () => {
  describe('timeline-select', () => {
    before(() => media({ 'prefers-reduced-motion': 'reduce' }));

    it('comes before the change, and says from what to what and by which means', async () => {
      const timeline = await show(story);
      const seen: unknown[] = [];
      timeline.element.addEventListener('timeline-select', (e) => {
        expect(e).to.be.instanceOf(TimelineSelectEvent);
        seen.push([e.id, e.previousId, e.source, timeline.element.selected]);
      });
      await timeline.click('B');
      await timeline.focus('C');
      await timeline.press('Enter');
      await timeline.use('Previous event: B');
      await timeline.use('Close');
      expect(seen).to.deep.equal([
        ['B', null, 'pointer', null],
        ['C', 'B', 'keyboard', 'B'],
        ['B', 'C', 'control', 'C'],
        [null, 'B', 'control', 'B'],
      ]);
    });

    it('can be cancelled, and then all is as it was', async () => {
      const timeline = await show(story, { selected: 'A' });
      const refuse = (e: Event) => e.preventDefault();
      timeline.element.addEventListener('timeline-select', refuse);
      await timeline.click('B');
      await timeline.use('Close');
      await timeline.use('Next event: B');
      expect([timeline.element.selected, timeline.card()!.title, timeline.announced()]).to.deep.equal(['A', 'A', '']);
      timeline.element.removeEventListener('timeline-select', refuse);
      await timeline.click('B');
      expect(timeline.element.selected).to.equal('B');
    });

    it('reaches listeners outside of another shadow root, with the timeline as target there', async () => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' });
      room().append(host);
      const element = document.createElement('news-timeline');
      element.data = story;
      host.shadowRoot!.append(element);
      const timeline = new Timeline(element);
      await timeline.settled();
      const heard: [EventTarget | null, boolean, boolean][] = [];
      const listen = (e: Event) => heard.push([e.target, e.bubbles, e.composed]);
      document.addEventListener('timeline-select', listen);
      await timeline.click('B');
      document.removeEventListener('timeline-select', listen);
      expect(heard).to.deep.equal([[host, true, true]]);
    });

    it('is not fired by scripts or attributes', async () => {
      const timeline = await show(story);
      const heard = timeline.record('timeline-select');
      timeline.element.select('B');
      timeline.element.next();
      timeline.element.selected = 'A';
      timeline.element.setAttribute('selected', 'D');
      await timeline.settled();
      expect(timeline.element.selected).to.equal('D');
      expect(heard).to.deep.equal([]);
      await timeline.click('B');
      expect(heard).to.have.length(1);
    });
  });

  describe('timeline-extent-change, with movement', () => {
    before(() => media({}));

    it('comes once for each press of a key or button, when the window has arrived', async () => {
      const timeline = await show(story);
      const heard = timeline.record('timeline-extent-change');
      await timeline.focus('B');
      await timeline.press('+');
      expect(heard).to.have.length(1);
      expect(heard[0]).to.be.instanceOf(TimelineExtentChangeEvent);
      expect(heard[0]!.extent.end).to.be.closeTo(timeline.element.visibleExtent!.end, 1);
      await timeline.use('Later');
      expect(heard).to.have.length(2);
      await timeline.press('ArrowRight');
      await timeline.press('0');
      expect(heard).to.have.length(3);
    });

    it('comes once for a movement that was overtaken by the next', async () => {
      const timeline = await show(story);
      const heard = timeline.record('timeline-extent-change');
      await timeline.focus('B');
      for (const key of ['+', '+', '+']) {
        timeline.element.shadowRoot!.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
        );
        await pause(60);
      }
      await timeline.settled();
      expect(heard).to.have.length(1);
      expect(heard[0]!.extent.start).to.be.closeTo(timeline.element.visibleExtent!.start, 1);
    });
  });

  describe('timeline-load', () => {
    before(() => media({ 'prefers-reduced-motion': 'reduce' }));

    it('comes for each document that was read, with what was wrong with it', async () => {
      const box = room();
      const heard: TimelineLoadEvent[] = [];
      box.addEventListener('timeline-load', (e) => heard.push(e as TimelineLoadEvent));
      const element = document.createElement('news-timeline');
      element.data = story;
      box.append(element);
      const timeline = new Timeline(element);
      await timeline.settled();
      element.data = { events: [{ title: 'One', date: '2020' }, 7] };
      await timeline.settled();
      expect(heard.map((e) => [e.document.events.length, e.issues.length])).to.deep.equal([
        [4, 0],
        [1, 1],
      ]);
      expect(heard[1]!.document).to.equal(element.document);
      expect(heard[0]).to.be.instanceOf(TimelineLoadEvent);
    });

    it('comes after a document from an address, not while it is fetched', async () => {
      const element = document.createElement('news-timeline');
      const heard: Event[] = [];
      element.addEventListener('timeline-load', (e) => heard.push(e));
      element.src = addressOf('marathon');
      room().append(element);
      await element.updateComplete;
      expect(heard).to.have.length(0);
      await element.ready;
      await until(() => heard.length > 0, 'timeline-load');
      expect(heard).to.have.length(1);
    });

    it('does not come when there is nothing to read', async () => {
      const element = document.createElement('news-timeline');
      const heard: Event[] = [];
      element.addEventListener('timeline-load', (e) => heard.push(e));
      room().append(element);
      await new Timeline(element).settled();
      expect(heard).to.deep.equal([]);
    });
  });

  describe('timeline-error', () => {
    const fetched = window.fetch;
    before(() => media({ 'prefers-reduced-motion': 'reduce' }));
    afterEach(() => (window.fetch = fetched));

    const failing = async (answer: () => Promise<Response>) => {
      window.fetch = answer;
      const element = document.createElement('news-timeline');
      const heard: TimelineErrorEvent[] = [];
      element.addEventListener('timeline-error', (e) => heard.push(e));
      element.src = addressOf('marathon');
      room().append(element);
      const timeline = new Timeline(element);
      await until(() => heard.length > 0, 'timeline-error');
      await timeline.settled();
      expect(heard).to.have.length(1);
      return { timeline, error: heard[0]! };
    };

    it('names line and column of JSON that cannot be read', async () => {
      const { timeline, error } = await failing(() =>
        Promise.resolve(new Response('{\n  "title": "T",\n  "events": [,]\n}')),
      );
      expect(error).to.be.instanceOf(TimelineErrorEvent);
      expect([error.line, error.column, error.problem.kind]).to.deep.equal([3, 14, 'json']);
      expect(timeline.notices().join()).to.contain('line 3, column 14');
    });

    it('names the status of an answer, and has no line then', async () => {
      const { timeline, error } = await failing(() =>
        Promise.resolve(new Response('', { status: 404, statusText: 'Not Found' })),
      );
      expect([error.problem.kind, error.problem.status, error.line, error.column]).to.deep.equal([
        'http',
        404,
        undefined,
        undefined,
      ]);
      expect(error.message).to.contain('404');
      expect(timeline.notices().join()).to.contain('404').and.contain('marathon.json').and.contain('Try again');
    });

    it('tells of an address that cannot be reached, and of a file that is no timeline', async () => {
      expect((await failing(() => Promise.reject(new TypeError('offline')))).error.problem.kind).to.equal('network');
      expect(
        (await failing(() => Promise.resolve(new Response('{"error": "no such file"}')))).error.problem.kind,
      ).to.equal('shape');
    });

    it('is over once another try succeeds', async () => {
      const { timeline } = await failing(() => Promise.resolve(new Response('', { status: 500 })));
      const loaded = timeline.record('timeline-load');
      window.fetch = () => Promise.resolve(new Response(JSON.stringify(story)));
      await timeline.use('Try again');
      await until(() => loaded.length > 0, 'timeline-load');
      await timeline.settled();
      expect(timeline.ids()).to.deep.equal(['A', 'B', 'C', 'D']);
      expect(timeline.notices()).to.deep.equal([]);
      expect([timeline.has('error'), timeline.has('ready')]).to.deep.equal([false, true]);
    });

    it('offers no second try for what stands in the page itself', async () => {
      const timeline = await show(
        undefined,
        {},
        { children: '<script type="application/json">{"events": [}</script>' },
      );
      expect(timeline.notices().join()).to.match(/line 1, column 1[23]/);
      expect(timeline.notices().join()).to.not.contain('Try again');
      expect(timeline.has('error')).to.equal(true);
    });
  });
});
