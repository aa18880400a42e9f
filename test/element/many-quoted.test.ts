import { expect, nextFrame } from '@open-wc/testing';
import '../../src/define.js';
import { room } from '../support/harness.js';
import { seeded } from '../support/random.js';

type Timeline = HTMLElementTagNameMap['news-timeline'];

/** Events with a passage each, so that they are no archive, all over twenty years. */
function story(count: number, seed = 5): object {
  const random = seeded(seed);
  const date = () => new Date(Date.UTC(2000, 0, random.int(1, 7300))).toISOString().slice(0, 10);
  const events = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: `The minister of defence meets counterpart ${i}`,
    date: date(),
    excerpts: [{ exact: `what happened then, number ${i}` }],
  }));
  return { version: 1, lang: 'en', title: 'A long story', events };
}

function timelineWith(data: object): Timeline {
  const timeline = document.createElement('news-timeline');
  timeline.data = data;
  timeline.style.inlineSize = '1000px';
  return timeline;
}

const all = (timeline: Timeline, selector: string) => [...timeline.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const listed = (timeline: Timeline) => all(timeline, '.events > li');
const titled = (timeline: Timeline) =>
  all(timeline, '.events > li.label, .heading, .clusters button, .leader, [part~=marker]');

/** How many entries there are after each bit of work, and whether anything else is drawn by then. */
function watched(timeline: Timeline): { entries: number; drawn: number; height: number }[] {
  const seen: ReturnType<typeof watched> = [];
  const observer = new MutationObserver(() => {
    const main = timeline.shadowRoot!.querySelector<HTMLElement>('.main')!;
    seen.push({ entries: listed(timeline).length, drawn: titled(timeline).length, height: main.clientHeight });
  });
  observer.observe(timeline.shadowRoot!, { childList: true, subtree: true });
  void timeline.ready.then(() => observer.disconnect());
  return seen;
}

/** Right after the turn that makes the hundredth entry: several turns may fit between two frames of a busy machine. */
function beingListed(timeline: Timeline): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (listed(timeline).length <= 100) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(timeline.shadowRoot!, { childList: true, subtree: true });
  });
}

describe('a first drawing of many events that are no archive', () => {
  it('has its list made in turns, and nobody sees a picture without the whole list', async () => {
    const timeline = timelineWith(story(900));
    room().append(timeline);
    const seen = watched(timeline);
    await timeline.ready;
    await nextFrame();
    expect(listed(timeline)).to.have.lengthOf(900);
    expect(titled(timeline).length).to.be.above(20);
    const turns = seen.filter(({ entries }) => entries > 0 && entries < 900);
    expect(turns.length).to.be.above(4);
    for (const [i, { entries, drawn }] of turns.entries()) {
      expect(drawn, `turn ${i}`).to.equal(0);
      expect(entries - (turns[i - 1]?.entries ?? 0), `turn ${i}`).to.be.at.most(120);
    }
  });

  it('stands at its height from the first turn on', async () => {
    const timeline = timelineWith(story(900));
    room().append(timeline);
    const seen = watched(timeline);
    await timeline.ready;
    await nextFrame();
    const { clientHeight } = all(timeline, '.main')[0]!;
    const heights = new Set(seen.filter(({ entries }) => entries > 0).map(({ height }) => height));
    expect([...heights]).to.deep.equal([clientHeight]);
  });

  it('ends as the drawing that is made at once when another document takes the place of one', async () => {
    const [inTurns, atOnce] = [timelineWith(story(900)), timelineWith(story(3))];
    for (const each of [inTurns, atOnce]) each.style.blockSize = '600px';
    room().append(inTurns, atOnce);
    await Promise.all([inTurns.ready, atOnce.ready]);
    atOnce.data = story(900);
    await atOnce.updateComplete;
    const drawing = (timeline: Timeline) =>
      all(timeline, '.stage').map(({ innerHTML }) => innerHTML.replace(/<!--.*?-->/g, ''));
    expect(drawing(inTurns)).to.deep.equal(drawing(atOnce));
  });

  it('is made at once where few are only in the list', async () => {
    const timeline = timelineWith(story(150));
    room().append(timeline);
    const seen = watched(timeline);
    await timeline.ready;
    expect(listed(timeline)).to.have.lengthOf(150);
    expect(seen.filter(({ entries }) => entries > 0 && entries < 150)).to.deep.equal([]);
  });

  it('gives the focus to whom it was asked for meanwhile', async () => {
    const timeline = timelineWith(story(900));
    room().append(timeline);
    await beingListed(timeline);
    expect(listed(timeline).length).to.be.below(900);
    timeline.select('e333', { focus: true });
    await timeline.ready;
    await timeline.updateComplete;
    expect(timeline.shadowRoot!.activeElement?.closest('li')?.getAttribute('data-id')).to.equal('e333');
  });

  it('has the whole list of a document that comes while the one before is being listed', async () => {
    const timeline = timelineWith(story(900));
    room().append(timeline);
    await beingListed(timeline);
    expect(listed(timeline).length).to.be.below(900);
    timeline.data = story(1200, 6);
    await timeline.ready;
    await nextFrame();
    expect(listed(timeline)).to.have.lengthOf(1200);
    expect(titled(timeline).length).to.be.above(20);
  });

  it('goes on where it is turned into a list, or taken out and put back, meanwhile', async () => {
    const timeline = timelineWith(story(900));
    room().append(timeline);
    await beingListed(timeline);
    timeline.layout = 'list';
    await timeline.ready;
    expect(all(timeline, '.entry')).to.have.lengthOf(900);
    const parent = timeline.parentElement!;
    const other = timelineWith(story(900));
    parent.append(other);
    const seenOther = watched(other);
    while (!seenOther.some(({ entries }) => entries > 100)) await nextFrame();
    other.remove();
    parent.append(other);
    await other.ready;
    await nextFrame();
    expect(listed(other)).to.have.lengthOf(900);
  });
});
