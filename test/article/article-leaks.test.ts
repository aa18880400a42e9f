import { expect } from '@open-wc/testing';
import type { NewsTimelineElement } from '../../src/define.js';
import { changesOf, painted, place, quoting, reported, shapeOf } from '../support/article.js';
import { room, type Timeline } from '../support/harness.js';
import { clickAt, moveTo, nextFrame, pause, press, until } from '../support/page.js';

const sentences = {
  council: 'On Monday the council met in the old customs house.',
  bridge: 'The bridge was closed on Tuesday after a crack was found.',
  plan: 'A new bridge is to be built by the end of the decade.',
};
const story = quoting(sentences);
const all = Object.entries(sentences).map(([id, text]) => `${id}: exact "${text}"`);

function make(): HTMLElement {
  const article = document.createElement('article');
  article.id = 'story';
  article.innerHTML = Object.values(sentences)
    .map((s) => `<p>${s.replace('bridge', '<b>bridge</b>')} Nobody was surprised.</p>`)
    .join('\n');
  return article;
}

/** Everything that pages pay for, counted while it is there. */
class Kept {
  readonly counts = new Map<string, number>();
  readonly #undo: (() => void)[] = [];

  constructor() {
    const count = (what: string, by: number): void => {
      this.counts.set(what, (this.counts.get(what) ?? 0) + by);
    };
    const listeners = new WeakMap<EventTarget, Set<unknown>>();
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      const own = listeners.get(this) ?? new Set();
      listeners.set(this, own);
      const isOutside =
        !(this instanceof Node) ||
        (document.contains(this) && !(this instanceof Element && this.matches('news-timeline')));
      if (
        isOutside &&
        listener &&
        !own.has(listener) &&
        !(typeof options === 'object' && (options.once || options.signal))
      ) {
        own.add(listener);
        count('listeners', 1);
      }
      addEventListener.call(this, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      if (listeners.get(this)?.delete(listener)) count('listeners', -1);
      removeEventListener.call(this, type, listener, options);
    };
    this.#undo.push(() => Object.assign(EventTarget.prototype, { addEventListener, removeEventListener }));
    for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'] as const) {
      const { prototype } = window[name];
      const { observe, disconnect } = prototype;
      const active = new WeakSet<object>();
      prototype.observe = function (this: object, ...args: unknown[]) {
        if (!active.has(this)) count(name, 1);
        active.add(this);
        return Reflect.apply(observe, this, args) as void;
      };
      prototype.disconnect = function (this: object) {
        if (active.delete(this)) count(name, -1);
        return Reflect.apply(disconnect, this, []) as void;
      };
      this.#undo.push(() => Object.assign(prototype, { observe, disconnect }));
    }
  }

  /** What is kept now, with the highlights and sheets of the page. */
  now(): Record<string, number> {
    return {
      ...Object.fromEntries([...this.counts].filter(([, n]) => n !== 0)),
      highlights: [...CSS.highlights.keys()].filter((n) => n.startsWith('news-timeline')).length,
      sheets: document.adoptedStyleSheets.length,
    };
  }

  /** The same once nothing has come or gone for a while. */
  async atRest(): Promise<Record<string, number>> {
    let before = '';
    for (let still = 0; still < 8;) {
      await pause(25);
      const now = JSON.stringify(this.now());
      still = now === before ? still + 1 : 0;
      before = now;
    }
    return this.now();
  }

  stop(): void {
    for (const undo of this.#undo) undo();
  }
}

describe('what a page keeps of a linked timeline', () => {
  for (const highlight of ['css', 'mark'])
    it(`is nothing after it left, 200 times over, marked by ${highlight}`, async () => {
      const article = room().appendChild(make());
      const shape = shapeOf(article);
      const box = room();
      const kept = new Kept();
      try {
        const before = kept.now();
        const timeline = await place(box, story, { for: 'story', highlight, follow: '', references: '' });
        const { element } = timeline;
        await reported(timeline, ...all);
        element.select('bridge');
        await timeline.settled();
        const isAllThere = (): boolean =>
          article.querySelectorAll('a').length === 3 &&
          article.querySelectorAll('mark').length > 0 === (highlight === 'mark') &&
          kept.now().IntersectionObserver === 1;
        await until(isAllThere, 'links, marks, reading along');
        const whileThere = await kept.atRest();
        expect(whileThere.sheets, 'control').to.be.above(before.sheets!);
        expect(whileThere.MutationObserver, 'control').to.be.above(1);
        expect(whileThere.listeners, 'control').to.be.above(0);
        expect(shapeOf(article), 'control').to.not.equal(shape);
        element.remove();
        expect(kept.now()).to.deep.equal(before);
        expect(shapeOf(article)).to.equal(shape);
        for (let i = 0; i < 200; i++) {
          box.append(element);
          if (i % 2) await element.updateComplete;
          if (i % 10 === 0) await nextFrame();
          if (i % 50 === 0) await reported(timeline, ...all);
          element.remove();
        }
        await pause(150);
        expect(kept.now()).to.deep.equal(before);
        expect(shapeOf(article)).to.equal(shape);
        box.append(element);
        await reported(timeline, ...all);
        await timeline.settled();
        await until(isAllThere, 'all of it again');
        expect(await kept.atRest()).to.deep.equal(whileThere);
        article.remove();
        await reported(timeline);
        element.remove();
        await pause(150);
        expect(kept.now()).to.deep.equal(before);
      } finally {
        kept.stop();
      }
    });

  it('is one observer while an article is awaited, and none with linking none', async () => {
    const kept = new Kept();
    try {
      const plain = quoting({}, { events: [{ id: 'x', title: 'X', date: '2020' }] });
      const alone = await place(room(), plain);
      const usual = kept.now().MutationObserver!;
      alone.element.remove();
      const silent = await place(room(), story, { for: 'story', linking: 'none' });
      expect(kept.now().MutationObserver).to.equal(usual);
      silent.element.linking = 'both';
      await silent.settled();
      expect(kept.now().MutationObserver).to.equal(usual + 1);
      silent.element.linking = 'none';
      await silent.settled();
      expect(kept.now().MutationObserver).to.equal(usual);
      silent.element.remove();
    } finally {
      kept.stop();
    }
  });
});

describe('the article’s own DOM', () => {
  /** All that readers and scripts can do with a linked timeline. */
  async function useAll(article: HTMLElement, timeline: Timeline): Promise<void> {
    const { element } = timeline;
    const at = (): { x: number; y: number } => {
      const [box] = element.anchors[1]!.range!.getClientRects();
      return { x: box!.left + 20, y: box!.top + box!.height / 2 };
    };
    await timeline.hover('bridge');
    await timeline.click('council');
    await timeline.press('Enter', 'Enter');
    await element.revealPassage('plan');
    await pause(50);
    article.scrollIntoView();
    await nextFrame();
    await moveTo(at());
    await pause(60);
    await clickAt(at());
    await press('Escape');
    for (const id of ['council', 'bridge', 'plan', null]) {
      element.select(id);
      await timeline.settled();
    }
    for (const grouping of ['group', 'none'] as const) {
      element.groupBy = grouping;
      await timeline.settled();
    }
    element.follow = true;
    await timeline.settled();
    window.scrollTo(0, 200);
    await pause(60);
    for (const linking of ['to-article', 'from-article', 'none', 'both'] as const) {
      element.linking = linking;
      await timeline.settled();
    }
    await element.refreshAnchors();
    element.remove();
    await pause(150);
  }

  async function changesBy(highlight: string): Promise<MutationRecord[]> {
    const article = room().appendChild(make());
    const box = room();
    const changes = await changesOf(article.parentElement!, async () => {
      const timeline = await place(box, story, { for: 'story', highlight });
      await reported(timeline, ...all);
      await useAll(article, timeline);
    });
    article.remove();
    return changes;
  }

  it('is not touched by anything one can do, when passages are marked by css', async () => {
    expect((await changesBy('auto')).map((r) => `${r.type} ${r.target.nodeName}`)).to.deep.equal([]);
    expect(painted()).to.deep.equal([]);
  });

  it('control: marks and reference links are seen at once', async () => {
    expect((await changesBy('mark')).length).to.be.above(10);
    const article = room().appendChild(make());
    const links = await changesOf(article, async () => {
      const timeline = await place(room(), story, { for: 'story', references: '' });
      await reported(timeline, ...all);
      await until(() => article.querySelectorAll('a').length === 3, 'links');
      timeline.element.remove();
    });
    expect(links.length).to.be.above(3);
  });
});

describe('a linked timeline that is forgotten', () => {
  it('is forgotten by the registry of highlights, too', async () => {
    const article = room().appendChild(make());
    const elements: NewsTimelineElement[] = [];
    for (let i = 0; i < 3; i++) {
      const timeline = await place(room(), story, { for: 'story' });
      await reported(timeline, ...all);
      elements.push(timeline.element);
    }
    expect(painted().length).to.equal(9);
    for (const element of elements) element.remove();
    expect(painted()).to.deep.equal([]);
    expect(CSS.highlights.has('news-timeline')).to.equal(false);
    article.remove();
  });
});
