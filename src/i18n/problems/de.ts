import type { Speech } from '../messages.js';
import type { ProblemMessages } from './problem-words.js';

export function german({ number }: Speech): ProblemMessages {
  const got = (value: string) => (value ? `„${value}“` : 'ein leerer Wert');

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
      'not-a-number': (value, expected) => `Hier sollte eine Zahl stehen, da steht: ${got(value)}${wanted(expected)}.`,
      missing: (_value, expected) => `Eine nötige Angabe fehlt${wanted(expected)}.`,
      'unknown-value': (value, expected) => `Hier nicht bekannt: ${got(value)}${wanted(expected)}.`,
      'unknown-field': (value) => `Unbekanntes Feld, nicht beachtet: ${got(value)}.`,
      'unsupported-version': (value, expected) => `Unbekannte Version des Formats: ${got(value)}${wanted(expected)}.`,
      'bad-date': (value, expected) => `Kein lesbares Datum: ${got(value)}${wanted(expected)}.`,
      'bad-url': (value) => `Keine Webadresse, der Link wurde weggelassen: ${got(value)}.`,
      'unknown-group': (value) => `Diese Gruppe gibt es nicht: ${got(value)}.`,
      'duplicate-id': (value) => `Dieser Name kommt mehrfach vor, das spätere Ereignis wurde umbenannt: ${got(value)}.`,
      'missing-alt': (value) => `Zu diesem Bild fehlt die Beschreibung: ${got(value)}.`,
      'too-large': (_value, expected) => `Das ist zu groß, der Rest wurde weggelassen${wanted(expected)}.`,
      shortened: (value) => `Dieser Text ist zu lang und wurde gekürzt: ${got(value)}.`,
      network: (value) => `Das ließ sich nicht laden: ${got(value)}.`,
    },
  };
}

function wanted(expected: string): string {
  return expected && ` (erwartet: ${expected})`;
}
