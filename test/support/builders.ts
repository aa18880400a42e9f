import { readDocument } from '../../src/document/timeline-document.js';
import { buildModel, type TimelineModel } from '../../src/model/timeline-model.js';
import type { EventTime } from '../../src/time/event-time.js';
import { parseEdtf } from '../../src/time/parse-edtf.js';

/** What an author writes for one event; only the date counts for most tests. */
export type WrittenEvent = Readonly<Record<string, unknown>>;

/** A model read from events as an author writes them; ids count from `e0`, titles say the id, unless they are given. */
export function modelOf(events: readonly WrittenEvent[], rest: WrittenEvent = {}): TimelineModel {
  const named = events.map((event, i) => ({ id: `e${i}`, title: `Event ${i}`, ...event }));
  return buildModel(readDocument({ version: 1, lang: 'en', ...rest, events: named }).document);
}

/** A model of bare dates. */
export const modelOfDates = (...dates: readonly string[]): TimelineModel => modelOf(dates.map((date) => ({ date })));

/** The time of an EDTF text that is known to be one. */
export function timeOf(text: string): EventTime {
  const result = parseEdtf(text);
  if (!result.ok) throw new RangeError(`no EDTF: ${text}`);
  return result.time;
}

export const idsOf = (items: readonly { readonly event: { readonly id: string } }[]): string[] =>
  items.map(({ event }) => event.id);
