import { expect } from '@open-wc/testing';
import { archiveData } from '../support/archive-data.js';
import { room, show, type Timeline } from '../support/harness.js';
import { media, medium, nextFrame, pause, press, until, viewport } from '../support/page.js';

const thousand = archiveData(1000);
const many = archiveData(100_000);

const all = (timeline: Timeline, selector: string): HTMLElement[] => [
  ...timeline.element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const one = (timeline: Timeline, selector: string): HTMLElement => {
  const [found] = all(timeline, selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};

async function archive(data: unknown, attributes = {}, place = {}): Promise<Timeline> {
  const timeline = await show(data, attributes, place);
  await until(() => all(timeline, '.archive, .archive-scroller').length > 0, 'the archive is drawn');
  await timeline.settled();
  return timeline;
}

const number = (text: string | undefined): number => Number(text?.replaceAll(',', ''));

/** What the line below the drawing says. */
function counts(timeline: Timeline) {
  const said = one(timeline, '.archive-counts').textContent;
  const found = (pattern: RegExp) => number(pattern.exec(said)?.[1] ?? '0');
  return {
    said,
    inView: found(/^([\d,]+)/),
    singly: found(/([\d,]+) drawn singly/),
    grouped: found(/([\d,]+) counted in/),
    dense: found(/([\d,]+) as density/),
    earlier: number(/([\d,]+)/.exec(all(timeline, '.pointer.earlier')[0]?.textContent ?? '0')?.[1]),
    later: number(/([\d,]+)/.exec(all(timeline, '.pointer.later')[0]?.textContent ?? '0')?.[1]),
  };
}

const elements = (timeline: Timeline) => all(timeline, '*').length;
/** Where entries stand on the sheet, by key. */
const places = (timeline: Timeline) =>
  new Map(
    all(timeline, '.events > li:not(.bar, .bare-bar, .group)').map((li) => [li.dataset.key!, li.style.transform]),
  );

describe('an archive', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  after(() => media({}));

  for (const [count, data] of [
    [1000, thousand],
    [100_000, many],
  ] as const)
    it(`of ${count} events takes at most 400 elements, and the numbers add up at every zoom`, async () => {
      const timeline = await archive(data);
      for (let step = 0; step < 14; step++) {
        const { inView, singly, grouped, dense, earlier, later, said } = counts(timeline);
        expect(singly + grouped + dense, said).to.equal(inView);
        expect(earlier + inView + later, said).to.equal(count);
        expect(elements(timeline)).to.be.at.most(400);
        timeline.element.zoomBy(1.9);
        await timeline.element.updateComplete;
      }
    });

  it('has no line of its grid through the words at the line of the article', async () => {
    const timeline = await archive(many, { now: '2019-01-01' }, { width: 1000 });
    const label = one(timeline, '.now-label');
    const { zIndex } = getComputedStyle(label.parentElement!);
    expect([Number(zIndex) > 0, getComputedStyle(label).backgroundColor]).to.deep.equal([true, 'rgb(255, 255, 255)']);
  });

  it('stays within 400 elements with lanes, in a wide window, and upright', async () => {
    await viewport(2000, 900);
    const lanes = await archive(many, { 'group-by': 'group' });
    lanes.element.zoomBy(40);
    await lanes.settled();
    expect(elements(lanes)).to.be.at.most(400);
    lanes.element.layout = 'vertical';
    await lanes.settled();
    expect(elements(lanes)).to.be.at.most(400);
    await viewport(1000, 800);
  });

  it('has titles, none of which meet', async () => {
    const timeline = await archive(many);
    const boxes = all(timeline, '.events > .label > button').map((b) => b.getBoundingClientRect());
    expect(boxes.length).to.be.above(8);
    const meeting = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(meeting).to.deep.equal([]);
  });

  for (const width of [360, 768, 1000])
    it(`cuts off no title at its end, ${width} px`, async () => {
      for (const data of [thousand, many]) {
        const timeline = await archive(data, { layout: 'horizontal' }, { width });
        const { right } = timeline.drawing();
        const ends = all(timeline, '.events > .label > button').map((b) => b.getBoundingClientRect().right);
        expect(ends.length).to.be.above(2);
        expect(Math.max(...ends)).to.be.at.most(right + 1);
      }
    });

  it('is not reorganised by panning, and is by zooming', async () => {
    const timeline = await archive(many);
    timeline.element.zoomBy(20);
    await timeline.settled();
    const before = places(timeline);
    timeline.element.panBy(0.13);
    await timeline.settled();
    const after = places(timeline);
    const kept = [...before.keys()].filter((key) => after.has(key));
    expect(kept.length).to.be.above(5);
    for (const key of kept) expect(after.get(key)).to.equal(before.get(key));
    timeline.element.zoomBy(1.7);
    await timeline.settled();
    const zoomed = places(timeline);
    expect([...before].some(([key, place]) => zoomed.get(key) !== place)).to.equal(true);
  });

  it('opens a group by click: the window goes there', async () => {
    const timeline = await archive(many);
    const span = timeline.span();
    await timeline.clickElement(all(timeline, '.events > .group button')[4]!);
    expect(timeline.span()).to.be.below(span / 4);
  });

  it('opens a group by key, and the focus stays in the drawing', async () => {
    const timeline = await archive(many);
    const span = timeline.span();
    all(timeline, '.events > .group button')[4]!.focus();
    await press('Enter');
    await timeline.settled();
    expect(timeline.span()).to.be.below(span / 4);
    expect(timeline.element.shadowRoot!.activeElement?.closest('.events')).to.not.equal(null);
  });

  it('lists a group that no zoom takes apart, and an event of the list opens its card', async () => {
    const day = Array.from({ length: 900 }, (_, i) => ({ id: `d${i}`, title: `Report ${i}`, date: '2024-02-29' }));
    const timeline = await archive({ version: 1, lang: 'en', events: day });
    await timeline.clickElement(one(timeline, '.events > .group button'));
    const rows = all(timeline, '.members li');
    expect(rows.length).to.be.within(5, 30);
    expect(number(rows[0]!.getAttribute('aria-setsize')!)).to.be.above(500);
    await timeline.clickElement(rows[2]!.querySelector('button')!);
    expect(timeline.card()?.title).to.match(/^Report \d+$/);
    expect(timeline.element.selected).to.match(/^d\d+$/);
  });

  it('is walked by arrows in the order of time, through one tab stop, and beyond the window', async () => {
    const timeline = await archive(thousand);
    timeline.element.zoomBy(8);
    await timeline.settled();
    expect(all(timeline, '.events button[tabindex="0"]').length).to.equal(1);
    one(timeline, '.events button[tabindex="0"]').focus();
    const { start } = timeline.element.visibleExtent!;
    for (let i = 0; i < 60; i++) {
      await press('ArrowRight');
      const focused = timeline.element.shadowRoot!.activeElement!;
      expect(focused.closest('.events'), `after ${i} steps`).to.not.equal(null);
    }
    expect(timeline.element.visibleExtent!.start).to.be.above(start);
    await press('Home');
    await timeline.settled();
    expect(counts(timeline).earlier).to.equal(0);
    await press('End');
    await timeline.settled();
    expect(counts(timeline).later).to.equal(0);
  });

  it('selects by click and by script, steps on in time, and Escape puts the card away', async () => {
    const timeline = await archive(thousand);
    const chosen = timeline.record('timeline-select');
    await timeline.clickElement(one(timeline, '.events > .label button'));
    expect(chosen.length).to.equal(1);
    const { selected } = timeline.element;
    expect(timeline.card()?.text).to.contain('of 1,000');
    timeline.element.next();
    await timeline.settled();
    expect(timeline.element.selected).to.not.equal(selected);
    timeline.element.previous();
    expect(timeline.element.selected).to.equal(selected);
    timeline.element.select('e500');
    await timeline.settled();
    expect(timeline.card()?.title).to.equal((thousand.events[500] as { title: string }).title);
    timeline.element.select('nobody');
    expect(timeline.element.selected).to.equal(null);
  });

  it('has a field to search in, which counts what it finds and says so, and leads to the first of it', async () => {
    const timeline = await archive(thousand);
    const heard = timeline.record('timeline-filter-change');
    expect(all(timeline, '.find')).to.have.length(0);
    one(timeline, '.controls [data-opens="search"]').click();
    await until(() => all(timeline, '.find-field input').length > 0, 'the field is there');
    await until(
      () => timeline.element.shadowRoot!.activeElement?.matches('.find-field input') ?? false,
      'it has the focus',
    );
    for (const letter of 'harbour') await press(letter);
    await until(() => /of 1,000 events/.test(one(timeline, '.find-count').textContent), 'the search is done');
    const hits = () => new Set(all(timeline, '.events mark').map((hit) => hit.textContent.toLowerCase()));
    expect([...hits()]).to.deep.equal(['harbour']);
    const found = number(/^([\d,]+)/.exec(one(timeline, '.find-count').textContent)![1]);
    expect(found).to.be.within(1, 999);
    expect(heard.at(-1)!.search).to.equal('harbour');
    await until(() => one(timeline, '[part=live]').textContent.startsWith(`${found} of`), 'it is announced');
    await press('Enter');
    await until(
      () => timeline.element.shadowRoot!.activeElement?.matches('.events button') ?? false,
      'an event has the focus',
    );
    one(timeline, '.find .as-link').click();
    await timeline.settled();
    expect(timeline.element.search).to.equal(null);
  });

  it('shows what search and importance leave, and says of how many', async () => {
    const timeline = await archive(many, { search: 'harbour flooded' });
    await until(() => /of 100,000/.test(counts(timeline).said), 'the search is done');
    const titles = all(timeline, '.events > .label button').map((b) => b.textContent);
    expect(titles.length).to.be.above(3);
    const names = () => all(timeline, '.events > .label button').map((b) => b.getAttribute('aria-label'));
    await until(() => !names().includes(null), 'all have their names');
    for (const name of names()) expect(name).to.match(/Harbour is flooded/);
    const all2 = counts(timeline).inView;
    timeline.element.importance = 3;
    await timeline.settled();
    await until(() => counts(timeline).inView < all2, 'fewer are left');
    timeline.element.search = null;
    timeline.element.importance = 1;
    await until(() => counts(timeline).inView === 100_000, 'all are back');
  });

  it('takes another event without beginning again', async () => {
    const timeline = await archive(many);
    timeline.element.append({ id: 'new', title: 'Something new', date: '2011-05-05', importance: 3 });
    await timeline.settled();
    expect(counts(timeline).inView).to.equal(100_001);
    timeline.element.select('new');
    await timeline.settled();
    expect(timeline.card()?.title).to.equal('Something new');
  });

  it('as a list has only what is seen in the document, each with its place among all', async () => {
    const timeline = await archive(many, { layout: 'list' });
    const rows = all(timeline, '[part~="list"] > li');
    expect(rows.length).to.be.below(60);
    expect(rows[0]!.getAttribute('aria-setsize')).to.equal('100000');
    expect(rows[0]!.getAttribute('aria-posinset')).to.equal('1');
    rows[0]!.querySelector('button')!.focus();
    await press('End');
    await timeline.settled();
    await nextFrame();
    const focused = timeline.element.shadowRoot!.activeElement!.closest('li')!;
    expect(focused.getAttribute('aria-posinset')).to.equal('100000');
    expect(focused.getBoundingClientRect().bottom).to.be.at.most(
      one(timeline, '.archive-scroller').getBoundingClientRect().bottom + 1,
    );
    await press('ArrowUp', 'Enter');
    await timeline.settled();
    expect(timeline.card()).to.not.equal(null);
  });

  it('on paper is an extract that says what it is one of', async () => {
    const timeline = await archive(many);
    await medium('print');
    await until(() => all(timeline, '.entry').length > 0, 'the extract is there');
    expect(one(timeline, '.archive-counts').textContent).to.match(/^The 60 weightiest of 100,000 events in view/);
    expect(all(timeline, '.entry').length).to.equal(60);
    await medium('screen');
    await until(() => all(timeline, '.archive').length > 0, 'the drawing is back');
  });

  it('is drawn only where somebody can see it', async () => {
    const timeline = await archive(thousand);
    const sheet = () => one(timeline, '.sheet').style.transform + one(timeline, '.events').children.length;
    timeline.element.panBy(0.02);
    timeline.element.zoomBy(6);
    await timeline.settled();
    const spacer = room();
    spacer.style.height = '6000px';
    timeline.element.parentElement!.before(spacer);
    await pause(120);
    const before = sheet();
    timeline.element.panBy(0.2);
    await timeline.settled();
    expect(sheet()).to.equal(before);
    scrollTo(0, 6000);
    await until(() => sheet() !== before, 'it is drawn once it is in sight');
    scrollTo(0, 0);
  });

  it('makes no frames while it rests', async () => {
    await archive(thousand);
    let asked = 0;
    const own = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => {
      asked++;
      return own.call(window, callback);
    };
    await pause(300);
    expect(asked).to.equal(0);
    // They would have been noticed.
    requestAnimationFrame(() => {});
    window.requestAnimationFrame = own;
    expect(asked).to.equal(1);
  });

  for (const dir of ['ltr', 'rtl'] as const)
    it(`runs with the writing: ${dir}`, async () => {
      const timeline = await archive(thousand, {}, dir === 'rtl' ? { dir } : {});
      timeline.element.zoomBy(6);
      await timeline.settled();
      const labels = all(timeline, '.events > .label');
      const ids = labels.map((li) => Number(li.dataset.key!.split(' ')[1]));
      const starts = ids.map((row) => (thousand.events[row] as { date: string }).date.slice(0, 10));
      const lefts = labels.map((li) => li.getBoundingClientRect()[dir === 'ltr' ? 'left' : 'right']);
      const first = starts.indexOf([...starts].sort()[0]!);
      const last = starts.indexOf([...starts].sort().at(-1)!);
      expect(Math.sign(lefts[last]! - lefts[first]!)).to.equal(dir === 'ltr' ? 1 : -1);
    });

  for (const layout of ['horizontal', 'vertical', 'list'] as const)
    it(`has nothing for axe to find: ${layout}`, async () => {
      const timeline = await archive(thousand, { layout });
      expect(await timeline.violations()).to.deep.equal([]);
    });

  it('saves all of its events', async () => {
    const timeline = await archive(thousand);
    const saved = (await timeline.element.toJSON()) as { events: unknown[] };
    expect(saved.events.length).to.equal(1000);
  });
});
