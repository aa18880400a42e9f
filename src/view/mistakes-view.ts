import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../document/issue.js';
import { giveIssuesWords } from '../document/issue-words.js';
import { problemWords } from '../i18n/problems/problem-words.js';

export { mistakes as styles } from './styles/mistakes.styles.js';

giveIssuesWords();

export interface Mistakes {
  /** Those worth a reader's time; at least one. */
  readonly errors: readonly Issue[];
  /** Events that could not be shown, of all that were written. */
  readonly unread: number;
  readonly written: number;
}

/** Mistakes in the data: the number first, every single one behind it. */
export function mistakesView({ errors, unread, written }: Mistakes, locale: string): TemplateResult {
  const { problems, issues } = problemWords(locale);
  return html`<details part="status" class="notice problems">
    <summary>${unread > 0 ? problems.unread(unread, written) : problems.found(errors.length)}</summary>
    <ul aria-label=${problems.label}>
      ${errors.slice(0, 100).map(
        (i) =>
          html`<li>
            <span>${issues[i.code](i.value, i.expected)}</span>
            ${i.path ? html`<code>${i.path}</code>` : nothing}
          </li>`,
      )}
    </ul>
  </details>`;
}
