import { expect } from '@open-wc/testing';
import { breaksScale } from '../../../src/layout/scales/breaks.js';
import type { Interval } from '../../../src/time/interval.js';
import { seeded } from '../../support/random.js';
import { DAY, NOW, randomStarts, YEAR } from './samples.js';

const utc = (year: number, month = 1, day = 1): number => Date.UTC(year, month - 1, day);
const day = (time: number): Interval => ({ start: time, end: time + DAY });
const month = (year: number, number: number): Interval => ({ start: utc(year, number), end: utc(year, number + 1) });

/** The news of four years with the end of the Second World War as background. */
const news = [
  month(1945, 9), month(2022, 2), month(2025, 2), month(2025, 9), month(2026, 1), month(2026, 2),
  { start: utc(2023), end: Infinity }, day(utc(2026, 2, 2)), day(utc(2026, 2, 3)), day(utc(2026, 2, 4)),
]; // prettier-ignore

describe('breaksScale', () => {
  it('cuts the 76 years between a war and the news, and the two empty years before the news', () => {
    const { gaps } = breaksScale(news);
    expect(gaps).to.have.length(2);
    expect(gaps[0]!.start).to.be.within(utc(1945, 10, 1) + DAY, utc(1946, 6));
    expect(gaps[0]!.end).to.be.within(utc(2021, 6), utc(2022, 2, 1) - DAY);
  });

  it('gives a cut room for its name at 1000 px', () => {
    const { place, gaps } = breaksScale(news);
    const whole = place(utc(2026, 3)) - place(utc(1945, 9));
    expect((place(gaps[0]!.end) - place(gaps[0]!.start)) / whole).to.be.closeTo(0.08, 1e-9);
  });

  it('has one scale for all uncut time', () => {
    const { place } = breaksScale(news);
    expect(place(utc(1945, 9, 3)) - place(utc(1945, 9, 2))).to.be.closeTo(DAY, 1e-3);
    expect(place(utc(2026, 2, 3)) - place(utc(2026, 2, 2))).to.be.closeTo(DAY, 1e-3);
    expect(place(utc(1900, 2, 3)) - place(utc(1900, 2, 2))).to.be.closeTo(DAY, 1e-3);
  });

  it('runs evenly through a cut', () => {
    const { place, gaps } = breaksScale(news);
    const { start, end } = gaps[0]!;
    expect(place((start + end) / 2)).to.be.closeTo((place(start) + place(end)) / 2, 1);
  });

  const counts: [string, Interval[], number][] = [
    ['nothing', [], 0],
    ['one day', [day(NOW)], 0],
    ['the same day three times', [day(NOW), day(NOW), day(NOW)], 0],
    ['two days of which one is long ago', [day(NOW), day(0)], 1],
    ['one event a year', Array.from({ length: 20 }, (_, i) => ({ start: utc(2000 + i), end: utc(2000 + i) })), 0],
    ['a few months of each of three decades', [1980, 2000, 2020].flatMap((y) => [month(y, 1), month(y, 3)]), 2],
    ['spans without a known side', [{ start: -Infinity, end: NOW }, day(NOW)], 0],
    [
      'a month with three of its days',
      [month(2026, 2), day(utc(2026, 2, 2)), day(utc(2026, 2, 3)), day(utc(2026, 2, 4))],
      0,
    ],
    [
      'a state that runs from a war to the news',
      [{ start: utc(1945, 9, 1), end: utc(2026, 2, 9) }, day(utc(1945, 9, 2)), day(utc(2026, 2, 3))],
      1,
    ],
    ['three days and two long waits', [day(NOW), day(NOW + 9 * DAY), day(NOW + 99 * DAY)], 2],
    ['ten clusters: too many cuts to read', Array.from({ length: 10 }, (_, i) => day(utc(1900 + 10 * i))), 0],
  ];
  for (const [name, spans, cuts] of counts) {
    it(`cuts ${cuts} stretches of: ${name}`, () => {
      expect(breaksScale(spans).gaps).to.have.length(cuts);
    });
  }

  it('cuts no more than four times', () => {
    const spans = [0, 100, 2_000, 40_000, 800_000, 16_000_000, 320_000_000].map((days) => day(NOW - days * DAY));
    expect(breaksScale(spans.slice(0, 4)).gaps).to.have.length(3);
    expect(breaksScale(spans.slice(0, 5)).gaps).to.have.length(4);
    expect(breaksScale(spans).gaps.length).to.be.within(1, 4);
  });

  it('cuts through what is one thing only when it is longer than half of everything', () => {
    const spans = [utc(1945), utc(2025), utc(2026)].map((start) => ({ start, end: start + DAY }));
    const isCutThrough = (one: Interval) =>
      breaksScale([...spans, one], [one]).gaps.some(({ start, end }) => start < one.end && end > one.start);
    expect(isCutThrough({ start: utc(1945), end: utc(1990) })).to.equal(true);
    expect(isCutThrough({ start: utc(1990), end: utc(2020) })).to.equal(false);
  });

  it('never cuts where something begins or ends, and leaves air beside it', () => {
    const random = seeded(5);
    for (let round = 0; round < 300; round++) {
      const spans = randomStarts(random).map((start) => ({ start, end: start + random.int(0, 400) * DAY }));
      const scale = breaksScale(spans);
      const points = spans.flatMap(({ start, end }) => [start, end]);
      const cut = scale.gaps.reduce((sum, gap) => sum + scale.place(gap.end) - scale.place(gap.start), 0);
      if (points.length > 0) {
        const whole = scale.place(Math.max(...points)) - scale.place(Math.min(...points));
        expect(cut).to.be.at.most(0.4001 * whole);
      }
      for (const gap of scale.gaps) {
        expect(points.some((point) => point > gap.start && point < gap.end)).to.equal(false);
        expect(points).to.not.include(gap.start).and.not.include(gap.end);
        expect(scale.place(gap.end) - scale.place(gap.start)).to.be.lessThan((gap.end - gap.start) / 3);
      }
    }
  });

  it('keeps its precision when the Big Bang and a minute of today are in one picture', () => {
    const { place, time } = breaksScale([day(-13.8e9 * YEAR), day(NOW), day(NOW + 9 * DAY)]);
    expect(place(NOW + 60_000) - place(NOW)).to.be.closeTo(60_000, 1);
    expect(time(place(NOW + 60_000))).to.be.closeTo(NOW + 60_000, 1);
  });
});
