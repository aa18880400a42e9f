import { createIssueLog, type Issue } from '../../document/issue.js';
import { MAX_SOURCE } from '../../document/limits.js';
import { movedIssue } from '../../document/moved-issue.js';
import { parseJson } from '../../document/parse-json.js';
import type { ReadResult } from '../../document/timeline-document.js';
import { isSchemaOrg } from '../schema-org.js';
import type { ArticleText } from './article-text.js';
import { langOf, type Found } from './found.js';
import { readJsonLd } from './json-ld.js';
import { readMarked } from './marked.js';
import { mergeFound, withIds } from './merge.js';
import { readTimes } from './times.js';

/** Where events are looked for. */
export type Token = 'time' | 'data' | 'jsonld';

/** Attributes that change what is found; text and elements do, too. */
export const WATCHED = (
  'datetime pubdate itemprop id lang title hidden href class data-timeline-event data-title data-date data-end data-id ' +
  'data-kind data-group data-status data-basis data-wording data-reasoning data-place data-display-date ' +
  'data-importance data-tags data-people data-enriched-date data-enriched-note data-enriched-source data-url'
).split(' ');

export interface Place {
  /** null: only JSON-LD of the page can be read. */
  readonly article: Element | null;
  /** The timeline: nothing in it is part of the page. */
  readonly timeline: Element;
  readonly tokens: readonly Token[];
  /** The defined text of the article. */
  text(article: Element): ArticleText;
}

/** Data for `readDocument`, and what was wrong before it came to that. */
export interface Imported {
  readonly data: { readonly events: readonly unknown[] };
  readonly issues: readonly Issue[];
  /** Where each event was found. */
  readonly places: readonly string[];
}

/**
 * Reads events out of a page: dates in `<time>`, marked elements, JSON-LD. Only reads, in linear time and in small
 * steps. A passage or thing that cannot be read is reported and never hides a good one. The text is that of the first
 * step: when the page changes in between, read it anew.
 */
export function* discover({ article, timeline, tokens, text }: Place): Generator<void, Imported> {
  const log = createIssueLog();
  const page = article && tokens.some((token) => token !== 'jsonld') ? text(article) : null;
  const lang = langOf(article ?? timeline);
  const roots = tokens.includes('jsonld') ? readScripts(article, timeline, log) : [];
  yield;
  const schema = yield* readJsonLd(roots, log);
  const marked = article && page && tokens.includes('data') ? yield* readMarked(article, page, lang, log) : [];
  const times = article && page && tokens.includes('time') ? yield* readTimes(article, page, lang, log) : null;
  const found = withIds(yield* mergeFound(marked, times?.found ?? [], schema.found));
  const said = { ...schema.article, published: times?.published ?? undefined };
  const known = schema.article ? { ...said, ...defined(schema.article) } : said;
  return imported(found, log.issues, {
    lang: lang || schema.lang,
    // The headline stands above the article: only a list has a name of its own.
    title: schema.title,
    article: Object.values(known).some((value) => value !== undefined) ? known : undefined,
  });
}

/** JSON-LD of schema.org that is given as data: in a script of the timeline, or in a file. */
export function fromSchemaOrg(data: unknown): Imported {
  const log = createIssueLog();
  const { found, title, headline, description, lang, article } = atOnce(readJsonLd([{ data, place: '' }], log));
  return imported(found, log.issues, { title: title ?? headline, description, lang, article });
}

function atOnce<R>(work: Generator<unknown, R>): R {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function imported(found: readonly Found[], issues: readonly Issue[], rest: object): Imported {
  const events = found.map(({ event }) => defined(event));
  return { data: { ...defined(rest), events }, issues, places: found.map(({ place }) => place) };
}

/** Those of the article; when it has none those of the page, but for those that timelines have for themselves. */
function readScripts(article: Element | null, timeline: Element, log: ReturnType<typeof createIssueLog>) {
  const within = (root: ParentNode | null): readonly Element[] =>
    [...(root?.querySelectorAll('script[type]') ?? [])].filter(
      (script) => isJsonLd(script) && !script.closest(timeline.localName),
    );
  const own = within(article);
  const scripts = own.length ? own : within(timeline.ownerDocument);
  return scripts.flatMap((script, index) => {
    const place = `ld+json[${index}]`;
    const text = script.textContent ?? '';
    if (text.length > MAX_SOURCE) {
      log.add('error', 'too-large', place, text.slice(0, 100), `at most ${MAX_SOURCE / 1024 / 1024} MB`);
      return [];
    }
    const json = parseJson(text);
    if (json.ok) return isSchemaOrg(json.data) ? [{ data: json.data, place }] : [];
    log.add('error', 'not-json', place, text, `JSON (line ${json.line}, column ${json.column}: ${json.message})`);
    return [];
  });
}

function isJsonLd(script: Element): boolean {
  return script.getAttribute('type')?.split(';')[0]?.trim().toLowerCase() === 'application/ld+json';
}

/** Only the fields that say something. */
function defined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Names of schema.org for the fields of an event. */
const SCHEMA_NAMES = new Map([
  ['date', 'startDate'],
  ['title', 'name'],
  ['summary', 'description'],
  ['place', 'location'],
  ['media', 'image'],
]);

/** The result with its issues where an author finds them: `time[3].date` instead of `events[7].date`. */
export function withPlaces<T extends ReadResult>(result: T, { issues, places }: Imported): T {
  const moved = result.issues.map((issue) => {
    const [whole, index, field = '', behind = ''] = /^events\[(\d+)\](?:\.(\w+))?(.*)$/s.exec(issue.path) ?? [];
    const place = places[Number(index ?? -1)];
    if (whole === undefined || place === undefined) return issue;
    const isMarkup = /^(?:time|data-timeline-event)\[/.test(place);
    const name = isMarkup ? field : (SCHEMA_NAMES.get(field) ?? field);
    const path = [place, name].filter(Boolean).join('.') + behind;
    return movedIssue(issue, path);
  });
  return { ...result, issues: [...issues, ...moved] };
}
