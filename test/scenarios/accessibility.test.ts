import { expect } from '@open-wc/testing';
import { addressOf, documentOf, events, show, type DocumentName } from '../support/harness.js';
import { media } from '../support/page.js';

type Attributes = Readonly<Record<string, string>>;

/** Each state as it is built; axe looks at it in light and dark. */
const still: readonly (readonly [string, DocumentName, Attributes, { width?: number; lang?: string; dir?: 'rtl' }?])[] =
  [
    ['closed', 'xi-putin-video-call', {}],
    ['with a card', 'xi-putin-video-call', { selected: 'abu-dhabi' }],
    ['with images on the card', 'space-stations', { selected: 'mir' }],
    ['upright', 'xi-putin-video-call', {}, { width: 360 }],
    ['upright with a card', 'marathon', { selected: 'athen-1896' }, { width: 360 }],
    ['as a list', 'marathon', { layout: 'list' }],
    ['as a list with a card', 'xi-putin-video-call', { layout: 'list', selected: 'videogespraech' }],
    ['in lanes by group', 'space-stations', { 'group-by': 'group' }],
    ['in lanes by place', 'marathon', { 'group-by': 'place' }],
    ['from right to left', 'examples/arabic', { selected: 'suez' }, { lang: 'ar', dir: 'rtl' }],
    ['with distances', 'xi-putin-video-call', { origin: 'beginn-ukraine-krieg' }],
    ['with all kinds of dates', 'examples/dates', {}],
    ['with events without a date', 'examples/undated', {}],
    ['with clusters', 'examples/crowd', {}, { width: 600 }],
    ['empty', 'examples/empty', {}],
    ['with mistakes in the data', 'examples/broken', {}],
    ['without controls', 'space-stations', { controls: '', zoom: 'none' }],
    ['main news only', 'xi-putin-video-call', { importance: '3' }],
  ];

describe('axe finds nothing', () => {
  before(() => media({ 'prefers-reduced-motion': 'reduce' }));
  afterEach(async () => {
    await media({ 'prefers-reduced-motion': 'reduce' });
    document.documentElement.removeAttribute('style');
  });

  for (const [state, name, attributes, place] of still)
    it(`in a timeline ${state}, light and dark`, async () => {
      const timeline = await show(await documentOf(name), attributes, place);
      expect(await timeline.violations()).to.deep.equal([]);
      document.documentElement.style.cssText = 'color-scheme: dark; background: #16181c';
      await timeline.settled();
      expect(await timeline.violations()).to.deep.equal([]);
    });

  for (const feature of ['forced-colors: active', 'prefers-contrast: more']) {
    it(`under ${feature}`, async () => {
      const [property, value] = feature.split(': ') as [string, string];
      await media({ [property]: value, 'prefers-reduced-motion': 'reduce' });
      const timeline = await show(await documentOf('xi-putin-video-call'), { selected: 'abu-dhabi' });
      expect(await timeline.violations()).to.deep.equal([]);
    });
  }

  it('zoomed in, with the overview shown and at both ends', async () => {
    const timeline = await show(await documentOf('space-stations'));
    timeline.element.zoomTo('1990', '1999');
    await timeline.settled();
    expect(timeline.overview()).to.not.equal(null);
    expect(await timeline.violations()).to.deep.equal([]);
  });

  it('with the mouse over an event, and with the focus on one', async () => {
    const timeline = await show(await documentOf('xi-putin-video-call'));
    await timeline.hover('putin-in-peking');
    expect(timeline.preview()).to.contain('Putin visits Beijing');
    expect(await timeline.violations()).to.deep.equal([]);
    await timeline.focus('beginn-ukraine-krieg');
    await timeline.press('ArrowRight');
    expect(await timeline.violations()).to.deep.equal([]);
  });

  it('with a cluster open', async () => {
    const timeline = await show(await documentOf('examples/crowd'), {}, { width: 600 });
    await timeline.openCluster();
    expect(timeline.card()).to.not.equal(null);
    expect(await timeline.violations()).to.deep.equal([]);
  });

  it('with the problems open', async () => {
    const timeline = await show(await documentOf('examples/broken'));
    await timeline.use('2 of 16 events');
    expect(timeline.notices().join()).to.contain('events[');
    expect(await timeline.violations()).to.deep.equal([]);
  });

  it('while loading, and after a failure', async () => {
    const fetched = window.fetch;
    let answer: (response: Response) => void = () => undefined;
    window.fetch = () => new Promise((resolve) => (answer = resolve));
    try {
      const timeline = await show(undefined, { src: addressOf('marathon') });
      expect(timeline.has('loading')).to.equal(true);
      expect(await timeline.violations()).to.deep.equal([]);
      answer(new Response('', { status: 500 }));
      await new Promise((resolve) => setTimeout(resolve, 50));
      await timeline.settled();
      expect(timeline.has('error')).to.equal(true);
      expect(await timeline.violations()).to.deep.equal([]);
    } finally {
      window.fetch = fetched;
    }
  });

  it('but it does look inside: a button without a name is found', async () => {
    const timeline = await show(events({ One: '2020' }));
    timeline.element.shadowRoot!.querySelector('section')!.append(document.createElement('button'));
    expect((await timeline.violations()).join()).to.contain('button-name');
  });
});
