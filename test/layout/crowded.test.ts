import { expect } from '@open-wc/testing';
import { PictureBuilder } from '../../src/layout/picture.js';
import { modelOf } from '../support/builders.js';
import { seeded } from '../support/random.js';
import { realText } from '../support/real-text.js';
import { pictureOptions } from './random-picture.js';

/** Days of some 26 years. */
const random = seeded(31);
const events = Array.from({ length: 2000 }, (_, i) => ({
  id: `e${i}`,
  title: `The minister of defence meets counterpart ${i}`,
  date: new Date(Date.UTC(2000, 0, random.int(1, 9500))).toISOString().slice(0, 10),
}));

function asked(count: number): { titles: Set<string>; shown: string[] } {
  const titles = new Set<string>();
  const options = pictureOptions(modelOf(events.slice(0, count)), realText(), { width: 1200 });
  const { words } = options;
  const title: typeof words.title = (item) => {
    titles.add(item.event.id);
    return words.title(item);
  };
  const { scene } = new PictureBuilder().build({ ...options, words: { ...words, title } })!;
  return { titles, shown: scene.events.filter((e) => e.shown === 'label').map((e) => e.id) };
}

describe('a drawing of more events than have room', () => {
  it('breaks and measures the titles that may be drawn, and few others', () => {
    const { titles, shown } = asked(2000);
    expect(shown.length).to.be.above(10);
    expect(shown.every((id) => titles.has(id))).to.equal(true);
    expect(titles.size).to.be.below(600);
  });

  it('measures all of those that have room', () => {
    const { titles, shown } = asked(8);
    expect(titles.size).to.equal(8);
    expect(shown.length).to.equal(8);
  });
});
