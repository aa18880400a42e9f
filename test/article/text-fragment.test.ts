import { expect } from '@open-wc/testing';
import { locate } from '../../src/article/locate.js';
import { sourceLink as linkOf, textFragment as fragmentOf } from '../../src/article/text-fragment.js';
import type { Excerpt } from '../../src/document/excerpt.js';
import { seeded } from '../support/random.js';

const quote = (exact: string, rest: Partial<Excerpt> = {}): Excerpt => ({
  exact,
  prefix: '',
  suffix: '',
  start: null,
  end: null,
  article: null,
  lang: null,
  ...rest,
});

/** The terms of a directive, decoded: `[prefix, start, end, suffix]`, `` for each that is missing. */
function read(directive: string): [string, string, string, string] {
  expect(directive).to.match(/^#:~:text=/);
  const terms = directive.slice('#:~:text='.length).split(',');
  const prefix = terms[0]?.endsWith('-') ? (terms.shift() ?? '').slice(0, -1) : '';
  const suffix = terms.at(-1)?.startsWith('-') ? (terms.pop() ?? '').slice(1) : '';
  expect(terms.length).to.be.within(1, 2);
  return [prefix, terms[0] ?? '', terms[1] ?? '', suffix].map(decodeURIComponent) as [string, string, string, string];
}

const sentence = 'The bridge will stay closed until Sunday evening.';

interface Known {
  readonly text?: string;
  readonly lang?: string;
}

const textFragment = (excerpt: Excerpt, { text, lang }: Known = {}) =>
  fragmentOf(excerpt, { located: text ? locate(excerpt, text) : null, lang });
const sourceLink = (url: string | null, excerpt: Excerpt, { text, lang }: Known = {}) =>
  linkOf(url, excerpt, { located: text ? locate(excerpt, text) : null, lang });

describe('textFragment', () => {
  it('names a sentence whole', () => {
    expect(textFragment(quote(sentence))).to.equal(
      '#:~:text=The%20bridge%20will%20stay%20closed%20until%20Sunday%20evening%2e',
    );
  });

  it('leaves only ASCII letters and digits as they are', () => {
    const directive = textFragment(quote("well-known, A&B (100%) #1 it's *so* _dull_ ~ über! München?"));
    expect(directive.slice('#:~:text='.length)).to.match(/^(?:[A-Za-z0-9]|%[0-9a-fA-F]{2})+$/);
    expect(read(directive)[1]).to.equal("well-known, A&B (100%) #1 it's *so* _dull_ ~ über! München?");
  });

  it('names a quotation of 300 characters whole and one of 301 by its first and last words', () => {
    const words = 'word '.repeat(59);
    expect(read(textFragment(quote(`${words}final`)))).to.deep.equal(['', `${words}final`, '', '']);
    const [, start, end] = read(textFragment(quote(`one two three four five six ${words}up to the very end`)));
    expect([start, end]).to.deep.equal(['one two three four five', 'up to the very end']);
  });

  it('does not let the first and the last words overlap', () => {
    const [, start, end] = read(textFragment(quote(`${'a'.repeat(150)} ${'b'.repeat(150)} ${'c'.repeat(150)}`)));
    expect([start, end]).to.deep.equal(['a'.repeat(150), 'c'.repeat(150)]);
  });

  it('names one word of 400 letters whole, for it has no second word', () => {
    expect(read(textFragment(quote('x'.repeat(400))))).to.deep.equal(['', 'x'.repeat(400), '', '']);
  });

  it('keeps every term within one block', () => {
    const [prefix, start, end, suffix] = read(
      textFragment(quote('Bread\nButter and jam\nSalt', { prefix: 'List\nfirst ', suffix: ' last\nNext' })),
    );
    expect([prefix, start, end, suffix]).to.deep.equal(['', 'Bread', 'Salt', '']);
    const short = read(textFragment(quote('Salt', { prefix: 'List\nof ', suffix: ' and such\nNext' })));
    expect(short).to.deep.equal(['of', 'Salt', '', 'and such']);
  });

  it('takes the line before a block as context when the quotation begins the block', () => {
    expect(read(textFragment(quote('Salt', { prefix: 'A list of things\n', suffix: '\nNext' })))).to.deep.equal([
      'A list of things',
      'Salt',
      '',
      'Next',
    ]);
  });

  it('adds stored context to quotations under 20 characters or of one or two words, not to others', () => {
    const around = { prefix: 'he said that ', suffix: ' was over' };
    expect(read(textFragment(quote('the long war', around)))).to.deep.equal([
      'he said that',
      'the long war',
      '',
      'was over',
    ]);
    expect(read(textFragment(quote('Friedensverhandlungen', around)))[0]).to.equal('he said that');
    expect(read(textFragment(quote('the war that went on', around)))).to.deep.equal([
      '',
      'the war that went on',
      '',
      '',
    ]);
  });

  it('leaves out the outer words of long stored context, which may be halves', () => {
    const [prefix, , , suffix] = read(
      textFragment(
        quote('soon', { prefix: 'ernment said it would be coming ', suffix: ' but nobody knew the exact day o' }),
      ),
    );
    expect([prefix, suffix]).to.deep.equal(['said it would be coming', 'but nobody knew the exact day']);
  });

  it('keeps the outer word where a block begins', () => {
    const [prefix] = read(textFragment(quote('soon', { prefix: 'end of all that.\nIt comes quite ', suffix: '' })));
    expect(prefix).to.equal('It comes quite');
  });

  it('adds context to a quotation that begins or ends inside a word', () => {
    expect(read(textFragment(quote('kriegszeit und ihre langen Folgen', { prefix: 'In der Nach' })))[0]).to.equal(
      'In der Nach',
    );
  });

  it('drops soft hyphens and turns runs of any blanks into one', () => {
    expect(read(textFragment(quote('Donau\u00addampf\u00adschiff auf \t dem\u00a0breiten\u202fFluss')))[1]).to.equal(
      'Donaudampfschiff auf dem breiten Fluss',
    );
  });

  it('says nothing for an empty quotation', () => {
    expect(textFragment(quote(''))).to.equal('');
    expect(textFragment(quote(' \n\u00a0\u00ad'))).to.equal('');
  });

  it('survives halves of characters', () => {
    expect(read(textFragment(quote('a \ud83c broken wave and \udf0a another one')))[1]).to.equal(
      'a broken wave and another one',
    );
  });

  it('works with a language tag that no browser knows', () => {
    expect(read(textFragment(quote('Salt', { prefix: 'some fine ' }), { lang: 'not a language' }))[0]).to.equal(
      'some fine',
    );
  });

  it('finds words in Japanese', () => {
    const text = '最初の会談は東京で行われた。\n次の会談は北京で行われた。';
    const [prefix, start] = read(textFragment(quote('会談', { prefix: '次の' }), { text, lang: 'ja' }));
    expect([prefix, start]).to.deep.equal(['次の', '会談']);
  });

  describe('with the text of the article', () => {
    it('adds nothing to a sentence that stands there once', () => {
      const text = `Before.\n${sentence} After.`;
      expect(read(textFragment(quote(sentence, { prefix: 'Before. ' }), { text }))).to.deep.equal([
        '',
        sentence,
        '',
        '',
      ]);
    });

    it('adds words until a repeated sentence is told from its like', () => {
      const text = `On Monday he said: ${sentence} Good.\nOn Friday he said: ${sentence} Bad.`;
      const [prefix, , , suffix] = read(textFragment(quote(sentence, { suffix: ' Bad.' }), { text }));
      expect(suffix).to.equal('Bad.');
      expect(prefix).to.equal('said:');
    });

    it('adds nothing when the first of its likes is meant, for a browser goes there anyway', () => {
      const text = `One: ${sentence}\nTwo: ${sentence}`;
      expect(read(textFragment(quote(sentence, { prefix: 'One: ' }), { text }))[0]).to.equal('');
    });

    it('goes by position among sentences with the same context', () => {
      const text = `First.\nPhoto: ${sentence}\nSecond.\nPhoto: ${sentence}\nThird.`;
      const start = text.lastIndexOf(sentence);
      const directive = textFragment(quote(sentence, { prefix: 'Photo: ', start }), { text });
      expect(read(directive)[3]).to.equal('Third.');
    });

    it('takes other case and other accents for a repetition, as browsers do', () => {
      const text = 'es HÄTTE so kommen können, und es hatte so kommen können.';
      const directive = textFragment(quote('hatte so kommen können', { prefix: 'und es ' }), { text });
      expect(read(directive)[0]).to.equal('es');
      const twice = textFragment(quote('hatte so kommen können', { prefix: 'und es ' }), { text: `es ${text}` });
      expect(read(twice)[0]).to.not.equal('');
    });

    it('says the words as the article writes them', () => {
      const text = 'Er nannte das „einen ‚kleinen‘ Schritt nach vorn“ und ging.';
      const [, start] = read(textFragment(quote('"einen \'kleinen\' Schritt nach vorn"'), { text }));
      expect(start).to.equal('„einen ‚kleinen‘ Schritt nach vorn“');
    });

    it('does without it when the quotation is not in it', () => {
      const excerpt = quote('Salt', { prefix: 'some ' });
      expect(textFragment(excerpt, { text: 'Nothing of the kind.' })).to.equal(textFragment(excerpt));
    });

    it('cuts at a block that the stored quotation runs across', () => {
      const [, start, end] = read(textFragment(quote('the end. A new start'), { text: 'So, the end.\nA new start.' }));
      expect([start, end]).to.deep.equal(['the end.', 'A new start']);
    });

    it('leads to the right place in any text, by a browser’s own steps', () => {
      const random = seeded(20_260_204);
      const words = ['sea', 'Sea', 'séa', 'port', 'ship,', 'ship', 'a-b', 'well.', '3.5', '„so“', 'x'];
      for (let round = 0; round < 400; round += 1) {
        const blocks = Array.from({ length: random.int(1, 5) }, () =>
          Array.from({ length: random.int(1, 14) }, () => random.pick(words)).join(' '),
        );
        const text = blocks.join('\n');
        const starts = [...text.matchAll(/(?<!\S)\S/g)].map((match) => match.index);
        const ends = [...text.matchAll(/\S(?!\S)/g)].map((match) => match.index + 1);
        const start = random.pick(starts);
        const end = random.pick(ends.filter((at) => at > start).slice(0, 12));
        const excerpt = quote(text.slice(start, end), {
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(end, end + 32),
          start,
          end,
        });
        const terms = read(textFragment(excerpt, { text, lang: 'en' }));
        for (const term of terms) expect(term).to.not.include('\n');
        const found = browse(text, terms);
        // Two passages may have all 40 words around them in common; then the first of them has to do.
        if (found?.[0] !== start && [...terms.join(' ').matchAll(/\S+/g)].length > 25) continue;
        // At the very end nothing can follow to tell a short last line from the same words before it.
        const canTellEnd = !terms[2] || end < text.length;
        if (!canTellEnd) found?.splice(1, 1, end);
        expect(found, `${JSON.stringify(text)} ${JSON.stringify(terms)}`).to.deep.equal([start, end]);
      }
    });
  });
});

describe('sourceLink', () => {
  const words = '#:~:text=The%20bridge%20will%20stay%20closed%20until%20Sunday%20evening%2e';

  it('puts the directive behind the address', () => {
    expect(sourceLink('https://news.example/a?b=c', quote(sentence))).to.equal(`https://news.example/a?b=c${words}`);
  });

  it('keeps a fragment, and replaces a directive', () => {
    expect(sourceLink('https://news.example/a#part', quote(sentence))).to.equal(
      `https://news.example/a#part${words.slice(1)}`,
    );
    expect(sourceLink('https://news.example/a#part:~:text=old', quote(sentence))).to.equal(
      `https://news.example/a#part${words.slice(1)}`,
    );
    expect(sourceLink('https://news.example/a#:~:text=old', quote(sentence))).to.equal(
      `https://news.example/a${words}`,
    );
    expect(sourceLink('https://news.example/a#', quote(sentence))).to.equal(`https://news.example/a${words}`);
  });

  it('gives the bare address for an empty quotation', () => {
    expect(sourceLink('https://news.example/a', quote(''))).to.equal('https://news.example/a');
  });

  it('goes to the article that the excerpt names', () => {
    const elsewhere = quote(sentence, { article: 'http://other.example/' });
    expect(sourceLink('https://news.example/a', elsewhere)).to.equal(`http://other.example/${words}`);
    expect(sourceLink(null, elsewhere)).to.equal(`http://other.example/${words}`);
    const text = `Twice: ${sentence} And again: ${sentence}`;
    expect(sourceLink('https://news.example/a', { ...elsewhere, prefix: 'again: ' }, { text })).to.equal(
      `http://other.example/${words}`,
    );
  });

  for (const address of [
    null,
    '',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc',
    '/relative',
    'https://',
    ' ',
  ]) {
    it(`gives no link for the address ${JSON.stringify(address)}`, () => {
      expect(sourceLink(address, quote(sentence))).to.equal(null);
    });
  }
});

/** What the specification of text fragments has a browser do, plainly: the first match, each term at word borders. */
function browse(
  text: string,
  [prefix, first, last, suffix]: [string, string, string, string],
): [number, number] | null {
  const plain = (part: string): string => part.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const page = plain(text);
  const isLetter = (at: number): boolean => /[\p{L}\p{N}]/u.test(page.charAt(at));
  const isEdge = (at: number): boolean => !(isLetter(at - 1) && isLetter(at));
  const skip = (at: number): number => at + (/^\s*/.exec(page.slice(at))?.[0].length ?? 0);
  const follows = (end: number): boolean => {
    if (!suffix) return isEdge(end);
    const at = skip(end);
    return page.startsWith(plain(suffix), at) && isEdge(at + plain(suffix).length);
  };
  const ends = function* (start: number): Generator<number> {
    const end = start + plain(first).length;
    if (!last) return yield end;
    for (let at = page.indexOf(plain(last), end); at >= 0; at = page.indexOf(plain(last), at + 1)) {
      if (isEdge(at)) yield at + plain(last).length;
    }
  };
  const lead = plain(prefix || first);
  for (let at = page.indexOf(lead); at >= 0; at = page.indexOf(lead, at + 1)) {
    if (!isEdge(at)) continue;
    const start = prefix ? skip(at + lead.length) : at;
    if (!page.startsWith(plain(first), start)) continue;
    for (const end of ends(start)) if (follows(end)) return [start, end];
  }
  return null;
}
