import table from '../../data/cases/edtf.json';

/** A text and what it says, or why it is refused. See data/cases/README.md. */
export interface Case {
  readonly text: string;
  readonly form?: string;
  /** First and last day, or second of a clock time, inclusive; null: without end. */
  readonly earliest?: string | null;
  readonly latest?: string | null;
  readonly precision?: string;
  readonly qualifier?: string;
  readonly unspecified?: boolean;
  readonly division?: number;
  readonly zone?: string | null;
  readonly start?: string;
  readonly end?: string;
  readonly members?: number;
  /** Canonical text, where it is another. */
  readonly print?: string;
  readonly problem?: string;
  /** Texts that the message proposes. */
  readonly write?: readonly string[];
}

const cases: readonly Case[] = table;

export const readable = cases.filter((row) => row.problem === undefined);
export const refused = cases.filter((row) => row.problem !== undefined);
