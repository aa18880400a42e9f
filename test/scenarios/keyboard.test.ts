import { expect } from '@open-wc/testing';
import { documentOf, events, show, type Timeline } from '../support/harness.js';
import { media, viewport } from '../support/page.js';

const story = events({ A: '2020-01-05', B: '2020-02-05', C: '2020-03-05', D: '2020-04-05', E: '2020-05-05' });

/** The keys that were taken from the browser while `act` ran. */
async function taken(act: () => Promise<void>): Promise<string[]> {
  const keys: string[] = [];
  const listen = (e: KeyboardEvent) => e.defaultPrevented && keys.push(e.key);
  addEventListener('keydown', listen);
  await act();
  removeEventListener('keydown', listen);
  return keys;
}

async function walk(timeline: Timeline, ...keys: string[]): Promise<string[]> {
  const met: string[] = [];
  for (const key of keys) {
    await timeline.press(key);
    met.push(timeline.focused());
  }
  return met;
}

describe('keys on the events', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  for (const layout of ['horizontal', 'vertical', 'list'])
    it(`move in time with arrows, stop at the ends, jump with Home and End, ${layout}`, async () => {
      const timeline = await show(story, { layout });
      await timeline.focus('A');
      const right = await walk(timeline, 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowLeft');
      expect(right).to.deep.equal(['B', 'C', 'B', 'A', 'A']);
      expect(await walk(timeline, 'End', 'ArrowRight', 'Home', 'ArrowLeft')).to.deep.equal(['E', 'E', 'A', 'A']);
      expect(timeline.element.selected).to.equal(null);
    });

  describe('in a window lower than the drawing', () => {
    before(() => viewport(1000, 260));
    after(() => viewport(1000, 800));

    for (const layout of ['horizontal', 'vertical', 'list'])
      it(`bring the event that gets the focus into sight, ${layout}`, async () => {
        const timeline = await show(await documentOf('xi-putin-video-call'), { layout });
        const first = timeline.ids()[0]!;
        await timeline.focus(first);
        const hidden: string[] = [];
        const met = new Set<string>();
        for (let i = 0; i < timeline.ids().length - 1; i++) {
          await timeline.press('ArrowRight');
          const id = timeline.focused();
          met.add(id);
          const { top, bottom } = timeline.element.shadowRoot!.activeElement!.getBoundingClientRect();
          // Browsers scroll by whole px.
          if (top < -1 || bottom > innerHeight + 1) hidden.push(`${id} ${top} ${bottom}`);
        }
        expect(met.size).to.be.above(10);
        expect(hidden).to.deep.equal([]);
        expect(timeline.element.getBoundingClientRect().height, 'control: it is higher').to.be.above(innerHeight);
      });
  });

  it('follow the writing: from right to left the left arrow is later, up and down stay', async () => {
    const timeline = await show(story, {}, { dir: 'rtl' });
    await timeline.focus('A');
    const met = await walk(timeline, 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'End', 'Home');
    expect(met).to.deep.equal(['B', 'C', 'B', 'C', 'B', 'E', 'A']);
  });

  it('follow the list where the newest come first: down is earlier', async () => {
    const timeline = await show(story, { layout: 'list', order: 'newest-first' });
    expect(timeline.ids()).to.deep.equal(['E', 'D', 'C', 'B', 'A']);
    await timeline.focus('E');
    expect(await walk(timeline, 'ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'Home')).to.deep.equal([
      'D',
      'C',
      'D',
      'A',
      'E',
    ]);
  });

  it('follow the upright drawing where the newest come first: up is later', async () => {
    const timeline = await show(story, { layout: 'vertical', order: 'newest-first' });
    await timeline.focus('B');
    expect(await walk(timeline, 'ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown')).to.deep.equal([
      'C',
      'D',
      'C',
      'B',
      'A',
    ]);
  });

  it('follow the list as it is told: down is the next one in the list', async () => {
    const told = events({ A: '2020-03', B: '2020-01', C: '2020-02' });
    const timeline = await show(told, { layout: 'list', order: 'as-told' });
    expect(timeline.ids()).to.deep.equal(['A', 'B', 'C']);
    await timeline.focus('A');
    expect(await walk(timeline, 'ArrowDown', 'ArrowDown', 'ArrowUp')).to.deep.equal(['B', 'C', 'B']);
  });

  it('follow time along a level axis even where steps follow the article', async () => {
    const excerpts = (start: number) => [{ exact: `passage ${start}`, start }];
    const list = ['2020-01', '2020-02', '2020-03'].map((date, i) => ({
      id: date,
      title: date,
      date,
      excerpts: excerpts(9 - i),
    }));
    const timeline = await show(
      { title: 'T', lang: 'en', events: [...list, { id: 'U', title: 'U' }] },
      { order: 'as-told', layout: 'horizontal' },
    );
    await timeline.focus('2020-01');
    expect(await walk(timeline, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Home', 'End')).to.deep.equal([
      '2020-02',
      '2020-03',
      'U',
      '2020-01',
      'U',
    ]);
    const met: unknown[] = [];
    for (let i = 0; i < 3; i++) {
      timeline.element.next();
      met.push(timeline.element.selected);
    }
    expect(met.filter((id) => id !== 'U')).to.include.ordered.members(['2020-03', '2020-02']);
  });

  it('reach the events without a date after all others', async () => {
    const timeline = await show(await documentOf('marathon'));
    expect(timeline.shelf().map((e) => e.id)).to.deep.equal(['legende']);
    await timeline.focus('schlacht');
    expect(await walk(timeline, 'End', 'ArrowLeft', 'ArrowRight')).to.deep.equal([
      'legende',
      'chicago-2023',
      'legende',
    ]);
  });

  it('select with Enter and with the space bar; Escape clears and keeps the focus', async () => {
    const timeline = await show(story);
    await timeline.focus('B');
    await timeline.press('Enter');
    expect([timeline.element.selected, timeline.focused(), timeline.card()!.title]).to.deep.equal(['B', 'B', 'B']);
    await timeline.press('Escape');
    expect([timeline.element.selected, timeline.focused(), timeline.card()]).to.deep.equal([null, 'B', null]);
    await timeline.press('ArrowRight', 'Space');
    expect([timeline.element.selected, timeline.focused()]).to.deep.equal(['C', 'C']);
  });

  it('go on to the link in the source with a second Enter', async () => {
    const article = { url: 'https://example.org/a', lang: 'en' };
    const list = [{ id: 'A', title: 'A', date: '2020', excerpts: [{ exact: 'It happened on a Monday in the town.' }] }];
    const timeline = await show({ title: 'T', lang: 'en', article, events: list });
    await timeline.focus('A');
    await timeline.press('Enter');
    expect(timeline.focused()).to.equal('A');
    await timeline.press('Enter');
    expect(timeline.element.selected).to.equal('A');
    expect(timeline.focused()).to.contain('Go to the sentence in the source');
    await timeline.press('Escape');
    expect([timeline.focused(), timeline.element.selected]).to.deep.equal(['A', null]);
  });

  it('go on to the card where there is no link', async () => {
    const timeline = await show(story);
    await timeline.focus('A');
    await timeline.press('Enter', 'Enter');
    expect(timeline.focused()).to.equal('card');
    await timeline.press('Escape');
    expect([timeline.focused(), timeline.element.selected]).to.deep.equal(['A', null]);
  });

  it('keep their preview where the drawing moves under a mouse that rests, until the focus leaves', async () => {
    const timeline = await show(story);
    const reached = async (target: Element, type: string) => {
      target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'mouse' }));
      await timeline.settled();
    };
    await timeline.focus('A');
    await timeline.press('ArrowRight');
    const viewport = timeline.nodes().find((n) => n.matches('.viewport'))!;
    const isPreviewed = () => timeline.nodes().some((n) => n.matches('.preview'));
    await reached(viewport, 'pointerover');
    await reached(viewport, 'pointerleave');
    expect(isPreviewed()).to.equal(true);
    (timeline.element.shadowRoot!.activeElement as HTMLElement).blur();
    await timeline.settled();
    expect(isPreviewed(), 'control').to.equal(false);
  });

  it('return from the card’s own buttons with Escape, to the event whose card it was', async () => {
    const timeline = await show(story);
    await timeline.focus('A');
    await timeline.press('Enter');
    await timeline.use('Next event: B');
    expect(timeline.element.selected).to.equal('B');
    await timeline.press('Escape');
    expect([timeline.element.selected, timeline.focused()]).to.deep.equal([null, 'B']);
  });

  it('move by a screen with Page Down and Page Up', async () => {
    const timeline = await show(await documentOf('space-stations'));
    timeline.element.zoomTo('1971', '1980');
    await timeline.settled();
    await timeline.focus('salyut-1');
    const [from] = timeline.days();
    await timeline.press('PageDown');
    expect(timeline.days()[0] > from).to.equal(true);
    const later = timeline.focused();
    expect(timeline.inView(later)).to.equal(true);
    expect(timeline.ids().indexOf(later)).to.be.above(0);
    await timeline.press('PageUp');
    expect(timeline.inView('salyut-1')).to.equal(true);
    expect(timeline.ids().indexOf(timeline.focused())).to.be.below(timeline.ids().indexOf(later));
  });

  it('move by screens in a list, too', async () => {
    const timeline = await show(await documentOf('space-stations'), { layout: 'list' });
    await timeline.focus('salyut-1');
    await timeline.press('PageDown');
    expect(timeline.ids().indexOf(timeline.focused())).to.be.within(4, 12);
    await timeline.press('PageDown', 'PageDown', 'PageDown');
    expect(timeline.focused()).to.equal(timeline.ids().at(-1));
    await timeline.press('PageUp', 'PageUp', 'PageUp', 'PageUp');
    expect(timeline.focused()).to.equal('salyut-1');
  });

  it('zoom with + and -, around the event with the focus, and show everything with 0', async () => {
    const timeline = await show(story);
    await timeline.focus('B');
    const all = timeline.span();
    const before = timeline.box('B').left;
    await timeline.press('+');
    expect(timeline.span()).to.be.closeTo(all / 1.6, all / 100);
    expect(Math.abs(timeline.box('B').left - before)).to.be.below(3);
    await timeline.press('=');
    expect(timeline.span()).to.be.closeTo(all / 1.6 ** 2, all / 100);
    await timeline.press('-');
    expect(timeline.span()).to.be.closeTo(all / 1.6, all / 100);
    await timeline.press('0');
    expect(timeline.span()).to.be.closeTo(all, all / 100);
    expect(timeline.focused()).to.equal('B');
  });

  it('do not zoom where zoom="none" says so, and then stay the browser’s', async () => {
    const timeline = await show(story, { zoom: 'none' });
    const all = timeline.span();
    await timeline.focus('B');
    expect(await taken(() => timeline.press('+', '-', '0'))).to.deep.equal([]);
    expect(timeline.span()).to.equal(all);
    expect(await taken(() => timeline.press('ArrowRight'))).to.deep.equal(['ArrowRight']);
  });

  it('are taken from the browser only where they do something', async () => {
    const timeline = await show(story);
    await timeline.focus('B');
    expect(await taken(() => timeline.press('ArrowDown', 'Home', '+', 'PageDown'))).to.deep.equal([
      'ArrowDown',
      'Home',
      '+',
      'PageDown',
    ]);
    expect(await taken(() => timeline.press('a', 'F2', 'Shift', '5'))).to.deep.equal([]);
    expect(await taken(() => timeline.press('Escape', 'Escape'))).to.have.length.below(2);
  });

  it('held with Control, Alt or Meta belong to the browser', async () => {
    const timeline = await show(story);
    await timeline.focus('B');
    const span = timeline.span();
    const held = ['Control+ArrowRight', 'Alt+ArrowRight', 'Meta+ArrowRight', 'Control+Home', 'Control+-', 'Control+0'];
    expect(await taken(() => timeline.press(...held))).to.deep.equal([]);
    expect([timeline.focused(), timeline.span()]).to.deep.equal(['B', span]);
    expect(await taken(() => timeline.press('ArrowRight'))).to.deep.equal(['ArrowRight']);
  });

  it('mean nothing while the focus is elsewhere in the page', async () => {
    const timeline = await show(story, { selected: 'B' });
    const span = timeline.span();
    const field = document.createElement('input');
    timeline.element.before(field);
    field.focus();
    expect(
      await taken(() => timeline.press('ArrowRight', 'Home', '+', '0', 'Escape', 'PageDown', 'Enter')),
    ).to.deep.equal([]);
    expect([timeline.element.selected, timeline.span(), timeline.focused()]).to.deep.equal(['B', span, '']);
    expect(field.value).to.equal('+0');
  });

  it('leave arrows and pages to buttons and choosers of the toolbar', async () => {
    const timeline = await show(story);
    timeline
      .nodes()
      .find((n): n is HTMLElement => n.getAttribute('aria-label') === 'Zoom in')!
      .focus();
    expect(await taken(() => timeline.press('ArrowRight', 'PageDown', 'Home'))).to.deep.equal([]);
    expect(timeline.focused()).to.equal('Zoom in');
    const all = timeline.span();
    expect(await taken(() => timeline.press('+'))).to.deep.equal(['+']);
    expect(timeline.span()).to.be.below(all);
    timeline
      .nodes()
      .find((n): n is HTMLElement => n.localName === 'select')!
      .focus();
    expect(await taken(() => timeline.press('0'))).to.deep.equal([]);
  });
});
