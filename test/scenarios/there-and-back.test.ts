import { expect } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import { changesOf, place, quoting, reported } from '../support/article.js';
import { room, type Timeline } from '../support/harness.js';
import {
  clickAt,
  media,
  nextFrame,
  nodesOf,
  pause,
  press,
  touch,
  until,
  viewport,
  wheelAt,
  type AccessibleNode,
} from '../support/page.js';

const quotes = {
  council: 'On Monday the council met.',
  bridge: 'The bridge was closed on Tuesday after a crack was found.',
  crack: 'a crack was found',
  plan: 'A new bridge is to be built by the end of the decade.',
};
const filler = '<p>The council talked for hours about the harvest, the weather and the price of bread.</p>'.repeat(25);
const text = `<p>On Monday the <em>council</em> met. Nobody spoke for an hour.</p>${filler}
  <p>The bridge was closed on Tuesday after a crack was found. It had <a href="#x">been open</a> for ninety years.</p>
  ${filler}<p>A new bridge is to be built by the end of the decade.</p>${filler}`;

const noteOf = ({ element }: Timeline): HTMLElement | null => element.shadowRoot!.querySelector('.passage-note');
const says = (timeline: Timeline): string[] =>
  [...(noteOf(timeline)?.querySelectorAll('button') ?? [])].map((b) => b.textContent);
const focused = (): Element | null => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};

async function atRest(): Promise<void> {
  for (let still = 0, before = -1; still < 8; still = scrollY === before ? still + 1 : 0) {
    before = scrollY;
    await nextFrame();
  }
}

describe('there and back', () => {
  let story: HTMLElement;
  let timeline: Timeline;

  const begin = async (attributes: Readonly<Record<string, string>> = {}, dir?: 'rtl'): Promise<void> => {
    const box = room(dir ? { dir } : {});
    box.innerHTML = `<p style="height: 200px"></p><article id="story" style="width: 520px">${text}</article>`;
    story = box.querySelector('article')!;
    const holder = document.createElement('div');
    story.before(holder);
    timeline = await place(holder, quoting(quotes), { for: 'story', layout: 'list', ...attributes });
    await reported(timeline, ...Object.entries(quotes).map(([id, words]) => `${id}: exact "${words}"`));
  };
  const passage = (id: string): DOMRect =>
    timeline.element.anchors.find((a) => a.eventId === id)!.range!.getBoundingClientRect();
  const readLink = (): HTMLElement => timeline.element.shadowRoot!.querySelector<HTMLElement>('[part="quote-link"]')!;

  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  beforeEach(() => viewport(1000, 600));
  afterEach(async () => {
    scrollTo(0, 0);
    await media({ 'prefers-reduced-motion': 'reduce' });
  });
  after(() => viewport(1000, 800));

  for (const motion of ['reduce', 'no-preference'])
    it(`by mouse: the event, its passage, and the very place again; motion ${motion}`, async () => {
      await media({ 'prefers-reduced-motion': motion });
      await begin();
      await timeline.click('bridge');
      scrollTo({ top: 137, behavior: 'instant' });
      let start = 0;
      readLink().addEventListener('click', () => (start = scrollY), { capture: true });
      await timeline.clickElement(readLink());
      await until(() => noteOf(timeline) !== null, 'a note');
      await atRest();
      expect(scrollY).to.be.greaterThan(start + 500);
      expect(passage('bridge').top).to.be.within(20, 400);
      expect(says(timeline)).to.deep.equal(['Back to the timeline']);
      expect(focused()).to.equal(noteOf(timeline)!.querySelector('button'));
      const { left, right, top, bottom } = noteOf(timeline)!.getBoundingClientRect();
      await clickAt({ x: (left + right) / 2, y: (top + bottom) / 2 });
      await timeline.settled();
      await atRest();
      expect([scrollY, noteOf(timeline)]).to.deep.equal([start, null]);
      expect(timeline.focused()).to.equal('bridge');
      expect(timeline.element.selected).to.equal('bridge');
    });

  it('by keyboard: Enter, Enter, on with Tab in the article, back with Shift+Tab and Enter', async () => {
    await begin();
    await timeline.focus('bridge');
    await timeline.press('Enter');
    const { scrollY: start } = window;
    await timeline.press('Enter');
    await until(() => noteOf(timeline) !== null, 'a note');
    await atRest();
    await press('Tab');
    expect(focused()!.textContent).to.equal('been open');
    await press('Shift+Tab', 'Enter');
    await timeline.settled();
    await atRest();
    expect([scrollY, timeline.focused()]).to.deep.equal([start, 'bridge']);
  });

  it('says where one is to those who hear it', async () => {
    await begin();
    await timeline.element.revealPassage('bridge');
    await until(() => noteOf(timeline) !== null, 'a note');
    // Of the whole page: what is in the top layer does not stand below its parent there.
    const tree = nodesOf((await a11ySnapshot({})) as unknown as AccessibleNode);
    const button = tree.find((n) => n.name === 'Back to the timeline')!;
    expect([button.role, button.focused, button.description]).to.deep.equal(['button', true, quotes.bridge]);
    expect(noteOf(timeline)!.getAttribute('aria-label')).to.contain('Event bridge');
    expect(await timeline.violations()).to.deep.equal([]);
  });

  it('from right to left the note stands on the other side of the text', async () => {
    await begin({}, 'rtl');
    await timeline.element.revealPassage('bridge');
    await until(() => noteOf(timeline) !== null, 'a note');
    await atRest();
    const { left } = story.getBoundingClientRect();
    expect(noteOf(timeline)!.getBoundingClientRect().right).to.be.at.most(left);
  });

  it('a tap on a sentence far down selects its event; the page moves only when that is asked for', async () => {
    await begin();
    story.querySelectorAll('p')[25]!.scrollIntoView({ block: 'center' });
    const { x, y } = passage('plan');
    scrollBy(0, y - 250);
    await atRest();
    const start = passage('plan').y;
    await touch([[{ x: x + 60, y: start + 9 }]]);
    await until(() => noteOf(timeline) !== null, 'a note');
    await timeline.settled();
    expect(timeline.element.selected).to.equal('plan');
    // The timeline above may have grown by a card: what one reads stays where it is.
    expect(passage('plan').y).to.be.closeTo(start, 1);
    expect(says(timeline)).to.deep.equal(['Show on the timeline']);
    const { left, right, top, bottom } = noteOf(timeline)!.getBoundingClientRect();
    await clickAt({ x: (left + right) / 2, y: (top + bottom) / 2 });
    await timeline.settled();
    await atRest();
    const box = timeline.element.getBoundingClientRect();
    expect(box.top).to.be.within(0, 600);
    expect([timeline.focused(), noteOf(timeline)]).to.deep.equal(['plan', null]);
  });

  it('one sentence with two events: the more precise one is selected, the other can be', async () => {
    await begin();
    story.querySelectorAll('p')[26]!.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = passage('crack');
    await clickAt({ x: x + width / 2, y: y + height / 2 });
    await until(() => noteOf(timeline) !== null, 'a choice');
    expect([timeline.element.selected, ...says(timeline)]).to.deep.equal(['crack', 'Event crack', 'Event bridge']);
    await press('Enter');
    await timeline.settled();
    expect(timeline.element.selected).to.equal('bridge');
  });

  it('reference links lead from the passage to its event, and hold the place to come back to', async () => {
    await begin({ references: '' });
    await until(() => story.querySelectorAll('[data-news-timeline-own]').length === 4, 'links');
    expect(timeline.element.anchors.map((a) => a.state)).to.deep.equal(['exact', 'exact', 'exact', 'exact']);
    await timeline.element.revealPassage('plan');
    await atRest();
    expect(focused()!.getAttribute('aria-label')).to.contain('Event plan');
    await press('Enter');
    await timeline.settled();
    await atRest();
    expect([timeline.element.selected, timeline.focused(), scrollY]).to.deep.equal(['plan', 'plan', 0]);
  });

  it('nothing in the article changes by any of it, and links do change it', async () => {
    await begin({ follow: '' });
    const { length } = history;
    const changes = await changesOf(story, async () => {
      await timeline.click('bridge');
      await timeline.element.revealPassage('bridge');
      await atRest();
      await wheelAt({ x: 200, y: 300 }, 0, 90);
      await atRest();
      await press('Enter');
      await atRest();
      story.scrollIntoView();
      const { x, y } = passage('council');
      await clickAt({ x: x + 20, y: y + 5 });
      await pause(300);
    });
    expect(timeline.element.selected).to.equal('council');
    expect([changes.length, history.length, location.hash]).to.deep.equal([0, length, '']);
    const control = await changesOf(story, async () => {
      timeline.element.references = true;
      await timeline.settled();
      await until(() => story.querySelectorAll('[data-news-timeline-own]').length > 0, 'links');
    });
    expect(control.length).to.be.greaterThan(0);
  });

  it('a timeline that leaves takes its note along', async () => {
    await begin();
    await timeline.element.revealPassage('plan');
    await until(() => noteOf(timeline) !== null, 'a note');
    const { scrollY: start } = window;
    timeline.element.remove();
    await pause(100);
    expect(noteOf(timeline)).to.equal(null);
    expect(scrollY).to.be.within(start - 1000, start);
  });
});
