import type { EventTime } from '../time/event-time.js';
import { readDate, readString, reportUnknownFields, webAddress } from './read.js';
import { readText } from './text.js';
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

/** null when absent or without a date that can be read. */
export function readEnrichment(at: Written): Enrichment | null {
  if (at.absent) return null;
  if (!at.record) {
    at.report('error', 'not-an-object', 'an addition such as {"date": "2022-02-24", "note": "…"}');
    return null;
  }
  reportUnknownFields(at, 'enriched', ['date', 'note', 'source']);
  const { date, time } = readDate(at.get('date'));
  if (!date) at.get('date').report('error', 'missing', 'a date');
  return time && { date, time, note: readText(at.get('note'), 'prose'), source: readOrigin(at.get('source')) };
}

function readOrigin(at: Written): string | null {
  const text = readString(at);
  if (text === null || !/^[a-z][a-z0-9+.-]*:\S/i.test(text) || webAddress(text) !== null) return text;
  at.report('error', 'bad-url', 'an http or https address, or words');
  return null;
}
