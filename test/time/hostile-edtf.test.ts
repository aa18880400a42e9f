import { expect } from '@open-wc/testing';
import { parseEdtf } from '../../src/time/parse-edtf.js';
import { MAX_LENGTH } from '../../src/time/read-edtf.js';
import type { Random } from '../support/random.js';
import { seeded } from '../support/random.js';
import { randomEdtf } from './random-edtf.js';

const ALPHABETS = [
  '0123456789-X~?%/.[]{},TZ:+Y ES',
  '0X-',
  '[..],2',
  '~?%2X-',
  '/.2-0',
  'aäÄ🙂\u0000\u202e\ud800 \n<&"\'',
];

function randomText(random: Random, length: number): string {
  const alphabet = [...random.pick(ALPHABETS)];
  return Array.from({ length }, () => random.pick(alphabet)).join('');
}

/** A valid text with a few letters removed, doubled, swapped or replaced. */
function damaged(random: Random): string {
  const letters = [...randomEdtf(random)];
  for (let i = random.int(1, 3); i > 0; i--) {
    letters.splice(random.int(0, letters.length), random.int(0, 2), randomText(random, random.int(0, 2)));
  }
  return letters.join('');
}

function checkResult(text: string): boolean {
  const result = parseEdtf(text);
  if (!result.ok) {
    expect(result.message.length, text).to.be.within(10, 3 * MAX_LENGTH);
    return false;
  }
  const { bounds, start, end, members } = result.time;
  expect(bounds.start, text).to.be.below(bounds.end);
  for (const side of [start, end, ...members.flatMap((member) => [member.start, member.end])]) {
    if (typeof side === 'string') continue;
    expect(Number.isFinite(side.interval.start) && Number.isFinite(side.interval.end), text).to.equal(true);
    expect(side.interval.start, text).to.be.below(side.interval.end);
    expect(bounds.start, text).to.be.at.most(side.interval.start);
    expect(bounds.end, text).to.be.at.least(side.interval.end);
  }
  return true;
}

/**
 * Letters that methods of strings, regular expressions and lists pass over during `work`: each call counts for the
 * length of what it is called on and of what it gives. Reading a single letter by index is not seen, loops of such are.
 */
function stepsOf(work: () => void): number {
  let steps = 0;
  const undo: (() => void)[] = [];
  const watch = (prototype: object, names: readonly string[]): void => {
    for (const name of names) {
      const original = Object.getOwnPropertyDescriptor(prototype, name);
      if (!original || typeof original.value !== 'function') throw new Error(`nothing to watch: ${name}`);
      const method = original.value as (...args: unknown[]) => unknown;
      const counting = function (this: { readonly length?: number }, ...args: unknown[]): unknown {
        const result = method.apply(this, args);
        steps += 1 + (this.length ?? 0) + (typeof args[0] === 'string' ? args[0].length : 0);
        if (typeof result === 'string') steps += result.length;
        return result;
      };
      Object.defineProperty(prototype, name, { ...original, value: counting });
      undo.push(() => Object.defineProperty(prototype, name, original));
    }
  };
  watch(String.prototype, [
    'slice',
    'split',
    'indexOf',
    'includes',
    'startsWith',
    'trim',
    'replace',
    'replaceAll',
    'search',
    'padStart',
    'toUpperCase',
    'toLowerCase',
    'charAt',
  ]);
  watch(RegExp.prototype, ['test']);
  watch(Array.prototype, ['map', 'filter', 'some', 'every', 'reduce', 'sort', 'join', 'find', 'includes']);
  try {
    work();
  } finally {
    for (const restore of undo) restore();
  }
  return steps;
}

describe('hostile EDTF', () => {
  it('never throws on random letters, and what is read has its start before its end', () => {
    const random = seeded(2);
    for (let i = 0; i < 5000; i++) checkResult(randomText(random, random.int(0, 40)));
  });

  it('never throws on damaged dates, some of which are still dates', () => {
    const random = seeded(3);
    let read = 0;
    for (let i = 0; i < 5000; i++) read += Number(checkResult(damaged(random)));
    expect(read).to.be.within(200, 4000);
  });

  it('never throws on what is no text at all in spite of its type', () => {
    for (const text of ['\0', '\ud800', '‮2022', 'toString', '-', '2022-', '[', '}{', '/'.repeat(1000)])
      checkResult(text);
  });

  it('refuses long texts unread', () => {
    for (const text of ['2', '[2022,', '2022/', '~', ' ', '🙂']) {
      const long = text.repeat(1_000_000);
      expect(stepsOf(() => parseEdtf(long))).to.be.below(200);
      expect(parseEdtf(long)).to.include({ ok: false, code: 'too-long' });
    }
  });

  const growing: readonly (readonly [string, (size: number) => string])[] = [
    ['sets', (size) => `[${'2022,'.repeat(size / 5)}2022]`],
    ['sets broken at the end', (size) => `[${'2022,'.repeat(size / 5)}X]`],
    ['digits', (size) => '1'.repeat(size)],
    ['hyphens', (size) => '-'.repeat(size)],
    ['dots', (size) => '.'.repeat(size)],
    ['slashes', (size) => '/'.repeat(size)],
    ['qualifiers', (size) => '~'.repeat(size)],
    ['qualifiers in sets', (size) => `{${'20~22,'.repeat(size / 6)}2022}`],
    ['masks', (size) => 'X'.repeat(size)],
    ['blanks', (size) => `2022${' '.repeat(size)}2`],
    ['numbers and dots', (size) => '1.'.repeat(size / 2)],
    ['words', (size) => 'ab '.repeat(size / 3)],
    ['offsets', (size) => '+12'.repeat(size / 3)],
    ['brackets', (size) => '['.repeat(size)],
  ];
  for (const [name, build] of growing) {
    it(`works in proportion to the length of ${name}`, () => {
      const [short, long] = [240, 960].map((size) => stepsOf(() => parseEdtf(build(size))));
      expect(short).to.be.above(100);
      expect(long).to.be.below(5 * (short ?? 0));
      expect(long).to.be.below(150 * 960);
    });
  }

  it('would notice quadratic work', () => {
    const quadratic = (size: number): void => {
      const text = 'x'.repeat(size);
      for (let i = 0; i < size; i++) text.slice(i);
    };
    expect(stepsOf(() => quadratic(960))).to.be.above(10 * stepsOf(() => quadratic(240)));
  });
});
