import { expect } from '@open-wc/testing';
import { evenScale } from '../../../src/layout/scales/even.js';
import { recentScale } from '../../../src/layout/scales/recent.js';
import { timeScale } from '../../../src/layout/scales/time.js';
import { seeded } from '../../support/random.js';
import { allScales, DAY, NOW, randomStarts, YEAR } from './samples.js';

const LIMIT = 15e9 * YEAR;

describe('every scale', () => {
  const random = seeded(11);
  for (let round = 0; round < 60; round++) {
    const starts = randomStarts(random);
    const times = [-LIMIT, LIMIT, NOW, 0, ...starts];
    for (let i = 0; i < 60; i++) times.push(NOW + (random.next() - 0.5) * 2 * DAY * 10 ** (random.next() * 12.7));
    times.sort((a, b) => a - b);
    for (const scale of allScales(starts)) {
      it(`${scale.name} is strictly increasing and comes back from where it went (${round}: ${starts.length} events)`, () => {
        // Between two starts of `even` a place is as fine as their distance and number allow.
        // Inside a cut of `breaks` it stands for hundreds of times as much time as outside.
        const share = { even: 1e-14, breaks: 1e-10, time: 0, recent: 0 }[scale.name];
        const coarse = Math.max(0, ...starts.map((start) => NOW - start)) * share;
        for (const [i, time] of times.entries()) {
          const place = scale.place(time);
          expect(Number.isFinite(place)).to.equal(true);
          // What the numbers themselves resolve at this distance, in ms.
          const fine = Math.max(1e-3, Math.abs(time) * 1e-12, Math.abs(time - NOW) * 1e-11, coarse);
          expect(Math.abs(scale.time(place) - time), `${time}`).to.be.at.most(fine);
          const before = times[i - 1];
          if (before === undefined) continue;
          if (time - before > fine) expect(place).to.be.greaterThan(scale.place(before));
          else expect(place).to.be.at.least(scale.place(before));
        }
      });
    }
  }

  it('has its gaps in order and apart', () => {
    for (let round = 0; round < 200; round++) {
      for (const { gaps } of allScales(randomStarts(random))) {
        for (const [i, gap] of gaps.entries()) {
          expect(gap.end).to.be.greaterThan(gap.start);
          if (i > 0) expect(gap.start).to.be.greaterThan(gaps[i - 1]!.end);
        }
      }
    }
  });

  it('sends infinite times to the infinite', () => {
    for (const scale of allScales([NOW, NOW + DAY])) {
      expect(scale.place(-Infinity)).to.equal(-Infinity);
      expect(scale.place(Infinity)).to.equal(Infinity);
    }
  });
});

describe('timeScale', () => {
  it('gives equal durations equal room', () => {
    const scale = timeScale();
    expect(scale.place(NOW + DAY) - scale.place(NOW)).to.equal(scale.place(5 * DAY) - scale.place(4 * DAY));
  });
});

describe('evenScale', () => {
  it('puts distinct starts one place apart, whatever lies between', () => {
    const scale = evenScale([NOW, 0, NOW - DAY, NOW, -1e20]);
    expect([-1e20, 0, NOW - DAY, NOW].map(scale.place)).to.deep.equal([0, 1, 2, 3]);
  });

  it('runs evenly between two starts and on straight outside, by the average distance', () => {
    const scale = evenScale([0, 100, 400]);
    expect(scale.place(250)).to.equal(1.5);
    expect(scale.place(600)).to.equal(3);
    expect(scale.place(-200)).to.equal(-1);
  });

  it('leaves out starts that nobody knows', () => {
    expect(evenScale([-Infinity, 5, 6, NaN]).place(6)).to.equal(1);
  });

  it('shows days where there is one start or none', () => {
    expect(evenScale([]).place(DAY)).to.equal(1);
    expect(evenScale([NOW, NOW]).place(NOW + 2 * DAY)).to.equal(2);
  });
});

describe('recentScale', () => {
  const scale = recentScale(NOW);

  it('gives last week about as much room as the rest of the decade', () => {
    const week = scale.place(NOW) - scale.place(NOW - 7 * DAY);
    const decade = scale.place(NOW - 7 * DAY) - scale.place(NOW - 10 * YEAR);
    expect(decade / week).to.be.within(2, 4);
  });

  it('looks the same in both directions', () => {
    for (const distance of [1, DAY, YEAR, 1e9 * YEAR]) {
      expect(scale.place(NOW + distance)).to.be.closeTo(-scale.place(NOW - distance), 1e-12);
    }
  });

  it('tells minutes apart on the day itself', () => {
    expect(scale.place(NOW + 60_000)).to.be.closeTo(1 / 1440, 1e-6);
  });
});
