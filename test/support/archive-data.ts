import { isoDate } from '../../src/time/iso-date.js';
import { seeded } from './random.js';

const day = 86_400_000;
const first = Date.UTC(1950, 0, 1);
const span = Date.UTC(2025, 0, 1) - first;
const nouns = ['Harbour', 'Border', 'Budget', 'Bridge', 'Court', 'Railway', 'Senate', 'Vaccine', 'Embargo', 'Museum'];
const verbs = ['opens', 'closes', 'is flooded', 'wins a vote', 'goes on strike', 'signs a treaty', 'is rebuilt'];
const after = [
  'after years of delay',
  'amid protests',
  'without a vote',
  'near the capital',
  'for the second time',
  '',
];
const groups = ['politics', 'economy', 'culture'];

/** A made-up archive of `count` events as an author writes it: bursts, single days, and things that last. */
export function archiveData(count: number, seed = 7): { readonly events: readonly object[] } {
  const random = seeded(seed);
  const bursts = Array.from({ length: Math.max(2, Math.round(count / 60)) }, () => first + random.next() ** 0.6 * span);
  const events = Array.from({ length: count }, (_, i) => {
    const burst = random.chance(0.7) ? random.pick(bursts) - 20 * day * Math.log(1 - random.next()) : null;
    const start = Math.floor(Math.min(burst ?? first + random.next() * span, first + span - day) / day) * day;
    const lasts = random.chance(0.15) ? Math.ceil(Math.exp(random.next() * 7)) : 0;
    return {
      id: `e${i}`,
      title: [random.pick(nouns), random.pick(verbs), random.pick(after)].filter(Boolean).join(' '),
      date: lasts > 0 ? `${isoDate(start)}/${isoDate(start + lasts * day)}` : isoDate(start),
      kind: lasts > 0 ? 'state' : 'event',
      importance: random.pick([1, 2, 2, 2, 2, 3]),
      group: random.pick(groups),
    };
  });
  const labels = groups.map((id) => ({ id, label: `${id[0]!.toUpperCase()}${id.slice(1)}` }));
  return { version: 1, lang: 'en', title: 'An archive', groups: labels, events } as {
    readonly events: readonly object[];
  };
}
