import { fadeLength, turned, unknownLength, type EdgeKind, type MarkShape } from '../layout/mark-shape.js';
import type { Scene, SceneEvent } from '../layout/scene.js';
import { symbol } from '../view/mark-paths.js';
import type { DrawingItem, GroupItem } from './drawing.js';
import type { DrawingLook, EventLook } from './look.js';
import { Pen } from './pen.js';

const dashes = [3, 2];

/** Hairlines first, so that no mark lies below one; then a named group for each event that is drawn. */
export function marksDrawing(scene: Scene, look: DrawingLook): DrawingItem[] {
  const pen = new Pen(scene, look);
  const drawn = scene.events.filter((e) => e.shapes.length > 0);
  return [
    ...drawn.flatMap((e) => leaderDrawing(e, scene, look)),
    ...drawn.map((e) => markDrawing(e, scene, look, pen)),
  ];
}

function leaderDrawing({ leader }: SceneEvent, { orientation }: Scene, { colours }: DrawingLook): DrawingItem[] {
  if (!leader) return [];
  const { x1, y1, x2, y2 } = leader;
  const bend = (x1 + x2) / 2;
  const curve =
    orientation === 'vertical' ? `C${[bend, y1, bend, y2, x2, y2].map(round).join(' ')}` : `L${round(x2)} ${round(y2)}`;
  return [{ kind: 'path', d: `M${round(x1)} ${round(y1)}${curve}`, stroke: colours.axis, opacity: 0.6 }];
}

function markDrawing(event: SceneEvent, scene: Scene, look: DrawingLook, pen: Pen): GroupItem {
  const own = look.event(event.id);
  const brush = new Brush(pen, event.cross, scene.markSize / 2, own, look.colours.surface);
  const shapes = event.shapes
    .map((shape) => (scene.turned ? turned(shape, pen.length) : shape))
    .filter(({ from, to }) => to > -fadeLength && from < pen.length + fadeLength);
  return { kind: 'group', name: own.name, items: shapes.flatMap((shape) => brush.shape(shape)) };
}

/** The marks of one event, as the page draws them; see the drawing table of the design. */
class Brush {
  readonly #pen: Pen;
  readonly #cross: number;
  /** Half of a mark's thickness. */
  readonly #half: number;
  readonly #look: EventLook;
  readonly #surface: string;

  constructor(pen: Pen, cross: number, half: number, look: EventLook, surface: string) {
    this.#pen = pen;
    this.#cross = cross;
    this.#half = half;
    this.#look = look;
    this.#surface = surface;
  }

  shape(shape: MarkShape): DrawingItem[] {
    if (shape.kind === 'band') return this.#band(shape);
    return shape.kind === 'bar' ? this.#bar(shape) : this.#dot(shape);
  }

  #dot(shape: MarkShape): DrawingItem[] {
    const { hue, status, enriched } = this.#look;
    const at = (shape.from + shape.to) / 2;
    const [x, y] = this.#pen.point(at, this.#cross);
    const isWide = shape.kind === 'dot' && shape.to - shape.from > 4 * this.#half;
    return [
      ...(isWide ? [this.#rect(shape.from, shape.to, 1.5, { fill: hue, opacity: 0.35 })] : []),
      {
        kind: 'path',
        d: moved(symbol(status, this.#half), x, y),
        fill: shape.kind === 'dot' ? hue : this.#surface,
        stroke: hue,
        strokeWidth: 1.5,
        dash: shape.dashed ? dashes : undefined,
      },
      ...(enriched
        ? [{ kind: 'circle', x, y, radius: this.#half + 3, stroke: hue, dash: [1, 2] } satisfies DrawingItem]
        : []),
    ];
  }

  #band({ from, to, dashed, startEdge, endEdge }: MarkShape): DrawingItem[] {
    const inside = from + (startEdge === 'unknown' ? unknownLength : 0);
    const outside = to - (endEdge === 'unknown' ? unknownLength : 0);
    return [
      ...this.#fade(startEdge, from, -1),
      ...this.#fade(endEdge, to, 1),
      ...(outside > inside ? this.#pale(inside, outside) : []),
      ...this.#rails(Math.min(inside, outside), Math.max(inside, outside), dashed),
      ...this.#tick(startEdge, from, dashed),
      ...this.#tick(endEdge, to, dashed),
      ...(this.#look.enriched ? [this.#dotted(from, to)] : []),
    ];
  }

  #bar({ from, to, core, dashed, startEdge, endEdge }: MarkShape): DrawingItem[] {
    const starts = startEdge === 'unknown' ? Math.min(to, from + unknownLength) : from;
    const ends = endEdge === 'unknown' ? Math.max(starts, to - unknownLength) : to;
    const { hue, enriched } = this.#look;
    return [
      ...this.#fade(startEdge, from, -1),
      ...this.#fade(endEdge, to, 1),
      ...(ends > starts ? [...this.#pale(starts, ends), ...this.#rails(starts, ends, dashed)] : []),
      ...(core && core.to > core.from
        ? [this.#rect(Math.max(core.from, starts), Math.min(core.to, ends), this.#half, { fill: hue })]
        : []),
      ...this.#tick(startEdge, from, dashed),
      ...this.#tick(endEdge, to, dashed),
      ...(endEdge === 'arrow' ? [this.#arrow(Math.min(to, this.#pen.length), 1)] : []),
      ...(startEdge === 'arrow' ? [this.#arrow(Math.max(from, 0), -1)] : []),
      ...(enriched ? [this.#dotted(from, to)] : []),
    ];
  }

  /** What lies beyond an approximate or unknown end; `direction` -1 before the start, 1 after the end. */
  #fade(edge: EdgeKind, at: number, direction: 1 | -1): DrawingItem[] {
    if (edge !== 'fade' && edge !== 'unknown') return [];
    const size = edge === 'fade' ? fadeLength : unknownLength;
    // Doubt about a date lies beyond it, an unknown stretch on its inner side.
    const begins = (edge === 'fade') === direction > 0 ? at : at - size;
    if (begins + size < -fadeLength || begins > this.#pen.length + fadeLength) return [];
    const side = this.#pen.isVertical ? (direction < 0 ? 'up' : 'down') : direction < 0 ? 'left' : 'right';
    const { hue } = this.#look;
    return [
      this.#rect(begins, begins + size, this.#half, { fill: hue, opacity: 0.55, fade: side }),
      ...(edge === 'unknown' ? [this.#question(at)] : []),
    ];
  }

  #pale(from: number, to: number): DrawingItem[] {
    // In two coats, which is the same as one mixed of both and asks no program to mix.
    const coat = (fill: string, opacity?: number): DrawingItem => this.#rect(from, to, this.#half, { fill, opacity });
    return [coat(this.#surface), coat(this.#look.hue, 0.16)];
  }

  #rails(from: number, to: number, dashed: boolean): DrawingItem[] {
    const paint = { stroke: this.#look.hue, dash: dashed ? dashes : undefined };
    return [-this.#half, this.#half].map((side) => this.#pen.along(this.#cross + side, from, to, paint));
  }

  #tick(edge: EdgeKind, at: number, dashed: boolean): DrawingItem[] {
    if (edge !== 'tick' || at < -2 || at > this.#pen.length + 2) return [];
    const paint = { stroke: this.#look.hue, strokeWidth: 1.5, dash: dashed ? dashes : undefined };
    return [this.#pen.across(at, this.#cross - this.#half - 3, this.#cross + this.#half + 3, paint)];
  }

  #arrow(tip: number, direction: 1 | -1): DrawingItem {
    const back = tip - 10 * direction;
    const [low, high] = [this.#cross - this.#half - 4, this.#cross + this.#half + 4];
    const d = this.#pen.polygon([
      [tip, this.#cross],
      [back, low],
      [back, high],
    ]);
    return { kind: 'path', d, fill: this.#look.hue };
  }

  /** Drawn and not written, so that it reads the same in every script. */
  #question(at: number): DrawingItem {
    const [x, y] = this.#pen.point(at, this.#cross);
    const d = `M${round(x - 2.2)} ${round(y - 2.2)}a2.2 2.2 0 1 1 3.2 2q-1 .5 -1 1.6M${round(x - 0.6)} ${round(y + 3.6)}h1.2`;
    return { kind: 'path', d, stroke: this.#look.hue, strokeWidth: 1.3 };
  }

  #dotted(from: number, to: number): DrawingItem {
    return this.#pen.along(this.#cross + this.#half + 4, from, to, { stroke: this.#look.hue, dash: [1, 2] });
  }

  #rect(from: number, to: number, reach: number, paint: Parameters<Pen['rect']>[4]): DrawingItem {
    return this.#pen.rect(from, to, this.#cross - reach, this.#cross + reach, paint);
  }
}

/** Path data around (0, 0), in absolute and relative commands, put elsewhere: only absolute ones have to move. */
function moved(d: string, x: number, y: number): string {
  return d.replace(/([MLHVZ])([^A-Za-z]*)/g, (_, command: string, numbers: string) => {
    const given = numbers
      .trim()
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    const by = command === 'H' ? [x] : command === 'V' ? [y] : [x, y];
    return command + given.map((n, i) => round(n + by[i % by.length]!)).join(' ');
  });
}

const round = (n: number): number => Math.round(n * 100) / 100;
