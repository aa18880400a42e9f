import type { Speech } from '../messages.js';
import type { FindMessages } from './find-words.js';

export function english({ number }: Speech): FindMessages {
  const events = (n: number) => `${number(n)} ${n === 1 ? 'event' : 'events'}`;
  return {
    label: 'Find events',
    field: 'Search titles, people, places, quotations',
    count: (found, of) => `${number(found)} of ${events(of)}`,
    none: 'No event matches',
    showOthers: (n) => (n === 0 ? 'Clear' : `Show the other ${number(n)}`),
    remove: (key, name) => `Remove filter, ${key}: ${name}`,
    hidden: (n) => `${events(n)} not shown`,
    events,
    showAll: (n) => `Show ${number(n)} more`,
    beyond: (n) => `${number(n)} more can be searched for`,
    reading: 'Being counted …',
    keys: { group: 'Group', tag: 'Topic', status: 'Status', kind: 'Kind', importance: 'Importance' },
    kinds: { event: 'Happened', state: 'Lasted' },
    importances: { 3: 'Main news', 2: 'Side events', 1: 'Background' },
  };
}
