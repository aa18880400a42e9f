import type { ReadResult } from '../document/timeline-document.js';

/** Why there is no (new) timeline. */
export interface LoadProblem {
  /** `shape`: it could be read, but is too large or no timeline. `canceled`: by the reader. */
  readonly kind: 'network' | 'http' | 'json' | 'shape' | 'canceled';
  /** Where it was to come from; `` when it is in the page itself. */
  readonly url: string;
  /** HTTP status, of `http` only. */
  readonly status?: number;
  /** Place of the mistake, from 1, of `json` only; not there when it could not be found. */
  readonly line?: number;
  readonly column?: number;
  /** The type of content that the server named, of `json` only. */
  readonly type?: string;
  /** An English sentence for developers. */
  readonly message: string;
}

/** How far a large document is. */
export interface LoadProgress {
  /** `ordering`: everything is there, and is put in the order of time. */
  readonly stage: 'loading' | 'ordering';
  /** Read so far; it never falls. */
  readonly events: number;
  /** Of the bytes, 0 to 1; null when the length is not known. */
  readonly share: number | null;
}

/** What was found in a file or script, not yet read as a document. */
export interface Loaded {
  readonly data: unknown;
  /** Of the answer, behind redirects; not there for what stands in the page. */
  readonly url?: string;
  /** Puts mistakes where an author finds them. */
  readonly refine?: Refine;
}

export type Refine = (result: ReadResult) => ReadResult;

export type Heard = (progress: LoadProgress) => void;

/** Thrown inside of loading only, by what has more to say than that it failed; never reaches a page. */
export class LoadError extends Error {
  readonly problem: LoadProblem;

  constructor(problem: LoadProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** More bytes, or UTF-16 units, than `limit`. */
export function tooLarge(url: string, limit: number): LoadError {
  return new LoadError({ kind: 'shape', url, message: `More than ${limit / 1024 / 1024} MB are not read.` });
}
