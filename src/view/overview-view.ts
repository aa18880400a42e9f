import { html, nothing, type TemplateResult } from 'lit';
import type { Picture } from '../layout/picture.js';
import { project, type Projection } from '../layout/projection.js';
import type { Interval } from '../time/interval.js';
import { widest } from '../viewport/viewport.js';
import { place } from './place.js';
import type { ReaderWords } from './reader-words.js';

export interface Overviewed {
  readonly picture: Pick<Picture, 'scale' | 'limits' | 'extent'>;
  readonly words: ReaderWords;
  /** CSS px. */
  readonly width: number;
  readonly rightToLeft: boolean;
  /** What the strip reaches over; left out: as far as one can go. */
  readonly whole?: Interval;
}

/** SVG of what happened in all the time there is. `px`: CSS px of a share of it, 0…1; `base`: the line to stand on, CSS px. */
export type OverviewPaint = (px: (share: number) => number, base: number, width: number) => unknown;

export interface OverviewActions {
  /** The pointer went down on the strip. */
  grab(event: PointerEvent): void;
  key(event: KeyboardEvent): void;
}

/** CSS px. */
const height = 26;
const narrowest = 8;
/** Above this share of the whole there is nothing that the strip could add. */
const nearlyAll = 0.97;
const threeYears = 3 * 365.25 * 86_400_000;

/**
 * A strip of the whole with the window in it, while not all of it is in the window: says where one is, and can be dragged
 * and moved by keys. `paintOf`: what stands in it; `position` gives 0…1.
 */
export function overviewStrip(
  { picture: { scale, limits, extent }, words, width, rightToLeft, whole }: Overviewed,
  paintOf: (position: Projection['position'], all: Interval) => OverviewPaint,
  on: OverviewActions,
): TemplateResult | typeof nothing {
  const all = whole ?? widest(scale, limits);
  const { position } = project(scale, all, 1);
  const [from, to] = [extent.start, extent.end].map((t) => Math.min(Math.max(position(t), 0), 1)) as [number, number];
  if (to - from > nearlyAll) return nothing;
  const px = (share: number) => Math.round((rightToLeft ? 1 - share : share) * width * 10) / 10;
  const [a, b] = [px(from), px(to)];
  const { start, end } = whole ?? limits.full;
  const years = [start, end - 1].map((t) => words.span({ start: t, end: t }, 'year'));
  if (rightToLeft) years.reverse();
  return html`<div part="overview" class="overview">
    <svg class="overview-marks" width=${width} height=${height} aria-hidden="true">
      ${paintOf(position, all)(px, height - 8, width)}
    </svg>
    <div
      class="overview-window"
      role="slider"
      tabindex="0"
      aria-label=${words.messages.timeline.overview}
      aria-orientation="horizontal"
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round(((from + to) / 2) * 100)}
      aria-valuetext=${words.span(extent, extent.end - extent.start > threeYears ? 'year' : 'month')}
      @pointerdown=${on.grab}
      @keydown=${on.key}
      ${place(Math.min(a, b), 0, Math.max(Math.abs(b - a), narrowest))}
    ></div>
    <span class="overview-end first" aria-hidden="true">${years[0]}</span>
    <span class="overview-end last" aria-hidden="true">${years[1]}</span>
  </div>`;
}
