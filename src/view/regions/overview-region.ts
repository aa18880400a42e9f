import { nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Picture } from '../../layout/picture.js';
import { project, type Projection } from '../../layout/projection.js';
import type { Interval } from '../../time/interval.js';
import { widest } from '../../viewport/viewport.js';
import { overviewView, type OverviewActions, type OverviewPaint } from '../overview-view.js';
import type { ReaderWords } from '../reader-words.js';
import type { Reading } from '../reading.js';

/** Above this share of the whole there is nothing that the strip could add. */
const nearlyAll = 0.97;
const threeYears = 3 * 365.25 * 86_400_000;

export interface Overviewed {
  readonly picture: Pick<Picture, 'scale' | 'limits' | 'extent'>;
  readonly words: ReaderWords;
  /** CSS px. */
  readonly width: number;
  readonly rightToLeft: boolean;
  /** What the strip reaches over; left out: as far as one can go. */
  readonly whole?: Interval;
}

/** The strip of the whole, while not all of it is in the window. `paintOf`: what stands in it; `position` gives 0…1. */
export function overviewStrip(
  { picture, words, width, rightToLeft, whole }: Overviewed,
  paintOf: (position: Projection['position'], all: Interval) => OverviewPaint,
  on: OverviewActions,
): TemplateResult | typeof nothing {
  const { scale, limits, extent } = picture;
  const all = whole ?? widest(scale, limits);
  const { position } = project(scale, all, 1);
  const within = (share: number): number => Math.min(Math.max(share, 0), 1);
  const [from, to] = [within(position(extent.start)), within(position(extent.end))];
  if (to - from > nearlyAll) return nothing;
  const year = (t: number) => words.span({ start: t, end: t }, 'year');
  return overviewView(
    {
      label: words.messages.timeline.overview,
      valueText: words.span(extent, extent.end - extent.start > threeYears ? 'year' : 'month'),
      width,
      from,
      to,
      mirrored: rightToLeft,
      first: year((whole ?? limits.full).start),
      last: year((whole ?? limits.full).end - 1),
    },
    paintOf(position, all),
    on,
  );
}

/** One short line for each event, a longer one for main news; cut stretches are dashed. */
export function overviewRegion(reading: Reading, on: OverviewActions): TemplateResult | typeof nothing {
  const { picture, settings } = reading;
  if (!picture || !settings.canZoom) return nothing;
  const { scale, items } = picture;
  const paint =
    (position: Projection['position']): OverviewPaint =>
    (px, base, width) => {
      const marks = (isMain: boolean) =>
        items
          .filter(({ event }) => (event.importance === 3) === isMain)
          .map(({ known }) => `M${px(position(known!.start))} ${isMain ? 5 : 9}V${base}`)
          .join('');
      const gaps = scale.gaps.map((g) => `M${px(position(g.start))} ${base}H${px(position(g.end))}`).join('');
      return svg`<path class="overview-line" d=${`M0 ${base}H${width}`}></path>
        <path class="overview-gap" d=${gaps}></path>
        <path class="overview-mark" d=${marks(false)}></path><path class="overview-mark main" d=${marks(true)}></path>`;
    };
  return overviewStrip(
    { ...reading, picture },
    (position, { start, end }) =>
      (...place) =>
        // The same for every window.
        guard([items, scale, start, end, reading.width, reading.rightToLeft], () => paint(position)(...place)),
    on,
  );
}
