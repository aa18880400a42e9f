import { expect, fixture, html } from '@open-wc/testing';
import { svg } from 'lit';
import type { Status } from '../../src/document/event.js';
import { PictureBuilder } from '../../src/layout/picture.js';
import type { Scene } from '../../src/layout/scene.js';
import { symbol } from '../../src/view/mark-paths.js';
import { marksView, partNames, type MarkLook } from '../../src/view/marks-view.js';
import { pictureOptions } from '../layout/random-picture.js';
import { modelOf } from '../support/builders.js';
import { fakeText } from '../support/fake-text.js';

const plain: MarkLook = { hue: 'hue-plain', states: [], status: null, enriched: false };
const frame = [{ date: '2000-01-01' }, { date: '2026-01-01' }];

/** The scene of one event between two others, and its mark as drawn. */
async function drawn(
  event: Record<string, unknown>,
  look: Partial<MarkLook> = {},
  rest: Parameters<typeof pictureOptions>[2] = {},
): Promise<{ mark: Element; scene: Scene; all: Element }> {
  const model = modelOf([{ ...event, id: 'own', importance: 3 }, ...frame], { article: { published: '2026-02-04' } });
  const { scene } = new PictureBuilder().build(pictureOptions(model, fakeText, { scale: 'time', ...rest }))!;
  const all = await fixture(html`<svg>${svg`${marksView(scene, () => ({ ...plain, ...look }))}`}</svg>`);
  return { mark: all.querySelector('[data-id="own"]')!, scene, all };
}

const classes = (mark: Element) => new Set([...mark.querySelectorAll('*')].flatMap((e) => [...e.classList]));
const boxOf = (mark: Element, selector: string) => mark.querySelector<SVGPathElement>(selector)!.getBBox();

const has = ({ mark }: { mark: Element }, name: string) => classes(mark).has(name);
const fades = ({ mark }: { mark: Element }) => mark.querySelectorAll('[fill^="url("]').length;

describe('the mark of an event', () => {
  it('of a known day is a filled dot and nothing else', async () => {
    const { mark } = await drawn({ date: '2010-05-05' });
    expect([...classes(mark)].sort()).to.deep.equal(['dot', 'mark']);
  });

  it('of a year is pale between outlines with a tick at each end, and has no dot', async () => {
    const { mark, scene } = await drawn({ date: '2010' });
    expect([...classes(mark)].sort()).to.deep.equal(['outline', 'pale', 'tick-edge']);
    expect(mark.querySelectorAll('[part="edge"]').length).to.equal(2);
    const [shape] = scene.events.find(({ id }) => id === 'own')!.shapes;
    const { x, width, height } = boxOf(mark, '.pale');
    expect(x).to.be.closeTo(shape!.from, 0.5);
    expect(x + width).to.be.closeTo(shape!.to, 0.5);
    expect(height).to.be.closeTo(scene.markSize, 0.02);
  });

  it('of a month too narrow to draw is hollow', async () => {
    const { mark } = await drawn({ date: '2010-02' });
    expect(classes(mark).has('hollow')).to.equal(true);
    expect(classes(mark).has('dot')).to.equal(false);
  });

  it('about a year fades outside both ends, without ticks; an uncertain one is dashed, without fades', async () => {
    const about = await drawn({ date: '2010~' });
    expect([fades(about), has(about, 'tick-edge'), has(about, 'dashed')]).to.deep.equal([2, false, false]);
    const uncertain = await drawn({ date: '2010?' });
    expect([fades(uncertain), has(uncertain, 'tick-edge'), has(uncertain, 'dashed')]).to.deep.equal([0, true, true]);
  });

  it('that fades finds its colours running from it; a drawing in which nothing fades has none', async () => {
    for (const [rest, turns] of [
      [{}, ['rotate(180 .5 .5)', 'rotate(0 .5 .5)']],
      [{ layout: 'vertical', width: 400 }, ['rotate(270 .5 .5)', 'rotate(90 .5 .5)']],
    ] as const) {
      const { mark, all } = await drawn({ date: '201X~' }, {}, rest);
      const named = [...mark.querySelectorAll('[fill]')].map((e) => /^url\(#(.+)\)$/.exec(e.getAttribute('fill')!)![1]);
      const found = named.map((id) =>
        all.querySelector(`linearGradient[id="${id}"]`)?.getAttribute('gradientTransform'),
      );
      expect(found).to.deep.equal(turns);
    }
    expect((await drawn({ date: '2010' })).all.querySelector('linearGradient')).to.equal(null);
  });

  it('of an interval is solid where it is certain', async () => {
    const { mark, scene } = await drawn({ date: '2005/2015', kind: 'state' });
    const { core } = scene.events.find(({ id }) => id === 'own')!.shapes[0]!;
    const { x, width } = boxOf(mark, '.solid');
    expect(x).to.be.closeTo(core!.from, 0.02);
    expect(x + width).to.be.closeTo(core!.to, 0.02);
  });

  it('that goes on has an arrow unless it stops at now', async () => {
    // Besides the stretch that is certain.
    const arrows = (mark: Element) => mark.querySelectorAll('.solid').length - 1;
    const since = { date: '2010/..', kind: 'state' };
    expect(arrows((await drawn(since)).mark)).to.equal(0);
    expect(arrows((await drawn(since, {}, { now: null })).mark)).to.equal(1);
  });

  it('whose end nobody knows has a question mark, drawn, and no arrow', async () => {
    const { mark } = await drawn({ date: '2010/', kind: 'state' });
    expect(mark.querySelectorAll('.question').length).to.equal(1);
    expect(mark.querySelectorAll('.solid').length, 'nothing is certain').to.equal(0);
  });

  it('has a ring when editors know a better date, whatever the mark', async () => {
    for (const date of ['2010-05-05', '2010-02', '2010', '2005/2015']) {
      expect((await drawn({ date }, { enriched: true })).mark.querySelectorAll('.ring').length, date).to.equal(1);
      expect((await drawn({ date })).mark.querySelectorAll('.ring').length, date).to.equal(0);
    }
  });

  it('of a better date is underlined on the side away from its title, no longer than it is', async () => {
    const { mark } = await drawn({ date: '2010' }, { enriched: true });
    const [ring, pale] = [boxOf(mark, '.ring'), boxOf(mark, '.pale')];
    expect(ring).to.include({ x: pale.x, width: pale.width, height: 0 });
    expect(ring.y).to.be.greaterThan(pale.y + pale.height);
  });

  it('lies at the same distance from the other side where writing runs to the left', async () => {
    const [ltr, rtl] = [await drawn({ date: '2010' }), await drawn({ date: '2010' }, {}, { rightToLeft: true })];
    const { x, width } = boxOf(ltr.mark, '.pale');
    const mirrored = boxOf(rtl.mark, '.pale');
    expect(mirrored.x).to.be.closeTo(rtl.scene.width - x - width, 0.05);
    expect(mirrored.width).to.be.closeTo(width, 0.05);
  });

  it('runs down where the axis does', async () => {
    const { mark, scene } = await drawn({ date: '201X' }, {}, { layout: 'vertical', width: 400 });
    const { width, height } = boxOf(mark, '.pale');
    expect(width).to.be.closeTo(scene.markSize, 0.02);
    expect(height).to.be.greaterThan(12);
  });

  it('takes nothing from data but its id', async () => {
    const { all } = await drawn({ date: '2010', title: '"><script>' });
    expect(all.innerHTML).to.not.contain('script');
    expect(all.querySelectorAll('[style], script').length).to.equal(0);
  });

  it('keeps its numbers small when it reaches far beyond the window', async () => {
    const { mark } = await drawn(
      { date: 'Y-4000000/2020', kind: 'state' },
      {},
      { window: { start: Date.UTC(2000), end: Date.UTC(2025) } },
    );
    const { x, width } = boxOf(mark, '.pale');
    expect(x).to.be.at.least(-100);
    expect(width).to.be.at.most(1300);
  });
});

describe('status as a shape', () => {
  const statuses: (Status | null)[] = [null, 'confirmed', 'reported', 'alleged', 'disputed', 'planned', 'corrected'];

  it('differs for every status, and is plain for what is confirmed', () => {
    const shapes = statuses.map((status) => symbol(status, 4.5));
    expect(shapes[0]).to.equal(shapes[1]);
    expect(new Set(shapes).size).to.equal(6);
  });

  it('is drawn by the browser about as large as a dot', async () => {
    for (const status of statuses) {
      const el = await fixture<SVGSVGElement>(html`<svg>${svg`<path d=${symbol(status, 10)}></path>`}</svg>`);
      const { x, y, width, height } = el.querySelector('path')!.getBBox();
      for (const side of [-x, -y, width / 2, height / 2]) expect(side, String(status)).to.be.within(8, 13);
    }
  });
});

describe('names of parts', () => {
  it('carry their states', () => {
    expect(partNames('event', [])).to.equal('event');
    expect(partNames('event', ['selected', 'hover'])).to.equal('event event--selected event--hover');
  });
});
