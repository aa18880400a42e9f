import { expect } from '@open-wc/testing';
import { blockGap, dotToText, type Block, type Variants } from '../../src/layout/blocks.js';
import { packShelves, type PlacedBlock, type Shelf } from '../../src/layout/pack-shelves.js';
import { seeded, type Random } from '../support/random.js';

/** A block of text beside a dot at `at`, or over a bar that begins there. */
function block(key: string, at: number, width: number, size: number, rest: Partial<Block> = {}): Block {
  const isPoint = rest.isPoint ?? true;
  return {
    key,
    items: [],
    titles: [],
    more: [],
    heading: [],
    textWidth: width,
    isBeside: isPoint,
    isPoint,
    from: isPoint ? at - 6 : at,
    to: at + width,
    anchor: at,
    size,
    importance: 2,
    ...rest,
  };
}

type PackOptions = Pick<Shelf, 'cap' | 'stems' | 'base'>;

interface PackedZone {
  readonly placed: readonly PlacedBlock[];
  readonly dropped: readonly Variants[];
  /** CSS px used, 0 when nothing is placed. */
  readonly size: number;
}

const shelf = (dates: readonly Variants[], options: PackOptions): Shelf => ({
  ...options,
  dates,
  tighter: () => [],
  strip: options.base,
  usual: 0,
  outer: (size) => size,
});

/** A shelf of its own, with as much room as its cap leaves. */
const packZone = (dates: readonly Variants[], options: PackOptions): PackedZone =>
  packRoom([shelf(dates, options)])[0]!;

function packRoom(shelves: readonly Shelf[], room?: number): PackedZone[] {
  return packShelves(shelves, room).map(({ placed, kept, size }, i) => ({
    placed,
    dropped: shelves[i]!.dates.filter((d) => !kept.has(d)),
    size,
  }));
}

function randomDates(random: Random, most: number): Variants[] {
  return Array.from({ length: random.int(1, most) }, (_, i) => {
    const at = random.int(0, 900);
    const importance = random.int(1, 3);
    const size = random.int(20, 90);
    const usual = block(`b${i}`, at, random.int(40, 260), size, { importance, isPoint: random.chance(0.6) });
    return random.chance(0.2) ? [usual, { ...usual, to: usual.to - 30, size: size + 16 }] : [usual];
  });
}

/** What is wrong with a packed zone, found pair by pair. */
function faultsOf({ placed, size }: PackedZone, { cap, stems, base }: PackOptions): string[] {
  const faults: string[] = [];
  for (const [i, a] of placed.entries()) {
    if (a.offset < base - 1e-6) faults.push(`${a.block.key} in the free strip`);
    if (a.offset + a.block.size > Math.min(cap, size) + 1e-6) faults.push(`${a.block.key} out of the zone`);
    for (const b of placed.slice(i + 1)) {
      const isBesides = a.block.to + blockGap <= b.block.from + 1e-6 || b.block.to + blockGap <= a.block.from + 1e-6;
      const isOver =
        a.offset + a.block.size + blockGap <= b.offset + 1e-6 || b.offset + b.block.size + blockGap <= a.offset + 1e-6;
      if (!isBesides && !isOver) faults.push(`${a.block.key} and ${b.block.key} meet`);
      if (stems)
        for (const [stem, text] of [
          [a, b],
          [b, a],
        ] as const) {
          const begins = text.block.anchor + (text.block.isPoint ? dotToText - 1 : 0);
          const crosses = stem.block.isPoint && begins < stem.block.anchor && stem.block.anchor < text.block.to;
          if (crosses && text.offset < stem.offset)
            faults.push(`the stem of ${stem.block.key} crosses ${text.block.key}`);
        }
    }
  }
  return faults;
}

const keys = (blocks: readonly { readonly block: Block }[]) => blocks.map((p) => p.block.key).sort();
const roomy: PackOptions = { cap: 1000, stems: true, base: 10 };

describe('packing blocks beside the axis', () => {
  it('puts all of them next to it when they are apart', () => {
    const { placed, dropped, size } = packZone([[block('a', 0, 50, 30)], [block('b', 100, 50, 40)]], roomy);
    expect(placed.map((p) => p.offset)).to.deep.equal([10, 10]);
    expect([dropped.length, size]).to.deep.equal([0, 50]);
  });

  it('puts the earlier of two above the later, so that its hairline is free', () => {
    const { placed } = packZone([[block('a', 0, 100, 30)], [block('b', 50, 100, 30)]], roomy);
    const offsets = new Map(placed.map((p) => [p.block.key, p.offset]));
    expect(offsets.get('b')).to.equal(10);
    expect(offsets.get('a')).to.equal(10 + 30 + blockGap);
  });

  it('drops the less important of two that cannot both stand', () => {
    const dates = [[block('a', 0, 100, 30, { importance: 1 })], [block('b', 50, 100, 30, { importance: 3 })]];
    const { placed, dropped } = packZone(dates, { ...roomy, cap: 45 });
    expect(keys(placed)).to.deep.equal(['b']);
    expect(dropped.map(([d]) => d!.key)).to.deep.equal(['a']);
  });

  it('sets a date in its other way when that keeps the zone lower', () => {
    const wide = block('a', 0, 120, 30, { isPoint: false, importance: 1 });
    const { placed } = packZone(
      [[wide, { ...wide, to: 80, size: 40 }], [block('b', 100, 50, 30, { isPoint: false })]],
      {
        ...roomy,
        stems: false,
      },
    );
    expect(placed.map((p) => p.block.size)).to.have.members([30, 40]);
  });

  it('places nothing where there is no room, and nothing of nothing', () => {
    expect(packZone([[block('a', 0, 50, 30)]], { ...roomy, cap: 20 })).to.deep.include({ placed: [], size: 0 });
    expect(packZone([], roomy)).to.deep.equal({ placed: [], dropped: [], size: 0 });
  });
});

describe('packing random blocks', () => {
  it('never lets two meet, nor a text stand in the way of a hairline, nor anything leave the zone', () => {
    const random = seeded(21);
    for (let round = 0; round < 400; round++) {
      const dates = randomDates(random, random.pick([5, 40, 200]));
      const options = { cap: random.int(0, 500), stems: random.chance(0.5), base: random.pick([0, 10, 25]) };
      const packed = packZone(dates, options);
      expect(faultsOf(packed, options), `round ${round}`).to.deep.equal([]);
      const all = [...keys(packed.placed), ...packed.dropped.map(([d]) => d!.key)].sort();
      expect(all, 'each is placed or dropped').to.deep.equal(dates.map(([d]) => d!.key).sort());
    }
  });

  it('drops nothing where everything has room', () => {
    const random = seeded(22);
    for (let round = 0; round < 100; round++) {
      const dates = randomDates(random, 30);
      const { dropped } = packZone(dates, { cap: 30 * 130, stems: random.chance(0.5), base: 10 });
      expect(dropped).to.deep.equal([]);
    }
  });

  it('drops no main event for the sake of others, however far from it they stand', () => {
    const random = seeded(24);
    let crowded = 0;
    for (let round = 0; round < 400; round++) {
      const dates = randomDates(random, 30);
      const options = { cap: random.int(100, 400), stems: random.chance(0.7), base: 10 };
      const main = dates.filter(([d]) => d!.importance === 3);
      if (packZone(main, options).dropped.length > 0) continue;
      const { dropped } = packZone(dates, options);
      if (dropped.length > 0) crowded++;
      expect(
        dropped.map(([d]) => d!.importance),
        `round ${round}`,
      ).to.not.include(3);
    }
    expect(crowded).to.be.above(100);
  });

  it('never drops a main event that would fit if less important ones in its stretch left', () => {
    const random = seeded(23);
    let tried = 0;
    for (let round = 0; round < 400; round++) {
      const dates = randomDates(random, 25);
      const options = { cap: random.int(60, 300), stems: random.chance(0.5), base: 10 };
      const { placed, dropped } = packZone(dates, options);
      const standing = dates.filter((d) => placed.some((p) => d.includes(p.block)));
      for (const main of dropped.filter(([d]) => d!.importance === 3)) {
        const isInWay = ([d]: Variants) => d!.importance < 3 && d!.from < main[0]!.to && d!.to > main[0]!.from;
        const cleared = standing.filter((d) => !isInWay(d));
        if (cleared.length === standing.length) continue;
        tried++;
        const again = packZone([...cleared, main], options);
        expect(again.dropped.length, `round ${round}: ${main[0]!.key} would fit`).to.be.greaterThan(0);
      }
    }
    expect(tried).to.be.greaterThan(5);
  });

  it('packs thousands of blocks in no time worth mentioning, the main ones first', () => {
    const random = seeded(24);
    const dates = Array.from({ length: 3000 }, (_, i) => [
      block(`b${i}`, random.int(0, 1000), 100, 40, { importance: i % 100 === 0 ? 3 : 1 }),
    ]);
    const { placed } = packZone(dates, { cap: 300, stems: true, base: 25 });
    expect(placed.filter((p) => p.block.importance === 3).length).to.be.at.least(placed.length * 0.8);
    expect(
      faultsOf(packZone(dates, { cap: 300, stems: true, base: 25 }), { cap: 300, stems: true, base: 25 }),
    ).to.deep.equal([]);
  });

  it('is the same wherever the window stands', () => {
    const random = seeded(25);
    const dates = randomDates(random, 60);
    const moved = dates.map((d) =>
      d.map((b) => ({ ...b, from: b.from + 320, to: b.to + 320, anchor: b.anchor + 320 })),
    );
    const options = { cap: 200, stems: true, base: 10 };
    expect(keys(packZone(moved, options).placed)).to.deep.equal(keys(packZone(dates, options).placed));
  });
});

describe('packing shelves that share a room', () => {
  const flat = { cap: 1000, stems: false, base: 0 };
  /** So many of one size, all at the same place. */
  const stack = (count: number, importance = 2) =>
    Array.from({ length: count }, (_, i) => [block(`b${i}`, i, 100, 30, { importance, isPoint: false })]);
  const kept = (all: readonly PackedZone[]) => all.map(({ placed }) => placed.length);

  it('places all of them where there is room for all', () => {
    expect(kept(packRoom([shelf(stack(2), flat), shelf(stack(3), flat)], 70 + 110))).to.deep.equal([2, 3]);
  });

  it('lets them take turns, and gives few their places however many others want one', () => {
    expect(kept(packRoom([shelf(stack(9), flat), shelf(stack(9), flat)], 180))).to.deep.equal([3, 2]);
    expect(kept(packRoom([shelf(stack(9), flat), shelf(stack(1), flat)], 180))).to.deep.equal([4, 1]);
  });

  it('gives main news a place before anything else on any shelf', () => {
    expect(kept(packRoom([shelf(stack(9), flat), shelf(stack(9, 3), flat)], 150))).to.deep.equal([0, 4]);
  });

  it('keeps the strip of a shelf free as long as something of it goes without a title', () => {
    const [all] = packRoom([{ ...shelf(stack(2), flat), base: 10, strip: 25 }], 80);
    expect([all!.placed.map(({ offset }) => offset), all!.dropped.length]).to.deep.equal([[10, 50], 0]);
    const [some] = packRoom([{ ...shelf(stack(3), flat), base: 10, strip: 25 }], 100);
    expect([some!.placed.map(({ offset }) => offset), some!.dropped.length]).to.deep.equal([[25, 65], 1]);
  });

  it('never takes more than the room, nor lets two meet, and drops no main event for the sake of others', () => {
    const random = seeded(26);
    let crowded = 0;
    for (let round = 0; round < 200; round++) {
      const shelves = Array.from({ length: random.int(1, 4) }, () =>
        shelf(randomDates(random, random.pick([3, 20])), { cap: 400, stems: random.chance(0.5), base: 10 }),
      );
      const room = random.int(100, 700);
      const packed = packRoom(shelves, room);
      expect(
        packed.reduce((sum, { size }) => sum + size, 0),
        `round ${round}`,
      ).to.be.at.most(room + 1e-6);
      packed.forEach((zone, i) => expect(faultsOf(zone, shelves[i]!), `round ${round}`).to.deep.equal([]));
      const main = shelves.map((s) => ({ ...s, dates: s.dates.filter(([d]) => d!.importance === 3) }));
      if (packRoom(main, room).some(({ dropped }) => dropped.length > 0)) continue;
      const dropped = packed.flatMap((zone) => zone.dropped);
      if (dropped.length > 0) crowded++;
      expect(dropped.map(([d]) => d!.importance)).to.not.include(3);
    }
    expect(crowded).to.be.above(20);
  });
});

describe('a date that finds no room as it is meant to be', () => {
  const main = [block('main', 0, 200, 60, { importance: 3 })];
  const beside = [block('beside', 150, 200, 60)];
  const narrow = [block('narrow', 150, 100, 90)];
  const options = { cap: 70, stems: true, base: 0 };
  const keysIn = (dates: Variants[], tighter: Shelf['tighter'], cap = 70) =>
    packShelves([{ ...shelf(dates, { ...options, cap }), tighter }])[0]!.placed.map((p) => p.block.key);

  it('goes without a title where it can be set in no other way', () => {
    expect(keysIn([main, beside], () => [])).to.deep.equal(['main']);
    expect(keysIn([main, beside], (date) => (date === beside ? [narrow] : []))).to.deep.equal(['main']);
  });

  it('is set in the first other way that has room', () => {
    const short = [block('short', 220, 90, 60)];
    const shorter = [block('shorter', 220, 40, 30)];
    const ways = (date: Variants) => (date === beside ? [narrow, short, shorter] : []);
    expect(keysIn([main, beside], ways)).to.deep.equal(['short', 'main']);
  });

  it('as main news makes others move closer together', () => {
    const other = [block('other', 150, 200, 60, { importance: 3 })];
    const thin = [block('thin', 0, 120, 60)];
    const ways = (date: Variants) => (date === main ? [thin] : []);
    expect(keysIn([main, other], ways)).to.deep.equal(['other', 'thin']);
    expect(keysIn([main, [block('lesser', 150, 200, 60)]], ways)).to.deep.equal(['main']);
  });
});
