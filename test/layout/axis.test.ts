import { expect } from '@open-wc/testing';
import { formatTick } from '../../src/i18n/format-tick.js';
import { buildAxis, type Axis, type AxisOptions } from '../../src/layout/axis.js';
import { uprightAxis } from '../../src/layout/axis-upright.js';
import { project } from '../../src/layout/projection.js';
import { breaksScale } from '../../src/layout/scales/breaks.js';
import { evenScale } from '../../src/layout/scales/even.js';
import { recentScale } from '../../src/layout/scales/recent.js';
import type { Scale } from '../../src/layout/scales/scale.js';
import { timeScale } from '../../src/layout/scales/time.js';

const utc = (year: number, month = 1, day = 1, hour = 0, minute = 0): number =>
  new Date(0).setUTCFullYear(year, month - 1, day) + (hour * 60 + minute) * 60_000;
const DAY = 86_400_000;

interface Some extends Partial<AxisOptions> {
  readonly scale?: Scale;
  readonly mirrored?: boolean;
}

/** An axis in English with letters of 7 px. */
function axisOf(
  start: number,
  end: number,
  length: number,
  { scale = timeScale(), mirrored, ...options }: Some = {},
): Axis {
  const projection = project(scale, { start, end }, length, mirrored ?? false);
  const all: AxisOptions = {
    measure: (text) => 7 * text.length,
    format: (ms, unit, style) => formatTick(ms, unit, style, 'en'),
    widths: new Map(),
    minGap: 12,
    finest: 'second',
    ...options,
  };
  const { lineHeight } = all;
  return lineHeight ? uprightAxis(projection, { ...all, lineHeight }) : buildAxis(projection, all);
}

const ticks = (axis: Axis): string => axis.ticks.flatMap(({ label }) => label || []).join(' | ');
const context = (axis: Axis): string => axis.context.flatMap(({ label }) => label || []).join(' | ');

describe('buildAxis on true time', () => {
  const rows: [string, Axis, string, string][] = [
    ['centuries', axisOf(utc(1190), utc(1990), 600), '1300 | 1400 | 1500 | 1600 | 1700 | 1800 | 1900', ''],
    ['around the birth of Christ', axisOf(utc(-1199), utc(1200), 500), '1000 BC | 500 BC | 1 AD | 500 | 1000', ''],
    ['five years', axisOf(utc(1944), utc(1993), 400), '1950 | 1955 | 1960 | 1965 | 1970 | 1975 | 1980 | 1985 | 1990', ''],
    ['years', axisOf(utc(2019, 6), utc(2026, 6), 400), '2020 | 2021 | 2022 | 2023 | 2024 | 2025 | 2026', ''],
    ['quarters', axisOf(utc(2025, 2), utc(2026, 4, 20), 260), 'Apr | Jul | Oct | Jan | Apr', '2025 | 2026'],
    ['months', axisOf(utc(2025, 10, 20), utc(2026, 3, 10), 260), 'Nov | Dec | Jan | Feb | Mar', '2025 | 2026'],
    ['weeks', axisOf(utc(2026, 1, 20), utc(2026, 3, 1), 260), '26 | 2 | 9 | 16 | 23', 'February 2026'],
    ['days', axisOf(utc(2026, 1, 29), utc(2026, 2, 9), 400), '30 | 31 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8', 'January 2026 | February 2026'],
    ['hours', axisOf(utc(2026, 2, 3, 17), utc(2026, 2, 4, 10), 400), '9:00 PM | 12:00 AM | 3:00 AM | 6:00 AM', 'February 3, 2026 | February 4, 2026'],
    ['minutes', axisOf(utc(2026, 2, 4, 11, 28), utc(2026, 2, 4, 11, 50), 300), '11:35 AM | 11:40 AM | 11:45 AM', 'February 4, 2026'],
    ['the age of the world', axisOf(-13.8e9 * 365.2425 * DAY, utc(2026), 500), '10B years ago | 5B years ago', ''],
  ]; // prettier-ignore
  for (const [name, axis, labels, sections] of rows) {
    it(`shows ${name}`, () => {
      expect(ticks(axis)).to.equal(labels);
      expect(context(axis)).to.equal(sections);
    });
  }

  it('has lines of a finer step between those with labels', () => {
    const { ticks: lines } = axisOf(utc(2019, 6), utc(2023, 6), 240);
    const minors = lines.filter(({ major }) => !major);
    expect(minors.map(({ unit, label }) => unit + label)).to.include('month');
    expect(minors.length).to.be.greaterThan(lines.length - minors.length);
  });

  it('keeps the name of a year at the edge until the year is nearly gone', () => {
    const year = (end: number) => axisOf(end - 90 * DAY, end, 300).context[0]!;
    expect(year(utc(2026, 2))).to.include({ label: '2025', startPx: 0, px: 6 });
    expect(year(utc(2026, 3, 28))).to.include({ label: '', startPx: 0 });
  });

  it('names at least the widest stretch when none is as wide as its name', () => {
    const axis = axisOf(utc(2026, 1, 30), utc(2026, 2, 3), 120);
    expect(context(axis)).to.match(/^(January|February) 2026$/);
  });

  it('puts the context at the right edge of its stretch when mirrored', () => {
    const axis = axisOf(utc(2025, 10), utc(2026, 4), 400, { mirrored: true });
    expect(axis.ticks[0]!.px).to.be.greaterThan(axis.ticks.at(-1)!.px);
    expect(axis.context[0]).to.include({ label: '2025', startPx: 400, px: 394 });
    expect(axis.context[1]!.endPx).to.equal(0);
  });

  it('shares one column between ticks and context when vertical', () => {
    const axis = axisOf(utc(2026, 1, 28), utc(2026, 2, 9), 400, { lineHeight: 16 });
    expect(context(axis)).to.equal('January 2026 | February 2026');
    const months = axis.context.map(({ px }) => px + 8);
    const days = axis.ticks.filter(({ label }) => label).map(({ px }) => px);
    expect(days).to.have.length.greaterThan(5);
    for (const px of days) expect(Math.min(...months.map((middle) => Math.abs(middle - px)))).to.be.at.least(16);
  });

  it('goes no finer than it is told', () => {
    const axis = axisOf(utc(2026, 2, 3), utc(2026, 2, 5), 900, { finest: 'day' });
    expect(new Set(axis.ticks.map(({ unit }) => unit))).to.deep.equal(new Set(['day']));
  });

  it('is empty without a length or an extent', () => {
    const empty = { ticks: [], context: [], gaps: [] };
    expect(axisOf(0, DAY, 0)).to.deep.equal(empty);
    expect(axisOf(DAY, DAY, 500)).to.deep.equal(empty);
  });
});

describe('buildAxis on cut time', () => {
  const spans = [[1945, 9], [2022, 2], [2023, 1], [2024, 5], [2025, 2], [2025, 9], [2026, 1]]
    .map(([year, month]) => ({ start: utc(year!, month!), end: utc(year!, month! + 1) })); // prettier-ignore
  const scale = breaksScale(spans);
  const axis = axisOf(utc(1945, 6), utc(2026, 4), 1000, { scale });

  it('names the years on both sides of a cut, and says where the cut is', () => {
    expect(context(axis)).to.equal('1945 | 2022 | 2023 | 2024 | 2025 | 2026');
    expect(axis.gaps).to.have.length(1);
    const [{ startPx, endPx }] = axis.gaps as [Axis['gaps'][0]];
    expect(endPx - startPx).to.be.within(60, 100);
    expect(axis.ticks.some(({ px }) => px > startPx && px < endPx)).to.equal(false);
  });

  it('names a short stretch by its year alone, without days that nobody could place', () => {
    const days = breaksScale([
      { start: utc(1945, 9, 2), end: utc(1945, 9, 3) },
      { start: utc(2026, 2, 1), end: utc(2026, 2, 9) },
    ]);
    const short = axisOf(utc(1945, 9, 1), utc(2026, 2, 10), 400, { scale: days });
    expect(context(short)).to.equal('1945 | February 2026');
    const cut = short.gaps[0]!;
    expect(short.ticks.filter(({ px, label }) => px < cut.startPx && label)).to.deep.equal([]);
  });

  it('says a round year of its finer lines where no label of the common step has room beside a cut', () => {
    const old = breaksScale([
      { start: utc(-489), end: utc(-429) },
      { start: utc(1896), end: utc(2023) },
    ]);
    for (const from of [-499, -495, -489]) {
      const axis = axisOf(utc(from), utc(2400), 700, { scale: old });
      const [cut] = axis.gaps;
      const before = axis.ticks.filter(({ px, label }) => label && px < cut!.startPx);
      expect(
        before.map(({ label }) => label),
        String(from),
      ).to.deep.equal(['450 BC']);
      expect(axis.context, String(from)).to.deep.equal([]);
    }
  });

  it('has no ticks where all of the window is a cut', () => {
    const inside = axisOf(utc(1960), utc(1990), 500, { scale });
    expect(inside).to.deep.include({ ticks: [], context: [] });
    expect(inside.gaps).to.deep.equal([{ interval: scale.gaps[0], startPx: 0, endPx: 500 }]);
  });
});

describe('buildAxis on uneven scales', () => {
  it('goes from decades to days towards the date of the article', () => {
    const axis = axisOf(utc(1940), utc(2026, 2, 12), 1000, { scale: recentScale(utc(2026, 2, 4)), finest: 'day' });
    expect(ticks(axis)).to.match(/^2000 \| .*2020 \| .*2024 \| Jan \| Jul \| .*1 \| 15 \| .*3 \| 4 \| 5/);
    expect(context(axis)).to.equal('2025 | January 2026 | February 2026');
  });

  it('shows round distances on a logarithm of billions of years', () => {
    const axis = axisOf(-13.8e9 * 365.2425 * DAY, utc(2026), 800, { scale: recentScale(utc(2026)) });
    expect(ticks(axis)).to.match(/1B years ago \| 10M years ago/);
  });

  it('fills each distance between events with what fits there', () => {
    const scale = evenScale([utc(1945), utc(2022), utc(2026, 2, 1), utc(2026, 2, 2), utc(2026, 2, 3)]);
    const axis = axisOf(utc(1945), utc(2026, 2, 3), 1000, { scale, finest: 'day' });
    expect(ticks(axis)).to.match(/^1950 \| 2000 \| .*2024 \| 2025 \| Jan \| 2$/);
    expect(context(axis)).to.equal('February 2026');
  });
});
