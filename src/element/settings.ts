import type { Settings } from '../view/reading.js';
import { acceptedValues } from './accepted.js';

/** Narrower than this the axis runs down the page, CSS px. */
const narrow = 560;

/**
 * The settings that count. `width`: CSS px of the element, 0 while it is not known. `asList`: on a server and on paper
 * there is only the list.
 */
export function readSettings(host: Element, width: number, asList: boolean): Settings {
  const accepted = acceptedValues(host);
  const { layout, order, controls, permalink } = accepted;
  const chosen = layout === 'auto' ? (width > 0 && width < narrow ? 'vertical' : 'horizontal') : layout;
  // The order of telling has no axis of its own.
  const isList = asList || (chosen === 'vertical' && order === 'as-told');
  return {
    ...accepted,
    layout: isList ? 'list' : chosen,
    grouping: accepted.groupBy,
    // On paper the order of telling is a list in that order.
    order: isList && chosen === 'telling' ? 'as-told' : order,
    canZoom: accepted.zoom !== 'none',
    canShare: controls ? controls.includes('share') : permalink !== 'none',
  };
}
