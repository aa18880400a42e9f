import { nowLine } from '../layout/now-line.js';
import type { Scene } from '../layout/scene.js';
import { wrapTitle } from '../layout/wrap-title.js';
import type { DrawingItem } from './drawing.js';
import type { DrawingLook } from './look.js';
import { crisp, Pen } from './pen.js';

/** What lies behind the marks: grid, cuts, the axis with its ticks, the now line. */
export function axisLines(scene: Scene, look: DrawingLook): DrawingItem[] {
  const { axis, axisStart, axisSize, width, height, mirrored } = scene;
  const { colours } = look;
  const pen = new Pen(scene, look);
  const base = pen.isVertical ? (mirrored ? axisStart : axisStart + axisSize) : axisStart;
  const far = pen.isVertical ? width : height;
  const tickEnd = base + (pen.isVertical && !mirrored ? -5 : 5);
  const grid = { stroke: colours.hairline, opacity: 0.75 };
  return [
    ...axis.ticks.filter((t) => t.major).map((t) => pen.across(crisp(t.px), 0, far, grid)),
    ...axis.gaps.map((g) => {
      const [from, to] = sorted(g.startPx, g.endPx);
      return pen.rect(from, to, 0, far, { fill: colours.gap });
    }),
    pen.along(crisp(base), 0, pen.length, { stroke: colours.axis, strokeWidth: 1.25 }),
    ...axis.gaps.flatMap((g) => cut((g.startPx + g.endPx) / 2, base, pen, colours.axis)),
    ...axis.ticks.map((t) => pen.across(crisp(t.px), base, tickEnd, { stroke: colours.axis })),
    ...nowDrawing(scene, look, pen),
  ];
}

/** Two slanted strokes over the axis line, as drafts mark a break. */
function cut(middle: number, base: number, { isVertical }: Pen, stroke: string): DrawingItem[] {
  return [-2.5, 2.5].map((shift) => {
    const at = middle + shift;
    return isVertical
      ? { kind: 'line', x1: base - 6, y1: at + 3, x2: base + 6, y2: at - 3, stroke, strokeWidth: 1.5 }
      : { kind: 'line', x1: at - 3, y1: base + 6, x2: at + 3, y2: base - 6, stroke, strokeWidth: 1.5 };
  });
}

function nowDrawing(scene: Scene, { colours }: DrawingLook, pen: Pen): DrawingItem[] {
  const { now } = scene;
  if (now === null) return [];
  return nowLine(scene).map(([from, to]) => pen.across(now, from, to, { stroke: colours.accent, dash: [3, 3] }));
}

/** Ticks in figures, the row that says what these leave out, the names of the cuts. */
export function axisWords(scene: Scene, look: DrawingLook): DrawingItem[] {
  const pen = new Pen(scene, look);
  return pen.isVertical ? wordsBeside(scene, look, pen) : wordsBelow(scene, look, pen);
}

function wordsBelow(
  { axis, axisStart, mirrored }: Scene,
  { colours, text, words }: DrawingLook,
  pen: Pen,
): DrawingItem[] {
  const [first, second] = [6, 22].map((from) => axisStart + from + text.smallLineHeight / 2) as [number, number];
  const muted = { colour: colours.muted, isSmall: true };
  return [
    ...axis.ticks
      .filter((t) => t.label)
      .map((t) => pen.write(t.label, t.px, first, 'middle', { colour: colours.text, isSmall: true })),
    ...axis.context
      .filter((c) => c.label)
      .map((c) => pen.write(c.label, c.px, second, mirrored ? 'right' : 'left', muted)),
    ...axis.gaps.flatMap((g, i) => {
      const name = words.gaps[i];
      return name
        ? [pen.write(name, (g.startPx + g.endPx) / 2, first, 'middle', { ...muted, isItalic: true, halo: true })]
        : [];
    }),
  ];
}

function wordsBeside(scene: Scene, { colours, text, words }: DrawingLook, pen: Pen): DrawingItem[] {
  const { axis, axisStart, axisSize, mirrored } = scene;
  const line = text.smallLineHeight;
  const [x, edge] = mirrored ? ([axisStart + 8, 'left'] as const) : ([axisStart + axisSize - 8, 'right'] as const);
  const write = (label: string, middle: number, colour: string, isItalic?: boolean): DrawingItem =>
    pen.write(label, x, middle, edge, { colour, isItalic, isSmall: true });
  return [
    ...axis.ticks.filter((t) => t.label).map((t) => write(t.label, t.px, colours.text)),
    ...axis.context.filter((c) => c.label).map((c) => write(c.label, c.px + line / 2, colours.muted)),
    ...axis.gaps.flatMap((g, i) => {
      const name = words.gaps[i];
      const { lines } = wrapTitle(name ?? '', axisSize - 8, 3, text.small);
      return name ? lines.map((l, n) => write(l, (g.startPx + g.endPx) / 2 + n * line, colours.muted, true)) : [];
    }),
  ];
}

const sorted = (a: number, b: number): [number, number] => (a < b ? [a, b] : [b, a]);
