import { nothing } from 'lit';
import type { ArchivePicture } from '../archive/archive-picture.js';
import { widest } from '../viewport/viewport.js';
import { controlsView, type ControlsActions } from '../view/controls-view.js';
import { exportFormats } from '../view/regions/controls-region.js';
import type { PaneInput } from './archive-input.js';

/** The toolbar over an archive. */
export class ArchiveToolbar {
  readonly #changed: () => void;
  #zoomable: readonly [boolean, boolean] = [true, false];

  /** `changed`: another button can be pressed. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  view(input: PaneInput | null, picture: ArchivePicture | null, on: ControlsActions): unknown {
    if (!input) return nothing;
    const { settings, words, archive } = input;
    const { canZoom, layout } = settings;
    const isDrawn = layout !== 'list';
    const [canZoomIn, canZoomOut] = this.#zoomable;
    const total = archive.index.length + archive.undated.length;
    return controlsView(
      {
        step: wants(input, 'step', total > 1),
        zoom: wants(input, 'zoom', total > 1) && isDrawn && canZoom,
        scales: isDrawn && wants(input, 'scale', true) ? ['time', 'breaks', 'recent', 'even'] : [],
        scale: picture?.scale.name ?? 'time',
        telling: null,
        orders: !isDrawn && wants(input, 'order', true) ? ['oldest-first', 'newest-first'] : [],
        order: settings.order,
        formats: wants(input, 'export', false)
          ? exportFormats.filter((f) => picture !== null || (f !== 'svg' && f !== 'png'))
          : [],
        search: wants(input, 'search', true) ? input.isSearchOpen : null,
        filter: wants(input, 'filter', true) ? (input.isFilterOpen ?? false) : null,
        canZoomIn,
        canZoomOut,
      },
      words.messages,
      on,
    );
  }

  /** The buttons follow what can be done. */
  tell({ scale, extent, limits }: ArchivePicture): void {
    const all = widest(scale, limits);
    const now = [
      extent.end - extent.start > limits.minSpan * 1.02,
      extent.start > all.start + 1 || extent.end < all.end - 1,
    ] as const;
    if (now.every((can, i) => can === this.#zoomable[i])) return;
    this.#zoomable = now;
    this.#changed();
  }
}

/** Whether a control is asked for; `byDefault` where the page names none. */
export function wants({ settings }: PaneInput, name: string, byDefault: boolean): boolean {
  return settings.controls ? settings.controls.includes(name) : byDefault;
}
