import type { Box } from '../../layout/scene.js';
import type { ArchiveFrame } from './archive-frame.js';

/** Turns places along and across the axis into x and y. */
export class Along {
  readonly #frame: ArchiveFrame;

  constructor(frame: ArchiveFrame) {
    this.#frame = frame;
  }

  /** x or y of a place along the axis. */
  at(along: number): number {
    return this.#frame.turned ? this.#frame.length - along : along;
  }

  /** x of a place across an upright axis, y of one across a level axis. */
  across(cross: number): number {
    const { orientation, mirrored, width } = this.#frame;
    return orientation === 'vertical' && mirrored ? width - cross : cross;
  }

  point(along: number, cross: number): string {
    const [a, c] = [rounded(this.at(along)), rounded(this.across(cross))];
    return this.#frame.orientation === 'horizontal' ? `${a} ${c}` : `${c} ${a}`;
  }

  line(along: number, from: number, to: number): string {
    return `M${this.point(along, from)}L${this.point(along, to)}`;
  }

  rect(from: number, to: number, low: number, high: number): string {
    return `M${this.point(from, low)}L${this.point(to, low)}L${this.point(to, high)}L${this.point(from, high)}Z`;
  }

  box(from: number, to: number, cross: number, size: number): Box {
    const [a, b] = [this.at(from), this.at(to)];
    const [c, d] = [this.across(cross), this.across(cross + size)];
    const [x, y] =
      this.#frame.orientation === 'horizontal'
        ? [
            [a, b],
            [c, d],
          ]
        : [
            [c, d],
            [a, b],
          ];
    return { x: Math.min(...x), y: Math.min(...y), width: Math.abs(x[1]! - x[0]!), height: Math.abs(y[1]! - y[0]!) };
  }
}

/** px as they are written. */
export const rounded = (n: number): number => Math.round(n * 100) / 100;
