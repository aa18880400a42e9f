import type { attributes } from '../src/element/attributes.js';
import type { PageLanguage } from './index/texts.js';

export type AttributeName = (typeof attributes)[number]['name'];

/** What an attribute is for, and where in the panel it stands. */
export interface AttributeNote {
  readonly section: 'data' | 'view' | 'window' | 'use';
  readonly note: Readonly<Record<PageLanguage, string>>;
}

/** One note for every attribute of the element: a new attribute without one does not compile. */
export const attributeNotes: Readonly<Record<AttributeName, AttributeNote>> = {
  src: {
    section: 'data',
    note: {
      de: 'Adresse des JSON-Dokuments. Scheitert das Laden, bleibt stehen, was zu sehen war.',
      en: 'Address of the JSON document. If loading fails, what was shown stays.',
    },
  },
  discover: {
    section: 'data',
    note: {
      de: 'Ereignisse im Artikel suchen, wenn es sonst keine Daten gibt: Zeitangaben, markierte Stellen, JSON-LD.',
      en: 'Find events in the article when there is no other data: dates, marked passages, JSON-LD.',
    },
  },
  loading: {
    section: 'data',
    note: {
      de: 'Sofort laden, oder erst in der Nähe des sichtbaren Bereichs.',
      en: 'Load at once, or only near the visible part of the page.',
    },
  },
  layout: {
    section: 'view',
    note: {
      de: 'Waagrecht, senkrecht, als Liste, oder wie erzählt neben wie geschehen (telling); auto richtet sich nach der Breite.',
      en: 'Horizontal, vertical, a list, or the order of telling beside that of time (telling); auto follows the width.',
    },
  },
  scale: {
    section: 'view',
    note: {
      de: 'Wahre Abstände (time), lange Lücken gekürzt (breaks), Jüngstes gedehnt (recent) oder nur die Reihenfolge (even).',
      en: 'True distances (time), long gaps cut (breaks), the recent past stretched (recent) or order only (even).',
    },
  },
  origin: {
    section: 'view',
    note: {
      de: 'Daten nennen auch den Abstand zu diesem Ereignis.',
      en: 'Dates also say the distance to this event.',
    },
  },
  'group-by': {
    section: 'view',
    note: {
      de: 'Eine beschriftete Bahn für jeden Wert.',
      en: 'One labelled lane for each value.',
    },
  },
  order: {
    section: 'view',
    note: {
      de: 'Reihenfolge in Liste und senkrechter Darstellung; as-told ist die des Artikels.',
      en: 'Order of the list and the vertical layout; as-told is that of the article.',
    },
  },
  importance: {
    section: 'view',
    note: {
      de: 'Ab welchem Gewicht Ereignisse zu sehen sind. 3: nur das Wichtigste.',
      en: 'The least weight shown. 3: main news only.',
    },
  },
  search: {
    section: 'view',
    note: {
      de: 'Nur Ereignisse, in denen alle diese Wörter stehen.',
      en: 'Only events that have all of these words in them.',
    },
  },
  filter: {
    section: 'view',
    note: {
      de: 'Nur diese, etwa group:krieg status:alleged importance:3. Mehrere Werte eines Schlüssels: einer davon.',
      en: 'Only these, such as group:war status:alleged importance:3. Several values of a key: one of them.',
    },
  },
  now: {
    section: 'view',
    note: {
      de: 'Marke für „heute“: auto ist der Tag der Veröffentlichung; none oder ein Datum.',
      en: 'The “today” mark: auto is the day of publication; none or a date.',
    },
  },
  start: {
    section: 'window',
    note: { de: 'Anfang des ersten Ausschnitts.', en: 'Where the first window begins.' },
  },
  end: {
    section: 'window',
    note: { de: 'Ende des ersten Ausschnitts.', en: 'Where the first window ends.' },
  },
  for: {
    section: 'use',
    note: {
      de: 'id des Artikels auf dieser Seite; sonst der nächste <article> ringsum oder daneben.',
      en: 'id of the article on this page; else the nearest <article> around or beside.',
    },
  },
  linking: {
    section: 'use',
    note: {
      de: 'In welche Richtungen Zeitleiste und Artikel zueinander führen.',
      en: 'In which directions timeline and article lead to each other.',
    },
  },
  highlight: {
    section: 'use',
    note: {
      de: 'Wie Textstellen im Artikel markiert werden: ohne ihn anzurühren (css) oder mit <mark>.',
      en: 'How passages are marked in the article: without touching it (css) or with <mark>.',
    },
  },
  follow: {
    section: 'use',
    note: {
      de: 'Beim Lesen des Artikels wird markiert, von welchem Ereignis gerade die Rede ist.',
      en: 'While the article is read, the event it is just telling of is marked.',
    },
  },
  references: {
    section: 'use',
    note: {
      de: 'Hinter jeder Textstelle ein kleiner Verweis auf die Zeitleiste, für Tastatur und Vorleseprogramme.',
      en: 'A small link to the timeline behind each passage, for keyboards and screen readers.',
    },
  },
  'time-zone': {
    section: 'window',
    note: {
      de: 'Nur für Ereignisse mit Uhrzeit, etwa Europe/Berlin.',
      en: 'Only for events with a clock time, for example Europe/Berlin.',
    },
  },
  selected: {
    section: 'use',
    note: {
      de: 'Das gewählte Ereignis. Wandert mit, wenn Sie eines anklicken.',
      en: 'The selected event. Follows when you click one.',
    },
  },
  zoom: {
    section: 'use',
    note: {
      de: 'Vergrößern mit Strg/⌘ + Mausrad (modifier), mit dem Mausrad allein (wheel) oder gar nicht.',
      en: 'Zoom with Ctrl/⌘ + wheel (modifier), with the wheel alone (wheel) or not at all.',
    },
  },
  controls: {
    section: 'use',
    note: {
      de: 'Welche Knöpfe es gibt. Ohne Attribut: was zu den Daten passt.',
      en: 'Which buttons there are. Without the attribute: what suits the data.',
    },
  },
  permalink: {
    section: 'use',
    note: {
      de: 'Das gewählte Ereignis in der Adresse der Seite, hinter # (fragment) oder ? (query). Erst nach einer Auswahl.',
      en: 'The selected event in the page’s address, behind # (fragment) or ? (query). Only after a selection.',
    },
  },
  'permalink-prefix': {
    section: 'use',
    note: {
      de: 'Name in der Adresse, wenn timeline nicht passt.',
      en: 'Name in the address, where timeline does not suit.',
    },
  },
  'heading-level': {
    section: 'use',
    note: { de: 'Ebene der Überschrift in der Gliederung der Seite.', en: 'Level of the heading in the page outline.' },
  },
  label: {
    section: 'use',
    note: {
      de: 'Name für Vorlesehilfen; ohne ihn der Titel. Für mehrere Zeitleisten mit demselben Titel.',
      en: 'Name for screen readers; the title without it. For several timelines with one title.',
    },
  },
};
