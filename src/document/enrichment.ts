import type { EventTime } from '../time/event-time.js';
import { needed, readFields } from './fields.js';
import { readDate, readString, webAddress } from './read.js';
import { readProse } from './text.js';
import type { LocalizedText } from './text.js';
import type { Written } from './written.js';

/** A better date from outside the article; shown only as an editor's addition. */
export interface Enrichment {
  readonly date: string;
  readonly time: EventTime;
  readonly note: LocalizedText | null;
  /** Words, or an address: then http(s), checked on reading. */
  readonly source: string | null;
}

const READERS = { date: needed(readDate), note: readProse, source: readOrigin };

/** null when absent or without a date that can be read. */
export function readEnrichment(at: Written): Enrichment | null {
  if (at.absent) return null;
  const found = readFields(at, 'enriched', READERS);
  return found?.date.time ? { ...found, date: found.date.date, time: found.date.time } : null;
}

function readOrigin(at: Written): string | null {
  const text = readString(at);
  if (text === null || !/^[a-z][a-z0-9+.-]*:\S/i.test(text) || webAddress(text) !== null) return text;
  at.report('error', 'bad-url');
  return null;
}
