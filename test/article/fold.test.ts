import { expect } from '@open-wc/testing';
import { fold } from '../../src/article/fold.js';
import { seeded } from '../support/random.js';

describe('fold', () => {
  const alike: readonly (readonly [what: string, one: string, other: string])[] = [
    ['white space of any kind and length', 'a b', 'a\u00a0\u202f\t\n\u2009 b'],
    ['line feeds', 'a b', 'a\nb'],
    ['soft hyphens', 'Donaudampf', 'Donau\u00addampf'],
    ['zero-width signs', 'Donaudampf', 'Do\u200bn\u2060au\u200ddampf\ufeff'],
    ['signs without width between blanks', 'a b', 'a \u200b\u00ad b'],
    ['marks of direction', 'abc', '\u202bab\u2069c\u200f'],
    ['curly, low and pointed quotation marks', '"a" \'b\'', '„a“ ‚b‘'],
    ['French quotation marks', '"a" \'b\'', '«a» ‹b›'],
    ['apostrophes', "don't", 'don’t'],
    ['dashes', '1914-1918 - war', '1914–1918 — war'],
    ['non-breaking hyphens', 'X-ray', 'X\u2011ray'],
    ['an ellipsis', 'and so on...', 'and so on…'],
    ['composed and decomposed letters', 'Übergröße é', 'U\u0308bergro\u0308ße e\u0301'],
    ['Vietnamese letters with two accents', 'Việt', 'Vie\u0323\u0302t'],
    ['Hangul', '한국', '\u1112\u1161\u11ab\u1100\u116e\u11a8'],
    ['selectors of variants', '☎', '☎\ufe0f'],
  ];
  for (const [what, one, other] of alike)
    it(`takes ${what} for the same`, () => {
      expect(one).not.to.equal(other);
      expect(fold(other).text).to.equal(fold(one).text);
    });

  const different = [
    ['Essen', 'essen'],
    ['Masse', 'Maße'],
    ['schon', 'schön'],
    ['ab', 'a b'],
    ["'", '"'],
    ['a-b', 'a b'],
  ] as const;
  for (const [one, other] of different)
    it(`tells ${one} from ${other}`, () => expect(fold(one).text).not.to.equal(fold(other).text));

  it('leaves plain text as it is', () => {
    const text = 'The bridge (built 1904) is "safe"; it\'s open - for now...';
    const folded = fold(text);
    expect(folded.text).to.equal(text);
    expect(folded.written(4, 10)).to.deep.equal([4, 10]);
  });

  it('leads back to the letters, without what was dropped beside them', () => {
    const text = 'The\u00ad  big\u200b bridge\u00ad is';
    const { text: folded, written } = fold(text);
    expect(folded).to.equal('The big bridge is');
    const of = (words: string): string => {
      const at = folded.indexOf(words);
      return text.slice(...written(at, at + words.length));
    };
    expect(of('The')).to.equal('The');
    expect(of('big')).to.equal('big');
    expect(of('big bridge')).to.equal('big\u200b bridge');
    expect(of('bridge is')).to.equal('bridge\u00ad is');
    expect(written(0, folded.length)).to.deep.equal([0, text.length]);
  });

  it('leads back to the whole of a sign that became several, and of a letter in pieces', () => {
    const text = 'a…b';
    expect(fold(text).written(2, 3)).to.deep.equal([1, 2]);
    expect(fold('xu\u0308x').written(1, 2)).to.deep.equal([1, 3]);
  });

  it('has something to say about nothing', () => {
    expect(fold('').text).to.equal('');
    expect(fold('').written(0, 0)).to.deep.equal([0, 0]);
    expect(fold('\u00ad').text).to.equal('');
  });

  it('gives half characters back as they are', () => {
    expect(fold('a\ud83db').text).to.equal('a\ud83db');
  });

  it('leads from any stretch to one that folds to the same, in order, for any text', () => {
    const random = seeded(11);
    const signs = [...'ab\u00e9 \n\u00a0\u00ad\u200b„“’–…Ü한🙂'].concat('e\u0301', 'U\u0308', '  ', 'o\u00ad\u0308');
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: random.int(0, 40) }, () => random.pick(signs)).join('');
      const { text: folded, written } = fold(text);
      let last = 0;
      for (let i = 0; i < folded.length; i++) {
        const [start, end] = written(i, i + 1);
        expect(start, JSON.stringify(text)).to.be.at.least(last);
        expect(end).to.be.above(start);
        last = start;
        expect(fold(text.slice(start, end)).text, JSON.stringify(text)).to.include(folded[i]);
      }
      const [start, end] = written(0, folded.length);
      expect(fold(text.slice(start, end)).text.trim()).to.equal(folded.trim());
    }
  });

  it('takes NFC and NFD of any text for the same', () => {
    const random = seeded(12);
    const ranges = [
      [0x20, 0x17f],
      [0x1e00, 0x1eff],
      [0x370, 0x4ff],
      [0x900, 0x97f],
      [0xac00, 0xd7a3],
      [0x620, 0x64a],
    ] as const;
    for (let round = 0; round < 300; round++) {
      const [low, high] = random.pick(ranges);
      const text = String.fromCodePoint(...Array.from({ length: 20 }, () => random.int(low, high)));
      expect(fold(text.normalize('NFD')).text, JSON.stringify(text)).to.equal(fold(text.normalize('NFC')).text);
    }
  });

  it('does not change what it made', () => {
    const made = fold('„So\u00a0what…“, she  said – twice.').text;
    expect(fold(made).text).to.equal(made);
  });
});
