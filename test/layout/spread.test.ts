import { expect } from '@open-wc/testing';
import { spread } from '../../src/layout/spread.js';
import { seeded, type Random } from '../support/random.js';

interface Boxes {
  readonly wanted: number[];
  readonly sizes: number[];
}

function randomBoxes(random: Random, most: number): Boxes {
  const count = random.int(1, most);
  const wanted = Array.from({ length: count }, () => random.int(0, 400)).sort((a, b) => a - b);
  return { wanted, sizes: wanted.map(() => random.int(1, 60)) };
}

const cost = (places: readonly number[], wanted: readonly number[]): number =>
  places.reduce((sum, place, i) => sum + (place - wanted[i]!) ** 2, 0);

/** The least squares by brute force: every way to glue neighbours into runs, each run at the mean of what it wants. */
function leastCost({ wanted, sizes }: Boxes, low: number, high: number): number {
  const count = wanted.length;
  const before = sizes.map((_, i) => sizes.slice(0, i).reduce((a, b) => a + b, 0));
  const total = sizes.reduce((a, b) => a + b, 0);
  let least = Infinity;
  for (let cuts = 0; cuts < 2 ** (count - 1); cuts++) {
    const free: number[] = [];
    let run: number[] = [];
    for (let i = 0; i < count; i++) {
      run.push(wanted[i]! - before[i]!);
      if (i === count - 1 || cuts & (1 << i)) {
        const mean = run.reduce((a, b) => a + b, 0) / run.length;
        free.push(...run.map(() => Math.min(Math.max(mean, low), Math.max(low, high - total))));
        run = [];
      }
    }
    if (free.every((f, i) => i === 0 || f >= free[i - 1]! - 1e-9)) {
      least = Math.min(
        least,
        cost(
          free.map((f, i) => f + before[i]!),
          wanted,
        ),
      );
    }
  }
  return least;
}

describe('spreading boxes along a line', () => {
  it('leaves boxes where they want to be when none are in the way', () => {
    expect(spread([0, 50, 100], [20, 20, 20], 0, 200)).to.deep.equal([0, 50, 100]);
    expect(spread([], [], 0, 100)).to.deep.equal([]);
  });

  it('parts two boxes of the same place evenly', () => {
    expect(spread([50, 50], [20, 20], 0, 200)).to.deep.equal([40, 60]);
  });

  it('keeps the first inside the beginning and the last inside the end', () => {
    expect(spread([-30, 0], [20, 20], 0, 200)).to.deep.equal([0, 20]);
    expect(spread([190, 195], [20, 20], 0, 200)).to.deep.equal([160, 180]);
  });

  it('runs over the end, and not over each other, when there is too little room', () => {
    expect(spread([0, 0, 0], [50, 50, 50], 0, 100)).to.deep.equal([0, 50, 100]);
  });

  it('takes a line without beginning or end', () => {
    expect(spread([10, 10], [20, 20], -Infinity, 100)).to.deep.equal([0, 20]);
    expect(spread([10, 10], [20, 20], 10, Infinity)).to.deep.equal([10, 30]);
  });

  it('keeps the order, no two overlapping, all within the line if they fit', () => {
    const random = seeded(1);
    for (let round = 0; round < 500; round++) {
      const { wanted, sizes } = randomBoxes(random, 30);
      const total = sizes.reduce((a, b) => a + b, 0);
      const [low, high] = [random.int(-50, 50), random.int(100, 2000)];
      const places = spread(wanted, sizes, low, high);
      for (const [i, place] of places.entries()) {
        expect(place).to.be.at.least(low - 1e-9);
        if (total <= high - low) expect(place + sizes[i]!).to.be.at.most(high + 1e-9);
        if (i > 0)
          expect(place - places[i - 1]!, `${wanted.join()} ${sizes.join()}`).to.be.at.least(sizes[i - 1]! - 1e-9);
      }
    }
  });

  it('moves all boxes together as little as least squares allow', () => {
    const random = seeded(2);
    for (let round = 0; round < 300; round++) {
      const boxes = randomBoxes(random, 8);
      const [low, high] = [random.int(-50, 100), random.int(300, 600)];
      const places = spread(boxes.wanted, boxes.sizes, low, high);
      expect(cost(places, boxes.wanted)).to.be.closeTo(leastCost(boxes, low, high), 1e-6);
    }
  });
});
