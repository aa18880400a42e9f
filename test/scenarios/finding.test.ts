import { expect } from '@open-wc/testing';
import type { TimelineFilterChangeEvent } from '../../src/element/events.js';
import { documentOf, events, show, type Timeline } from '../support/harness.js';
import { media, medium, press, until, viewport } from '../support/page.js';

const all = { controls: 'step zoom search filter' };
const story = () => documentOf('xi-putin-video-call');

const inside = <E extends Element = HTMLElement>(timeline: Timeline, selector: string): E | null =>
  timeline.element.shadowRoot!.querySelector<E>(selector);
const every = (timeline: Timeline, selector: string): HTMLElement[] => [
  ...timeline.element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const field = (timeline: Timeline) => inside<HTMLInputElement>(timeline, '[part="search"]');
const count = (timeline: Timeline) => inside(timeline, '.find-count')?.textContent ?? '';
const hits = (timeline: Timeline) => every(timeline, '[part="hit"]').map((hit) => hit.textContent);
const chips = (timeline: Timeline) => every(timeline, '.chip').map((chip) => chip.textContent.trim());
const value = (timeline: Timeline, name: string) =>
  every(timeline, '[part="filter"] label').find((label) => label.textContent.includes(name))!;
const values = (timeline: Timeline) =>
  every(timeline, '[part="filter"] fieldset').map((facet) => [
    facet.querySelector('legend')!.textContent,
    ...[...facet.querySelectorAll('label')].map(
      (l) => `${l.querySelector('.facet-name')!.textContent} ${l.querySelector('.facet-count')!.textContent}`,
    ),
  ]);

async function open(timeline: Timeline, name: 'Search' | 'Filter'): Promise<void> {
  await timeline.use(name);
  await until(() => inside(timeline, '.find') !== null, 'search and filter are there');
  await timeline.settled();
}

async function type(timeline: Timeline, text: string): Promise<void> {
  for (const key of text) await press(key);
  await timeline.settled();
}

describe('searching', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('opens a field that has the focus, and leaves what has all words in it', async () => {
    const timeline = await show(await story(), all);
    expect(inside(timeline, '.find'), 'not there before').to.equal(null);
    await open(timeline, 'Search');
    expect(timeline.element.shadowRoot!.activeElement).to.equal(field(timeline));
    await type(timeline, 'war putin');
    expect(timeline.element.search).to.equal('war putin');
    expect(count(timeline)).to.equal(`${timeline.ids().length} of 19 events`);
    expect(timeline.ids()).to.include('beginn-ukraine-krieg').and.not.include('putin-in-peking');
    expect(hits(timeline)).to.include('Putin').and.include('war');
    await type(timeline, ' nowhere');
    expect([timeline.ids(), count(timeline)]).to.deep.equal([[], 'No event matches']);
    await timeline.use('Show the other 19');
    expect([timeline.ids().length, timeline.element.search, hits(timeline)]).to.deep.equal([19, null, []]);
  });

  it('finds people, places, quotations and tags, not only titles', async () => {
    const data = events(
      { A: '2020-01-05', B: '2020-02-05', C: '2020-03-05', D: '2020-04-05', E: '2020-05-05' },
      {
        events: [
          { id: 'a', title: 'A', date: '2020-01', people: [{ name: 'Ada Müller', role: 'Mayor' }] },
          { id: 'b', title: 'B', date: '2020-02', place: 'Łódź' },
          { id: 'c', title: 'C', date: '2020-03', excerpts: [{ exact: 'nobody minded' }] },
          { id: 'd', title: 'D', date: '2020-04', tags: ['oil'], summary: 'The *third* pillar' },
          { id: 'e', title: 'E' },
        ],
      },
    );
    const timeline = await show(data, all);
    const searches: readonly (readonly [string, readonly string[]])[] = [
      ['mueller', ['a']],
      ['mayor', ['a']],
      ['lodz', ['b']],
      ['minded nobody', ['c']],
      ['oil', ['d']],
      ['third pillar', ['d']],
      ['2020-02', ['b']],
      ['constructor', []],
    ];
    for (const [search, ids] of searches) {
      timeline.element.search = search;
      await timeline.element.updateComplete;
      await timeline.settled();
      expect(timeline.ids(), search).to.deep.equal(ids);
    }
  });

  it('is marked on the card too, where no title says why an event was found', async () => {
    const timeline = await show(await story(), { ...all, search: 'vladimir' });
    const [id] = timeline.ids();
    await timeline.click(id!);
    const marked = every(timeline, '[part="card"] [part="hit"]').map((hit) => hit.textContent);
    expect(marked).to.include('Vladimir');
    timeline.element.search = null;
    await timeline.settled();
    expect(inside(timeline, '[part="hit"]')).to.equal(null);
  });

  for (const layout of ['horizontal', 'vertical', 'list'])
    it(`leaves axis, window and what is selected where they are, ${layout}`, async () => {
      const timeline = await show(await story(), { ...all, layout, selected: 'putin-in-peking' });
      const before = [timeline.ticks(), timeline.element.visibleExtent];
      await open(timeline, 'Search');
      const height = inside(timeline, '.main')!.offsetHeight;
      await type(timeline, 'trade');
      expect([timeline.ticks(), timeline.element.visibleExtent]).to.deep.equal(before);
      if (layout !== 'list') expect(inside(timeline, '.main')!.offsetHeight).to.equal(height);
      expect(timeline.ids(), 'the selected one stays').to.include('putin-in-peking');
      expect(timeline.ids().length).to.be.within(2, 8);
      expect(count(timeline), 'and is not counted').to.equal(`${timeline.ids().length - 1} of 19 events`);
      await timeline.press('Escape');
      expect([timeline.element.search, timeline.ids().length]).to.deep.equal([null, 19]);
    });

  it('leaves what is said of the order of telling as it is', async () => {
    const timeline = await show(await story(), { ...all, layout: 'telling' });
    await until(() => inside(timeline, '[part~="passages"]') !== null, 'the order of telling');
    const places = () =>
      every(timeline, 'li[data-axis="told"]').map((li) => /told .+ of \d+/.exec(li.textContent)?.[0] ?? '');
    const caption = () => inside(timeline, '[part~="caption"]')!.textContent;
    const before = [places(), caption()] as const;
    await open(timeline, 'Search');
    await type(timeline, 'putin');
    expect(places().length).to.be.within(2, before[0].length - 2);
    expect(before[0]).to.include.members(places());
    expect(places()[0]).to.match(/of 1[0-9]$/);
    expect(caption()).to.equal(before[1]);
    await type(timeline, ' nowhere');
    expect(places()).to.deep.equal([]);
    expect(caption()).to.equal(before[1]);
  });

  it('counts in clusters and at the edge only what is left', async () => {
    const titles = Array.from({ length: 40 }, (_, i) => `Report ${i} ${i % 10 === 7 ? 'late' : 'early'}`);
    const data = events(Object.fromEntries(titles.map((title) => [title, '2020-01-05'])));
    const timeline = await show(data, { ...all, search: 'late' }, { width: 600 });
    expect(timeline.ids()).to.deep.equal(titles.filter((title) => title.endsWith('late')));
    const clustered = timeline.clusters().reduce((sum, text) => sum + Number.parseInt(text.replace(/\D+/g, ''), 10), 0);
    expect(timeline.shownAlone() + clustered).to.equal(4);
    const ways = await show(await story(), { ...all, search: 'world' });
    expect(ways.pointer('earlier')!.textContent).to.match(/^\s*[12] earlier/);
    expect(ways.pointer('later')).to.equal(null);
  });

  it('says how many are left once the reader rests, once', async () => {
    const timeline = await show(await story(), all);
    await open(timeline, 'Search');
    await type(timeline, 'putin');
    expect(timeline.announced()).to.equal('');
    await until(() => timeline.announced() !== '', 'an announcement');
    expect(timeline.announced()).to.equal(count(timeline));
  });

  it('leads from the field to the first hit with Enter, and empties and closes it with Escape', async () => {
    const timeline = await show(await story(), all);
    await open(timeline, 'Search');
    await type(timeline, 'trade');
    const [first] = timeline.ids();
    await timeline.press('Enter');
    expect(timeline.focused()).to.equal(first);
    field(timeline)!.focus();
    await timeline.press('Escape');
    expect([field(timeline)!.value, timeline.element.search]).to.deep.equal(['', null]);
    await timeline.press('Escape');
    expect([inside(timeline, '.find'), timeline.focused()]).to.deep.equal([null, 'Search']);
    await timeline.press('Enter');
    expect(timeline.element.shadowRoot!.activeElement, 'by key too').to.equal(field(timeline));
  });

  it('keeps keys to itself that mean something elsewhere', async () => {
    const timeline = await show(await story(), all);
    await open(timeline, 'Search');
    const { visibleExtent } = timeline.element;
    await type(timeline, '+0-');
    expect([field(timeline)!.value, timeline.element.visibleExtent]).to.deep.equal(['+0-', visibleExtent]);
    expect(timeline.ids().length, 'a search for 0').to.be.below(20);
  });

  it('is said on a picture that leaves the page', async () => {
    const timeline = await show(await story(), { ...all, search: 'trade' });
    const picture = await timeline.element.toSVG();
    const left = timeline.ids().length;
    expect(picture).to.contain(`${19 - left} events not shown`);
    expect(picture).to.contain('Trade').and.not.contain('Second World War');
    timeline.element.search = null;
    await timeline.settled();
    expect(await timeline.element.toSVG()).to.not.contain('not shown');
  });

  it('cannot be turned into markup', async () => {
    const data = events({ '<img src=x onerror=alert(1)>': '2020', 'a <b>': '2021' });
    const timeline = await show(data, { ...all, search: '<img src', layout: 'list' });
    expect(timeline.ids()).to.deep.equal(['<img src=x onerror=alert(1)>']);
    expect(inside(timeline, 'img')).to.equal(null);
    expect(hits(timeline)).to.deep.equal(['img', 'src']);
  });
});

describe('filtering', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('offers what there is, counted under everything else that is asked for', async () => {
    const timeline = await show(await story(), all);
    await open(timeline, 'Filter');
    const before = values(timeline);
    expect(before.map(([name]) => name)).to.deep.equal(['Group', 'Topic', 'Status', 'Kind', 'Importance']);
    expect(before[0]).to.deep.equal(['Group', 'Diplomacy 7', 'Statements 3', 'War 3', 'Economy 2', 'Background 4']);
    await timeline.clickElement(value(timeline, 'War'));
    expect([timeline.element.filter, timeline.ids().length, chips(timeline)]).to.deep.equal([
      'group:krieg',
      3,
      ['War'],
    ]);
    expect(values(timeline)[0], 'one more group would add its own').to.deep.equal(before[0]);
    const sum = (facet: readonly unknown[]) =>
      facet.slice(1).reduce<number>((total, text) => total + Number(String(text).split(' ').at(-1)), 0);
    expect(sum(values(timeline).at(-1)!)).to.equal(3);
    await timeline.clickElement(value(timeline, 'Economy'));
    expect(timeline.ids().length).to.equal(5);
    await timeline.use('Remove filter, Group: War');
    expect([timeline.element.filter, timeline.ids().length]).to.deep.equal(['group:wirtschaft', 2]);
  });

  it('goes by the keyboard, and Escape leads back to the button', async () => {
    const timeline = await show(await story(), { controls: 'filter' });
    await timeline.use('Filter');
    await until(() => inside(timeline, '[part="filter"]') !== null, 'the panel');
    await timeline.press('Tab', 'Space');
    expect(timeline.element.filter).to.match(/^group:/);
    expect(timeline.element.shadowRoot!.activeElement!.getAttribute('type')).to.be.oneOf(['checkbox', null]);
    await timeline.press('Escape');
    expect([inside(timeline, '[part="filter"]'), timeline.focused()]).to.deep.equal([null, 'Filter']);
    expect(chips(timeline), 'what was chosen stays in sight').to.have.length(1);
  });

  it('by attribute holds from the first picture on, and can be taken back without any control', async () => {
    const timeline = await show(await story(), { controls: '', filter: 'importance:3', search: 'Putin' });
    await timeline.element.ready;
    expect(timeline.ids().length).to.be.within(1, 5);
    expect(field(timeline)!.value).to.equal('Putin');
    await timeline.use('Show the other');
    expect([timeline.ids().length, timeline.element.filter]).to.deep.equal([19, null]);
  });

  it('says once what is no term, and goes by the others', async () => {
    const said: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => void said.push(words.join(' '));
    try {
      const timeline = await show(await story(), { filter: 'group:krieg colour:red', controls: '' });
      timeline.element.label = 'again';
      await timeline.settled();
      expect(timeline.ids().length).to.equal(3);
    } finally {
      console.warn = warn;
    }
    expect(said.filter((text) => text.includes('colour:red'))).to.have.length(1);
  });

  it('tells the page what the reader asks for, and nothing of what scripts set', async () => {
    const timeline = await show(await story(), all);
    const told: unknown[] = [];
    timeline.element.addEventListener('timeline-filter-change', (event) => {
      const { importance, search, filter } = event as TimelineFilterChangeEvent;
      told.push([importance, search, filter]);
    });
    timeline.element.search = 'xi';
    await timeline.settled();
    expect(told).to.deep.equal([]);
    await open(timeline, 'Filter');
    await timeline.clickElement(value(timeline, 'Main news'));
    expect(told).to.deep.equal([[1, 'xi', 'importance:3']]);
    await timeline.use('Show the other');
    expect(told.at(-1)).to.deep.equal([1, '', '']);
  });

  it('stays when the document is read again', async () => {
    const timeline = await show(await story(), { ...all, filter: 'group:krieg' });
    timeline.element.data = await story();
    await timeline.settled();
    expect(timeline.ids().length).to.equal(3);
    timeline.element.append([{ id: 'new', title: 'New', date: '2024', group: 'krieg' }]);
    await timeline.settled();
    expect(timeline.ids()).to.include('new');
    expect(count(timeline)).to.equal('4 of 20 events');
  });

  it('and importance each say what they leave out', async () => {
    const timeline = await show(await story(), { ...all, filter: 'group:diplomatie', importance: '2' });
    const hidden = Number(/\d+/.exec(timeline.notices().join())![0]);
    await timeline.use(timeline.notices()[0]!);
    expect(timeline.notices()).to.deep.equal([]);
    expect(timeline.element.filter, 'is another matter').to.equal('group:diplomatie');
    expect(hidden).to.be.above(0);
  });
});

describe('search and filter', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  after(() => viewport(1000, 800));

  it('are offered from 26 events on, and whenever the page asks for them', async () => {
    const many = (n: number) =>
      events(Object.fromEntries(Array.from({ length: n }, (_, i) => [`E${i}`, `${1990 + i}`])));
    const offered = async (n: number, attributes = {}) =>
      (await show(many(n), attributes)).controls().filter((name) => ['Search', 'Filter'].includes(name));
    expect(await offered(25)).to.deep.equal([]);
    expect(await offered(26)).to.deep.equal(['Search', 'Filter']);
    expect(await offered(26, { controls: 'zoom' })).to.deep.equal([]);
    expect(await offered(2, { controls: 'filter' })).to.deep.equal(['Filter']);
  });

  it('leave nothing out on paper', async () => {
    const timeline = await show(await story(), { ...all, search: 'trade' });
    expect(timeline.ids().length, 'control').to.be.below(19);
    await medium('print');
    await timeline.settled();
    expect(timeline.ids()).to.have.length(19);
    expect(inside(timeline, '.find')?.checkVisibility() ?? false).to.equal(false);
    await medium('screen');
    await timeline.settled();
  });

  for (const [width, place] of [
    [360, {}],
    [900, {}],
    [700, { lang: 'ar', dir: 'rtl' as const }],
  ] as const)
    it(`break no rule of axe and overflow nothing, ${width} px${'dir' in place ? ', right to left' : ''}`, async () => {
      const timeline = await show(
        await story(),
        { ...all, search: 'putin', filter: 'importance:3' },
        { width, ...place },
      );
      await timeline.clickElement(inside(timeline, '[data-opens="filter"]')!);
      await until(() => inside(timeline, '[part="filter"]') !== null, 'the panel');
      await timeline.settled();
      expect(await timeline.violations()).to.deep.equal([]);
      const frame = timeline.element.getBoundingClientRect();
      for (const part of every(timeline, '.find, .find *')) {
        if (part.closest('.hidden')) continue;
        const { left, right } = part.getBoundingClientRect();
        expect(left, part.outerHTML.slice(0, 80)).to.be.at.least(frame.left - 5);
        expect(right, part.outerHTML.slice(0, 80)).to.be.at.most(frame.right + 5);
      }
    });

  it('give their style sheet to another document along with the element', async () => {
    const timeline = await show(await story(), { ...all, search: 'putin' });
    const { element } = timeline;
    const home = element.parentElement!;
    const row = inside(timeline, '.find-row')!;
    const frame = document.createElement('iframe');
    document.body.append(frame);
    try {
      frame.contentDocument!.body.append(element);
      expect(frame.contentWindow!.getComputedStyle(row).display).to.equal('flex');
      home.append(element);
      expect(getComputedStyle(row).display).to.equal('flex');
    } finally {
      frame.remove();
    }
  });
});
