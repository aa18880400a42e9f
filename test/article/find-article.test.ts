import { expect } from '@open-wc/testing';
import { findArticle } from '../../src/article/find-article.js';

/** The id of the article found for `<x-line>` in this page; `` for none. */
function found(page: string, id: string | null = null): string {
  const place = document.createElement('div');
  place.innerHTML = page;
  return findArticle(place.querySelector('x-line')!, id)?.id ?? '';
}

describe('findArticle', () => {
  for (const [name, page, id] of [
    ['the article around it', '<article id="a"><p><x-line></x-line></p></article><article id="b"></article>', 'a'],
    ['the innermost around it', '<article id="a"><article id="b"><x-line></x-line></article></article>', 'b'],
    [
      'the one around it before one beside it',
      '<article id="a"><article id="b"></article><x-line></x-line></article>',
      'a',
    ],
    ['the one beside it', '<main><article id="a"></article></main><x-line></x-line>', 'a'],
    [
      'the last before it',
      '<article id="a"></article><article id="b"></article><x-line></x-line><article id="c"></article>',
      'b',
    ],
    ['the first behind it', '<x-line></x-line><article id="a"></article><article id="b"></article>', 'a'],
    ['the nearest', '<article id="a"></article><div><x-line></x-line><article id="b"></article></div>', 'b'],
    ['no comment on the article', '<article id="a"><article id="b"></article></article><x-line></x-line>', 'a'],
    ['nothing within itself', '<x-line><article id="a"></article></x-line>', ''],
    ['nothing where nothing is', '<x-line></x-line>', ''],
  ] as const)
    it(`takes ${name}`, () => {
      expect(found(page)).to.equal(id);
    });

  it('finds by id what is in the page, in the own shadow tree or in one around it', () => {
    const page = document.createElement('div');
    page.innerHTML = '<section id="find-article-far"></section><div class="outer"></div>';
    document.body.append(page);
    const outer = page.querySelector('.outer')!.attachShadow({ mode: 'open' });
    outer.innerHTML = '<section id="find-article-mid"></section><div></div>';
    const inner = outer.querySelector('div')!.attachShadow({ mode: 'open' });
    inner.innerHTML = '<section id="find-article-near"></section><x-line id="find-article-self"></x-line>';
    const line = inner.querySelector('x-line')!;
    const ids = ['near', 'mid', 'far', 'self', 'none'].map((name) => findArticle(line, `find-article-${name}`)?.id);
    page.remove();
    expect(ids).to.deep.equal(['find-article-near', 'find-article-mid', 'find-article-far', undefined, undefined]);
  });

  it('leaves a shadow tree that has no article', () => {
    const page = document.createElement('div');
    page.innerHTML = '<article id="a"></article><div></div>';
    const root = page.querySelector('div')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<x-line></x-line>';
    expect(findArticle(root.querySelector('x-line')!, null)?.id).to.equal('a');
  });
});
