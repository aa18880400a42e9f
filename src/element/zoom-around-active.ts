import type { KeyboardHost } from './keyboard-controller.js';
import type { WindowController } from './window-controller.js';

/** The event that has the focus stays where it is. */
export function zoomAroundActive(host: KeyboardHost, window: WindowController, factor: number): void {
  const { orderedItems, selected, activeId } = host;
  const id = selected ?? activeId;
  window.travelZoom(factor, orderedItems.find((i) => i.event.id === id)?.known?.start);
}
