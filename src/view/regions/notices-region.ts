import { html, nothing, type TemplateResult } from 'lit';
import type { FailureMessages } from '../../i18n/failure/failure-words.js';
import type { ReaderWords } from '../reader-words.js';

/** Why there is no new document; the shape of the element's LoadProblem. */
export interface Failure {
  readonly kind: 'network' | 'http' | 'json' | 'shape' | 'canceled';
  readonly url: string;
  readonly status?: number;
  readonly line?: number;
  readonly column?: number;
}

export interface Notices {
  /** How far the next document is, as a template. */
  readonly progress: unknown;
  readonly failure: Failure | null;
  /** Loaded with what reads a failure that is no want of a connection. */
  readonly failureWords: FailureMessages | null;
  /** Older content is still shown. */
  readonly isKept: boolean;
  /** Mistakes in the data, as a template. */
  readonly mistakes: unknown;
  /** Events left out because of their importance. */
  readonly hidden: number;
}

/** What went wrong and what was left out, each with the way to mend it. */
export function noticesRegion(
  { progress, failure, failureWords, isKept, mistakes, hidden }: Notices,
  { messages: { load, marks } }: ReaderWords,
  on: { retry(): void; showAll(): void },
): TemplateResult {
  return html`
    ${progress}
    ${
      failure
        ? html`<div part="status" class="notice failure" role="alert">
            <p>
              ${textOf(failure, load, failureWords)} ${isKept ? load.kept : ''}
              ${failure.url && failure.kind !== 'canceled' ? html`<code>${failure.url}</code>` : nothing}
            </p>
            ${failure.url || failure.kind === 'canceled' ? html`<button part="button" type="button" @click=${on.retry}>${load.retry}</button>` : nothing}
          </div>`
        : nothing
    }
    ${mistakes}
    ${
      hidden > 0
        ? html`<p part="status" class="notice">
            <button part="button" class="as-link" type="button" @click=${on.showAll}>${marks.hidden(hidden)}</button>
          </p>`
        : nothing
    }
  `;
}

function textOf(
  { kind, status = 0, line = 1, column = 1 }: Failure,
  { canceled, network }: ReaderWords['messages']['load'],
  words: FailureMessages | null,
): string {
  if (kind === 'canceled') return canceled;
  if (!words || kind === 'network') return network;
  return kind === 'http' ? words.http(status) : kind === 'json' ? words.json(line, column) : words.shape;
}
