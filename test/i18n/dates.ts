import { messagesFor } from '../../src/i18n/messages.js';
import type { Words } from '../../src/i18n/format-event-time.js';
import type { EventTime } from '../../src/time/event-time.js';
import { parseEdtf } from '../../src/time/parse-edtf.js';

/** The date of an EDTF text that is known to be good. */
export function timeOf(text: string): EventTime {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`not a date: ${text}`);
  return result.time;
}

export function wordsFor(locale: string, timeZone: string | null = null): Words {
  return { locale, messages: messagesFor(locale), timeZone };
}

/** Engines differ in their thin and narrow spaces and in the direction marks they put in; readers do not see those. */
export function plain(text: string): string {
  return text.replace(/[\u200e\u200f]/g, '').replace(/[\s\u00a0\u2009\u202f]+/g, ' ');
}
