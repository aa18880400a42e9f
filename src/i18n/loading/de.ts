import type { Speech } from '../messages.js';
import type { LoadingMessages } from './loading-words.js';

export function german({ number }: Speech): LoadingMessages {
  const events = (n: number) => (n === 1 ? `${number(n)} Ereignis` : `${number(n)} Ereignisse`);
  return {
    loading: (n, share) =>
      `Wird geladen: bisher ${events(n)}${share === null ? '' : ` (${number(share)} % der Datei)`}`,
    ordering: (n) => `${events(n)} ${n === 1 ? 'wird' : 'werden'} nach der Zeit geordnet …`,
    cancel: 'Abbrechen',
  };
}
