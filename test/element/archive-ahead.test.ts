import { expect } from '@open-wc/testing';
import type { ArchivePicture } from '../../src/archive/archive-picture.js';
import { ArchiveAhead } from '../../src/element/archive-ahead.js';
import type { Interval } from '../../src/time/interval.js';
import { until } from '../support/page.js';

const day = 86_400_000;

/** A drawing of the days around 1 January 2000, `step` its half step. */
const drawing = (days: number, step: string, waits = false): ArchivePicture =>
  ({
    scale: { place: (time: number) => time, time: (place: number) => place },
    extent: { start: Date.UTC(2000, 0, 1) - (days / 2) * day, end: Date.UTC(2000, 0, 1) + (days / 2) * day },
    scene: { step, length: 1000 },
    waits,
  }) as unknown as ArchivePicture;

function ahead() {
  const begun: Interval[] = [];
  let slices = 0;
  let made = 0;
  const work = function* (extent: Interval): Generator<undefined, void> {
    begun.push(extent);
    for (; slices < 3; slices++) yield;
  };
  return {
    ahead: new ArchiveAhead(work, () => made++),
    begun,
    slices: () => slices,
    made: () => made,
  };
}

describe('what is made ahead of a movement', () => {
  it('is made between frames, from the second drawing on', async () => {
    const { ahead: making, begun, slices, made } = ahead();
    making.drawn(drawing(100, 'a'));
    making.drawn(drawing(98, 'a'));
    expect(slices()).to.equal(0);
    await until(() => slices() === 3, 'the work is done');
    expect(begun.length).to.equal(1);
    expect(begun[0]!.end - begun[0]!.start).to.be.below(98 * day);
    expect(made(), 'nobody waits for it').to.equal(0);
    making.leave();
  });

  it('does not begin in the frame in which a half step comes, but in the next one', async () => {
    const { ahead: making, begun, slices } = ahead();
    making.drawn(drawing(100, 'a'));
    making.drawn(drawing(98, 'b'));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(begun).to.deep.equal([]);
    making.drawn(drawing(96, 'b'));
    await until(() => slices() === 3, 'the work is done');
    making.leave();
  });

  it('is told to a drawing that waits for it, whatever its step', async () => {
    const { ahead: making, made } = ahead();
    making.drawn(drawing(100, 'a'));
    making.drawn(drawing(60, 'b', true));
    await until(() => made() === 1, 'it is said that all is there');
    making.leave();
  });

  it('is given up when nothing is drawn any more', async () => {
    const { ahead: making, slices } = ahead();
    making.drawn(drawing(100, 'a'));
    making.drawn(drawing(98, 'a'));
    making.leave();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(slices()).to.equal(0);
  });
});
