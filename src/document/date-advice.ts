import { adviseOn } from '../time/advise.js';
import { advice } from './issue.js';
import { readDocument, type ReadOptions, type ReadResult } from './timeline-document.js';

/** From now on issues say what to write instead of a date that cannot be read; those that are there already do, too. */
export function adviseOnDates(): void {
  advice.on = (date) => adviseOn(date).message.replace(/\.$/, '');
}

/** `readDocument` for whoever wants to know all about mistakes at once. */
export function readWithAdvice(data: unknown, options?: ReadOptions): ReadResult {
  adviseOnDates();
  return readDocument(data, options);
}
