import { MAX_ID } from './limits.js';
import { readList, readString, reportUnknownFields } from './read.js';
import { readText } from './text.js';
import type { LocalizedText } from './text.js';
import type { Written } from './written.js';

export interface Group {
  readonly id: string;
  readonly label: LocalizedText;
}

/** The groups in the order written, by id. A second group of the same id is left out. */
export function readGroups(at: Written): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const entry of readList(at)) {
    const group = readGroup(entry);
    if (!group) continue;
    if (groups.has(group.id)) entry.get('id').report('error', 'duplicate-id', 'an id that no other group has');
    else groups.set(group.id, group);
  }
  return groups;
}

/** An object, or just its id. Without a label the id is shown. */
function readGroup(at: Written): Group | null {
  if (!at.record) {
    const id = readString(at, 'line', MAX_ID);
    at.report(id ? 'warning' : 'error', 'not-an-object', 'a group such as {"id": "…", "label": "…"}');
    return id ? { id, label: [{ lang: '', text: id }] } : null;
  }
  reportUnknownFields(at, 'group', ['id', 'label']);
  const id = readString(at.get('id'), 'line', MAX_ID);
  const label = readText(at.get('label'));
  if (!id) at.get('id').report('error', 'missing', 'an id');
  else if (!label) at.get('label').report('warning', 'missing', 'a label');
  return id ? { id, label: label ?? [{ lang: '', text: id }] } : null;
}
