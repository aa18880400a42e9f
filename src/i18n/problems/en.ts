import type { Speech } from '../messages.js';
import type { ProblemMessages } from './problem-words.js';

export function english({ number }: Speech): ProblemMessages {
  const events = (n: number) => (n === 1 ? `${number(n)} event` : `${number(n)} events`);
  const got = (value: string) => (value ? `“${value}”` : 'an empty value');

  return {
    problems: {
      unread: (n, of) => `${number(n)} of ${events(of)} could not be read`,
      found: (n) => (n === 1 ? `${number(n)} problem in the data` : `${number(n)} problems in the data`),
      label: 'Problems in the data',
    },
    issues: {
      'not-json': (value) => `This is not valid JSON: ${got(value)}.`,
      'not-an-object': (value) => `An object should stand here instead of ${got(value)}.`,
      'not-a-list': (value) => `A list should stand here instead of ${got(value)}.`,
      'not-text': (value) => `Text should stand here instead of ${got(value)}.`,
      'not-a-number': (value, expected) => `A number should stand here instead of ${got(value)}${wanted(expected)}.`,
      missing: (_value, expected) => `Something required is missing${wanted(expected)}.`,
      'unknown-value': (value, expected) => `${capital(got(value))} is not known here${wanted(expected)}.`,
      'unknown-field': (value, expected) => `The field ${got(value)} is not known and was ignored${wanted(expected)}.`,
      'unsupported-version': (value, expected) =>
        `Version ${got(value)} of the format is not known${wanted(expected)}.`,
      'bad-date': (value, expected) => `${capital(got(value))} is not a date that can be read${wanted(expected)}.`,
      'bad-url': (value) => `${capital(got(value))} is not a web address; the link was left out.`,
      'unknown-group': (value) => `There is no group ${got(value)}.`,
      'duplicate-id': (value) => `The name ${got(value)} is used more than once; the later event was renamed.`,
      'missing-alt': () => 'This image has no description; it was left out.',
      'too-large': (_value, expected) => `This is too large; the rest was left out${wanted(expected)}.`,
      shortened: (value) => `This text is too long and was shortened: ${got(value)}.`,
      network: (value) => `This could not be loaded: ${got(value)}.`,
    },
  };
}

function wanted(expected: string): string {
  return expected && ` (expected: ${expected})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
