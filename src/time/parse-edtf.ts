import { adviseOn } from './advise.js';
import type { EventTime } from './event-time.js';
import { readEdtf } from './read-edtf.js';
import type { Refusal } from './refusal.js';

export type EdtfResult = { readonly ok: true; readonly time: EventTime } | Refusal;

/**
 * Reads the profile of EDTF (ISO 8601-2:2019) that news timelines need. Blanks around the text do not matter, blanks
 * within are refused except behind the commas of a set.
 *
 * - `2022`, `2022-02`, `2022-02-24`, `2026-02-04T11:30(:00)(Z|+01:00)`, `-0490-09-12`, `Y-13798000000`
 * - qualifiers at the end of a date or time: `~` approximate, `?` uncertain, `%` both
 * - X for unknown digits at the end: `198X`, `19XX`, `1XXX`, `2022-XX`, `2022-1X`, `2022-02-XX`, `2025-10-1X`;
 *   not for the first digit of the year: an event of `XXXX` is undated
 * - `2022-21` to `-24` seasons, `-33` to `-36` quarters, `-40` and `-41` halves
 * - `a/b` lasted from a to b; `..` on a side: open, it goes on; nothing on a side: unknown. At least one date or one `..`
 *   is needed: `/..`, `../` and `../..` are read, `/` says nothing.
 * - `[a,b]`, `[a..b]`, `[..b]`, `[a..]` one of these; `{…}` all of these; in any order
 *
 * Never throws; work is linear in the length of the text.
 */
export function parseEdtf(text: string): EdtfResult {
  const time = readEdtf(text);
  return time ? { ok: true, time } : adviseOn(text);
}
