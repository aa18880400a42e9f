import { FAN } from './champions.js';
import { importanceOf } from './event-flags.js';
import type { EventStore } from './event-store.js';

/**
 * Who earns a mark first: by importance, and among equals by a number that is drawn from the row, so that they are spread
 * over time, come out the same every time and do not change when events are added. No two rows weigh the same.
 */
export function weightOf(flags: number, row: number): number {
  return importanceOf(flags) * 2 ** 32 + scattered(row);
}

/**
 * The heaviest of each `FAN` of the events at the places of `order` (null: at all places); `weightOf` without a call for
 * each.
 */
export function chooseHeaviest(
  level: Uint32Array,
  { flags, row }: EventStore,
  positions: Uint32Array | null,
  order: Uint32Array | null,
  from: number,
  to: number,
): void {
  let most = -1;
  for (let i = from; i < to; i++) {
    const place = order ? order[i]! : i;
    const at = positions ? positions[place]! : place;
    let mixed = row[at]!;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
    const weight = (flags[at]! & 3) * 2 ** 32 + ((mixed ^ (mixed >>> 16)) >>> 0);
    if (weight <= most && i % FAN > 0) continue;
    most = weight;
    level[(i / FAN) >>> 0] = i;
  }
}

/** A 32-bit number for each 32-bit number, no two the same. After: Chris Wellons' hash prospector, public domain. */
function scattered(row: number): number {
  let mixed = row ^ (row >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
