import type { EventTime } from '../time/event-time.js';
import { readFields } from './fields.js';
import { readString, readTime, readUrl } from './read.js';
import { readText } from './text.js';
import type { LocalizedText } from './text.js';
import type { Written } from './written.js';

/** Further evidence. At least one of title, address and publisher is there. */
export interface Source {
  readonly title: LocalizedText | null;
  /** Always http(s) or relative, checked on reading. */
  readonly url: string | null;
  readonly publisher: string | null;
  readonly date: EventTime | null;
}

const READERS = { title: readText, url: readUrl, publisher: readString, date: readTime };

export function readSource(at: Written): Source | null {
  const source = readFields(at, 'source', READERS);
  if (!source || source.title || source.url || source.publisher) return source;
  at.report('error', 'missing');
  return null;
}
