import { readArticle } from './article-info.js';
import type { ArticleInfo } from './article-info.js';
import { readEra } from './era.js';
import type { Era } from './era.js';
import { readEvent } from './event.js';
import type { NewsEvent } from './event.js';
import { readGroups } from './group.js';
import type { Group } from './group.js';
import { createIssueLog, isList } from './issue.js';
import type { Issue } from './issue.js';
import { MAX_EVENTS, MAX_LIST } from './limits.js';
import { languageTag, readLanguage, readList, reportUnknownFields, webAddress } from './read.js';
import { readText } from './text.js';
import type { LocalizedText } from './text.js';
import { Written } from './written.js';
import type { ReadContext } from './written.js';

export type { ArticleInfo, Era, Group };

/** A document as read; `events` in the order written. */
export interface TimelineDocument {
  readonly title: LocalizedText | null;
  readonly description: LocalizedText | null;
  /** BCP 47 tag of its plain strings, `` when nobody says. */
  readonly lang: string;
  readonly article: ArticleInfo | null;
  /** In the order written, then those that only events name. */
  readonly groups: readonly Group[];
  readonly eras: readonly Era[];
  /** Their ids differ. */
  readonly events: readonly NewsEvent[];
}

export interface ReadResult {
  readonly document: TimelineDocument;
  /** In the order found, at most 1,000. */
  readonly issues: readonly Issue[];
  /** How many more issues there were. */
  readonly moreIssues: number;
  /** Entries written in `events`; `eventsWritten - document.events.length` of them could not be shown. */
  readonly eventsWritten: number;
  /** False when this is no timeline at all: no object, or one without a list of events. */
  readonly usable: boolean;
}

const FIELDS = ['version', 'title', 'description', 'lang', 'article', 'groups', 'eras', 'events'];

export interface ReadOptions {
  /** Language of plain strings when the document names none; BCP 47. */
  readonly lang?: string;
  /** The document's own address (http or https); relative addresses in it are resolved against it. */
  readonly base?: string;
  /** Ids that events of these must not have. */
  readonly taken?: readonly string[];
}

/**
 * Reads a document of any quality, or a bare list of events. Never throws on data and never runs markup in it; what
 * is wrong is mended, shown otherwise or left out by itself, and reported. Linear in the size of the data.
 */
export function readDocument(data: unknown, options: ReadOptions = {}): ReadResult {
  const log = createIssueLog();
  const context: ReadContext = {
    log,
    lang: languageTag(options.lang ?? '') ?? '',
    base: options.base === undefined ? null : webAddress(options.base),
    unknown: new Set(),
  };
  const root = new Written(isList(data) ? { events: data } : data, context);
  if (!root.record) root.report('error', 'not-an-object', ['timeline']);
  context.lang = readLanguage(root.get('lang')) ?? context.lang;
  reportUnknownFields(root, 'timeline', FIELDS);
  readVersion(root.get('version'));

  const article = readArticle(root.get('article'));
  const groups = readGroups(root.get('groups'));
  const written = root.get('events');
  if (root.record && written.absent) written.report('error', 'missing');
  const entries = readList(written, MAX_EVENTS, true);
  const events: Placed[] = [];
  entries.forEach((at, index) => {
    const event = readEvent(at, article?.lang ?? context.lang);
    if (event) events.push({ event, at, index });
  });
  const document: TimelineDocument = {
    title: readText(root.get('title')),
    description: readText(root.get('description'), 'prose'),
    lang: context.lang,
    article,
    events: joinGroups(giveIds(events, options.taken ?? []), groups),
    groups: [...groups.values()],
    eras: readList(root.get('eras'))
      .map(readEra)
      .filter((era) => era !== null),
  };
  const eventsWritten = Math.max(entries.length, isList(written.value) ? Number(written.get('length').value) || 0 : 0);
  return { document, issues: log.issues, moreIssues: log.more, eventsWritten, usable: written.list };
}

/** An event and where it was written. */
interface Placed {
  readonly event: NewsEvent;
  readonly at: Written;
  readonly index: number;
}

/** Gives ids to events without one, by position from 1, and new ones to later events of the same id, or of a taken one. */
function giveIds(placed: readonly Placed[], others: readonly string[]): readonly Placed[] {
  const taken = new Set(others);
  const used = new Set([...others, ...placed.map(({ event }) => event.id)]);
  const counts = new Map<string, number>();
  return placed.map(({ event, at, index }) => {
    const wanted = event.id || `event-${index + 1}`;
    let id = wanted;
    if ((event.id ? taken : used).has(wanted)) {
      if (event.id) at.get('id').report('warning', 'duplicate-id');
      let count = counts.get(wanted) ?? 1;
      do id = `${wanted}-${++count}`;
      while (used.has(id));
      counts.set(wanted, count);
    }
    taken.add(id);
    used.add(id);
    return { event: id === event.id ? event : { ...event, id }, at, index };
  });
}

/** Adds groups that only events name to `groups`, reported when the document has groups of its own. */
function joinGroups(placed: readonly Placed[], groups: Map<string, Group>): readonly NewsEvent[] {
  const known = [...groups.keys()];
  return placed.map(({ event, at }) => {
    const id = event.group;
    if (id === null || groups.has(id)) return event;
    const full = groups.size >= MAX_LIST;
    if (full) at.get('group').report('error', 'too-large', [MAX_LIST, 'groups']);
    else if (known.length) at.get('group').report('warning', 'unknown-group', known);
    if (full) return { ...event, group: null };
    groups.set(id, { id, label: [{ lang: '', text: id }] });
    return event;
  });
}

function readVersion(at: Written): void {
  if (!at.absent && at.value !== 1 && at.value !== '1') at.report('warning', 'unsupported-version');
}
