import { breaksScale } from '../layout/scales/breaks.js';
import { recentScale } from '../layout/scales/recent.js';
import type { Scale, ScaleName } from '../layout/scales/scale.js';
import { timeScale } from '../layout/scales/time.js';
import type { EpochMs, Interval } from '../time/interval.js';
import type { Archive } from './archive.js';
import { unpackTraits } from './event-flags.js';
import type { EventIndex } from './event-index.js';
import { firstWindow } from './first-window.js';

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
      const breaks = breaksScaleOf(index);
      const cut = breaks.gaps.reduce((sum, gap) => sum + shared(gap, window), 0);
      return cut > (window.end - window.start) / 2 ? breaks : timeScale();
    }
  }
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
  const times = new Float64Array(Math.max(1, index.length));
  let count = 0;
  for (const run of index.runs) {
    const before = count;
    for (let place = 0; place < run.length; place++) {
      const start = run.store.start[run.at(place)]!;
      if (count === before || times[count - 1] !== start) times[count++] = start;
    }
  }
  if (index.runs.length < 2) return times.slice(0, Math.max(1, count));
  const sorted = times.slice(0, count).sort();
  return sorted.filter((time, i) => i === 0 || time !== sorted[i - 1]);
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
  const { extent } = index;
  if (!extent) return breaksScale([]);
  const total = extent.end - extent.start;
  const pieceOf = (time: EpochMs) => Math.min(PIECES - 1, Math.floor(((time - extent.start) / total) * PIECES));
  const low = new Float64Array(PIECES).fill(Infinity);
  const high = new Float64Array(PIECES).fill(-Infinity);
  const reach = new Float64Array(PIECES).fill(-Infinity);
  for (const run of index.runs) {
    for (let place = 0; place < run.length; place++) {
      const at = run.at(place);
      const start = run.store.start[at]!;
      const end = run.store.end(at);
      const [first, last] = [pieceOf(start), pieceOf(end)];
      low[first] = Math.min(low[first]!, start);
      high[first] = Math.max(high[first]!, start);
      low[last] = Math.min(low[last]!, end);
      high[last] = Math.max(high[last]!, end);
      if (last > first && isOneThing(run.store.flags[at]!, end - start, total))
        reach[first] = Math.max(reach[first]!, end);
    }
  }
  const spans: Interval[] = [];
  const whole: Interval[] = [];
  for (let i = 0; i < PIECES; i++) {
    if (low[i]! <= high[i]!) spans.push({ start: low[i]!, end: high[i]! });
    if (reach[i]! > -Infinity) whole.push({ start: low[i]!, end: reach[i]! });
  }
  return breaksScale([...spans, ...whole], { whole });
}

/** Not to be cut through: short, or a date whose doubt is one thing. */
function isOneThing(flags: number, length: number, total: number): boolean {
  if (length <= Math.max(YEAR, total * 0.1)) return true;
  const { kind, form } = unpackTraits(flags);
  return kind === 'event' && form !== 'interval' && length <= total / 2;
}
