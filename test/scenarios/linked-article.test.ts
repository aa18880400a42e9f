import { expect } from '@open-wc/testing';
import { media, medium, moveTo, nextFrame, pause, press, until, viewport } from '../support/page.js';
import { painted, place, quoting, reported } from '../support/article.js';
import { room, type Timeline } from '../support/harness.js';

const quotes = {
  council: 'On Monday the council met.',
  bridge: 'The bridge was closed on Tuesday after a crack was found.',
  plan: 'A new bridge is to be built by the end of the decade.',
};
const all = Object.entries(quotes).map(([id, words]) => `${id}: exact "${words}"`);
const text = `<h2>The bridge</h2><p>On Monday the <em>council</em> met. Nobody spoke for an hour.</p>
  <p>The bridge was closed on Tuesday after a crack was found. It had been open for ninety years.</p>
  <p>A new bridge is to be built by the end of the decade.</p>`;

/** An article with an id in a room of its own. */
function article(content = text): HTMLElement {
  const box = room();
  box.innerHTML = `<article id="story">${content}</article>`;
  return box.querySelector('article')!;
}

const link = ({ element }: Timeline): HTMLAnchorElement =>
  element.shadowRoot!.querySelector<HTMLAnchorElement>('[part="quote-link"]')!;
const parts = ({ element }: Timeline, state: string): string[] =>
  [...element.shadowRoot!.querySelectorAll(`li[part~="event--${state}"], li[part~="item--${state}"]`)].map((li) =>
    li.getAttribute('data-id')!,
  );

async function middleOf(timeline: Timeline, id: string): Promise<{ x: number; y: number }> {
  const anchor = timeline.element.anchors.find((a) => a.eventId === id)!;
  anchor.range!.startContainer.parentElement!.scrollIntoView({ block: 'center' });
  await nextFrame();
  const [box] = anchor.range!.getClientRects();
  return { x: box!.left + Math.min(box!.width / 2, 60), y: box!.top + box!.height / 2 };
}

describe('an article on the page', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('named by for, is searched for every excerpt, and its passages are marked', async () => {
    const story = article();
    const timeline = await place(room(), quoting(quotes), { for: 'story' });
    await reported(timeline, ...all);
    expect(painted()).to.have.members(Object.values(quotes).map((words) => `: "${words}"`));
    expect(timeline.element.article).to.equal(story);
    timeline.element.select('bridge');
    await timeline.settled();
    expect(painted()).to.include(`selected: "${quotes.bridge}"`);
    timeline.element.select(null);
    await timeline.settled();
    expect(painted().some((p) => p.startsWith('selected'))).to.equal(false);
  });

  it('is told of by a DOM event with every excerpt: state, score and range', async () => {
    article(
      text
        .replace('after a crack', 'when a crack')
        .replace('closed', 'shut')
        .replace(/<p>A new.*<\/p>/, ''),
    );
    const timeline = await place(room(), quoting(quotes));
    await until(() => timeline.element.anchors.length === 3, 'a report');
    const [council, bridge, plan] = timeline.element.anchors;
    expect(council).to.include({ eventId: 'council', index: 0, state: 'exact', score: 1 });
    expect(bridge!.state).to.equal('changed');
    expect(bridge!.score).to.be.within(0.6, 0.8);
    expect(bridge!.range!.toString()).to.contain('was shut on Tuesday when a crack');
    expect(plan).to.include({ state: 'missing', score: 0, range: null, start: null, end: null });
    const told = new Promise<Event>((resolve) => timeline.element.addEventListener('timeline-anchors', resolve));
    await timeline.element.refreshAnchors();
    expect((await told) as Event & { anchors: unknown }).to.have.property('anchors', timeline.element.anchors);
  });

  it('says on the card and in the parts what was changed and what is gone', async () => {
    article(
      text
        .replace('after a crack', 'when a crack')
        .replace('closed', 'shut')
        .replace(/<p>A new.*<\/p>/, ''),
    );
    const data = quoting(quotes, { article: { url: 'https://example.org/bridge', publisher: 'The Times' } });
    const timeline = await place(room(), data);
    await until(() => timeline.element.anchors.length === 3, 'a report');
    timeline.element.select('bridge');
    await timeline.settled();
    let card = timeline.card()!;
    expect(card.text).to.contain('Passage changed since it was quoted').and.contain('Read in the article');
    // The link goes by the words that are there now; what was quoted stays on the card.
    expect(link(timeline).href).to.contain('shut%20on%20Tuesday%20when');
    expect(card.text).to.contain('“The bridge was closed on Tuesday after a crack was found.”');
    timeline.element.select('plan');
    await timeline.settled();
    card = timeline.card()!;
    expect(card.text).to.contain('Passage no longer found in the article').and.not.contain('Read in the article');
    expect(link(timeline).href).to.match(/^https:\/\/example\.org\/bridge#:~:text=/);
    expect(parts(timeline, 'missing')).to.deep.equal(['plan']);
    timeline.element.select('council');
    await timeline.settled();
    expect(timeline.card()!.text).to.not.match(/changed|no longer/);
    expect(await timeline.violations()).to.deep.equal([]);
  });

  it('without one on the page nothing is said of passages', async () => {
    const data = quoting(quotes, { article: { url: 'https://example.org/bridge' } });
    const timeline = await place(room(), data);
    timeline.element.select('plan');
    await timeline.settled();
    await pause(150);
    expect(timeline.card()!.text).to.not.match(/no longer|changed|Read in the article/);
    expect(link(timeline).target).to.equal('_blank');
    expect(parts(timeline, 'missing')).to.deep.equal([]);
  });

  it('excerpts of other articles are not looked for', async () => {
    article();
    const data = quoting(quotes) as { events: { excerpts: object[] }[] };
    data.events[0]!.excerpts = [{ exact: quotes.council, article: 'https://example.org/another' }];
    const timeline = await place(room(), data, { for: 'story' });
    await reported(timeline, ...all.slice(1));
  });
});

describe('from the event to its passage', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  let story: HTMLElement;
  let timeline: Timeline;
  beforeEach(async () => {
    await viewport(1000, 500);
    story = article();
    room().innerHTML = '<p style="height: 1500px"></p>';
    timeline = await place(room(), quoting(quotes), { for: 'story' });
    await reported(timeline, ...all);
    timeline.element.scrollIntoView();
  });
  after(() => viewport(1000, 800));

  const isInSight = (): boolean => {
    const { top, bottom } = story.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };

  it('the link on the card goes there, after listeners were asked', async () => {
    await timeline.click('bridge');
    const asked: { id: string; index: number }[] = [];
    timeline.element.addEventListener('timeline-reveal', (e) => asked.push({ id: e.id, index: e.index }));
    expect(isInSight()).to.equal(false);
    await timeline.clickElement(link(timeline));
    await until(isInSight, 'the passage in sight');
    expect(asked).to.deep.equal([{ id: 'bridge', index: 0 }]);
    expect(location.hash).to.equal('');
  });

  it('a listener who cancels keeps the page where it is', async () => {
    await timeline.click('bridge');
    timeline.element.addEventListener('timeline-reveal', (e) => e.preventDefault());
    const { scrollY } = window;
    await timeline.clickElement(link(timeline));
    await timeline.settled();
    expect(window.scrollY).to.be.closeTo(scrollY, 200);
    expect(isInSight()).to.equal(false);
  });

  it('the link is one into this page, and with a key held like any other', async () => {
    await timeline.click('bridge');
    expect(link(timeline).href).to.equal(
      `${location.href}#:~:text=${encodeURIComponent(quotes.bridge).replaceAll('.', '%2e')}`,
    );
    const left: boolean[] = [];
    const note = (e: Event): void => {
      left.push(!e.defaultPrevented);
      e.preventDefault();
    };
    document.addEventListener('click', note);
    for (const ctrlKey of [true, false])
      link(timeline).dispatchEvent(
        new MouseEvent('click', { ctrlKey, bubbles: true, composed: true, cancelable: true }),
      );
    document.removeEventListener('click', note);
    expect(left).to.deep.equal([true, false]);
  });

  it('Enter on the selected event goes there; without a passage it goes to the card as before', async () => {
    await timeline.focus('plan');
    await timeline.press('Enter');
    expect(isInSight()).to.equal(false);
    await timeline.press('Enter');
    await until(isInSight, 'the passage in sight');
    story.remove();
    await reported(timeline);
    timeline.element.select(null);
    await timeline.focus('council');
    await timeline.press('Enter', 'Enter');
    expect(timeline.focused()).to.equal('card');
  });

  it('a script goes there without asking anybody, and is told whether it could', async () => {
    let isAsked = false;
    timeline.element.addEventListener('timeline-reveal', () => (isAsked = true));
    expect(await timeline.element.revealPassage('nothing')).to.equal(false);
    expect(await timeline.element.revealPassage('plan', 1)).to.equal(false);
    expect(await timeline.element.revealPassage('plan')).to.equal(true);
    await until(isInSight, 'the passage in sight');
    expect(isAsked).to.equal(false);
  });

  it('with linking from-article there is no way there', async () => {
    timeline.element.linking = 'from-article';
    await timeline.settled();
    await timeline.click('bridge');
    expect(timeline.card()!.text).to.not.contain('Read in the article');
    await timeline.press('Enter');
    expect(isInSight()).to.equal(false);
  });
});

describe('pointing and reading', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  let timeline: Timeline;
  beforeEach(async () => {
    article();
    timeline = await place(room(), quoting(quotes), { for: 'story' });
    await reported(timeline, ...all);
  });

  it('pointing at an event marks its passage, in the drawing and in the list', async () => {
    await timeline.hover('council');
    expect(painted()).to.include(`hover: "${quotes.council}"`);
    await moveTo({ x: 2, y: 2 });
    await timeline.settled();
    expect(painted().some((p) => p.startsWith('hover'))).to.equal(false);
    timeline.element.layout = 'list';
    await timeline.settled();
    await timeline.hover('plan');
    expect(painted()).to.include(`hover: "${quotes.plan}"`);
    expect(parts(timeline, 'hover')).to.deep.equal(['plan']);
  });

  it('the keyboard’s way through the events marks their passages, too', async () => {
    await timeline.focus('council');
    await press('ArrowRight');
    await timeline.settled();
    expect(painted()).to.include(`hover: "${quotes.bridge}"`);
  });

  it('pointing at a passage shows the event’s preview; a click selects it, asking as any reader does', async () => {
    const asked = timeline.record('timeline-select');
    await moveTo(await middleOf(timeline, 'bridge'));
    await until(() => timeline.preview() !== null, 'a preview');
    expect(timeline.preview()).to.contain('Event bridge');
    const at = await middleOf(timeline, 'bridge');
    const { clickAt } = await import('../support/page.js');
    await clickAt(at);
    await timeline.settled();
    expect(timeline.element.selected).to.equal('bridge');
    expect(asked.map((e) => [e.id, e.source])).to.deep.equal([['bridge', 'article']]);
    // The same passage again: it stays.
    await pause(600);
    await clickAt(await middleOf(timeline, 'bridge'));
    await timeline.settled();
    expect(timeline.element.selected).to.equal('bridge');
  });

  it('what is being read has a part state, a ring and aria-current, and leaves the selection alone', async () => {
    timeline.element.select('council');
    timeline.element.follow = true;
    await timeline.settled();
    const first = timeline.element.anchors[0]!.range!.startContainer.parentElement!;
    first.scrollIntoView();
    await until(() => parts(timeline, 'reading').length > 0, 'an event being read');
    const [id] = parts(timeline, 'reading');
    const root = timeline.element.shadowRoot!;
    expect(root.querySelector(`li[data-id="${id}"] button`)!.getAttribute('aria-current')).to.equal('location');
    expect(root.querySelectorAll('svg .halo').length).to.equal(1);
    expect(painted().filter((p) => p.startsWith('reading'))).to.have.length(1);
    expect(timeline.element.selected).to.equal('council');
    timeline.element.follow = false;
    await timeline.settled();
    await until(() => parts(timeline, 'reading').length === 0, 'none being read');
    expect(root.querySelector('.halo')).to.equal(null);
  });

  it('highlight none marks nothing, and to-article has no line under what cannot be chosen', async () => {
    timeline.element.highlight = 'none';
    await timeline.settled();
    expect(painted()).to.deep.equal([]);
    timeline.element.highlight = 'auto';
    timeline.element.linking = 'to-article';
    timeline.element.select('plan');
    await timeline.settled();
    expect(painted()).to.deep.equal([`selected: "${quotes.plan}"`]);
  });

  it('in forced colours only what is pointed at or selected is marked, for there all marks look the same', async () => {
    timeline.element.select('plan');
    await timeline.settled();
    expect(painted()).to.have.length(4);
    await media({ 'forced-colors': 'active' });
    await until(() => painted().length === 1, 'only the selected one');
    expect(painted()).to.deep.equal([`selected: "${quotes.plan}"`]);
    await media({ 'prefers-reduced-motion': 'reduce' });
    await until(() => painted().length === 4, 'all of them');
  });

  it('on paper nothing is marked', async () => {
    const shown = () =>
      getComputedStyle(document.querySelector('article p')!, '::highlight(news-timeline)').textDecorationLine;
    expect(shown()).to.equal('underline');
    await medium('print');
    expect(shown()).to.equal('none');
    await medium('screen');
  });

  it('lanes by group give passages the colours of their groups', async () => {
    const data = quoting(quotes, {
      groups: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
      ],
    }) as {
      events: { group?: string }[];
    };
    data.events[0]!.group = 'b';
    data.events[1]!.group = 'a';
    timeline.element.data = data;
    timeline.element.groupBy = 'group';
    await timeline.settled();
    await until(() => painted().length === 3 && painted().some((p) => p.startsWith('group')), 'groups');
    expect(painted()).to.have.members([
      `group-2: "${quotes.council}"`,
      `group-1: "${quotes.bridge}"`,
      `: "${quotes.plan}"`,
    ]);
  });
});
