import type { Picture } from '../../layout/picture.js';
import { widest } from '../../viewport/viewport.js';
import { controlsView, type ControlsActions } from '../controls-view.js';
import type { Reading } from '../reading.js';

const scales = ['time', 'breaks', 'recent', 'even'] as const;
const orders = ['oldest-first', 'newest-first', 'as-told'] as const;
export const exportFormats = ['json', 'csv', 'jsonld', 'svg', 'png'] as const;

/** From how many events on readers are offered to search. */
const many = 26;

/** Whether a search field may be offered at all. */
export const offersSearch = ({ settings: { controls }, model }: Reading): boolean =>
  controls ? controls.includes('search') : model.items.length >= many;

/** Whether there is more to see by zooming in, and by zooming out. */
export function zoomable({ scale, limits, extent: seen }: Picture): readonly [canZoomIn: boolean, canZoomOut: boolean] {
  const all = widest(scale, limits);
  return [seen.end - seen.start > limits.minSpan * 1.02, seen.start > all.start + 1 || seen.end < all.end - 1];
}

/** Those controls that were asked for, or those that are of use for the data; and of these what can be used just now. */
export function controlsRegion(reading: Reading, on: ControlsActions): unknown {
  const { settings, model, picture, words, find } = reading;
  const { controls, canZoom } = settings;
  const wants = (name: string, byDefault: boolean) => (controls ? controls.includes(name) : byDefault);
  const isDrawn = picture !== null;
  const [canZoomIn, canZoomOut] = picture ? zoomable(picture) : [false, false];
  return controlsView(
    {
      step: wants('step', model.items.length > 1),
      zoom: wants('zoom', model.dated.length > 1) && isDrawn && canZoom,
      scales: isDrawn && wants('scale', model.dated.length > 3) ? scales : [],
      scale: picture?.scale.name ?? 'time',
      telling: wants('telling', model.isToldOutOfOrder) ? settings.layout === 'telling' : null,
      orders: !isDrawn && settings.layout !== 'telling' && wants('order', model.items.length > 1) ? orders : [],
      order: settings.order,
      formats: wants('export', false)
        ? exportFormats.filter((f) => isDrawn || settings.layout === 'telling' || (f !== 'svg' && f !== 'png'))
        : [],
      search: offersSearch(reading) ? find.isSearchOpen : null,
      filter: wants('filter', model.items.length >= many) ? find.isFilterOpen : null,
      canZoomIn,
      canZoomOut,
    },
    words.messages,
    on,
  );
}
