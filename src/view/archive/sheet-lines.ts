import type { ArchiveScene } from '../../archive/archive-scene.js';
import { rounded } from './along.js';
import type { ArchiveFrame } from './archive-frame.js';

/** Lines in a stretch of the sheet: those that one passes by are not drawn anew because of those that come. */
export interface Lines {
  readonly key: string;
  /** From titles to their marks. */
  readonly leaders: string;
  readonly grid: string;
  readonly ticks: string;
}

/** The label of a tick, on the sheet. */
export interface TickLabel {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** CSS px of a stretch. */
const stretch = 640;

/** Number of the stretch that a place on the sheet is in. */
export const stretchOf = (at: number): number => Math.floor(at / stretch);

/** Collects the lines of a sheet. */
export class SheetLines {
  readonly #stretches = new Map<number, { key: string; leaders: string; grid: string; ticks: string }>();

  /** From a title to its mark. */
  leader(at: number, path: string): void {
    this.#at(at).leaders += path;
  }

  /** The lines of the axis go with the sheet, and so do the words at them, which are returned. */
  axis(
    { axis }: ArchiveScene,
    { orientation, turned, mirrored, width, height, axisStart, axisSize }: ArchiveFrame,
    offset: number,
  ): TickLabel[] {
    const isLevel = orientation === 'horizontal';
    const base = isLevel || mirrored ? axisStart : axisStart + axisSize;
    const labels: TickLabel[] = [];
    for (const { time, unit, px, label, major } of axis.ticks) {
      const at = rounded(px + (turned ? -offset : offset));
      const into = this.#at(at);
      if (major) into.grid += isLevel ? `M${at} 0V${height}` : `M0 ${at}H${width}`;
      into.ticks += isLevel ? `M${at} ${base}v5` : `M${base} ${at}h${mirrored ? 5 : -5}`;
      if (!label) continue;
      const [x, y] = isLevel ? [at, axisStart + 6] : [mirrored ? axisStart + 8 : axisStart, at];
      labels.push({ key: `${unit} ${time}`, x, y, text: label });
    }
    return labels;
  }

  get all(): Lines[] {
    return [...this.#stretches.values()];
  }

  #at(place: number): { leaders: string; grid: string; ticks: string } {
    const number = stretchOf(place);
    let lines = this.#stretches.get(number);
    if (!lines) this.#stretches.set(number, (lines = { key: String(number), leaders: '', grid: '', ticks: '' }));
    return lines;
  }
}
