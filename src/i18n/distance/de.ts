import type { DistanceMessages } from './distance-words.js';

export function german(): DistanceMessages {
  return {
    after: (distance, title) => `${distance} nach „${title}“`,
    before: (distance, title) => `${distance} vor „${title}“`,
    same: (precision, title) => `${sameWords(precision)} wie „${title}“`,
  };
}

function sameWords(precision: string): string {
  const words = new Map([
    ['day', 'am selben Tag'],
    ['month', 'im selben Monat'],
    ['year', 'im selben Jahr'],
  ]);
  return words.get(precision) ?? 'zur selben Zeit';
}
