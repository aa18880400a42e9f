import readme from '../../README.md?raw';
import { holds, type Check } from './doctor.js';

const sources: Record<string, string> = import.meta.glob('../../src/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * Numbers that the prose of the README states: where the code has them, and how the README says them, `#` standing for
 * the number (a share is said in percent where `%` follows).
 */
const numbers: readonly (readonly [inCode: RegExp, inReadme: string])[] = [
  [/^const narrow = (\d+);/m, 'is narrower than # px, else horizontal'],
  [/rootMargin: '(\d+)px'/, 'at most # px from the viewport'],
  [/mostLanes = (\d+);/, 'at most # lanes'],
  [/tallestDrawing = (\d+);/, 'horizontal drawing from 200 to # px'],
  [/lowestDrawing = (\d+);/, 'horizontal drawing from # to'],
  [/mostLeftOut = (0\.25);/, 'up to a quarter of them are left outside'],
  [/crowded = 1 \/ (30);/, 'within a thirtieth of the window'],
  [/MOST_CUTS = (4);/, 'at most four stretches'],
  [/^const CUT = (0\.\d+);/m, 'A cut takes # % of the length'],
  [/length > (0\.4) \* rest/, 'two fifths of all uncut time'],
];

function stated(number: string, phrase: string): string {
  const value = phrase.includes('# %') ? Math.round(Number(number) * 100) : Number(number);
  return phrase.replace('#', value.toLocaleString('en-US'));
}

const check: Check = (text) => {
  const prose = text.replace(/\s+/g, ' ');
  return numbers.flatMap(([inCode, phrase]) => {
    const number = Object.values(sources)
      .map((source) => inCode.exec(source)?.[1])
      .find(Boolean);
    if (number === undefined) return [`${String(inCode)} is nowhere in src: say here where the number is now`];
    return prose.includes(stated(number, phrase)) ? [] : [`the README does not say "${stated(number, phrase)}"`];
  });
};

describe('the README', () => {
  it('states the numbers that the code has', () => {
    holds(check, readme, [
      ['560 px', '600 px'],
      ['A cut takes 8 %', 'A cut takes 9 %'],
    ]);
  });
});
