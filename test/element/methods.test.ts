import { expect } from '@open-wc/testing';
import { addressOf, documentOf, events, room, show, Timeline } from '../support/harness.js';
import { media } from '../support/page.js';

const story = events({ A: '2020-01-05', B: '2020-02-05', C: '2020-03-05', D: '2020-04-05' });
const types = ['timeline-select', 'timeline-extent-change', 'timeline-filter-change'] as const;

describe('the method', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('select(id) opens the card and brings the event into view; null clears; neither fires a DOM event', async () => {
    const timeline = await show(story, { start: '2020-01-01', end: '2020-01-20' });
    const heard = types.map((t) => timeline.record(t));
    expect(timeline.inView('D')).to.equal(false);
    timeline.element.select('D');
    await timeline.settled();
    expect([timeline.element.selected, timeline.card()!.title, timeline.inView('D')]).to.deep.equal(['D', 'D', true]);
    timeline.element.select(null);
    await timeline.settled();
    expect([timeline.element.selected, timeline.card()]).to.deep.equal([null, null]);
    expect(heard.flat()).to.deep.equal([]);
  });

  it('select(id, {scroll: false}) leaves the window, {focus: true} takes the focus', async () => {
    const timeline = await show(story, { start: '2020-01-01', end: '2020-01-20' });
    const days = timeline.days();
    timeline.element.select('D', { scroll: false });
    await timeline.settled();
    expect([timeline.element.selected, timeline.days()]).to.deep.equal(['D', days]);
    expect(timeline.focused()).to.equal('');
    timeline.element.select('B', { focus: true });
    await timeline.settled();
    expect(timeline.focused()).to.equal('B');
  });

  it('select of an unknown id clears the selection', async () => {
    const timeline = await show(story, { selected: 'B' });
    timeline.element.select('nobody');
    await timeline.settled();
    expect(timeline.element.selected).to.equal(null);
  });

  it('next and previous step in the order shown and stop at the ends', async () => {
    const timeline = await show(story, { layout: 'list', order: 'newest-first' });
    const met: (string | null)[] = [];
    const { element } = timeline;
    for (const step of ['next', 'next', 'previous', 'previous', 'previous'] as const) {
      element[step]();
      met.push(element.selected);
    }
    expect(met).to.deep.equal(['D', 'C', 'D', 'D', 'D']);
    element.select(null);
    element.previous();
    expect(element.selected).to.equal('A');
  });

  it('zoomTo takes EDTF texts, to the end of what the second one names, and milliseconds', async () => {
    const timeline = await show(story);
    timeline.element.zoomTo('2020-02', '2020-02');
    await timeline.settled();
    const { start, end } = timeline.element.visibleExtent!;
    expect([start, end]).to.deep.equal([Date.UTC(2020, 1, 1), Date.UTC(2020, 2, 1)]);
    timeline.element.zoomTo(Date.UTC(2020, 0, 10), Date.UTC(2020, 0, 20));
    await timeline.settled();
    expect(timeline.days()).to.deep.equal(['2020-01-10', '2020-01-20']);
  });

  it('zoomTo refuses what is no stretch of time, and the window stays', async () => {
    const timeline = await show(story);
    const days = timeline.days();
    const wrong: [string | number, string | number][] = [
      ['2020-03', '2020-01'],
      ['soon', '2020'],
      ['2020', ''],
      [NaN, 5],
      [5, Infinity],
      [7, 7],
    ];
    for (const [start, end] of wrong)
      expect(() => timeline.element.zoomTo(start, end), `${start} ${end}`).to.throw(RangeError);
    await timeline.settled();
    expect(timeline.days()).to.deep.equal(days);
  });

  it('panBy moves by shares of the width, zoomBy around the middle, fit shows everything', async () => {
    const timeline = await show(story);
    const heard = types.map((t) => timeline.record(t));
    const { element } = timeline;
    element.zoomBy(4);
    await timeline.settled();
    const [span, middle] = [timeline.span(), timeline.middle()];
    element.panBy(0.5);
    await timeline.settled();
    expect(timeline.middle() - middle).to.be.closeTo(span / 2, span / 1000);
    expect(timeline.span()).to.be.closeTo(span, span / 1000);
    element.panBy(-0.5);
    element.zoomBy(2);
    await timeline.settled();
    expect(timeline.span()).to.be.closeTo(span / 2, span / 1000);
    expect(timeline.middle()).to.be.closeTo(middle, span / 1000);
    element.fit();
    await timeline.settled();
    expect(timeline.ids().every((id) => timeline.inView(id))).to.equal(true);
    expect(heard.flat()).to.deep.equal([]);
  });

  it('fit shows what the first window left out', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'));
    expect(timeline.inView('ende-zweiter-weltkrieg-asien')).to.equal(false);
    timeline.element.fit();
    await timeline.settled();
    expect(timeline.inView('ende-zweiter-weltkrieg-asien')).to.equal(true);
    expect([timeline.pointer('earlier'), timeline.pointer('later')]).to.deep.equal([null, null]);
  });

  it('zoomBy and panBy stop at sensible ends instead of breaking', async () => {
    const timeline = await show(story);
    const { element } = timeline;
    for (const factor of [1e9, 1e-9, 0, -1, NaN, Infinity]) {
      element.zoomBy(factor);
      await timeline.settled();
      expect(timeline.span(), String(factor)).to.be.within(60_000, 1e12);
    }
    for (const share of [1e9, -1e9, NaN, Infinity]) {
      element.panBy(share);
      await timeline.settled();
      expect(Number.isFinite(timeline.span()), String(share)).to.equal(true);
      expect(timeline.span()).to.be.above(0);
    }
  });

  it('append adds events without moving the window; a bad one is an issue', async () => {
    const timeline = await show(story, { start: '2020-01-01', end: '2020-02-20' });
    const days = timeline.days();
    timeline.element.append([
      { id: 'E', title: 'E', date: '2020-02-10' },
      7,
      { id: 'A', title: 'Second A', date: '2020-03-01' },
    ]);
    await timeline.settled();
    expect(timeline.ids()).to.have.length(6).and.include('E');
    expect(timeline.days()).to.deep.equal(days);
    expect(timeline.element.issues.map((i) => i.code)).to.include.members(['not-an-object', 'duplicate-id']);
    timeline.element.append({ title: 'Alone', date: '2021' });
    await timeline.settled();
    expect(timeline.ids()).to.have.length(7);
  });

  it('called before there is anything to show does no harm', async () => {
    const element = document.createElement('news-timeline');
    element.select('A');
    element.next();
    element.previous();
    element.panBy(1);
    element.zoomBy(2);
    element.fit();
    expect([element.selected, element.visibleExtent, element.document]).to.deep.equal([null, null, null]);
    room().append(element);
    element.select('A');
    element.next();
    element.fit();
    element.data = story;
    const timeline = new Timeline(element);
    await timeline.settled();
    expect(timeline.ids()).to.deep.equal(['A', 'B', 'C', 'D']);
    element.next();
    await timeline.settled();
    expect(element.selected).to.equal('A');
  });

  it('ready settles once the first document is drawn, also an empty or missing one', async () => {
    const element = document.createElement('news-timeline');
    element.src = addressOf('marathon');
    room().append(element);
    await element.ready;
    expect(element.document!.events).to.have.length(19);
    expect(element.visibleExtent).to.not.equal(null);
    for (const data of [{ events: [] }, undefined]) {
      const other = document.createElement('news-timeline');
      if (data) other.data = data;
      room().append(other);
      await other.ready;
      expect(other.document?.events ?? []).to.deep.equal([]);
    }
    const failed = document.createElement('news-timeline');
    failed.src = addressOf('examples/no-such-file');
    room().append(failed);
    await failed.ready;
    expect(failed.matches(':state(error)')).to.equal(true);
  });

  it('document and issues tell what was read', async () => {
    const timeline = await show({ events: [{ title: 'Good', date: '2020' }, 7, { title: 'Bad date', date: 'soon' }] });
    expect(timeline.element.document!.events.map((e) => e.id)).to.have.length(2);
    expect(timeline.element.issues.map((i) => i.path)).to.deep.equal(['events[1]', 'events[2].date']);
  });
});
