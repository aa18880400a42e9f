import type { NewsEvent } from '../document/event.js';
import { languageOf, type Excerpt } from '../document/excerpt.js';
import { pickText } from '../document/pick-text.js';
import type { LocalizedText } from '../document/text.js';
import type { ArticleInfo, TimelineDocument } from '../document/timeline-document.js';
import { compareTimes } from '../time/compare-times.js';
import { isDate } from '../time/event-time.js';
import type { Bound, EventTime } from '../time/event-time.js';

/**
 * The document for search engines: a schema.org `ItemList` of `Event`s in time order, the undated last, each with its
 * quotations (`Quotation`, part of the article) and sources. `locale` picks one language of each text.
 *
 * `startDate` and `endDate` are given only for what is known for sure, and only as precisely as it is known: no date
 * at all for "about", "possibly", seasons, decades, or "some time between". Those stand as EDTF in `temporal` of the
 * quotation; everything that ISO 8601 can say stands in its `temporalCoverage`.
 *
 * Whoever prints it into a `<script>` must write `<` as `\u003c`.
 */
export function toJSONLD(document: TimelineDocument, locale: string = document.lang): object {
  const { article } = document;
  const say = (text: LocalizedText | null): string | null => (text ? pickText(text, locale).text : null);

  const event = (item: NewsEvent): object => {
    const { time } = item;
    const about = time && coverage(time);
    const works = [
      ...item.excerpts.map((excerpt) => quotation(excerpt, article, about)),
      ...item.sources.map((source) =>
        thing('CreativeWork', {
          name: say(source.title),
          url: address(source.url),
          publisher: named('Organization', source.publisher),
          datePublished: isoOf(source.date?.start),
        }),
      ),
    ];
    // A date that schema.org has no other place for.
    if (about && !item.excerpts.length && !(sure(time) && (time.form === 'date' || isoOf(time.end))))
      works.unshift(thing('CreativeWork', about));
    return thing('Event', {
      identifier: item.id,
      name: say(item.title),
      description: say(item.summary),
      ...(time && sure(time) ? { startDate: isoOf(time.start), endDate: endOf(item, time) } : {}),
      location: named('Place', say(item.place)),
      about: item.people.map(({ name }) => named('Person', say(name))),
      keywords: item.tags,
      url: address(item.url),
      image: item.media
        .filter(({ src }) => address(src))
        .map(({ src, alt, caption, credit, width, height }) =>
          thing('ImageObject', {
            contentUrl: src,
            description: say(alt),
            caption: say(caption),
            creditText: say(credit),
            width,
            height,
          }),
        ),
      subjectOf: works,
    });
  };

  const events = document.events
    .map((item, index) => ({ item, index }))
    .sort((a, b) => byTime(a.item, b.item) || a.index - b.index);
  return {
    '@context': 'https://schema.org',
    // A list has no language and no source; a work has.
    ...thing(['ItemList', 'CreativeWork'], {
      name: say(document.title),
      description: say(document.description),
      inLanguage: document.title ? pickText(document.title, locale).lang : locale,
      isBasedOn:
        article &&
        thing('NewsArticle', {
          url: address(article.url),
          headline: say(article.title),
          inLanguage: article.lang,
          datePublished: article.published && sure(article.published) ? isoOf(article.published.start) : null,
          author: named('Person', article.author),
          publisher: named('Organization', article.publisher),
          sourceOrganization: named('Organization', article.agency),
        }),
      itemListOrder: 'https://schema.org/ItemListOrderAscending',
      numberOfItems: events.length,
      itemListElement: events.map(({ item }, index) => thing('ListItem', { position: index + 1, item: event(item) })),
    }),
  };
}

function quotation(excerpt: Excerpt, article: ArticleInfo | null, about: object | null): object {
  const url = address(excerpt.article ?? article?.url ?? null);
  return thing('Quotation', {
    text: excerpt.exact,
    inLanguage: languageOf(excerpt, article),
    isPartOf: url && thing('NewsArticle', { url }),
    ...about,
  });
}

/** Whether it says from when (to when) something lasted, or when it happened, without any doubt. */
function sure(time: EventTime): boolean {
  return (time.form === 'date' || time.form === 'interval') && isoOf(time.start) !== null;
}

/** A point in time needs no end, unless it is a month or a year that something filled. */
function endOf(event: NewsEvent, { form, end }: EventTime): string | null {
  return form === 'interval' || event.kind === 'state' ? isoOf(end) : null;
}

function coverage(time: EventTime): { temporalCoverage: string } | { temporal: string } {
  const [start, end] = [time.start, time.end].map((side) => (side === 'open' ? '..' : isoOf(side)));
  if (time.form === 'date' && start) return { temporalCoverage: start };
  if (time.form === 'interval' && start && end) return { temporalCoverage: `${start}/${end}` };
  return { temporal: time.source };
}

/** A date as ISO 8601 and schema.org write it, at its own precision; null where they cannot or it is not certain. */
function isoOf(side: Bound | undefined): string | null {
  if (!side || !isDate(side) || side.approximate || side.uncertain || side.unspecified || side.division) return null;
  return /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/.test(side.source) ? side.source : null;
}

function byTime({ time: a }: NewsEvent, { time: b }: NewsEvent): number {
  return a && b ? compareTimes(a, b) : Number(!a) - Number(!b);
}

/** Whole addresses only: a search engine has no page to resolve others against. */
function address(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}

function named(type: string, name: string | null): object | null {
  return name === null ? null : thing(type, { name });
}

/** A schema.org thing with the properties that say something. */
function thing(type: string | string[], properties: Readonly<Record<string, unknown>>): object {
  const said = Object.entries(properties).filter(
    ([, value]) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
  );
  return { '@type': type, ...Object.fromEntries(said) };
}
