import type { Issue } from './issue.js';
import { readDocument, type TimelineDocument } from './timeline-document.js';

/**
 * A document with more events at its end: read like a file's, so a bad one is reported and never hides a good one. Ids
 * that are taken get a number. `events`: a list, or one event. The old document is left as it is.
 */
export function appendEvents(
  document: TimelineDocument,
  events: unknown,
): { document: TimelineDocument; issues: readonly Issue[] } {
  const { document: added, issues } = readDocument(
    { version: 1, events: Array.isArray(events) ? events : [events] },
    { lang: document.lang, taken: document.events.map(({ id }) => id) },
  );
  const known = new Set(document.groups.map(({ id }) => id));
  const groups = [...document.groups, ...added.groups.filter(({ id }) => !known.has(id))];
  return { document: { ...document, groups, events: [...document.events, ...added.events] }, issues };
}
