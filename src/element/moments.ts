import type { TimelineDocument } from '../document/timeline-document.js';
import { nowOf } from '../model/timeline-model.js';
import type { EpochMs } from '../time/interval.js';
import { readEdtf } from '../time/read-edtf.js';
import { warnOnce } from './accepted.js';

/** The first or last moment of what EDTF says, or ms as they are; null for what cannot be read or has no end there. */
export function momentOf(value: string | number, side: 'start' | 'end'): EpochMs | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const moment = readEdtf(value)?.bounds[side] ?? NaN;
  return Number.isFinite(moment) ? moment : null;
}

/** What the first window is to hold, as the attributes say; a side that cannot be read is said once and left to the data. */
export function windowAskedFor(element: Element & Record<'start' | 'end', string | null>): {
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
} {
  const moment = (side: 'start' | 'end') =>
    element[side] ? momentOrWarn(element, side, element[side], side, 'a date such as 2022-02') : null;
  return { start: moment('start'), end: moment('end') };
}

/** Where "now" is marked: at a date of its own, or the article's; null for nowhere. `now`: `auto`, `none` or a date. */
export function nowMarked(element: Element, now: string, document: TimelineDocument | null): EpochMs | null {
  if (now === 'none') return null;
  const own =
    now === 'auto' ? null : momentOrWarn(element, 'now', now, 'end', 'auto, none or a date such as 2026-02-04');
  return own ?? (document && nowOf(document));
}

function momentOrWarn(
  element: Element,
  name: string,
  text: string,
  side: 'start' | 'end',
  expected: string,
): EpochMs | null {
  const moment = momentOf(text, side);
  if (moment === null) warnOnce(element, name, text, expected);
  return moment;
}
