import type { EventKind, EventTime } from '../time/event-time.js';
import { readEnrichment } from './enrichment.js';
import type { Enrichment } from './enrichment.js';
import { readExcerpt } from './excerpt.js';
import type { Excerpt } from './excerpt.js';
import { MAX_ID } from './limits.js';
import { readMedia } from './media.js';
import type { Media } from './media.js';
import { readPerson } from './person.js';
import type { Person } from './person.js';
import { readDate, readInteger, readList, readOneOf, readString, readUrl, reportUnknownFields } from './read.js';
import { readSource } from './source.js';
import type { Source } from './source.js';
import { readText } from './text.js';
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

const FIELDS = (
  'id title date kind basis wording reasoning enriched displayDate summary excerpts group tags people place ' +
  'importance status sources media url'
).split(' ');
const KINDS: readonly EventKind[] = ['event', 'state'];
const BASES: readonly Basis[] = ['stated', 'derived', 'knowledge'];
const STATUSES: readonly Status[] = ['confirmed', 'reported', 'alleged', 'disputed', 'planned', 'corrected'];

/**
 * An event, `id` `` when none was written. Without a title it is called by the first words of its excerpt or summary,
 * else by its date. null, with an error, when there is nothing to show.
 */
export function readEvent(at: Written, articleLang: string): NewsEvent | null {
  if (!at.record) {
    at.report('error', 'not-an-object', 'an event such as {"title": "…", "date": "2022-02-24"}');
    return null;
  }
  reportUnknownFields(at, 'event', FIELDS);
  const { date, time } = readDate(at.get('date'));
  const excerpts = present(readList(at.get('excerpts')).map(readExcerpt));
  const summary = readText(at.get('summary'), 'prose');
  const written = readText(at.get('title'));
  const title = written ?? nameless(excerpts, articleLang, summary, date);
  if (!written) at.get('title').report('error', 'missing', title ? 'a title' : 'a title, an excerpt or a date');
  if (!title) return null;
  return {
    id: readString(at.get('id'), 'line', MAX_ID) ?? '',
    title,
    date,
    time,
    kind: readOneOf(at.get('kind'), KINDS) ?? 'event',
    basis: readOneOf(at.get('basis'), BASES),
    wording: readString(at.get('wording')),
    reasoning: readText(at.get('reasoning'), 'prose'),
    enriched: readEnrichment(at.get('enriched')),
    displayDate: readText(at.get('displayDate')),
    summary,
    excerpts,
    group: readString(at.get('group'), 'line', MAX_ID),
    tags: [...new Set(present(readList(at.get('tags')).map((tag) => readString(tag))))],
    people: present(readList(at.get('people')).map(readPerson)),
    place: readText(at.get('place')),
    importance: (readInteger(at.get('importance'), 1, 3) ?? 2) as Importance,
    status: readOneOf(at.get('status'), STATUSES),
    sources: present(readList(at.get('sources')).map(readSource)),
    media: present(readList(at.get('media')).map(readMedia)),
    url: readUrl(at.get('url')),
  };
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
  return date ? [{ lang: '', text: date }] : null;
}

/** At most 60 characters, cut between words where there is a blank. */
function firstWords(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  if (line.length <= 60) return line;
  const blank = line.lastIndexOf(' ', 60);
  return `${line.slice(0, blank > 20 ? blank : 60).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function present<T>(entries: readonly (T | null)[]): readonly T[] {
  return entries.filter((entry) => entry !== null);
}
