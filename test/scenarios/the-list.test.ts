import { expect } from '@open-wc/testing';
import { pickText } from '../../src/document/pick-text.js';
import { readDocument } from '../../src/document/timeline-document.js';
import { formatEventTime } from '../../src/i18n/format-event-time.js';
import { messagesFor } from '../../src/i18n/messages.js';
import { buildModel } from '../../src/model/timeline-model.js';
import { documentOf, show, type DocumentName, type Timeline } from '../support/harness.js';
import { accessibleTree, media, nodesOf } from '../support/page.js';

const documents: readonly DocumentName[] = ['xi-putin-video-call', 'space-stations', 'marathon'];
const layouts = ['horizontal', 'vertical', 'list'] as const;

/** What the list has to say: the data in the order of time, in these words. */
async function told(name: DocumentName, locale: string): Promise<{ id: string; name: string }[]> {
  const { document } = readDocument(await documentOf(name));
  const words = { locale, messages: messagesFor(locale) };
  return buildModel(document).items.map(({ event }) => {
    const status = event.status && event.status !== 'confirmed' ? words.messages.status[event.status] : '';
    const own = event.displayDate ? pickText(event.displayDate, locale).text : '';
    const date = [own, formatEventTime(event.time, event.kind, words).spoken].filter(Boolean).join(', ');
    return { id: event.id, name: [pickText(event.title, locale).text, date, status].filter(Boolean).join(', ') };
  });
}

/** All events as they are read, the shelf last. */
const read = (t: Timeline) => [...t.events(), ...t.shelf()].map(({ id, name }) => ({ id, name }));

describe('the list of events', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  for (const name of documents)
    for (const layout of layouts)
      it(`says titles, dates and status of ${name} in the order of time, ${layout}`, async () => {
        const expected = await told(name, 'en');
        const timeline = await show(await documentOf(name), { layout });
        expect(timeline.layout()).to.equal(layout);
        expect(expected).to.have.length.above(15);
        expect(read(timeline)).to.deep.equal(expected);
      });

  it('is what assistive technology hears, in that order, and in the reader’s language', async () => {
    for (const [layout, lang] of [
      ['horizontal', 'de'],
      ['vertical', 'en'],
      ['list', 'de'],
    ] as const) {
      const expected = (await told('xi-putin-video-call', lang)).map((e) => e.name);
      const timeline = await show(await documentOf('xi-putin-video-call'), { layout }, { lang });
      const nodes = nodesOf(await accessibleTree(timeline.element));
      const buttons = nodes.filter((n) => n.role === 'button').map((n) => ({ ...n, name: n.name?.replace(' ,', ',') }));
      const heard = buttons.filter((n) => expected.includes(n.name ?? ''));
      expect(heard.map((n) => n.name)).to.deep.equal(expected);
      expect(heard.map((n) => n.expanded)).to.deep.equal(expected.map(() => false));
    }
  });

  it('says the same at every zoom', async () => {
    const expected = await told('marathon', 'en');
    const timeline = await show(await documentOf('marathon'));
    const windows = [
      ['2019-10-12', '2019-10-14'],
      ['1890', '1990'],
      ['-0600', '2100'],
      ['1000', '1200'],
    ] as const;
    for (const [start, end] of windows) {
      timeline.element.zoomTo(start, end);
      await timeline.settled();
      expect(read(timeline), `${start} to ${end}`).to.deep.equal(expected);
    }
    timeline.element.fit();
    await timeline.settled();
    expect(read(timeline)).to.deep.equal(expected);
  });

  it('of day, month and year dates is ascending in the texts of the dates themselves', async () => {
    const data = (await documentOf('space-stations')) as { events: { id: string; date?: string }[] };
    const dates = new Map(data.events.map((e) => [e.id, e.date ?? '']));
    const timeline = await show(data);
    const plain = timeline
      .ids()
      .map((id) => dates.get(id)!)
      .filter((d) => /^\d{4}(-\d\d){0,2}(\/|$)/.test(d));
    expect(plain).to.have.length.above(12);
    expect(plain.map((d) => d.split('/')[0])).to.deep.equal(plain.map((d) => d.split('/')[0]!).sort());
  });

  it('turns with the order, and follows the article when asked', async () => {
    const data = await documentOf('xi-putin-video-call');
    const oldest = (await show(data, { layout: 'list' })).ids();
    const newest = (await show(data, { layout: 'list', order: 'newest-first' })).ids();
    expect(newest).to.deep.equal([...oldest].reverse());
    const events = (data as { events: { id: string; excerpts?: { start: number }[] }[] }).events;
    const first = (id: string) => Math.min(...events.find((e) => e.id === id)!.excerpts!.map((x) => x.start));
    const told = (await show(data, { layout: 'list', order: 'as-told' })).ids().map(first);
    expect(told).to.deep.equal([...told].sort((a, b) => a - b));
    expect(told).to.not.deep.equal(oldest.map(first));
  });

  it('is an ordered list of buttons; nothing claims to be an application or a picture', async () => {
    for (const layout of layouts) {
      const timeline = await show(await documentOf('space-stations'), { layout });
      const roles = timeline.nodes().map((n) => n.getAttribute('role'));
      expect(roles).to.include('status');
      expect(roles.filter((r) => r === 'application' || r === 'img')).to.deep.equal([]);
      const list = timeline.nodes().find((n) => n.matches('ol[part~="list"]'))!;
      expect(list.getAttribute('aria-label')).to.equal('Events');
      expect([...list.children].map((c) => `${c.localName}>${c.querySelector('button')?.type}`)).to.deep.equal(
        Array(list.children.length).fill('li>button'),
      );
      const drawings = timeline.nodes().filter((n) => n.localName === 'svg');
      expect(drawings.every((d) => d.getAttribute('aria-hidden') === 'true')).to.equal(true);
    }
  });

  it('stands in a region with the title’s name, under a heading of the level asked for', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'));
    const nodes = nodesOf(await accessibleTree(timeline.element));
    expect(nodes[0]).to.include({ role: 'region', name: 'Xi backs Putin' });
    expect(timeline.heading()).to.deep.equal({ level: 3, text: 'Xi backs Putin' });
    timeline.element.headingLevel = 5;
    await timeline.settled();
    expect(timeline.heading()!.level).to.equal(5);
    expect(timeline.description()).to.equal(
      'The events and states mentioned in an article about the two leaders’ video call in February 2026.',
    );
  });

  it('has on a card the way to more below all that it says, in every layout', async () => {
    for (const layout of layouts) {
      const url = 'https://example.org/more';
      const timeline = await show({ events: [{ id: 'one', title: 'One', date: '2024-05-01', url }] }, { layout });
      timeline.element.select('one');
      await timeline.settled();
      const card = timeline.element.shadowRoot!.querySelector('.card')!;
      const link = card.querySelector(`a[href="${url}"]`)!.getBoundingClientRect();
      expect(link.top, layout).to.be.at.least(card.querySelector('.card-body')!.getBoundingClientRect().bottom);
      expect(link.bottom, layout).to.be.at.most(card.getBoundingClientRect().bottom);
    }
  });

  it('is copied without what is only spoken', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'), { layout: 'list' }, { lang: 'de' });
    const entry = timeline.nodes().find((n) => n.matches('[data-id="abu-dhabi"]'))!;
    getSelection()!.selectAllChildren(entry);
    const copied = getSelection()!.toString();
    expect(copied.split('Verhandlungen über ein Kriegsende')).to.have.length(2);
    expect(copied).to.contain('4. Februar 2026');
    getSelection()!.removeAllRanges();
  });
});
