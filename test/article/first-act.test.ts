import { expect } from '@open-wc/testing';
import { articleActs, ways, type ArticleActs } from '../../src/article/article-acts.js';
import { lazy, type Lazy } from '../../src/article/lazy-part.js';
import { clickAt, freshPage, media, moveTo, until } from '../support/page.js';
import { atRest, clearStages, filler, Stage } from './reading-stage.js';

type Module = NonNullable<ReturnType<typeof ways.now>>;

const quotes = { near: 'Paragraph 2 goes on about the weather', far: 'Ships came in' };
const html = `${filler(1, 30)}<p>Ships came in, and sailors told of it.</p>${filler(31, 60)}`;

/** A part that comes when it is told to. */
class Slow {
  asked = 0;
  arrive: () => void = () => {};
  fail: () => void = () => {};
  readonly part: Lazy<Module> = lazy(() => {
    this.asked++;
    return new Promise<Module>((resolve, reject) => {
      this.arrive = () => resolve(ways.now()!);
      this.fail = () => reject(new Error('offline'));
    });
  });
}

const label = (stage: Stage): string | null | undefined => stage.note()?.getAttribute('aria-label');

describe('the first act', () => {
  let slow: Slow;
  let stage: Stage;
  let acts: ArticleActs;
  const { warn } = console;

  before(freshPage);
  before(ways.load);
  beforeEach(async () => {
    await media({ 'prefers-reduced-motion': 'reduce' });
    slow = new Slow();
    stage = new Stage(html, quotes);
    acts = stage.play(articleActs(stage.context, slow.part));
  });
  afterEach(() => {
    console.warn = warn;
    clearStages();
  });
  after(freshPage);

  it('asks for what it needs, and is done when that is there', async () => {
    expect(slow.asked, 'nobody has done anything').to.equal(0);
    expect([acts.reveal('far', 0), slow.asked, stage.note(), scrollY]).to.deep.equal([true, 1, null, 0]);
    slow.arrive();
    await until(() => stage.note() !== null, 'a note');
    await atRest();
    expect(scrollY).to.be.greaterThan(1000);
    expect(stage.focused()).to.equal(stage.buttons()[0]);
    expect(slow.asked).to.equal(1);
  });

  it('is no act where there is no such passage', () => {
    expect([acts.reveal('gone', 0), acts.reveal('far', 3), slow.asked]).to.deep.equal([false, false, 0]);
  });

  for (const order of [
    ['near', 'far'],
    ['far', 'near'],
  ])
    it(`is followed by the others in their order: ${order.join()}`, async () => {
      for (const id of order) acts.reveal(id, 0);
      slow.arrive();
      await until(() => stage.note() !== null, 'a note');
      await atRest();
      expect(label(stage)).to.equal(`Passage of Title ${order[1]}`);
    });

  it('selects at once; the way to the timeline comes later', async () => {
    stage.timeline.style.display = 'none';
    await clickAt(stage.middle('near'));
    expect(stage.told).to.include('select near pointer');
    expect(stage.note()).to.equal(null);
    slow.arrive();
    await until(() => stage.note() !== null, 'a note');
    expect(stage.buttons().map((b) => b.textContent)).to.deep.equal(['Show on the timeline']);
  });

  it('is forgotten when the article is let go before', async () => {
    acts.reveal('far', 0);
    acts.release();
    slow.arrive();
    await slow.part.load();
    await atRest();
    expect([stage.note(), scrollY]).to.deep.equal([null, 0]);
  });

  it('scrolls there without a note when the part cannot be loaded; the next one asks again', async () => {
    const warned: unknown[] = [];
    console.warn = (...said: unknown[]) => warned.push(said[0]);
    acts.reveal('far', 0);
    slow.fail();
    await until(() => scrollY > 1000, 'the passage');
    expect([stage.note(), warned.length]).to.deep.equal([null, 1]);
    acts.reveal('near', 0);
    expect(slow.asked).to.equal(2);
    slow.arrive();
    await until(() => stage.note() !== null, 'a note');
    expect(label(stage)).to.equal('Passage of Title near');
  });

  it('is prepared by pointing at a passage, not by pointing elsewhere', async () => {
    const { left, top } = stage.article.getBoundingClientRect();
    await moveTo({ x: left + 40, y: top + 30 });
    await atRest();
    expect([stage.told, slow.asked]).to.deep.equal([[], 0]);
    await moveTo(stage.middle('near'));
    await until(() => slow.asked === 1, 'asked for');
    expect(stage.told).to.deep.equal(['preview near']);
  });

  it('is prepared by an open card, unless nothing leads to passages', () => {
    stage.set({ selected: 'near', linking: 'none' });
    expect(slow.asked).to.equal(0);
    stage.set({ selected: 'near', linking: 'to-article' });
    expect(slow.asked).to.equal(1);
  });
});
