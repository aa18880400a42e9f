import type { EventTime } from '../time/event-time.js';
import { readDate, readString, readUrl, reportUnknownFields } from './read.js';
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

export function readSource(at: Written): Source | null {
  if (!at.record) {
    at.report('error', 'not-an-object', 'a source such as {"title": "…", "url": "https://…"}');
    return null;
  }
  reportUnknownFields(at, 'source', ['title', 'url', 'publisher', 'date']);
  const title = readText(at.get('title'));
  const url = readUrl(at.get('url'));
  const publisher = readString(at.get('publisher'));
  const { time: date } = readDate(at.get('date'));
  if (title || url || publisher) return { title, url, publisher, date };
  at.report('error', 'missing', 'a title, a url or a publisher');
  return null;
}
