import { expect } from '@open-wc/testing';
import { readDocument } from '../../src/document/timeline-document.js';
import { PictureBuilder, type Picture, type PictureOptions } from '../../src/layout/picture.js';
import { firstWindow } from '../../src/model/first-picture.js';
import { buildModel } from '../../src/model/timeline-model.js';
import article from '../../data/xi-putin-video-call.json';
import marathon from '../../data/marathon.json';
import stations from '../../data/space-stations.json';
import { idsOf } from '../support/builders.js';
import { realText } from '../support/real-text.js';
import { faultsOf } from '../support/scene-faults.js';
import { pictureOptions } from './random-picture.js';

const text = realText();
const documents = { article, marathon, 'space stations': stations };
const pictureOf = (data: unknown, options: Partial<PictureOptions> & { lang?: string } = {}): Picture => {
  const model = buildModel(readDocument(data).document);
  return new PictureBuilder().build(pictureOptions(model, text, options))!;
};
const shownAs = ({ scene }: Picture, ...kinds: string[]) =>
  scene.events.filter((e) => kinds.includes(e.shown)).map((e) => e.id);

for (const [name, data] of Object.entries(documents)) {
  describe(`the first picture of the ${name}`, () => {
    for (const lang of ['de', 'en']) {
      it(`names all main news, and most of the rest, at 1000 px in ${lang}`, () => {
        const picture = pictureOf(data, { lang });
        const named = new Set(shownAs(picture, 'label'));
        const main = picture.items.filter(({ event }) => event.importance === 3);
        expect(main.length).to.be.at.least(1);
        expect(idsOf(main.filter(({ event }) => !named.has(event.id)))).to.deep.equal([]);
        expect(named.size).to.be.at.least(picture.items.length * 0.6);
      });

      it(`piles nothing up at 1000 px in ${lang}`, () => {
        const picture = pictureOf(data, { lang });
        expect(faultsOf(picture, text, new Set(shownAs(picture, 'label')))).to.deep.equal([]);
        expect(shownAs(picture, 'cluster').length).to.be.at.most(picture.items.length * 0.25);
      });

      it(`names all main news on a phone, 360 px wide, in ${lang}`, () => {
        const picture = pictureOf(data, { lang, width: 328, layout: 'vertical' });
        const named = new Set(shownAs(picture, 'label'));
        const lost = picture.items.filter(({ event }) => event.importance === 3 && !named.has(event.id));
        expect(idsOf(lost)).to.deep.equal([]);
        expect(faultsOf(picture, text, named)).to.deep.equal([]);
      });
    }

    it('cuts off no title of the first window, in lanes and low drawings either', () => {
      const { start, end } = firstWindow(buildModel(readDocument(data).document))!;
      for (const grouping of ['none', 'person'] as const)
        for (const lang of ['de', 'en', 'ar'])
          for (const width of [600, 768, 1000, 1248])
            for (const height of grouping === 'none' ? [400, 480, null] : [null]) {
              const picture = pictureOf(data, { lang, grouping, width, height, rightToLeft: lang === 'ar' });
              const whole = picture.items.filter(({ known }) => known!.end > start && known!.start < end);
              const faults = faultsOf(picture, text, new Set(idsOf(whole)));
              expect(faults, `${lang} ${grouping} ${width} x ${height}`).to.deep.equal([]);
            }
    });

    it('has no fault at any width, on any scale, in lanes or without', () => {
      for (const scale of ['time', 'breaks', 'recent', 'even'] as const) {
        for (const grouping of ['none', 'group'] as const) {
          for (const [width, layout] of [
            [320, 'vertical'],
            [560, 'horizontal'],
            [800, 'horizontal'],
            [1600, 'horizontal'],
          ] as const) {
            const picture = pictureOf(data, { lang: 'de', scale, grouping, width, layout });
            expect(faultsOf(picture, text), `${scale} ${grouping} ${width}`).to.deep.equal([]);
          }
        }
      }
    });
  });
}

describe("the article's first window", () => {
  it('leaves the world war to a pointer and shows the story', () => {
    const picture = pictureOf(article, { lang: 'de' });
    expect(shownAs(picture, 'outside')).to.deep.equal(['zweiter-weltkrieg', 'ende-zweiter-weltkrieg-asien']);
    expect(picture.scene.earlier).to.include({ count: 2 });
    expect(picture.scene.later).to.equal(null);
    expect(picture.home.start).to.be.greaterThan(Date.UTC(2015));
    expect(picture.scene.now).to.be.within(400, 1000);
  });

  it('keeps a title for all main news in the height that a page gives it', () => {
    let crowded = 0;
    for (const lang of ['de', 'en', 'ar']) {
      for (let height = 420; height <= 640; height += 20) {
        for (const width of [600, 720, 768, 900, 1120, 1600]) {
          const picture = pictureOf(article, { lang, width, height });
          const titled = new Set(shownAs(picture, 'label'));
          const lost = picture.items.filter(({ event }) => event.importance === 3 && !titled.has(event.id));
          expect(idsOf(lost), `${lang} ${width} x ${height}`).to.deep.equal([]);
          if (shownAs(picture, 'cluster').length > 0) crowded++;
        }
      }
    }
    expect(crowded).to.be.above(20);
  });
});
