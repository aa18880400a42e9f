import { needed, readFields } from './fields.js';
import { readText } from './text.js';
import type { LocalizedText } from './text.js';
import type { Written } from './written.js';

export interface Person {
  readonly name: LocalizedText;
  readonly role: LocalizedText | null;
}

const name = needed(readText);
const READERS = { name, role: readText };

/** A name (a string or a language map), or `{name, role}`. null without a name. */
export function readPerson(at: Written): Person | null {
  if (at.record && !(at.get('name').absent && at.get('role').absent)) return readFields(at, 'person', READERS);
  const called = name(at);
  return called ? { name: called, role: null } : null;
}
