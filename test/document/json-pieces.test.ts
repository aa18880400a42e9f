import { expect } from '@open-wc/testing';
import { JsonPieces } from '../../src/document/json-pieces.js';
import { parseJson } from '../../src/document/parse-json.js';
import { seeded, type Random } from '../support/random.js';

/** `text` read in pieces that end at `cuts`; `leastGuess`: shorter ones are looked at letter by letter. */
function readIn(text: string, cuts: readonly number[], leastGuess?: number): ReturnType<JsonPieces['end']> {
  const pieces = new JsonPieces(leastGuess);
  let from = 0;
  for (const to of [...cuts, text.length]) {
    if (!pieces.push(text.slice(from, to))) break;
    from = to;
  }
  return pieces.end();
}

const every = (length: number, step: number): number[] =>
  Array.from({ length: Math.floor(length / step) }, (_, i) => (i + 1) * step);

const TEXTS = [
  '{"version":1,"events":[{"title":"A","date":"2022"},{"title":"B"}],"lang":"en"}',
  '[]',
  '[{"title":"Bare list"}, {"title":"of events"}]',
  ' [ 1 , [2, [3]] , {"a": [4]} , null , "x" , true , -1.5e3 ] ',
  '{"columns":{"title":["A","B"],"start":[0,null]},"a":{"b":{"c":[1,[2]]}}}',
  '{"events":[1,2],"events":[3]}',
  '{"events":[1,2],"events":"none"}',
  '{"\\u0065vents":[1,2],"events":null}',
  '{"__proto__":[1],"constructor":{"prototype":[2]},"a":{"__proto__":[3]}}',
  '{"a":"[1,2","b":"]}","c":["{","\\"]","\\\\",",","\\u005d"]}',
  '["😀","\ud83d","\\ud83d\\ude00","é"]',
  '\uFEFF{"events":[\r\n  {},\r  {},\n\n {}\r\n]}',
  '"just a text"',
  '12',
  'null',
  '{}',
  '[[],[[]],{},[{}]]',
];

const BROKEN = [
  '',
  ' ',
  '<!doctype html><p>[1, 2]</p>',
  '[1,,2]',
  '[,1]',
  '[1,]',
  '[1,2,3 , ]',
  '[ , ]',
  '[1 2,3]',
  '[1,2 3]',
  '[1}',
  '[1,2}',
  '{"a":[1,2},"b":1}',
  '{"events":[{"a":1]]}',
  '{"events":[{"a":1},\r\n{"a":1,},\n{"a":}]}',
  '{"events":[{"a":1}\n{"b":2}],"x":1}',
  '{"version" 1,"events":[{"a":,}]}',
  '{"events":[1,2],,"b":1}',
  '{"events":[1,2]\r\n"b":[3,\n4]}',
  '{"a":[1],"b":[2],\n"c":x}',
  '{"events":[{"title":"cut off"},{"title":"in the',
  '{"events":[{"title":"cut off"},',
  '{"events":[{"title":"cut off"}]',
  '{"events":["line\nbreak"]}',
  '{"events":[{"t":"bad \\x escape"}, 2]}',
  '{"events":[1,\n\n   tru]}',
  '[1] [2]',
  '[1],',
  '{"a":1}]',
  ']',
  '[-,1]',
  '{[1,2]}',
  '{"a"[1,2]}',
  "{'a':[1]}",
  '{"a":{"b":{"c":[1,]}}}',
];

describe('JSON in pieces', () => {
  for (const text of [...TEXTS, ...BROKEN])
    it(`reads ${JSON.stringify(text)} as one whole, however it is cut`, () => {
      const whole = parseJson(text);
      for (const least of [1, Infinity]) {
        for (let cut = 0; cut <= text.length; cut++)
          expect(readIn(text, [cut], least), `at ${cut}, ${least}`).to.deep.equal(whole);
        for (const step of [1, 2, 3, 7])
          expect(readIn(text, every(text.length, step), least), `${step}, ${least}`).to.deep.equal(whole);
      }
      expect(whole.ok).to.equal(TEXTS.includes(text));
    });

  it('reads 2,000 random documents, and refuses the damaged ones at the same place with the same words', () => {
    const random = seeded(11);
    let refused = 0;
    for (let i = 0; i < 2000; i++) {
      const text = i % 2 ? damaged(randomJson(random), random) : randomJson(random);
      const whole = parseJson(text);
      if (!whole.ok) refused++;
      const cuts = Array.from({ length: random.int(0, 6) }, () => random.int(0, text.length)).sort((a, b) => a - b);
      expect(readIn(text, cuts), JSON.stringify(text)).to.deep.equal(whole);
      expect(readIn(text, every(text.length, random.int(1, 9))), JSON.stringify(text)).to.deep.equal(whole);
      const least = random.int(0, 20);
      expect(readIn(text, every(text.length, random.int(1, 40)), least), JSON.stringify(text)).to.deep.equal(whole);
    }
    expect(refused).to.be.within(500, 1000);
  });

  it('reads lists whose entries begin alike, guessing where they end, and refuses the damaged ones in the same words', () => {
    const random = seeded(12);
    let refused = 0;
    for (let i = 0; i < 600; i++) {
      const sound = alikeJson(random);
      const text = i % 2 ? damaged(sound, random) : sound;
      const whole = parseJson(text);
      if (!whole.ok) refused++;
      for (const step of [9, 40, 200])
        expect(readIn(text, every(text.length, random.int(1, step)), 1), JSON.stringify(text)).to.deep.equal(whole);
    }
    expect(refused).to.be.within(150, 300);
  });

  it('makes nothing of pieces without a letter, wherever they come', () => {
    const text = '{"events":["a\\\\","b\\"]",[1,2]]}';
    for (let cut = 0; cut <= text.length; cut++)
      expect(readIn(text, [cut, cut, cut]), `at ${cut}`).to.deep.equal(parseJson(text));
  });

  it('leaves no more in hand than a piece and the shortest of lists', () => {
    const pieces = new JsonPieces();
    pieces.push('{"events":[');
    for (let i = 0; i < 1000; i++) pieces.push(`{"title":"${i}"},`);
    expect(pieces.longest).to.equal(1000);
    pieces.push('{"title":"last"}],"lang":"en"}');
    const { data } = pieces.end() as { data: { events: unknown[]; lang: string } };
    expect(data.events).to.have.length(1001);
    expect(data.lang).to.equal('en');
  });

  it('tells where a mistake is behind many pieces, and takes nothing more', () => {
    const pieces = new JsonPieces();
    const lines = Array.from({ length: 5000 }, (_, i) => `  {"title":"${i}"},\r\n`).join('');
    expect(pieces.push(`{"events":[\r\n${lines}`)).to.equal(true);
    expect(pieces.push('  {"title":oops},\r\n')).to.equal(false);
    expect(pieces.push('{"title":"fine"}]}')).to.equal(false);
    expect(pieces.end()).to.deep.equal({
      ok: false,
      line: 5002,
      column: 12,
      message: 'Expected a value, found o.',
    });
  });

  it('reads one entry of a million letters, a million brackets deep, and a million short ones', () => {
    for (const text of [
      `[{"title":"${'x\\"'.repeat(300_000)}"},1]`,
      `[${'['.repeat(200_000)}${']'.repeat(200_000)},1]`,
      `[${'0,'.repeat(1_000_000)}0]`,
    ]) {
      const result = readIn(text, every(text.length, 65_536));
      expect(result.ok && (result.data as unknown[]).at(-1)).to.equal(text.endsWith(',0]') ? 0 : 1);
    }
  });
});

const BLANKS = ['', '', '', ' ', '\n', '\r\n', '\t', '\r'];

function randomJson(random: Random): string {
  const blank = (): string => random.pick(BLANKS);
  const text = (): string =>
    JSON.stringify(
      Array.from({ length: random.int(0, 6) }, () =>
        random.pick(['a', '"', '\\', '[', ']', '{', '}', ',', ':', '\n', 'é', '😀', '\ud800', '\u2028', 'events']),
      ).join(''),
    );
  const value = (depth: number): string => {
    const kind = random.int(0, depth > 5 ? 4 : 8);
    if (kind === 0) return random.pick(['0', '-1', '1.5e-3', '12E2', '-0', '123456789012345678901']);
    if (kind === 1) return random.pick(['true', 'false', 'null']);
    if (kind < 5) return text();
    const entries = Array.from({ length: random.int(0, 4) }, () =>
      kind < 7
        ? `${blank()}${value(depth + 1)}${blank()}`
        : `${blank()}${random.chance(0.3) ? random.pick(['"events"', '"__proto__"', '"0"']) : text()}${blank()}:${blank()}${value(depth + 1)}${blank()}`,
    );
    const [open, close] = kind < 7 ? '[]' : '{}';
    return `${open}${entries.join(',') || blank()}${close}`;
  };
  return `${blank()}${random.chance(0.8) ? `{"events":[${[0, 1, 2].map(() => value(2)).join(',')}],"more":${value(1)}}` : value(0)}${blank()}`;
}

/** Lists of entries that begin alike, with texts in them that look like the end of one entry and the beginning of the next. */
function alikeJson(random: Random): string {
  const gap = random.pick(['', '', ' ', '\n  ', '\r\n']);
  const text = () =>
    JSON.stringify(random.pick(['a', '},{"id":1', '"},{"id":', '", "', ',', '\\', '\\"', ']', '\n', 'é']));
  const nested = () => `[${random.pick(['', '1,2', '{"id":1},{"id":2}', '[],[]', '"a", "b"'])}]`;
  const entries = random.pick([
    () => `{"id":${text()},${gap}"x":${nested()}}`,
    () => `{${gap}"id":${random.int(0, 99)},"t":${text()}}`,
    () => `{"id":{"id":${text()}}}`,
    text,
    nested,
    () => String(random.int(-99, 99)),
    () => random.pick(['null', '1', text(), nested(), '{}']),
  ]);
  const list = Array.from({ length: random.int(0, 30) }, entries).join(`,${gap}`);
  return random.pick([`{"events":[${list}]}`, `[${list}]`, `{"columns":{"a":[${list}],"b":[${list}]},"c":1}`]);
}

function damaged(text: string, random: Random): string {
  const at = random.int(0, text.length);
  const instead = random.pick(['', ',', '[', ']', '{', '}', '"', '\\', ':', '0', 'x', '\n']);
  return text.slice(0, at) + instead + text.slice(at + random.int(0, 2));
}
