import { svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { OverviewPaint } from '../overview-view.js';

/** Bins of the strip. */
export const overviewBins = 240;

/** The density of the events in the strip of the whole. `counts`: how many begin in each bin from the first event to the last. */
export const overviewDensity =
  (counts: Uint32Array): OverviewPaint =>
  (px, base, width) =>
    // The same for every window.
    guard(
      [counts, px(0), width],
      () =>
        svg`<path class="overview-density" d=${outline(counts, px, base)}></path>
      <path class="overview-line" d=${`M0 ${base}H${width}`}></path>`,
    );

function outline(counts: Uint32Array, px: (share: number) => number, base: number): string {
  const peak = Math.sqrt(Math.max(1, ...counts));
  let d = `M${px(0)} ${base}`;
  for (const [i, count] of counts.entries()) {
    const y = Math.round((base - (Math.sqrt(count) / peak) * (base - 1)) * 10) / 10;
    d += `V${y}H${px((i + 1) / counts.length)}`;
  }
  return `${d}V${base}Z`;
}
