import { MAX_ISSUES } from './limits.js';

/** What kind of mistake; the sentence for readers is looked up by it. */
export type IssueCode =
  | 'not-json'
  | 'not-an-object'
  | 'not-a-list'
  | 'not-text'
  | 'not-a-number'
  | 'missing'
  | 'unknown-value'
  | 'unknown-field'
  | 'unsupported-version'
  | 'bad-date'
  | 'bad-url'
  | 'unknown-group'
  | 'duplicate-id'
  | 'missing-alt'
  | 'too-large'
  | 'shortened'
  | 'network';

/** A mistake in an author's data. It never stops the reading of the rest. */
export interface Issue {
  /** Where: `events[3].date`, `article.url`; `` for the document itself. */
  readonly path: string;
  /** `error`: something was left out. `warning`: it was mended, or shown otherwise than written. */
  readonly severity: 'error' | 'warning';
  readonly code: IssueCode;
  /** The offending value as text, at most 80 characters. */
  readonly value: string;
  /** What was expected, for a developer, in English: `one of stated, derived, knowledge`. */
  readonly expected: string;
  /** One English sentence with path, value and expectation, for consoles and logs. */
  readonly message: string;
}

/** What was expected: in words, or what words are made from by the code of the issue. */
export type Expectation = string | readonly (string | number)[];

/** A mistake before there are words for it. */
export interface Finding {
  readonly severity: Issue['severity'];
  readonly code: IssueCode;
  readonly path: string;
  /** The offending value, of any type; it is never called or converted, so it may be hostile. */
  readonly found: unknown;
  readonly expected: Expectation;
}

/** What makes words of findings, whenever somebody asks: a part of the script, once it is there (`issue-words.ts`). */
export const wording = {
  of: ({ path, code }: Finding): Pick<Issue, 'value' | 'expected' | 'message'> => ({
    value: '',
    expected: '',
    message: `${path}: ${code}`,
  }),
};

/** Collects issues while a document is read. */
export interface IssueLog {
  add(severity: Issue['severity'], code: IssueCode, path: string, found: unknown, expected?: Expectation): void;
  /** In the order found, at most MAX_ISSUES. */
  readonly issues: readonly Issue[];
  /** How many more there were. */
  readonly more: number;
}

export function createIssueLog(): IssueLog {
  const issues: Issue[] = [];
  let more = 0;
  return {
    issues,
    get more() {
      return more;
    },
    add(severity, code, path, found, expected = []) {
      if (issues.length >= (severity === 'error' ? MAX_ISSUES : MAX_ISSUES / 2)) {
        more++;
        return;
      }
      const words = () => wording.of({ severity, code, path, found, expected });
      issues.push({
        path,
        severity,
        code,
        get value() {
          return words().value;
        },
        get expected() {
          return words().expected;
        },
        get message() {
          return words().message;
        },
      });
    },
  };
}

/** `Array.isArray` that survives a revoked proxy. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}
