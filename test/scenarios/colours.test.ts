import { expect } from '@open-wc/testing';
import { documentOf, show, type Timeline } from '../support/harness.js';
import { media, nextFrame } from '../support/page.js';

const ink = (t: Timeline) => getComputedStyle(t.element).color;
const luminance = (css: string) => {
  // Mixed colours are written from 0 to 1.
  const most = css.startsWith('color(') ? 1 : 255;
  const [r, g, b] = css
    .match(/[\d.]+/g)!
    .slice(0, 3)
    .map((v) => (Number(v) / most) ** 2.2);
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const story = () => documentOf('xi-putin-video-call');

describe('the colours', () => {
  afterEach(async () => {
    await media({});
    document.documentElement.style.colorScheme = '';
  });

  it('follow the colour scheme of the page, live', async () => {
    const timeline = await show(await story());
    expect(luminance(ink(timeline))).to.be.below(0.1);
    document.documentElement.style.colorScheme = 'dark';
    await nextFrame();
    expect(luminance(ink(timeline))).to.be.above(0.6);
    timeline.element.style.colorScheme = 'light';
    await nextFrame();
    expect(luminance(ink(timeline))).to.be.below(0.1);
  });

  it('follow the reader where the page leaves it to them, and stay light where the page says nothing', async () => {
    await media({ 'prefers-color-scheme': 'dark' });
    const timeline = await show(await story());
    expect(luminance(ink(timeline))).to.be.below(0.1);
    document.documentElement.style.colorScheme = 'light dark';
    await nextFrame();
    expect(luminance(ink(timeline))).to.be.above(0.6);
  });

  it('are stronger for readers who ask for more contrast', async () => {
    const muted = (t: Timeline) => getComputedStyle(t.nodes().find((n) => n.matches('.description'))!).color;
    const usual = await show(await story());
    const before = luminance(muted(usual));
    await media({ 'prefers-contrast': 'more' });
    await nextFrame();
    expect(luminance(muted(usual))).to.be.below(before);
  });

  it('of the grid stay far behind those of words, also with more contrast', async () => {
    const timeline = await show(await story());
    const grid = timeline.nodes().find((n) => n.matches('.grid'))!;
    const ground = luminance('rgb(255, 255, 255)');
    const strength = () => {
      const { opacity, stroke } = getComputedStyle(grid);
      return Number(opacity) * (ground - luminance(stroke));
    };
    const usual = strength();
    await media({ 'prefers-contrast': 'more' });
    await nextFrame();
    expect(strength()).to.be.within(usual, (ground - luminance(ink(timeline))) / 2);
  });

  it('are the system’s own where colours are forced, and marks, outlines and dashes survive', async () => {
    await media({ 'forced-colors': 'active' });
    const timeline = await show(await story(), { selected: 'abu-dhabi' });
    const system = document.createElement('div');
    system.style.color = 'CanvasText';
    document.body.append(system);
    const canvasText = getComputedStyle(system).color;
    system.remove();
    const shapes = timeline.nodes().filter((n) => n.matches('g[data-id] :is(.mark, .outline, .solid, .tick-edge)'));
    expect(shapes.length).to.be.above(10);
    for (const shape of shapes) {
      const { fill, stroke, strokeWidth } = getComputedStyle(shape);
      expect(
        [fill, stroke].some((c) => c !== 'none' && c !== 'rgba(0, 0, 0, 0)'),
        shape.outerHTML,
      ).to.equal(true);
      expect(parseFloat(strokeWidth)).to.be.above(0);
    }
    const unselected = shapes.filter((s) => !s.closest('g.selected') && s.matches('.outline'));
    expect(unselected.map((s) => getComputedStyle(s).stroke)).to.deep.equal(unselected.map(() => canvasText));
  });

  it('of the page’s own choice come through its custom properties', async () => {
    const timeline = await show(await story(), { selected: 'abu-dhabi' });
    timeline.element.style.cssText =
      '--news-timeline-accent: rgb(1, 2, 3); --news-timeline-surface: rgb(250, 240, 230); --news-timeline-text: rgb(9, 8, 7)';
    await nextFrame();
    expect(ink(timeline)).to.equal('rgb(9, 8, 7)');
    const dates = timeline.nodes().filter((n) => n.matches('.card-date'));
    expect(dates.map((d) => getComputedStyle(d).color)).to.deep.equal(['rgb(1, 2, 3)']);
    const card = timeline.nodes().find((n) => n.matches('[part~="card"]'))!;
    expect(getComputedStyle(card).backgroundColor).to.equal('rgb(250, 240, 230)');
  });

  it('reach 3:1 for every mark, on light and on dark ground', async () => {
    for (const scheme of ['light', 'dark']) {
      document.documentElement.style.colorScheme = scheme;
      const timeline = await show(await documentOf('space-stations'), { 'group-by': 'group' });
      const surface = luminance(scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(22, 24, 28)');
      const strokes = timeline.nodes().filter((n) => n.matches('g[data-id] :is(.outline, .mark, .tick-edge)'));
      expect(strokes.length).to.be.above(10);
      for (const s of strokes) {
        const own = luminance(getComputedStyle(s).stroke);
        const [high, low] = [Math.max(own, surface), Math.min(own, surface)];
        expect((high + 0.05) / (low + 0.05), getComputedStyle(s).stroke).to.be.at.least(3);
      }
      timeline.element.remove();
    }
  });
});
