import type { NewsEvent } from '../../document/event.js';
import type { LocalizedText } from '../../document/text.js';
import type { TimelineModel } from '../timeline-model.js';
import { facetsOf, type Facet } from './facets.js';
import { isEmpty, passes, type Filter } from './filter.js';
import { searchText, type Query } from './query.js';

/** What search and filter leave of a document. */
export interface Found {
  /** Ids of the events; null when nothing is asked for. */
  readonly ids: ReadonlySet<string> | null;
  /**
   * What else there is to filter by, with counts of what is at least so important. O(events), worked out when it is asked
   * for.
   */
  facets(importance: number): readonly Facet[];
}

/** Texts of events as they are searched, as long as the events are there: those that a document grows by are added. */
const known = new WeakMap<NewsEvent, { readonly locale: string; readonly text: string }>();

function textOf(event: NewsEvent, locale: string, labels: ReadonlyMap<string, LocalizedText>): string {
  const old = known.get(event);
  if (old?.locale === locale) return old.text;
  const text = searchText(event, locale, labels.get(event.group ?? '') ?? null);
  known.set(event, { locale, text });
  return text;
}

/** Searches one document again and again: its texts are folded once for each language. */
export class Finder {
  readonly #model: TimelineModel;
  readonly #texts: readonly string[];

  constructor(model: TimelineModel, locale: string) {
    const { document, items } = model;
    const labels = new Map(document.groups.map((group) => [group.id, group.label]));
    this.#model = model;
    this.#texts = items.map(({ event }) => textOf(event, locale, labels));
  }

  /** O(events): one search in the text of each. */
  find(query: Query, filter: Filter): Found {
    const { document, items } = this.#model;
    const events = items.map((item) => item.event);
    const searched = query.isEmpty ? events : events.filter((_, i) => query.matches(this.#texts[i]!));
    const all = query.isEmpty && isEmpty(filter);
    const idOf = (event: NewsEvent) => event.id;
    return {
      ids: all ? null : new Set(searched.filter((event) => passes(filter, event)).map(idOf)),
      facets: (importance) =>
        facetsOf(
          events,
          searched.filter((event) => event.importance >= importance),
          filter,
          document.groups.map((group) => group.id),
        ),
    };
  }
}
