import type { NewsEvent } from '../document/event.js';
import type { Excerpt } from '../document/excerpt.js';
import type { LocalizedText } from '../document/text.js';
import type { TimelineDocument } from '../document/timeline-document.js';

/**
 * The document in the format an author writes, ready for `JSON.stringify`; `readDocument` makes the same document of
 * it. Whatever has its default or was not given is left out; dates are as they were written. Nothing in it is shared
 * with the document, so the caller may change it.
 */
export function toJSON(document: TimelineDocument): object {
  const { lang, article } = document;
  const text = (texts: LocalizedText | null): unknown => {
    const [first] = texts ?? [];
    if (!texts || !first) return null;
    if (texts.length === 1 && first.lang === lang) return first.text;
    // The first of two texts in one language is the one that readers see.
    const seen = new Map([...texts].reverse().map((entry) => [entry.lang, entry.text]));
    return Object.fromEntries(texts.map((entry) => [entry.lang, seen.get(entry.lang)]));
  };

  const event = (item: NewsEvent): object =>
    given({
      id: item.id,
      title: text(item.title),
      date: item.date,
      kind: item.kind === 'event' ? null : item.kind,
      basis: item.basis,
      wording: item.wording,
      reasoning: text(item.reasoning),
      enriched:
        item.enriched &&
        given({ date: item.enriched.date, note: text(item.enriched.note), source: item.enriched.source }),
      displayDate: text(item.displayDate),
      summary: text(item.summary),
      excerpts: item.excerpts.map(excerpt),
      group: item.group,
      tags: [...item.tags],
      people: item.people.map(({ name, role }) =>
        role || name.length > 1 || name[0]?.lang !== lang ? given({ name: text(name), role: text(role) }) : text(name),
      ),
      place: text(item.place),
      importance: item.importance === 2 ? null : item.importance,
      status: item.status,
      sources: item.sources.map((source) =>
        given({
          title: text(source.title),
          url: source.url,
          publisher: source.publisher,
          date: source.date?.source,
        }),
      ),
      media: item.media.map(({ src, alt, caption, credit, width, height }) =>
        given({ src, alt: text(alt), caption: text(caption), credit: text(credit), width, height }),
      ),
      url: item.url,
    });

  return given({
    version: 1,
    title: text(document.title),
    description: text(document.description),
    lang,
    article:
      article &&
      given({
        url: article.url,
        title: text(article.title),
        publisher: article.publisher,
        author: article.author,
        agency: article.agency,
        published: article.published?.source,
        publishedBasis: article.publishedBasis,
        lang: article.lang === lang ? null : article.lang,
      }),
    groups: document.groups.map(({ id, label }) => {
      // The reader makes such a label of the id when a group has none.
      const [only] = label;
      const isId = label.length === 1 && only?.lang === '' && only.text === id && lang !== '';
      return given({ id, label: isId ? null : text(label) });
    }),
    eras: document.eras.map(({ time, label }) => ({ date: time.source, label: text(label) })),
    events: document.events.map(event),
  });
}

function excerpt({ exact, prefix, suffix, start, end, article, lang }: Excerpt): object {
  return given({ exact, prefix, suffix, start, end, article, lang });
}

/** The fields that say something, `events` even when there are none. */
function given(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) =>
        name === 'events' ||
        (value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)),
    ),
  );
}
