import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../document/issue.js';
import { failureView, problemsView } from '../status-view.js';
import type { ReaderWords } from '../reader-words.js';

/** Why there is no new document; the shape of the element's LoadProblem. */
export interface Failure {
  readonly kind: 'network' | 'http' | 'json' | 'shape';
  readonly url: string;
  readonly status?: number;
  readonly line?: number;
  readonly column?: number;
}

export interface Notices {
  readonly failure: Failure | null;
  /** Older content is still shown. */
  readonly isKept: boolean;
  readonly issues: readonly Issue[];
  /** Events that could not be shown, of all that were written. */
  readonly unread: number;
  readonly written: number;
  /** Events left out because of their importance. */
  readonly hidden: number;
}

/** What went wrong and what was left out, each with the way to mend it. */
export function noticesRegion(
  notices: Notices,
  words: ReaderWords,
  on: { retry(): void; showAll(): void },
): TemplateResult {
  const { failure, hidden } = notices;
  const { messages } = words;
  const errors = notices.issues.filter((i) => i.severity === 'error');
  return html`
    ${failure ? failureView(failureText(notices, failure, words), messages, failure.url ? on.retry : null) : nothing}
    ${problemsView(errors, notices.unread, notices.written, messages)}
    ${
      hidden > 0
        ? html`<p part="status" class="notice">
            <button part="button" class="as-link" type="button" @click=${on.showAll}>
              ${messages.marks.hidden(hidden)}
            </button>
          </p>`
        : nothing
    }
  `;
}

function failureText({ isKept }: Notices, failure: Failure, { messages: { load } }: ReaderWords) {
  const text = {
    http: () => load.http(failure.status ?? 0),
    json: () => load.json(failure.line ?? 1, failure.column ?? 1),
    shape: () => load.shape,
    network: () => load.network,
  }[failure.kind]();
  return { text: isKept ? `${text} ${load.kept}` : text, detail: failure.url };
}
