import type { PermalinkHost } from '../permalink-controller.js';
import { Permalinks } from './permalinks.js';
import { Sharing } from './sharing.js';

export { sharing as styles } from '../../view/styles/sharing.styles.js';

/** Loaded when an address has to be read or written, or a link given, for the first time. */
export interface Links {
  readonly permalinks: Permalinks;
  readonly sharing: Sharing;
}

export function makeLinks(host: PermalinkHost): Links {
  const permalinks = new Permalinks(host);
  return { permalinks, sharing: new Sharing(host, permalinks) };
}
