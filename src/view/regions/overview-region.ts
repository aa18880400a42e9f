import { nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { overviewStrip, type OverviewActions } from '../overview-view.js';
import type { Reading } from '../reading.js';

/** One short line for each event, a longer one for main news; cut stretches are dashed. */
export function overviewRegion(reading: Reading, on: OverviewActions): TemplateResult | typeof nothing {
  const { picture, settings, rightToLeft } = reading;
  if (!picture || !settings.canZoom) return nothing;
  const { scale, items } = picture;
  return overviewStrip(
    { ...reading, picture },
    (position, { start, end }) =>
      (px, base, width) =>
        // The same for every window.
        guard([items, scale, start, end, width, rightToLeft], () => {
          const at = (time: number) => px(position(time));
          const marks = (isMain: boolean) =>
            items
              .filter(({ event }) => (event.importance === 3) === isMain)
              .map(({ known }) => `M${at(known!.start)} ${isMain ? 5 : 9}V${base}`)
              .join('');
          const gaps = scale.gaps.map((g) => `M${at(g.start)} ${base}H${at(g.end)}`).join('');
          return svg`<path class="overview-line" d=${`M0 ${base}H${width}`}></path>
            <path class="overview-gap" d=${gaps}></path>
            <path class="overview-mark" d=${marks(false)}></path><path class="overview-mark main" d=${marks(true)}></path>`;
        }),
    on,
  );
}
