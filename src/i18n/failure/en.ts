import type { Speech } from '../messages.js';
import type { FailureMessages } from './failure-words.js';

export function english({ number }: Speech): FailureMessages {
  return {
    http: (status) => `The timeline could not be loaded: the server answered ${status}.`,
    json: (line, column) => `The timeline’s data is not valid JSON: line ${number(line)}, column ${number(column)}.`,
    shape: 'The timeline’s data is not a timeline document.',
  };
}
