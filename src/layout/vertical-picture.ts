import type { Interval } from '../time/interval.js';
import { constrain } from '../viewport/viewport.js';
import { uprightAxis } from './axis-upright.js';
import { blockOptions, finestOf, limitsOf, widthsOf, type Basis } from './basis.js';
import { homeExtent } from './home-extent.js';
import { memo } from './memo.js';
import { foundAmong, type Picture, type PictureMaker, type PictureOptions, type PictureWords } from './picture.js';
import { project } from './projection.js';
import { eraStrips } from './scene-common.js';
import type { TextMetrics } from './text-metrics.js';
import { columnsWithin, countColumns, eraColumnsWithin, verticalGutter } from './vertical-columns.js';
import { verticalScene, verticalSize } from './vertical-scene.js';

const day = 86_400_000;
/** The drawing never grows beyond these by itself, CSS px. */
const tallest = 1500;
const lowest = 320;
/** CSS px along the axis at which a first draft is made, to see how many bars stand side by side. */
const draftLength = 900;

/** Drawings in which time runs down the page. */
export class VerticalPicture implements PictureMaker {
  readonly #found = memo(foundAmong);
  readonly #home = memo(homeExtent);
  /** Widths of tick labels: an upright axis words them differently. */
  readonly #widths = memo(widthsOf);
  /** Room for the widest label that an upright axis may need: a month with its year. */
  readonly #axisSize = memo((words: PictureWords, text: TextMetrics, { start, end }: Interval) => {
    const months = Array.from({ length: 12 }, (_, i) => end - i * 30.4 * day);
    return Math.ceil(Math.max(...[start, ...months].map((t) => text.small(words.tick(t, 'month', 'brief')))) + 14);
  });
  /** How high the drawing wants to be, and how wide its titles may. */
  readonly #plan = memo((basis: Basis, eraRows: number) => {
    const { scale, width, text, words, items, window, full } = basis;
    const axisSize = this.#axisSize(words, text, window);
    const room = (columns: number) =>
      Math.max(width - verticalGutter(columns, axisSize, eraRows, text.markSize) - 8, 90);
    const home = homeExtent(basis, tallest, room(3), true);
    const horizon = Math.max(full.end, home.end) + (full.end - full.start);
    const draft = (maxTextWidth: number) =>
      blockOptions(basis, project(scale, home, draftLength).position, horizon, maxTextWidth, true);
    const columns = countColumns(items, draft(room(3)), columnsWithin(width, axisSize, eraRows, text.markSize));
    const maxTextWidth = room(columns);
    const wish = verticalSize(items, draft(maxTextWidth)) + 40;
    return { axisSize, maxTextWidth, horizon, naturalHeight: Math.round(Math.min(Math.max(wish, lowest), tallest)) };
  });

  make(basis: Basis, options: PictureOptions): Picture {
    const { model, scale, width, text, words } = basis;
    const { locale, rightToLeft, newestFirst } = options;
    const items = this.#found(basis.items, options.found);
    const { rows } = eraStrips(
      model,
      locale,
      (t) => t,
      Infinity,
      () => 0,
      eraColumnsWithin(width),
    );
    const { axisSize, maxTextWidth, horizon, naturalHeight } = this.#plan(basis, rows);
    const length = options.height ?? naturalHeight;
    const home = this.#home(basis, length, maxTextWidth, true);
    const limits = limitsOf(basis, home, 0.02);
    const extent = options.extent ? constrain(scale, options.extent, limits) : home;
    const projection = project(scale, extent, length);
    const scene = verticalScene({
      model,
      items,
      projection,
      axis: uprightAxis(project(scale, extent, length, newestFirst), {
        measure: text.small,
        // Years too are said in brief: beside an upright axis there is no room for distances.
        format: (time, unit, style) => words.tick(time, unit, style === 'context' || unit === 'year' ? 'brief' : style),
        widths: this.#widths(words, text),
        minGap: 40,
        lineHeight: text.smallLineHeight,
        finest: finestOf(limits),
      }),
      axisSize,
      block: blockOptions(basis, projection.position, horizon, maxTextWidth, true),
      width,
      mirrored: rightToLeft,
      turned: newestFirst,
      home,
      locale,
    });
    return { scene, scale, extent, home, limits, items, naturalHeight, rows: null };
  }
}
