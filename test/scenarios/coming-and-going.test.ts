import { expect } from '@open-wc/testing';
import { addressOf, documentOf, events, room, show, Timeline } from '../support/harness.js';
import { media, moveTo, nextFrame, pause } from '../support/page.js';
import { sendMouse } from '@web/test-runner-commands';

const story = events({ A: '2020-01-05', B: '2020-02-05', C: '2020-03-05', D: '2020-04-05' });
const fetched = window.fetch;

/** What goes wrong in the page while `act` runs. */
async function faults(act: () => Promise<void>): Promise<string[]> {
  const heard: string[] = [];
  const error = (e: ErrorEvent) => void heard.push(e.message);
  const rejection = (e: PromiseRejectionEvent) => void heard.push(String(e.reason));
  addEventListener('error', error);
  addEventListener('unhandledrejection', rejection);
  try {
    await act();
    await pause(50);
  } finally {
    removeEventListener('error', error);
    removeEventListener('unhandledrejection', rejection);
  }
  return heard;
}

describe('a timeline that', () => {
  afterEach(async () => {
    window.fetch = fetched;
    await media({});
  });

  it('moves to another place in the page keeps window, selection and card, and still works', async () => {
    const timeline = await show(await documentOf('space-stations'), { selected: 'mir' });
    timeline.element.zoomTo('1980', '2002');
    await timeline.settled();
    const days = timeline.days();
    const heard = timeline.record('timeline-load');
    room({ width: 800 }).append(timeline.element);
    await timeline.settled();
    expect([timeline.days(), timeline.card()!.title, heard.length]).to.deep.equal([days, 'Mir', 0]);
    const before = timeline.box('mir-kollision').left;
    await timeline.drag(-50);
    expect(timeline.box('mir-kollision').left - before).to.be.closeTo(-50, 2);
    await timeline.focus('mir');
    await timeline.press('ArrowRight');
    expect(timeline.focused()).to.equal('poljakow');
  });

  it('moves to another language and direction speaks it', async () => {
    const timeline = await show(story);
    room({ lang: 'de', dir: 'rtl' }).append(timeline.element);
    await timeline.settled();
    expect(timeline.controls()).to.include('Alles zeigen');
    expect(timeline.box('A').right).to.be.above(timeline.box('D').right);
  });

  it('is removed while it moves arrives, and causes no fault', async () => {
    const timeline = await show(story);
    await timeline.focus('B');
    expect(
      await faults(async () => {
        timeline.element.shadowRoot!.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { key: '+', bubbles: true, composed: true, cancelable: true }),
        );
        await nextFrame();
        const box = timeline.element.parentElement!;
        timeline.element.remove();
        await pause(100);
        box.append(timeline.element);
        await timeline.settled();
      }),
    ).to.deep.equal([]);
    expect(timeline.ids()).to.have.length(4);
    expect(timeline.inView('B')).to.equal(true);
  });

  it('is removed while it loads asks for no answer, and loads when it comes back', async () => {
    const signals: AbortSignal[] = [];
    window.fetch = (url, init) => {
      signals.push(init!.signal!);
      return fetched(url, init);
    };
    const element = document.createElement('news-timeline');
    element.src = addressOf('marathon');
    const box = room();
    expect(
      await faults(async () => {
        box.append(element);
        await element.updateComplete;
        element.remove();
        expect(signals.every((s) => s.aborted)).to.equal(true);
        await pause(50);
        box.append(element);
        await element.ready;
      }),
    ).to.deep.equal([]);
    expect(element.document!.events.length).to.be.above(10);
    expect(element.matches(':state(loading)')).to.equal(false);
  });

  it('is removed while it is dragged lets go', async () => {
    await media({ 'prefers-reduced-motion': 'reduce' });
    const timeline = await show(story, { start: '2020-02-01', end: '2020-03-10' });
    const from = timeline.emptyPlace();
    const box = timeline.element.parentElement!;
    expect(
      await faults(async () => {
        await moveTo(from);
        await sendMouse({ type: 'down', button: 'left' });
        await moveTo({ x: from.x - 40, y: from.y });
        timeline.element.remove();
        await moveTo({ x: from.x - 80, y: from.y });
        box.append(timeline.element);
        await timeline.settled();
        await sendMouse({ type: 'up', button: 'left' });
      }),
    ).to.deep.equal([]);
    const days = timeline.days();
    await moveTo({ x: from.x + 40, y: from.y });
    await timeline.settled();
    expect(timeline.days()).to.deep.equal(days);
    await timeline.click('B');
    expect(timeline.element.selected).to.equal('B');
  });

  it('is made by a script, filled and thrown away unseen causes no fault', async () => {
    expect(
      await faults(async () => {
        const element = document.createElement('news-timeline');
        element.data = story;
        element.selected = 'B';
        element.zoomTo('2020', '2021');
        await pause(20);
        const box = room();
        box.append(element);
        element.remove();
        await pause(20);
      }),
    ).to.deep.equal([]);
  });

  it('is copied is a timeline of its own', async () => {
    const script = `<script type="application/json">${JSON.stringify(story)}</script>`;
    const timeline = await show(undefined, { selected: 'B' }, { children: script });
    const copy = new Timeline(timeline.element.cloneNode(true) as typeof timeline.element);
    room().append(copy.element);
    await copy.settled();
    expect([copy.ids(), copy.card()!.title]).to.deep.equal([timeline.ids(), 'B']);
    copy.element.select('C');
    await copy.settled();
    expect(timeline.element.selected).to.equal('B');
  });

  it('comes before the reader acts takes neither focus, nor scroll, nor address', async () => {
    const field = document.createElement('input');
    room().append(field);
    field.focus();
    room().style.height = '3000px';
    const address = location.href;
    const timeline = await show(await documentOf('xi-putin-video-call'), { selected: 'abu-dhabi' });
    timeline.element.select('ende-zweiter-weltkrieg-asien');
    await timeline.settled();
    expect(document.activeElement).to.equal(field);
    expect([scrollX, scrollY]).to.deep.equal([0, 0]);
    expect(location.href).to.equal(address);
  });
});
