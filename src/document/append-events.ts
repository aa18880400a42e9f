import type { Group } from './group.js';
import type { Issue } from './issue.js';
import { readDocument, type TimelineDocument } from './timeline-document.js';

/**
 * A document with more events at its end: read like a file's, so a bad one is reported and never hides a good one. Ids
 * that are taken get a number. `events`: a list, or one event. The old document is left as it is.
 */
export function appendEvents(document: TimelineDocument, events: unknown): { document: TimelineDocument; issues: readonly Issue[] } {
  const read = readDocument({ version: 1, events: Array.isArray(events) ? events : [events] }, { lang: document.lang });
  const taken = new Set(document.events.map((e) => e.id));
  const added = read.document.events.map((event) => {
    const id = freeId(event.id, taken);
    taken.add(id);
    return id === event.id ? event : { ...event, id };
  });
  const known = new Set(document.groups.map((g: Group) => g.id));
  const groups = read.document.groups.filter((g) => !known.has(g.id));
  return {
    document: { ...document, groups: [...document.groups, ...groups], events: [...document.events, ...added] },
    issues: read.issues,
  };
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let n = 2; ; n++) if (!taken.has(`${id}-${n}`)) return `${id}-${n}`;
}
