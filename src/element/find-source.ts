import { isList } from '../document/issue.js';
import { ARCHIVE_FROM, MOST_QUOTED } from '../document/limits.js';
import { webAddress } from '../document/read.js';
import { jsonOf, loadJson, type Arrived } from './load-json.js';
import type { Heard, Loaded } from './load-problem.js';

export type SourceOrigin = 'data' | 'script' | 'src' | 'list' | 'article' | 'none';

/** A source that was found: `key` tells whether it is still the same one. What neither can be read nor loaded has yet to come. */
export interface Found {
  readonly origin: SourceOrigin;
  readonly key: unknown;
  /** What it holds. May throw. */
  readonly read?: () => Loaded;
  /** For what has to be loaded or imported first. */
  readonly load?: (signal: AbortSignal, heard: Heard, arrived: Arrived) => Promise<Loaded>;
}

export const nothing: Found = { origin: 'none', key: null, read: () => ({ data: { events: [] } }) };

/** JSON in the page. */
export const scriptOf = (text: string): Found => ({
  origin: 'script',
  key: text,
  read: () => ({ data: jsonOf(text) }),
});

/** A file at an http(s) address. */
export const file = (url: string): Found => ({
  origin: 'src',
  key: url,
  load: (signal, heard, arrived) => loadJson(url, signal, heard, arrived),
});

/** What most pages have: a JSON script, else `src`, else nothing; null where `OtherSources` has to look. */
export function usualSource(
  host: Element & { readonly src: string | null; readonly loading: string; readonly discover: string | null },
): Found | null {
  const { src, loading, discover } = host;
  const script = host.querySelector(':scope > script');
  if (script) return script.getAttribute('type') === 'application/json' ? scriptOf(script.textContent ?? '') : null;
  if (src?.trim()) {
    const url = loading === 'lazy' ? null : webAddress(src.trim(), document.baseURI);
    return url ? file(url) : null;
  }
  return typeof discover === 'string' || host.querySelector('ol, ul') ? null : nothing;
}

export const given = (data: unknown): boolean => data !== undefined && data !== null;

/**
 * `large`: so many events, or columns of them, that they are put into columns instead of a drawing's model. `foreign`:
 * another vocabulary, or nothing that could be drawn.
 */
export function kindOf(data: unknown): 'short' | 'large' | 'foreign' {
  try {
    const { events, columns } = (isList(data) ? { events: data } : data) as { events?: unknown; columns?: unknown };
    if (!isList(events)) return given(columns) ? 'large' : 'foreign';
    if (Object.keys(events[0] ?? {}).some((name) => name.startsWith('@'))) return 'foreign';
    const { length } = events;
    return length > ARCHIVE_FROM && (length > MOST_QUOTED || !events.some(isQuoted)) ? 'large' : 'short';
  } catch {
    return 'short';
  }
}

function isQuoted(event: unknown): boolean {
  const { excerpts } = (event ?? {}) as { excerpts?: unknown };
  return isList(excerpts) && excerpts.length > 0;
}
