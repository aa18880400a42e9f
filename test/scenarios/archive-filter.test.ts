import { expect } from '@open-wc/testing';
import { archiveData } from '../support/archive-data.js';
import { show, type Timeline } from '../support/harness.js';
import { media, medium, press, until, viewport } from '../support/page.js';

interface Written {
  readonly title: string;
  readonly group: string;
  readonly importance: number;
  readonly kind: string;
  readonly tags: readonly string[];
}

const topics = ['trade', 'courts', 'weather', 'sport', 'health'];

/** An archive whose events have up to two topics, told from their number. */
function tagged(count: number) {
  const data = archiveData(count);
  const events = data.events.map((event, i) => ({
    ...event,
    tags: [...new Set([topics[i % 7], topics[(i * i) % 11]])].filter((tag) => tag !== undefined),
    ...(i % 9 === 0 ? { status: 'disputed' } : {}),
  })) as unknown as readonly Written[];
  return { ...data, events };
}

const thousand = tagged(1000);
const many = tagged(100_000);

const all = (timeline: Timeline, selector: string): HTMLElement[] => [
  ...timeline.element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const number = (text: string) => Number(text.replaceAll(',', ''));
const facet = (timeline: Timeline, name: string) =>
  all(timeline, '[part="filter"] fieldset').find((f) => f.querySelector('legend')!.textContent === name)!;
/** The values of a facet and their counts, as they are seen. */
const values = (timeline: Timeline, name: string): Record<string, number> =>
  Object.fromEntries(
    [...facet(timeline, name).querySelectorAll('label')].map((label) => [
      label.querySelector('.facet-name')!.textContent,
      number(label.querySelector('.facet-count')!.textContent),
    ]),
  );
const value = (timeline: Timeline, name: string) =>
  all(timeline, '[part="filter"] label').find((l) => l.querySelector('.facet-name')!.textContent === name)!;
const count = (timeline: Timeline) => all(timeline, '.find-count')[0]?.textContent ?? '';
const inView = (timeline: Timeline) => number(/^[\d,]+/.exec(all(timeline, '.archive-counts')[0]!.textContent)![0]);

async function archive(data: unknown, attributes = {}, place = {}): Promise<Timeline> {
  const timeline = await show(data, attributes, place);
  await until(() => all(timeline, '.archive, .archive-scroller').length > 0, 'the archive is drawn');
  await timeline.settled();
  return timeline;
}

async function open(timeline: Timeline): Promise<void> {
  await timeline.clickElement(all(timeline, '[data-opens="filter"]')[0]!);
  await until(() => all(timeline, '[part="filter"] label').length > 0, 'the panel is there');
}

/** How many of the events each value has, worked out from the data. */
function tally(events: readonly Written[], of: (event: Written) => readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const event of events) for (const v of of(event)) counts.set(v, (counts.get(v) ?? 0) + 1);
  return Object.fromEntries(counts);
}

const groupNames: Readonly<Record<string, string>> = { politics: 'Politics', economy: 'Economy', culture: 'Culture' };

describe('filtering an archive', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  after(() => media({}));

  for (const data of [thousand, many])
    it(`of ${data.events.length} events offers what there is, with the counts of the data`, async () => {
      const { events } = data;
      const timeline = await archive(data, { controls: 'search filter' });
      await open(timeline);
      await until(() => facet(timeline, 'Topic')?.querySelectorAll('label').length > 0, 'tags are counted');
      const names = all(timeline, '[part="filter"] legend').map((legend) => legend.textContent);
      expect(names).to.deep.equal(['Group', 'Topic', 'Kind', 'Importance']);
      expect(values(timeline, 'Topic')).to.deep.equal(tally(events, ({ tags }) => tags));
      expect(values(timeline, 'Group')).to.deep.equal(tally(events, ({ group }) => [groupNames[group]!]));

      // One value: its own facet counts on as if it were not chosen, the others count what it leaves.
      await timeline.clickElement(value(timeline, 'trade'));
      expect(timeline.element.filter).to.equal('tag:trade');
      const trade = events.filter(({ tags }) => tags.includes('trade'));
      await until(() => inView(timeline) === trade.length, 'the drawing shows what is left');
      await until(() => values(timeline, 'Group')['Politics'] !== events.length, 'counts');
      const ofTrade = tally(trade, ({ group }) => [groupNames[group]!]);
      await until(() => values(timeline, 'Group')['Politics'] === ofTrade['Politics'], 'counts follow');
      expect(values(timeline, 'Group')).to.deep.equal(ofTrade);
      expect(values(timeline, 'Topic')).to.deep.equal(tally(events, ({ tags }) => tags));
      expect(count(timeline)).to.equal(
        `${trade.length.toLocaleString('en')} of ${events.length.toLocaleString('en')} events`,
      );

      // And the search.
      timeline.element.search = 'harbour';
      const left = trade.filter(({ title }) => /harbour/i.test(title));
      await until(() => inView(timeline) === left.length, 'the drawing follows the search');
      const harbour = tally(left, ({ group }) => [groupNames[group]!]);
      await until(() => values(timeline, 'Group')['Politics'] === harbour['Politics'], 'counts follow the search');
      expect(values(timeline, 'Topic')).to.deep.equal(
        tally(
          events.filter(({ title }) => /harbour/i.test(title)),
          ({ tags }) => tags,
        ),
      );
      expect(left.length).to.be.within(1, trade.length - 1);
    });

  it('counts what is important enough, and all of it again', async () => {
    const timeline = await archive(thousand, { importance: '3' });
    await open(timeline);
    const main = thousand.events.filter(({ importance }) => importance === 3);
    const expected = tally(main, ({ group }) => [groupNames[group]!]);
    await until(() => values(timeline, 'Group')['Culture'] === expected['Culture'], 'counts of main news');
    expect(values(timeline, 'Group')).to.deep.equal(expected);
    timeline.element.importance = 1;
    const everything = tally(thousand.events, ({ group }) => [groupNames[group]!]);
    await until(() => values(timeline, 'Group')['Culture'] === everything['Culture'], 'counts of everything');
  });

  it('goes by the keyboard, is announced, and Escape leads back to the button', async () => {
    const timeline = await archive(many);
    all(timeline, '[data-opens="filter"]')[0]!.focus();
    await press('Enter');
    await until(() => all(timeline, '[part="filter"] label').length > 0, 'the panel is there');
    const heard = timeline.record('timeline-filter-change');
    all(timeline, '[part="filter"] input')[0]!.focus();
    await press('Space');
    expect(timeline.element.filter).to.equal('group:politics');
    expect(heard.at(-1)!.filter).to.equal('group:politics');
    const politics = many.events.filter(({ group }) => group === 'politics').length.toLocaleString('en');
    await until(() => timeline.announced() === `${politics} of 100,000 events`, 'it is announced');
    expect(timeline.element.shadowRoot!.activeElement, 'the focus stays').to.equal(
      all(timeline, '[part="filter"] input')[0],
    );
    await press('Escape');
    await timeline.settled();
    expect(all(timeline, '[part="filter"]')).to.have.length(0);
    expect(timeline.focused()).to.equal('Filter');
    await timeline.use('Remove filter, Group: Politics');
    await until(() => inView(timeline) === 100_000, 'all are back');
  });

  it('shows a part of very many values until somebody asks for the others', async () => {
    const events = thousand.events.map((event, i) => ({ ...event, tags: [`topic ${i % 700}`, 'all'] }));
    const timeline = await archive({ ...thousand, events });
    await open(timeline);
    await until(() => facet(timeline, 'Topic')?.querySelectorAll('label').length > 0, 'tags are counted');
    const shown = () => facet(timeline, 'Topic').querySelectorAll('label').length;
    expect(shown()).to.equal(40);
    await timeline.use('Show 460 more');
    expect(shown()).to.equal(500);
    const focused = timeline.element.shadowRoot!.activeElement!;
    expect(focused).to.equal(facet(timeline, 'Topic').querySelectorAll('input')[40]);
    expect(facet(timeline, 'Topic').textContent).to.contain('201 more can be searched for');
  });

  it('finds tags also where nothing was opened, by an attribute', async () => {
    const timeline = await archive(many, { filter: 'tag:weather importance:3' });
    const left = many.events.filter(({ tags, importance }) => tags.includes('weather') && importance === 3);
    await until(() => inView(timeline) === left.length, 'what is left');
    expect(left.length).to.be.above(100);
  });

  it('offers none where there are none, and none of an archive before', async () => {
    const timeline = await archive(thousand);
    await open(timeline);
    expect(facet(timeline, 'Group')).to.not.equal(undefined);
    timeline.element.data = { version: 1, lang: 'en', events: archiveData(300).events.map((e, i) => ({ ...e, group: undefined, importance: 2, kind: i % 2 ? 'state' : 'event' })) }; // prettier-ignore
    await until(() => facet(timeline, 'Group') === undefined, 'the groups have gone');
    await until(() => values(timeline, 'Kind')['Lasted'] === 150, 'kinds are counted');
    expect(all(timeline, '[part="filter"] legend').map((l) => l.textContent)).to.deep.equal(['Kind']);
  });

  for (const [width, place] of [
    [360, {}],
    [1000, {}],
    [700, { lang: 'ar', dir: 'rtl' as const }],
  ] as const)
    it(`breaks no rule of axe and overflows nothing, ${width} px${'dir' in place ? ', right to left' : ''}`, async () => {
      await viewport(1000, 800);
      const timeline = await archive(
        thousand,
        { controls: 'zoom search filter', search: 'harbour' },
        { width, ...place },
      );
      await open(timeline);
      await timeline.clickElement(facet(timeline, all(timeline, 'legend').at(-1)!.textContent).querySelector('label')!);
      await timeline.settled();
      expect(await timeline.violations()).to.deep.equal([]);
      const frame = timeline.element.getBoundingClientRect();
      for (const part of all(timeline, '.find, .find *')) {
        if (part.closest('.hidden')) continue;
        const { left, right } = part.getBoundingClientRect();
        expect(left, part.outerHTML.slice(0, 80)).to.be.at.least(frame.left - 5);
        expect(right, part.outerHTML.slice(0, 80)).to.be.at.most(frame.right + 5);
      }
    });

  it('is not on paper', async () => {
    const timeline = await archive(thousand);
    await open(timeline);
    expect(all(timeline, '.find')[0]!.checkVisibility()).to.equal(true);
    await medium('print');
    await timeline.settled();
    expect(all(timeline, '.find')[0]?.checkVisibility() ?? false).to.equal(false);
    await medium('screen');
    await timeline.settled();
  });
});
