import { constrain } from '../viewport/viewport.js';
import { uprightAxis } from './axis-upright.js';
import { finestOf, foundAmong, limitsOf, linesWithin, tallestBlock } from './basis.js';
import { homeExtent } from './home-extent.js';
import { memo } from './memo.js';
import type { Picture, PictureMaker } from './picture.js';
import { project } from './projection.js';
import { eraStrips } from './scene-common.js';
import { columnsWithin, countColumns, eraColumnsWithin, verticalGutter } from './vertical-columns.js';
import { verticalScene, verticalSize } from './vertical-scene.js';

const day = 86_400_000;
/** The drawing never grows beyond these by itself, CSS px. */
const tallest = 1500;
const lowest = 320;
/** CSS px along the axis at which a first draft is made, to see how many bars stand side by side. */
const draftLength = 900;

/** Drawings in which time runs down the page. */
export const verticalPicture: PictureMaker = (basis) => {
  const { model, items, scale, width, text, words, locale, newestFirst } = basis;
  const { rows: eraRows } = eraStrips(
    model,
    locale,
    (t) => t,
    Infinity,
    () => 0,
    eraColumnsWithin(width),
  );
  // Room for the widest label that an upright axis may need: a month with its year.
  const months = Array.from({ length: 12 }, (_, i) => basis.window.end - i * 30.4 * day);
  const labels = [basis.window.start, ...months].map((time) => text.small(words.tick(time, 'month', 'brief')));
  const axisSize = Math.ceil(Math.max(...labels) + 14);
  const room = (columns: number) => Math.max(width - verticalGutter(columns, axisSize, eraRows, text.markSize) - 8, 90);
  const linesOf = memo((maxTextWidth: number) => linesWithin(basis, maxTextWidth, 6));
  const setting = { ...basis, flat: true, maxSize: tallestBlock };
  // A first draft says how high the drawing wants to be, and how wide its titles may.
  const { position } = project(scale, homeExtent(basis, tallest), draftLength);
  const draft = (maxTextWidth: number) => ({ ...setting, position, lines: linesOf(maxTextWidth) });
  const most = columnsWithin(width, axisSize, eraRows, text.markSize);
  const maxTextWidth = room(countColumns(items, draft(room(3)), most));
  const wish = verticalSize(items, draft(maxTextWidth)) + 40;
  const naturalHeight = Math.round(Math.min(Math.max(wish, lowest), tallest));
  const widths = new Map<string, number>();
  const homeWithin = memo((length: number) => homeExtent(basis, length));
  const among = memo(foundAmong);

  return ({ found, height, rightToLeft, extent: wanted }): Picture => {
    const shown = among(items, found);
    const length = height ?? naturalHeight;
    const home = homeWithin(length);
    const limits = limitsOf(basis, home, 0.02);
    const extent = wanted ? constrain(scale, wanted, limits) : home;
    const projection = project(scale, extent, length);
    const scene = verticalScene({
      ...setting,
      position: projection.position,
      items: shown,
      projection,
      axis: uprightAxis(project(scale, extent, length, newestFirst), {
        measure: text.small,
        // Years too are said in brief: beside an upright axis there is no room for distances.
        format: (time, unit, style) => words.tick(time, unit, style === 'context' || unit === 'year' ? 'brief' : style),
        widths,
        minGap: 40,
        lineHeight: text.smallLineHeight,
        finest: finestOf(basis),
      }),
      axisSize,
      maxTextWidth,
      linesOf,
      rightToLeft,
      home,
    });
    return { scene, scale, extent, home, limits, items: shown, naturalHeight, rows: null };
  };
};
