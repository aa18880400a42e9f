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
