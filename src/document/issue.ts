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

/** What to write instead of a date that cannot be read: nothing, until a part of the script knows (`date-advice.ts`). */
export const advice = { on: (_date: string): string => '' };

/** Collects issues while a document is read. */
export interface IssueLog {
  /**
   * `found`: the offending value, of any type; it is never called or converted, so it may be hostile. `date`: a text that
   * was to be a date; whenever somebody asks, advice on it stands behind `expected`.
   */
  add(
    severity: Issue['severity'],
    code: IssueCode,
    path: string,
    found: unknown,
    expected: string,
    date?: string,
  ): void;
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
    add(severity, code, path, found, expected, date) {
      if (issues.length >= (severity === 'error' ? MAX_ISSUES : MAX_ISSUES / 2)) {
        more++;
        return;
      }
      const value = describe(found);
      const seen = typeof found === 'string' ? `"${value}"` : value;
      issues.push({
        path,
        severity,
        code,
        value,
        get expected() {
          const better = date === undefined ? '' : advice.on(date);
          return better ? `${expected} (${better})` : expected;
        },
        get message() {
          return `${path || 'The document'}: found ${seen}, expected ${this.expected}.`;
        },
      });
    },
  };
}

/** A value as text of at most 80 characters; objects are only named, because reading them may run an author's code. */
function describe(value: unknown): string {
  switch (typeof value) {
    case 'string': {
      const line = value.slice(0, 100).replace(/[\s\p{Cc}\p{Surrogate}]+/gu, ' ');
      return line.length > 80 || value.length > 100 ? `${line.slice(0, 79).replace(/\p{Surrogate}$/u, '')}…` : line;
    }
    case 'undefined':
      return 'nothing';
    case 'object':
      return value === null ? 'null' : isList(value) ? 'a list' : 'an object';
    case 'function':
    case 'symbol':
      return `a ${typeof value}`;
    default:
      return String(value);
  }
}

/** `Array.isArray` that survives a revoked proxy. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}
