import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../document/issue.js';
import type { Messages } from '../i18n/messages.js';

/** What the reader is told when the data could not be loaded. */
export interface LoadMessage {
  readonly text: string;
  readonly detail: string;
}

/** A failed load: what went wrong and where, and a way to try again where that can help. */
export function failureView(message: LoadMessage, messages: Messages, retry: (() => void) | null): TemplateResult {
  return html`<div part="status" class="notice failure" role="alert">
    <p>${message.text} ${message.detail ? html`<code>${message.detail}</code>` : nothing}</p>
    ${retry ? html`<button part="button" type="button" @click=${retry}>${messages.load.retry}</button>` : nothing}
  </div>`;
}

/** Mistakes in the data: the number first, every single one behind it. Issues: those worth a reader's time. */
export function problemsView(
  issues: readonly Issue[],
  unread: number,
  total: number,
  messages: Messages,
): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  const summary = unread > 0 ? messages.problems.unread(unread, total) : messages.problems.found(issues.length);
  return html`<details part="status" class="notice problems">
    <summary>${summary}</summary>
    <ul aria-label=${messages.problems.label}>
      ${issues.slice(0, 100).map(
        (i) =>
          html`<li>
            <span>${messages.issues[i.code](i.value, i.expected)}</span>
            ${i.path ? html`<code>${i.path}</code>` : nothing}
          </li>`,
      )}
    </ul>
  </details>`;
}
