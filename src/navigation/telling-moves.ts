import type { KeyPress } from './commands.js';

export type TellingAxis = 'told' | 'time';

/** The entries of both axes in their order, each by the id of its event; an event may be told several times. */
export type TellingWalk = Readonly<Record<TellingAxis, readonly string[]>>;

/** An entry: its axis and its place there, from 0. */
export interface TellingPlace {
  readonly axis: TellingAxis;
  readonly index: number;
}

/** Entries a page key goes on by. */
const page = 8;

/**
 * Where a key leads from an entry; the same place at an end, null for keys that are not ours. Up and down go along the
 * axis, left and right follow the connector to the other one, whichever side that is on. `from`: the passage that the
 * time axis was entered from, to go back to.
 */
export function tellingMove(
  walk: TellingWalk,
  at: TellingPlace,
  event: KeyPress,
  rightToLeft: boolean,
  from: TellingPlace | null = null,
): TellingPlace | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const { axis, index } = at;
  const last = walk[axis].length - 1;
  const along = (to: number): TellingPlace => ({ axis, index: Math.min(Math.max(to, 0), last) });
  switch (event.key) {
    case 'ArrowDown':
      return along(index + 1);
    case 'ArrowUp':
      return along(index - 1);
    case 'Home':
      return along(0);
    case 'End':
      return along(last);
    case 'PageDown':
      return along(index + page);
    case 'PageUp':
      return along(index - page);
    case 'ArrowRight':
    case 'ArrowLeft':
      return across(walk, at, (event.key === 'ArrowRight') !== rightToLeft ? 'time' : 'told', from);
    default:
      return null;
  }
}

function across(walk: TellingWalk, at: TellingPlace, to: TellingAxis, from: TellingPlace | null): TellingPlace {
  if (at.axis === to) return at;
  const id = walk[at.axis][at.index];
  if (from?.axis === to && walk[to][from.index] === id) return from;
  const index = id === undefined ? -1 : walk[to].indexOf(id);
  return index < 0 ? at : { axis: to, index };
}
