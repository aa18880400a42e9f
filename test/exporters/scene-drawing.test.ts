import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { exportTimeline, formats, timelineSVG } from '../../src/exporters/exporters.js';
import { readColours } from '../../src/exporters/look.js';
import { pickText } from '../../src/document/pick-text.js';
import { marksView } from '../../src/view/marks-view.js';
import article from '../../data/xi-putin-video-call.json';
import dates from '../../data/examples/dates.json';
import marathon from '../../data/marathon.json';
import stations from '../../data/space-stations.json';
import { readDocument } from '../../src/document/timeline-document.js';
import { seeded } from '../support/random.js';
import { randomDocument } from './random-document.js';
import { even, nameOf, real, shadow, shown, type Shown } from './screen.js';

/** Every layout, direction and kind of data that a drawing may be made of. */
const drawn: readonly [name: string, make: () => Shown][] = [
  ['all kinds of dates', () => shown(dates, even)],
  ['the article', () => shown(article, even)],
  ['the article on a narrow page', () => shown(article, even, { layout: 'vertical', width: 360 })],
  ['the newest on top', () => shown(article, even, { layout: 'vertical', width: 360, newestFirst: true })],
  ['lanes and eras from right to left', () => shown(stations, even, { grouping: 'group', rightToLeft: true })],
  ['eras beside an upright axis', () => shown(stations, even, { layout: 'vertical', width: 420, rightToLeft: true })],
  ['two and a half thousand years', () => shown(marathon, even, { scale: 'time' })],
];

/** The only elements that a drawing is made of. */
const DRAWN = 'svg title defs linearGradient stop g rect line path circle text'.split(' ');

function read(svg: string): SVGSVGElement {
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(file.querySelector('parsererror')?.textContent, svg).to.equal(undefined);
  return file.documentElement as unknown as SVGSVGElement;
}

const boxesOf = (shapes: Iterable<Element>): number[][] =>
  [...shapes].map((shape) => {
    const { x, y, width, height } = (shape as SVGGraphicsElement).getBBox();
    // Its box is measured before it is put in its place.
    const own = (shape as SVGGraphicsElement).transform.baseVal.consolidate()?.matrix;
    return [x + (own?.e ?? 0), y + (own?.f ?? 0), width, height];
  });

const wordsOf = (svg: SVGSVGElement): string[] =>
  [...svg.querySelectorAll('text')].map((text) => text.textContent.replace(/[\u2068\u2069]/g, ''));

describe('a drawing of the scene', () => {
  for (const [name, make] of drawn) {
    it(`has each mark once, by its name: ${name}`, () => {
      const it = make();
      const marks = it.screen.scene.events.filter((event) => event.shapes.length > 0);
      const groups = [...read(timelineSVG(it.input)).querySelectorAll('g')];
      expect(groups.map((group) => group.querySelector('title')?.textContent)).to.deep.equal(
        marks.map(({ id }) => nameOf(it, id)),
      );
      expect(marks.length).to.be.greaterThan(3);
      for (const group of groups) expect(group.childElementCount, group.outerHTML).to.be.greaterThan(1);
    });

    it(`puts each mark and hairline where the page has it: ${name}`, () => {
      const it = make();
      const { scene, look } = it.screen;
      const page = document.createElement('div');
      const file = document.createElement('div');
      document.body.append(page, file);
      render(html`<svg>${marksView(scene, (id) => ({ ...look(id), states: [] }))}</svg>`, page);
      file.innerHTML = timelineSVG(it.input);
      const frame = file.querySelector('svg svg')!;
      const onPage = boxesOf(page.querySelectorAll('g[data-id]'));
      const inFile = boxesOf(frame.querySelectorAll('g'));
      expect(inFile.length).to.equal(onPage.length);
      inFile.forEach((box, i) => box.forEach((n, k) => expect(n, `mark ${i}, ${k}`).to.be.closeTo(onPage[i]![k]!, 1)));
      const leaders = boxesOf(page.querySelectorAll('.leader'));
      const found = boxesOf(frame.querySelectorAll(':scope > path'));
      for (const leader of leaders)
        expect(
          found.some((box) => box.every((n, k) => Math.abs(n - leader[k]!) < 0.1)),
          `leader at ${leader.join()}`,
        ).to.equal(true);
      page.remove();
      file.remove();
    });

    it(`has every word of the scene: ${name}`, () => {
      const it = make();
      const { scene } = it.screen;
      const words = wordsOf(read(timelineSVG(it.input)));
      const expected = [
        ...scene.events.flatMap(({ label }) => label?.lines ?? []),
        ...scene.headings.flatMap(({ lines }) => lines),
        ...scene.clusters.map(({ text, ids }) => text || String(ids.length)),
        ...[...scene.lanes, ...scene.eras, ...scene.axis.ticks, ...scene.axis.context].map(({ label }) => label),
      ].filter(Boolean);
      expect(words).to.include.members(expected);
      for (const line of scene.events.flatMap(({ label }) => label?.lines ?? []))
        expect(words.filter((word) => word === line).length, line).to.be.greaterThan(0);
    });

    it(`says what lies outside and what has no date: ${name}`, () => {
      const it = make();
      const { earlier, later, events } = it.screen.scene;
      const words = wordsOf(read(timelineSVG(it.input))).join('\n');
      if (earlier) expect(words).to.include(`${earlier.count} früher`);
      if (later) expect(words).to.include(`${later.count} später`);
      for (const { id, shown: how } of events) {
        if (how !== 'shelf') continue;
        const { title } = it.document.events.find((event) => event.id === id)!;
        expect(words.replaceAll('\n', ' ')).to.include(pickText(title, 'de').text);
      }
    });

    it(`has no number that is none: ${name}`, () => {
      expect(timelineSVG(make().input)).to.not.match(/NaN|Infinity|undefined|e[+-]\d/);
    });
  }

  it('has the title above and the source below', () => {
    const words = wordsOf(read(timelineSVG(shown(article, even).input)));
    expect(words[0]).to.equal('Xi stärkt Putin den Rücken');
    expect(words.at(-1)).to.match(/^:newstime · .* · 4\. Februar 2026$/);
  });

  it('lets a text of the other direction read in its own', () => {
    const { input } = shown(article, even, { rightToLeft: true });
    const words = [...read(timelineSVG(input)).querySelectorAll('text')].map((text) => text.textContent);
    expect(words[0]).to.equal('\u2068Xi stärkt Putin den Rücken\u2069');
    expect(words.at(-1)).to.match(
      /\u2068:newstime\u2069 · \u2068Rückendeckung .*\u2069 · \u20684\. Februar 2026\u2069/,
    );
    expect(timelineSVG(shown(article, even).input)).to.not.match(/[\u2066-\u2069]/);
  });

  it('is as wide as the scene and its margins', () => {
    const it = shown(dates, even);
    const svg = read(timelineSVG(it.input));
    expect(Number(svg.getAttribute('width'))).to.equal(960 + 32);
    expect(Number(svg.getAttribute('height'))).to.be.greaterThan(it.screen.scene.height + 40);
  });

  it('takes markup in data for words', () => {
    const evil = '<script>alert(1)</script><img src="x" onerror="alert(2)">&amp;\u0000"\'';
    const event = { title: evil, people: [evil], place: evil, group: evil, wording: evil, displayDate: evil };
    const svg = read(
      timelineSVG(
        shown(
          {
            version: 1,
            lang: evil,
            title: evil,
            article: { publisher: evil, title: evil, published: '2020' },
            groups: [{ id: 'a', label: evil }],
            eras: [{ date: '2000/2020', label: evil }],
            events: [
              { ...event, id: 'a', date: '2010', group: 'a' },
              { ...event, id: 'b', date: '2012-02-03' },
              { ...event, id: evil },
            ],
          },
          even,
          { grouping: 'group', width: 1600 },
        ).input,
      ),
    );
    const names = new Set([...svg.querySelectorAll('*')].map(({ localName }) => localName));
    expect([...names].filter((name) => !DRAWN.includes(name))).to.deep.equal([]);
    for (const element of svg.querySelectorAll('*'))
      for (const { name } of element.attributes) expect(name).to.not.match(/^on|href|style/);
    expect(wordsOf(svg).join(' ')).to.include('<script>');
  });

  it('has the colours of the page, dark or light, as six digits', () => {
    const light = readColours(shadow('light')).colours;
    expect(light).to.deep.include({ surface: '#ffffff', accent: '#b3202a', text: '#1a1c20' });
    expect(light.hairline).to.match(/^#[d-e][0-9a-f]{5}$/);
    const { colours, hues } = readColours(shadow('dark'));
    expect(colours).to.deep.include({ surface: '#16181c', accent: '#ff8f86' });
    expect([hues.get('main'), hues.get('group-2')]).to.deep.equal(['#ff8f86', '#1f5fa8']);
  });

  it('leaves nothing behind in the page', () => {
    const { input, screen } = shown(dates, even);
    timelineSVG(input);
    expect(screen.root.childNodes.length).to.equal(0);
  });

  it('becomes a PNG of the same size times the scale, on its surface, and not a blank one', async () => {
    const { input } = shown(dates, real(), { scheme: 'dark' });
    const svg = read(timelineSVG(input));
    const blob = await exportTimeline('png', { ...input, scale: 2 });
    expect(blob.type).to.equal('image/png');
    const image = await createImageBitmap(blob);
    expect([image.width, image.height]).to.deep.equal([
      2 * Number(svg.getAttribute('width')),
      2 * Number(svg.getAttribute('height')),
    ]);
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    expect(Array.from(data.subarray(0, 4))).to.deep.equal([0x16, 0x18, 0x1c, 255]);
    const colours = new Set<number>();
    for (let i = 0; i < data.length; i += 4) colours.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
    expect(colours.size).to.be.greaterThan(50);
    expect(colours.has(0xff8f86) || colours.has(0xb4bcc7), 'a mark in its hue').to.equal(true);
  });
});

describe('drawings of random documents', () => {
  const seeds = Array.from({ length: 120 }, (_, seed) => seed);

  for (const layout of ['horizontal', 'vertical'] as const) {
    it(`are well-formed, complete, free of markup, and stay near the page: ${layout}`, () => {
      let drawn = 0;
      for (const seed of seeds) {
        const random = seeded(seed);
        const data = randomDocument(random);
        if (!readDocument(data).document.events.some(({ time }) => time)) continue;
        const it = shown(data, even, {
          layout,
          width: random.int(layout === 'vertical' ? 240 : 320, 1600),
          scale: random.pick(['auto', 'time', 'breaks', 'recent', 'even']),
          grouping: layout === 'vertical' ? 'none' : random.pick(['none', 'group', 'person', 'place', 'tag']),
          rightToLeft: random.chance(0.3),
          newestFirst: random.chance(0.3),
          locale: random.pick(['de', 'en', 'ar']),
        });
        const text = timelineSVG(it.input);
        const svg = read(text);
        it.screen.root.host.remove();
        const marks = it.screen.scene.events.filter((event) => event.shapes.length > 0);
        expect(svg.querySelectorAll('g > title').length, `seed ${seed}`).to.equal(marks.length);
        const names = new Set([...svg.querySelectorAll('*')].map(({ localName }) => localName));
        expect(
          [...names].filter((name) => !DRAWN.includes(name)),
          `seed ${seed}`,
        ).to.deep.equal([]);
        const numbers = [...svg.querySelectorAll('*')].flatMap((element) =>
          ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'd', 'cx', 'cy'].flatMap(
            (name) => element.getAttribute(name)?.match(/-?\d+(\.\d+)?/g) ?? [],
          ),
        );
        expect(
          numbers.map(Number).filter((n) => !(Math.abs(n) < 10_000)),
          `seed ${seed}`,
        ).to.deep.equal([]);
        drawn += marks.length;
      }
      expect(drawn).to.be.greaterThan(100);
    });
  }
});

describe('exportTimeline', () => {
  it('gives a file of the right kind for every format', async () => {
    const { input } = shown(dates, even);
    const types = await Promise.all(formats.map(async (format) => (await exportTimeline(format, input)).type));
    expect(types).to.deep.equal([
      'application/json',
      'text/csv;charset=utf-8',
      'application/ld+json',
      'image/svg+xml',
      'image/png',
    ]);
  });

  it('writes files that can be read again', async () => {
    const { input, document } = shown(article, even);
    const json = JSON.parse(await (await exportTimeline('json', input)).text()) as { events: { id: string }[] };
    expect(json.events.map(({ id }) => id)).to.deep.equal(document.events.map(({ id }) => id));
    const list = JSON.parse(await (await exportTimeline('jsonld', input)).text()) as { numberOfItems?: number };
    expect(list).to.include({ '@context': 'https://schema.org' });
    const csv = new Uint8Array(await (await exportTimeline('csv', input)).arrayBuffer());
    expect(Array.from(csv.subarray(0, 3)), 'a mark for Excel').to.deep.equal([0xef, 0xbb, 0xbf]);
  });

  it('makes data of a timeline that is a list, but no picture, and says why', async () => {
    const input = { ...shown(dates, even).input, screen: null };
    expect((await exportTimeline('json', input)).size).to.be.greaterThan(100);
    for (const format of ['svg', 'png'] as const) {
      const error: unknown = await exportTimeline(format, input).catch((reason: unknown) => reason);
      expect((error as Error).message).to.include('drawn');
    }
  });
});
