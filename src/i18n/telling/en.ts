import { ordinalOf } from '../messages/en.js';
import type { Speech } from '../messages.js';
import type { TellingMessages } from './telling-words.js';

export function english({ number }: Speech): TellingMessages {
  const ordinal = ordinalOf(number);
  const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${number(n)} times`);
  return {
    told: 'As told',
    happened: 'As it happened',
    passages: 'Passages in the order of the article',
    events: 'Events in the order of time',
    toldAt: (n, of) => `told ${ordinal(n)} of ${number(of)}`,
    again: 'told again',
    happenedAt: (n, together) =>
      together === 0
        ? `happened ${ordinal(n)}`
        : `happened ${ordinal(n)}, together with ${together === 1 ? 'one other' : `${number(together)} others`}`,
    untold: 'no passage tells of it',
    jumpsBack: 'a step back in time',
    on: 'on in time, or at the same time',
    back: 'back in time',
    beginsAtEnd: 'The article begins at the end of its story.',
    beginsAtBeginning: 'The article begins at the beginning of its story.',
    turns: (n, out, of) =>
      (n === 0 ? 'It never steps back in time' : `It steps back in time ${times(n)}`) +
      (of > 0 ? `; ${number(out)} of ${number(of)} ${out === 1 ? 'is' : 'are'} told out of order.` : '.'),
    inOrder: 'The article tells everything in the order in which it happened.',
    unplaced:
      'Where the passages stand in the article is not known: here they are in the order in which they were written down.',
    nothing: 'None of these events has a passage in the article, so there is no order of telling to show.',
    mostImportant: (drawn, of) => `${number(drawn)} of ${number(of)} events are shown, the most important first.`,
  };
}
