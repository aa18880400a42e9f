import { expect } from '@open-wc/testing';
import { fillTexts } from '../../demo/build/fill-texts.js';
import { masthead } from '../../demo/build/masthead.js';
import { articleText, storyDocument } from '../../demo/build/story-document.js';
import { gallerySections } from '../../demo/gallery/sections.js';
import { blocks, passages } from '../../demo/index/passages.js';
import { texts } from '../../demo/index/texts.js';
import { readDocument } from '../../src/document/timeline-document.js';
import { documentOf } from '../support/harness.js';
import type { Scene } from '../scenes/scene.js';

const scenes = import.meta.glob<{ scene?: Scene }>('../scenes/*.ts', { eager: true });

describe('the demo’s pages', () => {
  it('the gallery shows every scene once', () => {
    const shown = gallerySections.flatMap(({ scenes: some }) => some.map(({ title }) => title));
    const all = Object.values(scenes).flatMap(({ scene }) => scene?.title ?? []);
    expect(shown.toSorted()).to.deep.equal(all.toSorted());
  });

  it('texts stand in the page in its own language before any script runs', () => {
    expect(fillTexts('<html lang="de"><h1 data-text="headline"></h1>')).to.contain(`>${texts.de.headline}</h1>`);
    expect(fillTexts('<html lang="en"><h1 data-text="headline"></h1>')).to.contain(`>${texts.en.headline}</h1>`);
  });

  it('a text that nobody wrote stops the build', () => {
    expect(() => fillTexts('<p data-text="nope"></p>')).to.throw('nope');
  });

  it('the masthead marks the page one is on', () => {
    expect(masthead('gallery.html')).to.match(/href="\.\/gallery\.html" aria-current="page"/);
    expect(masthead('gallery.html').match(/aria-current/g)).to.have.length(1);
  });

  it('no German text was left untranslated', () => {
    const same = Object.entries(texts.de).filter(([key, text]) => new Map(Object.entries(texts.en)).get(key) === text);
    expect(same).to.deep.equal([]);
  });
});

describe('the story of the first page', () => {
  it('is put together from the blocks of the page, in its order', async () => {
    const page = await (await fetch('/demo/index.html')).text();
    const article = /<article[^]*<\/article>/.exec(page)![0].replace(/<div id="figure"[^]*?<\/news-timeline>/, '');
    const keys = [...article.matchAll(/data-text="([^"]+)"/g)].map(([, key]) => key);
    expect(blocks.flat()).to.deep.equal(keys);
  });

  for (const language of ['de', 'en'] as const)
    it(`tells of every event of the data, in passages that stand in the text (${language})`, async () => {
      const source = (await documentOf('xi-putin-video-call')) as Record<string, unknown>;
      const { document, issues } = readDocument(storyDocument(source, language));
      expect(issues).to.deep.equal([]);
      expect(document.events.map(({ id }) => id)).to.have.members([...passages.keys()]);
      const text = articleText(language);
      const own = document.events.map(({ excerpts }) => excerpts.filter(({ article }) => article === null));
      expect(own.every((some) => some.length > 0)).to.equal(true);
      expect(own.flat().map(({ exact }) => exact)).to.deep.equal(
        own.flat().map(({ start, end }) => text.slice(start!, end!)),
      );
    });

  it('keeps words for a time only where the text says them', () => {
    const event = { id: 'x', title: 'x', wording: 'IM FEBRUAR 2022' };
    const wordings = (['de', 'en'] as const).map((language) =>
      JSON.stringify(storyDocument({ events: [event] }, language)),
    );
    expect(wordings.map((json) => json.includes('FEBRUAR'))).to.deep.equal([true, false]);
  });

  it('a passage that is not in the text stops the build', () => {
    const text = texts.de.paragraph6;
    const event = { id: 'trump-fordert-kriegsende', title: 'x' };
    expect(storyDocument({ events: [event] }, 'de')).to.have.property('events');
    try {
      Object.assign(texts.de, { paragraph6: '' });
      expect(() => storyDocument({ events: [event] }, 'de')).to.throw('Donald Trump');
    } finally {
      Object.assign(texts.de, { paragraph6: text });
    }
  });
});
