import { expect } from '@open-wc/testing';
import { archiveData } from '../support/archive-data.js';
import { show, type Timeline } from '../support/harness.js';
import { media, until } from '../support/page.js';

const places = ['Vienna', 'Paris', 'Rome', 'Berlin'];
const eras = [
  { label: 'Cold War', date: '1950/1991-12-26' },
  { label: 'Euro', date: '1999/..' },
  { label: 'Pandemic', date: '2020-03/2022-05' },
];

/** Four places in turn, two people for two of three events. */
function placed(count: number) {
  const data = archiveData(count);
  const events = data.events.map((event, i) => ({
    ...event,
    place: places[i % 4],
    people: i % 3 ? [`Person ${i % 2}`, 'Somebody else'] : [],
  }));
  return { ...data, events };
}

const thousand = placed(1000);
const many = placed(100_000);

const all = (timeline: Timeline, selector: string): HTMLElement[] => [
  ...timeline.element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

async function archive(data: unknown, attributes = {}, place = {}): Promise<Timeline> {
  const timeline = await show(data, attributes, place);
  await until(() => all(timeline, '.archive, .archive-scroller').length > 0, 'the archive is drawn');
  await timeline.settled();
  return timeline;
}

describe('lanes of an archive', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  after(() => media({}));

  for (const data of [thousand, many])
    it(`stand apart by place, person and tag: ${data.events.length} events`, async () => {
      const timeline = await archive(data, { 'group-by': 'place' });
      await until(() => timeline.lanes().length === 4, 'a lane for each place');
      expect([...timeline.lanes()].sort()).to.deep.equal([...places].sort());
      expect(timeline.drawing().height, 'as high as four lanes ask for').to.be.above(600);
      timeline.element.groupBy = 'person';
      await until(() => timeline.lanes().length === 3, 'lanes by person');
      expect([...timeline.lanes()].sort()).to.deep.equal(['Person 0', 'Person 1', 'Without a group']);
      timeline.element.groupBy = 'tag';
      await until(() => timeline.lanes().length === 0, 'nobody has tags');
      timeline.element.groupBy = 'group';
      await until(() => timeline.lanes().length === 3, 'lanes by group');
    });

  it('take events that come later', async () => {
    const timeline = await archive(thousand, { 'group-by': 'place' });
    await until(() => timeline.lanes().length === 4, 'a lane for each place');
    timeline.element.append({ title: 'Something new', date: '2011-05-05', importance: 3, place: 'Madrid' });
    await until(() => timeline.lanes().length === 5, 'a lane more');
    expect(timeline.lanes().at(-1)).to.equal('Madrid');
  });
});

describe('marks alone in many lanes', () => {
  it('are walked by keys, each said by its name, though they are not all in the list', async () => {
    const timeline = await archive(thousand, { 'group-by': 'place' });
    timeline.element.zoomBy(12);
    await timeline.settled();
    const listed = all(timeline, '.events > li').length;
    all(timeline, '.events button[tabindex="0"]')[0]!.focus();
    let loose = 0;
    const names = new Set<string>();
    for (let i = 0; i < 40; i++) {
      await timeline.press('ArrowRight');
      const focused = timeline.element.shadowRoot!.activeElement!;
      expect(focused.closest('.events'), `after ${i} steps`).to.not.equal(null);
      const item = focused.closest('li')!;
      names.add(item.dataset['key']!);
      if (!item.matches('.mark')) continue;
      loose++;
      const row = Number(item.dataset['key']!.split(' ')[1]);
      const { title } = thousand.events[row] as unknown as { readonly title: string };
      expect(focused.getAttribute('aria-label') ?? focused.textContent).to.contain(title);
      expect(all(timeline, '.events > li').length).to.be.at.most(listed + 40);
    }
    expect(names.size, 'another one each time').to.equal(40);
    expect(loose).to.be.above(3);
    expect(await timeline.violations()).to.deep.equal([]);
  });
});

describe('distances in an archive', () => {
  it('are said on the card, but for the event that they are counted from', async () => {
    const events = [
      ...thousand.events,
      { id: 'first', title: 'The treaty', date: '2000-01-01' },
      { id: 'later', title: 'The vote', date: '2000-03-01' },
    ];
    const timeline = await archive({ ...thousand, events }, { origin: 'first' });
    const distance = () => all(timeline, '.card .distance')[0]?.textContent ?? '';
    timeline.element.select('later');
    await until(() => distance() !== '', 'the distance');
    expect(distance()).to.equal('2 months after “The treaty”');
    timeline.element.select('first');
    await timeline.settled();
    expect(distance()).to.equal('');
    timeline.element.origin = null;
    timeline.element.select('later');
    await timeline.settled();
    expect([timeline.card()?.title, distance()]).to.deep.equal(['The vote', '']);
  });
});

describe('eras of an archive', () => {
  it('stand above the drawing, named where there is room, and in words for those who cannot see them', async () => {
    const timeline = await archive({ ...thousand, eras });
    const strips = all(timeline, '.era');
    expect(strips.map((era) => era.textContent.trim())).to.deep.equal(['Cold War', 'Euro', '']);
    const [cold, euro, pandemic] = strips.map((era) => era.getBoundingClientRect());
    expect(cold!.right).to.be.below(euro!.left);
    expect(pandemic!.top, 'below what it overlaps').to.be.above(euro!.bottom);
    const top = Math.min(...all(timeline, '.events > .label > button').map((b) => b.getBoundingClientRect().top));
    expect(pandemic!.bottom).to.be.at.most(top + 1);
    expect(all(timeline, '.era-list li').map((li) => li.textContent.trim().split(',')[0])).to.deep.equal([
      'Cold War',
      'Euro',
      'Pandemic',
    ]);
    timeline.element.zoomBy(30);
    await timeline.settled();
    expect(all(timeline, '.era').length).to.be.below(3);
    const plain = await archive(thousand);
    expect(all(plain, '.era, .era-list')).to.have.length(0);
  });

  it('run with the writing, and are in words beside a list', async () => {
    const timeline = await archive({ ...thousand, eras }, {}, { dir: 'rtl' });
    const [cold, euro] = all(timeline, '.era').map((era) => era.getBoundingClientRect());
    expect(cold!.left).to.be.above(euro!.right);
    timeline.element.layout = 'list';
    await timeline.settled();
    expect(all(timeline, '.era')).to.have.length(0);
    expect(all(timeline, '.era-list')[0]!.checkVisibility()).to.equal(true);
  });

  it('and lanes break no rule of axe', async () => {
    const timeline = await archive({ ...thousand, eras }, { 'group-by': 'place' });
    expect(await timeline.violations()).to.deep.equal([]);
  });
});
