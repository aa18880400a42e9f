import { expect } from '@open-wc/testing';
import { styles } from '../../src/view/styles/styles.js';
import { askedInVain, compactCss, compactMarkup } from './compact-text.js';

/** The rules as the browser reads them; it repeats values with var() letter by letter: there blanks and zeros do not count. */
const rules = (text: string) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map((rule) => rule.cssText.replace(/,\s+/g, ',').replace(/(?<![\w.])0(?=\.\d)/g, ''));
};

describe('CSS without needless blanks', () => {
  it('means the same to the browser, in all our style sheets', () => {
    for (const { cssText } of styles) {
      expect(rules(compactCss(cssText))).to.deep.equal(rules(cssText));
      expect(compactCss(cssText)).to.have.length.below(cssText.length);
    }
  });

  for (const [what, before, after] of [
    ['comments go', 'a { /* red; */ color: red; }', 'a{color:red}'],
    ['so do zeros that say nothing', 'a { margin: -0.5em 10.5px 0 x0.5; }', 'a{margin:-.5em 10.5px 0 x0.5}'],
    ['descendants and pseudo-classes keep their blank', 'a :hover,\n b > c {}', 'a :hover,b>c{}'],
    ['sums keep theirs', 'width: calc(1px + 2px - (3px * 4))', 'width:calc(1px + 2px - (3px * 4))'],
    ['quoted text stays', `a::before { content: ' a ; /* b */ "'; }`, `a::before{content:' a ; /* b */ "'}`],
    ['escaped quotation marks end nothing', String.raw`x { content: "\" ;  }" }`, String.raw`x{content:"\" ;  }"}`],
    ['a piece may end anywhere', '\n  color:\n', ' color:'],
  ] as const) {
    it(what, () => {
      expect(compactCss(before)).to.equal(after);
    });
  }
});

describe('Markup without needless blanks', () => {
  const markup = (isSvg: boolean, ...pieces: string[]) => compactMarkup(pieces, isSvg).join('$');

  it('keeps one line break between tags, and blanks on a line', () => {
    expect(markup(false, '\n  <b>a</b>\n\n   <i>b</i> <u> c </u>')).to.equal('\n<b>a</b>\n<i>b</i> <u> c </u>');
  });

  it('keeps line breaks within a text', () => {
    expect(markup(false, '<p>one\n   two</p>')).to.equal('<p>one\ntwo</p>');
  });

  it('keeps one blank between attributes and none before the end of a tag', () => {
    expect(markup(false, '<b\n  class=', '\n  ?hidden=', '\n>x</b\n>')).to.equal('<b class=$ ?hidden=$>x</b>');
  });

  it('does not join a value without quotation marks to a slash', () => {
    expect(markup(false, '<img src=', ' />')).to.equal('<img src=$ />');
  });

  it('leaves quoted values and comments alone, also where an expression divides them', () => {
    const text = ['<b title="a\n   >', '\n  b" \n>', '<!-- a\n   <b  c -->'];
    expect(markup(false, ...text)).to.equal('<b title="a\n   >$\n  b">$<!-- a\n   <b  c -->');
  });

  it('takes everything between shapes, but not between words', () => {
    expect(markup(true, '\n  <g>\n    ', '\n    <path></path>\n  </g>')).to.equal('<g>$<path></path></g>');
    expect(markup(true, '<text>\n  a</text>\n')).to.equal('<text>\na</text>\n');
  });

  it('does not touch preformatted text', () => {
    expect(markup(false, '<pre>\n  a\n</pre>\n  <b>')).to.equal('<pre>\n  a\n</pre>\n  <b>');
  });

  it('is done after one pass', () => {
    const once = compactMarkup(['<b\n a=', '>\n  x\n</b>'], false);
    expect(compactMarkup(once, false)).to.deep.equal(once);
  });
});

describe('A template that built files could not draw', () => {
  for (const [what, pieces] of [
    ['has an expression in quotation marks with more', ['<b class="a ', '">']],
    ['has one beside more without quotation marks', ['<b class=', '-a>']],
    ['has one behind the beginning of a value', ['<b class=a', '>']],
    ['has one in a comment', ['<b><!-- ', ' --></b>']],
    ['has a text that is no markup', ['<title>', '</title>']],
  ] as const) {
    it(what, () => {
      expect(askedInVain(pieces)).to.be.a('string');
    });
  }

  it('has none of that otherwise', () => {
    expect(askedInVain(['<b class="a > b" title=', ' ?hidden=', ' @click=', ' ', '>', '</b><i a=', '/>'])).to.equal(
      null,
    );
    expect(askedInVain(['<b><!-- no expression --></b>'])).to.equal(null);
    expect(askedInVain([''])).to.equal(null);
  });
});
