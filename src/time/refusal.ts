/** Why a text is not read as a date. */
export type EdtfProblem =
  /** Nothing but blanks. */
  | 'empty'
  /** More characters than any honest date needs. */
  | 'too-long'
  /** Neither EDTF nor anything close to it. */
  | 'not-a-date'
  /** A date in another way of writing, or carelessly written: `24.02.2022`, `2022-2`, `99`. */
  | 'other-notation'
  /** EDTF that this profile leaves out: `Y-17E7`, `2022-29`. */
  | 'unsupported'
  /** A month or day that the calendar does not have: `2014-02-30`, `1945-13`. */
  | 'impossible-date'
  /** A time or zone that the clock does not have: `T24:00`, `T12:60`, `+25:00`. */
  | 'impossible-time'
  /** An interval or range that ends before it starts. */
  | 'reversed'
  /** `~`, `?`, `%` anywhere but once at the end. */
  | 'qualifier-inside'
  /** A known digit behind an X: `20X6`, `2022-XX-24`. */
  | 'mask-inside'
  /** Well-formed but without any statement: `/`, `XXXX`, `[..]`. */
  | 'nothing-known';

export interface Refusal {
  readonly ok: false;
  readonly code: EdtfProblem;
  /** One English sentence that says what to write instead. */
  readonly message: string;
}

export function refuse(code: EdtfProblem, message: string): Refusal {
  return { ok: false, code, message };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'ok' in value && !value.ok;
}

/** For a text whose shape says nothing; `advise` replaces it by something more helpful. */
export const unknownShape = refuse(
  'not-a-date',
  'Write figures, the year first: 2022, 2022-02, 2022-02-24 or 2022-02-24T11:30Z.',
);
