import { expect } from '@open-wc/testing';
import { parseRichText } from '../../src/document/rich-text.js';
import { seeded } from '../support/random.js';

const short = (text: string): string =>
  parseRichText(text)
    .map((token) =>
      token.type === 'link' ? `{${token.text}→${token.href}}` : token.type === 'em' ? `{${token.text}}` : token.text,
    )
    .join('|');

const cases: readonly (readonly [text: string, tokens: string])[] = [
  ['', ''],
  ['plain words', 'plain words'],
  ['*all*', '{all}'],
  ['a *b c* d', 'a |{b c}| d'],
  ['(*a*), *b*.', '(|{a}|), |{b}|.'],
  ['„*so*“', '„|{so}|“'],
  ['*übrigens*: ja', '{übrigens}|: ja'],
  ['[a](https://b.example/)', '{a→https://b.example/}'],
  ['see [the page](http://b.example/x?y=1&z=2#q), then', 'see |{the page→http://b.example/x?y=1&z=2#q}|, then'],
  ['[treaty](https://w.example/Peace_(treaty))', '{treaty→https://w.example/Peace_(treaty)}'],
  ['([a](https://b.example/c))', '(|{a→https://b.example/c}|)'],
  ['[HTTPS](HTTPS://B.example/)', '{HTTPS→https://b.example/}'],
  ['[ a b ](https://b.example/)', '{a b→https://b.example/}'],
  ['[ä](https://b.example/ö)', '{ä→https://b.example/%C3%B6}'],
  // Not well-formed: it stays as it is.
  ['5*3*2', '5*3*2'],
  ['a * b * c', 'a * b * c'],
  ['*a', '*a'],
  ['a*', 'a*'],
  ['*', '*'],
  ['**', '**'],
  ['**a**', '**a**'],
  ['* a*', '* a*'],
  ['*a *', '*a *'],
  ['*a\nb*', '*a\nb*'],
  ['*a*b', '*a*b'],
  ['footnote* and another*', 'footnote* and another*'],
  ['[a]', '[a]'],
  ['[a] (https://b.example/)', '[a] (https://b.example/)'],
  ['[](https://b.example/)', '[](https://b.example/)'],
  ['[ ](https://b.example/)', '[ ](https://b.example/)'],
  ['[a](https://b.example/', '[a](https://b.example/'],
  ['[a](https://b.example/ c)', '[a](https://b.example/ c)'],
  ['[a](https://b.example/ "c")', '[a](https://b.example/ "c")'],
  ['[a\nb](https://b.example/)', '[a\nb](https://b.example/)'],
  ['[[a](https://b.example/)', '[|{a→https://b.example/}'],
  // Neither stands in the other.
  ['*[a](https://b.example/)*', '*|{a→https://b.example/}|*'],
  ['[*a*](https://b.example/)', '{*a*→https://b.example/}'],
  // Hostile: only words.
  ['[a](javascript:alert(1))', '[a](javascript:alert(1))'],
  ['[a](JaVaScRiPt:alert(1))', '[a](JaVaScRiPt:alert(1))'],
  ['[a](data:text/html,x)', '[a](data:text/html,x)'],
  ['[a](java\tscript:alert(1))', '[a](java\tscript:alert(1))'],
  ['[a](//b.example/)', '[a](//b.example/)'],
  ['[a](/b)', '[a](/b)'],
  ['[a](https:b.example)', '[a](https:b.example)'],
  ['[a](https:///b.example)', '[a](https:///b.example)'],
  ['[a](https://)', '[a](https://)'],
  ['[a](https://[)', '[a](https://[)'],
  ['[a](https://b.example/"onload=x)', '[a](https://b.example/"onload=x)'],
  ['[a](https://b.example/<b>)', '[a](https://b.example/<b>)'],
  ['<b>a</b> &amp; <script>', '<b>a</b> &amp; <script>'],
  ['# a', '# a'],
  ['_a_ `b` ~~c~~ ![d](https://e.example/)', '_a_ `b` ~~c~~ !|{d→https://e.example/}'],
  ['https://b.example/', 'https://b.example/'],
  ['\\*a\\*', '\\|{a\\}'],
];

describe('parseRichText', () => {
  for (const [text, tokens] of cases) {
    it(`reads ${JSON.stringify(text)}`, () => {
      expect(short(text)).to.equal(tokens);
    });
  }

  it('loses no letter and has no two texts side by side, whatever comes', () => {
    const random = seeded(7);
    const parts = [
      '*',
      '[',
      ']',
      '(',
      ')',
      '](',
      'https://a.example/',
      'a',
      ' ',
      '\n',
      '\ud83d',
      '\ude00',
      'javascript:',
      '<',
      '"',
    ];
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from({ length: random.int(0, 14) }, () => random.pick(parts)).join('');
      const tokens = parseRichText(text);
      let at = 0;
      tokens.forEach((token, index) => {
        if (token.type === 'text') expect(tokens[index - 1]?.type, text).to.not.equal('text');
        if (token.type === 'link') expect(token.href).to.match(/^https?:\/\//);
        const found = text.indexOf(token.text, at);
        // Between two tokens stand only the signs of a link, never words of a reader.
        expect(text.slice(at, found), text).to.match(/^(\*|\*?\[\s*|\s*\]\(https:[^\s[]*\)(\*|\[\s*)?)?$/);
        at = found + token.text.length + Number(token.type === 'em');
      });
      if (tokens.at(-1)?.type !== 'link') expect(at, text).to.equal(text.length);
    }
  });

  // Each of these is 300,000 signs; a scan that starts over at every sign would not come back before the time is up.
  for (const sign of ['*', '*a ', '*a', '[', '[a', '[a](', '[a](https://b', '[a](https://b(', '](', '*[', '(']) {
    it(`comes to an end with ${JSON.stringify(sign)} over and over`, () => {
      const text = sign.repeat(Math.ceil(300_000 / sign.length));
      expect(
        parseRichText(text)
          .map((token) => (token.type === 'em' ? `*${token.text}*` : token.text))
          .join(''),
      ).to.equal(text);
    });
  }
});
