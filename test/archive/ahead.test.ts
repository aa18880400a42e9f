import { expect } from '@open-wc/testing';
import { windowAhead } from '../../src/archive/ahead.js';
import { ArchivePictureBuilder, type ArchivePicture } from '../../src/archive/archive-picture.js';
import type { ArchivePictureOptions } from '../../src/archive/picture-options.js';
import type { Archive } from '../../src/archive/archive.js';
import { levelAt } from '../../src/archive/level.js';
import { finish } from '../../src/archive/slices.js';
import type { Interval } from '../../src/time/interval.js';
import { panBy, zoomBy } from '../../src/viewport/viewport.js';
import { archiveEvents, archiveOf } from '../support/archive-events.js';
import { archiveOptions } from '../support/archive-options.js';
import { seeded } from '../support/random.js';

/** Options for an archive, and how many titles were written with them. */
function reading(archive: Archive): { options: ArchivePictureOptions; written: () => number } {
  let count = 0;
  const usual = archiveOptions(archive, { rows: 6, barRows: 2, maxTextWidth: 190 });
  const title = (row: number, flags: number): string => {
    count++;
    return usual.words.title(row, flags);
  };
  const options = { ...usual, words: { ...usual.words, title, heading: () => '', tick: () => 'tick' } };
  return { options, written: () => count };
}

const archive = archiveOf(archiveEvents('points and intervals', 4000, 3));
const factors = [1.05, 1.12, 1 / 1.05];

/** Windows of a zoom at a place of the window, from one on, with the picture before each. */
function* zooming(
  builder: ArchivePictureBuilder,
  options: ArchivePictureOptions,
  from: ArchivePicture,
  factor: number,
  share: number,
  steps: number,
): Generator<{ before: ArchivePicture; extent: Interval }> {
  let before = from;
  for (let i = 0; i < steps; i++) {
    const { scale, extent, limits } = before;
    const [low, high] = [scale.place(extent.start), scale.place(extent.end)];
    const next = zoomBy(scale, extent, factor, scale.time(low + share * (high - low)), limits.minSpan);
    yield { before, extent: next };
    before = builder.build({ ...options, extent: next })!;
  }
}

const start = (builder: ArchivePictureBuilder, options: ArchivePictureOptions, factor: number): ArchivePicture => {
  const first = builder.build(options)!;
  const middle = zoomBy(first.scale, first.extent, factor < 1 ? 400 : 3, undefined, first.limits.minSpan);
  return builder.build({ ...options, extent: middle })!;
};

describe('the window ahead', () => {
  it('is none while nothing moves', () => {
    const { scale, extent } = new ArchivePictureBuilder().build(reading(archive).options)!;
    expect(windowAhead(scale, 1200, extent, extent)).to.equal(null);
  });

  it('lies on the side to which one pans', () => {
    const { options } = reading(archive);
    const { scale, extent } = start(new ArchivePictureBuilder(), options, 2);
    const later = windowAhead(scale, 1200, extent, panBy(scale, extent, 0.02))!;
    expect(later.start).to.be.within(extent.start, extent.end);
    expect(later.end).to.be.above(extent.end);
    expect(windowAhead(scale, 1200, extent, panBy(scale, extent, -0.02))!.start).to.be.below(extent.start);
  });

  for (const factor of factors)
    it(`holds the next half step of a zoom by ${factor}, wherever it is zoomed at`, () => {
      const { options } = reading(archive);
      const builder = new ArchivePictureBuilder();
      const perPlace = ({ scale }: ArchivePicture, { start: from, end }: Interval) =>
        1200 / (scale.place(end) - scale.place(from));
      for (const share of [0.1, 0.5, 0.83]) {
        const from = start(builder, options, factor);
        let seen = 0;
        let ahead: Interval | null = null;
        for (const { before, extent } of zooming(builder, options, from, factor, share, 40)) {
          const [old, now] = [before.extent, extent].map((e) => levelAt(perPlace(before, e)));
          if (ahead && (old!.exponent !== now!.exponent || old!.half !== now!.half)) {
            seen++;
            expect(levelAt(perPlace(before, ahead))).to.deep.equal(now);
            const width = extent.end - extent.start;
            expect(ahead.start).to.be.below(extent.start + width / 1000);
            expect(ahead.end).to.be.above(extent.end - width / 1000);
          }
          ahead = windowAhead(before.scale, 1200, before.extent, extent);
        }
        expect(seen).to.be.above(3);
      }
    });
});

describe('what is made ahead', () => {
  for (const factor of factors)
    it(`leaves no title to be written at the steps of a zoom by ${factor}`, () => {
      const { options, written } = reading(archive);
      const builder = new ArchivePictureBuilder();
      let ahead: Interval | null = null;
      let made = 0;
      let first = true;
      for (const { before, extent } of zooming(builder, options, start(builder, options, factor), factor, 0.4, 40)) {
        const counted = written();
        if (ahead) finish(builder.ahead(options, ahead));
        made += written() - counted;
        const known = written();
        const { scene } = builder.build({ ...options, extent })!;
        const bars = scene.lanes.flatMap(({ marks }) => marks).filter(({ shown }) => shown === 'bar').length;
        if (!first) expect(written() - known).to.be.at.most(bars);
        first = false;
        ahead = windowAhead(before.scale, 1200, before.extent, extent);
      }
      expect(made).to.be.above(20);
    });

  it('changes no picture', () => {
    const random = seeded(5);
    const { options } = reading(archive);
    const builder = new ArchivePictureBuilder();
    let picture = builder.build(options)!;
    for (let i = 0; i < 40; i++) {
      const { scale, extent, limits } = picture;
      const next = random.chance(0.7)
        ? zoomBy(scale, extent, random.pick([1.2, 1.3, 0.7, 2]), undefined, limits.minSpan)
        : panBy(scale, extent, random.next() - 0.5);
      const ahead = windowAhead(scale, 1200, extent, next);
      // Given up somewhere on the way, as it is when the direction changes.
      const work = ahead && builder.ahead(options, ahead);
      for (let step = random.int(0, 60); work && step > 0; step--) work.next();
      picture = builder.build({ ...options, extent: next })!;
      expect(picture.scene).to.deep.equal(new ArchivePictureBuilder().build({ ...options, extent: next })!.scene);
    }
  });
});

describe('a quick zoom', () => {
  it('keeps the half step before until the next is made, with all events counted, and no longer', () => {
    const { options } = reading(archive);
    const builder = new ArchivePictureBuilder();
    let waited = 0;
    for (const { extent } of zooming(builder, options, start(builder, options, 2), 1.1, 0.5, 30)) {
      const quick = builder.build({ ...options, extent, mayWait: true })!;
      const { counts } = quick.scene;
      expect(counts.marks + counts.clustered + counts.dense).to.equal(counts.total);
      expect(counts.before + counts.total + counts.after).to.equal(archive.index.length);
      const fresh = new ArchivePictureBuilder().build({ ...options, extent })!;
      expect(quick.scene.step === fresh.scene.step).to.equal(!quick.waits);
      if (quick.waits) {
        waited++;
        finish(builder.ahead(options, extent));
      }
      const after = builder.build({ ...options, extent, mayWait: true })!;
      expect(after.waits).to.equal(false);
      expect(after.scene).to.deep.equal(fresh.scene);
    }
    expect(waited).to.be.above(3);
  });

  it('waits for nothing when it goes too fast, or when something else is drawn', () => {
    const { options } = reading(archive);
    const builder = new ArchivePictureBuilder();
    const { scale, extent, limits } = start(builder, options, 2);
    const far = zoomBy(scale, extent, 4, undefined, limits.minSpan);
    expect(builder.build({ ...options, extent: far, mayWait: true })!.waits).to.equal(false);
    const near = zoomBy(scale, far, Math.SQRT2, undefined, limits.minSpan);
    expect(builder.build({ ...options, rows: 3, extent: near, mayWait: true })!.waits).to.equal(false);
  });
});
