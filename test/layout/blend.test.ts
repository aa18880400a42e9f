import { expect } from '@open-wc/testing';
import { blendScenes } from '../../src/layout/blend.js';
import { PictureBuilder } from '../../src/layout/picture.js';
import type { Scene, SceneEvent } from '../../src/layout/scene.js';
import { modelOf } from '../support/builders.js';
import { fakeText } from '../support/fake-text.js';
import { pictureOptions } from './random-picture.js';

const dates = ['1945-09-02', '2022-02-24', '2025-02', '2025-09-03', '2022-02/2024-05', '2026-02-04'];
const model = modelOf(dates.map((date) => ({ date, importance: 3 })));
const scene = (rest: Parameters<typeof pictureOptions>[2]): Scene =>
  new PictureBuilder().build(pictureOptions(model, fakeText, rest))!.scene;

const [before, after] = [scene({ scale: 'time' }), scene({ scale: 'even' })];
const pairs = (mixed: Scene): [SceneEvent, SceneEvent, SceneEvent][] =>
  mixed.events
    .map((event, i) => [before.events[i]!, event, after.events[i]!] as const)
    .filter(([a, , b]) => a.label && b.label) as never;

describe('the way from one picture to another', () => {
  it('ends in the other one itself', () => {
    expect(blendScenes(before, after, 1, false)).to.equal(after);
    expect(blendScenes(before, after, 1.1, true)).to.equal(after);
  });

  it('begins where every event was', () => {
    const begin = blendScenes(before, after, 0, false);
    expect(pairs(begin).length).to.be.at.least(5);
    for (const [was, is, will] of pairs(begin)) {
      expect(is.shapes.map(({ from, to }) => [from, to])).to.deep.equal(was.shapes.map(({ from, to }) => [from, to]));
      expect([is.label!.x, is.label!.y, is.cross, is.leader?.x1]).to.deep.equal([
        was.label!.x,
        was.label!.y,
        was.cross,
        will.leader ? was.leader?.x1 : undefined,
      ]);
    }
    for (const heading of begin.headings) {
      const { x, y } = before.headings.find(({ key }) => key === heading.key)!;
      expect([heading.x, heading.y]).to.deep.equal([x, y]);
    }
  });

  it('is half-way in the middle, for everything that belongs to an event', () => {
    const half = blendScenes(before, after, 0.5, false);
    const middle = (a: number, b: number) => (a + b) / 2;
    let moved = 0;
    for (const [was, is, will] of pairs(half)) {
      expect(is.label!.x).to.be.closeTo(middle(was.label!.x, will.label!.x), 1e-9);
      expect(is.label!.y).to.be.closeTo(middle(was.label!.y, will.label!.y), 1e-9);
      expect(is.target.x).to.be.closeTo(middle(was.target.x, will.target.x), 1e-9);
      expect(is.cross).to.be.closeTo(middle(was.cross, will.cross), 1e-9);
      expect(is.shapes[0]!.from).to.be.closeTo(middle(was.shapes[0]!.from, will.shapes[0]!.from), 1e-9);
      if (Math.abs(was.label!.x - will.label!.x) > 20) moved++;
    }
    expect(moved).to.be.at.least(2);
  });

  it('keeps the words of the picture it goes to', () => {
    const half = blendScenes(before, after, 0.5, false);
    expect(half.events.map(({ label }) => label?.lines)).to.deep.equal(after.events.map(({ label }) => label?.lines));
    expect(half.axis).to.equal(after.axis);
  });

  it('of rows only leaves every place along the axis as it will be', () => {
    for (const [was, is, will] of pairs(blendScenes(before, after, 0.25, true))) {
      expect(is.label!.x).to.equal(will.label!.x);
      expect(is.shapes[0]!.from).to.equal(will.shapes[0]!.from);
      expect(is.label!.y).to.be.closeTo(was.label!.y * 0.75 + will.label!.y * 0.25, 1e-9);
    }
  });

  it('is a leap between directions, where there is nothing to follow by eye', () => {
    const upright = scene({ layout: 'vertical' });
    expect(blendScenes(before, upright, 0.5, false)).to.equal(upright);
    const mirrored = scene({ rightToLeft: true });
    expect(blendScenes(before, mirrored, 0.5, false)).to.equal(mirrored);
  });

  it('shows what is new at its place at once', () => {
    const fewer = { ...before, events: before.events.slice(1) };
    expect(blendScenes(fewer, after, 0.5, false).events[0]).to.equal(after.events[0]);
  });
});
