import type { ArchiveMark } from '../../archive/archive-scene.js';
import { importanceOf } from '../../archive/event-flags.js';
import { rounded, type Along } from './along.js';
import type { ArchiveFrame, LaneBox } from './archive-frame.js';
import { stretchOf } from './sheet-lines.js';

/** The part of the marks in one colour in a stretch of the sheet, as SVG path data; `` for none. */
export interface Ink {
  readonly key: string;
  readonly hue: string;
  readonly solid: string;
  readonly hollow: string;
  readonly pale: string;
  readonly outline: string;
  readonly dashed: string;
}

/** What is further out is cut off: browsers draw with 32-bit numbers. In lengths of the axis. */
const beyond = 3;

/** Draws marks, those of a colour and a stretch together. */
export class Inks {
  readonly #pens = new Map<string, Pen>();
  readonly #frame: ArchiveFrame;
  readonly #along: Along;
  readonly #offset: number;
  readonly #groupHues: boolean;

  /** `groupHues`: in the colours of their groups. */
  constructor(frame: ArchiveFrame, along: Along, offset: number, groupHues: boolean) {
    this.#frame = frame;
    this.#along = along;
    this.#offset = offset;
    this.#groupHues = groupHues;
  }

  draw(mark: ArchiveMark, box: LaneBox): void {
    const { barSize, markSize, orientation } = this.#frame;
    const { shape, shown, row } = mark;
    const at = mark.at + this.#offset;
    const pen = this.#pen(hueOf(mark, this.#groupHues), at);
    const isBar = shown === 'bar';
    const cross = isBar
      ? box.bars + row * barSize + (orientation === 'horizontal' ? markSize / 2 : barSize / 2)
      : box.base;
    if (shape.kind === 'dot' || shape.kind === 'hollow' || !isBar) {
      pen.dot(at, cross, shape.kind === 'dot');
      return;
    }
    const [from, to] = [this.#within(shape.from), this.#within(shape.to)];
    pen.stretch(from, Math.max(to, from + 3), cross, {
      isSure: shape.kind === 'bar' && shape.core !== null,
      isDashed: shape.dashed || shape.startEdge === 'unknown' || shape.endEdge === 'unknown',
      goesOn: shape.endEdge === 'arrow',
    });
  }

  get all(): Ink[] {
    return [...this.#pens.values()].map((pen) => pen.ink());
  }

  #pen(hue: string, at: number): Pen {
    const key = `${hue} ${stretchOf(at)}`;
    let pen = this.#pens.get(key);
    if (!pen) this.#pens.set(key, (pen = new Pen(key, hue, this.#along, this.#frame.markSize)));
    return pen;
  }

  /** On the sheet. */
  #within(px: number): number {
    const { length } = this.#frame;
    return Math.min(Math.max(px, -beyond * length), (1 + beyond) * length) + this.#offset;
  }
}

function hueOf({ event }: ArchiveMark, groupHues: boolean): string {
  if (groupHues && event.group > 0) return `group-${((event.group - 1) % 8) + 1}`;
  return importanceOf(event.flags) === 3 ? 'hue-main' : 'hue-plain';
}

/** Writes path data. */
class Pen {
  readonly #key: string;
  readonly #hue: string;
  readonly #along: Along;
  readonly #half: number;
  #solid = '';
  #hollow = '';
  #pale = '';
  #outline = '';
  #dashed = '';

  constructor(key: string, hue: string, along: Along, markSize: number) {
    this.#key = key;
    this.#hue = hue;
    this.#along = along;
    this.#half = markSize / 2;
  }

  dot(at: number, cross: number, isSure: boolean): void {
    const r = rounded(this.#half - 0.5);
    const d = `M${this.#along.point(at, cross)}m-${r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
    if (isSure) this.#solid += d;
    else this.#hollow += d;
  }

  stretch(
    from: number,
    to: number,
    cross: number,
    { isSure, isDashed, goesOn }: { readonly isSure: boolean; readonly isDashed: boolean; readonly goesOn: boolean },
  ): void {
    const half = this.#half;
    const d = this.#along.rect(from, to, cross - half + 1, cross + half - 1);
    if (isSure) this.#solid += d;
    else {
      this.#pale += d;
      if (isDashed) this.#dashed += d;
      else this.#outline += d;
    }
    if (goesOn) {
      const point = (a: number, c: number) => this.#along.point(a, c);
      this.#solid += `M${point(to + 8, cross)}L${point(to, cross - half - 2)}L${point(to, cross + half + 2)}Z`;
    }
  }

  ink(): Ink {
    return {
      key: this.#key,
      hue: this.#hue,
      solid: this.#solid,
      hollow: this.#hollow,
      pale: this.#pale,
      outline: this.#outline,
      dashed: this.#dashed,
    };
  }
}
