import { quoteSize, smallSize, type ColumnsScene, type TextBox } from '../layout/telling/telling-scene.js';
import type { TextMetrics } from '../layout/text-metrics.js';
import { wrapTitle } from '../layout/wrap-title.js';
import type { TimelineItem } from '../model/timeline-model.js';
import type { Drawing, DrawingItem } from './drawing.js';
import type { DrawingLook } from './look.js';
import { Pen, strongWeight, type Writing } from './pen.js';
import { sheetDrawing } from './scene-drawing.js';

/** The order of telling beside that of time, for a picture that leaves the page. */
export interface TellingPicture {
  readonly scene: ColumnsScene;
  /** Sentences. */
  readonly caption: string;
  /** What the two kinds of lines mean; null where there is only one. */
  readonly legend: { readonly on: string; readonly back: string } | null;
  readonly rightToLeft: boolean;
  /** The widths with which the scene was made. */
  readonly text: TextMetrics;
  /** Where the style sheet of the drawing holds: colours and font are read off it. */
  readonly root: ShadowRoot;
}

const dashes = [5, 3.5];
const sample = 28;

/** What the sentence says, the two kinds of lines, and below them the drawing. */
export function tellingDrawing(
  { scene, caption, legend, rightToLeft, text }: TellingPicture,
  look: DrawingLook,
): Drawing {
  const { width } = scene;
  const { colours } = look;
  const sheet = {
    orientation: 'horizontal',
    mirrored: rightToLeft,
    turned: false,
    earlier: null,
    later: null,
  } as const;
  const pen = new Pen({ ...sheet, width, height: scene.height }, look);
  const head: DrawingItem[] = [];
  const start = (x: number, size = 0) => (rightToLeft ? width - x - size : x);
  const edge = rightToLeft ? 'right' : 'left';
  let y = 4;
  for (const line of wrapTitle(caption, width, 6, text.regular).lines) {
    head.push(pen.write(line, start(0), y + text.lineHeight / 2, edge, { colour: colours.text }));
    y += text.lineHeight;
  }
  if (legend) {
    let x = 0;
    for (const [words, dash] of [
      [legend.on, []],
      [legend.back, dashes],
    ] as const) {
      const [a, b, middle] = [start(x), start(x + sample), y + text.lineHeight / 2];
      head.push({ kind: 'line', x1: a, y1: middle, x2: b, y2: middle, stroke: colours.axis, dash });
      head.push(pen.write(words, start(x + sample + 6), middle, edge, { colour: colours.muted, size: smallSize }));
      x += sample + 6 + text.regular(words) + 18;
    }
    y += text.lineHeight;
  }
  y += 14;
  const body: DrawingItem = {
    kind: 'frame',
    x: 0,
    y,
    width,
    height: scene.height,
    items: sceneItems(scene, look, pen),
  };
  return sheetDrawing({ ...sheet, width, height: y + scene.height }, look, [...head, body]);
}

function sceneItems(scene: ColumnsScene, look: DrawingLook, pen: Pen): DrawingItem[] {
  const { colours } = look;
  const { readingAxis, timeAxis, top, bottom } = scene;
  const write = (box: TextBox, writing: Writing): DrawingItem[] => {
    const line = box.height / box.lines.length;
    const x = box.edge === 'left' ? box.x : box.x + box.width;
    return box.lines.map((words, i) => pen.write(words, x, box.y + (i + 0.5) * line, box.edge, writing));
  };
  const colourOf = ({ event }: TimelineItem) => (event.importance === 1 ? colours.muted : colours.text);
  const hueOf = ({ event }: TimelineItem) => (event.importance === 1 ? colours.axis : look.event(event.id).hue);
  const number = (item: TimelineItem) => ({
    colour: item.event.importance === 3 ? colours.accent : colours.muted,
    size: smallSize,
  });
  const connectors = [...scene.connectors].sort(
    (a, b) => a.telling.item.event.importance - b.telling.item.event.importance,
  );
  return [
    ...[readingAxis, timeAxis].map((x): DrawingItem => ({
      kind: 'line',
      x1: x,
      y1: top,
      x2: x,
      y2: bottom,
      stroke: colours.axis,
    })),
    ...scene.days.map((d): DrawingItem => {
      return {
        kind: 'rect',
        x: timeAxis - 3,
        y: d.from - 8,
        width: 6,
        height: d.to - d.from + 16,
        fill: colours.axis,
        opacity: 0.35,
      };
    }),
    ...connectors.map(({ telling: { item, isBack }, d }): DrawingItem => {
      const isMain = item.event.importance === 3;
      const line = { stroke: hueOf(item), strokeWidth: isMain ? 1.5 : 1, opacity: isMain ? 0.9 : 0.6 };
      const path: DrawingItem = { kind: 'path', d, fill: 'none', ...line, ...(isBack && { dash: dashes }) };
      return { kind: 'group', name: look.event(item.event.id).name, items: [path] };
    }),
    ...scene.passages.map(({ telling, at }): DrawingItem => ({
      kind: 'circle',
      x: at.x,
      y: at.y,
      radius: 2.5,
      fill: hueOf(telling.item),
    })),
    ...scene.events.flatMap(({ item, at }): DrawingItem[] => {
      const fill = hueOf(item);
      if (!at) return [];
      return [
        item.event.kind === 'state'
          ? { kind: 'rect', x: at.x - 3, y: at.y - 5.5, width: 6, height: 11, fill }
          : { kind: 'circle', x: at.x, y: at.y, radius: 4, fill },
      ];
    }),
    ...scene.names.flatMap((name) => write(name, { colour: colours.text, weight: strongWeight })),
    ...scene.passages.flatMap(({ telling: { item }, label, number: box }) => [
      ...write(label, { colour: colourOf(item), size: quoteSize }),
      ...write(box, number(item)),
    ]),
    ...scene.dates.flatMap((date) => write(date, { colour: colours.muted, size: smallSize })),
    ...scene.events.flatMap(({ item, label, number: box }) => [
      ...write(label, { colour: colourOf(item), ...(item.event.importance === 3 && { weight: strongWeight }) }),
      ...(box ? write(box, number(item)) : []),
    ]),
  ];
}
