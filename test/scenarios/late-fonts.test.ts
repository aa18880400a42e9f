import { expect } from '@open-wc/testing';
import { documentOf, show, type Timeline } from '../support/harness.js';
import { media, pause } from '../support/page.js';

/** Titles that are wider than the room that was measured for them. */
function cut(timeline: Timeline): string[] {
  return timeline
    .nodes()
    .filter((n): n is HTMLElement => n.matches('[part~="label"]') && n.closest('[part~="viewport"]') !== null)
    .filter((label) => Math.max(label.scrollWidth, widthOf(label)) > label.clientWidth + 1)
    .map((label) => label.textContent!);
}

/** Of its words, all lines. */
function widthOf(label: Element): number {
  const range = document.createRange();
  range.selectNodeContents(label);
  return range.getBoundingClientRect().width;
}

describe('a font', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));

  it('of the page is what labels are measured in', async () => {
    for (const font of ['monospace', 'serif', 'system-ui']) {
      const timeline = await show(await documentOf('xi-putin-video-call'), { style: `--news-timeline-font: ${font}` });
      expect(timeline.labels().length).to.be.above(8);
      expect(cut(timeline), font).to.deep.equal([]);
    }
  });

  it('that arrives late has its labels measured again', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'), {
      style: '--news-timeline-font: "Late Font", serif',
    });
    const before = timeline.labels().length;
    expect(cut(timeline)).to.deep.equal([]);
    // A font of the system under a new name, much wider than the first.
    const face = new FontFace(
      'Late Font',
      'local("DejaVu Sans Mono"), local("Liberation Mono"), local("Courier New")',
      { sizeAdjust: '150%' } as FontFaceDescriptors,
    );
    document.fonts.add(face);
    const loaded = await face.load().then(
      () => true,
      () => false,
    );
    if (!loaded) {
      // No such font on this machine: the page’s own style changes instead, and the page says so.
      document.fonts.delete(face);
      timeline.element.style.setProperty('--news-timeline-font', 'monospace');
      document.fonts.dispatchEvent(new Event('loadingdone'));
    }
    await pause(60);
    await timeline.settled();
    expect(timeline.labels().length).to.be.within(4, before + 4);
    expect(cut(timeline)).to.deep.equal([]);
    document.fonts.delete(face);
  });

  it('of twice the size still fits', async () => {
    const timeline = await show(await documentOf('space-stations'), { style: 'font-size: 28px' });
    expect(timeline.labels().length).to.be.above(3);
    expect(cut(timeline)).to.deep.equal([]);
    expect(timeline.element.parentElement!.scrollWidth).to.be.at.most(timeline.element.parentElement!.clientWidth);
  });

  it('measure that is wrong would be noticed', async () => {
    const timeline = await show(await documentOf('space-stations'));
    for (const n of timeline.nodes()) if (n.matches('[part~="label"]')) (n as HTMLElement).style.width = '20px';
    expect(cut(timeline)).to.not.deep.equal([]);
  });
});
