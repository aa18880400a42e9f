import type { Cluster, Scene, SceneEra, SceneLane } from '../layout/scene.js';
import type { DrawingItem } from './drawing.js';
import type { DrawingLook } from './look.js';
import { Pen, smallSize, strongWeight } from './pen.js';

/** What stands behind the events: eras and lanes. */
export function decorDrawing(scene: Scene, look: DrawingLook): DrawingItem[] {
  const pen = new Pen(scene, look);
  return [
    ...scene.eras.flatMap((era) => eraDrawing(era, scene, look, pen)),
    ...scene.lanes.flatMap((lane) => laneDrawing(lane, scene, look, pen)),
  ];
}

function eraDrawing(era: SceneEra, { mirrored }: Scene, { colours }: DrawingLook, pen: Pen): DrawingItem[] {
  const { x, y, width, height, label, labelAt } = era;
  const start = pen.isVertical ? y : mirrored ? x + width : x;
  const cross = pen.isVertical ? [x, x + width] : [y, y + height];
  const writing = { colour: colours.muted, isSmall: true, isUpright: pen.isVertical };
  const words = pen.isVertical
    ? pen.write(label, x + width / 2, labelAt + 6, 'left', writing)
    : mirrored
      ? pen.write(label, Math.min(start, pen.length) - 6, y + height / 2, 'right', writing)
      : pen.write(label, labelAt, y + height / 2, 'left', writing);
  return [
    { kind: 'rect', x, y, width, height, fill: colours.gap },
    pen.across(start, cross[0]!, cross[1]!, { stroke: colours.axis }),
    ...(label ? [words] : []),
  ];
}

function laneDrawing(lane: SceneLane, { mirrored }: Scene, look: DrawingLook, pen: Pen): DrawingItem[] {
  const { x, y, width } = lane;
  const { colours, text } = look;
  const [at, edge] = mirrored ? ([x + width - 4, 'right'] as const) : ([x + 4, 'left'] as const);
  const writing = { colour: colours.text, isSmall: true, weight: strongWeight, halo: true };
  return [
    { kind: 'line', x1: x, y1: y + 0.5, x2: x + width, y2: y + 0.5, stroke: colours.hairline },
    pen.write(lane.label, at, y + 2 + text.smallLineHeight / 2, edge, writing),
  ];
}

/** The words of the events: the word at the now line, dates, titles, and what is counted instead of named. */
export function labelsDrawing(scene: Scene, look: DrawingLook): DrawingItem[] {
  const pen = new Pen(scene, look);
  const { colours } = look;
  return [
    ...nowWord(scene, look, pen),
    ...scene.headings.flatMap((h) => pen.lines(h.lines, h, { colour: colours.muted, isSmall: true, halo: true })),
    ...scene.events.flatMap(({ id, label }) => {
      if (!label) return [];
      const { importance } = look.event(id);
      return pen.lines(label.lines, label, {
        colour: importance === 1 ? colours.muted : colours.text,
        weight: importance === 3 ? strongWeight : undefined,
        halo: true,
      });
    }),
    ...scene.clusters.flatMap((c) => clusterDrawing(c, look, pen)),
  ];
}

/** On the side of the line that has more room; an upright drawing has none for it. */
export function nowWord({ now, width }: Scene, { colours, text, words }: DrawingLook, pen: Pen): DrawingItem[] {
  if (now === null || pen.isVertical) return [];
  const writing = { colour: colours.accent, isSmall: true };
  const middle = text.smallLineHeight / 2;
  return now > width * 0.55
    ? [pen.write(words.now, now - 6, middle, 'right', writing)]
    : [pen.write(words.now, now + 6, middle, 'left', writing)];
}

function clusterDrawing(cluster: Cluster, { colours, font }: DrawingLook, pen: Pen): DrawingItem[] {
  const { x, y, width, height, text, ids } = cluster;
  if (text) {
    const inner = { x: x + 4, y, width: width - 8, height };
    return pen.lines([text], inner, { colour: colours.muted, isSmall: true, halo: true });
  }
  const radius = Math.min(height, width) / 2;
  return [
    { kind: 'rect', x, y, width, height, radius, fill: colours.surface, stroke: colours.axis },
    {
      ...pen.write(String(ids.length), x + width / 2, y + height / 2, 'middle', {
        colour: colours.text,
        isSmall: true,
      }),
      fontSize: Math.min(font.size * smallSize, height * 0.7),
    },
  ];
}
