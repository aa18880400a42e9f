import type { ArticleMessages } from './article-words.js';

export const german: ArticleMessages = {
  back: 'Zurück zur Zeitleiste',
  passageOf: (title) => `Textstelle zu „${title}“`,
  several: 'Diese Stelle erzählt von mehreren Ereignissen',
  reference: (title) => `Auf der Zeitleiste: ${title}`,
  show: 'Auf der Zeitleiste zeigen',
  changed: 'Textstelle seit dem Zitat geändert',
  missing: 'Textstelle im Artikel nicht mehr gefunden',
};
