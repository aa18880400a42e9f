import type { ArticleMessages } from './article-words.js';

export const english: ArticleMessages = {
  back: 'Back to the timeline',
  passageOf: (title) => `Passage about “${title}”`,
  several: 'This passage tells of several events',
  reference: (title) => `On the timeline: ${title}`,
  show: 'Show on the timeline',
  changed: 'Passage changed since it was quoted',
  missing: 'Passage no longer found in the article',
};
