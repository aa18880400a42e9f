import { ReaderWords } from '../../src/view/reader-words.js';
import { PictureBuilder, type Picture, type PictureOptions } from '../../src/layout/picture.js';
import { laneGroups } from '../../src/layout/lane-groups.js';
import { unevenScale } from '../../src/layout/scales/uneven.js';
import { verticalPicture } from '../../src/layout/vertical-picture.js';
import type { TextMetrics } from '../../src/layout/text-metrics.js';
import '../../src/i18n/messages/ar.js';
import { firstWindow } from '../../src/model/first-picture.js';
import { nowOf, type TimelineModel } from '../../src/model/timeline-model.js';
import { constrain, panBy, zoomBy } from '../../src/viewport/viewport.js';
import type { Random } from '../support/random.js';
import { randomModel } from './random-timeline.js';

const LANGS = ['de', 'de', 'en', 'ar'];
const wordsOf = new Map(LANGS.map((lang) => [lang, new ReaderWords(lang, null, null, null)]));

/** Everything that a picture of `model` needs, with plain choices for what is not given. */
export function pictureOptions(
  model: TimelineModel,
  text: TextMetrics,
  rest: Partial<PictureOptions> & { readonly lang?: string } = {},
): PictureOptions {
  const { lang = 'en', ...options } = rest;
  const words = wordsOf.get(lang)!;
  return {
    model,
    importance: 1,
    found: null,
    layout: 'horizontal',
    verticalPicture,
    unevenScale,
    laneGroups,
    scale: 'auto',
    grouping: 'none',
    newestFirst: false,
    locale: words.locale,
    rightToLeft: false,
    width: 1000,
    height: null,
    text,
    now: nowOf(model.document),
    window: { start: null, end: null },
    extent: null,
    words,
    ...options,
  };
}

export interface View {
  readonly picture: Picture;
  readonly options: PictureOptions;
  /** Not yet moved: the first window. */
  readonly isHome: boolean;
}

/**
 * Events of the first window, which must not be cut off there. Empty in other windows, and where a reader of a narrow
 * page gets an axis that runs down unless the author insists.
 */
export function wholeIds({ picture, options, isHome }: View): Set<string> {
  if (!isHome || (options.layout === 'horizontal' && options.width < 560)) return new Set();
  const { start, end } = firstWindow(options.model)!;
  const inside = picture.items.filter(({ known }) => known!.end > start && known!.start < end);
  return new Set(inside.map(({ event }) => event.id));
}

export const nameOf = ({ options: o, isHome }: View): string =>
  `${o.layout} ${o.scale} ${o.grouping} ${o.width} px ${o.locale}${o.rightToLeft ? ' rtl' : ''} ${isHome ? 'home' : 'moved'}`;

/** A random document in a random drawing: at home, then zoomed by random factors and panned. Empty when nothing is dated. */
export function randomViews(random: Random, text: TextMetrics, size: number, moves: number): View[] {
  const lang = random.pick(LANGS);
  const model = randomModel(random, lang, size);
  const options = pictureOptions(model, text, {
    lang,
    importance: random.pick([1, 1, 1, 2, 3]),
    layout: random.pick(['horizontal', 'horizontal', 'vertical']),
    scale: random.pick(['auto', 'time', 'breaks', 'recent', 'even']),
    grouping: random.pick(['none', 'none', 'group', 'place']),
    newestFirst: random.chance(0.3),
    rightToLeft: lang === 'ar' || random.chance(0.1),
    width: random.int(320, 1600),
    now: random.chance(0.7) ? nowOf(model.document) : null,
  });
  const builder = new PictureBuilder();
  const home = builder.build(options);
  if (!home) return [];
  const views: View[] = [{ picture: home, options, isHome: true }];
  for (let i = 0; i < moves; i++) {
    const { scale, extent, limits } = views.at(-1)!.picture;
    const anchor = extent.start + (extent.end - extent.start) * random.next();
    const zoomed = random.chance(0.7)
      ? zoomBy(scale, extent, 2 ** (random.next() * 5 - 1.5), anchor, limits.minSpan)
      : extent;
    const asked = { ...options, extent: constrain(scale, panBy(scale, zoomed, random.next() - 0.5), limits) };
    views.push({ picture: builder.build(asked)!, options: asked, isHome: false });
  }
  return views;
}
