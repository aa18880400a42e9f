import type { Basis, Status } from '../document/event.js';
import type { Precision } from '../time/precision.js';
import { boundedCache, canonicalLocale, listFormat, numberFormat, pluralRules } from './intl-cache.js';
import type { ArchiveMessages } from './archive/archive-words.js';
import type { ArticleMessages } from './article/article-words.js';
import type { DistanceMessages } from './distance/distance-words.js';
import type { FailureMessages } from './failure/failure-words.js';
import type { LoadingMessages } from './loading/loading-words.js';
import { german } from './messages/de.js';
import { english } from './messages/en.js';
import type { FindMessages } from './find/find-words.js';
import type { ProblemMessages } from './problems/problem-words.js';
import type { SharingMessages } from './sharing/sharing-words.js';
import type { TellingMessages } from './telling/telling-words.js';

/** What a date text is: its precision, or `ago` for deep time ("13.8 billion years ago"). Grammar depends on it. */
export type DateUnit = Precision | 'ago';

export interface DateMessages {
  /** Visible: `c. February 2025`. */
  about(date: string): string;
  /** Spoken: `about February 2025`. */
  roughly(date: string): string;
  /** Visible: `February 2022 (?)`. */
  possibly(date: string): string;
  /** Spoken: `February 2022, date uncertain`. */
  uncertain(date: string): string;
  /** Spoken: a date and what is missing in it: `February 2022, day not given`. */
  remark(date: string, remark: string): string;
  /** Began then and goes on. */
  since(date: string, unit: DateUnit): string;
  /** Went on until then; the start is open. */
  until(date: string, unit: DateUnit): string;
  /** Began then; nobody says when it ended. */
  endNotGiven(date: string, unit: DateUnit): string;
  /** Ended then; nobody says when it began. */
  startNotGiven(date: string, unit: DateUnit): string;
  /** Some time up to and including it. */
  byThen(date: string, unit: DateUnit): string;
  /** Some time from it on, including it. */
  orLater(date: string, unit: DateUnit): string;
  /** Some time from the first to the last, both included. */
  between(first: string, firstUnit: DateUnit, last: string, lastUnit: DateUnit): string;
  /** Spoken form of `a – b`. */
  fromTo(first: string, firstUnit: DateUnit, last: string, lastUnit: DateUnit): string;
  /** Visible form of an interval where `Intl` has none. */
  range(first: string, last: string): string;
  /** Third of a month: 0 early, 1 mid, 2 late; `month` is `October 2025`. */
  partOfMonth(part: 0 | 1 | 2, month: string): string;
  /** 0 spring, 1 summer, 2 autumn, 3 winter; of the northern hemisphere. A winter begins in its year. */
  season(season: 0 | 1 | 2 | 3, year: string): string;
  quarter(quarter: 1 | 2 | 3 | 4, year: string, short: boolean): string;
  half(half: 1 | 2, year: string): string;
  /** `year` is the decade's first year as digits: `1980` -> `1980s`. */
  decade(year: string): string;
  century(n: number, beforeChrist: boolean, short: boolean): string;
  millennium(n: number, beforeChrist: boolean, short: boolean): string;
  /** `13.8 billion years` -> `13.8 billion years ago`. */
  ago(duration: string): string;
  /** No start or end at all, such as `../..`. */
  readonly always: string;
  /** A state without a start that still held when the article appeared: `/..`. */
  readonly asOfPublication: string;
  readonly undated: string;
  /** What a reader who hears the date has to know is missing. */
  readonly notGiven: Readonly<Record<'year' | 'month' | 'day', string>>;
}

/**
 * Every phrase readers see or hear, in one language. Numbers come in as numbers and are written with the digits of the
 * reader's locale; dates come in as text from `formatEventTime`.
 */
export interface Messages {
  readonly date: DateMessages;

  readonly timeline: {
    /** Accessible name when there is no title. */
    readonly label: string;
    readonly empty: string;
    readonly loading: string;
    readonly overview: string;
    readonly eras: string;
    /** Name of the list of events. */
    readonly events: string;
    /** Lane of events that belong to no group. */
    readonly ungrouped: string;
  };

  readonly controls: {
    /** Name of the toolbar. */
    readonly label: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly fit: string;
    readonly earlier: string;
    readonly later: string;
    readonly previous: string;
    readonly next: string;
    readonly close: string;
    readonly scale: string;
    readonly order: string;
    /** Switches to the order of telling beside the order of time. */
    readonly search: string;
    readonly filter: string;
    readonly asTold: string;
    readonly asToldFailed: string;
    readonly showAll: string;
    readonly export: string;
  };

  readonly scales: Readonly<Record<'time' | 'breaks' | 'recent' | 'even', string>>;
  readonly orders: Readonly<Record<'oldest-first' | 'newest-first' | 'as-told', string>>;

  readonly marks: {
    /** The marker at the article's date. */
    readonly now: string;
    /** The marker at a date given by the author instead. */
    nowAt(date: string): string;
    /** Pointer at the edge; `label` says when the next one is. */
    earlier(events: number, label: string): string;
    later(events: number, label: string): string;
    /** Heading of the shelf of events without a date. */
    undated(events: number): string;
    cluster(events: number): string;
    /** Spoken: a cluster and the time it covers. */
    clusterFrom(events: number, dates: string): string;
    /** Events left out by the `importance` attribute, on a button that brings them back. */
    hidden(events: number): string;
    position(n: number, of: number): string;
    /** Live announcement after a selection. */
    selected(date: string, title: string): string;
    readonly unselected: string;
  };

  readonly card: Partial<SharingMessages> & {
    readonly wording: string;
    /** The article's own words for the time, in quotation marks. */
    quote(text: string): string;
    readonly reasoning: string;
    editors(date: string): string;
    readonly people: string;
    readonly place: string;
    readonly group: string;
    readonly tags: string;
    readonly sources: string;
    credit(name: string): string;
    readonly excerpt: string;
    excerptBy(publisher: string): string;
    readonly more: string;
    readonly readInArticle: string;
    readonly readInSource: string;
    /** Added to the accessible name of a link that leaves the page. */
    readonly opensSource: string;
    previousEvent(title: string): string;
    nextEvent(title: string): string;
  };

  readonly basis: Readonly<Record<Basis, string>>;
  readonly status: Readonly<Record<Status, string>>;

  /** When the data could not be loaded. */
  readonly load: Partial<FailureMessages> & {
    readonly network: string;
    readonly canceled: string;
    readonly retry: string;
    /** Added when older content stays visible. */
    readonly kept: string;
  };

  // For languages that are registered; in the built-in ones these phrases load with the part of the script that says them.
  /** The picture of the order of telling. */
  readonly told?: Partial<TellingMessages>;
  /** Distances to the event named by `origin`. */
  readonly distance?: Partial<DistanceMessages>;
  /** Search and filter. */
  readonly find?: Partial<FindMessages>;
  /** A timeline of very many events. */
  readonly archive?: Partial<ArchiveMessages>;
  /** While a large document is loaded. */
  readonly loading?: Partial<LoadingMessages>;
  /** Between timeline and article. */
  readonly article?: Partial<ArticleMessages>;
  /** Mistakes in the data. */
  readonly problems?: Partial<ProblemMessages['problems']>;
  readonly issues?: Partial<ProblemMessages['issues']>;
}

/** What a language file works with, bound to the reader's locale so that digits and lists follow the region. */
export interface Speech {
  number(n: number): string;
  plural(n: number): Intl.LDMLPluralRule;
  /** `a, b and c` */
  list(items: readonly string[]): string;
}

/** A language: makes the phrases for one locale of it. Groups and phrases it leaves out are said in English. */
export type Language = (speech: Speech) => { readonly [G in keyof Messages]?: Partial<Messages[G]> };

const languages = new Map<string, Language>([
  ['en', english],
  ['de', german],
]);
const cache = boundedCache<Messages>();

/** Adds a language or replaces one, for every timeline on the page that is drawn from now on. `lang`: `pt`, `pt-BR`. */
export function registerMessages(lang: string, language: Language): void {
  languages.set(lang.toLowerCase(), language);
  cache.clear();
}

/** The phrases for a locale: the exact one, or its language with less and less region, or English. Never throws. */
export function messagesFor(locale: string): Messages {
  return cache.get(locale, () => {
    const exact = canonicalLocale(locale);
    let tag = exact.toLowerCase();
    while (tag && !languages.has(tag)) tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')));
    const own = languages.get(tag);
    return own ? completed(own(speechOf(exact)), english(speechOf(exact))) : english(speechOf('en'));
  });
}

function completed(own: ReturnType<Language>, fallback: Messages): Messages {
  const names = Object.keys({ ...fallback, ...own }) as (keyof Messages)[];
  return Object.fromEntries(names.map((name) => [name, { ...fallback[name], ...own[name] }])) as unknown as Messages;
}

/**
 * Phrases that load apart from the others, in the same language as those: the built-in one of `languages`, with what was
 * registered for it on top, else in English. Never throws.
 */
export function phrasesApart<T extends object>(
  locale: string,
  languages: ReadonlyMap<string, (speech: Speech) => T>,
  registered: Partial<T> | undefined,
): T {
  const exact = canonicalLocale(locale);
  const own = languages.get(exact.toLowerCase().split('-')[0]!);
  return { ...(own ? own(speechOf(exact)) : languages.get('en')!(speechOf('en'))), ...registered };
}

function speechOf(locale: string): Speech {
  return {
    number: (n) => numberFormat(locale).format(n),
    plural: (n) => pluralRules(locale).select(n),
    list: (items) => listFormat(locale, { type: 'conjunction' }).format(items),
  };
}
