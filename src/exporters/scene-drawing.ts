import type { Scene } from '../layout/scene.js';
import { wrapTitle } from '../layout/wrap-title.js';
import { axisLines, axisWords } from './axis-drawing.js';
import type { Drawing, DrawingItem } from './drawing.js';
import { decorDrawing, labelsDrawing } from './labels-drawing.js';
import type { DrawingLook } from './look.js';
import { marksDrawing } from './marks-drawing.js';
import { Pen, type PenScene } from './pen.js';

/** Around the drawing, CSS px. */
const margin = 16;
const titleSize = 1.3;
const titleLine = 1.25;
/** Bold letters are a little wider than the half-bold ones that are measured. */
const boldness = 1.04;

/**
 * The scene as a picture that can leave the page: the title above it, then what the reader sees, then the ways out (what
 * lies outside the window is still counted), then the notes. As wide as the scene and its margins, as high as it needs.
 */
export function sceneDrawing(scene: Scene, look: DrawingLook): Drawing {
  return sheetDrawing(scene, look, [
    ...axisLines(scene, look),
    ...decorDrawing(scene, look),
    ...marksDrawing(scene, look),
    ...axisWords(scene, look),
    ...labelsDrawing(scene, look),
  ]);
}

/** What title and notes have to know of a scene. */
export type SheetScene = PenScene & Pick<Scene, 'turned' | 'earlier' | 'later'>;

/** Anything drawn, between a title and notes. */
export function sheetDrawing(scene: SheetScene, look: DrawingLook, items: readonly DrawingItem[]): Drawing {
  const { width, height } = scene;
  const head = titleDrawing(scene, look);
  const foot = footDrawing(scene, look);
  return {
    width: width + 2 * margin,
    height: Math.ceil(head.height + height + foot.height) + 2 * margin,
    direction: scene.mirrored ? 'rtl' : 'ltr',
    background: look.colours.surface,
    title: look.title,
    lang: look.lang,
    items: [
      ...moved(head.items, margin, margin),
      {
        kind: 'frame',
        x: margin,
        y: margin + head.height,
        width,
        height,
        items,
      },
      ...moved(foot.items, margin, margin + head.height + height),
    ],
  };
}

/** Items and the height they take; `y` from 0. */
interface Strip {
  readonly items: readonly DrawingItem[];
  readonly height: number;
}

function titleDrawing(scene: PenScene, look: DrawingLook): Strip {
  const { title, font, text, colours } = look;
  if (!title) return { items: [], height: 0 };
  const measure = (words: string): number => text.strong(words) * titleSize * boldness;
  const { lines } = wrapTitle(title, scene.width, 4, measure);
  const box = { x: 0, y: 0, width: scene.width, height: lines.length * font.size * titleSize * titleLine };
  const items = new Pen(scene, look)
    .lines(lines, box, { colour: colours.text, weight: 700 })
    .map((line) => ({ ...line, fontSize: font.size * titleSize }));
  return { items, height: box.height + 10 };
}

function footDrawing(scene: SheetScene, look: DrawingLook): Strip {
  const { notes, text, colours, words } = look;
  const { earlier, later, mirrored, turned, orientation, width } = scene;
  const pen = new Pen(scene, look);
  const line = text.smallLineHeight;
  const small = { colour: colours.muted, isSmall: true };
  const items: DrawingItem[] = [];
  let y = 4;
  if (earlier || later) {
    // Upright they stand under each other in the order of the axis.
    const isBeside = orientation === 'horizontal';
    const ways = [
      earlier && { words: words.earlier(earlier), isFirst: true },
      later && { words: words.later(later), isFirst: false },
    ].filter((way) => way !== null);
    if (!isBeside && turned) ways.reverse();
    for (const way of ways) {
      const isLeft = isBeside ? way.isFirst !== mirrored : !mirrored;
      const arrow = isBeside ? (isLeft ? '◂' : '▸') : way.isFirst !== turned ? '▴' : '▾';
      const label = way.isFirst || !isBeside ? `${arrow}\u00a0${way.words}` : `${way.words}\u00a0${arrow}`;
      items.push(pen.write(label, isLeft ? 0 : width, y + line / 2, isLeft ? 'left' : 'right', small));
      if (!isBeside) y += line;
    }
    y += isBeside ? line + 4 : 4;
  }
  for (const note of notes.filter(Boolean)) {
    const { lines } = wrapTitle(note, width, 6, text.small);
    items.push(...pen.lines(lines, { x: 0, y, width, height: lines.length * line }, small));
    y += lines.length * line + 3;
  }
  return { items, height: items.length > 0 ? y : 0 };
}

function moved(items: readonly DrawingItem[], x: number, y: number): DrawingItem[] {
  return items.map((item) => (item.kind === 'text' ? { ...item, x: item.x + x, y: item.y + y } : item));
}
