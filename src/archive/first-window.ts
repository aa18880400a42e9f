import type { EpochMs, Interval } from '../time/interval.js';
import { importanceOf } from './event-flags.js';
import type { EventIndex, IndexedEvent } from './event-index.js';

/** At most this share of the events is left out of the first window, and at most so many. */
const mostLeftOut = 0.25;
const mostEvents = 250;

const known = new WeakMap<EventIndex, Interval>();

/**
 * The first window, by the rule for short documents (model/first-picture.ts): all events, but for an end of the data
 * without main news that an empty stretch parts from the rest, longer than all the rest. `index`: not empty. Looks at the
 * events at both ends up to the first main news, and remembers what it found.
 */
export function firstWindow(index: EventIndex): Interval {
  let window = known.get(index);
  if (!window) known.set(index, (window = findWindow(index)));
  return window;
}

function findWindow(index: EventIndex): Interval {
  const all = index.extent!;
  const most = Math.min(mostEvents, Math.floor(index.length * mostLeftOut));
  const [weightiest] = index.weightiest(-Infinity, Infinity, 1);
  if (most === 0 || !isMain(weightiest!)) return all;
  let { start, end } = all;

  let left = 0;
  let before = -Infinity;
  for (let place = 0; place < most; place++) {
    const event = index.at(place);
    if (isMain(event)) break;
    before = Math.max(before, event.end);
    const next = index.at(place + 1).start;
    if (next - before > all.end - next) {
      start = next;
      left = place + 1;
    }
  }

  const last = lastEvents(index, most - left);
  // How far all before each of the last few reach.
  let reach = last.length > 0 ? endBefore(index, last[0]!.start) : -Infinity;
  const reaches = last.map((event) => {
    const own = reach;
    reach = Math.max(reach, event.end);
    return own;
  });
  for (let i = last.length - 1; i >= 0 && !isMain(last[i]!); i--)
    if (last[i]!.start - reaches[i]! > reaches[i]! - start) end = reaches[i]!;
  return start < end ? { start, end } : all;
}

/** The last events in the order of time, back to main news and what begins with it, at most `most`. */
function lastEvents(index: EventIndex, most: number): IndexedEvent[] {
  const found: IndexedEvent[] = [];
  let main: IndexedEvent | null = null;
  while (found.length < most) {
    const event = index.at(index.length - 1 - found.length);
    if (main && event.start !== main.start) break;
    found.push(event);
    if (isMain(event)) main ??= event;
  }
  return found.reverse();
}

const isMain = ({ flags }: IndexedEvent) => importanceOf(flags) === 3;

/** The latest end of all that begin before `time`. */
function endBefore(index: EventIndex, time: EpochMs): EpochMs {
  return Math.max(...index.runs.map((run) => run.endBefore(run.startsBefore(time))));
}
