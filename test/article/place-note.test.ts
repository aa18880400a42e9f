import { expect } from '@open-wc/testing';
import type { Box } from '../../src/article/passage-lines.js';
import { placeNote, sideFor, type Side } from '../../src/article/place-note.js';
import { intoRoom } from '../../src/article/scrolling.js';
import { seeded } from '../support/random.js';

const note = { width: 190, height: 40 };
const window = { width: 1280, height: 800 };
const passage = { left: 320, top: 300, right: 700, bottom: 350 };
const column = { ...passage, right: 960 };
const everywhere = (): boolean => true;
const nowhere = (): boolean => false;

describe('the place of a note', () => {
  const side = (change: {
    width?: number;
    isRtl?: boolean;
    isBrief?: boolean;
    isFree?: (box: Box) => boolean;
    at?: Box;
  }): Side => {
    const at = change.at ?? passage;
    const room = { ...window, width: change.width ?? window.width };
    return sideFor(
      note,
      at,
      { ...column, top: at.top, bottom: at.bottom },
      room,
      { isRtl: !!change.isRtl, isBrief: !!change.isBrief },
      change.isFree ?? everywhere,
    );
  };

  it('is beside the text, where its lines end, when nothing stands there', () => {
    expect(side({})).to.equal('right');
    expect(side({ isRtl: true })).to.equal('left');
    expect(side({ isFree: ({ left }) => left < 320 })).to.equal('left');
    expect(side({ isRtl: true, isFree: ({ left }) => left > 320 })).to.equal('right');
  });

  it('is under the passage or above it where that is free, and no room beside it', () => {
    const across = { ...passage, left: 20, right: 1200 };
    const beyond =
      (from: number) =>
      ({ top }: Box): boolean =>
        top > from;
    expect(side({ width: 1000 })).to.equal('left');
    expect(side({ at: across, isFree: beyond(300) })).to.equal('below');
    expect(side({ at: across, isFree: ({ bottom }) => bottom < 300 })).to.equal('above');
    expect(side({ at: { ...across, top: 740, bottom: 790 } }), 'no room below').to.equal('above');
  });

  it('is at the lower edge where all around is text; only what is brief covers some of it', () => {
    expect(side({ isFree: nowhere })).to.equal('edge');
    expect(side({ isFree: nowhere, isBrief: true })).to.equal('below');
    expect(side({ isFree: nowhere, isBrief: true, at: { ...passage, top: 740, bottom: 790 } })).to.equal('above');
    expect(side({ width: 599, isBrief: true })).to.equal('edge');
  });

  it('is at the lower edge of a narrow window', () => {
    expect(side({ width: 599 })).to.equal('edge');
    expect(side({ width: 600, isFree: nowhere, isBrief: true })).to.equal('below');
    expect(placeNote('edge', note, passage, column, { width: 360, height: 640 }, false)).to.deep.equal({
      left: 85,
      top: 584,
    });
  });

  it('is never outside of the window, nor over the passage where there is room', () => {
    const { next } = seeded(7);
    for (let i = 0; i < 3000; i++) {
      const room = { width: 320 + Math.floor(next() * 1600), height: 400 + Math.floor(next() * 900) };
      const left = next() * room.width * 0.6;
      const top = -200 + next() * (room.height + 400);
      const at = { left, top, right: left + 20 + next() * 400, bottom: top + 20 + next() * 200 };
      const lines = { ...at, left: left - next() * 40, right: at.right + next() * 60 };
      const isRtl = next() < 0.5;
      const isFree = next() < 0.5 ? everywhere : nowhere;
      const chosen = sideFor(note, at, lines, room, { isRtl, isBrief: next() < 0.5 }, isFree);
      const place = placeNote(chosen, note, at, lines, room, isRtl);
      const box = { ...place, right: place.left + note.width, bottom: place.top + note.height };
      expect(box.left, `${i}`).to.be.at.least(0);
      expect(box.right, `${i}`).to.be.at.most(room.width);
      expect(box.top, `${i}`).to.be.at.least(0);
      expect(box.bottom, `${i}`).to.be.at.most(room.height);
      const isOver = box.left < at.right && box.right > at.left && box.top < at.bottom && box.bottom > at.top;
      if (chosen === 'right' || chosen === 'left') expect(isOver, `${i} ${chosen}`).to.equal(false);
      if (chosen === 'below' && top >= 0) expect(isOver, `${i} below`).to.equal(false);
    }
  });
});

describe('how far to scroll', () => {
  it('is nothing for what stands well inside, and leads well inside otherwise', () => {
    const { next } = seeded(11);
    let still = 0;
    for (let i = 0; i < 3000; i++) {
      const [from, to] = [next() * 200, 300 + next() * 700];
      const start = -3000 + next() * 6000;
      const end = start + 10 + next() * 400;
      const by = intoRoom(start, end, from, to);
      if (by === 0) still++;
      expect(intoRoom(start - by, end - by, from, to), 'a second time is nothing or the same place').to.be.closeTo(
        0,
        1e-6,
      );
      expect(start - by).to.be.at.least(from + 16 - 1e-6);
      if (end - start < to - from - 32) expect(end - by).to.be.at.most(to - 16 + 1e-6);
    }
    expect(still).to.be.within(100, 2000);
  });
});
