import { expect } from '@open-wc/testing';
import { followPart } from '../../src/article/follow.js';
import { freshPage, nextFrame, pause, until, wheelAt } from '../support/page.js';
import { atRest, clearStages, filler, listenersLeft, mutationsOf, Stage } from './reading-stage.js';

const html = `<p>First words.<br>Second words come in the same paragraph.</p>${filler(1, 15)}<p>Middle words.</p>${filler(16, 30)}
  <p>Late words.</p><p>Last words.</p>`;
const quotes = {
  first: 'First words.',
  second: 'Second words come',
  middle: 'Middle words.',
  late: 'Late words.',
  last: 'Last words.',
};

describe('reading along', () => {
  before(freshPage);
  afterEach(clearStages);
  after(freshPage);

  const show = (options: ConstructorParameters<typeof Stage>[2] = {}): Stage => {
    const stage = new Stage(html, quotes, options);
    stage.set({ follow: true });
    stage.play(followPart(stage.context));
    return stage;
  };
  const reading = (stage: Stage): string | undefined => stage.told.findLast((t) => t.startsWith('reading'));
  /** Scrolls in steps, smaller ones where it begins and ends, and tells what was read on the way. */
  const read = async (stage: Stage, scroller: Element = document.scrollingElement!): Promise<string[]> => {
    await pause(60);
    const from = stage.told.length;
    const end = scroller.scrollHeight - scroller.clientHeight;
    for (let top = 0; top < end; top += top < 120 || top > end - 120 ? 6 : 100) {
      scroller.scrollTop = top;
      await nextFrame();
      await nextFrame();
    }
    scroller.scrollTop = end;
    await atRest(scroller);
    return stage.told.slice(from).filter((t) => t !== 'reading ');
  };

  it('tells every passage in its turn down the page, the last ones of the page too', async () => {
    const stage = show();
    expect(await read(stage)).to.deep.equal(Object.keys(quotes).map((id) => `reading ${id}`));
    expect(reading(stage)).to.equal('reading last');
    scrollTo(0, 0);
    await atRest();
    expect(reading(stage)).to.not.equal('reading last');
  });

  it('says so only on a change, without focus, selection or any change to the article', async () => {
    const stage = show();
    await pause(60);
    scrollTo(0, stage.passage('middle').top - 200);
    await until(() => reading(stage) === 'reading middle', 'the passage in the middle');
    const count = stage.told.length;
    const changes = await mutationsOf(stage.article, async () => {
      for (let i = 0; i < 5; i++) {
        await wheelAt({ x: 300, y: 300 }, 0, 5);
        await nextFrame();
      }
      stage.set({ selected: 'late' });
      await atRest();
    });
    expect([changes, stage.told.length, document.activeElement]).to.deep.equal([0, count, document.body]);
    expect(stage.told.every((t) => t.startsWith('reading'))).to.equal(true);
  });

  it('names all events that share the words', async () => {
    const stage = show();
    stage.find({ ...quotes, also: 'Middle' });
    await pause(60);
    scrollTo(0, stage.passage('middle').top - 200);
    await until(() => /middle/.test(reading(stage) ?? ''), 'the passage in the middle');
    expect(new Set(reading(stage)!.slice(8).split(','))).to.deep.equal(new Set(['middle', 'also']));
  });

  it('is over when the passage has left the window, and when following ends', async () => {
    const stage = show();
    await pause(60);
    scrollTo(0, stage.passage('middle').top - 200);
    await until(() => reading(stage) === 'reading middle', 'the passage in the middle');
    scrollBy(0, 600);
    await until(() => reading(stage) === 'reading ', 'nothing read');
    scrollBy(0, -600);
    await until(() => reading(stage) === 'reading middle', 'it again');
    stage.set({ follow: false });
    expect(reading(stage)).to.equal('reading ');
    stage.set({ follow: true });
    await until(() => reading(stage) === 'reading middle', 'and again');
    stage.set({ linking: 'none' });
    expect(reading(stage)).to.equal('reading ');
  });

  for (const shadow of [false, true])
    it(`works in a box that scrolls${shadow ? ' in a shadow root' : ''}`, async () => {
      const pane = document.createElement('div');
      const stage = show({
        around: (article) => {
          pane.style.cssText = 'height: 400px; overflow: auto';
          pane.append(article);
          const host = document.createElement('div');
          if (shadow) host.attachShadow({ mode: 'open' }).append(pane);
          return shadow ? host : pane;
        },
      });
      const told = await read(stage, pane);
      expect(told.slice(-3)).to.deep.equal(['reading middle', 'reading late', 'reading last']);
    });

  it('listens to nothing while no passage is in the window', async () => {
    const stage = show();
    let measured = 0;
    const { getClientRects } = Range.prototype;
    Range.prototype.getClientRects = function (this: Range) {
      measured++;
      return getClientRects.call(this);
    };
    try {
      await pause(60);
      scrollTo(0, stage.passage('middle').top + 700);
      await atRest();
      const before = measured;
      for (let i = 0; i < 10; i++) {
        scrollBy(0, 10);
        await nextFrame();
      }
      expect(measured).to.equal(before);
      scrollTo(0, document.documentElement.scrollHeight);
      await atRest();
      scrollBy(0, -10);
      await atRest();
      expect(measured).to.be.greaterThan(before);
    } finally {
      Range.prototype.getClientRects = getClientRects;
    }
  });

  it('takes new places into account when the article is searched anew', async () => {
    const stage = show();
    await pause(60);
    scrollTo(0, stage.passage('middle').top - 200);
    await until(() => reading(stage) === 'reading middle', 'the passage in the middle');
    stage.find({ first: quotes.first });
    await until(() => reading(stage) === 'reading ', 'nothing');
    stage.find(quotes);
    await until(() => reading(stage) === 'reading middle', 'it again');
  });

  it('leaves no listener behind', async () => {
    const left = await listenersLeft(async () => {
      const stage = show();
      await pause(60);
      expect(stage.told.length).to.be.greaterThan(0);
      const { article } = stage;
      stage.remove();
      document.body.append(article);
      article.id = 'kept';
    });
    document.querySelector('#kept')!.remove();
    expect(left).to.equal(0);
  });
});
