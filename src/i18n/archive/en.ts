import type { Speech } from '../messages.js';
import type { ArchiveMessages } from './archive-words.js';

export function english({ number, list }: Speech): ArchiveMessages {
  const events = (n: number) => `${number(n)} ${n === 1 ? 'event' : 'events'}`;
  return {
    inView: (n, of) => (n === of ? `${events(n)} in view` : `${number(n)} of ${events(of)} in view`),
    drawn: (singly, grouped, groups, dense) =>
      list([
        ...(singly > 0 ? [`${number(singly)} drawn singly`] : []),
        ...(grouped > 0
          ? [`${number(grouped)} counted in ${number(groups)} ${groups === 1 ? 'group' : 'groups'}`]
          : []),
        ...(dense > 0 ? [`${number(dense)} as density`] : []),
      ]),
    busiest: (dates) => `most in ${dates}`,
    more: (n) => `+${number(n)}`,
    group: (n, dates, titles) => [`${events(n)}, ${dates}`, titles.join('; ')].filter(Boolean).join(': '),
    running: (n) => `+${number(n)} going on`,
    members: (n) => events(n),
    extract: (n, of) =>
      n === of ? `All ${events(n)} in view` : `The ${number(n)} weightiest of ${events(of)} in view`,
  };
}
