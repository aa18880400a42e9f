import { expect } from '@open-wc/testing';
import { documentOf, events, show } from '../support/harness.js';
import { media } from '../support/page.js';

const story = events({ A: '1950', B: '1990', C: '2000', D: '2010', E: '2020' });

describe('the ways out of the window', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  for (const layout of ['horizontal', 'vertical'])
    it(`count what lies on either side and go to the next of it, ${layout}`, async () => {
      const timeline = await show(story, { layout, start: '1998', end: '2003' });
      expect(timeline.pointer('earlier')!.textContent!.trim()).to.equal('2 earlier · 1990');
      expect(timeline.pointer('later')!.textContent!.trim()).to.equal('2 later · 2010');
      expect(timeline.inView('D')).to.equal(false);
      const heard = timeline.record('timeline-extent-change');
      await timeline.clickElement(timeline.pointer('later')!);
      expect(timeline.inView('D')).to.equal(true);
      expect(heard).to.have.length(1);
      await timeline.clickElement(timeline.pointer('earlier')!);
      await timeline.clickElement(timeline.pointer('earlier')!);
      expect(timeline.inView('B')).to.equal(true);
    });

  it('lead to everything, one after the other, and then are gone', async () => {
    const timeline = await show(await documentOf('space-stations'), { start: '1990', end: '1992' });
    const met = new Set<string>();
    for (let i = 0; i < 40 && timeline.pointer('later'); i++) {
      await timeline.clickElement(timeline.pointer('later')!);
      for (const id of timeline.ids()) if (timeline.inView(id)) met.add(id);
    }
    expect(timeline.pointer('later')).to.equal(null);
    for (let i = 0; i < 40 && timeline.pointer('earlier'); i++) {
      await timeline.clickElement(timeline.pointer('earlier')!);
      for (const id of timeline.ids()) if (timeline.inView(id)) met.add(id);
    }
    expect(timeline.pointer('earlier')).to.equal(null);
    expect([...met].sort()).to.deep.equal([...timeline.ids()].sort());
  });

  for (const [name, attributes] of [
    ['space-stations', { 'group-by': 'group', start: '1990', end: '2003' }],
    ['space-stations', { start: '1990', end: '2003' }],
    ['xi-putin-video-call', { 'group-by': 'person' }],
    ['marathon', { start: '1900', end: '1950' }],
  ] as const)
    it(`cover nothing that is drawn: ${name}, ${Object.entries(attributes).flat().join(' ')}`, async () => {
      const timeline = await show(await documentOf(name), attributes);
      const pointers = [timeline.pointer('earlier'), timeline.pointer('later')].filter((p) => p !== null);
      expect(pointers).to.not.have.length(0);
      const drawn = timeline
        .nodes()
        .filter((n) => n.matches('.tick-label, .context, .gap-name, .heading, .lines, .mark, .count, .axis-line'));
      expect(drawn.length).to.be.above(10);
      const covered = pointers.flatMap((pointer) => {
        const a = pointer.getBoundingClientRect();
        return drawn.filter((n) => {
          const b = n.getBoundingClientRect();
          return b.width > 0 && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        });
      });
      expect(covered.map((n) => `${n.className.toString()} ${n.textContent}`)).to.deep.equal([]);
    });

  it('are buttons that keys work, and stand at the right sides from right to left', async () => {
    const timeline = await show(story, { start: '1998', end: '2003' }, { dir: 'rtl' });
    const [earlier, later] = [timeline.pointer('earlier')!, timeline.pointer('later')!];
    const drawing = timeline.drawing();
    expect(earlier.getBoundingClientRect().right).to.be.closeTo(drawing.right, 12);
    expect(later.getBoundingClientRect().left).to.be.closeTo(drawing.left, 12);
    later.focus();
    await timeline.press('Enter');
    expect(timeline.inView('D')).to.equal(true);
  });

  it('count only what is asked for', async () => {
    const weighted = {
      title: 'T',
      events: [
        { id: 'A', title: 'A', date: '1950', importance: 3 },
        { id: 'B', title: 'B', date: '1960', importance: 1 },
        { id: 'C', title: 'C', date: '2000', importance: 3 },
      ],
    };
    const timeline = await show(weighted, { start: '1998', end: '2003' });
    expect(timeline.pointer('earlier')!.textContent!.trim()).to.equal('2 earlier · 1960');
    timeline.element.importance = 3;
    await timeline.settled();
    expect(timeline.pointer('earlier')!.textContent!.trim()).to.equal('1 earlier · 1950');
  });
});
