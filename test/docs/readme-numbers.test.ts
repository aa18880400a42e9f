import readme from '../../README.md?raw';
import { holds, type Check } from './doctor.js';

const sources: Record<string, string> = import.meta.glob(['../../src/**/*.ts', '../../vite.config.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * Numbers that the prose of the README states: where the code has them, and how the README says them, `#` standing for
 * the number (a share is said in percent where `%` follows).
 */
const numbers: readonly (readonly [file: string, inCode: RegExp, inReadme: readonly string[]])[] = [
  ['element/news-timeline-element.ts', /^const narrow = (\d+);/m, ['is narrower than # px, else horizontal']],
  ['element/source-controller.ts', /rootMargin: '(\d+)px'/, ['at most # px from the viewport']],
  ['layout/lane-groups.ts', /mostLanes = (\d+);/, ['at most # lanes']],
  ['layout/picture.ts', /tallest = \{ horizontal: (\d+),/, ['horizontal drawing from 200 to # px']],
  ['layout/picture.ts', /lowest = \{ horizontal: (\d+),/, ['horizontal drawing from # to']],
  ['model/first-picture.ts', /mostLeftOut = (0\.25);/, ['up to a quarter of them are left outside']],
  ['model/first-picture.ts', /crowded = 1 \/ (30);/, ['within a thirtieth of the window']],
  ['layout/scales/breaks.ts', /maxCuts = (4)\b/, ['at most four stretches']],
  ['layout/scales/breaks.ts', /^const CUT = ([\d.]+);/m, ['A cut takes # % of the length']],
  ['layout/scales/breaks.ts', /^const CUTS = ([\d.]+);/m, ['all cuts together at most # %']],
  ['layout/scales/breaks.ts', /Math\.max\((0\.4) \* rest/, ['two fifths of all uncut time']],
];

function stated(number: string, phrase: string): string {
  const value = phrase.includes('# %') ? Math.round(Number(number) * 100) : Number(number);
  return phrase.replace('#', value.toLocaleString('en-US'));
}

const check: Check = (text) => {
  const prose = text.replace(/\s+/g, ' ');
  return numbers.flatMap(([file, inCode, phrases]) => {
    const number = inCode.exec(sources[`../../src/${file}`] ?? '')?.[1];
    if (number === undefined) return [`${file} no longer has ${String(inCode)}: say here where the number is now`];
    return phrases.map((phrase) => stated(number, phrase)).filter((phrase) => !prose.includes(phrase));
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
