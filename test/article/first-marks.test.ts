import { expect } from '@open-wc/testing';
import { closely } from '../../src/article/anchor.js';
import { linkArticle } from '../../src/article/link-article.js';
import type { Anchor, Wanted } from '../../src/article/linking.js';
import { until } from '../support/page.js';
import { excerptOf } from './excerpt-of.js';
import { clearStages, Stage } from './reading-stage.js';

const html =
  '<p>The bridge was closed on Tuesday. Nobody was hurt.</p><p>Engineers will look at the pillars in June.</p>';

describe('the first marks', () => {
  const { highlights } = CSS;
  const isThere = (name: string): boolean => highlights.has(name);

  afterEach(() => {
    Reflect.deleteProperty(highlights, 'set');
    clearStages();
  });

  it('do not wait for passages in other words, nor for the part of the script that finds these', async () => {
    const stage = new Stage(html, {});
    const want = (eventId: string, exact: string): Wanted => ({
      eventId,
      index: 0,
      excerpt: excerptOf(exact),
      group: null,
    });
    const marked: string[] = [];
    const { set } = Object.getPrototypeOf(highlights) as HighlightRegistry;
    highlights.set = function (name, highlight) {
      marked.push(`${name} ${closely.now() ? 'with the part' : 'without it'}`);
      return set.call(this, name, highlight);
    };
    let found: readonly Anchor[] = [];
    const link = linkArticle({ ...stage.context.host, anchored: (anchors) => (found = anchors) });
    link.update({
      ...stage.state,
      wanted: [
        want('bridge', 'The bridge was closed on Tuesday.'),
        want('pillars', 'Engineers will look at the cables in June.'),
      ],
    });
    await until(() => found.length > 0, 'a report');
    expect(found.map(({ state }) => state)).to.deep.equal(['exact', 'changed']);
    expect(marked).to.deep.equal(['news-timeline without it', 'news-timeline-changed with the part']);
    link.release();
    expect(isThere('news-timeline')).to.equal(false);
  });
});
