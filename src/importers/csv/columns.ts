import { nearestName } from '../../document/nearest-name.js';
import { languageTag } from '../../document/read.js';
import type { ImportIssue } from '../imported.js';

/** What a column may hold, and the heads that say so besides the name itself. */
const NAMES = {
  id: '',
  title: 'headline event titel überschrift ereignis',
  date: 'start when datum beginn anfang wann',
  end: 'until ende bis',
  kind: 'art',
  basis: 'grundlage',
  wording: 'wortlaut',
  reasoning: 'begründung',
  enriched: '',
  displayDate: 'display-date',
  summary: 'description text zusammenfassung beschreibung',
  excerpt: 'quote quotation excerpts zitat auszug',
  prefix: '',
  suffix: '',
  group: 'category gruppe kategorie',
  people: 'persons personen',
  place: 'location ort',
  tags: 'keywords schlagwörter stichwörter',
  importance: 'wichtigkeit',
  status: '',
  sources: 'source quelle quellen',
  url: 'link',
  lang: 'language sprache',
  // Written by the export for spreadsheets; they follow from the date.
  earliest: '',
  latest: '',
} as const;

export type ColumnName = keyof typeof NAMES;

export interface Column {
  readonly name: ColumnName;
  /** BCP 47 tag behind the colon of the head: of the column's texts, of dates how they are written; `` without one. */
  readonly lang: string;
  /** Which cell of a row. */
  readonly index: number;
}

const known = new Map<string, ColumnName>(
  (Object.entries(NAMES) as [ColumnName, string][]).flatMap(([name, others]) =>
    [name, ...others.split(' ')].filter(Boolean).map((head) => [folded(head), name] as const),
  ),
);

/** Texts that may stand there in several languages, and dates that each writes in another way. */
const TAGGED: readonly ColumnName[] = ['title', 'displayDate', 'summary', 'reasoning', 'place', 'date', 'end'];

/** `Title`, `title:de`: which column that is; null when none. */
export function columnNamed(head: string): Pick<Column, 'name' | 'lang'> | null {
  const [word = '', tag] = head.split(/:(.*)/s);
  const name = known.get(folded(word));
  if (name === undefined) return null;
  if (tag === undefined) return { name, lang: '' };
  const lang = languageTag(tag);
  return lang !== null && TAGGED.includes(name) ? { name, lang } : null;
}

/** The columns that the head line names, in the order of its cells. What it names for nothing is reported, once each. */
export function readHead(heads: readonly string[], path: string, issues: ImportIssue[]): readonly Column[] {
  const columns: Column[] = [];
  for (const [index, head] of heads.entries()) {
    if (!head.trim()) continue;
    const found = columnNamed(head);
    const isTwice = columns.some(({ name, lang }) => name === found?.name && lang === found.lang);
    if (found && !isTwice) columns.push({ ...found, index });
    else {
      const near = nearestName(head.slice(0, 40), Object.keys(NAMES));
      const other =
        near && !found ? `the column "${near}"; did you mean that` : `the columns ${Object.keys(NAMES).join(', ')}`;
      const expected = isTwice ? `the column "${found!.name}" once` : other;
      issues.push({ path, value: head, expected, severity: 'warning', code: 'unknown-field' });
    }
  }
  return columns;
}

/** Letter case, blanks and hyphens make no difference. */
function folded(head: string): string {
  return head
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}
