import type { EventKind, EventTime } from '../time/event-time.js';
import { readEnrichment } from './enrichment.js';
import type { Enrichment } from './enrichment.js';
import { readExcerpt } from './excerpt.js';
import type { Excerpt } from './excerpt.js';
import { integer, listOf, oneOf, readFields } from './fields.js';
import { readMedia } from './media.js';
import type { Media } from './media.js';
import { readPerson } from './person.js';
import type { Person } from './person.js';
import { readDate, readId, readString, readUrl } from './read.js';
import { readSource } from './source.js';
import type { Source } from './source.js';
import { readProse, readText, untagged } from './text.js';
import type { LocalizedText } from './text.js';
import type { Written } from './written.js';

export type { Enrichment, Media, Person, Source };

export type Basis = 'stated' | 'derived' | 'knowledge';
export type Importance = 1 | 2 | 3;
export type Status = 'confirmed' | 'reported' | 'alleged' | 'disputed' | 'planned' | 'corrected';

/** One event of a document, read and safe: every URL is checked, every list capped. */
export interface NewsEvent {
  readonly id: string;
  readonly title: LocalizedText;
  /** As written, `` when there was none. */
  readonly date: string;
  /** null: undated, drawn on the shelf. */
  readonly time: EventTime | null;
  readonly kind: EventKind;
  readonly basis: Basis | null;
  readonly wording: string | null;
  readonly reasoning: LocalizedText | null;
  readonly enriched: Enrichment | null;
  readonly displayDate: LocalizedText | null;
  /** Plain text in which only `*emphasis*` and `[text](https://…)` mean anything. */
  readonly summary: LocalizedText | null;
  readonly excerpts: readonly Excerpt[];
  /** The id of one of the document's groups. */
  readonly group: string | null;
  readonly tags: readonly string[];
  readonly people: readonly Person[];
  readonly place: LocalizedText | null;
  readonly importance: Importance;
  readonly status: Status | null;
  readonly sources: readonly Source[];
  readonly media: readonly Media[];
  readonly url: string | null;
}

const READERS = {
  id: readId,
  title: readText,
  date: readDate,
  kind: oneOf<EventKind, EventKind>(['event', 'state'], 'event'),
  basis: oneOf<Basis>(['stated', 'derived', 'knowledge']),
  wording: readString,
  reasoning: readProse,
  enriched: readEnrichment,
  displayDate: readText,
  summary: readProse,
  excerpts: listOf(readExcerpt),
  group: readId,
  tags: listOf(readString),
  people: listOf(readPerson),
  place: readText,
  importance: integer(1, 3),
  status: oneOf<Status>(['confirmed', 'reported', 'alleged', 'disputed', 'planned', 'corrected']),
  sources: listOf(readSource),
  media: listOf(readMedia),
  url: readUrl,
};

/**
 * An event, `id` `` when none was written. Without a title it is called by the first words of its excerpt or summary,
 * else by its date. null, with an error, when there is nothing to show.
 */
export function readEvent(at: Written, articleLang: string): NewsEvent | null {
  const event = readFields(at, 'event', READERS);
  if (!event) return null;
  const { excerpts, summary } = event;
  const { date, time } = event.date ?? { date: '', time: null };
  const title = event.title ?? nameless(excerpts, articleLang, summary, date);
  if (!event.title) at.get('title').report('error', 'missing', title ? [] : 'a title, an excerpt or a date');
  return (
    title && {
      ...event,
      id: event.id ?? '',
      title,
      date,
      time,
      tags: [...new Set(event.tags)],
      importance: (event.importance ?? 2) as Importance,
    }
  );
}

function nameless(
  excerpts: readonly Excerpt[],
  articleLang: string,
  summary: LocalizedText | null,
  date: string,
): LocalizedText | null {
  const [excerpt] = excerpts;
  if (excerpt) return [{ lang: articleLang, text: firstWords(excerpt.exact) }];
  if (summary) return summary.map(({ lang, text }) => ({ lang, text: firstWords(text) }));
  return date ? untagged(date) : null;
}

/** At most 60 characters, cut between words where there is a blank. */
function firstWords(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  if (line.length <= 60) return line;
  const blank = line.lastIndexOf(' ', 60);
  return `${line.slice(0, blank > 20 ? blank : 60).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
