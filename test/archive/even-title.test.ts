import { expect } from '@open-wc/testing';
import { evenTitle } from '../../src/archive/even-title.js';
import { wrapTitle } from '../../src/layout/wrap-title.js';
import { fakeText } from '../support/fake-text.js';
import { seeded } from '../support/random.js';

const { regular } = fakeText;

/** Broken at 20 letters a line. */
const even = (text: string, lines = 2) => evenTitle(text, wrapTitle(text, 140, lines, regular), regular);

describe('a title in even lines', () => {
  it('leaves no word alone below a full line', () => {
    expect(wrapTitle('The cup goes back to Westerby', 140, 2, regular).lines[0]).to.equal('The cup goes back to');
    expect(even('The shipyard closes in May').lines).to.deep.equal(['The shipyard', 'closes in May']);
    expect(even('The shipyard closes in May').width).to.equal(7 * 13);
  });

  it('stays as it is in one line, in three, cut, or broken behind a hyphen', () => {
    for (const [text, lines] of [
      ['A short one', 2],
      ['One long title that goes on over three lines', 3],
      ['One long title that goes on and on over very many lines', 2],
      ['The Oakhurst-Saltmarsh-Kesterby line', 2],
    ] as const)
      expect(even(text, lines), text).to.deep.equal(wrapTitle(text, 140, lines, regular));
  });

  it('measures nothing where the lines are even, and two lines where they are not', () => {
    let measured = 0;
    const counting = (text: string) => {
      measured++;
      return regular(text);
    };
    const asked = (text: string) => evenTitle(text, wrapTitle(text, 140, 2, regular), counting);
    asked('Kesterby strikes now in Halsund today');
    expect(measured).to.equal(0);
    asked('The shipyard closes in May');
    expect(measured).to.equal(2);
  });

  it('keeps all words in their order, and is never wider', () => {
    const random = seeded(7);
    let changed = 0;
    for (let i = 0; i < 2000; i++) {
      const words = Array.from({ length: random.int(1, 8) }, () => 'abcdefghijkl'.slice(0, random.int(1, 12)));
      const text = words.join(random.chance(0.1) ? '\u00a0' : ' ');
      const narrow = (part: string) => regular(part) * (part.includes('l') ? 0.5 : 1);
      const before = wrapTitle(text, 140, 2, narrow);
      const after = evenTitle(text, before, narrow);
      expect(after.lines.join(' ')).to.equal(before.lines.join(' '));
      expect(after.lines).to.have.length(before.lines.length);
      expect(after.width).to.be.at.most(before.width);
      expect(after.width).to.equal(Math.max(...after.lines.map(narrow)));
      if (after !== before) changed++;
    }
    expect(changed, 'control: many are shared out anew').to.be.greaterThan(100);
  });
});
