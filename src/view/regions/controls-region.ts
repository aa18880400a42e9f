import { widest } from '../../viewport/viewport.js';
import { controlsView, type ControlsActions } from '../controls-view.js';
import type { Reading } from '../reading.js';

const scales = ['time', 'breaks', 'recent', 'even'] as const;
const orders = ['oldest-first', 'newest-first', 'as-told'] as const;
export const exportFormats = ['json', 'csv', 'jsonld', 'svg', 'png'] as const;

/** Those controls that were asked for, or those that are of use for the data; and of these what can be used just now. */
export function controlsRegion({ settings, model, picture, words }: Reading, on: ControlsActions): unknown {
  const { controls, canZoom } = settings;
  const wants = (name: string, byDefault: boolean) => (controls ? controls.includes(name) : byDefault);
  const isDrawn = picture !== null;
  const all = picture && widest(picture.scale, picture.limits);
  const seen = picture?.extent;
  return controlsView(
    {
      step: wants('step', model.items.length > 1),
      zoom: wants('zoom', model.dated.length > 1) && isDrawn && canZoom,
      scales: isDrawn && wants('scale', model.dated.length > 3) ? scales : [],
      scale: picture?.scale.name ?? 'time',
      telling: wants('telling', model.isToldOutOfOrder) ? settings.layout === 'telling' : null,
      orders: !isDrawn && settings.layout !== 'telling' && wants('order', model.items.length > 1) ? orders : [],
      order: settings.order,
      formats: wants('export', false) ? exportFormats.filter((f) => isDrawn || (f !== 'svg' && f !== 'png')) : [],
      canZoomIn: !!seen && seen.end - seen.start > picture.limits.minSpan * 1.02,
      canZoomOut: !!seen && !!all && (seen.start > all.start + 1 || seen.end < all.end - 1),
    },
    words.messages,
    on,
  );
}
