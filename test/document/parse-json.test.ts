import { expect } from '@open-wc/testing';
import { parseJson } from '../../src/document/parse-json.js';
import { seeded } from '../support/random.js';

/** `line:column message` of a text that is no JSON. */
const mistake = (text: string): string => {
  const result = parseJson(text);
  return result.ok ? 'no mistake' : `${result.line}:${result.column} ${result.message}`;
};

describe('parseJson', () => {
  it('reads what JSON.parse reads, with or without a byte order mark', () => {
    expect(parseJson('{"a":[1,"x",null]}')).to.deep.equal({ ok: true, data: { a: [1, 'x', null] } });
    expect(parseJson('\uFEFF[]')).to.deep.equal({ ok: true, data: [] });
  });

  for (const [text, place] of [
    ['', '1:1 Expected a value, found the end of the file.'],
    ['<!doctype html>', '1:1 Expected a value, found <.'],
    ['{"a":1,}', '1:8 Expected no comma before the closing bracket, found }.'],
    ['[1,\n2,\n]', '3:1 Expected no comma before the closing bracket, found ].'],
    ['{"a":1\n "b":2}', '2:2 Expected a comma or }, found ".'],
    ['[1 2]', '1:4 Expected a comma or ], found 2.'],
    ["{'a':1}", '1:2 Expected a field name in "" or }, found \'.'],
    ['{"a":1,b:2}', '1:8 Expected a field name in "", found b.'],
    ['{"a" 1}', '1:6 Expected a colon behind the field name, found 1.'],
    ['{"a":}', '1:6 Expected a value, found }.'],
    ['{"a":undefined}', '1:6 Expected a value, found u.'],
    ['[01]', '1:3 Expected a comma or ], found 1.'],
    ['[-]', '1:3 Expected a digit, found ].'],
    ['[1.]', '1:4 Expected a digit, found ].'],
    ['[1e+]', '1:5 Expected a digit, found ].'],
    ['[.5]', '1:2 Expected a value, found ..'],
    ['[1] 2', '1:5 Expected the end of the file, found 2.'],
    [
      '["a\nb"]',
      '1:4 Expected the closing " on the same line (a line break in a text is written \\n), found a blank or line break.',
    ],
    ['["a', '1:4 Expected the closing " of a text, found the end of the file.'],
    ['["\\x"]', '1:3 Expected one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000, found \\.'],
    ['["\\u12g4"]', '1:3 Expected one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000, found \\.'],
    ['[1] // note', '1:5 Expected the end of the file, found /.'],
    ['{"a":[{"b":1}]', '1:15 Expected a comma or }, found the end of the file.'],
    ['\uFEFF{,}', '1:2 Expected a field name in "" or }, found ,.'],
    ['[\r\n1,\r\r?]', '4:1 Expected a value, found ?.'],
    ['["😀" 😀]', '1:7 Expected a comma or ], found 😀.'],
  ] as const)
    it(`finds the mistake in ${JSON.stringify(text)}`, () => {
      expect(mistake(text)).to.equal(place);
    });

  it('finds it behind very deep and very long beginnings', () => {
    expect(mistake('['.repeat(1_000_000))).to.equal('1:1000001 Expected a value, found the end of the file.');
    expect(mistake(`["${'x'.repeat(5_000_000)}\n"]`)).to.match(/^1:5000003 /);
    expect(mistake(`[${'1'.repeat(1_000_000)}x]`)).to.equal('1:1000002 Expected a comma or ], found x.');
    expect(mistake(`${'\n'.repeat(1_000_000)}x`)).to.equal('1000001:1 Expected a value, found x.');
  });

  it('finds a mistake in just those of 3,000 damaged texts that the engine does not read', () => {
    const random = seeded(7);
    const valid = '{"a":[1,-2.5e3,"x\\u0041\\n",true,null,{}],"b":{"c":[],"d":"é"}}';
    let mistakes = 0;
    for (let i = 0; i < 3_000; i++) {
      const cut = random.int(0, valid.length);
      const text = valid.slice(0, cut) + random.pick([...'{}[]:,"\\0x1e.- \n']) + valid.slice(cut + random.int(0, 2));
      const result = parseJson(text);
      expect(result.ok, text).to.equal(isJson(text));
      if (result.ok) continue;
      mistakes++;
      expect(result.line, text).to.be.within(1, 3);
      expect(result.message, text).to.match(/^Expected .+, found .+\.$/s);
      expect(result.column).to.be.within(1, text.length + 1);
    }
    expect(mistakes).to.be.greaterThan(1_000);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
