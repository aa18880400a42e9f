import { expect } from '@open-wc/testing';
import { arrange, zonesAroundAxis, zoneSizes, zonesOfLanes } from '../../src/layout/arrange.js';
import type { BlockOptions } from '../../src/layout/blocks.js';
import { wrapTitle } from '../../src/layout/wrap-title.js';
import { idsOf, modelOf } from '../support/builders.js';
import { fakeText } from '../support/fake-text.js';
import { seeded } from '../support/random.js';
import { randomModel } from './random-timeline.js';

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const start = Date.UTC(2020);
const options: BlockOptions = {
  position: (time) => (time - start) / 86_400_000,
  now: null,
  reference: start,
  horizon: Date.UTC(2040),
  text: fakeText,
  maxSize: 230,
  lines: ({ event }) => ({
    heading: wrapTitle(event.date, 200, 2, fakeText.small),
    title: wrapTitle(event.title[0]!.text, 200, 2, event.importance === 3 ? fakeText.strong : fakeText.regular),
  }),
  words: { countMore: (count) => `+ ${count}` },
};

describe('zones', () => {
  it('have events above the axis and states below it', () => {
    const { items } = modelOf([{ date: '2021' }, { date: '2022/..', kind: 'state' }, { date: '2023' }]);
    expect(zonesAroundAxis(items).map((z) => [z.kind, idsOf(z.items)])).to.deep.equal([
      ['above', ['e0', 'e2']],
      ['below', ['e1']],
    ]);
  });

  it('take no room without events', () => {
    expect(zoneSizes(zonesAroundAxis([]), options, 500)).to.deep.equal([0, 0]);
  });

  it('are as high as they need, or share what there is', () => {
    const random = seeded(3);
    for (let round = 0; round < 60; round++) {
      const specs = zonesAroundAxis(randomModel(random, 'en', 40).dated);
      const wishes = zoneSizes(specs, options, Infinity);
      const room = random.int(150, 700);
      const sizes = zoneSizes(specs, options, room);
      if (sum(wishes) <= room) expect(sizes).to.deep.equal(wishes);
      else expect(sum(sizes)).to.be.at.most(room + 1e-6);
    }
  });
});

describe('an arrangement', () => {
  it('has titles for all main news where there is room for these alone, however much else wants room', () => {
    const random = seeded(5);
    let crowded = 0;
    for (let round = 0; round < 150; round++) {
      const sources = new Set<string>();
      const isNew = (source: string) => !sources.has(source) && sources.add(source);
      // Of one date each: several are one block, as high as it may be.
      const dated = randomModel(random, 'en', 60).dated.filter(({ time }) => isNew(time!.source));
      const lanes = [0, 1, 2].map((n) => ({ key: `${n}`, label: `${n}`, items: dated.filter((_, i) => i % 3 === n) }));
      const specs = random.chance(0.5) ? zonesAroundAxis(dated) : zonesOfLanes(lanes);
      const main = specs.map((s) => ({ ...s, items: s.items.filter(({ event }) => event.importance === 3) }));
      const room = random.int(200, 700);
      if (sum(zoneSizes(main, options, Infinity)) + 45 * specs.length > room) continue;
      const zones = arrange(specs, options, zoneSizes(specs, options, room));
      const untitled = zones.flatMap(({ rug }) => rug.flatMap(({ items }) => items));
      if (untitled.length > 0) crowded++;
      expect(idsOf(untitled.filter(({ event }) => event.importance === 3)), `round ${round}`).to.deep.equal([]);
    }
    expect(crowded).to.be.above(20);
  });

  it('has every event once: with a title, counted below others of its date, or on the axis; nothing out of its zone', () => {
    const random = seeded(4);
    for (let round = 0; round < 80; round++) {
      const { dated } = randomModel(random, 'de', 80);
      const specs = zonesAroundAxis(dated);
      const sizes = zoneSizes(specs, options, random.int(150, 700));
      for (const [i, zone] of arrange(specs, options, sizes).entries()) {
        const titled = zone.placed.flatMap(({ block }) => [...block.items, ...block.more]);
        const ids = idsOf([...titled, ...zone.rug.flatMap(({ items }) => items)]);
        expect(ids.sort(), `round ${round}`).to.deep.equal(idsOf(specs[i]!.items).sort());
        for (const { block, offset } of zone.placed) expect(offset + block.size).to.be.at.most(sizes[i]! + 1e-6);
      }
    }
  });

  it('gives each lane its name and its own events', () => {
    const { items } = modelOf([{ date: '2021' }, { date: '2022' }]);
    const lanes = items.map((item) => ({ key: item.event.id, label: `Lane ${item.event.id}`, items: [item] }));
    const specs = zonesOfLanes(lanes);
    const zones = arrange(specs, options, zoneSizes(specs, options, Infinity));
    expect(zones.map((z) => [z.kind, z.label, z.placed.length])).to.deep.equal([
      ['lane', 'Lane e0', 1],
      ['lane', 'Lane e1', 1],
    ]);
  });

  it('makes no lane lower than the page asks', () => {
    const { items } = modelOf([{ date: '2021' }]);
    const specs = zonesOfLanes([{ key: 'a', label: 'A', items }]);
    const high = { ...options, text: { ...fakeText, laneHeight: 300 } };
    expect(zoneSizes(specs, high, Infinity)).to.deep.equal([300]);
  });
});
