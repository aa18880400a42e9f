import { expect } from '@open-wc/testing';
import { documentOf, said, show } from '../support/harness.js';
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
});
