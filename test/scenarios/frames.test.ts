import { expect } from '@open-wc/testing';
import { events, show } from '../support/harness.js';
import { media, nextFrame, until } from '../support/page.js';

const dates = Object.fromEntries(
  Array.from({ length: 30 }, (_, i) => [`Event ${i} with a title of some length`, `${1990 + i}-06-15`]),
);

async function zoomedIn() {
  const { element } = await show(events(dates), { start: '2000', end: '2009' });
  return { element, root: element.shadowRoot! };
}

/** What changes in the shadow tree while `act` is done, a frame at a time. */
async function changesOf(root: ShadowRoot, act: () => void, frames: number): Promise<MutationRecord[]> {
  const records: MutationRecord[] = [];
  const watcher = new MutationObserver((list) => records.push(...list));
  watcher.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  for (let i = 0; i < frames; i++) {
    act();
    await nextFrame();
  }
  records.push(...watcher.takeRecords());
  watcher.disconnect();
  return records;
}

/** What was taken out has its parent to speak for it. */
const isOutside = ({ target }: MutationRecord): boolean =>
  target.isConnected &&
  !(target instanceof Element ? target : target.parentElement)?.closest('.viewport, .overview, .pointers');

describe('while the window moves', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('nothing is touched but what moves', async () => {
    const { element, root } = await zoomedIn();
    const moved = await changesOf(root, () => element.panBy(0.02), 10);
    expect(moved.length).to.be.greaterThan(10);
    expect(moved.filter(isOutside)).to.deep.equal([]);
    // Control: an update of all of the element is seen.
    const selected = await changesOf(root, () => element.select('Event 14 with a title of some length'), 2);
    expect(selected.filter(isOutside).length).to.be.greaterThan(0);
  });

  it('titles that stay in view keep their nodes and lines, and only change place', async () => {
    const { element, root } = await zoomedIn();
    const records = await changesOf(root, () => element.panBy(0.004), 5);
    const inLabels = records.filter(({ target }) => (target as Element).closest?.('.lines') && target !== root);
    expect(inLabels.filter(({ type }) => type !== 'attributes')).to.deep.equal([]);
    expect(records.some(({ target }) => (target as Element).matches?.('.events > li'))).to.equal(true);
  });

  it('a change of something else at the same time is drawn, too', async () => {
    const { element, root } = await zoomedIn();
    element.panBy(0.05);
    element.headingLevel = 5;
    await element.updateComplete;
    expect(root.querySelector('h5')?.textContent).to.equal('A story');
    element.headingLevel = 4;
    element.panBy(0.05);
    await element.updateComplete;
    expect(root.querySelector('h4')?.textContent).to.equal('A story');
  });

  it('buttons that have nothing more to show say so at once', async () => {
    const { element, root } = await zoomedIn();
    const isOff = () => root.querySelectorAll('.controls [aria-disabled="true"]').length;
    expect(isOff()).to.equal(0);
    element.fit();
    await element.updateComplete;
    expect(isOff()).to.equal(1);
  });

  it('titles are cut off at its sides, and fade there once it rests', async () => {
    const { element, root } = await zoomedIn();
    const stage = root.querySelector('.stage')!;
    for (let i = 0; i < 4; i++) {
      element.panBy(0.013);
      await nextFrame();
      expect(stage.className).to.equal('stage');
    }
    await until(() => stage.className === 'stage cropped', 'fading');
  });
});
