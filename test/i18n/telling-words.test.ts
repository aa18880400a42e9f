import { expect } from '@open-wc/testing';
import { registerMessages } from '../../src/i18n/messages.js';
import '../../src/i18n/messages/ar.js';
import { tellingWords, type TellingMessages } from '../../src/i18n/telling/telling-words.js';

const phrases: readonly (readonly [locale: string, say: (m: TellingMessages) => string, text: string])[] = [
  ['en', (m) => m.toldAt(3, 19), 'told 3rd of 19'],
  ['en', (m) => m.toldAt(11, 112), 'told 11th of 112'],
  ['en', (m) => m.happenedAt(1, 0), 'happened 1st'],
  ['en', (m) => m.happenedAt(12, 4), 'happened 12th, together with 4 others'],
  ['en', (m) => m.turns(1, 1, 5), 'It steps back in time once; 1 of 5 is told out of order.'],
  ['en', (m) => m.turns(4, 6, 19), 'It steps back in time 4 times; 6 of 19 are told out of order.'],
  ['de', (m) => m.toldAt(3, 19), 'erzählt als 3. von 19'],
  ['de', (m) => m.happenedAt(1, 1), 'geschehen als 1., zugleich mit einem anderen'],
  ['de-AT', (m) => m.turns(2, 1, 5), 'Er geht 2-mal in der Zeit zurück; 1 von 5 wird außer der Reihe erzählt.'],
  ['ar', (m) => m.toldAt(3, 19), 'ترتيبه في الرواية 3 من 19'],
  ['no such tag', (m) => m.told, 'As told'],
];

describe('the words of the order of telling', () => {
  for (const [locale, say, text] of phrases)
    it(`in ${locale} say "${text}"`, () => expect(say(tellingWords(locale))).to.equal(text));

  for (const locale of ['de', 'ar'])
    it(`are all said in ${locale}`, () => {
      const spoken = (m: TellingMessages) =>
        Object.entries(m).map(([name, phrase]): [string, string] => [
          name,
          typeof phrase === 'string' ? phrase : (phrase as (...n: number[]) => string)(3, 4, 5),
        ]);
      const [own, english] = [spoken(tellingWords(locale)), new Map(spoken(tellingWords('en')))];
      expect(own.map(([name]) => name)).to.deep.equal([...english.keys()]);
      expect(own.filter(([name, text]) => text === english.get(name))).to.deep.equal([]);
    });

  it('can be part of a language that a page adds', () => {
    registerMessages('eo', () => ({ told: { told: 'Kiel rakontite' } }));
    expect([tellingWords('eo').told, tellingWords('eo').happened]).to.deep.equal(['Kiel rakontite', 'As it happened']);
  });
});
