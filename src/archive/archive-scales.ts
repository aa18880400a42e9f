import { draftLayers } from '../layout/axis-layers.js';
import { breaksScale } from '../layout/scales/breaks.js';
import { recentScale } from '../layout/scales/recent.js';
import type { Scale, ScaleName } from '../layout/scales/scale.js';
import { timeScale } from '../layout/scales/time.js';
import type { EpochMs, Interval } from '../time/interval.js';
import type { Archive } from './archive.js';
import { unpackTraits } from './event-flags.js';
import type { EventIndex } from './event-index.js';
import { firstWindow } from './first-window.js';
import type { SortedRun } from './sorted-run.js';

/**
 * The scale of an archive, O(n) for `breaks`, `even` and `auto`: keep it. `auto` cuts long empty stretches where they take
 * more than half of the first window, as for short documents; that many events always stand in each other's way.
 */
export function archiveScale(archive: Archive, index: EventIndex, name: ScaleName | 'auto'): Scale {
  switch (name) {
    case 'time':
      return timeScale();
    case 'recent':
      return recentScale(archive.reference);
    case 'even':
      return evenScale(index);
    case 'breaks':
      return breaksScaleOf(index);
    case 'auto': {
      const window = firstWindow(index);
      if (isFilled(index, window)) return timeScale();
      const breaks = breaksScaleOf(index);
      const cut = breaks.gaps.reduce((sum, gap) => sum + shared(gap, window), 0);
      return cut > (window.end - window.start) / 2 ? breaks : timeScale();
    }
  }
}

/** Stretches of the window that are looked into before anything is worked out. */
const LOOKS = 256;
/** Cuts that there are at most, each of which ends within two stretches. */
const CUTS = 4;

/**
 * Whether events begin in so many stretches of a window that not half of it can be cut, which most archives are known by.
 * O(log n).
 */
function isFilled(index: EventIndex, { start, end }: Interval): boolean {
  const edges = Float64Array.from({ length: LOOKS + 1 }, (_, i) => start + ((end - start) * i) / LOOKS);
  const filled = index.countBetween(edges).reduce((sum, count) => sum + Math.min(count, 1), 0);
  return LOOKS - filled + 2 * CUTS <= LOOKS / 2;
}

const shared = (a: Interval, b: Interval) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Order only, as in layout/scales/even.ts; the distinct starts in a typed array. */
function evenScale(index: EventIndex): Scale {
  const times = distinctStarts(index);
  const last = times.length - 1;
  const slope = last > 0 ? last / (times[last]! - times[0]!) : 1 / 86_400_000;
  return {
    name: 'even',
    gaps: [],
    drafts: draftLayers,
    place(time: EpochMs) {
      let low = 0;
      let high = times.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (times[middle]! <= time) low = middle + 1;
        else high = middle;
      }
      const i = low - 1;
      if (i < 0) return (time - times[0]!) * slope;
      if (i === last) return last + (time - times[last]!) * slope;
      return Math.min(i + 1, i + (time - times[i]!) / (times[i + 1]! - times[i]!));
    },
    time(place: number) {
      const i = Math.floor(place);
      if (i < 0) return times[0]! + place / slope;
      if (i >= last) return times[last]! + (place - last) / slope;
      return Math.min(times[i + 1]!, times[i]! + (place - i) * (times[i + 1]! - times[i]!));
    },
  };
}

function distinctStarts(index: EventIndex): Float64Array {
  const [base, tail] = index.runs.map(startsOf);
  if (!base || !tail) return base ?? new Float64Array(1);
  const times = new Float64Array(base.length + tail.length);
  let count = 0;
  for (let i = 0, j = 0; i < base.length || j < tail.length;) {
    const [a, b] = [base[i] ?? Infinity, tail[j] ?? Infinity];
    if (a <= b) i++;
    if (b <= a) j++;
    times[count++] = Math.min(a, b);
  }
  return times.subarray(0, count);
}

/** Kept for as long as the run: the long one stays when events are added. */
const keptStarts = new WeakMap<SortedRun, Float64Array>();

function startsOf(run: SortedRun): Float64Array {
  const known = keptStarts.get(run);
  if (known) return known;
  const times = new Float64Array(run.length);
  let count = 0;
  for (let place = 0; place < run.length; place++) {
    const start = run.store.start[run.at(place)]!;
    if (count === 0 || times[count - 1] !== start) times[count++] = start;
  }
  const starts = times.slice(0, count);
  keptStarts.set(run, starts);
  return starts;
}

/** As many pieces as the time of an archive is divided into before it is asked where it is empty. */
const PIECES = 2048;
const YEAR = 366 * 86_400_000;

/**
 * True time with the long empty stretches cut short, by the rule of layout/scales/breaks.ts, which is asked about a few
 * thousand spans in place of all events: what begins and ends within one 2,048th of the time is taken as one span, and of
 * what reaches from such a piece into others the one that reaches furthest.
 */
function breaksScaleOf(index: EventIndex): Scale {
  const outlines = index.runs.map(outlineOf);
  const whole = outlines.flatMap((outline) => outline.whole);
  return breaksScale([...outlines.flatMap((outline) => outline.spans), ...whole], whole);
}

interface Outline {
  readonly spans: readonly Interval[];
  readonly whole: readonly Interval[];
}

const keptOutlines = new WeakMap<SortedRun, Outline>();

/** The spans that stand for the events of a run. O(n) once. */
function outlineOf(run: SortedRun): Outline {
  const known = keptOutlines.get(run);
  if (known) return known;
  const begin = run.store.start[run.at(0)]!;
  const total = run.lastEnd - begin;
  const pieceOf = (time: EpochMs) => Math.min(PIECES - 1, Math.floor(((time - begin) / total) * PIECES));
  const low = new Float64Array(PIECES).fill(Infinity);
  const high = new Float64Array(PIECES).fill(-Infinity);
  const reach = new Float64Array(PIECES).fill(-Infinity);
  for (let place = 0; place < run.length; place++) {
    const at = run.place(place);
    const start = run.store.start[at]!;
    const end = run.store.end(at);
    const [first, last] = [pieceOf(start), pieceOf(end)];
    if (start < low[first]!) low[first] = start;
    if (start > high[first]!) high[first] = start;
    if (end < low[last]!) low[last] = end;
    if (end > high[last]!) high[last] = end;
    if (last > first && end > reach[first]! && isOneThing(run.store.flags[at]!, end - start, total)) reach[first] = end;
  }
  const spans: Interval[] = [];
  const whole: Interval[] = [];
  for (let i = 0; i < PIECES; i++) {
    if (low[i]! <= high[i]!) spans.push({ start: low[i]!, end: high[i]! });
    if (reach[i]! > -Infinity) whole.push({ start: low[i]!, end: reach[i]! });
  }
  keptOutlines.set(run, { spans, whole });
  return { spans, whole };
}

/** Not to be cut through: short, or a date whose doubt is one thing. */
function isOneThing(flags: number, length: number, total: number): boolean {
  if (length <= Math.max(YEAR, total * 0.1)) return true;
  const { kind, form } = unpackTraits(flags);
  return kind === 'event' && form !== 'interval' && length <= total / 2;
}
