import { nothing, type TemplateResult } from 'lit';
import { project } from '../../layout/projection.js';
import { widest } from '../../viewport/viewport.js';
import { overviewView, type OverviewActions } from '../overview-view.js';
import type { Reading } from '../reading.js';

/** Above this share of the whole there is nothing that the strip could add. */
const nearlyAll = 0.97;
const threeYears = 3 * 365.25 * 86_400_000;

/** The strip of the whole, while not all of it is in the window. */
export function overviewRegion(
  { picture, settings, words, width, rightToLeft }: Reading,
  on: OverviewActions,
): TemplateResult | typeof nothing {
  if (!picture || !settings.canZoom) return nothing;
  const { scale, limits, extent, items } = picture;
  const { position } = project(scale, widest(scale, limits), 1);
  const [from, to] = [position(extent.start), position(extent.end)];
  if (to - from > nearlyAll) return nothing;
  const year = (t: number) => words.span({ start: t, end: t }, 'year');
  return overviewView(
    {
      label: words.messages.timeline.overview,
      valueText: words.span(extent, extent.end - extent.start > threeYears ? 'year' : 'month'),
      width,
      marks: items.map((i) => ({ at: position(i.known!.start), importance: i.event.importance })),
      gaps: scale.gaps.map((g) => ({ from: position(g.start), to: position(g.end) })),
      from,
      to,
      mirrored: rightToLeft,
      first: year(limits.full.start),
      last: year(limits.full.end - 1),
    },
    on,
  );
}
