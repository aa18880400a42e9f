import { expect } from '@open-wc/testing';
import { changesOf, painted, place, quoting, report, reported, shapeOf } from '../support/article.js';
import { room } from '../support/harness.js';
import { nextFrame, until } from '../support/page.js';

const text = `<p>On Monday the <em>council</em> met. Nobody spoke for an hour.</p>
  <p>The bridge was closed on Tuesday after a crack was found. It had been open for ninety years.</p>
  <p>A new bridge is to be built by the end of the decade.</p>`;
const quotes = {
  council: 'On Monday the council met.',
  bridge: 'The bridge was closed on Tuesday after a crack was found.',
  plan: 'A new bridge is to be built by the end of the decade.',
};
const all = [
  'council: exact "On Monday the council met."',
  'bridge: exact "The bridge was closed on Tuesday after a crack was found."',
  'plan: exact "A new bridge is to be built by the end of the decade."',
];

/** An article with an id in a room of its own. */
function article(content = text, id = 'story'): HTMLElement {
  const box = room();
  box.innerHTML = `<article id="${id}">${content}</article>`;
  return box.querySelector('article')!;
}

describe('an article on the page', () => {
  it('named by for, is searched for every excerpt, and its passages are marked', async () => {
    article();
    const timeline = await place(room(), quoting(quotes), { for: 'story' });
    await reported(timeline, ...all);
    expect(painted()).to.have.members([
      ': "On Monday the council met."',
      ': "The bridge was closed on Tuesday after a crack was found."',
      ': "A new bridge is to be built by the end of the decade."',
    ]);
    expect(timeline.element.article?.id).to.equal('story');
    timeline.element.select('bridge');
    await timeline.settled();
    expect(painted()).to.include('selected: "The bridge was closed on Tuesday after a crack was found."');
    timeline.element.remove();
    expect(painted()).to.deep.equal([]);
  });
});
void [changesOf, report, shapeOf, nextFrame, until];
