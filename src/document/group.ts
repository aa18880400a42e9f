import { needed, readFields } from './fields.js';
import { readId, readList } from './read.js';
import { readText, untagged } from './text.js';
import type { LocalizedText } from './text.js';
import type { Written } from './written.js';

export interface Group {
  readonly id: string;
  readonly label: LocalizedText;
}

const READERS = { id: needed(readId), label: readText };

/** The groups in the order written, by id. A second group of the same id is left out. */
export function readGroups(at: Written): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const entry of readList(at)) {
    const group = readGroup(entry);
    if (!group) continue;
    if (groups.has(group.id)) entry.get('id').report('error', 'duplicate-id');
    else groups.set(group.id, group);
  }
  return groups;
}

/** An object, or just its id. Without a label the id is shown. */
function readGroup(at: Written): Group | null {
  const group = readFields(at, 'group', READERS, 'id');
  if (!group) return null;
  const { id, label } = group;
  if (at.record && !label) at.get('label').report('warning', 'missing');
  return { id, label: label ?? untagged(id) };
}
