import type { Speech } from '../messages.js';
import type { TellingMessages } from './telling-words.js';

export function german({ number }: Speech): TellingMessages {
  return {
    told: 'Wie erzählt',
    happened: 'Wie geschehen',
    passages: 'Textstellen in der Reihenfolge des Artikels',
    events: 'Ereignisse in der Reihenfolge der Zeit',
    toldAt: (n, of) => `erzählt als ${number(n)}. von ${number(of)}`,
    again: 'noch einmal erzählt',
    happenedAt: (n, together) =>
      together === 0
        ? `geschehen als ${number(n)}.`
        : `geschehen als ${number(n)}., zugleich mit ${together === 1 ? 'einem anderen' : `${number(together)} anderen`}`,
    untold: 'keine Textstelle erzählt davon',
    jumpsBack: 'ein Schritt zurück in der Zeit',
    on: 'weiter in der Zeit oder zugleich',
    back: 'zurück in der Zeit',
    beginsAtEnd: 'Der Artikel beginnt am Ende seiner Geschichte.',
    beginsAtBeginning: 'Der Artikel beginnt am Anfang seiner Geschichte.',
    turns: (n, out, of) =>
      (n === 0 ? 'Er geht nie in der Zeit zurück' : `Er geht ${number(n)}-mal in der Zeit zurück`) +
      (of > 0 ? `; ${number(out)} von ${number(of)} ${out === 1 ? 'wird' : 'werden'} außer der Reihe erzählt.` : '.'),
    inOrder: 'Der Artikel erzählt alles in der Reihenfolge, in der es geschah.',
    unplaced:
      'Wo die Textstellen im Artikel stehen, ist nicht bekannt: Hier folgen sie einander, wie sie aufgeschrieben wurden.',
    nothing:
      'Zu keinem dieser Ereignisse gibt es eine Textstelle im Artikel, also auch keine Reihenfolge des Erzählens.',
    mostImportant: (drawn, of) =>
      `Gezeigt werden ${number(drawn)} von ${number(of)} Ereignissen, die wichtigsten zuerst.`,
  };
}
