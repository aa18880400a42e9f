import { expect } from '@open-wc/testing';
import { anchorAtOnce, closely } from '../../src/article/anchor.js';
import { readTextMap } from '../../src/article/text-map.js';
import { seeded } from '../support/random.js';
import { editArticle } from './corpus/edits.js';
import { experiment, quotesOf, report, wantedOf, writeCorpus, type Figures } from './corpus/experiment.js';
import type { Edits } from './corpus/edits.js';
import { renderArticle } from './corpus/render.js';
import { placesOf, textOf } from './corpus/article.js';

const ARTICLES = 132;
const SEED = 7;

/** Runs an experiment and says what came of it. */
function run(name: string, edits: Edits, articles = ARTICLES): Figures {
  const figures = experiment(articles, SEED, edits);
  console.log(report(name, figures));
  expect(figures.articles).to.be.at.least(60);
  expect(figures.present + figures.gone).to.be.at.least(1000);
  expect(figures.misread, 'articles whose text was read in another way than a reader would').to.equal(0);
  return figures;
}

describe('excerpts of an article that was edited', () => {
  before(closely.load);

  const edited: Edits = { moved: 0.1, added: 0.15, deleted: 0.12, typography: true };

  it('are all found verbatim when nothing but the markup changed', () => {
    const { present, certain, tight } = run('nothing changed', {});
    expect(certain).to.equal(present);
    expect(tight).to.equal(present);
  });

  it('are all found verbatim when quotation marks, dashes, blanks, soft hyphens and accents are set differently', () => {
    const { present, certain, tight, verbatim } = run('typography', { typography: true });
    expect(certain).to.equal(present);
    expect(tight).to.equal(present);
    expect(verbatim / present, 'control: the same letters').to.be.below(0.7);
  });

  it('are found in 99 of 100 cases when 5 % of the words changed and sentences moved, came and went', () => {
    const { present, right, wrong, verbatim, position } = run('5 % of the words', { ...edited, words: 0.05 });
    expect(right / present).to.be.at.least(0.99);
    expect(wrong / present).to.be.at.most(0.005);
    expect(verbatim / present, 'control: the same letters').to.be.below(0.6);
    expect(position / present, 'control: the same position').to.be.below(0.5);
  });

  it('are found in 96 of 100 cases when 15 % of the words changed and sentences moved, came and went', () => {
    const { present, right, wrong, verbatim } = run('15 % of the words', { ...edited, words: 0.15 });
    expect(right / present).to.be.at.least(0.96);
    expect(wrong / present).to.be.at.most(0.005);
    expect(verbatim / present, 'control: the same letters').to.be.below(0.3);
  });

  it('are found elsewhere in at most 6 of 1000 cases when they were deleted', () => {
    const { present, right, gone, falsely } = run('40 % deleted', { deleted: 0.4, words: 0.05 }, 4 * ARTICLES);
    expect(gone).to.be.at.least(4000);
    expect(falsely / gone).to.be.at.most(0.006);
    expect(right / present, 'control: the others').to.be.at.least(0.99);
  });

  it('are not found in other news', () => {
    const corpus = writeCorpus(ARTICLES, SEED);
    let found = 0;
    let sought = 0;
    for (const [i, { article, bank }] of corpus.entries()) {
      const other = corpus[(i + 2) % corpus.length];
      if (!other || other.article.topic === article.topic) continue;
      const quotes = quotesOf(seeded(i), other.article).filter(
        ({ ids }) => bank === other.bank && ids.every((id) => !other.article.common.has(id)),
      );
      const element = renderArticle(seeded(i), article);
      sought += quotes.length;
      found += anchorAtOnce(readTextMap(element), wantedOf(quotes)).filter(({ state }) => state !== 'missing').length;
    }
    console.log(`another article: found ${found} of ${sought}`);
    expect(sought).to.be.at.least(500);
    expect(found / sought).to.be.at.most(0.006);
  });
});

describe('the made-up corpus', () => {
  it('has articles in German and English that are all different', () => {
    const texts = writeCorpus(ARTICLES, SEED).map(({ article }) => textOf(article));
    expect(new Set(texts).size).to.equal(ARTICLES);
    expect(texts.filter((text) => / (die|der) /.test(text))).to.have.length(ARTICLES / 2);
    for (const text of texts) {
      expect(text).not.to.match(/[[\]{}|]|undefined| {2}|^$/);
      expect(text.split(' ').length).to.be.within(200, 700);
    }
  });

  it('has as many edits as are asked for', () => {
    let [before, after, changed] = [0, 0, 0];
    for (const [i, { article }] of writeCorpus(60, SEED).entries()) {
      const deleted = editArticle(seeded(i), article, { deleted: 0.25 }, () => '');
      before += placesOf(article).size;
      after += placesOf(deleted).size;
      const words = textOf(article).split(/\s/);
      const others = textOf(editArticle(seeded(i), article, { words: 0.1 }, () => '')).split(/\s/);
      const counts = new Map<string, number>();
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      for (const word of others) counts.set(word, (counts.get(word) ?? 0) - 1);
      changed += [...counts.values()].filter((n) => n > 0).reduce((sum, n) => sum + n, 0) / words.length / 60;
    }
    expect(after / before).to.be.within(0.7, 0.8);
    expect(changed).to.be.within(0.05, 0.1);
  });
});
