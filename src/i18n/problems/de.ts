import type { Speech } from '../messages.js';
import { limitIn, namedIn, sampleDates } from './expectation.js';
import type { ProblemMessages } from './problem-words.js';

/** What no text is, as `Issue.value` calls it. */
const kinds = new Map([
  ['nothing', 'nichts'],
  ['null', 'nichts'],
  ['a list', 'eine Liste'],
  ['an object', 'ein Objekt'],
]);

export function german({ number }: Speech): ProblemMessages {
  const got = (value: string) => kinds.get(value) ?? (value ? `„${value}“` : 'ein leerer Wert');

  return {
    problems: {
      unread: (n, of) =>
        `${number(n)} von ${of === 1 ? `${number(of)} Ereignis` : `${number(of)} Ereignissen`} ` +
        `${n === 1 ? 'konnte' : 'konnten'} nicht gelesen werden`,
      found: (n) => (n === 1 ? `${number(n)} Problem in den Daten` : `${number(n)} Probleme in den Daten`),
      label: 'Probleme in den Daten',
    },
    issues: {
      'not-json': (value) => `Kein gültiges JSON: ${got(value)}.`,
      'not-an-object': (value) => `Hier sollte ein Objekt stehen, da steht: ${got(value)}.`,
      'not-a-list': (value) => `Hier sollte eine Liste stehen, da steht: ${got(value)}.`,
      'not-text': (value) => `Hier sollte Text stehen, da steht: ${got(value)}.`,
      'not-a-number': (value) => `Hier sollte eine Zahl stehen, da steht: ${got(value)}.`,
      missing: () => 'Eine nötige Angabe fehlt.',
      'unknown-value': (value, expected) => `Hier nicht bekannt: ${got(value)}${wanted(expected)}.`,
      'unknown-field': (value, expected) => `Unbekanntes Feld, nicht beachtet: ${got(value)}${wanted(expected)}.`,
      'unsupported-version': (value) => `Unbekannte Version des Formats: ${got(value)}.`,
      'bad-date': (value, expected) => `Kein lesbares Datum: ${got(value)} (${asDate(expected)}).`,
      'bad-url': (value) => `Keine Webadresse, der Link wurde weggelassen: ${got(value)}.`,
      'unknown-group': (value, expected) => `Diese Gruppe gibt es nicht: ${got(value)}${wanted(expected)}.`,
      'duplicate-id': (value) => `Dieser Name kommt mehrfach vor, das spätere Ereignis wurde umbenannt: ${got(value)}.`,
      'missing-alt': () => 'Diesem Bild fehlt die Beschreibung, es wurde weggelassen.',
      'too-large': (_value, expected) =>
        `Das ist zu groß, der Rest wurde weggelassen${limitIn(expected) && ` (höchstens ${limitIn(expected)})`}.`,
      shortened: (value) => `Dieser Text ist zu lang und wurde gekürzt: ${got(value)}.`,
      network: (value) => `Das ließ sich nicht laden: ${got(value)}.`,
    },
  };
}

function wanted(expected: string): string {
  const named = namedIn(expected);
  return named.length > 0 ? ` (möglich: ${named.join(', ')})` : '';
}

function asDate(expected: string): string {
  const meant = namedIn(expected);
  return meant.length > 0 ? `vielleicht ${meant.join(' oder ')}` : `lesbar sind etwa ${sampleDates.join(', ')}`;
}
