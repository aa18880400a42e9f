import type { EdgeKind, MarkShape } from '../layout/mark-shape.js';
import { narrowestBand } from '../layout/mark-shape.js';
import { unpackTraits } from './event-flags.js';
import type { IndexedEvent } from './event-index.js';

/**
 * The drawn part of an event, as `markShapes` draws it, from what the columns know: sets are one band, and what is certain
 * of a bar with doubtful ends is left to the card. `position`: px of a moment, rising with time.
 */
export function eventShape(event: IndexedEvent, position: (time: number) => number): MarkShape {
  const { form, kind, precision, approximate, uncertain, looseStart, end } = unpackTraits(event.flags);
  const from = position(event.start);
  const to = position(event.end);
  const edge: EdgeKind = approximate ? 'fade' : 'tick';
  const startEdge: EdgeKind = looseStart ? 'unknown' : edge;
  const endEdge: EdgeKind = end === 'open' ? 'arrow' : end === 'unknown' ? 'unknown' : edge;
  const shared = { from, to, core: null, startEdge, endEdge, dashed: uncertain };
  if (form === 'one-of') return { ...shared, kind: to - from < narrowestBand ? 'hollow' : 'band' };
  if (form === 'date' && kind === 'event') {
    const isKnown = /^(day|hour|minute|second)$/.test(precision) && !approximate && !uncertain;
    return { ...shared, kind: isKnown ? 'dot' : to - from < narrowestBand ? 'hollow' : 'band' };
  }
  return { ...shared, kind: 'bar', core: approximate || uncertain ? null : { from, to } };
}

/** An event that has no room for its length: its beginning. */
export function beginningShape(event: IndexedEvent, position: (time: number) => number): MarkShape {
  const from = position(event.start);
  const { uncertain } = unpackTraits(event.flags);
  return { kind: 'hollow', from, to: from, core: null, startEdge: 'tick', endEdge: 'tick', dashed: uncertain };
}
