import type { Interval } from '../../time/interval.js';
import { piecewise } from './piecewise.js';
import type { Scale } from './scale.js';

/** Most cuts; a ruler with more of them measures nothing any more. */
const MOST_CUTS = 4;
/** Share of the ruler that one cut takes, so that "76 years" has room in it at 1000 px. */
const CUT = 0.08;
/** Uncut time kept on each side of a cut, as a share of the uncut time between all points. */
const MARGIN = 0.03;
const DAY = 86_400_000;
/** Spans up to this (or a tenth of everything) are never cut. */
const SHORT = 366 * DAY;

/**
 * True time with the long empty stretches cut short. A stretch is what lies between two neighbours among all begins and
 * ends. The longest n stretches are cut, for the greatest n at which even the shortest cut one is longer than two fifths
 * of all uncut time together and than twice the longest stretch that stays; so evenly spread dates are never cut, and one
 * distant background event always is.
 * Only what lasts long may be running through a cut: a date that is known to the month is one thing and stays whole.
 * Uncut time has the same scale everywhere; inside a cut, time runs evenly through its fixed share of the ruler.
 * `spans`: finite bounds of whatever is dated, doubt and fade included, any order; others are ignored. `whole`: those
 * that are one thing and are not cut unless they are longer than half of everything. O(n log n).
 */
export function breaksScale(spans: readonly Interval[], whole: readonly Interval[] = []): Scale {
  const points = [...new Set(spans.flatMap(({ start, end }) => [start, end]).filter(Number.isFinite))];
  points.sort((a, b) => a - b);
  const { cuts, uncut } = chooseCuts(spans, whole, points);
  const width = (uncut * (1 + 2 * cuts.length * MARGIN) * CUT) / (1 - cuts.length * CUT);

  const times = [points[0] ?? 0];
  const places = [0];
  const gaps: Interval[] = [];
  const knot = (time: number, place: number): void => {
    // In deep time a margin can be less than the numbers resolve; the knots must stay apart all the same.
    if (time <= times.at(-1)! || place <= places.at(-1)!) return;
    times.push(time);
    places.push(place);
  };
  for (const cut of cuts) {
    const start = cut.start + uncut * MARGIN;
    const end = cut.end - uncut * MARGIN;
    knot(start, places.at(-1)! + (start - times.at(-1)!));
    knot(end, places.at(-1)! + width);
    gaps.push({ start, end });
  }
  return { name: 'breaks', ...piecewise(times, places, 1), gaps };
}

/** The stretches to cut, ascending, and how much time (ms) between the points stays uncut, always more than none. */
function chooseCuts(
  spans: readonly Interval[],
  uncuttable: readonly Interval[],
  points: readonly number[],
): { cuts: Interval[]; uncut: number } {
  const whole = points.length > 0 ? points.at(-1)! - points[0]! : 0;
  const short = [
    ...spans.filter((span) => lengthOf(span) <= Math.max(SHORT, whole * 0.1)),
    ...uncuttable.filter((span) => lengthOf(span) <= whole / 2),
  ].sort((a, b) => a.start - b.start);
  let next = 0;
  let covered = -Infinity;
  let kept = 0;
  const stretches: Interval[] = [];
  for (const [i, end] of points.slice(1).entries()) {
    const start = points[i]!;
    while (next < short.length && short[next]!.start <= start) covered = Math.max(covered, short[next++]!.end);
    if (covered >= end) kept += end - start;
    else stretches.push({ start, end });
  }

  stretches.sort((a, b) => lengthOf(b) - lengthOf(a));
  // Summed from the short end: taking long stretches away from the total would leave nothing but rounding.
  let rest = kept;
  for (let i = stretches.length - 1; i >= 0; i--) {
    const length = lengthOf(stretches[i]);
    // A good part of what stays, clearly longer than any that stays, and none of them less than a fiftieth of the next
    // longer one: days are no gain beside decades.
    const isLong = length > 0.4 * rest && length > 2 * lengthOf(stretches[i + 1]);
    if (i < MOST_CUTS && rest > 0 && isLong) {
      const cuts = stretches.slice(0, i + 1);
      if (cuts.every((cut, j) => lengthOf(cut) * 50 >= lengthOf(cuts[j - 1])))
        return { cuts: cuts.sort((a, b) => a.start - b.start), uncut: rest };
    }
    rest += length;
  }
  return { cuts: [], uncut: DAY };
}

const lengthOf = (span?: Interval) => (span ? span.end - span.start : 0);
