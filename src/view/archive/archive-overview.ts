import { html, svg, type TemplateResult } from 'lit';
import { place } from '../place.js';
import type { OverviewActions, OverviewInput } from '../overview-view.js';

/** Bins of the strip. */
export const overviewBins = 240;

const height = 26;

export type ArchiveOverview = Omit<OverviewInput, 'marks' | 'gaps'> & {
  /** How many begin in each of the bins from the first to the last event. */
  readonly counts: Uint32Array;
};

/** The strip of the whole as the density of its events, with the window in it. */
export function archiveOverview(input: ArchiveOverview, on: OverviewActions): TemplateResult {
  const { width, mirrored, counts } = input;
  const px = (share: number) => Math.round((mirrored ? 1 - share : share) * width * 10) / 10;
  const left = Math.min(px(input.from), px(input.to));
  const size = Math.max(Math.abs(px(input.to) - px(input.from)), 8);
  return html`<div part="overview" class="overview">
    <svg class="overview-marks" width=${width} height=${height} aria-hidden="true">
      ${svg`<path class="overview-density" d=${outline(counts, px)}></path>
        <path class="overview-line" d=${`M0 ${height - 8}H${width}`}></path>`}
    </svg>
    <div
      class="overview-window"
      role="slider"
      tabindex="0"
      aria-label=${input.label}
      aria-orientation="horizontal"
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round(((input.from + input.to) / 2) * 100)}
      aria-valuetext=${input.valueText}
      @pointerdown=${on.grab}
      @keydown=${on.key}
      ${place(left, 0, size)}
    ></div>
    <span class="overview-end first" aria-hidden="true">${mirrored ? input.last : input.first}</span>
    <span class="overview-end last" aria-hidden="true">${mirrored ? input.first : input.last}</span>
  </div>`;
}

function outline(counts: Uint32Array, px: (share: number) => number): string {
  const peak = Math.sqrt(Math.max(1, ...counts));
  const base = height - 8;
  let d = `M${px(0)} ${base}`;
  for (const [i, count] of counts.entries()) {
    const y = Math.round((base - (Math.sqrt(count) / peak) * (base - 1)) * 10) / 10;
    d += `V${y}H${px((i + 1) / counts.length)}`;
  }
  return `${d}V${base}Z`;
}
