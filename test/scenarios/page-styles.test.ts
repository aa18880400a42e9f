import { expect } from '@open-wc/testing';
import { documentOf, room, show, Timeline } from '../support/harness.js';
import { media, nextFrame } from '../support/page.js';

/** Where everything stands that is seen, in CSS px from the element's corner, and how its words are written. */
function look({ element }: Timeline): string[] {
  const { left, top } = element.getBoundingClientRect();
  const seen = [...element.shadowRoot!.querySelectorAll('*')].filter(
    (part) => part.getClientRects().length > 0 && !part.closest('.hidden, .sample'),
  );
  return seen.map((part) => {
    const box = part.getBoundingClientRect();
    const style = getComputedStyle(part);
    const { fontSize, fontVariant, textShadow, textIndent, letterSpacing, wordSpacing } = style;
    const place = [box.left - left, box.top - top, box.width, box.height].map(Math.round);
    return [part.localName, ...place, fontSize, fontVariant, textShadow, textIndent, letterSpacing, wordSpacing].join(
      ' ',
    );
  });
}

/** Titles of the drawing that are cut off or written over their lines. */
function cut({ element }: Timeline): string[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('.label')]
    .filter((label) => label.checkVisibility())
    .filter((label) => label.scrollWidth > label.clientWidth + 1 || label.scrollHeight > label.clientHeight + 3)
    .map((label) => label.textContent!);
}

const within = async (css: string): Promise<Timeline> => {
  const box = room({ width: 900 });
  box.style.cssText += css;
  const element = document.createElement('news-timeline');
  element.data = await documentOf('xi-putin-video-call');
  box.append(element);
  const timeline = new Timeline(element);
  await timeline.settled();
  return timeline;
};

describe('the styles of a page', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  afterEach(() => document.documentElement.removeAttribute('style'));

  it('for its own paragraphs do not come into a timeline; its font does', async () => {
    const plain = look(await within(''));
    for (const css of [
      'white-space: pre-wrap',
      'white-space: pre-line',
      'word-break: break-all',
      'word-spacing: 1em; letter-spacing: 0.3em',
      'text-indent: 3em',
      'text-shadow: 2px 2px red',
      'font-variant: small-caps',
      'text-transform: uppercase; text-align: center; line-height: 3; font-weight: 900; font-style: italic',
    ])
      expect(look(await within(css)), css).to.deep.equal(plain);
    expect(look(await within('font-family: monospace'))).to.not.deep.equal(plain);
  });

  it('that make a rem of 10 px leave its words as large as they are, and a reader’s larger type makes them larger', async () => {
    const sizeWith = async (root: string, body: string) => {
      document.documentElement.style.fontSize = root;
      return parseFloat(getComputedStyle((await within(`font-size: ${body}`)).element).fontSize);
    };
    expect(await sizeWith('16px', '16px')).to.equal(14);
    expect(await sizeWith('10px', '16px')).to.equal(14);
    expect(await sizeWith('16px', '20px')).to.equal(14);
    expect(await sizeWith('24px', '24px')).to.equal(21);
    expect(await sizeWith('15px', '24px')).to.be.closeTo(16.8, 0.01);
  });

  it('that make words larger, or part them for a reader, at any time, find them with the room they need', async () => {
    const timeline = await within('');
    const label = timeline.element.shadowRoot!.querySelector('.label')!;
    const style = getComputedStyle(label);
    const put = async (css: string) => {
      timeline.element.style.cssText = css;
      for (let i = 0; i < 4; i++) await nextFrame();
      await timeline.settled();
      return timeline.labels().length;
    };
    expect(await put('font-size: 20px')).to.be.above(8);
    expect([style.fontSize, ...cut(timeline)]).to.deep.equal(['20px']);
    expect(await put('letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5')).to.be.above(12);
    expect([style.letterSpacing, style.wordSpacing, ...cut(timeline)]).to.deep.equal(['1.68px', '2.24px']);
    await put('');
    expect([style.letterSpacing, ...cut(timeline)]).to.deep.equal(['normal']);
    await put('transition: font-size 0.2s; font-size: 20px');
    await Promise.all(timeline.element.getAnimations().map(({ finished }) => finished));
    for (let i = 0; i < 4; i++) await nextFrame();
    await timeline.settled();
    expect([style.fontSize, ...cut(timeline)]).to.deep.equal(['20px']);
  });

  it('that allow only so much height are kept to', async () => {
    const timeline = await within('');
    expect(timeline.element.offsetHeight).to.be.above(520);
    timeline.element.style.maxHeight = '520px';
    await nextFrame();
    await timeline.settled();
    const { bottom } = timeline.element.getBoundingClientRect();
    expect(timeline.element.offsetHeight).to.equal(520);
    expect(timeline.drawing().bottom).to.be.at.most(bottom + 1);
  });

  it('that write a page in columns leave a timeline level', async () => {
    for (const mode of ['vertical-rl', 'vertical-lr']) {
      const timeline = await within(`writing-mode: ${mode}`);
      expect(timeline.drawing().width, mode).to.be.above(timeline.drawing().height);
      expect(cut(timeline), mode).to.deep.equal([]);
    }
  });

  it('of a page without a doctype do not make it as high as the window', async () => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width: 800px; height: 300px';
    room().append(frame);
    const page = frame.contentDocument!;
    expect(page.compatMode).to.equal('BackCompat');
    const tall = document.createElement('div');
    tall.style.cssText = 'height: 100%';
    page.body.append(tall);
    expect(tall.offsetHeight, 'a box of 100 %').to.be.within(250, 300);
    tall.remove();
    for (const layout of ['list', 'horizontal'] as const) {
      const timeline = await show(await documentOf('xi-putin-video-call'), { layout });
      const { element } = timeline;
      page.body.append(element);
      await nextFrame();
      await timeline.settled();
      const base = element.shadowRoot!.querySelector('.base')!;
      expect(element.offsetHeight, layout).to.be.above(500);
      expect(base.scrollHeight, layout).to.be.at.most(element.offsetHeight + 1);
      element.style.height = '420px';
      await nextFrame();
      await timeline.settled();
      expect(base.getBoundingClientRect().height, `${layout} of a height of its own`).to.equal(420);
      element.remove();
    }
  });
});
