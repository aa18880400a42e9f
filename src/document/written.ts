import { isList } from './issue.js';
import type { Expectation, Issue, IssueCode, IssueLog } from './issue.js';

/** What all readers of one document share. */
export interface ReadContext {
  readonly log: IssueLog;
  /** Language of plain strings; `` when nobody says. */
  lang: string;
  /** Address that relative ones belong to; null when unknown. */
  readonly base: string | null;
  /** Unknown fields already reported, as `noun.field`. */
  readonly unknown: Set<string>;
}

/**
 * A value as an author wrote it, and where. Looking into it never throws, whatever it is (throwing getters, proxies,
 * holes): what cannot be read is reported and counts as absent. Paths are put together only when somebody asks.
 */
export class Written {
  readonly value: unknown;
  readonly context: ReadContext;
  readonly #parent: Written | null;
  readonly #key: string | number;

  constructor(value: unknown, context: ReadContext, parent: Written | null = null, key: string | number = '') {
    this.value = value;
    this.context = context;
    this.#parent = parent;
    this.#key = key;
  }

  /** `events[3].date`; `` for the document. */
  get path(): string {
    if (!this.#parent) return '';
    const before = this.#parent.path;
    if (typeof this.#key === 'number') return `${before}[${this.#key}]`;
    return before ? `${before}.${this.#key}` : this.#key;
  }

  /** null says the same as leaving the field out. */
  get absent(): boolean {
    return this.value === undefined || this.value === null;
  }

  get list(): boolean {
    return isList(this.value);
  }

  get record(): boolean {
    return typeof this.value === 'object' && this.value !== null && !this.list;
  }

  /** The field or entry `key`; absent when this is no object. */
  get(key: string | number): Written {
    if (typeof this.value !== 'object' || this.value === null) return new Written(undefined, this.context, this, key);
    try {
      return new Written((this.value as Record<string | number, unknown>)[key], this.context, this, key);
    } catch {
      const child = new Written(undefined, this.context, this, key);
      child.report('error', 'unknown-value', 'a value that can be read');
      return child;
    }
  }

  /** Own field names; none when they cannot be read. */
  get keys(): readonly string[] {
    try {
      return this.record ? Object.keys(this.value as object) : [];
    } catch {
      this.report('error', 'unknown-value', 'an object that can be read');
      return [];
    }
  }

  report(severity: Issue['severity'], code: IssueCode, expected?: Expectation): void {
    this.context.log.add(severity, code, this.path, this.value, expected);
  }
}
