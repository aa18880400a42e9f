import { expect } from '@open-wc/testing';
import { readWithWords as readDocument } from '../../src/document/issue-words.js';
import { archiveWords } from '../../src/i18n/archive/archive-words.js';
import { articleWords } from '../../src/i18n/article/article-words.js';
import { distanceWords } from '../../src/i18n/distance/distance-words.js';
import { failureWords } from '../../src/i18n/failure/failure-words.js';
import { findWords } from '../../src/i18n/find/find-words.js';
import { loadingWords } from '../../src/i18n/loading/loading-words.js';
import { messagesFor } from '../../src/i18n/messages.js';
import { problemWords } from '../../src/i18n/problems/problem-words.js';
import { sharingWords } from '../../src/i18n/sharing/sharing-words.js';
import { tellingWords } from '../../src/i18n/telling/telling-words.js';

/** One phrase of each group, wherever it is loaded from. */
const phrases = (locale: string): readonly string[] => [
  messagesFor(locale).timeline.label,
  archiveWords(locale).inView(7, 1234),
  articleWords(locale).back,
  distanceWords(locale).same('year', '').trim(),
  failureWords(locale).shape,
  findWords(locale).none,
  loadingWords(locale).cancel,
  problemWords(locale).problems.label,
  problemWords(locale).issues['not-json']('', ''),
  sharingWords(locale).share,
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

describe('what is said of mistakes', () => {
  const broken = {
    version: 2,
    titel: 'A',
    article: { url: 'javascript:alert(1)', published: 'yesterday' },
    groups: [{ id: 'a', label: 'A' }],
    eras: [{ date: 'early' }],
    events: [
      'text',
      { id: 'x', date: '26.6.2014' },
      { id: 'x', title: 'B', date: 'ca. 2014', group: 'b', importance: 'high', status: 'sure', people: 'P' },
      { title: {}, date: {}, excerpts: [[], 7], media: [{ src: 'i.png' }, {}], sources: [{}] },
      { title: 'C', date: '2014-13', tags: Array.from({ length: 101 }, String), url: 'ftp://example.org' },
      { title: 'D'.repeat(2000), date: '2019-05/2019-02', place: 7, url: [] },
    ],
  };
  const { issues } = readDocument(broken);
  const english = /\b(?:expected|write|such|one of|nothing|list|object|at most|first|there|field|address)\b/i;

  it('comes in many kinds', () => {
    expect(new Set(issues.map(({ code }) => code)).size).to.be.above(11);
    const said = issues.map(({ code, value, expected }) => problemWords('en').issues[code](value, expected));
    expect(said.filter((sentence) => english.test(sentence)).length, 'control: English is seen').to.be.above(15);
  });

  for (const locale of ['de', 'ar'])
    it(`has no English in it in ${locale}, but for names and values`, async () => {
      await import('../../src/i18n/messages/ar.js');
      const words = problemWords(locale).issues;
      const said = issues.map(({ code, value, expected }) => words[code](value, expected));
      expect(said.filter((sentence) => english.test(sentence))).to.deep.equal([]);
    });
});
