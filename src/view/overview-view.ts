import { html, type TemplateResult } from 'lit';
import { place } from './place.js';

export interface OverviewInput {
  readonly label: string;
  /** What is visible, in words: "February 2022 – February 2026". */
  readonly valueText: string;
  /** CSS px. */
  readonly width: number;
  /** The visible window, 0…1 of the width in the direction of time. */
  readonly from: number;
  readonly to: number;
  readonly mirrored: boolean;
  readonly first: string;
  readonly last: string;
}

/** SVG of what happened in all the time there is. `px`: CSS px of a share of it, 0…1; `base`: the line to stand on, CSS px. */
export type OverviewPaint = (px: (share: number) => number, base: number, width: number) => unknown;

export interface OverviewActions {
  /** The pointer went down on the strip. */
  grab(event: PointerEvent): void;
  key(event: KeyboardEvent): void;
}

const height = 26;

/** A strip of the whole with the window in it: says where one is, and can be dragged and moved by keys. */
export function overviewView(input: OverviewInput, paint: OverviewPaint, on: OverviewActions): TemplateResult {
  const { width, mirrored } = input;
  const px = (share: number) => Math.round((mirrored ? 1 - share : share) * width * 10) / 10;
  const left = Math.min(px(input.from), px(input.to));
  const size = Math.max(Math.abs(px(input.to) - px(input.from)), 8);
  return html`<div part="overview" class="overview">
    <svg class="overview-marks" width=${width} height=${height} aria-hidden="true">${paint(px, height - 8, width)}</svg>
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
