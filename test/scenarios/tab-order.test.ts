import { expect } from '@open-wc/testing';
import { archiveData } from '../support/archive-data.js';
import { documentOf, events, show } from '../support/harness.js';
import { media, pause, until } from '../support/page.js';

const article = { url: 'https://example.org/a', lang: 'en' };
const story = {
  ...events({ A: '2020-01-05', B: '2020-02-05', C: '2020-03-05', D: '2020-04-05' }),
  article,
};

describe('the Tab key', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  for (const layout of ['horizontal', 'vertical', 'list'])
    it(`finds one stop among the events, the one that was used last, ${layout}`, async () => {
      const timeline = await show(await documentOf('marathon'), { layout });
      expect(timeline.tabStops()).to.deep.equal([timeline.ids()[0]]);
      await timeline.focus('athen-1896');
      expect(timeline.tabStops()).to.deep.equal(['athen-1896']);
      await timeline.press('ArrowRight');
      expect(timeline.tabStops()).to.deep.equal(['london-1908']);
      await timeline.press('End');
      expect(timeline.tabStops()).to.deep.equal([timeline.focused()]);
      timeline.element.fit();
      timeline.element.select('schlacht');
      await timeline.settled();
      expect(timeline.tabStops()).to.deep.equal(['schlacht']);
    });

  it('goes through the timeline in the order it is seen: toolbar, events, card, and out', async () => {
    const timeline = await show(story, { selected: 'B' });
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    timeline.element.before(before);
    timeline.element.after(after);
    before.focus();
    const met: string[] = [];
    for (let i = 0; i < 20 && document.activeElement !== after; i++) {
      await timeline.press('Tab');
      met.push(timeline.focused());
    }
    expect(met).to.deep.equal([
      'Previous event',
      'Next event',
      'Earlier',
      'Later',
      'Zoom out',
      'Zoom in',
      'Show everything',
      'Scale',
      'B',
      'Previous event: A',
      'Next event: C',
      'Close',
      '',
    ]);
    expect(document.activeElement).to.equal(after);
    await timeline.press('Shift+Tab');
    expect(timeline.focused()).to.equal('Close');
  });

  it('reaches the overview when the timeline is zoomed, and the ways out of the window', async () => {
    const timeline = await show(story, { controls: '' });
    timeline.element.zoomTo('2020-02-01', '2020-03-01');
    await timeline.settled();
    await timeline.focus('B');
    const met: string[] = [];
    for (let i = 0; i < 3; i++) {
      await timeline.press('Tab');
      met.push(timeline.focused());
    }
    expect(met).to.deep.equal(['1 earlier · 2020', '2 later · 2020', 'Overview of the whole timeline']);
  });

  it('keeps one stop when the event that had it is gone', async () => {
    const timeline = await show(story);
    await timeline.focus('C');
    timeline.element.data = events({ A: '2020-01-05', B: '2020-02-05' });
    await timeline.settled();
    expect(timeline.tabStops()).to.have.length(1);
    timeline.element.importance = 3;
    await timeline.settled();
    expect(timeline.tabStops()).to.have.length.below(2);
  });

  it('finds an event that can be seen before any was visited, not the first of all', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'));
    expect(timeline.inView(timeline.ids()[0]!), 'control').to.equal(false);
    const [stop] = timeline.tabStops();
    expect([stop, timeline.inView(stop!)]).to.deep.equal(['beginn-ukraine-krieg', true]);
    const { width, height } = timeline
      .nodes()
      .find((n) => n.matches('.events button[tabindex="0"]'))!
      .getBoundingClientRect();
    expect(Math.min(width, height)).to.be.above(10);
  });

  describe('after the event last visited was panned out of the window', () => {
    const year = {
      ...events(
        Object.fromEntries([...'ABCDEFGHIJKL'].map((id, i) => [id, `2020-${String(i + 1).padStart(2, '0')}-05`])),
      ),
      article,
    };

    for (const layout of ['horizontal', 'vertical'])
      it(`finds the nearest that can be seen, from where arrows go on, ${layout}`, async () => {
        const timeline = await show(year, { layout });
        const start = document.createElement('button');
        timeline.element.before(start);
        timeline.element.zoomTo('2020-01-01', '2020-05-01');
        await timeline.settled();
        await timeline.focus('B');
        start.focus();
        timeline.element.zoomTo('2020-06-20', '2020-10-20');
        await timeline.settled();
        await pause(250);
        expect(timeline.inView('B'), 'control').to.equal(false);
        expect(timeline.tabStops()).to.deep.equal(['G']);
        // Whoever comes back to the place finds the event again.
        timeline.element.zoomTo('2020-01-01', '2020-05-01');
        await timeline.settled();
        await pause(250);
        expect(timeline.tabStops()).to.deep.equal(['B']);
        timeline.element.zoomTo('2020-06-20', '2020-10-20');
        await timeline.settled();
        await pause(250);
        for (let i = 0; i < 20 && timeline.focused() !== 'G'; i++) await timeline.press('Tab');
        expect(timeline.focused()).to.equal('G');
        expect(timeline.inView('G')).to.equal(true);
        await timeline.press('ArrowRight');
        expect(timeline.focused()).to.equal('H');
      });

    it('keeps the stop where the focus is, so that the next key goes on from there', async () => {
      const timeline = await show(year);
      timeline.element.zoomTo('2020-01-01', '2020-05-01');
      await timeline.settled();
      await timeline.focus('B');
      timeline.element.zoomTo('2020-06-20', '2020-10-20');
      await timeline.settled();
      await pause(250);
      expect([timeline.focused(), timeline.tabStops()]).to.deep.equal(['B', ['B']]);
      await timeline.press('ArrowRight');
      expect([timeline.focused(), timeline.inView('C')]).to.deep.equal(['C', true]);
    });

    it('finds one in an archive that can be seen, from where arrows go on', async () => {
      const timeline = await show(archiveData(5_000));
      const root = timeline.element.shadowRoot!;
      const stop = (): HTMLElement | null => root.querySelector('.archive .events button[tabindex="0"]');
      await until(() => stop() !== null, 'an archive');
      await timeline.settled();
      const isSeen = (element: Element): boolean => {
        const { left } = element.getBoundingClientRect();
        const area = root.querySelector('.viewport')!.getBoundingClientRect();
        return left >= area.left - 1 && left < area.right - 20;
      };
      timeline.element.zoomBy(4);
      await timeline.settled();
      const visited = [...root.querySelectorAll<HTMLElement>('li[data-key^="event"] button')].find(isSeen)!;
      visited.focus();
      visited.blur();
      await timeline.settled();
      expect(stop()).to.equal(visited);
      const key = visited.closest('li')!.dataset.key;
      timeline.element.panBy(1.2);
      await timeline.settled();
      await pause(300);
      const drawn = root.querySelector(`li[data-key="${key}"]`);
      expect(drawn && isSeen(drawn), 'control').to.not.equal(true);
      expect(isSeen(stop()!)).to.equal(true);
      expect(root.querySelectorAll('.archive .events button[tabindex="0"]')).to.have.length(1);
      timeline.element.panBy(-1.2);
      await timeline.settled();
      await pause(300);
      expect(stop()!.closest('li')!.dataset.key).to.equal(key);
    });
  });

  it('keeps one stop among those that are left when the least importance rises', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'));
    await timeline.focus('zweiter-weltkrieg');
    expect(timeline.tabStops()).to.deep.equal(['zweiter-weltkrieg']);
    timeline.element.importance = 3;
    await timeline.settled();
    expect(timeline.ids()).to.not.include('zweiter-weltkrieg');
    expect(timeline.tabStops()).to.deep.equal([timeline.ids()[0]]);
  });

  it('keeps one stop when the selected event itself is left out', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'), { selected: 'veroeffentlichung' });
    expect(timeline.tabStops()).to.deep.equal(['veroeffentlichung']);
    timeline.element.importance = 3;
    await timeline.settled();
    expect(timeline.ids()).to.not.include('veroeffentlichung');
    expect(timeline.tabStops()).to.deep.equal([timeline.ids()[0]]);
  });

  it('always shows where the focus is', async () => {
    const timeline = await show(story, { selected: 'B' });
    timeline.element.zoomTo('2020-02-01', '2020-03-01');
    await timeline.settled();
    const start = document.createElement('button');
    timeline.element.before(start);
    start.focus();
    for (let i = 0; i < 14; i++) {
      await timeline.press('Tab');
      const focused = timeline.element.shadowRoot!.activeElement;
      if (!focused) continue;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      expect(outlineStyle, timeline.focused()).to.not.equal('none');
      expect(parseFloat(outlineWidth)).to.be.at.least(2);
      const { width, height } = focused.getBoundingClientRect();
      expect(Math.min(width, height), timeline.focused()).to.be.at.least(5);
    }
  });

  it('passes by a timeline that is empty', async () => {
    const timeline = await show({ title: 'Nothing', events: [] });
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    timeline.element.before(before);
    timeline.element.after(after);
    before.focus();
    await timeline.press('Tab');
    expect(document.activeElement).to.equal(after);
  });
});
