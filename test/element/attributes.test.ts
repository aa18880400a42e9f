import { expect } from '@open-wc/testing';
import { documentOf, events, show } from '../support/harness.js';
import { media, until } from '../support/page.js';

const story = events(
  { A: '2020-01-05', B: '2020-02-05', C: '2020-03-05', D: '2020-04-05' },
  { article: { published: '2020-03-28' } },
);

describe('the attribute', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('layout says how time runs; auto goes by the width of the element, not of the window', async () => {
    for (const layout of ['horizontal', 'vertical', 'list'] as const)
      expect((await show(story, { layout }, { width: 500 })).layout()).to.equal(layout);
    expect((await show(story, {}, { width: 900 })).layout()).to.equal('horizontal');
    expect((await show(story, {}, { width: 400 })).layout()).to.equal('vertical');
  });

  it('scale says how time becomes length: even gives every date the same room', async () => {
    const uneven = events({ A: '2020-01-01', B: '2020-02-01', C: '2030-12-01' });
    const rooms = async (scale: string) => {
      const timeline = await show(uneven, { scale, layout: 'vertical' });
      const [a, b, c] = ['A', 'B', 'C'].map((id) => timeline.middleOfMark(id));
      return [b! - a!, c! - b!] as const;
    };
    const [first, second] = await rooms('even');
    expect(first / second).to.be.closeTo(1, 0.05);
    const [day, months] = await rooms('time');
    expect(day / months).to.be.below(0.02);
  });

  it('origin adds the distance to that event to dates and to ticks of years', async () => {
    const data = await documentOf('xi-putin-video-call');
    const timeline = await show(data, { origin: 'beginn-ukraine-krieg' });
    // What counts distances is loaded for the first one.
    await timeline.element.ready;
    await timeline.settled();
    const name = timeline.events().find((e) => e.id === 'putin-in-peking')!.name;
    expect(name).to.contain('3 years 7 months after “Putin starts the war in Ukraine”');
    const decades = await documentOf('space-stations');
    const stations = await show(decades, { origin: 'mir' });
    await until(() => /[+−]\d/.test(stations.ticks().join()), 'ticks with distances');
    expect((await show(decades)).ticks().join()).to.not.match(/[+−]\d/);
    const without = await show(data);
    expect(without.events().find((e) => e.id === 'putin-in-peking')!.name).to.not.contain('after');
    const unknown = await show(data, { origin: 'nothing' });
    expect(unknown.events()).to.deep.equal(without.events());
  });

  it('group-by makes one lane for each value, in the document’s order', async () => {
    const data = await documentOf('xi-putin-video-call');
    expect((await show(data)).lanes()).to.deep.equal([]);
    const groups = await show(data, { 'group-by': 'group' });
    expect(groups.lanes()).to.deep.equal(['Diplomacy', 'Statements', 'War', 'Economy', 'Background']);
    expect(groups.ids()).to.have.length(19);
    const places = await show(data, { 'group-by': 'place' });
    expect(places.lanes()).to.include('Beijing').and.include('Without a group');
    for (const by of ['person', 'tag']) expect((await show(data, { 'group-by': by })).lanes().length).to.be.above(2);
  });

  it('order turns the list and the vertical drawing', async () => {
    const list = await show(story, { layout: 'list', order: 'newest-first' });
    expect(list.ids()).to.deep.equal(['D', 'C', 'B', 'A']);
    const up = await show(story, { layout: 'vertical', order: 'newest-first' });
    expect(up.middleOfMark('D')).to.be.below(up.middleOfMark('A'));
    const down = await show(story, { layout: 'vertical' });
    expect(down.middleOfMark('D')).to.be.above(down.middleOfMark('A'));
  });

  it('order="as-told" follows the article, and lists what has no axis of its own', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'), { layout: 'vertical', order: 'as-told' });
    expect(timeline.layout()).to.equal('list');
    expect(timeline.ids()[0]).to.not.equal('zweiter-weltkrieg');
  });

  it('start and end are the first window, each alone as well', async () => {
    const both = await show(story, { start: '2020-02-01', end: '2020-03-01' });
    expect(both.days()[0] >= '2020-01-20' && both.days()[0] <= '2020-02-01').to.equal(true);
    expect(both.days()[1] >= '2020-03-01' && both.days()[1] <= '2020-03-31').to.equal(true);
    expect([both.inView('A'), both.inView('B'), both.inView('D')]).to.deep.equal([false, true, false]);
    const from = await show(story, { start: '2020-02-20' });
    expect([from.inView('A'), from.inView('C'), from.inView('D')]).to.deep.equal([false, true, true]);
    const to = await show(story, { end: '2020-02-20' });
    expect([to.inView('A'), to.inView('B'), to.inView('D')]).to.deep.equal([true, true, false]);
  });

  it('start and end in the wrong order, or beyond the story, still show the story', async () => {
    const usual = await show(story);
    const turned = await show(story, { start: '2020-03', end: '2020-01' });
    expect(turned.days()).to.deep.equal(usual.days());
    const beyond = await show(story, { start: '2050', end: '2060' });
    expect(beyond.span()).to.be.above(0);
    expect(beyond.inView('D') || beyond.pointer('earlier') !== null).to.equal(true);
  });

  it('start changes the window again when it is changed', async () => {
    const timeline = await show(story, { start: '2020-03-20' });
    expect(timeline.inView('A')).to.equal(false);
    timeline.element.start = '2020-01-01';
    await timeline.settled();
    expect(timeline.inView('A')).to.equal(true);
  });

  it('selected opens the card, is written back, and clears with the attribute', async () => {
    const timeline = await show(story, { selected: 'B' });
    expect(timeline.card()!.title).to.equal('B');
    timeline.element.selected = 'C';
    await timeline.settled();
    expect([timeline.element.getAttribute('selected'), timeline.card()!.title]).to.deep.equal(['C', 'C']);
    timeline.element.removeAttribute('selected');
    await timeline.settled();
    expect([timeline.element.selected, timeline.card()]).to.deep.equal([null, null]);
  });

  it('selected shows the event it names, wherever the first window would be', async () => {
    const data = await documentOf('xi-putin-video-call');
    expect((await show(data)).inView('ende-zweiter-weltkrieg-asien')).to.equal(false);
    const timeline = await show(data, { selected: 'ende-zweiter-weltkrieg-asien' });
    expect(timeline.inView('ende-zweiter-weltkrieg-asien')).to.equal(true);
  });

  it('selected naming nobody shows no card and takes nothing away', async () => {
    const timeline = await show(story, { selected: 'nobody' });
    expect(timeline.card()).to.equal(null);
    expect(timeline.ids()).to.have.length(4);
    expect(timeline.tabStops()).to.deep.equal(['A']);
  });

  it('importance leaves lesser events out, counts them, and brings them back with one click', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'), { importance: '3' });
    expect(timeline.ids()).to.have.length(4);
    expect(timeline.notices()).to.deep.equal(['15 background events hidden – show']);
    const heard = timeline.record('timeline-filter-change');
    await timeline.use('15 background events');
    expect(timeline.ids()).to.have.length(19);
    expect(timeline.notices()).to.deep.equal([]);
    expect(heard.map((e) => e.importance)).to.deep.equal([1]);
    const list = await show(await documentOf('xi-putin-video-call'), { importance: '3', layout: 'list' });
    expect(list.ids()).to.have.length(4);
  });

  it('now marks the article’s date, another date, or nothing', async () => {
    expect((await show(story)).now()).to.equal('Article published');
    expect((await show(story, { now: 'none' })).now()).to.equal(null);
    expect((await show(story, { now: '2020-03-20' })).now()).to.contain('March 20, 2020');
    expect((await show({ ...story, article: undefined })).now()).to.equal(null);
  });

  it('now can be reached when it lies behind the last event', async () => {
    const timeline = await show(events({ A: '2020-01-05', D: '2020-04-05' }, { article: { published: '2020-04-20' } }));
    timeline.element.fit();
    await timeline.settled();
    expect(timeline.now()).to.equal('Article published');
  });

  it('heading-level sets the heading, and the card’s one below', async () => {
    const timeline = await show(story, { 'heading-level': '2', selected: 'A' });
    const levels = () =>
      timeline
        .nodes()
        .filter((n) => /^h\d$/.test(n.localName))
        .map((n) => n.localName);
    expect(levels()).to.deep.equal(['h2', 'h3']);
    timeline.element.headingLevel = 6;
    await timeline.settled();
    expect(levels()).to.deep.equal(['h6', 'h6']);
  });

  it('label names the region; without it the title does, or what the region is', async () => {
    const name = async (title: string | undefined, label?: string) => {
      const timeline = await show({ ...story, title }, label ? { label } : {});
      const section = timeline.nodes().find((n) => n.localName === 'section')!;
      return section.getAttribute('aria-label') ?? `by ${section.getAttribute('aria-labelledby')}`;
    };
    expect(await name(undefined)).to.equal('Timeline');
    expect(await name(undefined, 'How it came about')).to.equal('How it came about');
    expect(await name('A title')).to.equal('by title');
    expect(await name('A title', 'How it came about')).to.equal('How it came about');
  });

  it('time-zone moves what has a clock time, and nothing else', async () => {
    const clock = events({ Clock: '2026-02-04T23:30Z', Day: '2026-02-04' });
    const said = async (zone?: string) =>
      (await show(clock, zone ? { 'time-zone': zone } : {})).events().map((e) => e.name);
    const [day, clockUtc] = await said('UTC');
    expect(clockUtc).to.contain('11:30').and.contain('February 4');
    const tokyo = await said('Asia/Tokyo');
    expect(tokyo[1]).to.contain('8:30').and.contain('February 5');
    expect(tokyo[0]).to.equal(day);
  });

  it('zoom and controls are tried where they are used; loading="lazy" waits for the reader', async () => {
    const timeline = await show(undefined, {
      src: '/data/marathon.json',
      loading: 'lazy',
      style: 'margin-top: 4000px',
    });
    expect(timeline.element.document?.events ?? []).to.deep.equal([]);
    timeline.element.scrollIntoView();
    await timeline.element.ready;
    await timeline.settled();
    for (let i = 0; i < 20 && timeline.ids().length === 0; i++) await timeline.settled();
    expect(timeline.ids()).to.have.length.above(10);
    scrollTo(0, 0);
  });
});
