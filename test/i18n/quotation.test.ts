import { expect } from '@open-wc/testing';
import { quotation } from '../../src/i18n/quotation.js';
import { seeded } from '../support/random.js';

const german = '„“‚‘';
const english = '“”‘’';

const cases: readonly (readonly [text: string, marks: string, quoted: string])[] = [
  ['plain words', english, '“plain words”'],
  ['', english, '“”'],
  ['Von einem „Uhrenvergleich“ war die Rede.', german, '„Von einem ‚Uhrenvergleich‘ war die Rede.“'],
  ['„Nein“', german, '„‚Nein‘“'],
  ['a “new era” (“not a “phase””)', english, '“a ‘new era’ (‘not a ‘phase’’)”'],
  ['a “new era”', german, '„a ‚new era‘“'],
  ['Von »drüben« und «là»', german, '„Von ‚drüben‘ und ‚là‘“'],
  ['un « accord » signé', german, '„un ‚ accord ‘ signé“'],
  ['er liefere viel“, sagte er', german, '„er liefere viel‘, sagte er“'],
  ['sagte: „Wir liefern', german, '„sagte: ‚Wir liefern“'],
  ['he wavered—“no,” he said—“yes…”', english, '“he wavered—‘no,’ he said—‘yes…’”'],
  ['“… and then” it ended', english, '“‘… and then’ it ended”'],
  ['the "phase" ended', english, '“the ‘phase’ ended”'],
  ['a 5" pipe', english, '“a 5" pipe”'],
  ['it’s not Xi’s', english, '“it’s not Xi’s”'],
  ['قال "نعم" ثم', '«»“”', '«قال “نعم” ثم»'],
];

describe('quotation', () => {
  for (const [text, marks, quoted] of cases)
    it(`${text || 'nothing'} becomes ${quoted}`, () => expect(quotation(text, marks)).to.equal(quoted));

  it('changes marks and nothing else, whatever the text', () => {
    const random = seeded(7);
    const signs = ['„', '“', '”', '«', '»', '"', ' ', 'a', 'b', '.', '-', '\n', '‚', '’'];
    for (let i = 0; i < 500; i++) {
      const text = Array.from({ length: random.int(0, 20) }, () => random.pick(signs)).join('');
      const quoted = quotation(text, german);
      expect(quoted).to.have.length(text.length + 2);
      const words = (of: string) => of.replace(/[„“”«»"‚‘]/g, '*');
      expect(words(quoted.slice(1, -1))).to.equal(words(text));
      expect(quoted.slice(1, -1)).to.not.match(/[„“”«»]/);
    }
  });
});
