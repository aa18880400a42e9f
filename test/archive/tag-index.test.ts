import { expect } from '@open-wc/testing';
import { finish } from '../../src/archive/slices.js';
import { TagIndex } from '../../src/archive/tag-index.js';
import { archiveOf } from '../support/archive-events.js';
import { seeded } from '../support/random.js';

const random = seeded(11);
const event = (i: number) => ({
  title: `Event ${i}`,
  date: '2020',
  tags: Array.from({ length: random.int(0, 4) }, () => `t${random.int(0, 30)}`),
});

describe('the tags of an archive', () => {
  it('are those of each row, whatever stands in the data', () => {
    const events = [
      { title: 'a', tags: ['x', 'y', 'x'] },
      { title: 'b' },
      { title: 'c', tags: 'x' },
      { title: 'd', tags: [' y ', '', null, 7, { z: 1 }] },
      null,
      { title: 'e', tags: ['__proto__', 'constructor'] },
    ];
    const tags = TagIndex.of(archiveOf(events).source);
    finish(tags.reading());
    const of = (row: number) => tags.names.filter((name) => tags.hasSome(row, tags.numbersOf([name])));
    expect(events.map((_, row) => of(row))).to.deep.equal([
      ['x', 'y'],
      [],
      ['x'],
      ['y', '7'],
      [],
      ['__proto__', 'constructor'],
    ]);
    const counts = new Uint32Array(tags.names.length);
    tags.tally(0, counts);
    expect([...counts]).to.deep.equal([1, 1, 0, 0, 0]);
    expect(tags.numbersOf(['nowhere'])).to.deep.equal(new Set());
  });

  it('are read in slices, go on after a break, and with rows that are added', () => {
    const events = Array.from({ length: 9000 }, (_, i) => event(i));
    const later = Array.from({ length: 500 }, (_, i) => event(9000 + i));
    const archive = archiveOf(events);
    const tags = TagIndex.of(archive.source);
    expect(tags.isComplete).to.equal(false);
    tags.reading().next();
    expect(tags.isComplete).to.equal(false);
    finish(tags.reading());
    expect(tags.isComplete).to.equal(true);
    const { source } = finish(archive.appending(later));
    expect(TagIndex.of(source)).to.equal(tags);
    expect(tags.isComplete).to.equal(false);
    finish(tags.reading());
    for (const [row, { tags: own }] of [...events, ...later].entries())
      for (const name of tags.names)
        expect(tags.hasSome(row, tags.numbersOf([name])), `${row} ${name}`).to.equal(own.includes(name));
    expect(tags.bytes).to.be.below(9500 * (4 + 2 * 4 * 2) * 1.1);
  });
});
