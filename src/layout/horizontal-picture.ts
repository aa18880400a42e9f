import { sum } from 'd3';
import type { Interval } from '../time/interval.js';
import { constrain } from '../viewport/viewport.js';
import { arrange, zonesAroundAxis, zoneSizes, zonesOfLanes, type Zone } from './arrange.js';
import { buildAxis } from './axis.js';
import { finestOf, foundAmong, limitsOf, linesWithin, tallestBlock, type View } from './basis.js';
import { homeExtent } from './home-extent.js';
import { bottomRoom, eraRow, horizontalScene, topRoom } from './horizontal-scene.js';
import { memo } from './memo.js';
import type { Picture, PictureMaker } from './picture.js';
import { project } from './projection.js';
import { eraStrips } from './scene-common.js';

/** The drawing never grows beyond these by itself, CSS px. */
const tallestDrawing = 720;
const lowestDrawing = 200;

/** Drawings in which time runs across the page. */
export const horizontalPicture: PictureMaker = (basis) => {
  const { model, items, scale, width, text, words, locale, grouping, laneGroups } = basis;
  const maxTextWidth = Math.round(Math.min(Math.max(width * 0.26, 150), 270));
  const setting = {
    ...basis,
    lines: linesWithin(basis, maxTextWidth, 3),
    otherLines: [0.7, 1.4].map((factor) => linesWithin(basis, maxTextWidth * factor, 4)),
    maxSize: tallestBlock,
    maxTextWidth,
  };
  const home = homeExtent(basis, width, setting);
  const { position } = project(scale, home, width);
  const placed = { ...setting, last: home.end, position };
  const limits = limitsOf(basis, home, 0);
  const specs =
    grouping === 'none' || !laneGroups
      ? zonesAroundAxis(items)
      : zonesOfLanes(laneGroups(model, items, grouping, locale, words.ungrouped));
  const axisSize = Math.round(text.smallLineHeight * 2 + 12);
  const { rows: eraRows } = eraStrips(model, locale, position, width, text.small);
  const fixed = topRoom + eraRows * eraRow + axisSize + bottomRoom;
  const most = specs[0]!.kind === 'lane' ? Infinity : tallestDrawing - fixed;
  const wanted = zoneSizes(specs, placed, most);
  const naturalHeight = Math.round(Math.max(sum(wanted) + fixed, lowestDrawing));
  const widths = new Map<string, number>();
  const perPlace = ({ start, end }: Interval) => width / (scale.place(end) - scale.place(start));

  /** What search and filter leave, and its rows by step of zooming: readers go to and fro. `room`: CSS px of all zones. */
  const arranged = memo((found: View['found'], room: number) => {
    const sizes = sum(wanted) > room + 0.5 ? zoneSizes(specs, placed, room) : wanted;
    // What is left over is shared by both sides of the axis, so that the drawing stands in the middle; or by the lanes.
    const spare = Math.max(room - sum(sizes), 0) / sizes.length;
    const left = specs.map((spec) => ({ ...spec, items: foundAmong(spec.items, found) }));
    const known = new Map<number, readonly Zone[]>();
    const zonesAt = (step: number) => {
      const factor = 2 ** (step / 2);
      let zones = known.get(step);
      if (!zones) {
        zones = arrange(
          left,
          { ...placed, position: (time) => position(time) * factor },
          sizes.map((size) => size + spare),
        );
        known.set(step, zones);
      }
      return zones;
    };
    return { shown: foundAmong(items, found), zonesAt };
  });

  return ({ found, height: asked, rightToLeft, extent: wish }): Picture => {
    const extent = wish ? constrain(scale, wish, limits) : home;
    const height = asked ?? naturalHeight;
    const { shown, zonesAt } = arranged(found, Math.max(height - fixed, 60));
    // Half steps of powers of two, rounded down: what fits at the step fits between it and the next.
    const rows = zonesAt(Math.floor(2 * Math.log2(perPlace(extent) / perPlace(home)) + 1e-6));
    const scene = horizontalScene({
      ...setting,
      position: project(scale, extent, width).position,
      items: shown,
      zones: rows,
      extent,
      axis: buildAxis(project(scale, extent, width, rightToLeft), {
        measure: text.small,
        format: words.tick,
        widths,
        minGap: 14,
        finest: finestOf(basis),
      }),
      axisSize,
      height,
      rightToLeft,
    });
    return { scene, scale, extent, home, limits, items: shown, naturalHeight, rows };
  };
};
