import type { Interval } from '../time/interval.js';
import type { EventIndex, IndexedEvent } from './event-index.js';
import { classFrom, classLength, CLASSES, LONG } from './length-classes.js';

/** A long event that is drawn as a bar, in a row of the bars, from 0. */
export interface BarPlace {
  readonly event: IndexedEvent;
  readonly row: number;
}

/** Bars that compete in one stretch of their class. */
const COUNT = 2;
/** Stretches on either side that can have a say in who stands in one: two rounds for each of two bars. */
const REACH = 4;

/**
 * The long events that are drawn as bars within a window, each in a row where no other is. Who that is, and where, follows
 * from the events alone and not from the window: lengths are taken in classes of powers of two, time is divided for each
 * class into stretches longer than all of its events, and the weightiest two of each stretch stand for a row, the longest
 * class first, even stretches before odd ones. `least` (ms): shorter ones are no bars, nor is what lasts a day; halving it adds bars and moves
 * none. Costs a few binary searches for each class and stretch, whatever the number of events.
 */
export function barsWithin(index: EventIndex, window: Interval, least: number, rows: number): BarPlace[] {
  if (rows === 0 || index.length === 0) return [];
  const plans: { c: number; first: number; last: number }[] = [];
  let needed = window;
  for (let c = Math.max(LONG, classFrom(least)); c < CLASSES; c++) {
    if (index.classSize(c) === 0) continue;
    const stretch = classLength(c);
    // One more to the left: an event may reach into the stretch after its own.
    const first = Math.floor(needed.start / stretch) - 1 - REACH;
    const last = Math.floor(needed.end / stretch) + REACH;
    plans.push({ c, first, last });
    needed = {
      start: Math.min(needed.start, first * stretch),
      end: Math.max(needed.end, (last + 2) * stretch),
    };
  }
  const taken: BarPlace[][] = Array.from({ length: rows }, () => []);
  for (const plan of plans.reverse()) placeClass(index, plan, taken);
  return taken.flat().filter(({ event }) => event.start < window.end && event.end > window.start);
}

function placeClass(
  index: EventIndex,
  { c, first, last }: { readonly c: number; readonly first: number; readonly last: number },
  taken: BarPlace[][],
): void {
  const stretch = classLength(c);
  const extent = index.extent!;
  const candidates: IndexedEvent[][] = [];
  const from = Math.max(first, Math.floor(extent.start / stretch));
  const to = Math.min(last, Math.floor(extent.end / stretch));
  for (let i = from; i <= to; i++) candidates.push(index.weightiestOfClass(c, i * stretch, (i + 1) * stretch, COUNT));
  for (let nth = 0; nth < COUNT; nth++) {
    for (const odd of [0, 1]) {
      for (let i = from; i <= to; i++) {
        const event = candidates[i - from]![nth];
        if (event && Math.abs(i % 2) === odd) placeOne(event, taken);
      }
    }
  }
}

function placeOne(event: IndexedEvent, taken: BarPlace[][]): void {
  const { start, end } = event;
  const row = taken.findIndex((bars) => bars.every((b) => b.event.start >= end || b.event.end <= start));
  if (row >= 0) taken[row]!.push({ event, row });
}
