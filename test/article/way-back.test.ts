import { expect } from '@open-wc/testing';
import { ways } from '../../src/article/article-acts.js';
import { clickAt, freshPage, media, press, viewport, wheelAt } from '../support/page.js';
import { atRest, clearStages, filler, Stage } from './reading-stage.js';

const quotes = { far: 'Ships came in', later: 'Paragraph 50 goes on about the weather' };
const html = `${filler(1, 30)}<p>Ships came in.</p>${filler(31, 60)}`;

describe('the way back', () => {
  before(freshPage);
  before(ways.load);
  beforeEach(() => media({ 'prefers-reduced-motion': 'reduce' }));
  afterEach(clearStages);
  after(freshPage);

  for (const motion of ['reduce', 'no-preference'])
    it(`leads to exactly where the reader was, with focus, motion ${motion}`, async () => {
      await media({ 'prefers-reduced-motion': motion });
      const stage = new Stage(html, quotes);
      const acts = stage.act();
      scrollTo({ top: 73, behavior: 'instant' });
      acts.reveal('far', 0);
      await atRest();
      expect(scrollY).to.be.greaterThan(1000);
      await press('Enter');
      await atRest();
      expect([scrollY, stage.told.at(-1), stage.note()]).to.deep.equal([73, 'focus far', null]);
      expect(stage.focused()!.textContent).to.equal('Event');
    });

  it('works by mouse, after a reader has read on a little', async () => {
    const stage = new Stage(html, quotes);
    stage.act().reveal('far', 0);
    await atRest();
    await wheelAt({ x: 300, y: 300 }, 0, 300);
    await atRest();
    const { left, right, top, bottom } = stage.buttons()[0]!.getBoundingClientRect();
    await clickAt({ x: (left + right) / 2, y: (top + bottom) / 2 });
    await atRest();
    expect([scrollY, stage.told.at(-1)]).to.deep.equal([0, 'focus far']);
  });

  it('leads to the first place when passages were looked at one after the other', async () => {
    const stage = new Stage(html, quotes);
    const acts = stage.act();
    scrollTo(0, 40);
    acts.reveal('far', 0);
    await atRest();
    acts.reveal('later', 0);
    await atRest();
    expect(document.querySelectorAll('.passage-note').length + stage.buttons().length).to.equal(1);
    await press('Enter');
    await atRest();
    expect([scrollY, stage.told.at(-1)]).to.deep.equal([40, 'focus later']);
  });

  it('is forgotten with the note', async () => {
    const stage = new Stage(html, quotes);
    const acts = stage.act();
    acts.reveal('far', 0);
    await atRest();
    await press('Escape');
    const at = scrollY;
    acts.reveal('later', 0);
    await atRest();
    await press('Enter');
    await atRest();
    expect(scrollY).to.equal(at);
  });

  it('leads to the timeline when the page above it has grown meanwhile', async () => {
    const stage = new Stage(html, quotes);
    const acts = stage.act();
    scrollTo(0, 60);
    const { top } = stage.timeline.getBoundingClientRect();
    acts.reveal('far', 0);
    await atRest();
    const advert = document.createElement('div');
    advert.style.height = '333px';
    stage.box.prepend(advert);
    await press('Enter');
    await atRest();
    expect(stage.timeline.getBoundingClientRect().top).to.be.closeTo(top, 1);
    expect(scrollY).to.equal(393);
  });

  it('breaks nothing when the timeline or what scrolled has gone', async () => {
    const stage = new Stage(html, quotes);
    const acts = stage.act();
    acts.reveal('far', 0);
    await atRest();
    const [button] = stage.buttons();
    stage.timeline.remove();
    button!.click();
    acts.update();
    expect(stage.told.filter((t) => t.startsWith('focus'))).to.deep.equal([]);
    acts.reveal('later', 0);
    await atRest();
    expect(stage.passage('later').top, 'the passage is shown all the same').to.be.within(0, 700);
    acts.release();
    acts.release();
  });

  it('stands when the article is searched anew under it', async () => {
    const stage = new Stage(html, quotes);
    stage.act().reveal('far', 0);
    await atRest();
    const paragraph = stage.article.querySelectorAll('p')[29]!;
    paragraph.textContent = 'As was said, Ships came in.';
    stage.find(quotes);
    expect(stage.note()).to.not.equal(null);
    stage.find({ later: quotes.later });
    expect(stage.note(), 'even when the passage is not there any more').to.not.equal(null);
    await press('Enter');
    await atRest();
    expect(scrollY).to.equal(0);
  });

  it('is said to lead up or down', async () => {
    for (const timelineLast of [false, true]) {
      const stage = new Stage(html, quotes, { timelineLast });
      stage.act().reveal('far', 0);
      await atRest();
      expect(stage.buttons()[0]!.className).to.equal(timelineLast ? 'way down' : 'way up');
      clearStages();
    }
    await viewport(1000, 800);
  });
});
