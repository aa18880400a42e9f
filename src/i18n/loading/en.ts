import type { Speech } from '../messages.js';
import type { LoadingMessages } from './loading-words.js';

export function english({ number }: Speech): LoadingMessages {
  const events = (n: number) => (n === 1 ? `${number(n)} event` : `${number(n)} events`);
  return {
    loading: (n, share) => `Loading: ${events(n)} so far${share === null ? '' : ` (${number(share)}% of the file)`}`,
    ordering: (n) => `Putting ${events(n)} in order …`,
    cancel: 'Cancel',
  };
}
