import { pickText } from '../../src/document/pick-text.js';
import type { TimelineDocument } from '../../src/document/timeline-document.js';

/** Ids and titles of the events, in the order written; empty while nothing is loaded. */
export function eventTitles(
  document: TimelineDocument | null | undefined,
  language: string,
): ReadonlyMap<string, string> {
  return new Map((document?.events ?? []).map(({ id, title }) => [id, pickText(title, language).text]));
}
