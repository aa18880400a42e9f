import { isList } from '../document/issue.js';
import { ARCHIVE_FROM, MOST_QUOTED } from '../document/limits.js';
import { webAddress } from '../document/read.js';
import { importerFor, typeOf } from '../importers/registry.js';
import { isSchemaOrg } from '../importers/schema-org.js';
import { jsonOf } from './load-json.js';
import type { Loaded, Refine } from './load-problem.js';
import { isAwaited, part } from './parts.js';

export type SourceOrigin = 'data' | 'script' | 'src' | 'list' | 'article' | 'none';

/** A source that was found: `key` tells whether it is still the same one. */
export interface Found {
  readonly origin: SourceOrigin;
  readonly key: unknown;
  /** What it holds; not there for what has yet to come. May throw a LoadError. */
  readonly read?: () => unknown;
  /** Puts mistakes where an author finds them. */
  refine?: Refine | undefined;
  /** For what an importer reads first. */
  readonly load?: () => Promise<Loaded>;
}

/** The first source that exists of those that are looked for before a list among the children; null without one. */
export function findSource(data: unknown, src: string | null, children: Iterable<Element>): Found | null {
  if (given(data)) return { origin: 'data', key: data, read: () => data };
  for (const child of children) {
    const found = child.localName === 'script' && scriptSource(child);
    if (found) return found;
  }
  return src?.trim() ? { origin: 'src', key: webAddress(src.trim(), document.baseURI) ?? src } : null;
}

function scriptSource(script: Element): Found | null {
  const type = typeOf(script.getAttribute('type') ?? '');
  const key = script.textContent ?? '';
  const importer = importerFor(type);
  if (importer) {
    const load = () => import('./import-text.js').then((loaded) => loaded.importText(key, importer));
    return { origin: 'script', key: `${type}\n${key}`, load };
  }
  const isOurs = type === 'application/json' || (type === 'application/ld+json' && isTaken(key));
  return isOurs ? { origin: 'script', key, read: () => jsonOf(key, '') } : null;
}

/** What JSON-LD with events holds somewhere. */
const EVENTS = /Event"|"startDate"|"liveBlogUpdate"/;

/** JSON-LD stands in many pages, and systems put it anywhere; only a document of ours and events are taken. */
function isTaken(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null) return false;
    return (!('@context' in data) && 'events' in data) || (isSchemaOrg(data) && EVENTS.test(text));
  } catch {
    return false;
  }
}

/** A list among the children. `key` is null while what reads it is not there, `origin` `none` when there is no list. */
export function listSource(host: Element): Found {
  if (isAwaited('htmlList') && host.querySelector('ol, ul')) return { origin: 'list', key: null };
  const data = part('htmlList')?.readHtmlList(host) ?? null;
  return data === null
    ? { origin: 'none', key: null, read: () => ({ events: [] }) }
    : { origin: 'list', key: JSON.stringify(data), read: () => data };
}

export const given = (data: unknown): boolean => data !== undefined && data !== null;

/** Whether there are so many events, or columns of them, that they are put into columns instead of a drawing's model. */
export function isArchive(data: unknown): boolean {
  try {
    const { events, columns } = (isList(data) ? { events: data } : data) as { events?: unknown; columns?: unknown };
    if (!isList(events)) return given(columns);
    return events.length > ARCHIVE_FROM && (events.length > MOST_QUOTED || !events.some(isQuoted));
  } catch {
    return false;
  }
}

function isQuoted(event: unknown): boolean {
  const { excerpts } = (event ?? {}) as { excerpts?: unknown };
  return isList(excerpts) && excerpts.length > 0;
}
