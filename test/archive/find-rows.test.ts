import { expect } from '@open-wc/testing';
import type { Archive } from '../../src/archive/archive.js';
import { RowFinder } from '../../src/archive/find-rows.js';
import { finish } from '../../src/archive/slices.js';
import { readFilter } from '../../src/model/find/filter.js';
import { readQuery } from '../../src/model/find/query.js';
import { archiveEvents, archiveOf, eventsOf, rowsOf } from '../support/archive-events.js';
import { seeded } from '../support/random.js';

const letters = ['a', 'e', 'ü', 'u', '\u0308', 'ß', 's', '1', '2', '02', ' ', '-', 'r', 'İ', 'æ', 'ال', 'ـ'];

const words = (random: ReturnType<typeof seeded>, count: number) =>
  Array.from({ length: count }, () => random.pick(letters)).join('');

function question(archive: Archive, search: string, filter = '', importance = 1) {
  return { archive, search, query: readQuery(search), filter: readFilter(filter).filter, importance };
}

/** Rows that are left, of the index and without a date; null: all. */
function answer(finder: RowFinder, asked: ReturnType<typeof question>) {
  const found = finish(finder.found(asked));
  return found && [rowsOf(eventsOf(found.index)).sort((a, b) => a - b), found.undated];
}

describe('finding in an archive', () => {
  it('gives the same answer after any other question as when it is the first', () => {
    const random = seeded(5);
    const events = Array.from({ length: 300 }, (_, i) => ({
      title: `${words(random, random.int(1, 8))} ${i}`,
      date: random.chance(0.9) ? '2020' : 'soon',
      importance: random.pick([1, 2, 3]),
      tags: random.chance(0.5) ? ['x'] : [],
    }));
    let archive = archiveOf(events);
    const finder = new RowFinder();
    let search = '';
    let isNarrowed = 0;
    for (let step = 0; step < 300; step++) {
      // Typing on and on, deleting, beginning anew.
      search = random.chance(0.7) ? search + random.pick(letters) : random.chance(0.5) ? search.slice(0, -1) : '';
      if (step % 60 === 59) archive = finish(archive.appending([{ title: `${words(random, 4)} late`, date: '2021' }]));
      const asked = question(archive, search, random.pick(['', '', 'tag:x']), random.pick([1, 1, 3]));
      const found = answer(finder, asked);
      expect(found, JSON.stringify([search, step])).to.deep.equal(answer(new RowFinder(), asked));
      if (found && found[0]!.length > 0 && found[0]!.length < 300) isNarrowed++;
    }
    expect(isNarrowed).to.be.above(60);
  });

  it('is everything where nothing is asked, and as an index where something is', () => {
    const archive = archiveOf(archiveEvents('bursts', 200));
    const finder = new RowFinder();
    expect(answer(finder, question(archive, ' '))).to.equal(null);
    const main = answer(finder, question(archive, '', '', 3))!;
    expect(main[0]).to.deep.equal([...Array(200).keys()].filter((row) => archive.source.detail(row)!.importance === 3));
    expect(answer(finder, question(archive, 'no such words'))).to.deep.equal([[], []]);
  });
});
