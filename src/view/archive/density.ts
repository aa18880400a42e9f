import { rounded } from './along.js';

/** How many events begin where, in a stretch of the sheet. */
export interface DensityTile {
  readonly key: string;
  readonly counts: Uint32Array;
  /** On the sheet; `scale`: px of a risen count of 1. */
  readonly at: number;
  readonly binPx: number;
  readonly base: number;
  readonly scale: number;
}

/** So that what is nearly empty does not vanish beside the greatest burst, and bursts still stand out. */
export const rise = (count: number): number => count ** 0.62;

/** A density's outline, in bins along and risen counts up. */
export function densityPath(counts: Uint32Array): string {
  const known = paths.get(counts);
  if (known !== undefined) return known;
  let d = '';
  let last = 0;
  let run = 0;
  for (const count of counts) {
    const height = rise(count);
    if (height !== last) {
      if (d || last > 0 || height > 0) d += `H${run}`;
      d += `V${rounded(-height)}`;
      last = height;
    }
    run++;
  }
  const path = d ? `M0 0${d}H${run}V0Z` : '';
  paths.set(counts, path);
  return path;
}

const paths = new WeakMap<Uint32Array, string>();

/** The stretches of a density that are not empty, on the sheet, and how high they rise; CSS px. */
export function densityBars({ counts, at, binPx, scale }: DensityTile): { from: number; to: number; height: number }[] {
  const bars: { from: number; to: number; height: number }[] = [];
  for (const [i, count] of counts.entries()) {
    const [from, to, height] = [at + i * binPx, at + (i + 1) * binPx, rise(count) * scale];
    const last = bars.at(-1);
    if (last && last.height === height && Math.abs(last.to - from) < 1e-6) last.to = to;
    else if (height > 0) bars.push({ from, to, height });
  }
  return bars;
}
