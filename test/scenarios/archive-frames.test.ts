import { expect } from '@open-wc/testing';
import { archiveData } from '../support/archive-data.js';
import { show, type Timeline } from '../support/harness.js';
import { media, nextFrame, press, until } from '../support/page.js';

const many = archiveData(20_000);

const all = (timeline: Timeline, selector: string): HTMLElement[] => [
  ...timeline.element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const entries = (timeline: Timeline) => all(timeline, '.events > li');
const byKey = (timeline: Timeline) => new Map(entries(timeline).map((li) => [li.dataset.key!, li]));
const focused = (timeline: Timeline) => timeline.element.shadowRoot!.activeElement as HTMLElement | null;
const nameOf = (li: Element) => li.querySelector('button')!.getAttribute('aria-label') ?? '';
/** `title, date` of an event, `… events …` of others. */
const isNamed = (li: Element) => /, .*\d|\d/.test(nameOf(li));

async function archive(data: unknown = many, attributes = {}): Promise<Timeline> {
  const timeline = await show(data, attributes);
  await until(() => all(timeline, '.archive').length > 0, 'the archive is drawn');
  await atRest(timeline);
  return timeline;
}

async function atRest(timeline: Timeline): Promise<void> {
  await timeline.settled();
  await until(() => entries(timeline).every(isNamed), 'all have their names');
}

/** A zoom of so many frames, one after the other. */
async function zoom(timeline: Timeline, factor: number, frames: number): Promise<void> {
  for (let i = 0; i < frames; i++) {
    timeline.element.zoomBy(factor);
    await timeline.element.updateComplete;
    await nextFrame();
  }
}

/** What is drawn and where, and what is said. */
function picture(timeline: Timeline) {
  const left = timeline.element.getBoundingClientRect().left;
  const boxes = entries(timeline).map((li) => {
    const { x, y, width } = li.getBoundingClientRect();
    const place = [x - left, y - timeline.element.getBoundingClientRect().top, width].map(Math.round).join(' ');
    const button = li.querySelector('button')!;
    return [li.dataset.key, li.className, place, button.innerText, button.dataset.date, nameOf(li)].join(' | ');
  });
  const density = all(timeline, '.density').map((path) => path.getAttribute('d'));
  const ticks = all(timeline, '.tick-label, .context').map(({ textContent }) => textContent);
  return { boxes, density, ticks, counts: all(timeline, '.archive-counts')[0]!.textContent };
}

describe('the first picture of an archive', () => {
  for (const height of ['', '600px'])
    it(`has its toolbar and the field to search in, ${height ? 'at the height the page gives' : 'as high as it suits'}`, async () => {
      const element = document.createElement('news-timeline');
      element.style.height = height;
      element.style.display = 'block';
      element.layout = 'horizontal';
      document.body.append(element);
      try {
        await element.updateComplete;
        element.data = many;
        await element.ready;
        await element.updateComplete;
        const root = element.shadowRoot!;
        await until(() => root.querySelector('.archive') !== null, 'it is drawn');
        await element.updateComplete;
        expect(root.querySelectorAll('[part~="controls"] button').length).to.be.above(4);
        expect(root.querySelectorAll('.events > li').length, 'control: it is drawn').to.be.above(10);
        const before = picture({ element } as Timeline);
        await nextFrame();
        await nextFrame();
        const { ticks, density } = picture({ element } as Timeline);
        expect({ ticks, density }, 'nothing is drawn otherwise later').to.deep.equal({
          ticks: before.ticks,
          density: before.density,
        });
      } finally {
        element.remove();
      }
    });

  it('is complete when the element is ready, and not in one task with what comes before it', async () => {
    const element = document.createElement('news-timeline');
    element.data = many;
    let tasks = 0;
    let isReady = false;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      tasks++;
      if (!isReady) channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
    document.body.append(element);
    try {
      await element.ready;
      isReady = true;
      // What follows from its size is drawn before the page is painted.
      await element.updateComplete;
      const root = element.shadowRoot!;
      expect(tasks, 'tasks of the page meanwhile').to.be.above(1);
      expect(root.querySelectorAll('.events > li').length).to.be.above(10);
      expect(root.querySelector('.archive-counts')?.textContent).to.not.be.oneOf([undefined, '']);
      const boxes = [...root.querySelectorAll('.events > li')].map((li) => JSON.stringify(li.getBoundingClientRect()));
      await nextFrame();
      await nextFrame();
      const later = [...root.querySelectorAll('.events > li')].map((li) => JSON.stringify(li.getBoundingClientRect()));
      expect(later, 'nothing moves').to.deep.equal(boxes);
      const [rem, height] = [parseFloat(getComputedStyle(document.documentElement).fontSize), element.clientHeight];
      expect(height, 'it fills the room that was kept, and no more').to.be.closeTo(46 * rem, 1);
    } finally {
      channel.port1.close();
      element.remove();
    }
  });
});

describe('the frames of an archive', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  after(() => media({}));

  for (const [how, factor, frames] of [
    ['into it', 1.07, 40],
    ['out of it', 1 / 1.09, 30],
  ] as const)
    it(`end, after a quick zoom ${how}, with the drawing that comes at once`, async () => {
      const timeline = await archive();
      if (factor < 1) timeline.element.zoomBy(60);
      await atRest(timeline);
      await zoom(timeline, factor, frames);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await atRest(timeline);
      const { start, end } = timeline.element.visibleExtent!;
      const stepped = picture(timeline);
      const other = await archive();
      other.element.zoomTo(start, end);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await atRest(other);
      const atOnce = picture(other);
      expect(stepped.boxes.length).to.be.above(20);
      expect(stepped).to.deep.equal(atOnce);
    });

  it('fade titles at the sides of the window where it cuts them, and nothing else', async () => {
    const timeline = await archive();
    const cut = () => {
      const { left, right } = all(timeline, '.stage')[0]!.getBoundingClientRect();
      return all(timeline, '.events > .label').filter((li) => {
        const box = li.getBoundingClientRect();
        return (box.left < left && box.right > left) || (box.left < right && box.right > right);
      });
    };
    expect(cut().length, 'nothing is cut').to.equal(0);
    expect(all(timeline, '.edges').length).to.equal(0);
    timeline.element.zoomBy(20);
    await atRest(timeline);
    expect(cut().length, 'something is cut').to.be.above(0);
    const [edges, ...others] = all(timeline, '.edges').map((edge) => edge.getBoundingClientRect());
    expect(others.length).to.equal(0);
    for (const li of cut()) {
      const { top, bottom } = li.getBoundingClientRect();
      expect([top >= edges!.top - 1, bottom <= edges!.bottom + 1], li.innerText).to.deep.equal([true, true]);
    }
    for (const li of all(timeline, '.events > .group'))
      expect(li.getBoundingClientRect().top).to.be.at.least(edges!.bottom);
    timeline.element.panBy(0.01);
    await timeline.element.updateComplete;
    expect(all(timeline, '.edges').length, 'while it moves').to.equal(0);
  });

  it('say names only once the window rests, but that of the focused entry at once', async () => {
    const timeline = await archive();
    entries(timeline)[8]!.querySelector('button')!.focus();
    // Where frames take longer than the rest does, all have their names already: looked at again in the next one.
    let isSeen = false;
    for (let round = 0; round < 8 && !isSeen; round++) {
      const before = new Set(byKey(timeline).keys());
      timeline.element.zoomBy(1.5);
      await timeline.element.updateComplete;
      const came = entries(timeline).filter((li) => !before.has(li.dataset.key!));
      isSeen = came.some((li) => !isNamed(li));
    }
    expect(isSeen).to.equal(true);
    expect(isNamed(focused(timeline)!.closest('li')!)).to.equal(true);
    for (const li of entries(timeline)) {
      const [title] = nameOf(li).split(', ');
      const seen = li.querySelector('button')!.innerText.replaceAll('\n', ' ').replace(' …', '');
      // What an item said for another is gone.
      if (nameOf(li) && li.matches('.label, .bar'))
        expect(title!.startsWith(seen), `${title} / ${seen}`).to.equal(true);
      expect(nameOf(li) || seen, li.outerHTML).to.not.equal('');
    }
    await atRest(timeline);
  });

  it('name at once what changes without a movement', async () => {
    const timeline = await archive();
    timeline.element.search = 'harbour';
    await until(() => all(timeline, '.archive-counts')[0]!.textContent.includes('of 20,000'), 'the search is done');
    expect(entries(timeline).filter((li) => !isNamed(li))).to.deep.equal([]);
  });

  it('keep the item of what stays, and hand on those of what goes', async () => {
    const timeline = await archive();
    await zoom(timeline, 1.5, 1);
    const before = byKey(timeline);
    await zoom(timeline, 1.5, 1);
    const after = byKey(timeline);
    const kept = [...before.keys()].filter((key) => after.has(key));
    expect(kept.length).to.be.above(3);
    for (const key of kept) expect(after.get(key), key).to.equal(before.get(key));
    const old = new Set(before.values());
    const handedOn = [...after].filter(([key, li]) => !before.has(key) && old.has(li));
    expect(handedOn.length).to.be.above(5);
  });

  it('stand in the order of time, at every step', async () => {
    const timeline = await archive(archiveData(1000));
    for (let step = 0; step < 12; step++) {
      await zoom(timeline, step < 8 ? 1.4 : 0.6, 1);
      const lefts = entries(timeline)
        .filter((li) => li.matches('.label, .mark'))
        .map((li) => li.getBoundingClientRect())
        .map(({ x, width }) => (width === 24 ? x + 12 : x));
      // The last titles are moved back into view.
      const turns = lefts.filter((x, i) => i > 0 && x < lefts[i - 1]! - 200);
      expect(turns.length, `step ${step}`).to.be.at.most(3);
    }
  });

  it('have no words of a bar behind the number of what goes on', async () => {
    const timeline = await archive();
    let met = 0;
    for (let step = 0; step < 10; step++) {
      await zoom(timeline, 1.5, 1);
      const [running] = all(timeline, '.events > .running').map((li) => li.getBoundingClientRect());
      const bars = all(timeline, '.events > .bar').map((li) => li.getBoundingClientRect());
      const besides = bars.filter(({ top, width }) => running && top === running.top && width > 30);
      met += besides.length;
      for (const { left } of besides) expect(left, `step ${step}`).to.be.at.least(running!.right);
    }
    expect(met).to.be.above(0);
  });

  it('never give the focused item to another entry', async () => {
    const timeline = await archive();
    for (let round = 0; round < 6; round++) {
      const item = entries(timeline)[5 + round]!;
      item.querySelector('button')!.focus();
      const { key } = item.dataset;
      await zoom(timeline, 1.45, 1);
      const now = focused(timeline)?.closest('li');
      expect(now?.parentElement?.matches('.events'), `round ${round}`).to.equal(true);
      if (now!.dataset.key === key) expect(now).to.equal(item);
      else expect(item.isConnected).to.equal(false);
      expect(now!.querySelector('button')!.tabIndex).to.equal(0);
    }
  });

  it('select what was pressed, also after items were handed on', async () => {
    const timeline = await archive();
    await zoom(timeline, 1.3, 9);
    await atRest(timeline);
    const label = all(timeline, '.events > .label')[3]!;
    const { id } = label.dataset;
    label.querySelector('button')!.focus();
    await press('Enter');
    await timeline.settled();
    expect(timeline.element.selected).to.equal(id);
  });
});

describe('the fade of an archive', () => {
  const fades = (timeline: Timeline) => all(timeline, '.events')[0]!.getAnimations().length;

  it('is for a jump to another zoom; one goes on from frame to frame without it', async () => {
    const timeline = await archive();
    const before = new Set(byKey(timeline).keys());
    for (let frame = 0; frame < 16; frame++) {
      await zoom(timeline, 1.05, 1);
      expect(fades(timeline), `frame ${frame}`).to.equal(0);
    }
    const came = [...byKey(timeline).keys()].filter((key) => !before.has(key));
    expect(came.length, 'control: half steps were passed').to.be.above(10);
    timeline.element.zoomBy(3);
    await timeline.element.updateComplete;
    expect(fades(timeline)).to.equal(1);
  });

  it('is left out for readers who want less motion', async () => {
    await media({ 'prefers-reduced-motion': 'reduce' });
    try {
      const timeline = await archive();
      timeline.element.zoomBy(3);
      await timeline.element.updateComplete;
      expect(fades(timeline)).to.equal(0);
    } finally {
      await media({});
    }
  });
});
