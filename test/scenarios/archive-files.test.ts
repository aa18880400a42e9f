import { expect } from '@open-wc/testing';
import { archiveData } from '../support/archive-data.js';
import { show, type Timeline } from '../support/harness.js';
import { until } from '../support/page.js';

const eras = [{ label: 'Cold War', date: '1950/1991-12-26' }];
const all = (timeline: Timeline, selector: string): HTMLElement[] => [
  ...timeline.element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

async function archive(count: number, attributes = {}, place = {}): Promise<Timeline> {
  const timeline = await show({ ...archiveData(count), eras }, attributes, place);
  await until(() => all(timeline, '.archive, .archive-scroller').length > 0, 'the archive is drawn');
  await timeline.settled();
  return timeline;
}

/** An SVG file as a browser reads it. */
const read = (text: string): SVGSVGElement => {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')?.textContent ?? '').to.equal('');
  return parsed.documentElement as unknown as SVGSVGElement;
};
const texts = (svg: Element) => [...svg.querySelectorAll('text')].map((text) => text.textContent.replace(/[\u2068\u2069]/g, '')); // prettier-ignore

describe('files of an archive', () => {
  for (const [what, attributes, place] of [
    ['level', {}, {}],
    ['in lanes', { 'group-by': 'group' }, {}],
    ['upright', { layout: 'vertical' }, { width: 420 }],
    ['right to left', {}, { dir: 'rtl' }],
  ] as const)
    it(`as SVG show what is seen, ${what}`, async () => {
      const timeline = await archive(10_000, attributes, place);
      const svg = read(await timeline.element.toSVG());
      const written = texts(svg).join('\n');
      const titles = all(timeline, '.events > .label > button').map((b) => b.textContent.trim());
      expect(titles.length).to.be.above(2);
      for (const title of titles)
        for (const line of title.split('\n').filter(Boolean)) expect(written).to.contain(line.trim());
      for (const lane of timeline.lanes()) expect(written).to.contain(lane);
      expect(written).to.contain('10,000 events in view');
      expect(written.includes('Cold War')).to.equal(what !== 'upright');
      expect(svg.querySelectorAll('path').length).to.be.above(3);
    });

  it('as PNG have the size of the drawing, and a list has no picture', async () => {
    const timeline = await archive(1000);
    const { width } = timeline.drawing();
    const image = await createImageBitmap(await timeline.element.toPNG(2));
    expect(image.width).to.equal((Math.round(width) + 32) * 2);
    timeline.element.layout = 'list';
    await timeline.settled();
    const failed = await timeline.element.toSVG().then(
      () => null,
      (error: unknown) => error,
    );
    expect(failed).to.be.instanceOf(Error);
  });

  it('are offered in the toolbar as far as they can be had', async () => {
    const timeline = await archive(300, { controls: 'export' });
    const offered = () => all(timeline, '.controls option').map((option) => option.textContent.trim());
    expect(offered()).to.deep.equal(['Download', 'JSON', 'CSV', 'JSONLD', 'SVG', 'PNG']);
    timeline.element.layout = 'list';
    await until(() => offered().length === 4, 'no pictures of a list');
  });

  it('hold all events, also those that search leaves out', async () => {
    const timeline = await archive(3000, { search: 'harbour' });
    const saved = (await timeline.element.toJSON()) as { readonly events: readonly { readonly id: string }[] };
    expect(saved.events.map(({ id }) => id)).to.deep.equal(Array.from({ length: 3000 }, (_, i) => `e${i}`));
    const csv = await timeline.element.toCSV();
    expect(csv.split('\r\n').length).to.equal(3002);
    expect(csv.startsWith('id,date')).to.equal(true);
    const linked = (await timeline.element.toJSONLD()) as {
      readonly numberOfItems: number;
      readonly itemListElement: readonly {
        readonly position: number;
        readonly item: { readonly startDate?: string };
      }[];
    };
    expect([linked.numberOfItems, linked.itemListElement.length]).to.deep.equal([3000, 3000]);
    expect(linked.itemListElement.every(({ position }, i) => position === i + 1)).to.equal(true);
    const starts = linked.itemListElement.flatMap(({ item }) => item.startDate ?? []);
    expect(starts).to.deep.equal([...starts].sort());
  });

  it('leave the page free to be used while they are written', async () => {
    const timeline = await archive(20_000);
    let turns = 0;
    let isDone = false;
    const count = (): void => {
      turns++;
      if (!isDone) setTimeout(count);
    };
    count();
    await timeline.element.toCSV();
    isDone = true;
    // Written at once, there would be the first one alone.
    expect(turns).to.be.above(3);
  });
});

describe('the strip of the whole of an archive', () => {
  it('ends where the data end', async () => {
    const timeline = await archive(1000);
    timeline.element.zoomBy(6);
    await timeline.settled();
    const [first, last] = all(timeline, '.overview-end').map((end) => end.textContent);
    const years = archiveData(1000).events.map((event) =>
      (event as { date: string }).date.split('/').at(-1)!.slice(0, 4),
    );
    expect([first, last]).to.deep.equal(['1950', years.sort().at(-1)]);
    const handle = all(timeline, '.overview-window')[0]!;
    const before = timeline.middle();
    handle.focus();
    await timeline.press('End');
    expect(timeline.middle()).to.be.above(before);
    const strip = all(timeline, '.overview')[0]!.getBoundingClientRect();
    expect(handle.getBoundingClientRect().right).to.be.at.most(strip.right + 1);
  });
});
