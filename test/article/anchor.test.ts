import { expect } from '@open-wc/testing';
import { anchorAll, anchorAtOnce, closely } from '../../src/article/anchor.js';
import type { Anchor, Wanted } from '../../src/article/linking.js';
import { readTextMap } from '../../src/article/text-map.js';
import type { Excerpt } from '../../src/document/excerpt.js';
import { excerptOf } from './excerpt-of.js';

const article = document.createElement('article');
before(() => {
  article.innerHTML = `<p>The bridge was closed on Friday. Nobody has been <b>hurt, said</b> the mayor.</p>
    <p>Engineers will look at the pillars next week, weather permitting.</p>`;
  document.body.append(article);
});
after(() => article.remove());

const want = (eventId: string, excerpt: Excerpt): Wanted => ({ eventId, index: 0, excerpt, group: 'news' });
const wanted = (): Wanted[] => [
  want('changed', excerptOf('Engineers will look at the cables in June, weather permitting.')),
  want('there', excerptOf('Nobody has been hurt, said the mayor.')),
  want('gone', excerptOf('A new tunnel will be opened by the president in spring.')),
];
const short = (anchors: readonly Anchor[]): string[] => anchors.map(({ eventId, state }) => `${eventId} ${state}`);

describe('anchors', () => {
  before(closely.load);

  it('come in the order of the excerpts, with state, score, range and place', async () => {
    const map = readTextMap(article);
    const [changed, there, gone] = await anchorAll(map, wanted());
    expect(changed?.state).to.equal('changed');
    expect(changed?.score).to.be.within(0.6, 0.8);
    expect(changed?.range?.toString()).to.equal('Engineers will look at the pillars next week, weather permitting.');
    expect(there?.state).to.equal('exact');
    expect(there?.score).to.equal(1);
    expect(there?.group).to.equal('news');
    expect(there?.range?.toString()).to.equal('Nobody has been hurt, said the mayor.');
    expect(map.text.slice(there?.start ?? 0, there?.end ?? 0)).to.equal('Nobody has been hurt, said the mayor.');
    expect(gone).to.deep.include({ state: 'missing', score: 0, range: null, start: null, end: null });
  });

  it('are the same at once and in slices', async () => {
    const map = readTextMap(article);
    const plain = (anchors: Anchor[]): unknown[] => anchors.map(({ range, ...rest }) => [rest, range?.toString()]);
    expect(plain(await anchorAll(map, wanted(), { slice: 0 }))).to.deep.equal(plain(anchorAtOnce(map, wanted())));
  });

  it('tell of those found word for word before the others are looked for', async () => {
    const told: string[][] = [];
    await anchorAll(readTextMap(article), wanted(), { onPlain: (anchors) => told.push(short(anchors)) });
    expect(told).to.deep.equal([['changed missing', 'there exact', 'gone missing']]);
    const [, there] = wanted();
    await anchorAll(readTextMap(article), there ? [there] : [], { onPlain: (anchors) => told.push(short(anchors)) });
    expect(told, 'not when there are no others').to.have.length(1);
  });

  it('are none for no excerpts, and all missing in an empty article', async () => {
    expect(await anchorAll(readTextMap(article), [])).to.deep.equal([]);
    const empty = readTextMap(document.createElement('article'));
    expect((await anchorAll(empty, wanted())).map(({ state }) => state)).to.deep.equal(Array(3).fill('missing'));
  });

  it('stop with the reason of the signal, before and between the slices', async () => {
    const refusal = async (signal: AbortSignal, many: Wanted[]): Promise<unknown> =>
      anchorAll(readTextMap(article), many, { signal, slice: 0 }).then(
        () => 'done',
        (reason: unknown) => reason,
      );
    expect(await refusal(AbortSignal.abort('too late'), wanted())).to.equal('too late');
    const controller = new AbortController();
    const outcome = refusal(controller.signal, wanted());
    void Promise.resolve().then(() => controller.abort('enough'));
    expect(await outcome).to.equal('enough');
    expect(await refusal(new AbortController().signal, wanted()), 'control').to.equal('done');
  });

  it('depend on the text alone: the same excerpts in another article, and back again, give the same as at first', () => {
    const all = wanted();
    const other = document.createElement('article');
    other.innerHTML = '<p>A new tunnel will be opened by the president in spring.</p>';
    const first = short(anchorAtOnce(readTextMap(article), all));
    expect(short(anchorAtOnce(readTextMap(other), all)))
      .to.include('gone exact')
      .and.to.include('there missing');
    expect(short(anchorAtOnce(readTextMap(article), all))).to.deep.equal(first);
  });

  it('do not mix when two articles are searched by turns for the same excerpts', async () => {
    const all = wanted();
    const other = document.createElement('article');
    other.innerHTML = '<p>A new tunnel will be opened by the president in spring.</p>';
    const [one, two] = await Promise.all([
      anchorAll(readTextMap(article), all, { slice: 0 }),
      anchorAll(readTextMap(other), all, { slice: 0 }),
    ]);
    expect(short(one)).to.include('there exact').and.to.include('gone missing');
    expect(short(two)).to.include('there missing').and.to.include('gone exact');
  });

  it('have ranges in the new nodes after the same text was rendered again', () => {
    const all = wanted();
    anchorAtOnce(readTextMap(article), all);
    const copy = article.cloneNode(true) as HTMLElement;
    document.body.append(copy);
    const [, there] = anchorAtOnce(readTextMap(copy), all);
    expect(copy.contains(there?.range?.startContainer ?? null)).to.equal(true);
    expect(there?.range?.toString()).to.equal('Nobody has been hurt, said the mayor.');
    copy.remove();
  });

  describe('let the page have its turn', () => {
    const original = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
    const schedule = (value: unknown): unknown =>
      Object.defineProperty(globalThis, 'scheduler', { value, configurable: true });
    afterEach(() => {
      if (original) Object.defineProperty(globalThis, 'scheduler', original);
    });

    it('by the scheduler after each slice', async () => {
      let turns = 0;
      schedule({ yield: () => Promise.resolve(void turns++) });
      await anchorAll(readTextMap(article), wanted(), { slice: 10_000 });
      expect(turns).to.equal(0);
      await anchorAll(readTextMap(article), wanted(), { slice: 0 });
      expect(turns).to.be.above(4);
    });

    it('by messages where the scheduler cannot', async () => {
      for (const poor of [undefined, {}]) {
        schedule(poor);
        let turns = 0;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          turns++;
          port2.postMessage(null);
        };
        port2.postMessage(null);
        await anchorAll(readTextMap(article), wanted(), { slice: 0 });
        port1.close();
        expect(turns).to.be.above(2);
      }
    });
  });
});
