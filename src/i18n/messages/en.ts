import type { DateUnit, Messages, Speech } from '../messages.js';
import { quotation } from '../quotation.js';

/** English, and what every language falls back to. */
export function english({ number }: Speech): Messages {
  const events = (n: number) => (n === 1 ? `${number(n)} event` : `${number(n)} events`);
  const ordinal = ordinalOf(number);
  const era = (beforeChrist: boolean) => (beforeChrist ? ' BC' : '');

  return {
    date: {
      about: (date) => `c. ${date}`,
      roughly: (date) => `about ${date}`,
      possibly: (date) => `${date} (?)`,
      uncertain: (date) => `${date}, date uncertain`,
      remark: (date, remark) => `${date}, ${remark}`,
      since: (date, unit) => `since ${the(date, unit)}`,
      until: (date, unit) => `until ${the(date, unit)}`,
      endNotGiven: (date, unit) => `from ${the(date, unit)}, end not given`,
      startNotGiven: (date, unit) => `until ${the(date, unit)}, start not given`,
      byThen: (date, unit) => `by ${the(date, unit)}`,
      orLater: (date) => `${date} or later`,
      between: (first, firstUnit, last, lastUnit) => `between ${the(first, firstUnit)} and ${the(last, lastUnit)}`,
      fromTo: (first, firstUnit, last, lastUnit) => `from ${the(first, firstUnit)} to ${the(last, lastUnit)}`,
      range: (first, last) => `${first} – ${last}`,
      partOfMonth: (part, month) => `${['early ', 'mid-', 'late '][part]}${month}`,
      season: (season, year) => `${['spring', 'summer', 'autumn', 'winter'][season]} ${year}`,
      quarter: (quarter, year, short) =>
        short ? `Q${number(quarter)} ${year}` : `${ordinal(quarter)} quarter of ${year}`,
      half: (half, year) => `${half === 1 ? 'first' : 'second'} half of ${year}`,
      decade: (year) => `${year}s`,
      century: (n, beforeChrist, short) => `${ordinal(n)} ${short ? 'c.' : 'century'}${era(beforeChrist)}`,
      millennium: (n, beforeChrist, short) => `${ordinal(n)} ${short ? 'mill.' : 'millennium'}${era(beforeChrist)}`,
      ago: (duration) => `${duration} ago`,
      always: 'throughout',
      asOfPublication: 'as of publication',
      undated: 'undated',
      notGiven: {
        year: 'year not given',
        month: 'month not given',
        day: 'day not given',
      },
    },

    timeline: {
      label: 'Timeline',
      empty: 'No events',
      loading: 'Loading the timeline …',
      overview: 'Overview of the whole timeline',
      eras: 'Periods',
      events: 'Events',
      ungrouped: 'Without a group',
    },

    controls: {
      label: 'Timeline controls',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      fit: 'Show everything',
      earlier: 'Earlier',
      later: 'Later',
      previous: 'Previous event',
      next: 'Next event',
      close: 'Close',
      scale: 'Scale',
      order: 'Order',
      search: 'Search',
      filter: 'Filter',
      asTold: 'As told',
      asToldFailed: 'The order of telling could not be loaded.',
      showAll: 'Show all',
      export: 'Download',
    },

    scales: {
      time: 'True time',
      breaks: 'With breaks',
      recent: 'Recent first',
      even: 'Evenly',
    },
    orders: { 'oldest-first': 'Oldest first', 'newest-first': 'Newest first', 'as-told': 'As told in the article' },

    marks: {
      now: 'Article published',
      nowAt: (date) => `As of ${date}`,
      earlier: (n, label) => `${number(n)} earlier · ${label}`,
      later: (n, label) => `${number(n)} later · ${label}`,
      undated: (n) => `${number(n)} undated`,
      cluster: events,
      clusterFrom: (n, dates) => `${events(n)}: ${dates}`,
      hidden: (n) => `${number(n)} background ${n === 1 ? 'event' : 'events'} hidden – show`,
      position: (n, of) => `${number(n)} of ${number(of)}`,
      selected: (date, title) => `Selected: ${date}, ${title}`,
      unselected: 'Selection cleared',
    },

    card: {
      wording: 'In the article',
      quote: (text) => quotation(text, '“”‘’'),
      reasoning: 'How the date follows',
      editors: (date) => `According to the editors: ${date}`,
      people: 'People',
      place: 'Place',
      group: 'Group',
      tags: 'Topics',
      sources: 'Sources',
      credit: (name) => `Image: ${name}`,
      excerpt: 'From the article',
      excerptBy: (publisher) => `From the article by ${publisher}`,
      more: 'More about this',
      readInArticle: 'Read in the article',
      readInSource: 'Go to the sentence in the source',
      opensSource: 'opens in the source',
      previousEvent: (title) => `Previous event: ${title}`,
      nextEvent: (title) => `Next event: ${title}`,
    },
    basis: {
      stated: 'The article says so',
      derived: 'Follows from the article',
      knowledge: 'General knowledge, not in the article',
    },
    status: {
      confirmed: 'confirmed',
      reported: 'reported',
      alleged: 'alleged',
      disputed: 'disputed',
      planned: 'planned',
      corrected: 'corrected',
    },
    load: {
      network: 'The timeline could not be loaded: no connection to its source.',
      canceled: 'Loading was canceled.',
      retry: 'Try again',
      kept: 'What was shown before is still here.',
    },
  };
}

/** `1980s` -> `the 1980s`, unless "c." or "about" stands before it. */
function the(date: string, unit: DateUnit): string {
  const article =
    unit === 'decade' || unit === 'century' || unit === 'millennium' || unit === 'half' || unit === 'quarter';
  return article && !/^(c\.|about) /.test(date) ? `the ${date}` : date;
}

/** 1st, 2nd, 3rd, 4th, 11th. */
export const ordinalOf = (number: Speech['number']) => (n: number) => {
  const tail = n % 100 > 10 && n % 100 < 14 ? 0 : n % 10;
  return number(n) + (['th', 'st', 'nd', 'rd'][tail] ?? 'th');
};
