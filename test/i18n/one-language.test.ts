import { expect } from '@open-wc/testing';
import { archiveWords } from '../../src/i18n/archive/archive-words.js';
import { articleWords } from '../../src/i18n/article/article-words.js';
import { findWords } from '../../src/i18n/find/find-words.js';
import { loadingWords } from '../../src/i18n/loading/loading-words.js';
import { messagesFor } from '../../src/i18n/messages.js';
import { problemWords } from '../../src/i18n/problems/problem-words.js';
import { tellingWords } from '../../src/i18n/telling/telling-words.js';

/** One phrase of each group, wherever it is loaded from. */
const phrases = (locale: string): readonly string[] => [
  messagesFor(locale).timeline.label,
  archiveWords(locale).inView(7, 1234),
  articleWords(locale).back,
  findWords(locale).none,
  loadingWords(locale).cancel,
  problemWords(locale).problems.label,
  problemWords(locale).issues['not-json']('', ''),
  tellingWords(locale).told,
];

describe('the phrases of a page', () => {
  it('are all in English where its language was not registered, and all in that language once it is', async () => {
    expect(phrases('ar')).to.deep.equal(phrases('en'));
    await import('../../src/i18n/messages/ar.js');
    const registered = phrases('ar');
    expect(registered.filter((phrase) => !/^[\p{Script=Arabic}\p{M}\p{N}\p{P}\p{Z}A-Z]+$/u.test(phrase))).to.deep.equal(
      [],
    );
    expect(registered.filter((phrase, i) => phrase === phrases('en')[i])).to.deep.equal([]);
  });

  it('are all in German where the page is German', () => {
    expect(phrases('de').filter((phrase, i) => phrase === phrases('en')[i])).to.deep.equal([]);
  });
});
