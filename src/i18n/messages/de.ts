import type { DateUnit, Messages, Speech } from '../messages.js';
import { quotation } from '../quotation.js';

/** German. Dates after prepositions stand in the dative: "seit den 1980ern", "bis zum 3. September 2025". */
export function german({ number }: Speech): Messages {
  const events = (n: number) => (n === 1 ? `${number(n)} Ereignis` : `${number(n)} Ereignisse`);
  const era = (beforeChrist: boolean) => (beforeChrist ? ' v. Chr.' : '');

  return {
    date: {
      about: (date) => `ca. ${date}`,
      roughly: (date) => `etwa ${date}`,
      possibly: (date) => `${date} (?)`,
      uncertain: (date) => `${date}, Datum unsicher`,
      remark: (date, remark) => `${date}, ${remark}`,
      since: (date, unit) => (unit === 'ago' ? `seit ${date.replace('vor ', '')}` : `seit ${dative(date, unit)}`),
      until: (date, unit) => `bis ${zu(date, unit)}`,
      endNotGiven: (date, unit) => `ab ${dative(date, unit)}, Ende nicht genannt`,
      startNotGiven: (date, unit) => `bis ${zu(date, unit)}, Beginn nicht genannt`,
      byThen: (date) => `spätestens ${date}`,
      orLater: (date) => `${date} oder später`,
      between: (first, firstUnit, last, lastUnit) =>
        firstUnit === 'ago' || lastUnit === 'ago'
          ? `${first} bis ${last}`
          : `zwischen ${dative(first, firstUnit)} und ${dative(last, lastUnit)}`,
      fromTo: (first, firstUnit, last, lastUnit) =>
        `${firstUnit === 'ago' ? first : `von ${dative(first, firstUnit)}`.replace('von dem ', 'vom ')} bis ${zu(last, lastUnit)}`,
      range: (first, last) => `${first} – ${last}`,
      partOfMonth: (part, month) => `${['Anfang', 'Mitte', 'Ende'][part]} ${month}`,
      season: (season, year) => `${['Frühjahr', 'Sommer', 'Herbst', 'Winter'][season]} ${year}`,
      quarter: (quarter, year, short) => `${number(quarter)}. ${short ? 'Quart.' : 'Quartal'} ${year}`,
      half: (half, year) => `${number(half)}. Halbjahr ${year}`,
      decade: (year) => `${year}er`,
      century: (n, beforeChrist, short) => `${number(n)}. ${short ? 'Jh.' : 'Jahrhundert'}${era(beforeChrist)}`,
      millennium: (n, beforeChrist, short) => `${number(n)}. ${short ? 'Jt.' : 'Jahrtausend'}${era(beforeChrist)}`,
      ago: (duration) => `vor ${duration.replace(/(Jahr)e?$/, '$1en')}`,
      always: 'durchgehend',
      asOfPublication: 'Stand bei Veröffentlichung',
      undated: 'ohne Datum',
      notGiven: {
        year: 'Jahr nicht genannt',
        month: 'Monat nicht genannt',
        day: 'Tag nicht genannt',
      },
    },

    timeline: {
      label: 'Zeitleiste',
      empty: 'Keine Ereignisse',
      loading: 'Die Zeitleiste wird geladen …',
      overview: 'Übersicht der ganzen Zeitleiste',
      eras: 'Zeitabschnitte',
      events: 'Ereignisse',
      ungrouped: 'Ohne Gruppe',
    },

    controls: {
      label: 'Bedienung der Zeitleiste',
      zoomIn: 'Vergrößern',
      zoomOut: 'Verkleinern',
      fit: 'Alles zeigen',
      earlier: 'Früher',
      later: 'Später',
      previous: 'Voriges Ereignis',
      next: 'Nächstes Ereignis',
      close: 'Schließen',
      scale: 'Maßstab',
      order: 'Reihenfolge',
      search: 'Suchen',
      filter: 'Filtern',
      asTold: 'Wie erzählt',
      asToldFailed: 'Die Reihenfolge des Erzählens ließ sich nicht laden.',
      showAll: 'Alle zeigen',
      export: 'Herunterladen',
    },

    scales: {
      time: 'Zeitgetreu',
      breaks: 'Mit Sprüngen',
      recent: 'Jüngstes groß',
      even: 'Gleichmäßig',
    },
    orders: { 'oldest-first': 'Älteste zuerst', 'newest-first': 'Neueste zuerst', 'as-told': 'Wie im Artikel erzählt' },

    marks: {
      now: 'Artikel erschienen',
      nowAt: (date) => `Stand: ${date}`,
      earlier: (n, label) => `${number(n)} früher · ${label}`,
      later: (n, label) => `${number(n)} später · ${label}`,
      undated: (n) => `${number(n)} ohne Datum`,
      cluster: events,
      clusterFrom: (n, dates) => `${events(n)}: ${dates}`,
      hidden: (n) =>
        n === 1
          ? `${number(n)} Hintergrundereignis ausgeblendet – zeigen`
          : `${number(n)} Hintergrundereignisse ausgeblendet – zeigen`,
      position: (n, of) => `${number(n)} von ${number(of)}`,
      selected: (date, title) => `Ausgewählt: ${date}, ${title}`,
      unselected: 'Auswahl aufgehoben',
    },

    card: {
      wording: 'Im Artikel',
      quote: (text) => quotation(text, '„“‚‘'),
      reasoning: 'Wie das Datum folgt',
      editors: (date) => `Laut Redaktion: ${date}`,
      people: 'Personen',
      place: 'Ort',
      group: 'Gruppe',
      tags: 'Themen',
      sources: 'Quellen',
      credit: (name) => `Bild: ${name}`,
      excerpt: 'Aus dem Artikel',
      excerptBy: (publisher) => `Aus dem Artikel, ${publisher}`,
      more: 'Mehr dazu',
      readInArticle: 'Im Artikel lesen',
      readInSource: 'Zum Satz in der Quelle',
      opensSource: 'öffnet die Quelle',
      previousEvent: (title) => `Voriges Ereignis: ${title}`,
      nextEvent: (title) => `Nächstes Ereignis: ${title}`,
    },
    basis: {
      stated: 'Der Artikel sagt es so',
      derived: 'Folgt aus dem Artikel',
      knowledge: 'Allgemeinwissen, nicht aus dem Artikel',
    },
    status: {
      confirmed: 'bestätigt',
      reported: 'berichtet',
      alleged: 'behauptet',
      disputed: 'umstritten',
      planned: 'geplant',
      corrected: 'berichtigt',
    },
    load: {
      network: 'Die Zeitleiste ließ sich nicht laden: keine Verbindung zu ihrer Quelle.',
      canceled: 'Das Laden wurde abgebrochen.',
      retry: 'Erneut versuchen',
      kept: 'Was vorher zu sehen war, ist noch da.',
    },
  };
}

const numbered = /^(ca\. |etwa )?(\d.*)$/;

/** `1980er` -> `den 1980ern`, `3. September 2025` -> `dem 3. September 2025`; months and years stay as they are. */
function dative(date: string, unit: DateUnit): string {
  const [, qualifier = '', core] = numbered.exec(date) ?? [];
  if (core === undefined || unit === 'year' || unit === 'month' || unit === 'season' || unit === 'ago') return date;
  return qualifier + (unit === 'decade' ? `den ${core.replace(/er$/, 'ern')}` : `dem ${core}`);
}

/** After "bis": `zum 3. September 2025`, `zu den 1980ern`. */
function zu(date: string, unit: DateUnit): string {
  const text = dative(date, unit);
  return text.replace(
    /^(ca\. |etwa )?(dem |den )/,
    (_all, qualifier: string | undefined, article: string) =>
      `${article === 'dem ' ? 'zum ' : 'zu den '}${qualifier ?? ''}`,
  );
}
