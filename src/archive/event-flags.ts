import type { Importance, Status } from '../document/event.js';
import { isDate, type EventKind, type EventTime } from '../time/event-time.js';
import type { Precision } from '../time/precision.js';

/** What is known of an event besides its two moments, in 16 bits: a column of a million of them takes 2 MB. */
export interface EventTraits {
  /** Of the coarsest of its dates. */
  readonly precision: Precision;
  readonly kind: EventKind;
  readonly form: EventTime['form'];
  /** No date at its beginning: open or unknown. */
  readonly looseStart: boolean;
  /** `open`: it goes on; `unknown`: nobody says. */
  readonly end: 'date' | 'open' | 'unknown';
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly importance: Importance;
  readonly status: Status | null;
}

/** The traits that a time has. */
export type TimeTraits = Omit<EventTraits, 'kind' | 'importance' | 'status'>;

const PRECISIONS: readonly Precision[] = [
  'millennium',
  'century',
  'decade',
  'year',
  'half',
  'season',
  'quarter',
  'month',
  'day',
  'hour',
  'minute',
  'second',
];
/** In the order of their numbers in flags, none first. */
export const STATUSES: readonly (Status | null)[] = [
  null,
  'confirmed',
  'reported',
  'alleged',
  'disputed',
  'planned',
  'corrected',
];

type Extent = Pick<EventTraits, 'form' | 'looseStart' | 'end'>;

const extent = (form: EventTime['form'], looseStart: boolean, end: EventTraits['end']): Extent => ({
  form,
  looseStart,
  end,
});

/** All that form and ends can be together. */
const EXTENTS: readonly Extent[] = [
  extent('date', false, 'date'),
  extent('interval', false, 'date'),
  extent('interval', false, 'open'),
  extent('interval', false, 'unknown'),
  extent('interval', true, 'date'),
  extent('interval', true, 'open'),
  extent('interval', true, 'unknown'),
  extent('one-of', false, 'date'),
  extent('one-of', false, 'unknown'),
  extent('one-of', true, 'date'),
  extent('one-of', true, 'unknown'),
  extent('all-of', false, 'date'),
  extent('all-of', false, 'open'),
  extent('all-of', true, 'date'),
  extent('all-of', true, 'open'),
];

/** Bits, from the lowest: importance 2, kind 1, precision 4, approximate 1, uncertain 1, extent 4, status 3. */
export function packTraits(traits: EventTraits): number {
  const { form, looseStart, end } = traits;
  const among = EXTENTS.findIndex((e) => e.form === form && e.looseStart === looseStart && e.end === end);
  // One of several with an open side is drawn like one with an unknown side.
  const which = among >= 0 ? among : EXTENTS.findIndex((e) => e.form === form && e.looseStart === looseStart);
  return (
    traits.importance |
    (traits.kind === 'state' ? 4 : 0) |
    (PRECISIONS.indexOf(traits.precision) << 3) |
    (traits.approximate ? 128 : 0) |
    (traits.uncertain ? 256 : 0) |
    (which << 9) |
    (STATUSES.indexOf(traits.status) << 13)
  );
}

/** The same object for the same flags. */
export function unpackTraits(flags: number): EventTraits {
  const known = unpacked.get(flags);
  if (known) return known;
  const traits: EventTraits = {
    ...EXTENTS[(flags >> 9) & 15]!,
    importance: importanceOf(flags),
    kind: flags & 4 ? 'state' : 'event',
    precision: PRECISIONS[(flags >> 3) & 15]!,
    approximate: (flags & 128) > 0,
    uncertain: (flags & 256) > 0,
    status: STATUSES[flags >> 13]!,
  };
  unpacked.set(flags, traits);
  return traits;
}

/** At most 65,536; of a document, a few dozen. */
const unpacked = new Map<number, EventTraits>();

export const importanceOf = (flags: number) => (flags & 3) as Importance;

/** Hours, minutes or seconds were written. */
export const hasClock = (flags: number) => ((flags >> 3) & 15) > 8;

/** It goes on: `2014/..`. */
export const isOpenEnded = (flags: number) => EXTENTS[(flags >> 9) & 15]!.end === 'open';

/** The traits of a time that was read in full. */
export function timeTraits(time: EventTime): TimeTraits {
  const { form, precision, approximate, uncertain } = time;
  return {
    form,
    precision,
    approximate,
    uncertain,
    looseStart: !isDate(time.start),
    end: isDate(time.end) ? 'date' : time.end === 'open' ? 'open' : 'unknown',
  };
}
