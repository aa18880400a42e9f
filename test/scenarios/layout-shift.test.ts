import { expect } from '@open-wc/testing';
import { addressOf, documentOf, room, show } from '../support/harness.js';
import { nextFrame, pause } from '../support/page.js';

/** Puts a timeline above a paragraph and looks where the paragraph stands in each frame from the first painted one on. */
async function places(
  make: (element: HTMLElement & { data: unknown }) => void,
  width: number,
  frames: number,
): Promise<number[]> {
  const box = room({ width });
  const element = document.createElement('news-timeline');
  make(element);
  const after = document.createElement('p');
  after.textContent = 'What follows';
  box.append(element, after);
  const seen: number[] = [];
  for (let i = 0; i < frames; i++) {
    await nextFrame();
    // Frames are painted after this point: what counts is what stands when the browser gets to it.
    await new Promise((resolve) => setTimeout(resolve));
    seen.push(Math.round(after.getBoundingClientRect().top));
  }
  return seen;
}

describe('what follows a timeline', () => {
  for (const width of [360, 700, 960])
    it(`stays where it is from the first frame on when the data is in the page, ${width} px`, async () => {
      for (const name of ['xi-putin-video-call', 'space-stations', 'examples/single', 'examples/empty'] as const) {
        const data = await documentOf(name);
        for (const layout of ['auto', 'list', 'telling']) {
          const seen = await places((e) => (e.setAttribute('layout', layout), (e.data = data)), width, 12);
          expect([...new Set(seen)], `${name} ${layout}`).to.have.length(1);
          if (name !== 'examples/empty') expect(seen[0]).to.be.above(150);
        }
      }
    });

  it('stays when the data is a script or a list inside the element', async () => {
    const text = JSON.stringify(await documentOf('marathon'));
    const scripted = await places(
      (e) => {
        const script = document.createElement('script');
        script.type = 'application/json';
        script.textContent = text;
        e.append(script);
      },
      900,
      12,
    );
    expect([...new Set(scripted)]).to.have.length(1);
  });

  it('stays when the data comes from an address, because room is kept for it', async () => {
    for (const width of [360, 900]) {
      const seen = await places((e) => e.setAttribute('src', addressOf('xi-putin-video-call')), width, 40);
      await pause(100);
      expect([...new Set(seen)], String(width)).to.have.length(1);
      expect(seen[0]).to.be.above(200);
    }
  });

  describe('keeps its room', () => {
    /** CSS px of a timeline that waits for its data, in a page that says this of the height to keep. */
    async function reserved(said: string, make: (element: HTMLElement) => void): Promise<number> {
      const box = room({ width: 900 });
      if (said) box.style.setProperty('--news-timeline-reserved-height', said);
      const element = document.createElement('news-timeline');
      make(element);
      box.append(element);
      await element.updateComplete;
      await nextFrame();
      const { offsetHeight } = element;
      element.remove();
      return offsetHeight;
    }

    const loading = (element: HTMLElement): void => element.setAttribute('src', addressOf('xi-putin-video-call'));
    const discovering = (element: HTMLElement): void => {
      const dates = '<p>It was <time datetime="1999">1999</time> when it began.</p>';
      const article = document.createElement('article');
      article.id = 'kept';
      article.innerHTML = dates;
      element.setAttribute('for', 'kept');
      element.setAttribute('discover', '');
      room().append(article);
    };

    for (const [name, make] of [
      ['a file', loading],
      ['an article', discovering],
    ] as const) {
      for (const said of ['auto', '0', '0px', '0rem', '50%', 'none', 'plenty', '-3rem', 'min-content'])
        it(`for ${name} as if nothing was said of its height, where a page says ${said}`, async () => {
          const usual = await reserved('', make);
          expect(usual).to.be.above(200);
          expect(await reserved(said, make)).to.equal(usual);
        });

      it(`for ${name} as a page says, which may calculate`, async () => {
        expect(await reserved('300px', make)).to.equal(300);
        expect(await reserved('calc(20rem + 10px)', make)).to.equal(330);
        expect(await reserved('60rem', make)).to.equal(960);
      });
    }
  });

  it('stays while the reader pans and zooms', async () => {
    const data = await documentOf('space-stations');
    const box = room({ width: 900 });
    const element = document.createElement('news-timeline');
    element.data = data;
    const after = document.createElement('p');
    after.textContent = 'What follows';
    box.append(element, after);
    await element.ready;
    element.zoomBy(1.5);
    await nextFrame();
    await nextFrame();
    const seen = new Set<number>();
    for (let i = 0; i < 25; i++) {
      element.zoomBy(i % 5 ? 1.15 : 0.6);
      element.panBy(i % 2 ? 0.2 : -0.15);
      await nextFrame();
      seen.add(Math.round(after.getBoundingClientRect().top));
    }
    expect([...seen]).to.have.length(1);
  });

  it('but would be seen to move: a timeline that is given more data of another kind does move it', async () => {
    const data = await documentOf('xi-putin-video-call');
    const seen = await places(
      (e) => {
        e.setAttribute('layout', 'list');
        e.data = { events: [{ title: 'One', date: '2020' }] };
        setTimeout(() => (e.data = data), 60);
      },
      700,
      20,
    );
    expect(new Set(seen).size).to.be.above(1);
  });

  it('keeps its room without hiding what is short, and offers to show all only where something is hidden', async () => {
    const isOffered = async (address: string): Promise<boolean> => {
      const timeline = await show(undefined, { src: address }, { width: 360 });
      const base = timeline.nodes().find((node) => node.matches('.base'))!;
      const { bottom } = base.getBoundingClientRect();
      const button = timeline.nodes().find((node) => node.matches('.unfold'))!;
      const ends = ['.main', '.shelf'].map((name) => timeline.nodes().find((node) => node.matches(name)));
      const isCut = ends.some((node) => node && node.getBoundingClientRect().bottom > bottom);
      expect(button.checkVisibility(), address).to.equal(isCut);
      return isCut;
    };
    expect(await isOffered(addressOf('xi-putin-video-call'))).to.equal(true);
    expect(await isOffered(addressOf('examples/undated'))).to.equal(false);
    const timeline = await show(undefined, { src: addressOf('examples/undated') }, { width: 360 });
    const [main, shelf] = ['.main', '.shelf'].map((name) => timeline.nodes().find((node) => node.matches(name))!);
    expect(shelf!.getBoundingClientRect().top - main!.getBoundingClientRect().bottom).to.be.within(0, 40);
    expect(main!.clientHeight).to.be.below(100);
  });
});
