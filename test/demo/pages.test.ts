import { expect } from '@open-wc/testing';
import { fillTexts } from '../../demo/build/fill-texts.js';
import { masthead } from '../../demo/build/masthead.js';
import { gallerySections } from '../../demo/gallery/sections.js';
import { texts } from '../../demo/index/texts.js';
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
