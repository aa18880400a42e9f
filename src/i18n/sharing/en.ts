import type { SharingMessages } from './sharing-words.js';

export function english(): SharingMessages {
  return {
    share: 'Get a link to this event',
    linkCopied: 'The link was copied',
    linkToCopy: 'Link to this event, to copy',
  };
}
