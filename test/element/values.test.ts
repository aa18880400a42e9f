import { expect } from '@open-wc/testing';
import { events, show } from '../support/harness.js';
import { media } from '../support/page.js';

const story = events({ A: '2020-01-05', B: '2020-02-05', C: '2020-03-05', D: '2020-04-05' });

/** What the console is warned of while `act` runs. */
async function warnings(act: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (...args: unknown[]) => void said.push(args.map(String).join(' '));
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return said.filter((s) => s.includes('news-timeline'));
}

const wrong: readonly (readonly [string, string, RegExp])[] = [
  ['layout', 'diagonal', /auto, horizontal, vertical, list/],
  ['scale', 'logarithmic', /time, breaks, recent, even/],
  ['group-by', 'colour', /none, group, person, place, tag/],
  ['order', 'random', /oldest-first, newest-first, as-told/],
  ['zoom', 'yes', /modifier, wheel, none/],
  ['importance', '7', /1 to 3/],
  ['importance', 'high', /1 to 3/],
  ['heading-level', '1', /2 to 6/],
  ['heading-level', '3.5', /2 to 6/],
  ['controls', 'step wings', /step, zoom, scale, order/],
  ['start', 'yesterday', /date|EDTF/],
  ['end', '2020-13', /date|EDTF/],
  ['now', 'today', /auto|date|EDTF/],
  ['time-zone', 'Mars/Olympus', /zone/],
  ['loading', 'later', /eager, lazy/],
];

describe('an attribute’s value', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  for (const [name, value, accepted] of wrong)
    it(`that is not accepted falls back and is told once, with what is: ${name}="${value}"`, async () => {
      const usual = await show(story);
      const expected = [usual.layout(), usual.days(), usual.heading()];
      const said = await warnings(async () => {
        const timeline = await show(story, { [name]: value });
        expect([timeline.layout(), timeline.days(), timeline.heading()]).to.deep.equal(expected);
        timeline.element.requestUpdate();
        await timeline.settled();
        timeline.element.style.width = '700px';
        await timeline.settled();
      });
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(name).and.match(accepted);
    });

  it('that is accepted is not told', async () => {
    const good = {
      layout: 'vertical',
      scale: 'even',
      'group-by': 'place',
      order: 'newest-first',
      zoom: 'wheel',
      importance: '2',
      'heading-level': '6',
      controls: 'step zoom',
      start: '2020-01',
      end: '2020-03-05',
      now: '2020-04-01',
      'time-zone': 'Europe/Berlin',
      loading: 'lazy',
    };
    expect(await warnings(() => show(story, good))).to.deep.equal([]);
    expect(await warnings(() => show(story, { controls: '', now: 'none' }))).to.deep.equal([]);
    expect(await warnings(() => show(story))).to.deep.equal([]);
  });

  it('that is wrong is told again when it is wrong in another way', async () => {
    const timeline = await show(story);
    const said = await warnings(async () => {
      for (const value of ['one', 'two', 'one', 'list', 'two']) {
        timeline.element.setAttribute('layout', value);
        await timeline.settled();
      }
    });
    expect(said).to.have.length(2);
  });

  it('can be taken away again: then the default counts', async () => {
    const timeline = await show(story, {
      layout: 'list',
      'heading-level': '5',
      importance: '3',
      order: 'newest-first',
      'group-by': 'place',
      zoom: 'none',
      scale: 'even',
      now: 'none',
    });
    const said = await warnings(async () => {
      for (const { name } of Array.from(timeline.element.attributes)) timeline.element.removeAttribute(name);
      await timeline.settled();
    });
    expect(said).to.deep.equal([]);
    expect(timeline.layout()).to.equal('horizontal');
    expect(timeline.heading()!.level).to.equal(3);
    expect(timeline.ids()).to.deep.equal(['A', 'B', 'C', 'D']);
    expect(timeline.controls()).to.include('Zoom in');
  });
});
