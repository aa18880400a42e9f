import type { SharingMessages } from './sharing-words.js';

export function german(): SharingMessages {
  return {
    share: 'Link zu diesem Ereignis weitergeben',
    linkCopied: 'Der Link ist kopiert',
    linkToCopy: 'Link zu diesem Ereignis, zum Kopieren',
  };
}
