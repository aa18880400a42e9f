import { expect } from '@open-wc/testing';
import { balanceTitle, wrapTitle } from '../../src/layout/wrap-title.js';
import { seeded } from '../support/random.js';
import { realText } from '../support/real-text.js';

/** Every letter is 10 px, so widths can be read off. */
const measure = (text: string): number => 10 * text.length;
const lines = (title: string, width: number, most = 2): readonly string[] =>
  wrapTitle(title, width, most, measure).lines;

describe('wrapping a title', () => {
  it('breaks at blanks where a line is full', () => {
    expect(lines('Putin phones Xi', 100)).to.deep.equal(['Putin', 'phones Xi']);
    expect(lines('Putin phones Xi', 120)).to.deep.equal(['Putin phones', 'Xi']);
    expect(lines('Putin phones Xi', 150)).to.deep.equal(['Putin phones Xi']);
    expect(lines('a b c d', 10, 4)).to.deep.equal(['a', 'b', 'c', 'd']);
  });

  it('says how wide the widest line is and whether words were left out', () => {
    expect(wrapTitle('Putin phones Xi', 120, 2, measure)).to.include({ width: 120, shortened: false });
    expect(wrapTitle('Putin phones Xi', 120, 1, measure)).to.include({ shortened: true });
  });

  it('leaves out whole words and says so with an ellipsis', () => {
    expect(lines('Putin phones Xi again', 120)).to.deep.equal(['Putin phones', 'Xi again']);
    expect(lines('Putin phones Xi again today', 120)).to.deep.equal(['Putin phones', 'Xi again …']);
    expect(lines('Putin phones Xi again, and Trump', 120)).to.deep.equal(['Putin phones', 'Xi again …']);
  });

  it('cuts a word only when it is wider than the line', () => {
    expect(lines('Donaudampfschifffahrt', 100)).to.deep.equal(['Donaudamp…']);
    expect(lines('An Donaudampfschifffahrt vorbei', 100)).to.deep.equal(['An', 'Donaudamp…']);
    expect(wrapTitle('Donaudampfschifffahrt', 100, 2, measure).shortened).to.equal(true);
  });

  it('breaks behind hyphens between words, not behind those of numbers', () => {
    expect(lines('China-Russland-Gipfel', 150)).to.deep.equal(['China-Russland-', 'Gipfel']);
    expect(lines('bei -5 Grad', 50, 3)).to.deep.equal(['bei', '-5', 'Grad']);
  });

  it('never breaks at a non-breaking blank', () => {
    expect(lines('am 3.\u00a0September', 120)).to.deep.equal(['am', '3.\u00a0September']);
  });

  it('breaks between letters of scripts without blanks, with punctuation at the end of lines', () => {
    expect(lines('習近平とプーチン、会談', 60)).to.deep.equal(['習近平とプー', 'チン、会談']);
    expect(lines('習近平とプーチン、会談', 80)).to.deep.equal(['習近平とプーチ', 'ン、会談']);
  });

  it('keeps a letter whole with its accents, and a family together', () => {
    expect(lines('e\u0301e\u0301e\u0301e\u0301', 45)).to.deep.equal(['e\u0301…']);
    expect(lines('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 100)).to.deep.equal(['👩‍👩‍👧…']);
  });

  it('always has a line, even without room or words', () => {
    expect(lines('', 100)).to.deep.equal(['']);
    expect(lines('  ', 100)).to.deep.equal(['']);
    expect(lines('word', 0, 1)).to.deep.equal(['w…']);
  });
});

describe('a title in even lines', () => {
  const even = (title: string, width: number, most = 3): readonly string[] =>
    balanceTitle(title, width, most, measure).lines;

  it('leaves no word alone where all may stand together', () => {
    expect(lines('War in Ukraine (goes on)', 200)).to.deep.equal(['War in Ukraine (goes', 'on)']);
    expect(even('War in Ukraine (goes on)', 200)).to.deep.equal(['War in Ukraine', '(goes on)']);
    expect(even('August or September 490 BC', 230)).to.deep.equal(['August or', 'September 490 BC']);
  });

  it('has the lines and words that it has without, never a wider one, and is cut at the same place', () => {
    const random = seeded(7);
    for (let n = 0; n < 300; n += 1) {
      const words = Array.from({ length: random.int(1, 9) }, () => 'abcdefghij'.slice(random.int(0, 9)));
      const [title, width] = [words.join(' '), random.int(40, 240)];
      const plain = wrapTitle(title, width, 3, measure);
      const balanced = balanceTitle(title, width, 3, measure);
      expect(balanced.lines.join(' '), title).to.equal(plain.lines.join(' '));
      expect(balanced.lines.length, title).to.equal(plain.lines.length);
      expect(balanced.width, title).to.be.at.most(plain.width);
    }
  });
});

describe('measuring', () => {
  const words = 'a an the minister „so“ China-Russland Donaudampfschifffahrt'.split(' ');

  it('looks at few texts, and fills each line as if every word had been tried', () => {
    const random = seeded(11);
    let measured = 0;
    let broken = 0;
    for (let round = 0; round < 500; round++) {
      const title = Array.from({ length: random.int(6, 14) }, () => random.pick(words)).join(' ');
      const wrapped = wrapTitle(title, 220, 20, (text) => (measured++, measure(text)));
      expect(wrapped.shortened, title).to.equal(false);
      broken += wrapped.lines.length;
      for (const [i, line] of wrapped.lines.slice(1).entries()) {
        const before = wrapped.lines[i]!;
        const next = line.split(/ |(?<=China-)/u)[0]!;
        const glue = before.endsWith('China-') ? '' : ' ';
        expect(measure(before + glue + next), `${title}: ${before} | ${next}`).to.be.above(220);
      }
    }
    expect(measured / broken).to.be.below(5);
  });
});

describe('cutting a line short', () => {
  const title = 'The minister of defence meets her counterpart in Geneva for talks on arms control';

  it('tries words and not letters', () => {
    let measured = 0;
    const { lines: cut } = wrapTitle(title, 300, 2, (text) => (measured++, measure(text)));
    expect(cut).to.deep.equal(['The minister of defence meets', 'her counterpart in Geneva …']);
    expect(measured).to.be.below(20);
  });

  it('leaves out no word that would fit, in any font', () => {
    const random = seeded(12);
    const { regular } = realText();
    const words = title.split(' ');
    let tried = 0;
    for (let round = 0; round < 1000; round++) {
      const all = Array.from({ length: random.int(6, 12) }, () => random.pick(words)).join(' ');
      const width = random.int(120, 300);
      const { lines: cut, shortened } = wrapTitle(all, width, 2, regular);
      if (!shortened) continue;
      const shown = cut.join(' ').replace(/ …$/u, '');
      const next = all.slice(shown.length + 1).split(' ')[0]!;
      tried++;
      expect(regular(`${cut[1]!.replace(/ …$/u, '')} ${next} …`), `${all} | ${cut.join(' | ')}`).to.be.above(width);
    }
    expect(tried).to.be.above(300);
  });
});

describe('wrapping random titles in real fonts', () => {
  const { regular } = realText();
  const words =
    'Der Verteidigungsminister, trifft in China-Russland – Xi لقاء الرئيسين بكين 会談 👩‍👩‍👧 e\u0301tat a\u00a0b „so“'.split(
      ' ',
    );

  it('keeps to width and number of lines, and loses no letter without an ellipsis', () => {
    const random = seeded(5);
    for (let round = 0; round < 3000; round++) {
      const title = Array.from({ length: random.int(1, 12) }, () => random.pick(words)).join(' ');
      const [width, most] = [random.int(60, 300), random.int(1, 6)];
      const wrapped = wrapTitle(title, width, most, regular);
      const name = `${title} | ${width} px, ${most}: ${wrapped.lines.join(' | ')}`;
      expect(wrapped.lines.length, name).to.be.within(1, most);
      expect(wrapped.width, name).to.equal(Math.max(...wrapped.lines.map(regular)));
      expect(wrapped.width, name).to.be.at.most(width);
      const bare = (text: string) => text.replace(/\s/gu, '');
      const shown = bare(wrapped.lines.join(''));
      if (wrapped.shortened) {
        expect(shown.endsWith('…'), name).to.equal(true);
        expect(bare(title).startsWith(shown.slice(0, -1)), name).to.equal(true);
      } else expect(shown, name).to.equal(bare(title));
    }
  });

  it('ends a shortened title behind a whole word, unless that word alone is too wide', () => {
    const random = seeded(6);
    // A compound may end behind its hyphen, and Japanese behind any letter.
    const whole = new Set(
      words.flatMap((word) => [word, ...word.split('-'), '会']).map((w) => w.replace(/[.,–]+$/u, '')),
    );
    for (let round = 0; round < 1000; round++) {
      const title = Array.from({ length: random.int(4, 12) }, () => random.pick(words)).join(' ');
      const { lines: wrapped, shortened } = wrapTitle(title, random.int(220, 300), 2, regular);
      if (!shortened) continue;
      const kept = wrapped.join(' ').replace(/ ?…$/u, '').split(' ').at(-1)!;
      expect(whole.has(kept), `${title} | ${wrapped.join(' | ')}`).to.equal(true);
    }
  });
});
