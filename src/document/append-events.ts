import type { Group } from './group.js';
import type { Issue } from './issue.js';
import { MAX_ISSUES } from './limits.js';
import { readDocument, type TimelineDocument } from './timeline-document.js';

/**
 * A document with more events at its end: read like a file's, so a bad one is reported and never hides a good one. Ids
 * that are taken get a number. `events`: a list, or one event. The old document is left as it is.
 */
export function appendEvents(
  document: TimelineDocument,
  events: unknown,
): { document: TimelineDocument; issues: readonly Issue[] } {
  const read = readDocument({ version: 1, events: Array.isArray(events) ? events : [events] }, { lang: document.lang });
  const taken = new Set(document.events.map((e) => e.id));
  const issues = [...read.issues];
  const added = read.document.events.map((event) => {
    const id = freeId(event.id, taken);
    taken.add(id);
    if (id === event.id) return event;
    // Numbers given for want of an id may be given anew.
    if (!/^event-\d+$/.test(event.id) && issues.length < MAX_ISSUES) issues.push(takenId(event.id, id));
    return { ...event, id };
  });
  const known = new Set(document.groups.map((g: Group) => g.id));
  const groups = read.document.groups.filter((g) => !known.has(g.id));
  return {
    document: { ...document, groups: [...document.groups, ...groups], events: [...document.events, ...added] },
    issues,
  };
}

function takenId(id: string, instead: string): Issue {
  const [value, expected] = [id.slice(0, 80), 'an id that no other event has'];
  const message = `An event to append: found "${value}", expected ${expected}; it is called "${instead.slice(0, 90)}".`;
  return { path: '', severity: 'warning', code: 'duplicate-id', value, expected, message };
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let n = 2; ; n++) if (!taken.has(`${id}-${n}`)) return `${id}-${n}`;
}
