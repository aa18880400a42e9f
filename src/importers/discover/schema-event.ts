import { readEdtf } from '../../time/read-edtf.js';
import type { WrittenEvent } from './found.js';
import { readIsoDate } from './iso-date.js';
import { addressOf, isThing, listOf, namesOf, read, typesOf, wordsOf, type Thing } from './schema-node.js';

/** Looks up what `{"@id": "…"}` stands for. */
export type Resolve = (value: unknown) => unknown;

const PEOPLE = ['about', 'performer', 'organizer', 'actor', 'attendee', 'competitor', 'director', 'contributor'];

/** An `Event` or one of its kinds, as an event for `readDocument`. `articleUrl`: whose quotations need no address. */
export function readSchemaEvent(thing: Thing, resolve: Resolve, articleUrl: string | undefined): WrittenEvent {
  const works = listOf(read(thing, 'subjectOf')).map(resolve).filter(isThing);
  const isLater = /Event(?:Postponed|Rescheduled)$/.test(addressOf(read(thing, 'eventStatus')) ?? '');
  const { date, isStretch } = datesOf(thing, works);
  return {
    id: identityOf(thing),
    title: wordsOf(read(thing, 'name')) ?? wordsOf(read(thing, 'headline')) ?? wordsOf(read(thing, 'alternateName')),
    date,
    kind: isStretch ? 'state' : undefined,
    status: isLater ? 'planned' : undefined,
    summary: wordsOf(read(thing, 'description')) ?? wordsOf(read(thing, 'abstract')),
    place: placeOf(listOf(read(thing, 'location')).map(resolve)),
    people: PEOPLE.flatMap((name) => listOf(read(thing, name)).map(resolve))
      .filter((each) => typeof each === 'string' || (isThing(each) && isSomebody(each)))
      .flatMap(namesOf)
      .filter((name, index, all) => all.indexOf(name) === index),
    tags: listOf(read(thing, 'keywords')).flatMap((each) =>
      typeof each === 'string' && !Array.isArray(read(thing, 'keywords'))
        ? each.split(/[,;]/).flatMap(namesOf)
        : namesOf(each),
    ),
    url: addressOf(read(thing, 'url')),
    media: imagesOf(thing, resolve),
    excerpts: works.filter((work) => typesOf(work).includes('Quotation')).map((work) => quotation(work, articleUrl)),
    sources: works
      .filter((work) => !typesOf(work).includes('Quotation'))
      .map((work) => ({
        title: wordsOf(read(work, 'name')) ?? wordsOf(read(work, 'headline')),
        url: addressOf(read(work, 'url')),
        publisher: wordsOf(resolve(read(work, 'publisher'))),
        date: dateOf(read(work, 'datePublished')),
      }))
      // Our own export has works that only tell a date.
      .filter(({ title, url, publisher }) => title ?? url ?? publisher),
  };
}

/** An entry of a live blog. */
export function readUpdate(thing: Thing, resolve: Resolve): WrittenEvent {
  const body = wordsOf(read(thing, 'articleBody')) ?? wordsOf(read(thing, 'description'));
  return {
    id: identityOf(thing),
    title: wordsOf(read(thing, 'headline')) ?? wordsOf(read(thing, 'name')),
    date: dateOf(read(thing, 'datePublished')) ?? dateOf(read(thing, 'dateCreated')),
    summary: body,
    url: addressOf(read(thing, 'url')),
    media: imagesOf(thing, resolve),
  };
}

/** A date as EDTF, or as written for the reader of documents to complain about. */
export function dateOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  const text = isThing(first) ? first['@value'] : first;
  if (typeof text === 'number') return String(text);
  if (typeof text !== 'string' || !text.trim()) return undefined;
  const date = readIsoDate(text);
  return date.kind === 'date' ? date.date : text;
}

/** What our own export wrote as EDTF is the date itself; `startDate` says only what is sure of it. */
function datesOf(thing: Thing, works: readonly Thing[]): { date: string | undefined; isStretch: boolean } {
  const start = dateOf(read(thing, 'startDate'));
  const end = dateOf(read(thing, 'endDate'));
  for (const work of works) {
    const edtf = wordsOf(read(work, 'temporal')) ?? wordsOf(read(work, 'temporalCoverage'));
    if (edtf && edtf.length < 1_000 && readEdtf(edtf) && (!start || edtf.startsWith(start)))
      return { date: edtf, isStretch: end !== undefined || edtf.includes('/') };
  }
  const before = dateOf(read(thing, 'previousStartDate'));
  if (!start) return { date: end ? `../${end}` : before, isStretch: end !== undefined };
  if (!end || end === start) return { date: start, isStretch: end !== undefined && !start.includes('T') };
  // A concert of one evening is no state.
  const isOneDay = start.slice(0, 10) === end.slice(0, 10) && start.includes('T');
  return isOneDay ? { date: start, isStretch: false } : { date: `${start}/${end}`, isStretch: true };
}

/** `identifier`, else the last part of `@id`: it is the id of the event for `selected` and addresses. */
function identityOf(thing: Thing): string | undefined {
  const identifier = listOf(read(thing, 'identifier'))[0];
  const value = isThing(identifier) ? read(identifier, 'value') : identifier;
  const named = typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  const id = thing['@id'];
  if (named || typeof id !== 'string' || id.startsWith('_:')) return named;
  return /#(.+)$/s.exec(id.slice(0, 2_000))?.[1] ?? id;
}

function isSomebody(thing: Thing): boolean {
  const types = typesOf(thing);
  return (
    types.length === 0 || types.some((type) => /(?:Person|Organization|Group|Team|Corporation|Agency)$/.test(type))
  );
}

function placeOf(places: readonly unknown[]): string | undefined {
  const names = places.flatMap((place) => {
    if (!isThing(place)) return namesOf(place);
    const address = read(place, 'address');
    const [first] = listOf(address);
    const written = isThing(first)
      ? [wordsOf(read(first, 'addressLocality')), wordsOf(read(first, 'addressCountry'))].filter(Boolean).join(', ')
      : wordsOf(first);
    return wordsOf(read(place, 'name')) ?? (written || []);
  });
  return [...new Set(names)].join('; ') || undefined;
}

/** Only those that say what they show. */
function imagesOf(thing: Thing, resolve: Resolve): readonly object[] {
  return listOf(read(thing, 'image'))
    .map(resolve)
    .filter(isThing)
    .flatMap((image) => {
      const caption = wordsOf(read(image, 'caption'));
      const description = wordsOf(read(image, 'description'));
      const alt = description ?? caption ?? wordsOf(read(image, 'name'));
      const src = addressOf(read(image, 'contentUrl')) ?? addressOf(read(image, 'url'));
      if (!alt || !src) return [];
      const [width, height] = ['width', 'height'].map((side) => numberIn(read(image, side)));
      return [{ src, alt, caption: description && caption, credit: wordsOf(read(image, 'creditText')), width, height }];
    });
}

/** 640 of 640, "640", "640 px" and `{"value": 640}`. */
function numberIn(value: unknown): number | undefined {
  const number = parseInt(wordsOf(isThing(value) ? read(value, 'value') : value) ?? '', 10);
  return number > 0 ? number : undefined;
}

function quotation(work: Thing, articleUrl: string | undefined): object {
  const from = listOf(read(work, 'isPartOf'))[0];
  const url = isThing(from) ? addressOf(read(from, 'url')) : addressOf(from);
  const text = read(work, 'text');
  // Quoted words stay as they are, letter by letter.
  return { exact: typeof text === 'string' ? text : wordsOf(text), article: url === articleUrl ? undefined : url };
}
