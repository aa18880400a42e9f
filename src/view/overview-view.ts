import { html, svg, type TemplateResult } from 'lit';
import { place } from './place.js';

export interface OverviewInput {
  readonly label: string;
  /** What is visible, in words: "February 2022 – February 2026". */
  readonly valueText: string;
  /** CSS px. */
  readonly width: number;
  /** Places of the events, 0…1 of the width in the direction of time, with their importance. */
  readonly marks: readonly { readonly at: number; readonly importance: number }[];
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
  /** The visible window, 0…1. */
  readonly from: number;
  readonly to: number;
  readonly mirrored: boolean;
  readonly first: string;
  readonly last: string;
}

export interface OverviewActions {
  /** The pointer went down on the strip. */
  grab(event: PointerEvent): void;
  key(event: KeyboardEvent): void;
}

const height = 26;

/** A strip of the whole with the window in it: says where one is, and can be dragged and moved by keys. */
export function overviewView(input: OverviewInput, on: OverviewActions): TemplateResult {
  const { width, mirrored } = input;
  const px = (share: number) => Math.round((mirrored ? 1 - share : share) * width * 10) / 10;
  const d = (least: number) =>
    input.marks
      .filter((m) => (m.importance === 3) === (least === 3))
      .map((m) => `M${px(m.at)} ${least === 3 ? 5 : 9}V${height - 8}`)
      .join('');
  const left = Math.min(px(input.from), px(input.to));
  const size = Math.max(Math.abs(px(input.to) - px(input.from)), 6);
  return html`<div part="overview" class="overview">
    <svg class="overview-marks" width=${width} height=${height} aria-hidden="true">
      ${svg`<path class="overview-line" d=${`M0 ${height - 8}H${width}`}></path>
        <path class="overview-gap" d=${input.gaps.map((g) => `M${px(g.from)} ${height - 8}H${px(g.to)}`).join('')}></path>
        <path class="overview-mark" d=${d(1)}></path><path class="overview-mark main" d=${d(3)}></path>`}
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
    <span class="overview-end first" aria-hidden="true">${input.first}</span>
    <span class="overview-end last" aria-hidden="true">${input.last}</span>
  </div>`;
}
