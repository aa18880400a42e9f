import { reportUnknownFields } from './read.js';
import { readText } from './text.js';
import type { LocalizedText } from './text.js';
import type { Written } from './written.js';

export interface Person {
  readonly name: LocalizedText;
  readonly role: LocalizedText | null;
}

/** A name (a string or a language map), or `{name, role}`. null without a name. */
export function readPerson(at: Written): Person | null {
  if (!at.record || (at.get('name').absent && at.get('role').absent)) {
    const name = readText(at);
    if (!name) at.report('error', 'missing', 'a name');
    return name && { name, role: null };
  }
  reportUnknownFields(at, 'person', ['name', 'role']);
  const name = readText(at.get('name'));
  if (!name) at.get('name').report('error', 'missing', 'a name');
  return name && { name, role: readText(at.get('role')) };
}
