import { giveWay } from '../article/give-way.js';
import type { Inside } from './inside.js';
import type { NewsTimelineElement } from './news-timeline-element.js';
import { TextMeasurer, type Font } from './text-measurer.js';

/** `isDrawn`: there was a real drawing, so that rehearsing is of no use any more. */
interface Page {
  readonly isDrawn: boolean;
}

/** A timeline that nobody sees. */
export interface Rehearsing {
  readonly host: NewsTimelineElement;
  readonly inside: Inside;
  /** Keeps it from being drawn of its own accord. */
  hold(isHeld: boolean): void;
  draw(): void;
}

const anyFont: Font = { css: '14px sans-serif', size: 14, letterSpacing: 0, wordSpacing: 0, width: 9, height: 0 };

/** More than are drawn one by one. */
const many = 300;

/** Something of each kind that drawings are made of. Nobody sees it, so it is in no language of ours. */
function rehearsed(isArchive: boolean): object {
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
const idle = (): Promise<unknown> =>
  typeof requestIdleCallback === 'function' ? new Promise((resolve) => requestIdleCallback(resolve)) : giveWay();

const rehearsals = new Map<boolean, Promise<void>>();

/** Runs the steps of a rehearsal in idle moments, each kind once for a page, until there is a real drawing. Never rejects. */
export function rehearse(isArchive: boolean, page: Page, made: () => Rehearsing): Promise<void> {
  let rehearsal = rehearsals.get(isArchive);
  if (!rehearsal) rehearsals.set(isArchive, (rehearsal = inIdleMoments(isArchive, page, made)));
  return rehearsal;
}

async function inIdleMoments(isArchive: boolean, page: Page, made: () => Rehearsing): Promise<void> {
  await idle();
  if (page.isDrawn) return;
  try {
    for await (const _ of steps(made(), rehearsed(isArchive))) {
      await idle();
      if (page.isDrawn) return;
    }
  } catch {
    // What goes wrong here is said when it goes wrong for a reader.
  }
}

/** The drawing of something made up, never put into the page; between the steps it can be given up. */
async function* steps({ host, inside, hold, draw }: Rehearsing, data: object): AsyncGenerator<void> {
  hold(true);
  Object.assign(inside.size, { width: 640, height: 320, text: new TextMeasurer().of(Array<Font>(4).fill(anyFont)) });
  host.data = data;
  try {
    host.connectedCallback();
    yield;
    inside.composition.prepare(false);
    inside.composition.draw();
    yield;
    hold(false);
    draw();
    await host.ready;
  } finally {
    host.disconnectedCallback();
  }
}
