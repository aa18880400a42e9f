import type { IssueCode } from '../document/issue.js';

/**
 * What an importer found wrong, in the list `$issues` of its document. An event may have `$place` besides: what an
 * author calls the place where it was written (`line 7`), which `issues` name instead of `events[5]`.
 */
export interface ImportIssue {
  /** Where: `line 7`. */
  readonly path: string;
  /** What stands there. */
  readonly value?: unknown;
  /** In English, behind "expected". */
  readonly expected: string;
  /** `error` unless told otherwise: something was left out. */
  readonly severity?: 'error' | 'warning';
  /** `unknown-value` unless told otherwise. */
  readonly code?: IssueCode;
}
