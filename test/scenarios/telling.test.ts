import { expect } from '@open-wc/testing';
import { documentOf, events, room, show, type Timeline } from '../support/harness.js';
import { media, until } from '../support/page.js';

const quote = (start: number, words = `words at ${start}`) => ({ exact: words, start, end: start + words.length });
/** Told: C, A, D, B, and C once more. Happened: A, B, C, D. */
const story = {
  version: 1,
  lang: 'en',
  title: 'A story',
  article: { url: 'https://example.org/a', lang: 'en' },
  events: [
    { id: 'A', title: 'A', date: '2020-05-04', excerpts: [quote(200)] },
    { id: 'B', title: 'B', date: '2021-05-04', excerpts: [quote(400)] },
    { id: 'C', title: 'C', date: '2022-05-04', importance: 3, excerpts: [quote(100), quote(500)] },
    { id: 'D', title: 'D', date: '2023-05-04', excerpts: [quote(300)] },
  ],
};

const all = (timeline: Timeline, selector: string) => [
  ...timeline.element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const said = (element: Element) => element.querySelector('.hidden')!.textContent!.replace(/\s+/g, ' ').trim();
const passages = (timeline: Timeline) => all(timeline, '[part~="passages"] > li');
const caption = (timeline: Timeline) => all(timeline, '[part="caption"]')[0]?.textContent?.trim();
const litLines = (timeline: Timeline) => all(timeline, '.plate .connector.lit').length;
const focusedEntry = ({ element }: Timeline) => {
  const item = element.shadowRoot!.activeElement?.closest<HTMLElement>('li[data-axis]');
  return item ? `${item.dataset['axis']} ${item.dataset['index']} ${item.dataset['id']}` : '';
};
const focusOn = (timeline: Timeline, axis: 'told' | 'time', index: number) =>
  all(timeline, `li[data-axis="${axis}"][data-index="${index}"] button`)[0]!.focus();

async function walk(timeline: Timeline, ...keys: readonly string[]): Promise<string[]> {
  const met: string[] = [];
  for (const key of keys) {
    await timeline.press(key);
    met.push(focusedEntry(timeline));
  }
  return met;
}

describe('the order of telling beside the order of time', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  for (const width of [1000, 360])
    it(`is two real lists that say of each entry where it is told and where it happened, ${width} px`, async () => {
      const timeline = await show(story, { layout: 'telling' }, { width });
      expect(passages(timeline).map((li) => `${li.dataset['id']}: ${said(li)}`)).to.deep.equal([
        'C: C, told 1st of 4, happened 3rd, “words at 100”',
        'A: A, told 2nd of 4, happened 1st, a step back in time, “words at 200”',
        'D: D, told 3rd of 4, happened 4th, “words at 300”',
        'B: B, told 4th of 4, happened 2nd, a step back in time, “words at 400”',
        'C: C, told 1st of 4, happened 3rd, told again, “words at 500”',
      ]);
      expect(timeline.events().map((e) => e.name)).to.deep.equal([
        'A, May 4, 2020, told 2nd of 4, happened 1st',
        'B, May 4, 2021, told 4th of 4, happened 2nd',
        'C, May 4, 2022, told 1st of 4, happened 3rd',
        'D, May 4, 2023, told 3rd of 4, happened 4th',
      ]);
      expect(all(timeline, '[part~="passages"], [part~="list"]').map((l) => l.ariaLabel)).to.deep.equal([
        'Passages in the order of the article',
        'Events in the order of time',
      ]);
      expect(all(timeline, '.plate .connector')).to.have.length(5);
      expect(all(timeline, '.plate .connector.back')).to.have.length(2);
      expect(caption(timeline)).to.equal('It steps back in time twice; 2 of 4 are told out of order.');
      expect(await timeline.violations()).to.deep.equal([]);
    });

  for (const [width, dir] of [
    [1280, undefined],
    [360, undefined],
    [900, 'rtl'],
  ] as const)
    it(`shows the article’s own story to everybody, ${width} px ${dir ?? ''}`, async () => {
      const data = (await documentOf('xi-putin-video-call')) as { events: { id: string; excerpts: unknown[] }[] };
      const timeline = await show(data, { layout: 'telling' }, { width, lang: 'de', ...(dir && { dir }) });
      expect(passages(timeline)).to.have.length(data.events.flatMap((e) => e.excerpts).length);
      expect([...timeline.ids()].sort()).to.deep.equal(data.events.map((e) => e.id).sort());
      expect(said(passages(timeline)[0]!)).to.contain('erzählt als 1. von 19');
      expect(caption(timeline)).to.equal(
        'Der Artikel beginnt am Ende seiner Geschichte. Er geht 4-mal in der Zeit zurück; 6 von 19 werden außer der Reihe erzählt.',
      );
      const sizes = all(timeline, '.telling-view .line, .telling-view .row-words').map(
        (w) => getComputedStyle(w).fontSize,
      );
      expect(Math.min(...sizes.map(parseFloat))).to.be.at.least(12);
      expect(timeline.element.scrollWidth).to.be.at.most(timeline.element.clientWidth);
      expect(await timeline.violations()).to.deep.equal([]);
      document.documentElement.style.cssText = 'color-scheme: dark; background: #16181c';
      timeline.element.select('abu-dhabi');
      await timeline.settled();
      expect(await timeline.violations()).to.deep.equal([]);
      document.documentElement.removeAttribute('style');
    });

  it('draws each text as wide as it was measured', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'), { layout: 'telling' }, { width: 800 });
    const lines = all(timeline, '.plate .placed .line');
    expect(lines.length).to.be.above(60);
    expect(lines.filter((l) => l.scrollWidth > l.clientWidth + 1).map((l) => l.textContent)).to.deep.equal([]);
  });

  it('comes and goes with a button that says whether it is there', async () => {
    const timeline = await show(story, {}, { width: 900 });
    const [button] = all(timeline, '.worded');
    expect([button!.textContent!.trim(), button!.ariaPressed]).to.deep.equal(['As told', 'false']);
    await timeline.use('As told');
    expect([timeline.element.layout, button!.ariaPressed]).to.deep.equal(['telling', 'true']);
    expect(passages(timeline)).to.have.length(5);
    expect(timeline.controls()).to.deep.equal(['Previous event', 'Next event', 'As told']);
    await timeline.use('As told');
    expect([timeline.element.layout, timeline.layout(), button!.ariaPressed]).to.deep.equal([
      'auto',
      'horizontal',
      'false',
    ]);
    timeline.element.layout = 'list';
    await timeline.use('As told');
    await timeline.use('As told');
    expect(timeline.element.layout).to.equal('list');
  });

  it('is offered where at least four placed events are told out of order, or where asked for', async () => {
    const offered = async (data: object, attributes = {}) =>
      (await show(data, attributes)).controls().includes('As told');
    expect(await offered(story)).to.equal(true);
    expect(await offered({ ...story, events: story.events.slice(0, 3) })).to.equal(false);
    const inOrder = story.events.map((e, i) => ({ ...e, excerpts: [quote(i * 100)] }));
    expect(await offered({ ...story, events: inOrder })).to.equal(false);
    expect(await offered({ ...story, events: inOrder }, { controls: 'telling' })).to.equal(true);
    expect(await offered(story, { controls: 'step' })).to.equal(false);
  });

  it('is walked along each axis with up and down, and across with left and right', async () => {
    const timeline = await show(story, { layout: 'telling' }, { width: 900 });
    expect(all(timeline, 'li button').filter((b) => b.tabIndex === 0)).to.have.length(1);
    focusOn(timeline, 'told', 0);
    expect(await walk(timeline, 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp')).to.deep.equal([
      'told 1 A',
      'time 0 A',
      'time 1 B',
      'told 3 B',
      'told 2 D',
    ]);
    expect(await walk(timeline, 'End', 'ArrowRight', 'ArrowLeft', 'Home')).to.deep.equal([
      'told 4 C',
      'time 2 C',
      'told 4 C',
      'told 0 C',
    ]);
    const stops = all(timeline, 'li button').filter((b) => b.tabIndex === 0);
    expect(stops.map((b) => b.closest('li')!.dataset['index'])).to.deep.equal(['0']);
    expect(timeline.element.selected).to.equal(null);
  });

  it('is mirrored from right to left: left goes on to the time axis', async () => {
    const timeline = await show(story, { layout: 'telling' }, { width: 900, dir: 'rtl' });
    focusOn(timeline, 'told', 1);
    expect(await walk(timeline, 'ArrowLeft', 'ArrowRight')).to.deep.equal(['time 0 A', 'told 1 A']);
    const [passage, event] = ['told', 'time'].map((axis) => all(timeline, `li[data-axis="${axis}"]`)[0]!);
    expect(passage!.getBoundingClientRect().left).to.be.above(event!.getBoundingClientRect().right);
  });

  it('opens the card with Enter, goes on to the link with another, and Escape comes back to the very entry', async () => {
    const timeline = await show(story, { layout: 'telling' }, { width: 900 });
    focusOn(timeline, 'told', 4);
    await timeline.press('Enter');
    expect([timeline.element.selected, timeline.card()!.title, focusedEntry(timeline)]).to.deep.equal([
      'C',
      'C',
      'told 4 C',
    ]);
    expect(litLines(timeline)).to.equal(2);
    await timeline.press('Enter');
    expect(timeline.focused()).to.not.equal('C');
    await timeline.press('Escape');
    expect([timeline.element.selected, focusedEntry(timeline)]).to.deep.equal([null, 'told 4 C']);
    expect(timeline.card()).to.equal(null);
  });

  it('lights up the lines of what the pointer is on, at either end or on the line', async () => {
    const timeline = await show(story, { layout: 'telling' }, { width: 900 });
    expect(litLines(timeline)).to.equal(0);
    const point = async (selector: string) => {
      all(timeline, selector)[0]!.dispatchEvent(
        new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' }),
      );
      await timeline.settled();
      return litLines(timeline);
    };
    expect(await point('[part~="passages"] li[data-id="A"] button')).to.equal(1);
    expect(await point('[part~="list"] li[data-id="C"] button')).to.equal(2);
    expect(await point('.plate g[data-id="D"] .reach')).to.equal(1);
    expect(await point('[part="caption"]')).to.equal(0);
  });

  it('selects by a click on a passage, on an event and on a line', async () => {
    const timeline = await show(story, { layout: 'telling' }, { width: 900 });
    const sources: string[] = [];
    timeline.element.addEventListener('timeline-select', (e) => sources.push(e.source));
    const chosen: unknown[] = [];
    for (const selector of [
      '[part~="passages"] li[data-id="D"] button',
      '[part~="list"] li[data-id="B"] button',
      '.plate g[data-id="A"] .reach',
    ]) {
      all(timeline, selector)[0]!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
      await timeline.settled();
      chosen.push(timeline.element.selected);
    }
    expect(chosen).to.deep.equal(['D', 'B', 'A']);
    expect(sources).to.deep.equal(['pointer', 'pointer', 'pointer']);
  });

  it('steps through the events as they are told', async () => {
    const timeline = await show(story, { layout: 'telling' }, { width: 900 });
    const met: unknown[] = [];
    for (let i = 0; i < 5; i++) {
      timeline.element.next();
      await timeline.settled();
      met.push(timeline.element.selected);
    }
    expect(met).to.deep.equal(['C', 'A', 'D', 'B', 'B']);
    expect(timeline.card()!.text).to.contain('4 of 4');
    await timeline.use('Previous event: D');
    expect(timeline.element.selected).to.equal('D');
  });

  it('puts undated events on the reading axis only, untold ones on the time axis only, and loses none', async () => {
    const more = [
      { id: 'U', title: 'U', excerpts: [quote(50)] },
      { id: 'T', title: 'T', date: '2019-05-04' },
      { id: 'N', title: 'N' },
    ];
    const timeline = await show(
      { ...story, events: [...story.events, ...more] },
      { layout: 'telling' },
      { width: 900 },
    );
    expect(passages(timeline)[0]!.dataset['id']).to.equal('U');
    expect(said(passages(timeline)[0]!)).to.equal('U, told 1st of 5, undated, “words at 50”');
    expect(timeline.ids()).to.deep.equal(['T', 'A', 'B', 'C', 'D', 'N']);
    expect(timeline.events()[0]!.name).to.equal('T, May 4, 2019, no passage tells of it, happened 1st');
    expect(timeline.events().at(-1)!.name).to.contain('undated');
    expect(all(timeline, '.plate .connector')).to.have.length(5);
  });

  it('says in words when there is nothing to tell, or when nobody knows the places', async () => {
    const none = await show(events({ A: '2020', B: '2021' }), { layout: 'telling' });
    expect(caption(none)).to.equal(
      'None of these events has a passage in the article, so there is no order of telling to show.',
    );
    expect(all(none, '.plate')).to.have.length(0);
    const bare = story.events.map((e) => ({ ...e, excerpts: [{ exact: 'words' }] }));
    const unplaced = await show({ ...story, events: bare }, { layout: 'telling' });
    expect(caption(unplaced)).to.contain('is not known');
    expect(passages(unplaced).map((p) => p.dataset['id'])).to.deep.equal(['A', 'B', 'C', 'D']);
    const inOrder = story.events.map((e, i) => ({ ...e, excerpts: [quote(i * 100)] }));
    expect(caption(await show({ ...story, events: inOrder }, { layout: 'telling' }))).to.equal(
      'The article tells everything in the order in which it happened.',
    );
  });

  it('goes by the places found in the article on the page rather than by stored ones', async () => {
    const box = room();
    box.innerHTML =
      '<article id="told"><p>The bridge was closed at noon. The council met at nine. Rain fell all night.</p></article>';
    const passage = (exact: string, start: number) => ({ excerpts: [{ exact, start }] });
    const list = [
      { id: 'rain', title: 'Rain', date: '2020-05-01', ...passage('Rain fell all night.', 0) },
      { id: 'council', title: 'Council', date: '2020-05-02', ...passage('The council met at nine.', 40) },
      { id: 'bridge', title: 'Bridge', date: '2020-05-03', ...passage('The bridge was closed at noon.', 80) },
    ];
    const order = (timeline: Timeline) => passages(timeline).map((p) => p.dataset['id']);
    const alone = await show({ ...story, events: list }, { layout: 'telling' });
    expect(order(alone)).to.deep.equal(['rain', 'council', 'bridge']);
    const timeline = await show({ ...story, events: list }, { layout: 'telling', for: 'told' });
    await until(() => timeline.element.anchors.length === 3, 'the article is searched');
    await timeline.settled();
    expect(order(timeline)).to.deep.equal(['bridge', 'council', 'rain']);
    expect(caption(timeline)).to.equal(
      'The article begins at the end of its story. It steps back in time twice; 2 of 3 are told out of order.',
    );
  });

  it('shows where one is in the article, with follow', async () => {
    const box = room();
    const filler = '<p style="height: 900px">Nothing is told here.</p>';
    box.innerHTML = `<article id="followed">${filler}<p id="here">The council met at nine.</p>${filler}</article>`;
    const list = [{ id: 'council', title: 'Council', date: '2020-05-02', excerpts: ['The council met at nine.'] }];
    const timeline = await show({ ...story, events: list }, { layout: 'telling', for: 'followed', follow: '' });
    await until(() => timeline.element.anchors.length === 1, 'the article is searched');
    expect(all(timeline, 'li.reading, .connector.reading')).to.have.length(0);
    document.querySelector('#here')!.scrollIntoView({ block: 'start' });
    await until(() => all(timeline, 'li.reading').length === 2, 'both entries marked');
    expect(all(timeline, '.connector.reading')).to.have.length(1);
    expect(timeline.element.selected).to.equal(null);
    scrollTo(0, 0);
  });

  it('stays usable with a hundred events, and counts a thousand', async () => {
    const crowd = (n: number) => ({
      ...story,
      events: Array.from({ length: n }, (_, i) => ({
        id: `e${i}`,
        title: `Event ${i}`,
        date: String(1000 + i),
        excerpts: [quote((i * 7919) % 10_007)],
      })),
    });
    const hundred = await show(crowd(100), { layout: 'telling' }, { width: 360 });
    expect([passages(hundred).length, hundred.ids().length]).to.deep.equal([100, 100]);
    const thousand = await show(crowd(1000), { layout: 'telling' }, { width: 900 });
    expect([passages(thousand).length, thousand.ids().length]).to.deep.equal([150, 150]);
    expect(caption(thousand)).to.contain('150 of 1,000 events are shown');
  });

  for (const [width, dir] of [
    [900, undefined],
    [360, undefined],
    [360, 'rtl'],
  ] as const)
    it(`leaves the page as a picture with all its words, ${width} px ${dir ?? ''}`, async () => {
      const timeline = await show(story, { layout: 'telling' }, { width, ...(dir && { dir }) });
      const svg = new DOMParser().parseFromString(await timeline.element.toSVG(), 'image/svg+xml');
      const texts = [...svg.querySelectorAll('text')].map((t) => t.textContent.replace(/[\u2068\u2069]/g, ''));
      for (const words of [
        'A story',
        'As told',
        'As it happened',
        'back in time',
        '“words at 500”',
        'B',
        'May 4, 2022',
      ])
        expect(texts, words).to.include(words);
      expect(texts.join(' ')).to.contain('It steps back in time twice; 2 of 4 are told out of order.');
      expect(svg.querySelectorAll('path')).to.have.length(5);
      expect(svg.querySelectorAll('path[stroke-dasharray]')).to.have.length(2);
      expect([...svg.querySelectorAll('g > title')].map((t) => t.textContent)).to.include('D, May 4, 2023');
      expect((await timeline.element.toPNG(1)).size).to.be.above(3000);
    });

  it('cannot be exported where there is nothing to tell', async () => {
    const timeline = await show(events({ A: '2020', B: '2021' }), { layout: 'telling' });
    const refused = await timeline.element.toSVG().catch((reason: unknown) => String(reason));
    expect(refused).to.contain('Error');
  });

  it('is a list in the order of telling on paper', async () => {
    const timeline = await show(story, { layout: 'telling' }, { width: 900 });
    window.dispatchEvent(new Event('beforeprint'));
    await timeline.settled();
    expect(timeline.layout()).to.equal('list');
    expect(timeline.ids()).to.deep.equal(['C', 'A', 'D', 'B']);
    window.dispatchEvent(new Event('afterprint'));
    await timeline.settled();
    expect(passages(timeline)).to.have.length(5);
  });

  it('keeps its look in another document, and back', async () => {
    const timeline = await show(story, { layout: 'telling' }, { width: 900 });
    const { element } = timeline;
    const home = element.parentElement!;
    const item = element.shadowRoot!.querySelector('[part~="passages"] li')!;
    const frame = document.createElement('iframe');
    document.body.append(frame);
    try {
      frame.contentDocument!.body.append(element);
      expect(frame.contentWindow!.getComputedStyle(item).position).to.equal('absolute');
      home.append(element);
      expect(getComputedStyle(item).position).to.equal('absolute');
    } finally {
      frame.remove();
    }
  });
});
