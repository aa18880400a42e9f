import type { Speech } from '../messages.js';
import type { FailureMessages } from './failure-words.js';

export function german({ number }: Speech): FailureMessages {
  return {
    http: (status) => `Die Zeitleiste ließ sich nicht laden: Der Server antwortete mit ${status}.`,
    json: (line, column) =>
      `Die Daten der Zeitleiste sind kein gültiges JSON: Zeile ${number(line)}, Spalte ${number(column)}.`,
    shape: 'Die Daten sind kein Zeitleisten-Dokument.',
  };
}
