import { expect } from '@open-wc/testing';
import { foldText, foldWords, stretchesOf } from '../../../src/model/find/fold.js';
import { readQuery } from '../../../src/model/find/query.js';
import { seeded } from '../../support/random.js';

const finds = (search: string, text: string) => readQuery(search).matches(foldText(text));
const marked = (search: string, text: string) => {
  let out = '';
  let at = 0;
  for (const { start, end } of readQuery(search).stretches(text)) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
};

describe('a search', () => {
  it('takes letters of either case, with and without accents, for the same', () => {
    const same: readonly (readonly [string, string])[] = [
      ['ELYSEE', 'Élysée-Palast'],
      ['élysée', 'Elysee'],
      ['lodz', 'Łódź'],
      ['strasse', 'Straße'],
      ['STRAẞE', 'Strasse'],
      ['sigma', 'SIGMA'],
      ['Σίσυφος', 'ΣΙΣΥΦΟΣ'],
      ['istanbul', 'İstanbul'],
      ['٢٠٢٢', '2022'],
      ['احمد', 'أحمدُ'],
      ['ﬁnden', 'finden'],
    ];
    for (const [search, text] of same) expect(finds(search, text), `${search} in ${text}`).to.equal(true);
  });

  it('finds umlauts in every way they are written', () => {
    for (const search of ['München', 'Muenchen', 'Munchen', 'münch', 'MÜNCHEN', 'Mu\u0308nchen'])
      for (const text of ['In München', 'Mu\u0308nchner, München'])
        expect(finds(search, text), `${search} in ${text}`).to.equal(true);
    for (const search of ['München', 'Muenchen']) expect(finds(search, 'In Muenchen')).to.equal(true);
    expect(finds('Munchen', 'In Muenchen'), 'control').to.equal(false);
    expect(finds('Manchen', 'In München'), 'control').to.equal(false);
  });

  it('wants every word, in any order, and takes signs for blanks', () => {
    const text = 'Der Ukraine-Krieg, vier Jahre danach';
    for (const search of ['krieg ukraine', 'Ukraine-Krieg', 'ukraine–krieg', '  jahre   krieg ', 'kr', '„Krieg“', '-'])
      expect(finds(search, text), search).to.equal(true);
    for (const search of ['krieg frieden', 'ukrainekrieg', 'x']) expect(finds(search, text), search).to.equal(false);
  });

  it('finds numbers where words begin', () => {
    for (const search of ['2020', '20', '2020-02', '02', '05'])
      expect(finds(search, 'am 2020-02-05'), search).to.equal(true);
    for (const search of ['020', '22', '2020-05-05']) expect(finds(search, 'am 2020-02-04'), search).to.equal(false);
    expect(marked('20', '2020 1920')).to.equal('[20]20 1920');
  });

  it('of nothing but signs asks for nothing', () => {
    for (const search of ['', ' ', '-', '… „“', '\u0301']) expect(readQuery(search).isEmpty, search).to.equal(true);
    expect(readQuery('a').isEmpty).to.equal(false);
    expect(foldWords('Ukraine-Krieg')).to.deep.equal([['ukraine'], ['krieg']]);
  });
});

describe('what was found', () => {
  it('is marked where it stands, as it is written', () => {
    expect(marked('krieg', 'Kriegsende im Krieg')).to.equal('[Krieg]sende im [Krieg]');
    expect(marked('muenchen', 'In München, Muenchen')).to.equal('In [München], [Muenchen]');
    expect(marked('munchen', 'In Mu\u0308nchen')).to.equal('In [Mu\u0308nchen]');
    expect(marked('strasse', 'Die Straße')).to.equal('Die [Straße]');
    expect(marked('ab bc', 'abc x bc')).to.equal('[abc] x [bc]');
    expect(marked('', 'abc')).to.equal('abc');
    expect(marked('fi', 'ﬁnden')).to.equal('[ﬁ]nden');
  });

  it('is marked in a text exactly when the search finds it there, whatever both hold', () => {
    const { pick, int } = seeded(11);
    const letters = [...'abAuUeE ßsSäÄüÜöoøæł-.,ﬁİıΣσς٢2漢', 'u\u0308', '\u0301', '🙂', '\n', 'é', 'E\u0301'];
    const text = (most: number) => Array.from({ length: int(1, most) }, () => pick(letters)).join('');
    let hits = 0;
    for (let i = 0; i < 5_000; i++) {
      const [search, written] = [text(2), text(12)];
      const query = readQuery(search);
      const isFound = query.matches(foldText(written));
      const stretches = query.stretches(written);
      if (query.isEmpty) continue;
      const isWhole = foldWords(search).every((ways) => stretchesOf(written, [ways]).length > 0);
      expect(isWhole, JSON.stringify([search, written])).to.equal(isFound);
      hits += Number(isFound);
      let last = -1;
      for (const { start, end } of stretches) {
        expect(start).to.be.above(last);
        expect(end).to.be.within(start + 1, written.length);
        last = end;
      }
    }
    expect(hits).to.be.above(500);
  });
});
