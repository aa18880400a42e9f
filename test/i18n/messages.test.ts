import { expect } from '@open-wc/testing';
import { archiveWords } from '../../src/i18n/archive/archive-words.js';
import { distanceWords } from '../../src/i18n/distance/distance-words.js';
import { failureWords } from '../../src/i18n/failure/failure-words.js';
import { articleWords } from '../../src/i18n/article/article-words.js';
import { findWords } from '../../src/i18n/find/find-words.js';
import { loadingWords } from '../../src/i18n/loading/loading-words.js';
import { messagesFor, registerMessages, type Messages } from '../../src/i18n/messages.js';
import '../../src/i18n/messages/ar.js';
import { problemWords, type ProblemMessages } from '../../src/i18n/problems/problem-words.js';
import { sharingWords } from '../../src/i18n/sharing/sharing-words.js';
import { tellingWords } from '../../src/i18n/telling/telling-words.js';
import { plain } from './dates.js';

const phrases: readonly (readonly [locale: string, say: (m: Messages) => string, text: string])[] = [
  ['en', (m) => m.marks.cluster(1), '1 event'],
  ['en', (m) => m.marks.cluster(1234), '1,234 events'],
  ['de', (m) => m.marks.cluster(1234), '1.234 Ereignisse'],
  ['ar', (m) => m.marks.cluster(1), 'حدث واحد'],
  ['ar', (m) => m.marks.cluster(2), 'حدثان'],
  ['ar', (m) => m.marks.cluster(5), '5 أحداث'],
  ['ar-EG', (m) => m.marks.cluster(15), '١٥ حدثًا'],
  ['ar', (m) => m.marks.cluster(100), '100 حدث'],
  ['en', (m) => m.marks.earlier(2, '1945'), '2 earlier · 1945'],
  ['de', (m) => m.marks.hidden(1), '1 Hintergrundereignis ausgeblendet – zeigen'],
  ['en', (m) => m.marks.hidden(3), '3 background events hidden – show'],
  ['de', (m) => m.card.quote('im Februar'), '„im Februar“'],
  ['en', (m) => m.card.quote('im Februar'), '“im Februar”'],
  ['de', (m) => m.card.editors('24. Februar 2022'), 'Laut Redaktion: 24. Februar 2022'],
];

const mistakes: readonly (readonly [locale: string, say: (m: ProblemMessages) => string, text: string])[] = [
  ['en', (m) => m.problems.unread(1, 14), '1 of 14 events could not be read'],
  ['de', (m) => m.problems.unread(1, 14), '1 von 14 Ereignissen konnte nicht gelesen werden'],
  ['de', (m) => m.problems.unread(2, 14), '2 von 14 Ereignissen konnten nicht gelesen werden'],
  ['de', (m) => m.problems.unread(1, 1), '1 von 1 Ereignis konnte nicht gelesen werden'],
  ['en', (m) => m.issues['bad-date']('2014-02-30', ''), '“2014-02-30” is not a date that can be read.'],
  ['de', (m) => m.issues['unknown-value']('x', 'one of a, b'), 'Hier nicht bekannt: „x“ (möglich: a, b).'],
  [
    'de',
    (m) => m.issues['bad-date']('26.6.2014', 'a date (Write 2014-06-26)'),
    'Kein lesbares Datum: „26.6.2014“ (vielleicht 2014-06-26).',
  ],
  [
    'de',
    (m) => m.issues['too-large']('x', 'at most 64 MB'),
    'Das ist zu groß, der Rest wurde weggelassen (höchstens 64 MB).',
  ],
];

describe('failureWords', () => {
  it('counts lines and columns', () =>
    expect(failureWords('en').json(3, 17)).to.equal('The timeline’s data is not valid JSON: line 3, column 17.'));
});

describe('problemWords', () => {
  for (const [locale, say, text] of mistakes) {
    it(`in ${locale} says "${text}"`, () => expect(plain(say(problemWords(locale)))).to.equal(text));
  }

  it('says what a registered language has, and the rest in English', () => {
    registerMessages('tlh', () => ({ problems: { label: 'Seng' } }));
    const { problems } = problemWords('tlh');
    expect([problems.label, problems.found(2)]).to.deep.equal(['Seng', '2 problems in the data']);
  });

  for (const locale of ['de', 'ar']) {
    it(`leaves no sentence in English in ${locale}`, () => {
      const [own, english] = [problemWords(locale), problemWords('en')];
      for (const code of Object.keys(english.issues) as (keyof ProblemMessages['issues'])[])
        expect(own.issues[code]('x', ''), code).not.to.equal(english.issues[code]('x', ''));
      expect(own.problems.label).not.to.equal(english.problems.label);
      expect(own.problems.found(3)).not.to.equal(english.problems.found(3));
    });
  }
});

describe('messagesFor', () => {
  for (const [locale, say, text] of phrases) {
    it(`in ${locale} says "${text}"`, () => expect(plain(say(messagesFor(locale)))).to.equal(text));
  }

  it('numbers follow the region', () => {
    expect(messagesFor('de-CH').marks.cluster(1234)).to.match(/^1['’]234 Ereignisse$/);
  });

  it('falls back from region to language to English', () => {
    expect(messagesFor('de-AT').timeline.label).to.equal('Zeitleiste');
    expect(messagesFor('DE_at').timeline.label).to.equal('Zeitleiste');
    for (const locale of ['sw', 'C', '', 'en-US@posix', 'no such tag', 'deu-x']) {
      expect(messagesFor(locale).timeline.label, locale).to.equal('Timeline');
    }
  });

  it('numbers in an English fallback are written the English way', () => {
    expect(messagesFor('fa').marks.cluster(5)).to.equal('5 events');
  });

  it('is the same object for the same locale', () => {
    expect(messagesFor('de-DE')).to.equal(messagesFor('de-DE'));
  });

  /** Also what loads with a part of the script. */
  const all = (locale: string) => ({
    ...messagesFor(locale),
    load: { ...messagesFor(locale).load, ...failureWords(locale) },
    card: { ...messagesFor(locale).card, ...sharingWords(locale) },
    distance: distanceWords(locale),
    find: findWords(locale),
    archive: archiveWords(locale),
    loading: loadingWords(locale),
    told: tellingWords(locale),
    article: articleWords(locale),
    ...problemWords(locale),
  });

  for (const locale of ['de', 'ar']) {
    it(`every phrase is said in ${locale}, and none is left in English`, () => {
      const [own, english] = [spoken(all(locale)), spoken(all('en'))];
      expect([...own.keys()].sort()).to.deep.equal([...english.keys()].sort());
      const same = [...own].filter(([path, text]) => text === english.get(path)).map(([path]) => path);
      // Words that are the same in both languages, and phrases that are nothing but signs.
      const allowed = /^(date\.(range|possibly|remark)|find\.keys\.status|archive\.more)/;
      expect(same.filter((path) => !allowed.test(path))).to.deep.equal([]);
    });
  }
});

describe('registerMessages', () => {
  it('a language can be added, in part; the rest is said in English', () => {
    registerMessages('tlh', ({ number }) => ({ marks: { cluster: (n) => `wanI' ${number(n)}` } }));
    expect(messagesFor('tlh').marks.cluster(3)).to.equal(`wanI' 3`);
    expect(messagesFor('tlh-Latn').marks.cluster(3)).to.equal(`wanI' 3`);
    expect(messagesFor('tlh').marks.now).to.equal('Article published');
  });

  it('a region can have words of its own', () => {
    expect(messagesFor('pt-BR').timeline.label).to.equal('Timeline');
    registerMessages('pt-BR', () => ({ timeline: { label: 'Linha do tempo' } }));
    expect(messagesFor('pt-BR').timeline.label).to.equal('Linha do tempo');
    expect(messagesFor('pt').timeline.label).to.equal('Timeline');
  });
});

/** All phrases by path; functions are called with numbers and words that fit any of them. */
function spoken(value: unknown, path = '', all = new Map<string, string>()): ReadonlyMap<string, string> {
  if (typeof value === 'string') all.set(path, value);
  else if (typeof value === 'function') all.set(path, sample(path, value as (...given: unknown[]) => string));
  else for (const [key, part] of Object.entries(value as object)) spoken(part, path ? `${path}.${key}` : key, all);
  return all;
}

function sample(path: string, phrase: (...given: unknown[]) => string): string {
  const text = path.startsWith('date.') && !/season|quarter|half|century|millennium|partOfMonth/.test(path);
  if (path === 'archive.group') return phrase(2, 'x', ['y', 'z']);
  if (path === 'archive.extract' || path === 'archive.inView') return phrase(1, 2);
  const given = text || /^(issues|card|controls\.zoom)/.test(path) ? ['a', 'b', 'c', 'd'] : [2, 1, 'x', 'y'];
  return phrase(...given);
}
