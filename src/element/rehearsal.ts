import { giveWay } from '../article/give-way.js';
import { load } from './parts.js';

/** More than are drawn one by one. */
const many = 300;

/** Something of each kind that drawings are made of. Nobody sees it, so it is in no language of ours. */
export function rehearsed(isArchive: boolean): object {
  const events = [
    { id: 'a', title: 'Aa bbbb cc dddddd e fff', date: '2001-02-03', importance: 3 },
    { id: 'b', title: 'Aaaaa bb ccccc dd eeeee ff', date: '2001-02' },
    { id: 'c', title: 'Aaa bbb', date: '2001-02-03~', importance: 1 },
    { id: 'd', title: 'Aaa bbbbbbb cccc', date: '1999/2001-02-05', kind: 'state' },
  ];
  return {
    version: 1,
    events: isArchive
      ? Array.from({ length: many }, (_, i) => ({ ...events[i % 4], id: `${i}`, date: `${1900 + (i % 100)}-01` }))
      : events,
  };
}

/** Resolves when the page has nothing better to do; in browsers that do not say so, when others had their turn. */
export const idle = (): Promise<unknown> =>
  typeof requestIdleCallback === 'function' ? new Promise((resolve) => requestIdleCallback(resolve)) : giveWay();

const rehearsals = new Map<boolean, Promise<void>>();
let isOver = false;

/** To be called when a timeline is drawn: what is still to be rehearsed is of no use any more. */
export function endRehearsals(): void {
  isOver = true;
}

/** Runs the steps of a rehearsal in idle moments, each kind once for a page, until there is a real drawing. Never rejects. */
export function rehearse(isArchive: boolean, steps: () => AsyncGenerator<void>): Promise<void> {
  let rehearsal = rehearsals.get(isArchive);
  if (!rehearsal) rehearsals.set(isArchive, (rehearsal = inIdleMoments(isArchive, steps)));
  return rehearsal;
}

async function inIdleMoments(isArchive: boolean, steps: () => AsyncGenerator<void>): Promise<void> {
  if (isArchive) await load('archive');
  await idle();
  if (isOver) return;
  try {
    for await (const _ of steps()) {
      await idle();
      if (isOver) return;
    }
  } catch {
    // What goes wrong here is said when it goes wrong for a reader.
  }
}
