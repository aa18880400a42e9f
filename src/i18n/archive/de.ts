import type { Speech } from '../messages.js';
import type { ArchiveMessages } from './archive-words.js';

export function german({ number, list }: Speech): ArchiveMessages {
  const events = (n: number) => `${number(n)} ${n === 1 ? 'Ereignis' : 'Ereignisse'}`;
  return {
    inView: (n, of) =>
      n === of
        ? `${events(n)} im Bild`
        : `${number(n)} von ${number(of)} ${of === 1 ? 'Ereignis' : 'Ereignissen'} im Bild`,
    drawn: (singly, grouped, groups, dense) =>
      list([
        ...(singly > 0 ? [`${number(singly)} einzeln gezeichnet`] : []),
        ...(grouped > 0
          ? [`${number(grouped)} in ${number(groups)} ${groups === 1 ? 'Gruppe' : 'Gruppen'} gezählt`]
          : []),
        ...(dense > 0 ? [`${number(dense)} als Dichte`] : []),
      ]),
    busiest: (dates) => `die meisten: ${dates}`,
    more: (n) => `+${number(n)}`,
    group: (n, dates, titles) => [`${events(n)}, ${dates}`, titles.join('; ')].filter(Boolean).join(': '),
    running: (n) => `+${number(n)} dauern an`,
    members: (n) => events(n),
    extract: (n, of) =>
      n === of ? `Alle ${events(n)} im Bild` : `Die ${number(n)} wichtigsten von ${number(of)} Ereignissen im Bild`,
  };
}
