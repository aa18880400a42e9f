import { expect } from '@open-wc/testing';
import { events, show, type Timeline } from '../support/harness.js';
import { media, pause } from '../support/page.js';

const script = (data: object) => `<script type="application/json">${JSON.stringify(data)}</script>`;
const list =
  '<ol><li><time datetime="2022-02-24">24 Feb</time> <strong>Invasion</strong></li><li><time datetime="2022-03">March</time> <strong>Talks</strong></li></ol>';

async function noticed(timeline: Timeline): Promise<void> {
  await pause(30);
  await timeline.settled();
}

describe('children', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('that arrive late are drawn when they are there', async () => {
    const timeline = await show(undefined);
    expect(timeline.ids()).to.deep.equal([]);
    timeline.element.insertAdjacentHTML('beforeend', list);
    await noticed(timeline);
    expect(timeline.events().map((e) => e.name)).to.deep.equal([
      'Invasion, 24 Feb, February 24, 2022',
      'Talks, March, March 2022, day not given',
    ]);
    timeline.element
      .querySelector('ol')!
      .insertAdjacentHTML('beforeend', '<li><time datetime="2023">2023</time> <strong>More</strong></li>');
    await noticed(timeline);
    expect(timeline.ids()).to.have.length(3);
  });

  it('whose JSON is replaced are drawn anew, window and selection kept as far as they can be', async () => {
    const dates = { A: '2020-01-05', B: '2020-02-05', C: '2020-03-05' };
    const timeline = await show(undefined, { selected: 'B' }, { children: script(events(dates)) });
    timeline.element.zoomTo('2020-01-20', '2020-02-20');
    await timeline.settled();
    const days = timeline.days();
    timeline.element.querySelector('script')!.textContent = JSON.stringify(events({ ...dates, D: '2020-04-05' }));
    await noticed(timeline);
    expect(timeline.ids()).to.deep.equal(['A', 'B', 'C', 'D']);
    expect([timeline.days(), timeline.element.selected, timeline.card()!.title]).to.deep.equal([days, 'B', 'B']);
  });

  it('of another story are drawn in a window of their own', async () => {
    const timeline = await show(undefined, {}, { children: script(events({ A: '2020-01-05', B: '2020-02-05' })) });
    timeline.element.querySelector('script')!.textContent = JSON.stringify(
      events({ X: '1914-06-28', Y: '1914-08-01' }),
    );
    await noticed(timeline);
    expect([timeline.inView('X'), timeline.inView('Y')]).to.deep.equal([true, true]);
    expect(timeline.days()[1] < '1916').to.equal(true);
  });

  it('are never changed, and are what is shown when nothing can be read', async () => {
    const children = `${script({ events: [] })}${list}`;
    const timeline = await show(undefined, {}, { children });
    expect(timeline.element.innerHTML).to.equal(children);
    const words = await show(undefined, {}, { children: '<p>Just words.</p>' });
    expect(words.element.querySelector('p')!.checkVisibility()).to.equal(true);
    const drawn = await show(undefined, {}, { children: list });
    expect(drawn.element.querySelector('ol')!.checkVisibility()).to.equal(false);
    expect(drawn.ids()).to.have.length(2);
  });

  it('in slots stand where they belong', async () => {
    const slots =
      '<h2 slot="title">Own heading</h2><p slot="description">Own words</p><p slot="footer">Own end</p><p slot="empty">Nothing at all</p>';
    const timeline = await show(events({ A: '2020' }), {}, { children: slots });
    const visible = [...timeline.element.children].map((c) => [c.slot, c.checkVisibility()]);
    expect(visible).to.deep.equal([
      ['title', true],
      ['description', true],
      ['footer', true],
      ['empty', false],
    ]);
    expect(timeline.heading()).to.equal(null);
    const footer = timeline.element.querySelector('[slot="footer"]')!.getBoundingClientRect();
    expect(footer.top).to.be.at.least(timeline.drawing().bottom);
    timeline.element.data = { events: [] };
    await timeline.settled();
    expect(timeline.element.querySelector('[slot="empty"]')!.checkVisibility()).to.equal(true);
  });
});
