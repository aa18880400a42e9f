import type { Scene } from '../layout/scene.js';
import type { ArchiveFrame } from '../view/archive/archive-frame.js';
import { Along } from '../view/archive/along.js';
import type { Sheet } from '../view/archive/archive-sheet.js';
import { densityBars } from '../view/archive/density.js';
import type { Entry } from '../view/archive/entry.js';
import type { Ink } from '../view/archive/ink.js';
import { axisLines, axisWords } from './axis-drawing.js';
import type { Drawing, DrawingItem } from './drawing.js';
import { decorDrawing, nowWord } from './labels-drawing.js';
import type { DrawingLook } from './look.js';
import { Pen, strongWeight } from './pen.js';
import { sheetDrawing } from './scene-drawing.js';

/** What is seen of very many events. */
export interface ArchivePrint {
  /** Axis with its ticks, lanes, eras, the now line, and what lies outside. */
  readonly scene: Scene;
  readonly frame: ArchiveFrame;
  /** One that begins with the window. */
  readonly sheet: Sheet;
  /** What stands at entries that are counted. */
  readonly count: (entry: Entry) => string;
}

/** What the reader sees of an archive as a picture that can leave the page, with the same title and notes as others. */
export function archiveDrawing(print: ArchivePrint, look: DrawingLook, hues: ReadonlyMap<string, string>): Drawing {
  const { scene, sheet } = print;
  const { colours } = look;
  const leaders = sheet.lines.filter((lines) => lines.leaders !== '');
  return sheetDrawing(scene, look, [
    ...axisLines(scene, look),
    ...decorDrawing(scene, look),
    ...densityDrawing(print, colours.axis),
    ...leaders.map(({ leaders: d }): DrawingItem => ({ kind: 'path', d, stroke: colours.axis, opacity: 0.45 })),
    ...sheet.inks.flatMap((ink) => inkDrawing(ink, look, hues)),
    ...axisWords(scene, look),
    ...nowWord(scene, look, new Pen(scene, look)),
    ...sheet.entries.flatMap((entry) => entryDrawing(entry, print, look)),
  ]);
}

function densityDrawing({ sheet, frame }: ArchivePrint, fill: string): DrawingItem[] {
  const along = new Along(frame);
  return sheet.density.flatMap((tile): DrawingItem[] => {
    const d = densityBars(tile)
      .filter(({ to, from }) => to > 0 && from < frame.length)
      .map(({ from, to, height }) =>
        along.rect(Math.max(from, 0), Math.min(to, frame.length), tile.base, tile.base - riseOf(frame) * height),
      )
      .join('');
    return d ? [{ kind: 'path', d, fill, opacity: 0.42 }] : [];
  });
}

/** Upright, a density rises away from the axis. */
const riseOf = ({ orientation }: ArchiveFrame): 1 | -1 => (orientation === 'horizontal' ? 1 : -1);

function inkDrawing(ink: Ink, { colours }: DrawingLook, hues: ReadonlyMap<string, string>): DrawingItem[] {
  const hue = hues.get(ink.hue.replace(/^hue-/, '')) ?? colours.accent;
  const { surface } = colours;
  const items: DrawingItem[] = [
    { kind: 'path', d: ink.pale, fill: surface },
    { kind: 'path', d: ink.pale, fill: hue, opacity: 0.16 },
    { kind: 'path', d: ink.outline, stroke: hue },
    { kind: 'path', d: ink.dashed, stroke: hue, dash: [3, 2] },
    { kind: 'path', d: ink.solid, fill: hue },
    { kind: 'path', d: ink.hollow, fill: surface, stroke: hue, strokeWidth: 1.5 },
  ];
  return items.filter((item) => item.kind === 'path' && item.d !== '');
}

function entryDrawing(entry: Entry, { scene, frame, count }: ArchivePrint, look: DrawingLook): DrawingItem[] {
  const { colours, text, font } = look;
  const pen = new Pen(scene, look);
  const { x, y, width, height } = entry.box;
  const small = { colour: colours.muted, isSmall: true };
  if (entry.kind !== 'event') {
    const isGroup = entry.kind === 'group';
    const words = { ...small, colour: isGroup && entry.group.shown === 'dense' ? colours.text : colours.muted };
    const edge = scene.mirrored ? 'right' : 'left';
    const middle = y + height / 2;
    if (!isGroup) return [pen.write(count(entry), scene.mirrored ? x + width : x, middle, edge, words)];
    const line: DrawingItem =
      frame.orientation === 'horizontal'
        ? { kind: 'rect', x: x + 3, y: y + 2, width: Math.max(width - 6, 1), height: 2, fill: colours.axis, opacity: 0.45 }
        : { kind: 'rect', x: scene.mirrored ? x : x + width - 2, y: y + 3, width: 2, height: Math.max(height - 6, 1), fill: colours.axis, opacity: 0.45 }; // prettier-ignore
    return [line, pen.write(count(entry), x + width / 2, middle + 1, 'middle', words)];
  }
  const { mark } = entry;
  if (!mark.label) return [];
  if (mark.shown === 'bar') {
    const box = { x, y: y + frame.markSize + 1, width, height: text.smallLineHeight };
    return pen.lines(mark.label.title.lines.slice(0, 1), box, { ...small, colour: colours.text });
  }
  const importance = mark.event.flags & 3;
  const head = mark.label.heading ? text.smallLineHeight : 0;
  const { lines } = mark.label.title;
  const size = font.size * 1.3 * lines.length;
  return [
    { kind: 'rect', x, y, width, height: head + size, fill: colours.surface },
    ...(head > 0 ? pen.lines([mark.label.heading], { x, y, width, height: head }, small) : []),
    ...pen.lines(
      lines,
      { x, y: y + head, width, height: size },
      {
        colour: importance === 1 ? colours.muted : colours.text,
        weight: importance === 3 ? strongWeight : undefined,
      },
    ),
  ];
}
