import { expect } from '@open-wc/testing';
import type { Scene, SceneEvent } from '../../src/layout/scene.js';
import { PictureBuilder } from '../../src/layout/picture.js';
import { modelOf } from '../support/builders.js';
import { seeded } from '../support/random.js';
import { realText } from '../support/real-text.js';
import { faultsOf } from '../support/scene-faults.js';
import { nameOf, pictureOptions, randomViews, wholeIds, type View } from './random-picture.js';

const SIZES = [6, 20, 60, 200];

/** Random documents with the fonts of this browser, at home and moved: [seed, view]. */
function* views(from: number, to: number, moves: number): Iterable<[number, View]> {
  const text = realText();
  for (let seed = from; seed < to; seed++) {
    const random = seeded(seed);
    for (const view of randomViews(random, text, random.pick(SIZES), moves)) yield [seed, view];
  }
}

describe('the drawing of random documents, at any width, on every scale, in three languages', () => {
  it('has no two texts that meet, none on a mark, an axis or a hairline, and every event once', function () {
    this.timeout(90_000);
    const seen = new Map<string, number>();
    for (const [seed, view] of views(1, 220, 3)) {
      const { scene } = view.picture;
      expect(faultsOf(view.picture, view.options.text, wholeIds(view)), `seed ${seed}: ${nameOf(view)}`).to.deep.equal(
        [],
      );
      const kinds = [view.picture.scale.name, view.options.layout, view.options.grouping, view.options.locale];
      for (const { shown } of scene.events) kinds.push(shown);
      for (const kind of kinds) seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }
    // A test that draws nothing finds nothing.
    for (const kind of [
      'time',
      'breaks',
      'recent',
      'even',
      'vertical',
      'group',
      'ar',
      'label',
      'mark',
      'cluster',
      'shelf',
    ]) {
      expect(seen.get(kind), kind).to.be.at.least(30);
    }
    expect(seen.get('label')).to.be.at.least(3000);
  });

  it('is as tidy in a font half as large again and in one that is narrow', () => {
    for (const text of [realText(22), realText(11, 'serif')]) {
      for (let seed = 2000; seed < 2030; seed++) {
        const random = seeded(seed);
        for (const view of randomViews(random, text, random.pick(SIZES), 1)) {
          expect(faultsOf(view.picture, text, wholeIds(view)), `seed ${seed}: ${nameOf(view)}`).to.deep.equal([]);
        }
      }
    }
  });

  it('keeps within a height that the page gives, however low', () => {
    const text = realText();
    for (let seed = 3000; seed < 3060; seed++) {
      const random = seeded(seed);
      const height = random.pick([200, 300, 400, 900]);
      for (const { picture: natural, options } of randomViews(random, text, random.pick(SIZES), 0)) {
        if (options.grouping !== 'none') continue;
        const picture = new PictureBuilder().build({ ...options, height })!;
        expect(picture.scene.height).to.equal(height);
        expect(faultsOf(picture, text), `seed ${seed}, ${height} of ${natural.naturalHeight} px`).to.deep.equal([]);
      }
    }
  });
});

describe('the search for faults', () => {
  const text = realText();
  const model = modelOf(['2021-01-05', '2021-03-09', '2021-06', '2021-09-01/2021-12-24'].map((date) => ({ date })));
  const picture = new PictureBuilder().build(pictureOptions(model, text))!;
  const all = new Set(['e0', 'e1', 'e2', 'e3']);
  const spoiled = (change: (scene: Scene) => Partial<Scene>) =>
    faultsOf({ ...picture, scene: { ...picture.scene, ...change(picture.scene) } }, text, all);
  const change = (events: readonly SceneEvent[], id: string, part: (event: SceneEvent) => Partial<SceneEvent>) =>
    events.map((e) => (e.id === id ? { ...e, ...part(e) } : e));
  const label = (scene: Scene, id: string) => scene.events.find((e) => e.id === id)!.label!;

  it('finds none in a drawing that has none', () => {
    expect(picture.scene.events.map(({ shown }) => shown)).to.deep.equal(['label', 'label', 'label', 'label']);
    expect(faultsOf(picture, text, all)).to.deep.equal([]);
  });

  it('notices a label moved onto another', () => {
    const faults = spoiled((s) => ({
      events: change(s.events, 'e0', () => ({ label: { ...label(s, 'e0'), ...at(label(s, 'e1')) } })),
    }));
    expect(faults).to.include('label e0 meets label e1');
  });

  it('notices a label on a date, a bar, the axis and a hairline', () => {
    const move = (to: { x: number; y: number }) =>
      spoiled((s) => ({ events: change(s.events, 'e0', ({ label: l }) => ({ label: { ...l!, ...at(to) } })) }));
    const { scene } = picture;
    const [bar, point] = [scene.events[3]!, scene.events[1]!];
    expect(move(scene.headings.find(({ key }) => key === 'e1')!)).to.include('label e0 meets heading e1');
    expect(move({ x: bar.shapes[0]!.from, y: bar.cross - 2 })).to.include('label e0 stands on the mark of e3');
    expect(move({ x: 10, y: scene.axisStart - 4 })).to.include('label e0 stands on the axis');
    expect(move({ x: point.leader!.x1 - 20, y: point.leader!.y1 - 25 })).to.include('the stem of e1 crosses label e0');
    expect(move({ x: scene.width - 10, y: 30 })).to.include('label e0 is cut off along the axis');
    expect(move({ x: 10, y: -5 })).to.include('label e0 leaves the drawing across the axis');
  });

  it('notices a label on the axis that runs down', () => {
    const upright = new PictureBuilder().build(pictureOptions(model, text, { layout: 'vertical', width: 400 }))!;
    const { scene } = upright;
    const events = change(scene.events, 'e0', ({ label: l }) => ({ label: { ...l!, x: scene.axisStart } }));
    expect(faultsOf(upright, text, all)).to.deep.equal([]);
    expect(faultsOf({ ...upright, scene: { ...scene, events } }, text)).to.include('label e0 stands on the axis');
  });

  it('notices an event that is missing, there twice, or counted without a count', () => {
    expect(spoiled((s) => ({ events: s.events.slice(1) }))).to.include('e0 is missing');
    expect(spoiled((s) => ({ events: [...s.events, s.events[0]!] }))).to.include('e0 is there twice');
    const lost = spoiled((s) => ({
      events: change(s.events, 'e2', () => ({ shown: 'cluster', label: null, shapes: [] })),
    }));
    expect(lost).to.include('e2 is cluster, and 0 times counted');
    const hidden = spoiled((s) => ({
      events: change(s.events, 'e2', () => ({ shown: 'outside', label: null, shapes: [] })),
    }));
    expect(hidden).to.include('1 are outside, 0 are pointed to');
  });
});

const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x, y });
