import { breaksScale } from '../../../src/layout/scales/breaks.js';
import { evenScale } from '../../../src/layout/scales/even.js';
import { recentScale } from '../../../src/layout/scales/recent.js';
import type { Scale } from '../../../src/layout/scales/scale.js';
import { timeScale } from '../../../src/layout/scales/time.js';
import type { Random } from '../../support/random.js';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const YEAR = 365.2425 * DAY;
export const NOW = Date.UTC(2026, 1, 4);

/** Event starts of very different nature: none, one, ties, one day, news with background, deep time. */
export function randomStarts(random: Random): number[] {
  const shape = random.pick(['none', 'one', 'ties', 'day', 'news', 'spread', 'deep']);
  const count = random.int(2, 40);
  const some = (width: number, centre = NOW): number[] =>
    Array.from({ length: count }, () => Math.round(centre + (random.next() - 0.5) * width));
  switch (shape) {
    case 'none':
      return [];
    case 'one':
      return some(100 * YEAR).slice(0, 1);
    case 'ties':
      return [...some(10 * DAY).slice(0, 3), NOW, NOW, NOW];
    case 'day':
      return some(DAY);
    case 'news':
      return [NOW - 80 * YEAR, ...some(4 * YEAR), ...some(4 * DAY)];
    case 'spread':
      return some(10 ** random.int(0, 4) * YEAR);
    default:
      return [-13.8e9 * YEAR, -4.5e9 * YEAR, -6.6e7 * YEAR, ...some(1e4 * YEAR)];
  }
}

export function allScales(starts: readonly number[]): Scale[] {
  const spans = starts.map((start) => ({ start, end: start + DAY }));
  return [timeScale(), breaksScale(spans), recentScale(NOW), evenScale(starts)];
}
