import { expect } from '@open-wc/testing';
import { formatTick } from '../../src/i18n/format-tick.js';
import { buildAxis, type Axis, type AxisOptions } from '../../src/layout/axis.js';
import { uprightAxis } from '../../src/layout/axis-upright.js';
import { project, type Projection } from '../../src/layout/projection.js';
import type { Interval } from '../../src/time/interval.js';
import { panBy, widest } from '../../src/viewport/viewport.js';
import { seeded, type Random } from '../support/random.js';
import { allScales, DAY, MINUTE, NOW, randomStarts, YEAR } from './scales/samples.js';

const LOCALES = ['de', 'en', 'ar'];
const measure = (text: string): number => 7 * text.length;
const options = new Map(
  LOCALES.map((locale): [string, AxisOptions] => [
    locale,
    {
      measure,
      format: (ms, unit, style) => formatTick(ms, unit, style, locale),
      widths: new Map(),
      minGap: 12,
      finest: 'second',
    },
  ]),
);

interface Case {
  readonly locale: string;
  readonly vertical: boolean;
  readonly projection: Projection;
  readonly options: AxisOptions;
}

/** A window somewhere in a timeline, from minutes to billions of years. */
function* cases(seed: number, rounds: number): Iterable<Case> {
  const random = seeded(seed);
  for (let round = 0; round < rounds; round++) {
    const starts = randomStarts(random);
    for (const scale of allScales(starts)) {
      const locale = random.pick(LOCALES);
      const vertical = random.chance(0.2);
      const extent = someExtent(random, starts);
      const length = random.int(200, 1600);
      const projection = project(scale, extent, length, random.chance(0.3));
      yield { locale, vertical, projection, options: { ...options.get(locale)!, ...(vertical && upright) } };
    }
  }
}

const lineHeight = 16;
const upright = { lineHeight, widths: new Map<string, number>() };

const axisOf = ({ projection, options, vertical }: Case, at = projection): Axis =>
  vertical ? uprightAxis(at, { ...options, lineHeight }) : buildAxis(at, options);

function someExtent(random: Random, starts: readonly number[]): Interval {
  const centre = random.pick([NOW, ...starts]) + (random.next() - 0.5) * DAY * 10 ** random.int(-1, 4);
  const most = starts.some((start) => start < -1e15) ? 9 : 5;
  const span = Math.max(5 * MINUTE, Math.abs(centre) * 1e-9, 10 ** (random.next() * (most + 4) - 4) * YEAR);
  const part = random.next();
  return { start: centre - part * span, end: centre + (1 - part) * span };
}

/** Where a label lies along the axis, ascending. */
function boxes(axis: Axis, { projection, vertical }: Case): Record<'ticks' | 'context', Box[]> {
  const size = (label: string): number => (vertical ? lineHeight : measure(label));
  const ticks = axis.ticks.filter(({ label }) => label);
  const context = axis.context.filter(({ label }) => label);
  return {
    ticks: ticks.map(({ px, label }) => ({ label, low: px - size(label) / 2, high: px + size(label) / 2 })),
    context: context.map(({ px, label }) => {
      const low = projection.mirrored && !vertical ? px - size(label) : px;
      return { label, low, high: low + size(label) };
    }),
  };
}

interface Box {
  readonly label: string;
  readonly low: number;
  readonly high: number;
}

const name = ({ projection: { scale, extent, length }, locale }: Case): string =>
  `${scale.name} ${locale} ${length} px ${extent.start}…${extent.end}`;

describe('the axis, on every scale, in three languages, at any zoom', () => {
  it('has no two labels of a row that touch, none cut off and none in a cut', () => {
    for (const each of cases(31, 500)) {
      const axis = axisOf(each);
      const { ticks, context } = boxes(axis, each);
      for (const row of each.vertical ? [[...ticks, ...context]] : [ticks, context]) {
        row.sort((a, b) => a.low - b.low);
        for (const [i, { low, high, label }] of row.entries()) {
          const before = row[i - 1];
          if (before) expect(low - before.high, `${before.label} ${label}: ${name(each)}`).to.be.at.least(0);
          expect(low, name(each)).to.be.at.least(-1e-6);
          expect(high, name(each)).to.be.at.most(each.projection.length + 1e-6);
          for (const { startPx, endPx } of axis.gaps) {
            const isApart = high <= Math.min(startPx, endPx) + 1e-6 || low >= Math.max(startPx, endPx) - 1e-6;
            expect(isApart, `${label} in a cut: ${name(each)}`).to.equal(true);
          }
        }
      }
    }
  });

  it('always shows a date, and two of them unless the labels are as wide as half the axis', () => {
    for (const each of cases(32, 500)) {
      const axis = axisOf(each);
      const { ticks, context } = boxes(axis, each);
      const years = [
        ...context,
        ...boxes({ ...axis, ticks: axis.ticks.filter(({ unit }) => unit === 'year') }, each).ticks,
      ];
      // A window on little but a cut has the name of the cut instead.
      if (axis.gaps.length > 0) continue;
      expect(years.length, `no year: ${name(each)}`).to.be.at.least(1);
      const wide = Math.max(...[...ticks, ...context].map(({ low, high }) => high - low));
      if (wide * 2 + 50 < each.projection.length) {
        expect(ticks.length + context.length + axis.ticks.length, name(each)).to.be.at.least(2);
      }
    }
  });

  it('has its ticks in the order of time, one line for each moment, a bounded number', () => {
    for (const each of cases(33, 500)) {
      const { ticks, context } = axisOf(each);
      const { mirrored, length } = each.projection;
      expect(ticks.length, name(each)).to.be.at.most(length / 3);
      for (const [i, tick] of ticks.entries()) {
        expect(tick.px).to.be.within(0, length);
        if (i === 0) continue;
        const before = ticks[i - 1]!;
        expect(tick.time).to.be.greaterThan(before.time);
        expect(mirrored ? before.px - tick.px : tick.px - before.px, name(each)).to.be.at.least(0);
      }
      for (const [i, { startPx, endPx }] of context.entries()) {
        expect(mirrored ? startPx - endPx : endPx - startPx).to.be.greaterThan(0);
        const before = context[i - 1];
        if (before) expect(mirrored ? before.endPx - startPx : startPx - before.endPx).to.be.at.least(-1e-6);
      }
    }
  });

  it('says nothing twice within the same year, month or day', () => {
    for (const each of cases(34, 300)) {
      const { ticks, context } = axisOf(each);
      const sign = each.projection.mirrored ? -1 : 1;
      const said = ticks
        .filter(({ label }) => label)
        .map(({ label, px }) => {
          const section = context.findLastIndex(({ startPx }) => sign * startPx <= sign * px + 1e-6);
          return `${section} ${label}`;
        });
      expect(new Set(said).size, `${said.join()}: ${name(each)}`).to.equal(said.length);
    }
  });

  it('keeps its steps, and the label of every tick that stays in view, while panning', () => {
    const random = seeded(35);
    let compared = 0;
    for (const each of cases(36, 400)) {
      const { scale, extent, length, mirrored } = each.projection;
      // Labels of years become wider where they get more digits or count backwards.
      if (extent.start < Date.UTC(1500) || extent.end > Date.UTC(9000)) continue;
      const moved = panBy(scale, extent, (random.next() - 0.5) * 0.5);
      if (!(moved.start > Date.UTC(1500) && moved.end < Date.UTC(9000))) continue;
      const before = axisOf(each);
      const projection = project(scale, moved, length, mirrored);
      const after = axisOf(each, projection);
      const isTrueTime = scale.name === 'time' || scale.name === 'breaks';
      const majors = (axis: Axis): string =>
        [...new Set(axis.ticks.filter(({ major }) => major).map(({ unit }) => unit))].join();
      if (isTrueTime && majors(before) && majors(after)) expect(majors(after), name(each)).to.equal(majors(before));
      const labels = new Map(after.ticks.map(({ time, label }) => [time, label]));
      const safe = (px: number): boolean => px > 150 && px < length - 150;
      for (const { time, label, px } of before.ticks) {
        if (!label || !safe(px) || !safe(projection.position(time))) continue;
        compared++;
        expect(labels.get(time), `${name(each)} → ${moved.start}…${moved.end}`).to.equal(label);
      }
    }
    expect(compared).to.be.greaterThan(500);
  });

  it('keeps the name of the year in view through a whole year of panning', () => {
    for (const locale of LOCALES) {
      const extent = { start: Date.UTC(2025, 3, 3), end: Date.UTC(2025, 6, 3) };
      const [scale] = allScales([]);
      for (let step = 0; step < 365; step += 3) {
        const moved = { start: extent.start + step * DAY, end: extent.end + step * DAY };
        const { context } = buildAxis(project(scale!, moved, 200, false), options.get(locale)!);
        expect(
          context.filter(({ label }) => label),
          `${locale} ${step}`,
        ).to.not.deep.equal([]);
      }
    }
  });

  it('measures nothing anew but the labels in view once the widths are known', () => {
    const [scale] = allScales([]);
    let count = 0;
    const counting = { ...options.get('en')!, widths: new Map(), measure: (text: string) => (count++, measure(text)) };
    const extent = { start: Date.UTC(2025, 1), end: Date.UTC(2025, 5) };
    buildAxis(project(scale!, extent, 800, false), counting);
    count = 0;
    const { ticks, context } = buildAxis(project(scale!, panBy(scale!, extent, 0.1), 800, false), counting);
    expect(count).to.be.at.most(2 * (ticks.length + context.length) + 20);
  });

  it('shows the whole of any timeline', () => {
    const random = seeded(37);
    for (let round = 0; round < 200; round++) {
      const starts = randomStarts(random);
      const full = { start: Math.min(NOW, ...starts), end: Math.max(NOW, ...starts) };
      for (const scale of allScales(starts)) {
        const projection = project(scale, widest(scale, { full, minSpan: DAY }), 900, false);
        const each = { locale: 'en', vertical: false, projection, options: options.get('en')! };
        const { ticks, context } = boxes(buildAxis(projection, each.options), each);
        expect(ticks.length + context.length, name(each)).to.be.at.least(2);
      }
    }
  });
});
