import { expect } from '@open-wc/testing';
import { PictureBuilder, type Picture } from '../../src/layout/picture.js';
import type { SceneEvent } from '../../src/layout/scene.js';
import { constrain, panBy, zoomBy } from '../../src/viewport/viewport.js';
import { seeded } from '../support/random.js';
import { realText } from '../support/real-text.js';
import { faultsOf } from '../support/scene-faults.js';
import { nameOf, randomViews } from './random-picture.js';

const text = realText();

interface Pair {
  readonly before: Picture;
  readonly after: Picture;
  /** CSS px that everything has moved by, in the direction of px. */
  readonly shift: number;
  readonly name: string;
}

/** Random drawings, zoomed in, before and after the same window is moved along. */
function* panned(from: number, to: number): Iterable<Pair> {
  for (let seed = from; seed < to; seed++) {
    const random = seeded(seed);
    const [view] = randomViews(random, text, random.pick([6, 20, 60]), 0);
    if (!view) continue;
    const { picture: home, options } = view;
    const { scale, limits } = home;
    const builder = new PictureBuilder();
    const zoomed = constrain(
      scale,
      zoomBy(scale, home.extent, 2 ** (random.next() * 4), undefined, limits.minSpan),
      limits,
    );
    const before = builder.build({ ...options, extent: zoomed })!;
    const moved = constrain(scale, panBy(scale, zoomed, random.next() - 0.5), limits);
    const after = builder.build({ ...options, extent: moved })!;
    const length = options.layout === 'vertical' ? before.scene.height : before.scene.width;
    const perPlace = length / (scale.place(zoomed.end) - scale.place(zoomed.start));
    const along = (scale.place(zoomed.start) - scale.place(moved.start)) * perPlace;
    yield { before, after, shift: before.scene.turned ? -along : along, name: `seed ${seed}: ${nameOf(view)}` };
  }
}

/** Events with a title. */
const labels = ({ scene }: Picture): Map<string, SceneEvent> =>
  new Map(scene.events.filter(({ shown }) => shown === 'label').map((e) => [e.id, e]));

describe('panning', () => {
  it('moves every title by the same way, and none across the axis', () => {
    let compared = 0;
    for (const { before, after, shift, name } of panned(500, 700)) {
      const vertical = before.scene.orientation === 'vertical';
      const now = labels(after);
      for (const [id, { label: was, cross }] of labels(before)) {
        const event = now.get(id);
        if (!event) continue;
        compared++;
        const is = event.label!;
        expect(is.lines, `${id}, ${name}`).to.deep.equal(was!.lines);
        expect(vertical ? is.x : is.y, `${id}, ${name}`).to.be.closeTo(vertical ? was!.x : was!.y, 0.01);
        expect(event.cross, `${id}, ${name}`).to.be.closeTo(cross, 0.01);
        const moved = vertical ? is.y - was!.y : is.x - was!.x;
        // A title over a bar stays in the window while the bar does.
        const slides = !vertical && cross > was!.y + was!.height;
        if (!slides) expect(moved, `${id}, ${name}`).to.be.closeTo(shift, 0.5);
      }
    }
    expect(compared).to.be.greaterThan(300);
  });

  it('neither brings nor takes titles, marks or counts but at the edges', () => {
    for (const { before, after, name } of panned(700, 850)) {
      const then = new Map(before.scene.events.map((e) => [e.id, e.shown]));
      for (const { id, shown } of after.scene.events) {
        const kinds = new Set([then.get(id), shown]);
        if (kinds.has('outside')) continue;
        expect([...kinds], `${id}, ${name}`).to.have.length(1);
      }
    }
  });

  it('moves neither the axis nor the lanes', () => {
    for (const { before, after, name } of panned(850, 950)) {
      const frame = ({ scene: { axisStart, axisSize, height, width, lanes } }: Picture) => ({
        axisStart,
        axisSize,
        height,
        width,
        lanes,
      });
      expect(frame(after), name).to.deep.equal(frame(before));
    }
  });
});

describe('zooming', () => {
  it('keeps the rows between two steps, and then no two texts meet either', () => {
    let kept = 0;
    for (let seed = 1000; seed < 1060; seed++) {
      const random = seeded(seed);
      const [view] = randomViews(random, text, 20, 0);
      if (!view || view.options.layout === 'vertical') continue;
      const { picture: home, options } = view;
      const builder = new PictureBuilder();
      let rows: Map<string, number> | null = null;
      // Two steps, each half a power of two, with four looks at each.
      for (let look = 0; look < 8; look++) {
        const extent = zoomBy(home.scale, home.extent, 2 ** (look / 8 + 0.001), undefined, home.limits.minSpan);
        const picture = builder.build({ ...options, extent: constrain(home.scale, extent, home.limits) })!;
        expect(faultsOf(picture, text), `seed ${seed}, look ${look}`).to.deep.equal([]);
        const now = new Map([...labels(picture)].map(([id, { label }]) => [id, label!.y]));
        if (look % 4 === 0) rows = now;
        else
          for (const [id, y] of now)
            if (rows!.has(id)) {
              kept++;
              expect(y, `${id}, seed ${seed}, look ${look}`).to.be.closeTo(rows!.get(id)!, 0.01);
            }
      }
    }
    expect(kept).to.be.greaterThan(300);
  });
});
