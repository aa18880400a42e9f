import { attributes } from '../../src/element/attributes.js';
import { isDirection, isTheme, type Direction, type Theme } from '../support/page-params.js';
import { isDocumentChoice, type DocumentChoice } from './documents.js';
import type { PageLanguage } from './texts.js';

/** All that the panel can change, as the page's address keeps it: `?lang=en&theme=dark&doc=marathon&layout=vertical`. */
export interface PageState {
  readonly language: PageLanguage;
  /** Language tag of the timeline; `` for that of the page. */
  readonly locale: string;
  readonly direction: Direction;
  readonly theme: Theme;
  /** CSS px; null for all there is. */
  readonly width: number | null;
  /** null: an address of one's own in `src`. */
  readonly document: DocumentChoice | null;
  /** null: open where it fits beside the article. */
  readonly panelOpen: boolean | null;
  /** Attributes of the timeline that are set, in the order of the table. */
  readonly attributes: ReadonlyMap<string, string>;
}

export const narrowest = 280;
export const widest = 1600;

/** Reads an address; what is unknown or out of range counts as absent. `lang=ar` is short for `lang=de&locale=ar`. */
export function readAddress(params: URLSearchParams): PageState {
  const lang = params.get('lang') ?? '';
  const direction = params.get('dir') ?? '';
  const theme = params.get('theme') ?? '';
  const width = Number(params.get('width') ?? Number.NaN);
  const doc = params.get('doc') ?? '';
  const panel = params.get('panel');
  const set = new Map<string, string>();
  for (const { name } of attributes) {
    const value = params.get(name);
    if (value !== null) set.set(name, value);
  }
  return {
    language: lang === 'en' ? 'en' : 'de',
    locale: params.get('locale') ?? (lang === 'en' || lang === 'de' ? '' : lang),
    direction: isDirection(direction) ? direction : 'auto',
    theme: isTheme(theme) ? theme : 'auto',
    width: width >= narrowest && width < widest ? width : null,
    document: isDocumentChoice(doc) ? doc : set.has('src') ? null : 'xi',
    panelOpen: panel === 'open' ? true : panel === 'closed' ? false : null,
    attributes: set,
  };
}

/** The address for a state; what is at its default is left out. */
export function writeAddress(state: PageState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.language === 'en') params.set('lang', 'en');
  if (state.locale !== '') params.set('locale', state.locale);
  if (state.direction !== 'auto') params.set('dir', state.direction);
  if (state.theme !== 'auto') params.set('theme', state.theme);
  if (state.width !== null) params.set('width', String(state.width));
  if (state.document !== null && state.document !== 'xi') params.set('doc', state.document);
  if (state.panelOpen !== null) params.set('panel', state.panelOpen ? 'open' : 'closed');
  for (const [name, value] of state.attributes) {
    if (name !== 'src' || state.document === null) params.set(name, value);
  }
  return params;
}
