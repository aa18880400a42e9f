import type { Settings } from '../view/reading.js';
import { isTimeZone } from '../i18n/date-words.js';
import { acceptedChoice, acceptedNumber, acceptedTokens, warnOnce } from './accepted.js';
import {
  controlNames,
  groupings,
  highlights,
  layouts,
  linkings,
  loadings,
  orders,
  permalinkModes,
  scaleChoices,
  zoomModes,
} from './attributes.js';

/** The element's properties as scripts and attributes set them: anything. */
export interface WrittenSettings extends Element {
  readonly layout: unknown;
  readonly scale: unknown;
  readonly groupBy: unknown;
  readonly order: unknown;
  readonly importance: unknown;
  readonly linking: unknown;
  readonly highlight: unknown;
  readonly zoom: unknown;
  readonly controls: string | null;
  readonly permalink: unknown;
  readonly headingLevel: unknown;
  readonly now: string | null;
  readonly loading: unknown;
  readonly timeZone: string | null;
}

/** Narrower than this the axis runs down the page, CSS px. */
const narrow = 560;

/**
 * The settings that count: what is not accepted falls back to the default and is said once in the console. `width`: CSS
 * px of the element, 0 while it is not known. `asList`: on a server and on paper there is only the list.
 */
export function readSettings(host: WrittenSettings, width: number, asList: boolean): Settings {
  const layout = acceptedChoice(host, 'layout', host.layout, layouts);
  const order = acceptedChoice(host, 'order', host.order, orders);
  const chosen = layout === 'auto' ? (width > 0 && width < narrow ? 'vertical' : 'horizontal') : layout;
  // The order of telling has no axis of its own.
  acceptedChoice(host, 'loading', host.loading, loadings);
  if (host.timeZone && !isTimeZone(host.timeZone))
    warnOnce(host, 'time-zone', host.timeZone, 'a name such as Europe/Berlin');
  const isList = asList || (chosen === 'vertical' && order === 'as-told');
  const permalink = acceptedChoice(host, 'permalink', host.permalink, permalinkModes);
  const controls = host.controls === null ? null : acceptedTokens(host, 'controls', host.controls, controlNames);
  return {
    layout: isList ? 'list' : chosen,
    scale: acceptedChoice(host, 'scale', host.scale, scaleChoices),
    grouping: acceptedChoice(host, 'group-by', host.groupBy, groupings),
    // On paper the order of telling is a list in that order.
    order: isList && chosen === 'telling' ? 'as-told' : order,
    importance: acceptedNumber(host, 'importance', host.importance, 1, 3, 1),
    linking: acceptedChoice(host, 'linking', host.linking, linkings),
    highlight: acceptedChoice(host, 'highlight', host.highlight, highlights),
    canZoom: acceptedChoice(host, 'zoom', host.zoom, zoomModes) !== 'none',
    controls,
    permalink,
    canShare: controls ? controls.includes('share') : permalink !== 'none',
    headingLevel: acceptedNumber(host, 'heading-level', host.headingLevel, 2, 6, 3),
    now: host.now || 'auto',
  };
}
