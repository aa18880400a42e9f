import { Archive } from '../../src/archive/archive.js';
import { DocumentRows } from '../../src/archive/document-rows.js';
import type { EventIndex, IndexedEvent } from '../../src/archive/event-index.js';
import { finish } from '../../src/archive/slices.js';
import { isoDate } from '../../src/time/iso-date.js';
import type { WrittenEvent } from './builders.js';
import { seeded, type Random } from './random.js';

const day = 86_400_000;
const y2000 = Date.UTC(2000, 0, 1);

type DateOf = (random: Random, i: number) => string;

const interval = (start: number, days: number) => `${isoDate(start)}/${isoDate(start + days * day)}`;

/** Kinds of data that break indexes, each as a date for event i. */
export const archiveKinds: ReadonlyMap<string, DateOf> = new Map<string, DateOf>([
  ['evenly spread', (random) => isoDate(y2000 + random.int(0, 9000) * day)],
  ['bursts', (random) => isoDate(y2000 + random.int(0, 5) * 700 * day + Math.floor(random.next() ** 4 * 60) * day)],
  [
    'points and intervals',
    (random) => {
      const start = y2000 + random.int(0, 9000) * day;
      return random.chance(0.4) ? interval(start, Math.ceil(Math.exp(random.next() * 8))) : isoDate(start);
    },
  ],
  ['very long intervals', (random) => interval(y2000 - random.int(0, 90_000) * day, random.int(1, 90_000))],
  ['all on one day', (random) => `2024-02-29T${String(random.int(0, 23)).padStart(2, '0')}:${random.int(10, 59)}Z`],
  ['one instant', () => '2024-02-29'],
  ['one start, many ends', (random) => interval(y2000, random.int(1, 400))],
  ['before Christ', (random) => isoDate(Date.UTC(0, 0, 1) - random.int(0, 2_000_000) * day)],
  ['one of the Jurassic', (random, i) => (i === 7 ? 'Y-160000000' : isoDate(y2000 + random.int(0, 900) * day))],
  [
    'coarse and doubtful',
    (random) =>
      random.pick(['2003', '2003-05', '2003-XX', '19XX', '2004~', '[2001..2003]', '1999/..', '../2005', '2001-21']),
  ],
  ['in order', (_, i) => isoDate(y2000 + i * day)],
  [
    'broken here and there',
    (random) => random.pick(['', 'soon', '2020-02-30', '2020/2010', isoDate(y2000 + random.int(0, 900) * day)]),
  ],
]);

/** `count` events of a kind, as an author writes them; titles of 2 to 9 words, a fifth of them main news. */
export function archiveEvents(kind: string, count: number, seed = 1): WrittenEvent[] {
  const random = seeded(seed);
  const date = archiveKinds.get(kind)!;
  const words = ['border', 'talks', 'court', 'of', 'harbour', 'minister', 'law', 'strike'];
  return Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: Array.from({ length: random.int(2, 9) }, () => random.pick(words)).join(' '),
    date: date(random, i),
    importance: random.pick([1, 2, 2, 2, 3]),
    ...(random.chance(0.7) ? { group: `group ${random.int(1, 5)}` } : {}),
  }));
}

const head = { lang: 'en', article: null, groups: [] };

export const archiveOf = (events: readonly unknown[]): Archive =>
  finish(Archive.reading(new DocumentRows(events, head)));

/** All events of an index in its order, one by one. */
export const eventsOf = (index: EventIndex): IndexedEvent[] =>
  Array.from({ length: index.length }, (_, i) => index.at(i));

export const rowsOf = (events: Iterable<IndexedEvent>): number[] => [...events].map(({ row }) => row);
