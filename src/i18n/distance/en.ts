import type { DistanceMessages } from './distance-words.js';

export function english(): DistanceMessages {
  return {
    after: (distance, title) => `${distance} after “${title}”`,
    before: (distance, title) => `${distance} before “${title}”`,
    same: (precision, title) => `${sameWords(precision)} as “${title}”`,
  };
}

function sameWords(precision: string): string {
  return precision === 'day' || precision === 'month' || precision === 'year' ? `same ${precision}` : 'same time';
}
