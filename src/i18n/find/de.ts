import type { Speech } from '../messages.js';
import type { FindMessages } from './find-words.js';

export function german({ number }: Speech): FindMessages {
  const events = (n: number) => `${number(n)} ${n === 1 ? 'Ereignis' : 'Ereignisse'}`;
  return {
    label: 'Ereignisse finden',
    field: 'Titel, Personen, Orte, Zitate durchsuchen',
    count: (found, of) => `${number(found)} von ${number(of)} ${of === 1 ? 'Ereignis' : 'Ereignissen'}`,
    none: 'Kein Ereignis passt',
    showOthers: (n) =>
      n === 0 ? 'Zurücksetzen' : n === 1 ? 'Das andere auch zeigen' : `Die anderen ${number(n)} auch zeigen`,
    remove: (key, name) => `Filter entfernen, ${key}: ${name}`,
    hidden: (n) => `${events(n)} nicht gezeigt`,
    events,
    showAll: (n) => `${number(n)} weitere zeigen`,
    beyond: (n) => `Nach ${number(n)} weiteren lässt sich suchen`,
    reading: 'Wird gezählt …',
    keys: { group: 'Gruppe', tag: 'Thema', status: 'Status', kind: 'Art', importance: 'Gewicht' },
    kinds: { event: 'Geschah', state: 'Dauerte an' },
    importances: { 3: 'Wichtigstes', 2: 'Nebenereignisse', 1: 'Hintergrund' },
  };
}
