import { expect } from '@open-wc/testing';
import { formatGap } from '../../src/i18n/format-gap.js';
import { plain, timeOf, wordsFor } from './dates.js';

const english = wordsFor('en');
const at = (text: string): number => timeOf(text).bounds.start;

describe('formatGap', () => {
  const gaps: readonly (readonly [start: string, end: string, text: string])[] = [
    ['1945-09', '2022-02', '76 years'],
    ['2021-01', '2022-12', '23 months'],
    ['2021-01-01', '2021-01-15', '14 days'],
    ['2021-01-01', '2021-02-10', '40 days'],
    ['2021-01-01', '2021-01-02', '24 hours'],
    ['2021-01-01T11:00', '2021-01-01T12:30', '90 minutes'],
    ['2021-01-01T11:00', '2021-01-01T11:01', '60 seconds'],
    ['Y-65000000', '2026', '65 million years'],
    ['-0489', '2026', '2,515 years'],
    ['2021-01-31', '2021-03-30', '58 days'],
    ['2021-01-31', '2021-03-31', '2 months'],
    ['2024-02-29', '2026-02-28', '23 months'],
  ];
  for (const [start, end, text] of gaps) {
    it(`from ${start} to ${end} it is "${text}"`, () => {
      expect(plain(formatGap({ start: at(start), end: at(end) }, english))).to.equal(text);
    });
  }
});
