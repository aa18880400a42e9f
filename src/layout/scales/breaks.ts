import type { Interval } from '../../time/interval.js';
import { piecewise } from './piecewise.js';
import type { Scale } from './scale.js';

export interface BreaksOptions {
  /** Most cuts; more than a handful would leave a reader no ruler. 6 */
  readonly maxCuts?: number;
  /** Share of the ruler that one cut takes, so that "76 years" has room in it at 1000 px: 0.08, less when there are many. */
  readonly share?: number;
  /** Uncut time kept on each side of a cut, as a share of all uncut time. 0.03 */
  readonly margin?: number;
}

const DAY = 86_400_000;
/** All cuts together take at most this share of the ruler. */
const MOST = 0.4;

/**
 * True time with the long empty stretches cut short. A stretch is what lies between two neighbours among all begins and
 * ends. The longest n stretches are cut, for the greatest n at which even the shortest cut one is more than twice as
 * long as all uncut time together; so evenly spread dates are never cut, and one distant background event always is.
 * Uncut time has the same scale everywhere; inside a cut, time runs evenly through its fixed share of the ruler.
 * `spans`: finite bounds of whatever is dated, doubt and fade included, any order; others are ignored. O(n log n).
 */
export function breaksScale(spans: readonly Interval[], options: BreaksOptions = {}): Scale {
  const { maxCuts = 6, margin = 0.03 } = options;
  const points = [...new Set(spans.flatMap(({ start, end }) => [start, end]).filter(Number.isFinite))];
  points.sort((a, b) => a - b);
  const { cuts, uncut } = chooseCuts(points, maxCuts);
  const rest = uncut * (1 + 2 * cuts.length * margin);
  const share = Math.min(options.share ?? 0.08, MOST / (cuts.length || 1));
  const width = (rest * share) / (1 - cuts.length * share);

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
    const start = cut.start + uncut * margin;
    const end = cut.end - uncut * margin;
    knot(start, places.at(-1)! + (start - times.at(-1)!));
    knot(end, places.at(-1)! + width);
    gaps.push({ start, end });
  }
  const ruler = piecewise(times, places, 1);
  return { name: 'breaks', ...ruler, gaps };
}

/** The stretches to cut, ascending, and how much time (ms) between the points stays uncut, always more than none. */
function chooseCuts(points: readonly number[], maxCuts: number): { cuts: Interval[]; uncut: number } {
  const stretches = points.slice(1).map((end, i) => ({ start: points[i]!, end }));
  stretches.sort((a, b) => b.end - b.start - (a.end - a.start));
  // Summed from the short end: taking long stretches away from the total would leave nothing but rounding.
  let rest = 0;
  let best = { count: 0, uncut: DAY };
  for (let count = stretches.length; count > 0; count--) {
    const { start, end } = stretches[count - 1]!;
    if (count <= maxCuts && rest > 0 && end - start > 2 * rest && best.count === 0) best = { count, uncut: rest };
    rest += end - start;
  }
  return { cuts: stretches.slice(0, best.count).sort((a, b) => a.start - b.start), uncut: best.uncut };
}
