import { nothing } from 'lit';
import type { ArchivePicture } from '../archive/archive-picture.js';
import type { ScaleName } from '../layout/scales/scale.js';
import { widest } from '../viewport/viewport.js';
import { controlsView, type ControlsActions } from '../view/controls-view.js';
import { exportFormats } from '../view/regions/controls-region.js';
import type { PaneInput } from './archive-input.js';

/** What of a picture the buttons show. */
interface Standing {
  readonly canZoomIn: boolean;
  readonly canZoomOut: boolean;
  readonly scale: ScaleName;
}

/** The toolbar over an archive. */
export class ArchiveToolbar {
  readonly #changed: () => void;
  /** Of the last picture; before the first, what most are like. */
  #standing: Standing = { canZoomIn: true, canZoomOut: false, scale: 'time' };

  /** `changed`: another button can be pressed, or is. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** `hasDates`: of what is shown, something has a date. */
  view(input: PaneInput | null, hasDates: boolean, on: ControlsActions): unknown {
    if (!input) return nothing;
    const { settings, words, archive } = input;
    const { canZoom, layout } = settings;
    const isList = layout === 'list';
    const { canZoomIn, canZoomOut, scale } = this.#standing;
    const total = archive.index.length + archive.undated.length;
    return controlsView(
      {
        step: wants(input, 'step', total > 1),
        zoom: wants(input, 'zoom', total > 1) && !isList && canZoom,
        scales: !isList && wants(input, 'scale', true) ? ['time', 'breaks', 'recent', 'even'] : [],
        scale,
        telling: null,
        orders: isList && wants(input, 'order', true) ? ['oldest-first', 'newest-first'] : [],
        order: settings.order,
        formats: wants(input, 'export', false)
          ? exportFormats.filter((f) => (!isList && hasDates) || (f !== 'svg' && f !== 'png'))
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
    const before = this.#standing;
    const now: Standing = {
      canZoomIn: extent.end - extent.start > limits.minSpan * 1.02,
      canZoomOut: extent.start > all.start + 1 || extent.end < all.end - 1,
      scale: scale.name,
    };
    if (now.canZoomIn === before.canZoomIn && now.canZoomOut === before.canZoomOut && now.scale === before.scale)
      return;
    this.#standing = now;
    this.#changed();
  }
}

/** Whether a control is asked for; `byDefault` where the page names none. */
export function wants({ settings }: PaneInput, name: string, byDefault: boolean): boolean {
  return settings.controls ? settings.controls.includes(name) : byDefault;
}
