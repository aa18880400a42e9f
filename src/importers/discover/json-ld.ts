import type { IssueLog } from '../../document/issue.js';
import { MAX_EVENTS } from '../../document/limits.js';
import type { Found } from './found.js';
import { dateOf, readSchemaEvent, readUpdate } from './schema-event.js';
import { addressOf, isThing, listOf, namesOf, read, typesOf, wordsOf, type Placed, type Thing } from './schema-node.js';

/** What JSON-LD says: events, and what they are about. */
export interface SchemaFound {
  readonly title: string | undefined;
  readonly headline: string | undefined;
  readonly description: string | undefined;
  readonly lang: string | undefined;
  /** As `readDocument` takes it; undefined when nothing is said. */
  readonly article: object | undefined;
  readonly found: readonly Found[];
}

const EVENT = /(?:Event|EventSeries|Festival|Hackathon|CourseInstance)$/;
const WORK = /(?:Article|Posting|Report|WebPage|CreativeWork|ItemPage|AboutPage)$/;
/** Where a work names what happened. */
const TELLING = ['mainEntity', 'about', 'mentions', 'subjectOf', 'hasPart', 'event', 'events'];
/** Things within things within things … */
const DEEPEST = 12;

/**
 * Reads schema.org: events wherever a work names them, the entries of live blogs, lists of events; `@graph`, lists and
 * `@id` references. Whether what they say is right is `readDocument`'s business. Linear in the number of things,
 * in small steps.
 */
export function* readJsonLd(
  roots: readonly { readonly data: unknown; readonly place: string }[],
  log: IssueLog,
): Generator<void, SchemaFound> {
  const tops = roots.flatMap(({ data, place }) => topsOf(data, place, 0));
  const byId = new Map<string, Thing>();
  for (const { thing } of tops) {
    const id = thing['@id'];
    if (typeof id === 'string' && Object.keys(thing).length > 1) byId.set(id, thing);
  }
  const resolve = (value: unknown): unknown => {
    const id = isThing(value) ? value['@id'] : undefined;
    return typeof id === 'string' && Object.keys(value as Thing).length === 1 ? (byId.get(id) ?? value) : value;
  };

  const list = tops.find(({ thing }) => typesOf(thing).includes('ItemList'))?.thing;
  const works = tops.filter(({ thing }) => typesOf(thing).some((type) => WORK.test(type)) && thing !== list);
  const isArticle = ({ thing }: Placed): boolean =>
    typesOf(thing).some((type) => /(?:Article|Posting|Report)$/.test(type));
  const based = list && listOf(read(list, 'isBasedOn')).map(resolve).find(isThing);
  const work = based ?? (works.find(isArticle) ?? works[0])?.thing;
  const article = work && readArticle(work, resolve);

  const found: Found[] = [];
  const seen = new Set<Thing>();
  function* visit(value: unknown, place: string, depth: number, inList: boolean): Generator<void, void> {
    const thing = resolve(value);
    if (!isThing(thing) || seen.has(thing) || depth > DEEPEST || found.length >= MAX_EVENTS) return;
    seen.add(thing);
    yield;
    const types = typesOf(thing);
    function* go(names: readonly string[], deeperInList = inList): Generator<void, void> {
      for (const name of names) {
        const all = listOf(read(thing as Thing, name));
        for (const [index, each] of all.entries())
          yield* visit(each, within(place, name) + (all.length > 1 ? `[${index}]` : ''), depth + 1, deeperInList);
      }
    }
    if (types.some((type) => EVENT.test(type))) {
      if (addressOf(read(thing, 'eventStatus'))?.endsWith('EventCancelled'))
        log.add('error', 'unknown-value', within(place, 'eventStatus'), 'EventCancelled', 'an event that takes place');
      else found.push({ event: readSchemaEvent(thing, resolve, article?.url), place, span: null });
      return yield* go(['subEvent', 'subEvents']);
    }
    if (types.includes('ListItem')) return yield* go(['item'], true);
    if (types.includes('ItemList')) return yield* go(['itemListElement'], true);
    if (inList || !types.some((type) => WORK.test(type))) return;
    yield* go(TELLING);
    for (const [index, each] of listOf(read(thing, 'liveBlogUpdate')).entries()) {
      yield;
      const update = resolve(each);
      if (isThing(update) && !seen.has(update) && found.length < MAX_EVENTS) {
        seen.add(update);
        found.push({
          event: readUpdate(update, resolve),
          place: `${within(place, 'liveBlogUpdate')}[${index}]`,
          span: null,
        });
      }
    }
  }
  for (const { thing, place } of tops) yield* visit(thing, place, 0, false);

  return {
    title: list && wordsOf(read(list, 'name')),
    headline: article?.title,
    description: (list && wordsOf(read(list, 'description'))) ?? (work && wordsOf(read(work, 'description'))),
    lang: languageOf(list) ?? article?.lang,
    article: article && Object.values(article).some((value) => value !== undefined) ? article : undefined,
    found,
  };
}

const within = (place: string, name: string): string => (place ? `${place}.${name}` : name);

/** The things at the top, and those of `@graph`. */
function topsOf(data: unknown, place: string, depth: number): readonly Placed[] {
  if (Array.isArray(data))
    return depth > 2 ? [] : data.flatMap((each: unknown, index) => topsOf(each, `${place}[${index}]`, depth + 1));
  if (!isThing(data)) return [];
  const graph = data['@graph'];
  if (graph === undefined) return [{ thing: data, place }];
  return listOf(graph).flatMap((each, index) => topsOf(each, `${within(place, '@graph')}[${index}]`, depth + 1));
}

function readArticle(work: Thing, resolve: (value: unknown) => unknown) {
  const authors = listOf(read(work, 'author')).map(resolve).flatMap(namesOf);
  return {
    url: addressOf(read(work, 'url')) ?? addressOf(read(work, 'mainEntityOfPage')) ?? addressOf(work),
    title: wordsOf(read(work, 'headline')) ?? wordsOf(read(work, 'name')),
    publisher: wordsOf(listOf(read(work, 'publisher')).map(resolve)),
    author: authors.join(', ') || undefined,
    agency: wordsOf(listOf(read(work, 'sourceOrganization')).map(resolve)),
    published: dateOf(read(work, 'datePublished')) ?? dateOf(read(work, 'coverageStartTime')),
    lang: languageOf(work),
  };
}

function languageOf(thing: Thing | undefined): string | undefined {
  const [language] = listOf(thing && read(thing, 'inLanguage'));
  return isThing(language) ? wordsOf(read(language, 'alternateName')) : wordsOf(language);
}
