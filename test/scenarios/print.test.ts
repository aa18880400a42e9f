import { expect, waitUntil } from '@open-wc/testing';
import { addressOf, documentOf, events, said, show } from '../support/harness.js';
import { medium } from '../support/page.js';

interface Written {
  readonly events: readonly {
    readonly id: string;
    readonly title: { readonly de: string };
    readonly excerpts?: readonly { readonly exact: string }[];
  }[];
}

describe('on paper', () => {
  afterEach(() => medium('screen'));

  it('there is the whole list with every date and every excerpt, whatever the screen shows', async () => {
    const data = (await documentOf('xi-putin-video-call')) as Written;
    for (const attributes of [{}, { layout: 'vertical', selected: 'abu-dhabi' }, { layout: 'list' }] as Readonly<
      Record<string, string>
    >[]) {
      const timeline = await show(data, attributes, { lang: 'de' });
      await medium('print');
      await timeline.settled();
      expect(timeline.layout()).to.equal('list');
      const text = timeline.visibleText();
      for (const event of data.events) {
        expect(text).to.contain(event.title.de);
        // A quotation in a quotation has other marks than in the article.
        for (const { exact } of event.excerpts ?? [])
          expect(text).to.contain(exact.replace(/\s+/g, ' ').replace(/"(.*?)"/g, '‚$1‘'));
      }
      expect(text).to.contain('ca. Februar 2025');
      expect(timeline.ids()).to.have.length(data.events.length);
      await medium('screen');
      await timeline.settled();
    }
  });

  it('there is nothing to press', async () => {
    const timeline = await show(await documentOf('space-stations'), { start: '1990', end: '1999', selected: 'mir' });
    await medium('print');
    await timeline.settled();
    const pressable = timeline
      .nodes()
      .filter((n) => n.matches('button:not(li > * > button), select, [role="slider"]') && n.checkVisibility());
    expect(pressable.map(said)).to.deep.equal([]);
  });

  it('everything the screen showed comes back afterwards', async () => {
    const timeline = await show(await documentOf('space-stations'), { start: '1990', end: '1999', selected: 'mir' });
    const before = [timeline.layout(), timeline.days(), timeline.element.selected, timeline.card()!.title];
    await medium('print');
    await timeline.settled();
    expect(timeline.layout()).to.equal('list');
    await medium('screen');
    await timeline.settled();
    expect([timeline.layout(), timeline.days(), timeline.element.selected, timeline.card()!.title]).to.deep.equal(
      before,
    );
  });

  it('the browser’s own announcement of printing is enough', async () => {
    const timeline = await show(await documentOf('marathon'));
    dispatchEvent(new Event('beforeprint'));
    await timeline.settled();
    expect(timeline.layout()).to.equal('list');
    dispatchEvent(new Event('afterprint'));
    await timeline.settled();
    expect(timeline.layout()).to.equal('horizontal');
  });

  it('a list that is folded on the screen is whole, and the page’s height for the element cuts nothing off', async () => {
    const folded = await show(undefined, { src: addressOf('xi-putin-video-call'), layout: 'list' });
    const unfold = () => folded.nodes().find((node) => node.matches('.unfold'));
    // What is cut is measured when the list stands, which may be after the element has come to rest.
    await waitUntil(() => unfold()?.checkVisibility(), 'a way to see all of it');
    const sized = await show(await documentOf('space-stations'), { layout: 'list' });
    sized.element.style.blockSize = '300px';
    sized.element.style.maxBlockSize = '300px';
    await sized.settled();
    await medium('print');
    for (const timeline of [folded, sized]) {
      await timeline.settled();
      const last = timeline.nodes().findLast((node) => node.matches('.entry'))!;
      expect(last.getBoundingClientRect().bottom).to.be.most(timeline.element.getBoundingClientRect().bottom + 1);
    }
    expect(unfold()?.checkVisibility()).to.equal(false);
    expect(getComputedStyle(folded.nodes().find((node) => node.matches('.base'))!).overflowY).to.equal('visible');
  });

  it('pages may end between any two things of a card, and nothing around them keeps a height they would overflow', async () => {
    for (const attributes of [{}, { layout: 'list', 'group-by': 'group' }] as Readonly<Record<string, string>>[]) {
      const timeline = await show(await documentOf('xi-putin-video-call'), attributes);
      await medium('print');
      await timeline.settled();
      const parted = timeline.nodes().filter((node) => node.matches('.excerpt, .fact'));
      expect(parted).to.have.length.above(20);
      const around = new Set<Element>();
      for (const node of parted) {
        expect(getComputedStyle(node).breakInside).to.equal('avoid');
        for (let box = node.parentElement; box; box = box.parentElement) around.add(box);
      }
      for (const box of around) {
        const { display, breakInside, overflowY } = getComputedStyle(box);
        expect([display.replace('list-item', 'block'), breakInside, overflowY], box.className).to.deep.equal([
          'block',
          'auto',
          'visible',
        ]);
      }
      await medium('screen');
      await timeline.settled();
      // Only paper needs it.
      if (attributes['layout'])
        expect(getComputedStyle(timeline.nodes().find((node) => node.matches('.entry'))!).display).to.equal('grid');
    }
  });

  it('a section’s word is not broken', async () => {
    const timeline = await show(events({ a: '', b: '2020' }), { layout: 'list' });
    const section = timeline.nodes().find((node) => node.matches('.section') && said(node) === 'undated')!;
    const words = document.createRange();
    words.selectNodeContents(section);
    expect(words.getClientRects()).to.have.length(1);
  });
});
