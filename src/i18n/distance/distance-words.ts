import type { Precision } from '../../time/precision.js';
import { messagesFor, phrasesApart, type Speech } from '../messages.js';
import { german } from './de.js';
import { english } from './en.js';

/** How far an event is from the one named by `origin`. Loaded with what counts it, apart from the other phrases. */
export interface DistanceMessages {
  /** `distance` is `3 years 7 months`. */
  after(distance: string, title: string): string;
  before(distance: string, title: string): string;
  /** As far as the dates tell, at the same time. */
  same(precision: Precision, title: string): string;
}

const languages = new Map<string, (speech: Speech) => DistanceMessages>([
  ['en', english],
  ['de', german],
]);

/** As `phrasesApart` has them. */
export const distanceWords = (locale: string): DistanceMessages =>
  phrasesApart(locale, languages, messagesFor(locale).distance);
