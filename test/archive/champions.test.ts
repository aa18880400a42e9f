import { expect } from '@open-wc/testing';
import { Champions, FAN } from '../../src/archive/champions.js';
import { finish } from '../../src/archive/slices.js';
import { seeded } from '../support/random.js';

const championsOf = (length: number, of: (entry: number) => number): Champions =>
  finish(
    Champions.growing(length, {
      of,
      choose: (level, from, to) => {
        for (let i = from; i < to; i++)
          if (i % FAN === 0 || of(i) > of(level[Math.floor(i / FAN)]!)) level[Math.floor(i / FAN)] = i;
      },
    }),
  );

describe('champions', () => {
  it('are the heaviest of any stretch, heaviest first', () => {
    const random = seeded(3);
    for (const length of [0, 1, 31, 32, 33, 1000, 1024, 1025, 40_000]) {
      const weights = random.shuffle(Array.from({ length }, (_, i) => i));
      const champions = championsOf(length, (i) => weights[i]!);
      for (let i = 0; i < 60; i++) {
        const [from, to] = [random.int(0, length), random.int(0, length)].sort((a, b) => a - b) as [number, number];
        const near = random.chance(0.5) ? Math.min(length, from + random.int(0, 70)) : to;
        const count = random.int(0, 12);
        const stretch = Array.from({ length: Math.max(0, near - from) }, (_, k) => from + k);
        const expected = stretch.sort((a, b) => weights[b]! - weights[a]!).slice(0, count);
        expect(champions.heaviest(from, near, count), `${length}: ${from} to ${near}`).to.deep.equal(expected);
      }
    }
  });

  it('are found without looking at all the others', () => {
    let looks = 0;
    const champions = championsOf(1_000_000, (i) => (looks++, (i * 7919) % 1_000_003));
    looks = 0;
    champions.heaviest(3, 999_990, 16);
    expect(looks).to.be.below(8000);
    expect(champions.bytes).to.be.below(140_000);
  });
});
