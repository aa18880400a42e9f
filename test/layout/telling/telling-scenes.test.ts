import { expect } from '@open-wc/testing';
import { tellingWords } from '../../../src/i18n/telling/telling-words.js';
import { columnsScene } from '../../../src/layout/telling/columns.js';
import { stripScene } from '../../../src/layout/telling/strip.js';
import { narrowest, type Point, type TellingScene, type TextBox } from '../../../src/layout/telling/telling-scene.js';
import { toldOf, type Told } from '../../../src/layout/telling/told.js';
import type { TextMetrics } from '../../../src/layout/text-metrics.js';
import { ReaderWords } from '../../../src/view/reader-words.js';
import { measuredWords } from '../../../src/view/telling/telling-region.js';
import { modelOf } from '../../support/builders.js';
import { seeded, type Random } from '../../support/random.js';
import { realText } from '../../support/real-text.js';
import { randomEvents } from '../random-timeline.js';

interface Drawn {
  readonly told: Told;
  readonly scene: TellingScene;
  readonly width: number;
  readonly rightToLeft: boolean;
}

const wordsOf = new Map(
  ['de', 'en', 'ar'].map((lang) => {
    const words = new ReaderWords(lang, null, null, null);
    return [lang, measuredWords(words, tellingWords(lang))];
  }),
);

function draw(random: Random, text: TextMetrics, size: number): Drawn {
  const lang = random.pick(['de', 'de', 'en', 'ar']);
  const events = randomEvents(random, lang, size).map((event) => ({
    ...event,
    excerpts: Array.from({ length: random.pick([0, 1, 1, 1, 2, 3]) }, () => ({
      exact: String(random.pick(randomEvents(random, lang, 3))['title']),
      ...(random.chance(0.9) && { start: random.int(0, 9000) }),
    })),
  }));
  const told = toldOf(modelOf(events, { lang }).items, null);
  const width = random.int(320, 1600);
  const rightToLeft = lang === 'ar' || random.chance(0.1);
  const input = { told, width, text, words: wordsOf.get(lang)!, rightToLeft };
  return { told, width, rightToLeft, scene: width < narrowest ? stripScene(input) : columnsScene(input) };
}

/** Every text of a scene, with the smallest px that its edge may have from the next. */
function textsOf(scene: TellingScene): readonly (readonly [name: string, box: TextBox])[] {
  const names = scene.names.map((box, i) => [`name ${i}`, box] as const);
  if (scene.kind === 'strip')
    return [
      ...names,
      ...scene.numbers.map((box, i) => [`number ${i} of ${box.id}`, box] as const),
      ...scene.years.map((box) => [`year ${box.lines[0]}`, box] as const),
    ];
  return [
    ...names,
    ...scene.passages.flatMap(({ telling, label, number }) => [
      [`passage ${telling.key}`, label] as const,
      [`its number ${telling.key}`, number] as const,
    ]),
    ...scene.events.flatMap(({ item, label, number }) => [
      [`title ${item.event.id}`, label] as const,
      ...(number ? [[`its number ${item.event.id}`, number] as const] : []),
    ]),
    ...scene.dates.map((box, i) => [`date ${i}`, box] as const),
  ];
}

function faultsOf({ told, scene, width, rightToLeft }: Drawn): string[] {
  const faults: string[] = [];
  const texts = textsOf(scene);
  texts.forEach(([name, a], i) => {
    if (a.x < -0.5 || a.x + a.width > width + 0.5) faults.push(`${name} leaves the drawing at its sides`);
    if (a.y < -0.5 || a.y + a.height > scene.height + 0.5) faults.push(`${name} leaves the drawing above or below`);
    for (const [other, b] of texts.slice(i + 1)) {
      const apart =
        a.x + a.width <= b.x + 0.5 ||
        b.x + b.width <= a.x + 0.5 ||
        a.y + a.height <= b.y + 0.5 ||
        b.y + b.height <= a.y + 0.5;
      if (!apart) faults.push(`${name} meets ${other}`);
    }
    if (scene.kind === 'columns')
      for (const axis of [scene.readingAxis, scene.timeAxis])
        if (a.x < axis + 3 && a.x + a.width > axis - 3) faults.push(`${name} stands on an axis`);
  });
  const along = ({ x, y }: Point) => (scene.kind === 'columns' ? y : rightToLeft ? -x : x);
  const isAscending = (points: readonly Point[]) => points.every((p, i) => i === 0 || along(p) > along(points[i - 1]!));
  const dots = scene.kind === 'columns' ? scene.events.flatMap((e) => e.at ?? []) : scene.dots;
  if (!isAscending(dots)) faults.push('the order of time is not that of the axis');
  if (!isAscending(scene.connectors.map((c) => c.from))) faults.push('the order of telling is not that of the axis');
  if (dots.length !== told.timed.length) faults.push('there are not as many dots as dates');
  const dated = told.tellings.filter((t) => t.item.known);
  if (scene.connectors.map((c) => c.telling.key).join() !== dated.map((t) => t.key).join())
    faults.push('not each passage of a dated event has one connector');
  for (const { telling, from, to, d } of scene.connectors) {
    const numbers = d.match(/-?[\d.]+/gu)!.map(Number);
    const ends = [numbers.slice(0, 2), numbers.slice(-2)];
    const meets = [from, to].every((p, i) => Math.hypot(p.x - ends[i]![0]!, p.y - ends[i]![1]!) < 0.2);
    if (!meets) faults.push(`the line of ${telling.key} does not end at its entries`);
    const index = told.timed.indexOf(telling.item);
    if (dots[index]!.x !== to.x || dots[index]!.y !== to.y) faults.push(`the line of ${telling.key} leads elsewhere`);
    const [start, end] = scene.kind === 'columns' ? [from.x, to.x] : [from.y, to.y];
    if (start !== scene.readingAxis || end !== scene.timeAxis) faults.push(`the line of ${telling.key} misses an axis`);
  }
  return faults;
}

describe('the order of telling of random documents, drawn at 320 to 1600 px', () => {
  it('has no two texts that meet, both orders right, and each line from its passage to its event', function () {
    this.timeout(60_000);
    const seen = new Map<string, number>();
    const count = (kind: string, n = 1) => seen.set(kind, (seen.get(kind) ?? 0) + n);
    const fonts = [realText(14, 'serif'), realText(15), realText(21)];
    for (let seed = 1; seed <= 400; seed++) {
      const random = seeded(seed);
      const drawn = draw(random, random.pick(fonts), random.pick([3, 12, 40, 200]));
      expect(faultsOf(drawn), `seed ${seed}, ${drawn.width} px`).to.deep.equal([]);
      count(drawn.scene.kind);
      count('connectors', drawn.scene.connectors.length);
      if (drawn.rightToLeft) count('rtl');
      if (drawn.scene.kind === 'strip') count(drawn.scene.numbers.length > 0 ? 'numbers' : 'no numbers');
    }
    for (const kind of ['columns', 'strip', 'rtl', 'numbers', 'no numbers'])
      expect(seen.get(kind), kind).to.be.above(20);
    expect(seen.get('connectors')).to.be.above(5000);
  });

  it('cuts no word of the article’s own story at any width, in either language', () => {
    const text = realText(14, 'serif');
    for (const lang of ['de', 'en'])
      for (let width = narrowest; width <= 1600; width += 40) {
        const title = { de: 'Schoigu ist Sekretär des nationalen Sicherheitsrates', en: 'Shoigu is secretary' }[lang]!;
        const { items } = modelOf([{ title, date: '2020', excerpts: [{ exact: title, start: 1 }] }], { lang });
        const told = toldOf(items, null);
        const scene = columnsScene({ told, width, text, words: wordsOf.get(lang)!, rightToLeft: false });
        expect(scene.events[0]!.label.lines.join(' '), `${width} px`).to.equal(title);
      }
  });
});

describe('the search for faults', () => {
  const random = seeded(5);
  const text = realText(14);
  const drawn = (() => {
    for (;;) {
      const one = draw(random, text, 12);
      if (one.scene.kind === 'columns' && one.scene.connectors.length > 4) return one;
    }
  })();
  const scene = drawn.scene as Extract<TellingScene, { kind: 'columns' }>;

  it('notices texts that meet, leave, or stand on an axis', () => {
    const [first, second] = scene.passages;
    const moved = (label: Partial<TextBox>) =>
      faultsOf({
        ...drawn,
        scene: {
          ...scene,
          passages: [{ ...first!, label: { ...first!.label, ...label } }, ...scene.passages.slice(1)],
        },
      }).join();
    expect(moved({ y: second!.label.y, x: second!.label.x })).to.contain('meets');
    expect(moved({ x: -20 })).to.contain('leaves');
    expect(moved({ x: scene.timeAxis - 2 })).to.contain('stands on an axis');
  });

  it('notices a wrong order, and lines that are lost, short or lead elsewhere', () => {
    const faults = (part: Partial<typeof scene>) => faultsOf({ ...drawn, scene: { ...scene, ...part } }).join();
    const [one, two, ...rest] = scene.connectors;
    expect(faults({ connectors: [two!, one!, ...rest] })).to.contain('order of telling');
    expect(faults({ events: [...scene.events].reverse() })).to.contain('order of time');
    expect(faults({ connectors: [two!, ...rest] })).to.contain('not each passage');
    expect(faults({ connectors: [{ ...one!, d: two!.d }, two!, ...rest] })).to.contain('does not end');
    expect(faults({ connectors: [{ ...one!, to: { ...one!.to, y: 1 } }, two!, ...rest] })).to.contain(
      'leads elsewhere',
    );
  });
});
