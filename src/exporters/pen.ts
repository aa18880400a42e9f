import type { Scene } from '../layout/scene.js';
import { margin } from '../view/mark-paths.js';
import type { DrawingItem, Paint, RectItem, TextItem } from './drawing.js';
import type { DrawingLook } from './look.js';

/** Small print: dates, ticks, names of lanes and eras. */
export const smallSize = 0.8;
/** From the middle of a line of text to its base line, as a share of the font size. */
const baseline = 0.35;
export const strongWeight = 650;

/** What a pen has to know of a scene. */
export type PenScene = Pick<Scene, 'orientation' | 'mirrored' | 'width' | 'height'>;

export interface Writing {
  readonly colour: string;
  readonly isSmall?: boolean;
  /** Of the font, as a share of that of titles; instead of `isSmall`. */
  readonly size?: number;
  readonly weight?: number;
  /** A rim in the surface's colour, where lines run behind the words. */
  readonly halo?: boolean;
  readonly isItalic?: boolean;
  readonly isUpright?: boolean;
}

/** Draws along and across the axis, whichever way the axis runs, and writes in the direction of the reader. */
export class Pen {
  readonly isVertical: boolean;
  /** CSS px along the axis. */
  readonly length: number;
  readonly #look: DrawingLook;
  readonly #mirrored: boolean;

  constructor({ orientation, mirrored, width, height }: PenScene, look: DrawingLook) {
    this.isVertical = orientation === 'vertical';
    this.length = this.isVertical ? height : width;
    this.#look = look;
    this.#mirrored = mirrored;
  }

  /** From (`from`, `low`) to (`to`, `high`): along, across. */
  rect(
    from: number,
    to: number,
    low: number,
    high: number,
    paint: Paint & Pick<RectItem, 'radius' | 'fade'>,
  ): RectItem {
    const [a, b] = [this.#clip(from), this.#clip(to)];
    const along = { at: a, size: Math.max(b - a, 0) };
    const across = { at: low, size: Math.max(high - low, 0) };
    const [x, y] = this.isVertical ? [across, along] : [along, across];
    return { kind: 'rect', x: x.at, y: y.at, width: x.size, height: y.size, ...paint };
  }

  /** Across the axis at `at`. */
  across(at: number, low: number, high: number, paint: Paint): DrawingItem {
    return this.isVertical
      ? { kind: 'line', x1: low, y1: at, x2: high, y2: at, ...paint }
      : { kind: 'line', x1: at, y1: low, x2: at, y2: high, ...paint };
  }

  /** Along the axis at a distance. */
  along(cross: number, from: number, to: number, paint: Paint): DrawingItem {
    const [a, b] = [this.#clip(from), this.#clip(to)];
    return this.isVertical
      ? { kind: 'line', x1: cross, y1: a, x2: cross, y2: b, ...paint }
      : { kind: 'line', x1: a, y1: cross, x2: b, y2: cross, ...paint };
  }

  /** Path data through points given along and across, closed. */
  polygon(points: readonly (readonly [along: number, cross: number])[]): string {
    return `M${points.map(([along, cross]) => this.point(along, cross).map(round).join(' ')).join('L')}Z`;
  }

  point(along: number, cross: number): readonly [x: number, y: number] {
    return this.isVertical ? [cross, along] : [along, cross];
  }

  /** A line of text: which edge of it lies at `x`, and where its middle is. */
  write(text: string, x: number, middle: number, edge: 'left' | 'middle' | 'right', writing: Writing): TextItem {
    const { family, size } = this.#look.font;
    const fontSize = size * (writing.size ?? (writing.isSmall ? smallSize : 1));
    const isStart = (edge === 'left') !== this.#mirrored;
    const shift = fontSize * baseline;
    return {
      kind: 'text',
      text: this.#isolated(text),
      x: writing.isUpright ? x - shift : x,
      y: writing.isUpright ? middle : middle + shift,
      anchor: edge === 'middle' ? 'middle' : isStart ? 'start' : 'end',
      fontSize,
      fontWeight: writing.weight,
      fontFamily: family,
      fill: writing.colour,
      isItalic: writing.isItalic,
      isUpright: writing.isUpright,
      ...(writing.halo ? { stroke: this.#look.colours.surface, strokeWidth: 2.5 } : {}),
    };
  }

  /** Lines of text under each other in a box, from the side where reading begins. */
  lines(
    lines: readonly string[],
    box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
    writing: Writing,
  ): TextItem[] {
    const height = box.height / lines.length;
    const [x, edge] = this.#mirrored ? ([box.x + box.width, 'right'] as const) : ([box.x, 'left'] as const);
    return lines.map((line, i) => this.write(line, x, box.y + (i + 0.5) * height, edge, writing));
  }

  /** A text of the other direction reads in its own, and stays where those of the drawing begin. */
  #isolated(text: string): string {
    const isRightToLeft = /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text);
    return isRightToLeft !== this.#mirrored && /\p{L}/u.test(text) ? `\u2068${text}\u2069` : text;
  }

  /** Kept near the window: programs draw with 32-bit numbers. */
  readonly #clip = (along: number): number => Math.min(Math.max(along, -margin), this.length + margin);
}

const round = (n: number): number => Math.round(n * 100) / 100;

/** The middle of the nearest pixel, so that a hairline is one pixel and not two pale ones. */
export const crisp = (px: number): number => Math.floor(px) + 0.5;
